//! The public conformance templates: valid parts make valid statements, invalid parts are refused.

use std::io::Read;

use crate::{Json, Limits, Version, parse, read};

const MBOX: &str = r#"{"mbox":"mailto:xapi@adlnet.gov"}"#;
const VERB: &str = r#"{"id":"http://adlnet.gov/expapi/verbs/attended"}"#;
const ACTIVITY: &str = r#"{"id":"http://www.example.com/meetings/occurances/34534"}"#;

/// Templates that are not valid: by intent, or because the suite completes them before it sends them.
const REFUSED: [&str; 45] = [
    "activities/description_invalid",
    "activities/interaction_type_invalid_iri",
    "activities/interaction_type_invalid_numeric",
    "activities/interaction_type_invalid_object",
    "activities/interaction_type_invalid_string",
    "activities/name_invalid",
    "activities/no_id",
    "activities/numeric_description",
    "activities/numeric_name",
    "activities/string_description",
    "activities/string_name",
    "agents/account_no_homepage",
    "agents/account_no_name",
    "contexts/instructor",
    "contexts/invalid_activity",
    "contexts/team",
    "groups/anonymous_no_member",
    "groups/identified_account_no_homepage",
    "groups/identified_account_no_name",
    "statements/actor",
    "statements/authority",
    "statements/multiple_actor",
    "statements/no_actor",
    "statements/no_object",
    "statements/no_verb",
    "statements/object_activity",
    "statements/object_actor",
    "statements/object_statementref_no_id",
    "statements/object_substatement",
    "statements/verb",
    "substatements/activity_definition_description_invalid",
    "substatements/activity_definition_name_invalid",
    "substatements/activity",
    "substatements/actor",
    "substatements/agent",
    "substatements/context_invalid_language_map",
    "substatements/group",
    "substatements/interaction_component_invalid_language_map",
    "substatements/no_actor",
    "substatements/no_object",
    "substatements/no_verb",
    "substatements/statementref_no_id",
    "substatements/verb",
    "substatements/verb_invalid",
    "verbs/no_id",
];

fn statement_with(folder: &str, part: &str) -> Option<String> {
    let of = |actor: &str, verb: &str, object: &str, more: &str| {
        format!(r#"{{"actor":{actor},"verb":{verb},"object":{object}{more}}}"#)
    };
    Some(match folder {
        "agents" | "groups" => of(part, VERB, ACTIVITY, ""),
        "verbs" if part.contains("voided") => {
            let reference = r#"{"objectType":"StatementRef","id":"e05aa883-acaf-40ad-bf54-02c8ce485fb0"}"#;
            of(MBOX, part, reference, "")
        }
        "verbs" => of(MBOX, part, ACTIVITY, ""),
        "activities" | "substatements" => of(MBOX, VERB, part, ""),
        "results" => of(MBOX, VERB, ACTIVITY, &format!(r#","result":{part}"#)),
        "contexts" => of(MBOX, VERB, ACTIVITY, &format!(r#","context":{part}"#)),
        "statements" => part.to_owned(),
        _ => return None,
    })
}

fn check(archive: &[u8], version: Version) -> (usize, Vec<String>) {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let (mut count, mut wrong) = (0, Vec::new());
    for i in 0..zip.len() {
        let mut file = zip.by_index(i).unwrap();
        let path = file.name().unwrap().into_owned();
        let Some(name) = path.strip_suffix(".json") else { continue };
        let mut part = String::new();
        file.read_to_string(&mut part).unwrap();
        let folder = name.split('/').next().unwrap_or_default();
        let Some(body) = statement_with(folder, &part) else { continue };
        count += 1;
        let accepted = parse(body.as_bytes(), version, Limits::default());
        let only_two = matches!(name, "contexts/context_agents" | "contexts/context_groups");
        let refused = REFUSED.contains(&name) || only_two && version == Version::V1_0_3;
        if accepted.is_ok() == refused {
            wrong.push(format!("{name}: {:?}", accepted.err().map(|e| e.to_string())));
        }
    }
    (count, wrong)
}

#[test]
fn valid_templates_pass_and_invalid_ones_are_refused() {
    let one = include_bytes!("../../testdata/conformance-templates/v1_0_3_templates.zip");
    let two = include_bytes!("../../testdata/conformance-templates/v2_0_templates.zip");
    for (archive, version) in [(&one[..], Version::V1_0_3), (&two[..], Version::V2_0)] {
        let (count, wrong) = check(archive, version);
        assert!(count > 110, "{version}: only {count} templates were found");
        assert!(wrong.is_empty(), "{version}: {wrong:#?}");
    }
}

#[test]
fn templates_survive_printing() {
    let archive = include_bytes!("../../testdata/conformance-templates/v2_0_templates.zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&archive[..])).unwrap();
    for i in 0..zip.len() {
        let mut file = zip.by_index(i).unwrap();
        let path = file.name().unwrap().into_owned();
        if !path.ends_with(".json") {
            continue;
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).unwrap();
        let Ok(json) = read(&text, Limits::default()) else { continue };
        let printed = json.print();
        let again: Json<'_> = read(printed.as_bytes(), Limits::default()).unwrap();
        assert_eq!(again, json, "{path}");
    }
}
