//! Takes out what may be a secret before a refused text is kept: senders put passwords and tokens in odd places.
//! Leaves out judging: whatever stands under such a name goes.

use std::borrow::Cow;

use wire_xapi::Json;

/// Names under which secrets stand, without case and signs.
const NAMES: [&str; 9] = [
    "password",
    "passwd",
    "secret",
    "token",
    "authorization",
    "apikey",
    "privatekey",
    "cookie",
    "credential",
];
/// What stands in the place of a secret.
const GONE: &str = "(taken out)";
/// The longest text that is kept of one value.
const LONGEST: usize = 2_000;

/// The tree without secrets, long texts cut short.
pub(crate) fn masked(json: Json<'_>) -> Json<'_> {
    match json {
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(key, value)| {
                    let value = if is_secret(&key) { Json::text(GONE) } else { masked(value) };
                    (key, value)
                })
                .collect(),
        ),
        Json::Array(items) => Json::Array(items.into_iter().map(masked).collect()),
        Json::String(text) if text.len() > LONGEST => Json::String(Cow::Owned(shortened(&text))),
        other => other,
    }
}

/// A text that is no JSON: whatever follows such a name, up to the end of the value, goes.
pub(crate) fn masked_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name, after)) = next_name(rest) {
        out.push_str(before);
        out.push_str(name);
        let value = after.trim_start_matches([':', '=', ' ', '"', '\'', '\\']);
        out.push_str(&after[..after.len() - value.len()]);
        let end = value.find(['"', '\'', '&', ',', '\n', '\r', '}']).unwrap_or(value.len());
        if value.len() < after.len() && end > 0 {
            out.push_str(GONE);
            rest = &value[end..];
        } else {
            rest = value;
        }
    }
    out.push_str(rest);
    out
}

/// The next word that names a secret: what stands before it, the word to its end, what follows.
fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    for word in text.split_inclusive(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))) {
        let bare = word.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
        if is_secret(bare) {
            let end = from + bare.len();
            return Some((&text[..from], &text[from..end], &text[end..]));
        }
        from += word.len();
    }
    None
}

fn is_secret(name: &str) -> bool {
    if name.is_empty() {
        return false;
    }
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().any(|secret| plain.ends_with(secret))
}

fn shortened(text: &str) -> String {
    let kept: String = text.chars().take(200).collect();
    format!("{kept}… ({} bytes)", text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire_xapi::{Limits, read};

    #[test]
    fn secrets_are_taken_out_of_json() {
        let text =
            r#"{"a":{"Api-Key":"k1","https://x.y/access_token":["k2"],"b":"kept"},"password":{"x":"k3"}}"#;
        let shown = masked(read(text.as_bytes(), Limits::default()).unwrap()).print();
        assert!(!shown.contains("k1") && !shown.contains("k2") && !shown.contains("k3"), "{shown}");
        assert!(shown.contains("kept"));
    }

    #[test]
    fn secrets_are_taken_out_of_what_is_no_json() {
        let shown = masked_text(
            "{\"password\": \"k1\", \"b\": 1, content=x&Authorization=Basic k2&c=d\nCookie: k3\nend",
        );
        assert!(!shown.contains("k1") && !shown.contains("k2") && !shown.contains("k3"), "{shown}");
        assert!(shown.contains("\"b\": 1") && shown.contains("&c=d") && shown.ends_with("\nend"), "{shown}");
    }

    #[test]
    fn long_values_are_cut_short() {
        let long = format!("\"{}\"", "ä".repeat(3_000));
        let shown = masked(read(long.as_bytes(), Limits::default()).unwrap()).print();
        assert!(shown.len() < 500 && shown.contains("6000 bytes"));
    }
}
