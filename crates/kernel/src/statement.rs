//! SQL texts as registered constants, so that one test can prepare each of them on both engines.

use std::borrow::Cow;

use linkme::distributed_slice;

/// A SQL text for both engines, or a pair where the engines must differ.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The constant's name.
    pub name: &'static str,
    /// The module that declares it.
    pub module: &'static str,
    /// The text for SQLite.
    pub sqlite: Cow<'static, str>,
    /// The text for PostgreSQL.
    pub postgres: Cow<'static, str>,
}

/// Every statement of every linked crate.
#[distributed_slice]
pub static STATEMENTS: [&'static Statement];

impl Statement {
    /// One text for both engines.
    pub const fn both(name: &'static str, module: &'static str, text: &'static str) -> Self {
        Self { name, module, sqlite: Cow::Borrowed(text), postgres: Cow::Borrowed(text) }
    }

    /// Two texts, side by side.
    pub const fn pair(
        name: &'static str,
        module: &'static str,
        sqlite: &'static str,
        postgres: &'static str,
    ) -> Self {
        Self { name, module, sqlite: Cow::Borrowed(sqlite), postgres: Cow::Borrowed(postgres) }
    }

    /// A text built at run time from checked parts (an audience, a filter); every value is a parameter.
    pub fn built(name: &'static str, text: String) -> Self {
        Self { name, module: "built", sqlite: Cow::Owned(text.clone()), postgres: Cow::Owned(text) }
    }

    /// Two texts built at run time.
    pub fn built_pair(name: &'static str, sqlite: String, postgres: String) -> Self {
        Self { name, module: "built", sqlite: Cow::Owned(sqlite), postgres: Cow::Owned(postgres) }
    }

    /// The same statement with its `VALUES (…)` group repeated `rows` times, parameters renumbered.
    /// `None` when the text has no such group.
    pub(crate) fn repeated(&self, rows: usize) -> Option<Self> {
        let sqlite = repeat(&self.sqlite, rows)?;
        Some(Self {
            sqlite: Cow::Owned(nameless(&sqlite).unwrap_or(sqlite)),
            postgres: Cow::Owned(repeat(&self.postgres, rows)?),
            ..self.clone()
        })
    }
}

/// The same text with `?` for each parameter, where they come in order and once each. SQLite takes `$1` for a name and
/// looks names up one by one: thousands of them would cost the square of their number.
fn nameless(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('$');
    out.push_str(parts.next()?);
    for (before, part) in parts.enumerate() {
        let number = digits(part);
        if number.parse() != Ok(before + 1) {
            return None;
        }
        out.push('?');
        out.push_str(&part[number.len()..]);
    }
    Some(out)
}

fn repeat(text: &str, rows: usize) -> Option<String> {
    let start = text.find("VALUES")? + "VALUES".len();
    let open = start + text[start..].find('(')?;
    let mut depth = 0usize;
    let close = text[open..].char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(open + at)
    })?;
    let group = &text[open..=close];
    let width = highest_parameter(group);
    let mut out = String::with_capacity(text.len() + group.len() * rows);
    out.push_str(&text[..open]);
    for row in 0..rows {
        if row > 0 {
            out.push_str(", ");
        }
        shift_parameters(group, row * width, &mut out);
    }
    out.push_str(&text[close + 1..]);
    Some(out)
}

fn highest_parameter(text: &str) -> usize {
    text.split('$').skip(1).filter_map(|rest| digits(rest).parse::<usize>().ok()).max().unwrap_or(0)
}

fn shift_parameters(text: &str, by: usize, out: &mut String) {
    let mut parts = text.split('$');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let number = digits(part);
        let shifted = number.parse::<usize>().map_or(0, |n| n + by);
        out.push('$');
        out.push_str(&shifted.to_string());
        out.push_str(&part[number.len()..]);
    }
}

fn digits(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())]
}

/// Declares statements and registers them.
///
/// ```ignore
/// kernel::statements! {
///     /// One course.
///     FIND = "SELECT id, title FROM content_courses WHERE id = $1";
///     /// Where the engines must differ (only in a `_dialect.rs` file).
///     SEARCH = sqlite "…", postgres "…";
/// }
/// ```
#[macro_export]
macro_rules! statements {
    () => {};
    ($(#[$doc:meta])* $name:ident = sqlite $lite:literal, postgres $pg:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub(crate) static $name: $crate::Statement =
            $crate::Statement::pair(stringify!($name), module_path!(), $lite, $pg);
        #[expect(unsafe_code, reason = "a link section gathers the statements of all crates")]
        const _: () = {
            #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
            #[linkme(crate = $crate::linkme)]
            static ENTRY: &$crate::Statement = &$name;
        };
        $crate::statements! { $($rest)* }
    };
    ($(#[$doc:meta])* $name:ident = $text:expr; $($rest:tt)*) => {
        $(#[$doc])*
        pub(crate) static $name: $crate::Statement =
            $crate::Statement::both(stringify!($name), module_path!(), $text);
        #[expect(unsafe_code, reason = "a link section gathers the statements of all crates")]
        const _: () = {
            #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
            #[linkme(crate = $crate::linkme)]
            static ENTRY: &$crate::Statement = &$name;
        };
        $crate::statements! { $($rest)* }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_values_group_repeats_with_new_numbers() {
        let one =
            Statement::both("T", "t", "INSERT INTO t (a, b) VALUES ($1, lower($2)) ON CONFLICT DO NOTHING");
        let three = one.repeated(3).unwrap();
        assert_eq!(
            three.postgres,
            "INSERT INTO t (a, b) VALUES ($1, lower($2)), ($3, lower($4)), ($5, lower($6)) ON CONFLICT DO NOTHING"
        );
        assert_eq!(
            three.sqlite,
            "INSERT INTO t (a, b) VALUES (?, lower(?)), (?, lower(?)), (?, lower(?)) ON CONFLICT DO NOTHING"
        );
        let twice = Statement::both("T", "t", "INSERT INTO t (a, b) VALUES ($1, $1)").repeated(2).unwrap();
        assert_eq!(twice.sqlite, "INSERT INTO t (a, b) VALUES ($1, $1), ($2, $2)");
        assert!(Statement::both("T", "t", "SELECT 1").repeated(2).is_none());
    }
}
