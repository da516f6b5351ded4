//! Single cells of a staff file: blanks, marks for nobody, broken characters, tidy text.
//!
//! Rules about one value at a time; rules about rows stand in [`super::read`].

use unicode_normalization::UnicodeNormalization;

/// Longest value that is kept, in characters.
pub const MAX_CHARS: usize = 300;

/// Text without control characters, marks that turn the writing direction round, and double blanks.
pub fn tidy(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let kept =
        text.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'));
    let spaced: String = kept.map(|c| if c.is_control() || c == '\u{a0}' { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// Most cells are plain and tidy already; they cost one look.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let edges = bytes.first().is_none_or(|b| *b != b' ') && bytes.last().is_none_or(|b| *b != b' ');
    edges && bytes.iter().all(|b| (0x20..0x7f).contains(b)) && !text.contains("  ")
}

/// A cell that says nothing.
pub fn is_blank(text: &str) -> bool {
    // No mark for nothing is longer, quotes and blanks apart.
    if text.len() > 40 || (is_tidy(text) && text.len() > 8) {
        return false;
    }
    let bare = bare(text);
    bare.is_empty() || ["n/d", "n/a", "#n/a", "-", "--", "–", "—", "null"].contains(&bare.as_str())
}

/// A name that is a mark for nobody: blank, not disclosed, vacant.
pub fn is_nobody(name: &str) -> bool {
    if name.len() > 60 {
        return false;
    }
    is_blank(name)
        || [
            "vacant",
            "vacancy",
            "vacant post",
            "vakant",
            "unbesetzt",
            "offen",
            "n.n.",
            "n. n.",
            "nn",
            "tbc",
            "tbd",
            "tba",
            "?",
            "vacante",
            "poste vacant",
            "not disclosed",
            "unfilled",
            "شاغر",
        ]
        .contains(&bare(name).as_str())
}

fn bare(text: &str) -> String {
    tidy(text).trim_matches(['\'', '"', '’', '‘', ' ', '(', ')', '[', ']', '<', '>']).to_lowercase()
}

/// A replacement character, a control code, or two characters that once were one (`Ã¼`).
pub fn is_broken(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let mut before = ' ';
    for c in text.chars() {
        let stray = c == '\u{fffd}' || ('\u{80}'..='\u{9f}').contains(&c);
        let doubled = (before == 'Ã' && ('\u{a0}'..='\u{bf}').contains(&c))
            || (before == 'â' && (c == '€' || c == '\u{80}'));
        if stray || doubled {
            return true;
        }
        before = c;
    }
    false
}

/// A number that a spreadsheet has rounded, `2.04E+11`.
pub fn is_mangled(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    upper.split_once("E+").is_some_and(|(mantissa, power)| {
        mantissa.contains(['.', ','])
            && mantissa.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
            && !power.is_empty()
            && power.bytes().all(|b| b.is_ascii_digit())
    })
}

/// A name for comparison: one case, one form of each character, single blanks.
pub fn folded(name: &str) -> String {
    if is_tidy(name) {
        return name.to_ascii_lowercase();
    }
    let one_form: String = name.nfkc().flat_map(char::to_lowercase).collect();
    one_form.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text with broken characters may stand for another: a broken one stands for one or more.
pub fn may_be(broken: &str, whole: &str) -> bool {
    let parts: Vec<String> = folded(broken).split('\u{fffd}').map(str::to_owned).collect();
    let whole = folded(whole);
    let [first, middle @ .., last] = parts.as_slice() else { return folded(broken) == whole };
    let Some(mut rest) = whole.strip_prefix(first.as_str()) else { return false };
    for part in middle {
        match rest.find(part.as_str()) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    rest.ends_with(last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_for_nobody_are_no_names() {
        for name in ["", "  ", "N/D", "'N/D'", "Vacant", "vakant", "N.N.", "-", "(vacant)"] {
            assert!(is_nobody(name), "{name}");
        }
        for name in ["Nd", "Bo", "Vacantia Smith", "Null Null", "李", "Ó"] {
            assert!(!is_nobody(name), "{name}");
        }
    }

    #[test]
    fn broken_characters_are_seen_and_good_ones_are_not_blamed() {
        for text in ["M\u{fffd}ller", "MÃ¼ller", "Ren\u{e2}\u{80}\u{99}", "Mü\u{92}ller"] {
            assert!(is_broken(text), "{text}");
        }
        for text in ["Müller", "JOÃO", "Ãlvaro", "Zoë", "Bâle", "O’Neill"] {
            assert!(!is_broken(text), "{text}");
        }
    }

    #[test]
    fn tidy_text_has_no_surprises() {
        assert_eq!(tidy("  Ada\u{a0}\tVale\u{0} \n"), "Ada Vale");
        assert_eq!(tidy("abc\u{202e}def\u{2069}"), "abcdef");
        assert_eq!(tidy("e\u{301}"), "é");
    }

    #[test]
    fn a_broken_name_may_stand_for_a_whole_one() {
        assert!(may_be("M\u{fffd}ller", "Müller"));
        assert!(may_be("J\u{fffd}rgen M\u{fffd}\u{fffd}ller", "Jürgen Müller"));
        assert!(!may_be("M\u{fffd}ller", "Meyer"));
        assert!(may_be("ada  VALE", "Ada Vale"));
    }

    #[test]
    fn rounded_numbers_are_told_from_names_of_things() {
        assert!(is_mangled("2.04E+11") && is_mangled("2,04e+05"));
        assert!(!is_mangled("12E+3") && !is_mangled("E+E") && !is_mangled("0042"));
    }
}
