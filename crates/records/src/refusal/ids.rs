//! The UUIDs in a refused text: a person may stand in it anywhere and in any spelling, however wrong the rest is.

use std::collections::BTreeSet;

use kernel::Uuid;
use wire_xapi::Json;

/// More are not looked for.
const MOST: usize = 500;

/// The UUIDs in the texts of a tree; none where there are too many.
pub(super) fn of(json: &Json<'_>) -> Option<BTreeSet<Uuid>> {
    let mut found = BTreeSet::new();
    walk(json, &mut found);
    few(found)
}

/// The UUIDs in a text that is no JSON.
pub(super) fn of_text(text: &str) -> Option<BTreeSet<Uuid>> {
    let mut found = BTreeSet::new();
    scan(text, &mut found);
    few(found)
}

fn few(found: BTreeSet<Uuid>) -> Option<BTreeSet<Uuid>> {
    Some(found).filter(|found| found.len() <= MOST)
}

fn walk(json: &Json<'_>, found: &mut BTreeSet<Uuid>) {
    match json {
        Json::Object(members) => {
            for (key, value) in members {
                scan(key, found);
                walk(value, found);
            }
        }
        Json::Array(items) => items.iter().for_each(|item| walk(item, found)),
        Json::String(text) => scan(text, found),
        _ => {}
    }
}

fn scan(text: &str, found: &mut BTreeSet<Uuid>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && found.len() <= MOST {
        let length = bytes[at..].iter().take_while(|b| b.is_ascii_hexdigit() || **b == b'-').count();
        let run = &bytes[at..at + length];
        let read = |part: &[u8]| Uuid::try_parse_ascii(part).ok();
        // With hyphens other digits may stand around it; without them it would be in every digest.
        found.extend(run.windows(36).filter_map(read).take(MOST + 1));
        found.extend(
            run.split(|b| *b == b'-').filter(|part| part.len() == 32).filter_map(read).take(MOST + 1),
        );
        at += length + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_found_wherever_it_stands() {
        let id: Uuid = "01920000-abcd-4abc-8000-00000000000a".parse().unwrap();
        let (loud, simple) = (id.to_string().to_uppercase(), id.simple());
        for text in
            [format!("é{id}"), format!("urn:uuid:{loud}!"), format!("{{{simple}}}"), format!("id-{id}-1")]
        {
            assert!(of_text(&text).unwrap().contains(&id), "{text}");
            let json = format!(r#"{{"a":[1,{{"b":"{text}"}}]}}"#);
            let json = wire_xapi::read(json.as_bytes(), wire_xapi::Limits::default()).unwrap();
            assert!(of(&json).unwrap().contains(&id), "{text}");
        }
        assert!(of_text("no id, only 0192-abc").unwrap().is_empty());
        let many: String = (0..=MOST as u128).map(|n| format!("{} ", Uuid::from_u128(n))).collect();
        assert_eq!(of_text(&many), None);
    }
}
