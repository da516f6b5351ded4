//! The filters of a list (1.0.3 Communication 2.1.3, 2.0 Communication 4.1.6.1), each named after its requirement, and
//! all of them together against a model.

use testkit::{App, TestDb};

use super::outside::{key, post, store, tool};

const A: &str = r#"{"mbox":"mailto:a@example.com"}"#;
const B: &str = r#"{"mbox":"mailto:b@example.com"}"#;
const G: &str = r#"{"objectType":"Group","mbox":"mailto:group@example.com"}"#;
const DID: &str = "http://example.com/did";
const SAW: &str = "http://example.com/saw";
const THING: &str = "http://example.com/thing";
const WHOLE: &str = "http://example.com/whole";
const OTHER: &str = "http://example.com/other";
const FIRST: &str = "00000000-0000-4000-8000-00000000000a";
const SECOND: &str = "00000000-0000-4000-8000-00000000000b";

/// A statement, and what leads to it: near and broadly.
struct Row {
    text: String,
    verb: &'static str,
    registration: Option<&'static str>,
    agents: &'static [&'static str],
    related_agents: &'static [&'static str],
    activities: &'static [&'static str],
    related_activities: &'static [&'static str],
}

fn rows() -> Vec<Row> {
    let with_a = r#"{"objectType":"Group","member":[{"mbox":"mailto:a@example.com"}]}"#;
    let group = r#"{"objectType":"Group","mbox":"mailto:group@example.com","member":[{"mbox":"mailto:a@example.com"}]}"#;
    let activity = |iri: &str| format!(r#"{{"id":"{iri}"}}"#);
    let thing = activity(THING);
    let (r1, r2) = (format!(r#"{{"registration":"{FIRST}"}}"#), format!(r#"{{"registration":"{SECOND}"}}"#));
    let sub = |actor: &str, object: &str, context: &str| {
        format!(
            r#"{{"objectType":"SubStatement","actor":{actor},"verb":{{"id":"{DID}"}},"object":{object},"context":{context}}}"#
        )
    };
    let row = |actor: &str, verb: &'static str, object: &str, context: &str| Row {
        text: format!(
            r#"{{"actor":{actor},"verb":{{"id":"{verb}"}},"object":{object},"context":{context}}}"#
        ),
        verb,
        registration: match context {
            text if text.contains(FIRST) => Some(FIRST),
            text if text.contains(SECOND) => Some(SECOND),
            _ => None,
        },
        agents: &[],
        related_agents: &[],
        activities: &[],
        related_activities: &[],
    };
    let around = |kind: &str| format!(r#"{{"contextActivities":{{"{kind}":[{{"id":"{WHOLE}"}}]}}}}"#);
    let mut rows = vec![
        Row { agents: &[A], activities: &[THING], ..row(A, DID, &thing, &r1) },
        Row { agents: &[A], activities: &[THING], ..row(with_a, DID, &thing, "{}") },
        Row { agents: &[A, G], activities: &[OTHER], ..row(group, SAW, &activity(OTHER), &r2) },
        Row { agents: &[B, A], ..row(B, DID, &A.replace('{', r#"{"objectType":"Agent","#), &r1) },
        Row { agents: &[B, A, G], ..row(B, SAW, group, "{}") },
        Row {
            agents: &[B],
            related_agents: &[A],
            activities: &[THING],
            ..row(B, SAW, &thing, &format!(r#"{{"instructor":{A},"registration":"{FIRST}"}}"#))
        },
        Row {
            agents: &[B],
            related_agents: &[A, G],
            activities: &[THING],
            ..row(B, DID, &thing, &format!(r#"{{"team":{group}}}"#))
        },
        Row {
            agents: &[B],
            related_agents: &[A],
            related_activities: &[THING],
            ..row(B, DID, &sub(A, &thing, "{}"), "{}")
        },
        Row {
            agents: &[B],
            related_agents: &[B, A, G],
            related_activities: &[THING, WHOLE],
            ..row(
                B,
                SAW,
                &sub(
                    B,
                    &thing,
                    &format!(r#"{{"team":{group},"contextActivities":{{"parent":[{{"id":"{WHOLE}"}}]}}}}"#),
                ),
                &r2,
            )
        },
        Row {
            agents: &[B],
            related_agents: &[A],
            activities: &[THING],
            ..row(
                B,
                DID,
                &thing,
                &format!(r#"{{"contextAgents":[{{"objectType":"contextAgent","agent":{A}}}]}}"#),
            )
        },
        Row {
            agents: &[B],
            related_agents: &[A, G],
            activities: &[THING],
            ..row(
                B,
                SAW,
                &thing,
                &format!(r#"{{"contextGroups":[{{"objectType":"contextGroup","group":{group}}}]}}"#),
            )
        },
    ];
    for kind in ["parent", "grouping", "category", "other"] {
        rows.push(Row {
            agents: &[A],
            activities: &[OTHER],
            related_activities: &[WHOLE],
            ..row(A, SAW, &activity(OTHER), &around(kind))
        });
    }
    rows
}

fn id(at: usize) -> String {
    format!("00000000-0000-4000-8000-{:012}", at + 1)
}

/// All of them in the store, in their order and one microsecond apart.
async fn filled(db: &TestDb) -> (App, Vec<Row>) {
    let app = store(db).await;
    let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "2.0.0");
    let rows = rows();
    let texts: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| row.text.replacen('{', &format!(r#"{{"id":"{}","#, id(at)), 1))
        .collect();
    post(&mut tool, &format!("[{}]", texts.join(","))).await.expect(200);
    (tool, rows)
}

fn query(parts: &[(&str, &str)]) -> String {
    let mut out = form_urlencoded::Serializer::new(String::new());
    out.extend_pairs(parts);
    format!("/xapi/statements?{}", out.finish())
}

/// Which rows are found, in the order of the answer, over all pages.
async fn found(tool: &mut App, parts: &[(&str, &str)]) -> Vec<usize> {
    let (mut next, mut seen) = (query(parts), Vec::new());
    while !next.is_empty() {
        let page = tool.get(&next).await.expect(200).json();
        for one in page["statements"].as_array().unwrap() {
            let id = one["id"].as_str().unwrap();
            seen.push(id[24..].parse::<usize>().unwrap() - 1);
        }
        next = page["more"].as_str().unwrap().to_owned();
    }
    seen
}

/// The rows that hold a value where it is asked for, newest first.
fn that(rows: &[Row], holds: impl Fn(&Row) -> bool) -> Vec<usize> {
    (0..rows.len()).rev().filter(|at| holds(&rows[*at])).collect()
}

testkit::both! {
    async fn agent_is_the_actor_or_the_object_or_a_member_of_a_group_that_is(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        for agent in [A, B, G] {
            let expected = that(&rows, |row| row.agents.contains(&agent));
            assert!(!expected.is_empty() && expected.len() < rows.len());
            assert_eq!(found(&mut tool, &[("agent", agent)]).await, expected, "{agent}");
            assert_eq!(found(&mut tool, &[("agent", agent), ("related_agents", "false")]).await, expected, "{agent}");
        }
        assert!(found(&mut tool, &[("agent", r#"{"mbox":"mailto:nobody@example.com"}"#)]).await.is_empty());
    }

    async fn related_agents_is_actor_object_authority_instructor_team_and_the_same_in_a_substatement(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        for agent in [A, B, G] {
            let expected = that(&rows, |row| row.agents.contains(&agent) || row.related_agents.contains(&agent));
            assert_eq!(found(&mut tool, &[("agent", agent), ("related_agents", "true")]).await, expected, "{agent}");
        }
        // The authority is asked for broadly only.
        let one = tool.get(&query(&[("statementId", &id(0))])).await.expect(200).json();
        let authority = one["authority"].to_string();
        assert!(found(&mut tool, &[("agent", &authority)]).await.is_empty());
        assert_eq!(found(&mut tool, &[("agent", &authority), ("related_agents", "true")]).await.len(), rows.len());
        tool.get(&query(&[("agent", A), ("related_agents", "maybe")])).await.expect(400);
    }

    async fn related_activities_is_the_object_and_each_context_activity_and_the_same_in_a_substatement(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        for activity in [THING, WHOLE, OTHER] {
            let near = that(&rows, |row| row.activities.contains(&activity));
            let broad = that(&rows, |row| row.activities.contains(&activity) || row.related_activities.contains(&activity));
            assert_eq!(found(&mut tool, &[("activity", activity)]).await, near, "{activity}");
            assert_eq!(found(&mut tool, &[("activity", activity), ("related_activities", "false")]).await, near);
            assert_eq!(found(&mut tool, &[("activity", activity), ("related_activities", "true")]).await, broad, "{activity}");
        }
        tool.get(&query(&[("activity", THING), ("related_activities", "1")])).await.expect(400);
    }

    async fn registration_is_that_of_the_statement(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        for registration in [FIRST, SECOND] {
            let expected = that(&rows, |row| row.registration == Some(registration));
            assert!(!expected.is_empty());
            assert_eq!(found(&mut tool, &[("registration", registration)]).await, expected);
            assert_eq!(found(&mut tool, &[("registration", &registration.to_uppercase())]).await, expected, "in any case");
        }
        assert!(found(&mut tool, &[("registration", &id(0))]).await.is_empty());
        tool.get(&query(&[("registration", "first")])).await.expect(400);
    }

    async fn ascending_is_the_oldest_stored_first_and_else_the_newest(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        let up: Vec<usize> = (0..rows.len()).collect();
        let down: Vec<usize> = up.iter().rev().copied().collect();
        for (asked, expected) in [(None, &down), (Some("false"), &down), (Some("true"), &up)] {
            for limit in ["1", "4", "100"] {
                let mut parts = vec![("limit", limit)];
                parts.extend(asked.map(|asked| ("ascending", asked)));
                assert_eq!(found(&mut tool, &parts).await, *expected, "{asked:?}, {limit} a page");
            }
        }
    }

    async fn since_is_after_an_instant_and_until_at_or_before_it(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        // The third row was stored at this instant.
        let at = "2026-11-19T14:06:00.000002Z";
        assert_eq!(found(&mut tool, &[("since", at), ("ascending", "true")]).await, (3..rows.len()).collect::<Vec<_>>());
        assert_eq!(found(&mut tool, &[("until", at), ("ascending", "true")]).await, [0, 1, 2]);
        assert_eq!(found(&mut tool, &[("since", "2026-11-19T15:06:00.000001+01:00"), ("until", at)]).await, [2]);
        assert!(found(&mut tool, &[("since", at), ("until", at)]).await.is_empty());
    }

    async fn all_filters_hold_together_whatever_the_order_and_the_page(db: TestDb) {
        let (mut tool, rows) = filled(&db).await;
        let (mut asked, mut some) = (0, 0);
        for agent in [None, Some((A, false)), Some((A, true)), Some((G, true)), Some((B, false))] {
            for activity in [None, Some((THING, false)), Some((THING, true)), Some((WHOLE, true))] {
                for verb in [None, Some(DID), Some(SAW)] {
                    for registration in [None, Some(FIRST), Some(SECOND)] {
                        for window in [None, Some((1, 8))] {
                            asked += 1;
                            let bounds = window.map(|(after, to)| [after, to].map(|n| format!("2026-11-19T14:06:00.{n:06}Z")));
                            let mut parts = vec![("limit", ["2", "3", "50"][asked % 3])];
                            if let Some((agent, broad)) = agent {
                                parts.extend([("agent", agent), ("related_agents", if broad { "true" } else { "false" })]);
                            }
                            if let Some((activity, broad)) = activity {
                                parts.extend([("activity", activity), ("related_activities", if broad { "true" } else { "false" })]);
                            }
                            parts.extend(verb.map(|verb| ("verb", verb)));
                            parts.extend(registration.map(|registration| ("registration", registration)));
                            if let Some([after, to]) = &bounds {
                                parts.extend([("since", after.as_str()), ("until", to.as_str())]);
                            }
                            let mut expected: Vec<usize> = that(&rows, |row| {
                                let by_agent = agent.is_none_or(|(agent, broad)| row.agents.contains(&agent) || (broad && row.related_agents.contains(&agent)));
                                let by_activity = activity.is_none_or(|(activity, broad)| row.activities.contains(&activity) || (broad && row.related_activities.contains(&activity)));
                                by_agent && by_activity && verb.is_none_or(|verb| row.verb == verb)
                                    && registration.is_none_or(|registration| row.registration == Some(registration))
                            });
                            expected.retain(|at| window.is_none_or(|(after, to)| *at > after && *at <= to));
                            if asked % 2 == 0 {
                                parts.push(("ascending", "true"));
                                expected.reverse();
                            }
                            some += usize::from(!expected.is_empty());
                            assert_eq!(found(&mut tool, &parts).await, expected, "{parts:?}");
                        }
                    }
                }
            }
        }
        assert_eq!(asked, 360);
        assert!(some > 100, "{some} of them find anything");
    }

    async fn canonical_is_in_the_language_that_is_accepted_on_every_page_of_a_filtered_list(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut plain = tool(&app, &key, "1.0.3");
        for n in 0..3 {
            let text = format!(
                r#"{{"actor":{{"mbox":"mailto:a@example.com","name":"Kit"}},"verb":{{"id":"{DID}","display":{{"en":"did","de":"tat","fr-CA":"a fait"}}}},
                "object":{{"id":"{THING}/{n}","definition":{{"name":{{"en":"Thing {n}","de":"Ding {n}"}},"description":{{"fr-CA":"Chose {n}"}}}}}},
                "context":{{"registration":"{FIRST}","contextActivities":{{"grouping":[{{"id":"{WHOLE}","definition":{{"name":{{"en":"Whole","de":"Ganzes"}}}}}}]}}}}}}"#
            );
            post(&mut plain, &text).await.expect(200);
        }
        let start = query(&[
            ("format", "canonical"), ("agent", A), ("related_agents", "true"), ("activity", WHOLE), ("related_activities", "true"),
            ("verb", DID), ("registration", FIRST), ("ascending", "true"), ("limit", "1"),
        ]);
        for (accepted, verb, name) in [
            ("de", "tat", "Ding"), ("de-CH, en;q=0.5", "tat", "Ding"), ("fr-CA;q=0.9, en;q=0.8", "a fait", "Thing"),
            ("en;q=0, de;q=0.1", "tat", "Ding"), ("DE", "tat", "Ding"),
        ] {
            let mut reader = tool(&app, &key, "1.0.3").with_header("accept-language", accepted);
            let (mut next, mut n) = (start.clone(), 0);
            while !next.is_empty() {
                let page = reader.get(&next).await.expect(200).json();
                let one = &page["statements"][0];
                let only = |map: &serde_json::Value| map.as_object().unwrap().values().map(|text| text.as_str().unwrap().to_owned()).collect::<Vec<_>>();
                assert_eq!(only(&one["verb"]["display"]), [verb], "{accepted}");
                assert_eq!(only(&one["object"]["definition"]["name"]), [format!("{name} {n}")], "{accepted}");
                assert_eq!(only(&one["object"]["definition"]["description"]), [format!("Chose {n}")], "the one there is");
                let whole = &one["context"]["contextActivities"]["grouping"][0];
                assert_eq!(whole["definition"]["name"].as_object().unwrap().len(), 1, "{accepted}");
                assert_eq!(one["actor"]["name"], "Kit");
                next = page["more"].as_str().unwrap().to_owned();
                n += 1;
            }
            assert_eq!(n, 3, "each page is canonical in the same language");
        }
        // Without a word about languages there is one text each; exact keeps them all.
        let one = plain.get(&start).await.expect(200).json();
        assert_eq!(one["statements"][0]["verb"]["display"].as_object().unwrap().len(), 1);
        let exact = plain.get(&start.replace("canonical", "exact")).await.expect(200).json();
        assert_eq!(exact["statements"][0]["verb"]["display"].as_object().unwrap().len(), 3);
    }
}
