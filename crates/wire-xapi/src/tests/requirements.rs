//! One test per requirement, named after it: what is changed in a statement, and where the answer says that it is wrong.
//! docs/records/conformance.md lists them with their clauses.

use crate::{Clause, Limits, Problem, Refusal, Version, parse};

const BASE: &str =
    r#"{"actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.y/v"},"object":{"id":"http://x.y/o"}}"#;

fn problems(body: &str, version: Version) -> Vec<Problem> {
    match parse(body.as_bytes(), version, Limits::default()) {
        Ok(_) => Vec::new(),
        Err(Refusal::Invalid(problems)) => problems.0,
        Err(Refusal::NotJson(e)) => panic!("{e}: {body}"),
    }
}

/// `BASE` with one property replaced or added.
fn with(key: &str, value: &str) -> String {
    let plain = [
        ("actor", r#"{"mbox":"mailto:a@b.c"}"#),
        ("verb", r#"{"id":"http://x.y/v"}"#),
        ("object", r#"{"id":"http://x.y/o"}"#),
    ];
    match plain.iter().find(|(k, _)| *k == key) {
        Some((_, old)) => BASE.replace(old, value),
        None => BASE.replacen('{', &format!("{{\"{key}\":{value},"), 1),
    }
}

/// A test of its own for each requirement, by both sets of rules: a statement with this property is refused, and the
/// answer names the path and the clause.
macro_rules! refused {
    ($($name:ident: $clause:ident, $key:literal = $value:literal, $path:literal;)*) => {$(
        #[test]
        fn $name() {
            for version in [Version::V1_0_3, Version::V2_0] {
                let body = with($key, $value);
                let found = problems(&body, version);
                assert!(
                    found.iter().any(|p| p.path == $path && p.clause == Clause::$clause),
                    "{version} {body}: {found:?}"
                );
            }
        }
    )*};
}

/// The same for what may stand there.
macro_rules! taken {
    ($($name:ident: $key:literal = $value:literal;)*) => {$(
        #[test]
        fn $name() {
            let body = with($key, $value);
            assert_eq!(problems(&body, Version::V1_0_3), [], "{body}");
            assert_eq!(problems(&body, Version::V2_0), [], "{body}");
        }
    )*};
}

refused! {
    an_mbox_is_mailto_and_one_address: Identifier, "actor" = r#"{"mbox":"a@b.c"}"#, "$.actor.mbox";
    an_mbox_sha1sum_is_forty_hexadecimal_digits: Identifier,
        "actor" = r#"{"mbox_sha1sum":"xyz"}"#,
        "$.actor.mbox_sha1sum";
    an_openid_is_a_uri: Identifier, "actor" = r#"{"openid":"nothing"}"#, "$.actor.openid";
    an_actor_has_one_identifier_only: Identifier,
        "actor" = r#"{"mbox":"mailto:a@b.c","openid":"http://x.y/"}"#,
        "$.actor";
    an_agent_has_an_identifier: Agent, "actor" = r#"{"name":"A"}"#, "$.actor";
    an_object_type_is_spelled_as_it_is_written: Agent,
        "actor" = r#"{"objectType":"agent","mbox":"mailto:a@b.c"}"#,
        "$.actor.objectType";
    keys_are_told_apart_by_case: Formatting,
        "actor" = r#"{"Mbox":"mailto:a@b.c","openid":"http://x.y/"}"#,
        "$.actor.Mbox";
    an_account_has_a_home_page: Account, "actor" = r#"{"account":{"name":"x"}}"#, "$.actor.account.homePage";
    the_home_page_of_an_account_is_an_irl: Account,
        "actor" = r#"{"account":{"homePage":"x","name":"x"}}"#,
        "$.actor.account.homePage";
    the_name_of_an_account_is_a_text: Account,
        "actor" = r#"{"account":{"homePage":"http://x.y","name":1}}"#,
        "$.actor.account.name";
    a_group_without_an_identifier_has_members: Group, "actor" = r#"{"objectType":"Group"}"#, "$.actor";
    the_members_of_an_anonymous_group_are_some: Group,
        "actor" = r#"{"objectType":"Group","member":[]}"#,
        "$.actor";
    a_member_of_a_group_is_an_agent: Agent,
        "actor" = r#"{"objectType":"Group","member":[{"objectType":"Group","mbox":"mailto:a@b.c"}]}"#,
        "$.actor.member[0].objectType";
    no_value_is_null: Formatting, "actor" = "null", "$.actor";
    an_actor_is_an_object: Agent, "actor" = "[]", "$.actor";
    the_id_of_a_verb_is_an_iri: Iri, "verb" = r#"{"id":"did"}"#, "$.verb.id";
    the_display_of_a_verb_is_a_language_map: Languages,
        "verb" = r#"{"id":"http://x.y/v","display":"did"}"#,
        "$.verb.display";
    a_language_map_has_language_tags: Languages,
        "verb" = r#"{"id":"http://x.y/v","display":{"a12345678":"did"}}"#,
        "$.verb.display.a12345678";
    a_language_map_holds_texts: Languages,
        "verb" = r#"{"id":"http://x.y/v","display":{"en":1}}"#,
        "$.verb.display.en";
    a_verb_has_an_id: Verb, "verb" = r#"{"display":{}}"#, "$.verb.id";
    a_voiding_statement_is_about_a_statement: Voiding,
        "verb" = r#"{"id":"http://adlnet.gov/expapi/verbs/voided"}"#,
        "$.object";
    an_object_is_of_a_known_type: Object,
        "object" = r#"{"objectType":"activity","id":"http://x.y/o"}"#,
        "$.object.objectType";
    the_id_of_an_activity_is_an_iri: Iri, "object" = r#"{"id":"o"}"#, "$.object.id";
    the_more_info_of_a_definition_is_an_irl: Activity,
        "object" = r#"{"id":"http://x.y/o","definition":{"moreInfo":"here"}}"#,
        "$.object.definition.moreInfo";
    an_interaction_type_is_a_known_one: Activity,
        "object" = r#"{"id":"http://x.y/o","definition":{"interactionType":"Choice"}}"#,
        "$.object.definition.interactionType";
    correct_responses_need_an_interaction_type: Activity,
        "object" = r#"{"id":"http://x.y/o","definition":{"correctResponsesPattern":["a"]}}"#,
        "$.object.definition.interactionType";
    the_ids_of_choices_are_distinct: Activity,
        "object" = r#"{"id":"http://x.y/o","definition":{"interactionType":"choice","choices":[{"id":"a"},{"id":"a"}]}}"#,
        "$.object.definition.choices";
    the_keys_of_extensions_are_iris: Extensions,
        "object" = r#"{"id":"http://x.y/o","definition":{"extensions":{"no iri":1}}}"#,
        r#"$.object.definition.extensions["no iri"]"#;
    a_statement_ref_names_a_uuid: Uuid, "object" = r#"{"objectType":"StatementRef","id":"1"}"#, "$.object.id";
    a_substatement_has_no_id: ObjectStatement,
        "object" = r#"{"objectType":"SubStatement","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.y/v"},"object":{"id":"http://x.y/o"}}"#,
        "$.object.id";
    a_substatement_holds_no_other: ObjectStatement,
        "object" = r#"{"objectType":"SubStatement","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.y/v"},"object":{"objectType":"SubStatement"}}"#,
        "$.object.object";
    the_id_of_a_statement_is_a_uuid: Id, "id" = r#""not an id""#, "$.id";
    success_is_a_boolean: Result, "result" = r#"{"success":"true"}"#, "$.result.success";
    a_scaled_score_is_at_most_one: Score, "result" = r#"{"score":{"scaled":1.01}}"#, "$.result.score.scaled";
    a_raw_score_is_at_most_the_highest: Score,
        "result" = r#"{"score":{"raw":3,"max":2}}"#,
        "$.result.score.raw";
    the_lowest_score_is_below_the_highest: Score,
        "result" = r#"{"score":{"min":3,"max":2}}"#,
        "$.result.score.max";
    a_score_is_a_number: Score, "result" = r#"{"score":{"raw":"3"}}"#, "$.result.score.raw";
    a_duration_is_iso_8601: Durations, "result" = r#"{"duration":"P4W1D"}"#, "$.result.duration";
    a_response_is_not_null: Formatting, "result" = r#"{"response":null}"#, "$.result.response";
    a_registration_is_a_uuid: Context, "context" = r#"{"registration":"x"}"#, "$.context.registration";
    the_language_of_a_context_is_a_tag: Languages,
        "context" = r#"{"language":"something"}"#,
        "$.context.language";
    a_team_is_a_group: Group, "context" = r#"{"team":{"mbox":"mailto:a@b.c"}}"#, "$.context.team";
    context_activities_are_of_four_kinds: Formatting,
        "context" = r#"{"contextActivities":{"parents":[]}}"#,
        "$.context.contextActivities.parents";
    a_context_activity_is_an_activity: Activity,
        "context" = r#"{"contextActivities":{"parent":["http://x.y"]}}"#,
        "$.context.contextActivities.parent[0]";
    the_statement_of_a_context_is_a_reference: ObjectStatement,
        "context" = r#"{"statement":{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0"}}"#,
        "$.context.statement.objectType";
    a_timestamp_is_iso_8601: Instants, "timestamp" = r#""yesterday""#, "$.timestamp";
    a_timestamp_is_a_text: Timestamp, "timestamp" = "1", "$.timestamp";
    stored_is_iso_8601: Instants, "stored" = r#""yesterday""#, "$.stored";
    a_version_is_one_that_is_spoken: Version, "version" = r#""0.9.9""#, "$.version";
    an_authority_of_a_group_has_two_members: Authority,
        "authority" = r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#,
        "$.authority";
    an_authority_of_a_group_is_anonymous: Authority,
        "authority" = r#"{"objectType":"Group","mbox":"mailto:a@b.c"}"#,
        "$.authority";
    attachments_are_a_list: Attachments, "attachments" = r#"{"usageType":"http://x.y"}"#, "$.attachments";
    the_content_type_of_an_attachment_is_a_media_type: Attachments,
        "attachments" = r#"[{"usageType":"http://x.y","display":{},"contentType":"text","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]"#,
        "$.attachments[0].contentType";
    the_length_of_an_attachment_is_whole: Attachments,
        "attachments" = r#"[{"usageType":"http://x.y","display":{},"contentType":"a/b","length":1.5,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]"#,
        "$.attachments[0].length";
    a_key_that_nobody_knows_is_refused: Formatting, "mood" = r#""good""#, "$.mood";
}

taken! {
    an_anonymous_group_may_act: "actor" = r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#;
    an_identified_group_needs_no_members:
        "actor" = r#"{"objectType":"Group","account":{"homePage":"http://x.y","name":""}}"#;
    an_extension_may_hold_null:
        "object" = r#"{"id":"http://x.y/o","definition":{"extensions":{"http://x.y/e":null}}}"#;
    an_extension_may_hold_anything:
        "result" = r#"{"extensions":{"http://x.y/e":{"a":[null,{}]}},"score":{"scaled":-1,"raw":0.5,"min":0,"max":1e2}}"#;
    one_context_activity_may_stand_without_a_list:
        "context" = r#"{"contextActivities":{"parent":{"id":"http://x.y/p"},"other":[]},"revision":"3","platform":"X"}"#;
    an_authority_may_be_a_group_of_two:
        "authority" = r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"},{"openid":"http://x.y"}]}"#;
    a_uuid_may_be_in_capitals: "id" = r#""FD41C918-B88B-4B20-A0A5-A4C32391AAA0""#;
}

#[test]
fn only_version_two_knows_context_agents_and_groups() {
    let agents = r#"{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.c"},"relevantTypes":["http://x.y/t"]}]}"#;
    let groups = r#"{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.c"}}]}"#;
    for context in [agents, groups] {
        assert_eq!(problems(&with("context", context), Version::V2_0), []);
        let found = problems(&with("context", context), Version::V1_0_3);
        assert_eq!(found[0].clause, Clause::Formatting);
    }
    let empty = agents.replace(r#"["http://x.y/t"]"#, "[]");
    let found = problems(&with("context", &empty), Version::V2_0);
    assert_eq!(found[0].path, "$.context.contextAgents[0].relevantTypes");
}

#[test]
fn revision_and_platform_belong_to_activities() {
    let body = with("object", r#"{"objectType":"Agent","mbox":"mailto:o@b.c"}"#);
    let body = body.replacen('{', r#"{"context":{"revision":"1","platform":"X"},"#, 1);
    let paths: Vec<_> = problems(&body, Version::V1_0_3).into_iter().map(|p| p.path).collect();
    assert_eq!(paths, ["$.context.revision", "$.context.platform"]);
}

#[test]
fn several_problems_are_named_at_once_and_read_as_sentences() {
    let body = r#"[{"actor":{"mbox":"x"},"verb":{"id":"did"},"object":{"id":"http://x.y/o"}},{}]"#;
    let found = problems(body, Version::V1_0_3);
    let paths: Vec<_> = found.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(paths, ["$[0].actor.mbox", "$[0].verb.id", "$[1].actor", "$[1].verb", "$[1].object"]);
    assert_eq!(
        found[0].to_string(),
        "$[0].actor.mbox: must be \"mailto:\" followed by one e-mail address, but is \"x\" (xAPI 1.0.3, Data 2.4.2.3)"
    );
}

#[test]
fn an_id_stands_once_in_a_batch() {
    let one = with("id", r#""fd41c918-b88b-4b20-a0a5-a4c32391aaa0""#);
    let found = problems(&format!("[{one},{}]", one.replace("fd41c918", "FD41C918")), Version::V2_0);
    assert_eq!(found[0].path, "$[1].id");
}
