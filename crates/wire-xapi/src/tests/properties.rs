//! What holds for every input: reading never panics, printing and reading are inverse.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::*;

fn language_map() -> impl Strategy<Value = LanguageMap> {
    let tag = prop::sample::select(vec!["en", "de-CH", "ar", "zh-Hant-TW"]);
    vec((tag, ".{0,12}"), 0..3).prop_map(|mut pairs| {
        pairs.sort_by_key(|(tag, _)| *tag);
        pairs.dedup_by_key(|(tag, _)| *tag);
        LanguageMap(pairs.into_iter().map(|(tag, text)| (tag.to_owned(), text)).collect())
    })
}

fn iri() -> impl Strategy<Value = String> {
    "[a-z]{2,5}://[a-zäé]{1,8}/[a-z0-9]{0,6}(\\?[a-z]=%2[0-9A-F])?"
}

fn json() -> impl Strategy<Value = Json<'static>> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter_map("finite", |n| Number::decimal_of(n).map(Json::Number)),
        ".{0,20}".prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::Array),
            prop::collection::btree_map(".{0,6}", inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().map(|(k, v)| (k.into(), v)).collect())),
        ]
    })
}

fn extensions() -> impl Strategy<Value = Extensions> {
    prop::collection::btree_map(iri(), json(), 0..3).prop_map(|map| Extensions(map.into_iter().collect()))
}

fn identifier() -> impl Strategy<Value = Identifier> {
    prop_oneof![
        "[a-z]{1,8}@[a-zA-Z]{1,8}\\.[a-z]{2}".prop_map(|a| Identifier::Mbox(format!("mailto:{a}"))),
        "[0-9a-fA-F]{40}".prop_map(Identifier::MboxSha1),
        iri().prop_map(Identifier::OpenId),
        (iri(), ".{0,20}").prop_map(|(home_page, name)| Identifier::Account { home_page, name }),
    ]
}

fn agent() -> impl Strategy<Value = Agent> {
    (of(".{0,12}"), identifier()).prop_map(|(name, identifier)| Agent { name, identifier })
}

fn actor() -> impl Strategy<Value = Actor> {
    let anonymous = vec(agent(), 1..4).prop_map(|members| Group { name: None, identifier: None, members });
    let identified = (of(".{0,8}"), identifier(), vec(agent(), 0..3))
        .prop_map(|(name, identifier, members)| Group { name, identifier: Some(identifier), members });
    prop_oneof![
        3 => agent().prop_map(Actor::Agent),
        1 => anonymous.prop_map(Actor::Group),
        1 => identified.prop_map(Actor::Group)
    ]
}

fn activity() -> impl Strategy<Value = Activity> {
    let definition = (language_map(), language_map(), of(iri()), of(interaction()), extensions()).prop_map(
        |(name, description, kind, interaction, extensions)| Definition {
            name,
            description,
            kind,
            more_info: None,
            interaction,
            extensions,
        },
    );
    (iri(), of(definition)).prop_map(|(id, definition)| Activity { id, definition })
}

fn interaction() -> impl Strategy<Value = Interaction> {
    (of(vec(".{0,8}", 0..3)), language_map()).prop_map(|(correct, text)| Interaction {
        correct,
        choices: vec![Component::new("a", text.clone()), Component::new("b", text)],
        ..Interaction::new(InteractionKind::Choice)
    })
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let score = (0u32..50, 50u32..100).prop_map(|(raw, max)| Score::points(raw, max));
    (of(score), of(any::<bool>()), of(any::<bool>()), of(".{0,30}"), of(0u64..10_000_000), extensions())
        .prop_map(|(score, success, completion, response, ms, extensions)| Outcome {
            score,
            success,
            completion,
            response,
            duration: ms.map(Duration::of_ms),
            extensions,
        })
}

fn context() -> impl Strategy<Value = Context> {
    (
        of(any::<u128>()),
        of(actor()),
        vec(activity(), 0..3),
        vec(activity(), 0..2),
        vec(agent(), 0..2),
        extensions(),
    )
        .prop_map(|(registration, instructor, parent, category, agents, extensions)| Context {
            registration: registration.map(uuid::Uuid::from_u128),
            instructor,
            activities: ContextActivities { parent, category, ..ContextActivities::default() },
            agents: agents
                .into_iter()
                .map(|agent| ContextAgent { agent, relevant_types: Vec::new() })
                .collect(),
            extensions,
            ..Context::default()
        })
}

fn object() -> impl Strategy<Value = Object> {
    let sub = (actor(), iri(), activity(), of(outcome())).prop_map(|(actor, verb, activity, result)| {
        Object::Sub(Box::new(SubStatement {
            actor,
            verb: Verb::new(verb, LanguageMap::default()),
            object: Object::Activity(activity),
            result,
            context: None,
            timestamp: None,
            attachments: Vec::new(),
        }))
    });
    prop_oneof![
        4 => activity().prop_map(Object::Activity),
        1 => actor().prop_map(Object::Actor),
        1 => any::<u128>().prop_map(|id| Object::Statement(StatementRef { id: uuid::Uuid::from_u128(id) })),
        1 => sub,
    ]
}

fn statement() -> impl Strategy<Value = Statement> {
    let micros = 0i64..4_000_000_000_000_000;
    let who = (actor(), iri(), language_map(), object());
    (any::<u128>(), who, of(outcome()), of(context()), of(micros)).prop_map(
        |(id, who, result, context, at)| {
            let (actor, verb, display, object) = who;
            let at = at.and_then(|at| jiff::Timestamp::from_microsecond(at).ok());
            Statement {
                id: Some(uuid::Uuid::from_u128(id)),
                result,
                context,
                timestamp: at.map(Timestamp::of),
                ..Statement::new(actor, Verb::new(verb, display), object)
            }
        },
    )
}

fn read_back(text: &str) -> Statement {
    parse_one(text.as_bytes(), Version::V2_0, Limits::default())
        .unwrap_or_else(|e| panic!("{e}: {text}"))
        .statement
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_back(statement in statement()) {
        let text = statement.print();
        prop_assert_eq!(&read_back(&text), &statement);
        prop_assert!(same(&read_back(&text), &statement));
    }

    #[test]
    fn completing_adds_and_changes_nothing_else(statement in statement(), second in 0i64..2_000_000_000) {
        let text = statement.print();
        let received = parse_one(text.as_bytes(), Version::V2_0, Limits::default()).unwrap();
        let stored = jiff::Timestamp::from_second(second).unwrap();
        let authority = r#"{"objectType":"Agent","mbox":"mailto:a@b.c"}"#;
        let done = received.draft(uuid::Uuid::nil(), authority, Version::V2_0).stored(stored);
        prop_assert_eq!(&read_back(&Draft::of(&statement).stored(stored)).object, &statement.object);
        let mut again = read_back(&done);
        prop_assert_eq!(again.stored.take().map(|t| t.instant()), Some(stored));
        prop_assert!(again.authority.take().is_some());
        prop_assert_eq!(again.version.take(), Some("2.0.0".to_owned()));
        if statement.timestamp.is_none() {
            prop_assert_eq!(again.timestamp.take().map(|t| t.instant()), Some(stored));
        }
        prop_assert_eq!(again, statement);
    }

    #[test]
    fn the_comparison_has_no_direction(one in statement().boxed(), other in statement().boxed(), parts in any::<[bool; 4]>()) {
        let take = |mine: bool| if mine { &one } else { &other };
        let mixed = Statement {
            actor: take(parts[0]).actor.clone(),
            object: take(parts[1]).object.clone(),
            result: take(parts[2]).result.clone(),
            context: take(parts[3]).context.clone(),
            ..one.clone()
        };
        prop_assert!(same(&mixed, &mixed));
        for against in [&one, &other] {
            prop_assert_eq!(difference(&mixed, against), difference(against, &mixed));
        }
        if parts == [true; 4] {
            prop_assert!(same(&mixed, &one));
        }
    }

    #[test]
    fn ids_only_is_still_a_statement(statement in statement()) {
        let text = ids_only(&statement.to_json()).print();
        let short = read_back(&text);
        prop_assert_eq!(short.actor.identifier().map(Identifier::key), statement.actor.identifier().map(Identifier::key));
        prop_assert_eq!(short.verb.id, statement.verb.id);
    }

    #[test]
    fn json_survives_printing(json in json()) {
        let text = json.print();
        let again = read(text.as_bytes(), Limits::default()).unwrap();
        prop_assert_eq!(again.print(), text.clone());
        prop_assert_eq!(again, json);
    }

    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes, Version::V1_0_3, Limits::default());
    }

    #[test]
    fn a_damaged_statement_is_answered(statement in statement(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = statement.print().into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        if let Ok(batch) = parse(&bytes, Version::V2_0, Limits::default()) {
            prop_assert!(!cut);
            prop_assert_eq!(batch.statements.len(), 1);
        }
    }

    #[test]
    fn texts_that_look_like_json_are_answered(text in "[\\[\\]{}\",:0-9eE.+\\-truefalsn\\\\ud8 ]{0,60}") {
        let ours = read(text.as_bytes(), Limits::default());
        let theirs: Result<serde_json::Value, _> = serde_json::from_str(&text);
        // Ours is the stricter: whatever it accepts, another reader accepts too.
        if ours.is_ok() {
            prop_assert!(theirs.is_ok(), "{text}: {theirs:?}");
        }
    }

    #[test]
    fn timestamps_durations_and_tags_are_answered(text in "[0-9TZPYMDHWS:.,+\\-a-z]{0,40}") {
        if let Ok(at) = Timestamp::parse(&text, Version::V1_0_3) {
            let again = Timestamp::parse(&written(at.instant()), Version::V2_0).unwrap();
            prop_assert!(at.same(&again));
        }
        if let Some(duration) = Duration::parse(&text) {
            prop_assert!(duration.same(&duration.clone()));
            let _ = duration.as_ms();
        }
        let _ = is_language_tag(&text);
        let _ = is_iri(&text);
    }
}
