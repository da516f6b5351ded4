//! Merging JSON documents, as POST does it: member by member at the top level, and no deeper.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::json::Json;
use crate::json_read::read;
use crate::limits::Limits;
use crate::not_json::NotJson;

/// Why two documents cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotMerged {
    /// The document that was sent.
    #[error("the document that was sent {0}")]
    Sent(Fault),
    /// The document that is there.
    #[error("the document that is there {0}; replace it by PUT")]
    Kept(Fault),
}

/// What is wrong with one of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no JSON.
    #[error("is not JSON: {0}")]
    NotJson(#[from] NotJson),
    /// It is JSON, but not an object.
    #[error("must be a JSON object, but is {0}")]
    NotObject(&'static str),
}

/// The members of both, those of `sent` in place of equally named ones. Without `kept`, the sent one as it is.
pub fn merge(kept: Option<&[u8]>, sent: &[u8], limits: Limits) -> Result<Vec<u8>, NotMerged> {
    let new = members(sent, limits).map_err(NotMerged::Sent)?;
    let Some(kept) = kept else { return Ok(sent.to_vec()) };
    let mut all = members(kept, limits).map_err(NotMerged::Kept)?;
    let mut places: HashMap<Cow<'_, str>, usize> =
        all.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
    for (key, value) in new {
        match places.get(&key) {
            Some(at) => all[*at].1 = value,
            None => {
                places.insert(key.clone(), all.len());
                all.push((key, value));
            }
        }
    }
    Ok(Json::Object(all).print().into_bytes())
}

type Members<'a> = Vec<(Cow<'a, str>, Json<'a>)>;

fn members(text: &[u8], limits: Limits) -> Result<Members<'_>, Fault> {
    match read(text, limits)? {
        Json::Object(members) => Ok(members),
        other => Err(Fault::NotObject(other.kind())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(kept: &str, sent: &str) -> String {
        let bytes = merge(Some(kept.as_bytes()), sent.as_bytes(), Limits::default()).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn members_are_replaced_at_the_top_level_only() {
        assert_eq!(
            merged(r#"{"a":{"x":1,"y":2},"b":1.50}"#, r#"{"a":{"x":3}}"#),
            r#"{"a":{"x":3},"b":1.50}"#
        );
        assert_eq!(merged("{}", r#"{"a":null}"#), r#"{"a":null}"#);
    }

    #[test]
    fn documents_of_very_many_members_are_merged_in_one_go() {
        let of = |from: usize| {
            let members: Vec<String> = (from..from + 200_000).map(|n| format!("\"k{n}\":{from}")).collect();
            format!("{{{}}}", members.join(","))
        };
        let text = merged(&of(0), &of(100_000));
        assert!(text.starts_with("{\"k0\":0,") && text.contains("\"k100000\":100000,"));
        assert!(text.ends_with("\"k299999\":100000}"));
    }

    #[test]
    fn only_objects_are_merged() {
        let refusal = |kept: &str, sent: &str| {
            merge(Some(kept.as_bytes()), sent.as_bytes(), Limits::default()).unwrap_err().to_string()
        };
        assert!(refusal("[]", "{}").contains("is there must be a JSON object, but is an array"));
        assert!(refusal("{}", "3").contains("was sent must be a JSON object, but is a number"));
        assert!(refusal("{}", "{").contains("was sent is not JSON"));
        assert!(merge(None, b"[]", Limits::default()).is_err());
    }
}
