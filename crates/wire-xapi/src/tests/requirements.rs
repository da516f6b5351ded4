//! One row per requirement: a statement, what is changed in it, where the answer says that it is wrong.

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

#[test]
fn each_violation_is_named_by_path_and_clause() {
    use Clause::*;
    let rows: &[(&str, &str, &str, Clause)] = &[
        ("actor", r#"{"mbox":"a@b.c"}"#, "$.actor.mbox", Identifier),
        ("actor", r#"{"mbox_sha1sum":"xyz"}"#, "$.actor.mbox_sha1sum", Identifier),
        ("actor", r#"{"openid":"nothing"}"#, "$.actor.openid", Identifier),
        ("actor", r#"{"mbox":"mailto:a@b.c","openid":"http://x.y/"}"#, "$.actor", Identifier),
        ("actor", r#"{"name":"A"}"#, "$.actor", Agent),
        ("actor", r#"{"objectType":"agent","mbox":"mailto:a@b.c"}"#, "$.actor.objectType", Agent),
        ("actor", r#"{"Mbox":"mailto:a@b.c","openid":"http://x.y/"}"#, "$.actor.Mbox", Formatting),
        ("actor", r#"{"account":{"name":"x"}}"#, "$.actor.account.homePage", Account),
        ("actor", r#"{"account":{"homePage":"x","name":"x"}}"#, "$.actor.account.homePage", Account),
        ("actor", r#"{"account":{"homePage":"http://x.y","name":1}}"#, "$.actor.account.name", Account),
        ("actor", r#"{"objectType":"Group"}"#, "$.actor", Group),
        ("actor", r#"{"objectType":"Group","member":[]}"#, "$.actor", Group),
        (
            "actor",
            r#"{"objectType":"Group","member":[{"objectType":"Group","mbox":"mailto:a@b.c"}]}"#,
            "$.actor.member[0].objectType",
            Agent,
        ),
        ("actor", "null", "$.actor", Formatting),
        ("actor", "[]", "$.actor", Agent),
        ("verb", r#"{"id":"did"}"#, "$.verb.id", Iri),
        ("verb", r#"{"id":"http://x.y/v","display":"did"}"#, "$.verb.display", Languages),
        (
            "verb",
            r#"{"id":"http://x.y/v","display":{"a12345678":"did"}}"#,
            "$.verb.display.a12345678",
            Languages,
        ),
        ("verb", r#"{"id":"http://x.y/v","display":{"en":1}}"#, "$.verb.display.en", Languages),
        ("verb", r#"{"display":{}}"#, "$.verb.id", Verb),
        ("verb", r#"{"id":"http://adlnet.gov/expapi/verbs/voided"}"#, "$.object", Voiding),
        ("object", r#"{"objectType":"activity","id":"http://x.y/o"}"#, "$.object.objectType", Object),
        ("object", r#"{"id":"o"}"#, "$.object.id", Iri),
        (
            "object",
            r#"{"id":"http://x.y/o","definition":{"moreInfo":"here"}}"#,
            "$.object.definition.moreInfo",
            Activity,
        ),
        (
            "object",
            r#"{"id":"http://x.y/o","definition":{"interactionType":"Choice"}}"#,
            "$.object.definition.interactionType",
            Activity,
        ),
        (
            "object",
            r#"{"id":"http://x.y/o","definition":{"correctResponsesPattern":["a"]}}"#,
            "$.object.definition.interactionType",
            Activity,
        ),
        (
            "object",
            r#"{"id":"http://x.y/o","definition":{"interactionType":"choice","choices":[{"id":"a"},{"id":"a"}]}}"#,
            "$.object.definition.choices",
            Activity,
        ),
        (
            "object",
            r#"{"id":"http://x.y/o","definition":{"extensions":{"no iri":1}}}"#,
            r#"$.object.definition.extensions["no iri"]"#,
            Extensions,
        ),
        ("object", r#"{"objectType":"StatementRef","id":"1"}"#, "$.object.id", Uuid),
        (
            "object",
            r#"{"objectType":"SubStatement","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.y/v"},"object":{"id":"http://x.y/o"}}"#,
            "$.object.id",
            ObjectStatement,
        ),
        (
            "object",
            r#"{"objectType":"SubStatement","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.y/v"},"object":{"objectType":"SubStatement"}}"#,
            "$.object.object",
            ObjectStatement,
        ),
        ("id", r#""not an id""#, "$.id", Id),
        ("result", r#"{"success":"true"}"#, "$.result.success", Result),
        ("result", r#"{"score":{"scaled":1.01}}"#, "$.result.score.scaled", Score),
        ("result", r#"{"score":{"raw":3,"max":2}}"#, "$.result.score.raw", Score),
        ("result", r#"{"score":{"min":3,"max":2}}"#, "$.result.score.max", Score),
        ("result", r#"{"score":{"raw":"3"}}"#, "$.result.score.raw", Score),
        ("result", r#"{"duration":"P4W1D"}"#, "$.result.duration", Durations),
        ("result", r#"{"response":null}"#, "$.result.response", Formatting),
        ("context", r#"{"registration":"x"}"#, "$.context.registration", Context),
        ("context", r#"{"language":"something"}"#, "$.context.language", Languages),
        ("context", r#"{"team":{"mbox":"mailto:a@b.c"}}"#, "$.context.team", Group),
        (
            "context",
            r#"{"contextActivities":{"parents":[]}}"#,
            "$.context.contextActivities.parents",
            Formatting,
        ),
        (
            "context",
            r#"{"contextActivities":{"parent":["http://x.y"]}}"#,
            "$.context.contextActivities.parent[0]",
            Activity,
        ),
        (
            "context",
            r#"{"statement":{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0"}}"#,
            "$.context.statement.objectType",
            ObjectStatement,
        ),
        ("timestamp", r#""yesterday""#, "$.timestamp", Instants),
        ("timestamp", "1", "$.timestamp", Timestamp),
        ("stored", r#""yesterday""#, "$.stored", Instants),
        ("version", r#""0.9.9""#, "$.version", Version),
        (
            "authority",
            r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#,
            "$.authority",
            Authority,
        ),
        ("authority", r#"{"objectType":"Group","mbox":"mailto:a@b.c"}"#, "$.authority", Authority),
        ("attachments", r#"{"usageType":"http://x.y"}"#, "$.attachments", Attachments),
        (
            "attachments",
            r#"[{"usageType":"http://x.y","display":{},"contentType":"text","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]"#,
            "$.attachments[0].contentType",
            Attachments,
        ),
        (
            "attachments",
            r#"[{"usageType":"http://x.y","display":{},"contentType":"a/b","length":1.5,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]"#,
            "$.attachments[0].length",
            Attachments,
        ),
        ("mood", r#""good""#, "$.mood", Formatting),
    ];
    for version in [crate::Version::V1_0_3, crate::Version::V2_0] {
        for (key, value, path, clause) in rows {
            let body = with(key, value);
            let found = problems(&body, version);
            assert!(
                found.iter().any(|p| p.path == *path && p.clause == *clause),
                "{version} {body}: {found:?}"
            );
        }
    }
}

#[test]
fn what_is_allowed_is_accepted() {
    for (key, value) in [
        ("actor", r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#),
        ("actor", r#"{"objectType":"Group","account":{"homePage":"http://x.y","name":""}}"#),
        ("object", r#"{"id":"http://x.y/o","definition":{"extensions":{"http://x.y/e":null}}}"#),
        (
            "result",
            r#"{"extensions":{"http://x.y/e":{"a":[null,{}]}},"score":{"scaled":-1,"raw":0.5,"min":0,"max":1e2}}"#,
        ),
        (
            "context",
            r#"{"contextActivities":{"parent":{"id":"http://x.y/p"},"other":[]},"revision":"3","platform":"X"}"#,
        ),
        ("authority", r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"},{"openid":"http://x.y"}]}"#),
        ("id", r#""FD41C918-B88B-4B20-A0A5-A4C32391AAA0""#),
    ] {
        let body = with(key, value);
        assert_eq!(problems(&body, Version::V1_0_3), [], "{body}");
        assert_eq!(problems(&body, Version::V2_0), [], "{body}");
    }
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
