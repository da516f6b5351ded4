//! Cuts Rust source into identifiers, text literals, comments and signs, each with its line.
//!
//! Enough for rules that look at names and literals. Left out: meaning. Macros and types are just tokens here.

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word,
    /// The content of a text literal (escapes are left as written).
    Text,
    /// A comment with its slashes.
    Comment,
    /// One sign.
    Sign,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its characters.
    pub text: String,
    /// Line on which it starts, counted from 1.
    pub line: usize,
}

/// All tokens of `source`, in order.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut cursor = Cursor { rest: source, line: 1, found: Vec::new() };
    while cursor.step() {}
    cursor.found
}

/// The tokens that are compiled into the product: those before `#[cfg(test)] mod …`.
pub fn product_tokens(source: &str) -> Vec<Token> {
    let mut all = tokens(source);
    let test_module = |at: usize| {
        let words: Vec<_> = all[at..].iter().take(9).map(|t| t.text.as_str()).collect();
        words.starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) && words[7..].contains(&"mod")
    };
    if let Some(cut) = (0..all.len()).find(|&at| test_module(at)) {
        all.truncate(cut);
    }
    all
}

struct Cursor<'a> {
    rest: &'a str,
    line: usize,
    found: Vec<Token>,
}

impl Cursor<'_> {
    /// Takes one token; false at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else { return false };
        if first.is_whitespace() {
            self.take(first.len_utf8());
        } else if self.rest.starts_with("//") {
            let length = self.rest.find('\n').unwrap_or(self.rest.len());
            self.push(Kind::Comment, length, 0, 0);
        } else if self.rest.starts_with("/*") {
            let length = block_comment(self.rest);
            self.push(Kind::Comment, length, 0, 0);
        } else if let Some((open, length, close)) = text_literal(self.rest) {
            self.push(Kind::Text, length, open, close);
        } else if first == '_' || first.is_alphabetic() {
            let length =
                self.rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(self.rest.len());
            self.push(Kind::Word, length, 0, 0);
        } else if first == '\'' {
            let length = character(self.rest);
            self.push(Kind::Sign, length, 0, 0);
        } else {
            self.push(Kind::Sign, first.len_utf8(), 0, 0);
        }
        true
    }

    fn push(&mut self, kind: Kind, length: usize, open: usize, close: usize) {
        let line = self.line;
        let text = self.rest[open..length - close].to_owned();
        self.found.push(Token { kind, text, line });
        self.take(length);
    }

    fn take(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }
}

/// Length of a comment between `/*` and its `*/`; they nest.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// For a text literal at the start of `rest`: bytes before its content, bytes in all, bytes after its content.
fn text_literal(rest: &str) -> Option<(usize, usize, usize)> {
    let prefix = rest.find(|c: char| !matches!(c, 'b' | 'c' | 'r'))?;
    if prefix > 2 {
        return None;
    }
    let raw = rest[..prefix].contains('r');
    let hashes = if raw { rest[prefix..].bytes().take_while(|&b| b == b'#').count() } else { 0 };
    let open = prefix + hashes + 1;
    if rest.as_bytes().get(open - 1) != Some(&b'"') {
        return None;
    }
    if raw {
        let end = format!("\"{}", "#".repeat(hashes));
        let length = rest[open..].find(&end).map_or(rest.len(), |at| open + at + end.len());
        return Some((open, length, end.len().min(length - open)));
    }
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(open) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((open, at + 1, 1)),
            _ => {}
        }
    }
    Some((open, rest.len(), 0))
}

/// Length of a character literal or of a lifetime.
fn character(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match signs.next() {
        Some((_, '\\')) => {
            let end = rest.char_indices().skip(3).find(|(_, c)| *c == '\'');
            end.map_or(rest.len(), |(at, _)| at + 1)
        }
        Some((at, sign)) if rest[at + sign.len_utf8()..].starts_with('\'') => at + sign.len_utf8() + 1,
        _ => 1 + rest[1..].find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len() - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        tokens(source).into_iter().filter(|t| t.kind == Kind::Text).map(|t| t.text).collect()
    }

    #[test]
    fn literals_of_every_form_are_found() {
        assert_eq!(
            texts(r####"f("a\"b", r"c\", r#"d"e"#, b"f", 'g', '"', '\'', "h")"####),
            [r#"a\"b"#, r"c\", r#"d"e"#, "f", "h"]
        );
    }

    #[test]
    fn a_lifetime_does_not_start_a_character() {
        assert_eq!(texts("fn f<'a>(x: &'a str) { g(\"x\") }"), ["x"]);
    }

    #[test]
    fn a_literal_in_a_comment_is_a_comment() {
        let found = tokens("// \"no\"\n/* \"no /* deep */ \" */ \"yes\"");
        let kinds: Vec<_> = found.iter().map(|t| (t.kind.clone(), t.line)).collect();
        assert_eq!(kinds, [(Kind::Comment, 1), (Kind::Comment, 2), (Kind::Text, 2)]);
    }

    #[test]
    fn what_stands_after_the_test_module_is_no_product() {
        let found = product_tokens("fn a() {}\n#[cfg(test)]\nmod tests { fn b() {} }");
        assert!(found.iter().any(|t| t.text == "a") && !found.iter().any(|t| t.text == "b"));
    }
}
