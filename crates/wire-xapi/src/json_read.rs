//! The strict JSON reader: RFC 8259 and nothing beyond, every key once, limited in depth and size.
//!
//! Leaves out meaning. A byte order mark, a lone surrogate, a repeated key and a number outside the range of an
//! `f64` are refused, because two programs would read two different statements from them.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::json::{Json, Number};
use crate::limits::Limits;
use crate::not_json::{NotJson, place};

/// Reads one document. The whole text must be it.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Json<'_>, NotJson> {
    let mut reader = Reader::new(bytes, limits)?;
    let value = reader.document()?;
    reader.end()?;
    Ok(value)
}

/// The reader itself, for callers that want to know where in the text a value stood.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    limits: Limits,
}

struct Fault {
    at: usize,
    reason: Cow<'static, str>,
    too_much: bool,
}

type Read<T> = Result<T, Fault>;

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], limits: Limits) -> Result<Self, NotJson> {
        if bytes.len() > limits.bytes {
            let reason = format!("the document is longer than {} bytes", limits.bytes);
            return Err(NotJson { reason, offset: limits.bytes, line: 1, column: 1, too_much: true });
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Reader { text, at: 0, depth: 0, limits }),
            Err(e) => {
                let good = String::from_utf8_lossy(&bytes[..e.valid_up_to()]);
                let (line, column) = place(&good, good.len());
                let reason = "the bytes are not UTF-8".to_owned();
                Err(NotJson { reason, offset: e.valid_up_to(), line, column, too_much: false })
            }
        }
    }

    /// The next value, white space around it included.
    pub(crate) fn document(&mut self) -> Result<Json<'a>, NotJson> {
        self.space();
        let value = self.value().map_err(|f| self.explain(f))?;
        self.space();
        Ok(value)
    }

    /// The text of what `document` would read, kept beside the value.
    pub(crate) fn with_text(&mut self) -> Result<(&'a str, Json<'a>), NotJson> {
        self.space();
        let start = self.at;
        let value = self.value().map_err(|f| self.explain(f))?;
        let text = &self.text[start..self.at];
        self.space();
        Ok((text, value))
    }

    /// Whether the next byte is `bracket`, which opens an array or an object; steps into it if so.
    pub(crate) fn step_into(&mut self, bracket: u8) -> Result<bool, NotJson> {
        self.space();
        let found = self.peek() == Some(bracket);
        if found {
            self.deeper().map_err(|f| self.explain(f))?;
        }
        Ok(found)
    }

    /// Whether the next byte is `bracket`, which closes what was stepped into; steps out of it if so.
    pub(crate) fn step_out(&mut self, bracket: u8) -> bool {
        let found = self.step_over(bracket);
        self.depth -= usize::from(found);
        found
    }

    /// Whether the next byte is `byte`; steps over it if so.
    pub(crate) fn step_over(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    pub(crate) fn key(&mut self) -> Result<Cow<'a, str>, NotJson> {
        self.space();
        self.key_text().map_err(|f| self.explain(f))
    }

    /// The text from `start` to here, white space at its end aside.
    pub(crate) fn text_from(&self, start: usize) -> &'a str {
        self.text[start..self.at].trim_ascii_end()
    }

    /// Where the next value begins.
    pub(crate) fn start(&mut self) -> usize {
        self.space();
        self.at
    }

    /// A refusal at the place where the reader stands.
    pub(crate) fn refuse(&self, reason: &'static str) -> NotJson {
        self.explain(Fault { at: self.at, reason: reason.into(), too_much: false })
    }

    /// Nothing but white space may follow.
    pub(crate) fn end(&mut self) -> Result<(), NotJson> {
        self.space();
        if self.at < self.text.len() {
            return Err(self.refuse("something follows the end of the document"));
        }
        Ok(())
    }

    fn explain(&self, fault: Fault) -> NotJson {
        let (line, column) = place(self.text, fault.at);
        let Fault { at, reason, too_much } = fault;
        NotJson { reason: reason.into_owned(), offset: at, line, column, too_much }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn fault<T>(&self, reason: impl Into<Cow<'static, str>>) -> Read<T> {
        Err(Fault { at: self.at, reason: reason.into(), too_much: false })
    }

    fn value(&mut self) -> Read<Json<'a>> {
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(_) => self.fault("a value was expected here"),
            None => self.fault("the text ends where a value was expected"),
        }
    }

    fn word(&mut self, word: &'static str, value: Json<'a>) -> Read<Json<'a>> {
        if !self.text[self.at..].starts_with(word) {
            return self.fault("a value was expected here");
        }
        self.at += word.len();
        Ok(value)
    }

    fn deeper(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            let reason = format!("more than {} arrays and objects inside one another", self.limits.depth);
            return Err(Fault { at: self.at, reason: reason.into(), too_much: true });
        }
        self.at += 1;
        self.space();
        Ok(())
    }

    fn array(&mut self) -> Read<Json<'a>> {
        self.deeper()?;
        let mut items = Vec::new();
        if self.peek() != Some(b']') {
            loop {
                items.push(self.value()?);
                self.space();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b']') => break,
                    _ => return self.fault("a comma or `]` was expected here"),
                }
                self.space();
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(Json::Array(items))
    }

    fn object(&mut self) -> Read<Json<'a>> {
        self.deeper()?;
        let mut members: Vec<(Cow<'a, str>, Json<'a>)> = Vec::new();
        let mut many: HashSet<Cow<'a, str>> = HashSet::new();
        if self.peek() != Some(b'}') {
            loop {
                let start = self.at;
                let key = self.key_text()?;
                // A handful of keys is compared one by one; beyond that a set keeps long objects linear.
                let again = if members.len() < 16 {
                    members.iter().any(|(k, _)| *k == key)
                } else {
                    if many.is_empty() {
                        many.extend(members.iter().map(|(k, _)| k.clone()));
                    }
                    !many.insert(key.clone())
                };
                if again {
                    let reason = format!("the key \"{key}\" stands twice in one object");
                    return Err(Fault { at: start, reason: reason.into(), too_much: false });
                }
                self.space();
                if self.peek() != Some(b':') {
                    return self.fault("a colon was expected after the key");
                }
                self.at += 1;
                self.space();
                let value = self.value()?;
                members.push((key, value));
                self.space();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b'}') => break,
                    _ => return self.fault("a comma or `}` was expected here"),
                }
                self.space();
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(Json::Object(members))
    }

    fn key_text(&mut self) -> Read<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return self.fault("a key in double quotes was expected here");
        }
        self.string()
    }

    fn string(&mut self) -> Read<Cow<'a, str>> {
        self.at += 1;
        let start = self.at;
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => {
                    let text = &self.text[start..self.at];
                    self.at += 1;
                    return Ok(Cow::Borrowed(text));
                }
                b'\\' => return self.escaped(start),
                0..=0x1f => return self.fault("a control character inside a string must be escaped"),
                _ => self.at += 1,
            }
        }
        self.fault("the text ends inside a string")
    }

    fn escaped(&mut self, start: usize) -> Read<Cow<'a, str>> {
        let mut out = String::with_capacity(self.at - start + 32);
        let mut from = start;
        loop {
            match self.peek() {
                Some(b'"') => {
                    out.push_str(&self.text[from..self.at]);
                    self.at += 1;
                    return Ok(Cow::Owned(out));
                }
                Some(b'\\') => {
                    out.push_str(&self.text[from..self.at]);
                    self.at += 1;
                    out.push(self.escape()?);
                    from = self.at;
                }
                Some(0..=0x1f) => return self.fault("a control character inside a string must be escaped"),
                Some(_) => self.at += 1,
                None => return self.fault("the text ends inside a string"),
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let plain = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return self.fault("no such escape"),
        };
        self.at += 1;
        Ok(plain)
    }

    fn unicode(&mut self) -> Read<char> {
        let first = self.four_digits()?;
        let code = match first {
            0xd800..=0xdbff => {
                if self.peek() != Some(b'\\') || self.text.as_bytes().get(self.at + 1) != Some(&b'u') {
                    return self.fault("half of a surrogate pair stands alone");
                }
                self.at += 1;
                let second = self.four_digits()?;
                if !(0xdc00..=0xdfff).contains(&second) {
                    return self.fault("half of a surrogate pair stands alone");
                }
                0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            other => other,
        };
        match char::from_u32(code) {
            Some(c) => Ok(c),
            None => self.fault("half of a surrogate pair stands alone"),
        }
    }

    fn four_digits(&mut self) -> Read<u32> {
        self.at += 1;
        let digits = self.text.as_bytes().get(self.at..self.at + 4).unwrap_or_default();
        if digits.len() != 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return self.fault("four hexadecimal digits were expected after \\u");
        }
        self.at += 4;
        Ok(digits.iter().fold(0, |sum, d| sum * 16 + char::from(*d).to_digit(16).unwrap_or(0)))
    }

    fn number(&mut self) -> Read<Json<'a>> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits()?,
            _ => return self.fault("a digit was expected here"),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let lexeme = &self.text[start..self.at];
        // Short plain numbers cannot overflow; only the others are worth converting.
        let risky = lexeme.len() > 15 || lexeme.contains(['e', 'E']);
        if risky && !lexeme.parse::<f64>().is_ok_and(f64::is_finite) {
            self.at = start;
            return self.fault("the number is larger than a double can hold");
        }
        Ok(Json::Number(Number(Cow::Borrowed(lexeme))))
    }

    fn digits(&mut self) -> Read<()> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return self.fault("a digit was expected here");
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }
}
