//! Takes a file apart into statements without reading any of them: one a line, the elements of a JSON array, or printed
//! over several lines each. One broken line costs itself only; elsewhere whatever can be told apart by its brackets is
//! told apart. A file that ends within a statement or an array was cut off, which is said.

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
    /// Whether the bracket that closes the array was there.
    closed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Unknown,
    /// The first line will say whether each statement has one, or several.
    First,
    Lines,
    Printed,
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
        Pieces { from, line: 1, shape: Shape::Unknown, closed: false }
    }

    /// The next piece; none at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<Piece>> {
        if self.shape == Shape::Unknown {
            self.shape = self.find_shape()?;
        }
        match self.shape {
            Shape::Array | Shape::Printed => self.element(),
            _ => self.one_line(),
        }
    }

    fn find_shape(&mut self) -> io::Result<Shape> {
        // A byte order mark says nothing; no JSON begins with any of its bytes.
        let nothing = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf);
        Ok(if self.past(nothing)? == Some(b'[') { Shape::Array } else { Shape::First })
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
        self.closed |= byte == b']';
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
                // A last line needs no end, but a statement does.
                if !piece.too_long && Scan::of(&piece.text).is_open() {
                    return Err(cut_off());
                }
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
        if self.shape == Shape::First {
            self.shape = Shape::Lines;
            let scan = Scan::of(&piece.text);
            // Within an object a key comes next; another statement would begin with a bracket.
            let goes_on = !piece.too_long && scan.depth > 0 && !scan.in_string;
            if goes_on && self.past(|byte| byte.is_ascii_whitespace())? == Some(b'"') {
                self.shape = Shape::Printed;
                self.rest(&mut piece, scan)?;
            }
        }
        Ok(Some(piece))
    }

    fn element(&mut self) -> io::Result<Option<Piece>> {
        let between = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b'[' | b']');
        if self.past(between)?.is_none() {
            let whole = self.closed || self.shape == Shape::Printed;
            return if whole { Ok(None) } else { Err(cut_off()) };
        }
        self.closed = false;
        let mut piece = Piece { line: self.line, text: Vec::new(), too_long: false };
        self.rest(&mut piece, Scan::default())?;
        // What is no object ends at the comma after it.
        if piece.text.first() != Some(&b'{') {
            while matches!(piece.text.last(), Some(b',' | b']' | b'\n' | b'\r' | b' ')) {
                piece.text.pop();
            }
        }
        Ok(Some(piece))
    }

    /// Reads a piece to its end, from where its scan stands.
    fn rest(&mut self, piece: &mut Piece, mut scan: Scan) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                return if scan.is_open() || self.shape == Shape::Array { Err(cut_off()) } else { Ok(()) };
            }
            let end = buffer.iter().position(|byte| scan.ends_after(*byte));
            let used = end.map_or(buffer.len(), |at| at + 1);
            self.line += buffer[..used].iter().filter(|byte| **byte == b'\n').count() as u64;
            self.closed |= end.is_some_and(|at| buffer[at] == b']');
            piece.add(&buffer[..used]);
            self.from.consume(used);
            if end.is_some() {
                return Ok(());
            }
        }
    }
}

impl Scan {
    fn of(text: &[u8]) -> Scan {
        let mut scan = Scan::default();
        text.iter().for_each(|byte| {
            scan.ends_after(*byte);
        });
        scan
    }

    /// Whether something is open that would have to be closed.
    fn is_open(&self) -> bool {
        self.depth > 0 || self.in_string
    }

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

fn cut_off() -> io::Error {
    io::Error::new(
        io::ErrorKind::UnexpectedEof,
        "the file ends within a statement or before the end of its array",
    )
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
    fn statements_printed_over_several_lines_are_one_piece_each() {
        let text = "{\n  \"a\": [\n    {\"b\": \"}\"}\n  ]\n}\n{ \"c\":\n 1 }\n";
        for buffer in [1, 3, 8_192] {
            let found = pieces(text, buffer);
            let places: Vec<_> = found.iter().map(|(line, _)| *line).collect();
            assert_eq!(places, [1, 6]);
            let plain: Vec<String> = found.iter().map(|(_, text)| text.replace(['\n', ' '], "")).collect();
            assert_eq!(plain, ["{\"a\":[{\"b\":\"}\"}]}", "{\"c\":1}"]);
        }
        assert_eq!(pieces("{broken\n{\"a\":1}\n{\"b\":2}", 3).len(), 3);
    }

    #[test]
    fn a_file_that_was_cut_off_says_so() {
        let ends = |text: &str| {
            let mut from = Pieces::new(BufReader::with_capacity(3, text.as_bytes()));
            let mut count = 0;
            loop {
                match from.next() {
                    Ok(Some(_)) => count += 1,
                    Ok(None) => return (count, true),
                    Err(_) => return (count, false),
                }
            }
        };
        for whole in [
            "{}\n{}",
            "{}\n{}\n",
            "[{},{}]",
            "[{},{}\n]\n",
            "[{}, 17]",
            "[{},\"a\"]",
            "{\n\"a\":1}\n{\"b\"\n:1}",
        ] {
            assert_eq!(ends(whole), (2, true), "{whole}");
        }
        for cut in
            ["{}\n{\"a\":", "{}\n{\"a", "[{},", "[{}", "[{},{\"a\":1", "[{}, 17", "{\n\"a\":1}\n{\"b\"\n:"]
        {
            assert_eq!(ends(cut), (1, false), "{cut}");
        }
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
