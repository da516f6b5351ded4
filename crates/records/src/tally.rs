//! What stays when statements go: how often something was done in a month. Nobody is in it.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kernel::{PersonId, Result, Tx, Uuid};
use wire_xapi::Object;

use crate::attachment;
use crate::attachment_store;
use crate::counted_store;
use crate::erasure::Also;
use crate::recorded::{self, Recorded};
use crate::related;
use crate::removal_store as store;

/// Removes statements and keeps the tally of them, in the caller's transaction. Gives how many files came with them;
/// their bytes go after it.
pub(crate) async fn let_go(tx: &mut Tx, rows: &[Recorded]) -> Result<usize> {
    let mut months: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    for one in rows {
        let month = one.happened_at.to_zoned(TimeZone::UTC).strftime("%Y-%m").to_string();
        let activity = match &one.statement.object {
            Object::Activity(activity) => activity.id.clone(),
            _ => String::new(),
        };
        *months.entry((month, one.statement.verb.id.clone(), activity)).or_default() += 1;
    }
    for ((month, verb, activity), count) in months {
        store::tally(tx, &month, &verb, &activity, count).await?;
    }
    let mut files = Vec::new();
    for one in rows {
        files.extend(attachment_store::of(tx, one.stored_at).await?.into_iter().map(|one| one.file));
        let named: Vec<Uuid> = related::terms(&one.statement).into_keys().collect();
        store::remove(tx, one, named).await?;
    }
    counted_store::let_go(tx).await?;
    let count = files.len();
    attachment::let_go(tx, files).await?;
    Ok(count)
}

/// Whom a text shall not name any more.
pub(crate) struct Them<'t> {
    /// The home page of our accounts.
    pub home_page: &'t str,
    /// The person with such an account.
    pub person: PersonId,
    /// Other names of theirs.
    pub also: &'t Also,
}

/// The person of a text, made nobody: everywhere and in whatever spelling they stand, whatever else is said.
pub(crate) fn anonymous(raw: &str, them: &Them<'_>) -> Result<String> {
    let json = wire_xapi::read(raw.as_bytes(), wire_xapi::Limits::KEPT).map_err(kernel::Error::internal)?;
    let text = without(json, them).print();
    recorded::read(&text)?;
    Ok(text)
}

/// Whom a mention names after the erasure.
pub(crate) const NOBODY: &str = "erased";

fn without<'j>(json: wire_xapi::Json<'j>, them: &Them<'_>) -> wire_xapi::Json<'j> {
    use wire_xapi::Json;
    let text = |json: &Json<'_>, key| json.get(key).and_then(Json::as_str).map(str::to_owned);
    match json {
        Json::Object(members) => {
            let account = members.iter().find(|(key, _)| key == "account").map(|(_, account)| account);
            let named =
                members.iter().find_map(|(key, value)| them.also.named(key, value).map(str::to_owned));
            let is_ours = account.is_some_and(|account| {
                text(account, "homePage").as_deref() == Some(them.home_page)
                    && text(account, "name").and_then(|name| name.parse().ok()) == Some(them.person)
            });
            let is_them = is_ours || named.is_some();
            let kept = members.into_iter().filter(|(key, _)| !(is_them && key == "name"));
            Json::Object(
                kept.map(|(key, value)| match key.as_ref() {
                    "account" if is_ours => (key, nobody(them)),
                    other if named.as_deref() == Some(other) => ("account".into(), nobody(them)),
                    _ => (key, without(value, them)),
                })
                .collect(),
            )
        }
        Json::Array(items) => Json::Array(items.into_iter().map(|item| without(item, them)).collect()),
        other => other,
    }
}

/// The account of whoever was erased.
fn nobody(them: &Them<'_>) -> wire_xapi::Json<'static> {
    use wire_xapi::Json;
    Json::Object(vec![
        ("homePage".into(), Json::text(them.home_page.to_owned())),
        ("name".into(), Json::text(NOBODY)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_names_nobody_afterwards_and_says_the_rest() {
        let (ruth, kit) = (PersonId(Uuid::from_u128(0xabc)), PersonId(Uuid::from_u128(2)));
        let shouted = ruth.to_string().to_uppercase();
        let raw = format!(
            r#"{{"actor":{{"mbox":"mailto:a@b.c"}},"verb":{{"id":"http://x.y/did"}},"object":{{"objectType":"Agent","name":"Ruth","account":{{"homePage":"https://h","name":"{shouted}"}}}},"context":{{"instructor":{{"account":{{"name":"{kit}","homePage":"https://h"}},"name":"Kit"}}}},"result":{{"score":{{"raw":1.50}}}}}}"#
        );
        let nobody_else = Also::default();
        let them = Them { home_page: "https://h", person: ruth, also: &nobody_else };
        let text = anonymous(&raw, &them).unwrap();
        assert!(!text.contains("Ruth") && !text.contains(&shouted) && text.contains(NOBODY));
        assert!(text.contains(&kit.to_string()) && text.contains("Kit") && text.contains("1.50"));
        assert!(text.contains("mailto:a@b.c"));
        let also = Also::read("a@b.c").unwrap();
        let text = anonymous(&raw, &Them { also: &also, ..them }).unwrap();
        assert!(!text.contains("mailto:a@b.c") && text.contains(&kit.to_string()), "{text}");
    }
}
