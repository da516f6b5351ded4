//! Rule: one word per thing. The words that the house replaced by better ones do not come back as names in the code.
//!
//! Protocols keep their own words: the `wire-*` islands are left out, and so are header and field names in literals.

use crate::rust_text::{Kind, tokens};
use crate::tree::{Finding, Tree};

/// A part of a name that is refused, and what to say instead.
const REFUSED: &[(&str, &str)] = &[
    ("user", "person (or account, for signing in)"),
    ("users", "people (or accounts, for signing in)"),
    ("learner", "person"),
    ("learners", "people"),
    ("employee", "person"),
    ("employees", "people"),
];

/// Names that others gave to things we must call by them.
const GIVEN: &[&str] = &["user_agent", "USER_AGENT", "UserAgent"];

/// Endings of a type's name that say nothing.
const EMPTY_ENDINGS: &[&str] = &["Service", "Helper", "Helpers", "Util", "Utils", "Manager"];

/// Every name that uses a refused word.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.ending("rs") {
        if file.crate_name().is_none_or(|name| name.starts_with("wire-") || name == "xtask") {
            continue;
        }
        let tokens = tokens(&file.text);
        let words: Vec<_> = tokens.iter().filter(|t| t.kind != Kind::Comment).collect();
        for (at, token) in words.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word) {
            if let Some((word, instead)) = refused(&token.text) {
                let message = format!("`{}` says \"{word}\": the house says {instead}", token.text);
                found.push(Finding::new(&file.path, token.line, message));
            }
            let defines =
                at > 0 && matches!(words[at - 1].text.as_str(), "struct" | "enum" | "trait" | "type");
            if let Some(ending) = EMPTY_ENDINGS.iter().find(|e| defines && token.text.ends_with(*e)) {
                let message = format!("`{}`: \"{ending}\" says nothing; name what it is", token.text);
                found.push(Finding::new(&file.path, token.line, message));
            }
        }
    }
    found
}

fn refused(name: &str) -> Option<(&'static str, &'static str)> {
    if GIVEN.contains(&name) {
        return None;
    }
    let parts = parts(name);
    REFUSED.iter().find(|(word, _)| parts.iter().any(|part| part == word)).copied()
}

/// `read_user` and `ReadUser` are both read, user.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small_before = false;
    for sign in name.chars() {
        if sign == '_' || (sign.is_uppercase() && small_before) {
            parts.push(String::new());
        }
        small_before = sign.is_lowercase();
        if let Some(last) = parts.last_mut().filter(|_| sign != '_') {
            last.extend(sign.to_lowercase());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        findings(&Tree::of(&[("crates/a/src/lib.rs", text)])).into_iter().map(|f| f.message).collect()
    }

    #[test]
    fn a_refused_word_is_found_in_either_spelling() {
        assert!(found("fn read_user() {}")[0].contains("the house says person"));
        assert!(found("struct LearnerId;")[0].contains("learner"));
        assert!(found("const EMPLOYEES: u8 = 1;")[0].contains("people"));
    }

    #[test]
    fn given_names_and_other_words_are_fine() {
        let text = "// the user\nfn f(h: HeaderMap) { h.get(USER_AGENT); superuser_is_no_part(\"user\") }";
        assert_eq!(found(text), Vec::<String>::new());
    }

    #[test]
    fn a_type_that_is_named_by_nothing_is_found() {
        assert!(found("struct MailService;")[0].contains("says nothing"));
        assert_eq!(found("use tower::Service;"), Vec::<String>::new());
    }
}
