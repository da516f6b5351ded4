//! The formats in which a store returns statements. `exact` is the stored text itself and needs nothing here;
//! `ids` is below. The canonical format needs the store's own definitions and is chosen there.

use std::borrow::Cow;

use crate::json::Json;

/// The `ids` format: of every Agent, Activity and Verb only what identifies it.
pub fn ids_only(statement: &Json<'_>) -> Json<'static> {
    let Json::Object(members) = statement else { return statement.clone().into_owned() };
    let shorten = |(key, value): &(Cow<'_, str>, Json<'_>)| {
        let value = match key.as_ref() {
            "actor" | "authority" => actor(value),
            "verb" => keep(value, &["id"]),
            "object" => object(value),
            "context" => context(value),
            _ => value.clone().into_owned(),
        };
        (Cow::Owned(key.clone().into_owned()), value)
    };
    Json::Object(members.iter().map(shorten).collect())
}

fn keep(json: &Json<'_>, keys: &[&str]) -> Json<'static> {
    let Json::Object(members) = json else { return json.clone().into_owned() };
    Json::Object(members.iter().filter(|(k, _)| keys.contains(&k.as_ref())).cloned().collect::<Vec<_>>())
        .into_owned()
}

fn actor(json: &Json<'_>) -> Json<'static> {
    let identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];
    let known = identifiers.iter().any(|key| json.get(key).is_some());
    if known {
        return keep(json, &["objectType", "mbox", "mbox_sha1sum", "openid", "account"]);
    }
    // An anonymous group is identified by its members and nothing else.
    let members = match json.get("member") {
        Some(Json::Array(members)) => Json::Array(members.iter().map(actor).collect()),
        _ => Json::Array(Vec::new()),
    };
    Json::Object(vec![("objectType".into(), Json::from("Group")), ("member".into(), members)])
}

fn object(json: &Json<'_>) -> Json<'static> {
    match json.get("objectType").and_then(Json::as_str) {
        Some("Agent" | "Group") => actor(json),
        Some("StatementRef") => json.clone().into_owned(),
        Some("SubStatement") => ids_only(json),
        // An object without a type is an activity.
        _ => keep(json, &["id"]),
    }
}

fn context(json: &Json<'_>) -> Json<'static> {
    let Json::Object(members) = json else { return json.clone().into_owned() };
    let shorten = |(key, value): &(Cow<'_, str>, Json<'_>)| {
        let value = match (key.as_ref(), value) {
            ("instructor" | "team", value) => actor(value),
            ("contextActivities", Json::Object(lists)) => Json::Object(
                lists
                    .iter()
                    .map(|(k, list)| (Cow::Owned(k.clone().into_owned()), activities(list)))
                    .collect(),
            ),
            ("contextAgents", Json::Array(list)) => {
                Json::Array(list.iter().map(|a| role(a, "agent")).collect())
            }
            ("contextGroups", Json::Array(list)) => {
                Json::Array(list.iter().map(|a| role(a, "group")).collect())
            }
            (_, value) => value.clone().into_owned(),
        };
        (Cow::Owned(key.clone().into_owned()), value)
    };
    Json::Object(members.iter().map(shorten).collect())
}

fn activities(list: &Json<'_>) -> Json<'static> {
    match list {
        Json::Array(items) => Json::Array(items.iter().map(object).collect()),
        one => object(one),
    }
}

fn role(json: &Json<'_>, who: &str) -> Json<'static> {
    let Json::Object(members) = json else { return json.clone().into_owned() };
    let shorten = |(key, value): &(Cow<'_, str>, Json<'_>)| {
        let value = if key == who { actor(value) } else { value.clone().into_owned() };
        (Cow::Owned(key.clone().into_owned()), value)
    };
    Json::Object(members.iter().map(shorten).collect())
}
