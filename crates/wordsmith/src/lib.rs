//! Turns Fluent locale files into Rust functions while a room is being built.
//!
//! `locales/en.ftl` names every message; `de.ftl` and `ar.ftl` must hold the same messages with the same
//! variables, else the build stops and says which line is missing. Nothing is parsed when the program runs.
//!
//! A room's `build.rs` calls [`generate`]; its `lib.rs` says `kernel::words!();`. Then
//! `today-due = { $count -> [one] One thing *[other] { $count } things } due` is called as
//! `words::today_due(l, 3)`: first the locale (a `Locale`, or anything that `Speaks` one), then the variables
//! in the order in which the English text first names them.
//!
//! * No variable: the function returns `&'static str`. With variables: `String`.
//! * A key that ends in `-html` returns `kernel::i18n::Html`: its text is markup, its variables are escaped.
//! * Numbers are written by `kernel::fmt`; pass a year as text.
//!
//! Left out on purpose: attributes, functions (`NUMBER()`), terms with arguments. The build refuses them.

mod read;
mod write;

use std::{env, fs, path::Path, process};

/// The interface languages, the first of which names the messages.
const LOCALES: [&str; 3] = ["en", "de", "ar"];

/// Reads `locales/{en,de,ar}.ftl` beside the manifest and writes `words.rs` into `OUT_DIR`.
/// Stops the build with one line per problem.
pub fn generate() {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let room = env::var("CARGO_PKG_NAME").unwrap_or_default();
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    for locale in LOCALES {
        let path = Path::new(&root).join("locales").join(format!("{locale}.ftl"));
        println!("cargo::rerun-if-changed={}", path.display());
        match fs::read_to_string(&path) {
            Ok(text) => texts.push((locale, text)),
            Err(error) => problems.push(format!("{}: {error}", path.display())),
        }
    }
    let code = match problems.is_empty() {
        true => compile(&texts, &room),
        false => Err(problems),
    };
    let out = env::var("OUT_DIR").unwrap_or_default();
    match code {
        Ok(code) => {
            if let Err(error) = fs::write(Path::new(&out).join("words.rs"), code) {
                println!("cargo::error=words.rs cannot be written: {error}");
                process::exit(1);
            }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=crates/{room}/locales/{problem}");
            }
            process::exit(1);
        }
    }
}

/// The Rust text for one room, or every problem of its locale files.
fn compile(texts: &[(&str, String)], room: &str) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut books = Vec::new();
    for (locale, text) in texts {
        match read::book(locale, text) {
            Ok(book) => books.push(book),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        problems = read::differences(&books);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(write::code(&books, if room == "kernel" { "crate" } else { "::kernel" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(en: &str, de: &str, ar: &str) -> Result<String, Vec<String>> {
        compile(&[("en", en.into()), ("de", de.into()), ("ar", ar.into())], "people")
    }

    #[test]
    fn a_message_without_variables_is_a_plain_match() {
        let code = made("a-b = Yes\n", "a-b = Ja\n", "a-b = نعم\n").unwrap();
        assert!(code.contains("pub fn a_b(l: impl ::kernel::i18n::Speaks) -> &'static str"), "{code}");
        assert!(code.contains("\"Ja\""));
    }

    #[test]
    fn variables_become_arguments_in_the_order_of_the_english_text() {
        let code = made("x = { $b } of { $a }\n", "x = { $a }, { $b }\n", "x = { $a } { $b }\n").unwrap();
        assert!(
            code.contains("b: impl Into<::kernel::i18n::Arg<'a>>, a: impl Into<::kernel::i18n::Arg<'a>>")
        );
    }

    #[test]
    fn a_missing_an_extra_and_a_differing_message_stop_the_build() {
        let problems =
            made("a = A { $n }\nb = B\n", "a = A { $m }\n", "a = { $n }\nb = B\nc = C\n").unwrap_err();
        assert_eq!(
            problems,
            vec![
                "de.ftl: `a` uses $m; the English text uses $n".to_string(),
                "de.ftl: `b` is missing (English: B)".to_string(),
                "ar.ftl: `c` is not in en.ftl; remove it or add it there".to_string(),
            ]
        );
    }

    #[test]
    fn unreadable_lines_and_unused_features_are_named() {
        assert!(made("a = {\n", "a = A\n", "a = A\n").unwrap_err()[0].contains("en.ftl"));
        assert!(
            made("a = { NUMBER($n) }\n", "a = { $n }\n", "a = { $n }\n").unwrap_err()[0].contains("NUMBER")
        );
        assert!(made("a = A\n    .title = T\n", "a = A\n", "a = A\n").unwrap_err()[0].contains("attribute"));
    }

    #[test]
    fn choices_terms_and_references_are_resolved() {
        let en = "-house = Guildhall\nname = { -house }\nx = { $n ->\n  [0] none\n  [one] one in { name }\n *[other] { $n }\n }\n";
        let code = made(en, en, en).unwrap();
        assert!(code.contains("out.number_is(n, \"0\")"), "{code}");
        assert!(code.contains("out.key_is(n, \"one\")"));
        assert!(code.contains("one in Guildhall"));
    }
}
