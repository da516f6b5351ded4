//! Reads which tables a piece of SQL names.
//!
//! Works on fragments too (a `JOIN …` that is put together with others). Left out: grammar; the engines check that.

/// One table that SQL names, and how many lines into the text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The table or view.
    pub table: String,
    /// Lines after the first.
    pub line: usize,
}

/// Words that start a statement, as they stand in capitals.
const STARTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "WITH ",
    "CREATE ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
    "TRUNCATE ",
    "LOCK TABLE ",
];

/// Whether a text literal is SQL: it starts with one of its commands in capitals.
pub fn is_statement(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches("\\n").trim_start();
    let first_words: String = text.split_whitespace().take(3).flat_map(|w| [w, " "]).collect();
    let sure = |start: &&&str| match **start {
        "SELECT " => true,
        "UPDATE " => text.contains(" SET ") || text.contains("\nSET ") || text.contains("SET "),
        "WITH " => text.contains("SELECT"),
        "CREATE " => {
            ["TABLE", "VIEW", "INDEX", "TRIGGER", "DATABASE"].iter().any(|w| first_words.contains(w))
        }
        _ => true,
    };
    STARTS.iter().any(|start| first_words.starts_with(*start) && sure(&start))
}

/// The tables and views named after FROM, JOIN, INTO, UPDATE, TABLE and REFERENCES, without names defined by WITH.
pub fn tables(sql: &str) -> Vec<Named> {
    let words = words(sql);
    let text = |at: usize| words.get(at).map_or("", |w| w.0.as_str());
    let mut own: Vec<String> = Vec::new();
    for at in 0..words.len() {
        // `x AS (`, `x (a, b) AS (` and `x AS MATERIALIZED (` after WITH or a comma define a name.
        let before = if at == 0 { "" } else { text(at - 1) };
        if !is_name(text(at)) || !matches!(before, "WITH" | "RECURSIVE" | ",") {
            continue;
        }
        let mut next = at + 1;
        if text(next) == "(" {
            next += words[next..].iter().position(|w| w.0 == ")").unwrap_or(0) + 1;
        }
        if text(next) == "AS" && (text(next + 1) == "(" || text(next + 1).ends_with("MATERIALIZED")) {
            own.push(text(at).to_owned());
        }
    }
    let mut found = Vec::new();
    let mut depth_of_function: Vec<bool> = Vec::new();
    for at in 0..words.len() {
        let word = text(at);
        match word {
            "(" => depth_of_function.push(at > 0 && matches!(text(at - 1), "EXTRACT" | "SUBSTRING" | "TRIM")),
            ")" => drop(depth_of_function.pop()),
            _ => {}
        }
        let follows = match word {
            "FROM" => text(at.wrapping_sub(1)) != "DISTINCT" && depth_of_function.last() != Some(&true),
            "JOIN" | "INTO" | "REFERENCES" => true,
            "TABLE" => true,
            "UPDATE" => !matches!(text(at.wrapping_sub(1)), "DO" | "FOR" | "ON"),
            _ => false,
        };
        if !follows {
            continue;
        }
        let mut next = at + 1;
        while matches!(text(next), "IF" | "NOT" | "EXISTS" | "ONLY" | "LATERAL") {
            next += 1;
        }
        loop {
            let name = text(next);
            let calls = text(next + 1) == "(" && !matches!(word, "INTO" | "TABLE" | "REFERENCES");
            if is_name(name) && !calls && !own.iter().any(|o| o == name) {
                found.push(Named { table: name.to_owned(), line: words[next].1 });
            }
            // `FROM a, b` and `FROM a x, b y`
            if word != "FROM" || !is_name(name) {
                break;
            }
            let comma = (next + 1..next + 4).find(|&n| text(n) == ",");
            let plain = comma.is_some_and(|c| (next + 1..c).all(|n| is_name(text(n)) || text(n) == "AS"));
            match comma {
                Some(comma) if plain => next = comma + 1,
                _ => break,
            }
        }
    }
    found.dedup();
    found
}

/// A table's name: small letters, digits, underscores. Keywords are capitals, so they are none.
fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric())
}

/// Words and single signs with their line, without comments and literals.
pub fn words(sql: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (sql, 0);
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '\'' {
            rest[1..].find('\'').map_or(rest.len(), |at| at + 2)
        } else if first == '_' || first.is_alphanumeric() {
            rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() && first != '\'' && first != '"' && !rest.starts_with("--") {
            found.push((rest[..length].to_owned(), line));
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(sql: &str) -> Vec<String> {
        tables(sql).into_iter().map(|n| n.table).collect()
    }

    #[test]
    fn tables_are_found_wherever_they_stand() {
        assert_eq!(
            named("SELECT a FROM content_a x JOIN content_b y ON y.id = x.id"),
            ["content_a", "content_b"]
        );
        assert_eq!(named("SELECT a FROM content_a x, content_b WHERE TRUE"), ["content_a", "content_b"]);
        assert_eq!(
            named("INSERT INTO content_a (id) SELECT id FROM people_scope_v1"),
            ["content_a", "people_scope_v1"]
        );
        assert_eq!(named("UPDATE content_a SET x = 1"), ["content_a"]);
        assert_eq!(named("DELETE FROM content_a"), ["content_a"]);
        assert_eq!(named("id UUID REFERENCES people_persons (id)"), ["people_persons"]);
    }

    #[test]
    fn names_defined_in_the_statement_are_no_tables() {
        let sql = "WITH RECURSIVE up (id) AS (SELECT id FROM people_units), low AS (SELECT 1) SELECT id FROM up, low";
        assert_eq!(named(sql), ["people_units"]);
    }

    #[test]
    fn from_in_other_places_is_not_a_table() {
        assert_eq!(named("SELECT a IS DISTINCT FROM b FROM content_a"), ["content_a"]);
        assert_eq!(
            named("INSERT INTO content_a (x) VALUES ($1) ON CONFLICT (x) DO UPDATE SET x = 1"),
            ["content_a"]
        );
        assert_eq!(named("SELECT 1 -- FROM content_b\n"), Vec::<String>::new());
    }

    #[test]
    fn only_capitals_make_a_statement() {
        assert!(is_statement("SELECT 1"));
        assert!(is_statement("\n  WITH a AS (SELECT 1) SELECT 2"));
        assert!(!is_statement("Select a file"));
        assert!(!is_statement("UPDATE the file"));
    }
}
