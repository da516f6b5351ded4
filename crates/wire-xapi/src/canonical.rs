//! The canonical format: activities as the store knows them, and every text of an activity or a verb in one language.
//!
//! Leaves out keeping definitions and reading `Accept-Language`.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::json::Json;
use crate::language::suiting;

/// A statement in the canonical format. `definitions` are those of the store by activity, `wanted` the reader's
/// languages, the best first.
pub fn canonical(
    statement: &Json<'_>,
    definitions: &HashMap<String, Json<'static>>,
    wanted: &[&str],
) -> Json<'static> {
    Canonical { definitions, wanted }.statement(statement)
}

struct Canonical<'c> {
    definitions: &'c HashMap<String, Json<'static>>,
    wanted: &'c [&'c str],
}

impl Canonical<'_> {
    fn statement(&self, json: &Json<'_>) -> Json<'static> {
        each(json, |key, value| match key {
            "verb" => Some(each(value, |key, value| (key == "display").then(|| self.one(value)))),
            "object" if is(value, "SubStatement") => Some(self.statement(value)),
            "object" => Some(self.activity(value)),
            "context" => Some(self.context(value)),
            _ => None,
        })
    }

    fn context(&self, json: &Json<'_>) -> Json<'static> {
        let list = |list: &Json<'_>| match list {
            Json::Array(items) => Json::Array(items.iter().map(|item| self.activity(item)).collect()),
            one => self.activity(one),
        };
        each(json, |key, value| {
            (key == "contextActivities").then(|| each(value, |_, value| Some(list(value))))
        })
    }

    fn activity(&self, json: &Json<'_>) -> Json<'static> {
        let other = json.get("objectType").is_some() && !is(json, "Activity");
        let Json::Object(members) = json else { return json.clone().into_owned() };
        if other {
            return json.clone().into_owned();
        }
        let known = json.get("id").and_then(Json::as_str).and_then(|id| self.definitions.get(id));
        let Some(definition) = known.or(json.get("definition")) else { return json.clone().into_owned() };
        let mut out: Vec<_> = members.iter().filter(|(key, _)| key != "definition").cloned().collect();
        out.push((Cow::Borrowed("definition"), self.definition(definition)));
        Json::Object(out).into_owned()
    }

    fn definition(&self, json: &Json<'_>) -> Json<'static> {
        let component =
            |json: &Json<'_>| each(json, |key, value| (key == "description").then(|| self.one(value)));
        each(json, |key, value| match (key, value) {
            ("name" | "description", _) => Some(self.one(value)),
            ("choices" | "scale" | "source" | "target" | "steps", Json::Array(items)) => {
                Some(Json::Array(items.iter().map(component).collect()))
            }
            _ => None,
        })
    }

    /// A language map with the one text that suits best.
    fn one(&self, map: &Json<'_>) -> Json<'static> {
        let Json::Object(texts) = map else { return map.clone().into_owned() };
        let tags: Vec<&str> = texts.iter().map(|(tag, _)| tag.as_ref()).collect();
        let best = suiting(&tags, self.wanted).map(|at| texts[at].clone());
        Json::Object(best.into_iter().collect()).into_owned()
    }
}

fn is(json: &Json<'_>, kind: &str) -> bool {
    json.get("objectType").and_then(Json::as_str) == Some(kind)
}

/// The members of an object, each as `change` says, or as it is.
fn each(json: &Json<'_>, change: impl Fn(&str, &Json<'_>) -> Option<Json<'static>>) -> Json<'static> {
    let Json::Object(members) = json else { return json.clone().into_owned() };
    let changed = |(key, value): &(Cow<'_, str>, Json<'_>)| {
        let new = change(key, value).unwrap_or_else(|| value.clone().into_owned());
        (Cow::Owned(key.clone().into_owned()), new)
    };
    Json::Object(members.iter().map(changed).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, read};

    fn shown(statement: &str, known: &[(&str, &str)], wanted: &[&str]) -> String {
        let tree = |text: &str| read(text.as_bytes(), Limits::default()).unwrap().into_owned();
        let known = known.iter().map(|(id, text)| ((*id).to_owned(), tree(text))).collect();
        canonical(&tree(statement), &known, wanted).print()
    }

    #[test]
    fn every_text_comes_in_one_language() {
        let text = r#"{"actor":{"name":"Kit"},"verb":{"id":"v","display":{"en":"saw","de":"sah"}},"object":{"id":"a","definition":{"name":{"en":"Film","fr":"Film"},"choices":[{"id":"x","description":{"de":"eins","en":"one"}}]}}}"#;
        assert_eq!(
            shown(text, &[], &["de-AT"]),
            r#"{"actor":{"name":"Kit"},"verb":{"id":"v","display":{"de":"sah"}},"object":{"id":"a","definition":{"name":{"en":"Film"},"choices":[{"id":"x","description":{"de":"eins"}}]}}}"#
        );
    }

    #[test]
    fn the_definition_is_that_of_the_store_at_every_place() {
        let text = r#"{"object":{"objectType":"SubStatement","object":{"id":"a"}},"context":{"contextActivities":{"parent":[{"id":"a","definition":{"type":"t"}}]}}}"#;
        let known = r#"{"type":"u","name":{"en":"A"}}"#;
        let shown = shown(text, &[("a", known)], &[]);
        assert_eq!(shown.matches(known).count(), 2, "{shown}");
    }
}
