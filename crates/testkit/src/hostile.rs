//! Texts that break other programs, and what must not come of them on a page.

use crate::database::shared;

/// The list of naughty strings, and a few that are worse here. Without the folder of real input only the few, after a word
/// about it.
pub fn hostile_strings() -> Vec<String> {
    let few = [
        "nul\u{0}",
        "\u{202e}gnirts",
        "a\r\nBcc: b@c.example@d",
        "%00",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
    ];
    let mut all: Vec<String> = few.map(str::to_owned).into();
    let Some(folder) = shared() else { return all };
    let list = std::fs::read(folder.join("data/hostile-strings/blns.json"));
    match list.map(|bytes| serde_json::from_slice::<Vec<String>>(&bytes)) {
        Ok(Ok(list)) if list.len() > 400 => all.extend(list),
        other => panic!("the list of hostile strings can't be read: {other:?}"),
    }
    all
}

/// Beginnings of tags that no page of the product has, in small letters.
const TAGS: [&str; 12] = [
    "script>",
    "script\\",
    "iframe",
    "svg/",
    "svg on",
    "img src=x",
    "img \\x",
    "body on",
    "embed",
    "object ",
    "a href=\"javascript",
    "style>",
];

/// Fails where something that was typed stands on a page as markup.
pub fn assert_text_only(page: &str, typed: &[String], place: &str) {
    let lower = page.to_lowercase();
    for tag in lower.split('<').skip(1) {
        assert!(!TAGS.iter().any(|bad| tag.starts_with(bad)), "<{} on {place}", tag.get(..80).unwrap_or(tag));
    }
    for text in typed.iter().filter(|text| text.len() >= 4 && text.contains('<')) {
        assert!(!page.contains(text.as_str()), "{text:?} stands as it was typed on {place}");
    }
}

/// A text as a value of an address.
pub fn in_address(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
