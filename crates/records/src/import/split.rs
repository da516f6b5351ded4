//! Takes a file apart into statements without reading any of them: one a line, or the elements of a JSON array.
//! One broken line costs itself only; in an array whatever can be told apart by its brackets is told apart.

use std::io::{self, BufRead};

/// The most bytes of one statement.
pub(super) const LONGEST: usize = 4 * 1024 * 1024;

/// One statement's text, or what should have been one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    /// The bytes; cut off after [`LONGEST`].
    pub(super) text: Vec<u8>,
    /// Whether it was longer than that.
    pub(super) too_long: bool,
}

/// Reads pieces one after another.
pub(super) struct Pieces<R> {
    from: R,
    line: u64,
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Unknown,
    Lines,
    Array,
}

/// Where the scan of an element stands.
#[derive(Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl<R: BufRead> Pieces<R> {
    pub(super) fn new(from: R) -> Self {
        Pieces { from, line: 1, shape: Shape::Unknown }
    }

    /// The next piece; none at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece>> {
        if self.shape == Shape::Unknown {
            self.shape = self.find_shape()?;
        }
        match self.shape {
            Shape::Array => self.element(),
            _ => self.one_line(),
        }
    }

    fn find_shape(&mut self) -> io::Result<Shape> {
        // A byte order mark says nothing; no JSON begins with any of its bytes.
        let nothing = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf);
        Ok(if self.past(nothing)? == Some(b'[') { Shape::Array } else { Shape::Lines })
    }

    /// Steps over bytes that fit; gives the first that does not.
    fn past(&mut self, fits: impl Fn(u8) -> bool) -> io::Result<Option<u8>> {
        loop {
            let Some(&byte) = self.from.fill_buf()?.first() else { return Ok(None) };
            if !fits(byte) {
                return Ok(Some(byte));
            }
            self.step(byte);
        }
    }

    fn step(&mut self, byte: u8) {
        self.line += u64::from(byte == b'\n');
        self.from.consume(1);
    }

    fn one_line(&mut self) -> io::Result<Option<Piece>> {
        if self.past(|byte| byte.is_ascii_whitespace())?.is_none() {
            return Ok(None);
        }
        let mut piece = Piece { line: self.line, text: Vec::new(), too_long: false };
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let used = end.unwrap_or(buffer.len());
            piece.add(&buffer[..used]);
            self.from.consume(used + usize::from(end.is_some()));
            if end.is_some() {
                self.line += 1;
                break;
            }
        }
        Ok(Some(piece))
    }

    fn element(&mut self) -> io::Result<Option<Piece>> {
        let between = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b'[' | b']');
        if self.past(between)?.is_none() {
            return Ok(None);
        }
        let mut piece = Piece { line: self.line, text: Vec::new(), too_long: false };
        let mut scan = Scan::default();
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| scan.ends_after(*byte));
            let used = end.map_or(buffer.len(), |at| at + 1);
            self.line += buffer[..used].iter().filter(|byte| **byte == b'\n').count() as u64;
            piece.add(&buffer[..used]);
            self.from.consume(used);
            if end.is_some() {
                break;
            }
        }
        // What is no object ends at the comma after it.
        if scan.depth == 0 && piece.text.first() != Some(&b'{') {
            while matches!(piece.text.last(), Some(b',' | b']' | b'\n' | b'\r' | b' ')) {
                piece.text.pop();
            }
        }
        Ok(Some(piece))
    }
}

impl Scan {
    fn ends_after(&mut self, byte: u8) -> bool {
        if self.in_string {
            self.in_string = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
            return false;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            b',' => return self.depth == 0,
            _ => {}
        }
        false
    }
}

impl Piece {
    fn add(&mut self, bytes: &[u8]) {
        let room = LONGEST.saturating_sub(self.text.len());
        self.too_long |= bytes.len() > room;
        self.text.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    /// Line and text of every piece, read through a buffer of this size.
    fn pieces(text: &str, buffer: usize) -> Vec<(u64, String)> {
        let mut from = Pieces::new(BufReader::with_capacity(buffer, text.as_bytes()));
        let mut found = Vec::new();
        while let Some(piece) = from.next().unwrap() {
            found.push((piece.line, String::from_utf8(piece.text).unwrap().trim_end().to_owned()));
        }
        found
    }

    #[test]
    fn lines_and_arrays_give_the_same_pieces() {
        let lines = "\u{feff}\n{\"a\":\"[,]\"}\r\n\n{\"b\":{\"c\":[1,2]}}\n{broken\n{\"d\":1}";
        let array = "\n[{\"a\":\"[,]\"},\n\n{\"b\":{\"c\":[1,2]}},\n 17, {\"e\":\"\\\"}\"}\n]\n";
        for buffer in [1, 3, 8_192] {
            assert_eq!(
                pieces(lines, buffer),
                [
                    (2, "{\"a\":\"[,]\"}".to_owned()),
                    (4, "{\"b\":{\"c\":[1,2]}}".to_owned()),
                    (5, "{broken".to_owned()),
                    (6, "{\"d\":1}".to_owned())
                ]
            );
            assert_eq!(
                pieces(array, buffer),
                [
                    (2, "{\"a\":\"[,]\"}".to_owned()),
                    (4, "{\"b\":{\"c\":[1,2]}}".to_owned()),
                    (5, "17".to_owned()),
                    (5, "{\"e\":\"\\\"}\"}".to_owned())
                ]
            );
        }
        assert!(pieces("", 8).is_empty() && pieces(" \n\n", 8).is_empty() && pieces("[]", 8).is_empty());
    }

    #[test]
    fn an_endless_line_costs_no_more_than_its_limit() {
        let text = format!("{}\n{{}}", "x".repeat(LONGEST + 10));
        let mut from = Pieces::new(BufReader::new(text.as_bytes()));
        let long = from.next().unwrap().unwrap();
        assert!(long.too_long && long.text.len() == LONGEST);
        assert_eq!(from.next().unwrap().unwrap().text, b"{}");
    }
}
