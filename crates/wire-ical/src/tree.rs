//! Components as they stand in a file: content lines, unfolded, each with its number.
//!
//! What is broken is reported and left out; the rest is read. Nesting and the number of events are bounded.

use crate::problem::{Limits, NotRead, Problems, short};

/// How deep components may stand within one another.
const DEPTH: usize = 8;

/// `BEGIN:name` … `END:name`.
#[derive(Debug, Default)]
pub(crate) struct Component {
    pub name: String,
    pub line: usize,
    pub properties: Vec<Property>,
    pub components: Vec<Component>,
    /// Whether the file ends before it does.
    pub is_unclosed: bool,
}

/// One content line.
#[derive(Debug)]
pub(crate) struct Property {
    /// In capitals.
    pub name: String,
    /// Names in capitals, values unescaped, in their order.
    pub parameters: Vec<(String, String)>,
    pub value: String,
    /// The first physical line it stands on, from 1.
    pub line: usize,
}

impl Component {
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    pub(crate) fn first(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// The text of a property, unescaped.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.first(name).map(|property| unescape(&property.value))
    }

    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.first(name).is_some_and(|property| property.value.trim().eq_ignore_ascii_case(value))
    }
}

impl Property {
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str())
    }
}

/// The calendars of a file; usually one.
pub(crate) fn read(bytes: &[u8], limits: Limits, problems: &mut Problems) -> Result<Vec<Component>, NotRead> {
    if bytes.len() > limits.bytes {
        return Err(NotRead::TooLong { found: bytes.len(), most: limits.bytes });
    }
    let text = String::from_utf8_lossy(bytes);
    let mut reading = Reading { limits, problems, open: Vec::new(), calendars: Vec::new(), events: 0 };
    unfold(text.trim_start_matches('\u{feff}'), |line, number| reading.line(line, number))?;
    reading.close_all();
    if reading.calendars.is_empty() { Err(NotRead::NoCalendar) } else { Ok(reading.calendars) }
}

struct Reading<'a> {
    limits: Limits,
    problems: &'a mut Problems,
    open: Vec<Component>,
    calendars: Vec<Component>,
    events: usize,
}

impl Reading<'_> {
    fn line(&mut self, line: &str, number: usize) -> Result<(), NotRead> {
        if line.trim().is_empty() {
            return Ok(());
        }
        let Some(property) = property(line, number) else {
            self.problems.add(
                number,
                format!("{} is no line of a calendar: it needs a name, a colon and a value", short(line)),
            );
            return Ok(());
        };
        match property.name.as_str() {
            "BEGIN" => self.begin(&property),
            "END" => {
                self.end(&property);
                Ok(())
            }
            _ => {
                if let Some(open) = self.open.last_mut() {
                    open.properties.push(property);
                }
                Ok(())
            }
        }
    }

    fn begin(&mut self, property: &Property) -> Result<(), NotRead> {
        let name = property.value.trim().to_ascii_uppercase();
        if self.open.is_empty() && name != "VCALENDAR" {
            return Err(NotRead::NoCalendar);
        }
        if self.open.len() == DEPTH {
            return Err(NotRead::TooDeep { line: property.line, most: DEPTH });
        }
        self.events += 1;
        if self.events > self.limits.events {
            return Err(NotRead::TooMany { line: property.line, most: self.limits.events });
        }
        self.open.push(Component { name, line: property.line, ..Component::default() });
        Ok(())
    }

    fn end(&mut self, property: &Property) {
        let name = property.value.trim().to_ascii_uppercase();
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            self.problems.add(property.line, format!("END:{name} ends nothing that was begun"));
            return;
        };
        for unclosed in self.open[at + 1..].iter().rev() {
            self.problems.add(unclosed.line, format!("{} has no END", unclosed.name));
        }
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(done) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.components.push(done),
            None => self.calendars.push(done),
        }
    }

    fn close_all(&mut self) {
        for unclosed in &self.open {
            self.problems
                .add(unclosed.line, format!("{} has no END: the file may be cut off", unclosed.name));
        }
        for unclosed in &mut self.open {
            unclosed.is_unclosed = true;
        }
        while !self.open.is_empty() {
            self.close();
        }
    }
}

/// Content lines with the number of their first physical line. A line may end in CRLF, LF or CR.
fn unfold(text: &str, mut each: impl FnMut(&str, usize) -> Result<(), NotRead>) -> Result<(), NotRead> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut whole = String::new();
    let mut began = 1;
    for (physical, number) in text.split('\n').zip(1..) {
        if let Some(more) = physical.strip_prefix([' ', '\t']) {
            whole.push_str(more);
            continue;
        }
        if !whole.is_empty() {
            each(&whole, began)?;
        }
        whole.clear();
        whole.push_str(physical);
        began = number;
    }
    each(&whole, began)
}

fn property(line: &str, number: usize) -> Option<Property> {
    let end = line.find([':', ';'])?;
    let name = line[..end].trim();
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    if !is_name {
        return None;
    }
    let mut parameters = Vec::new();
    let mut rest = &line[end..];
    while let Some(parameter) = rest.strip_prefix(';') {
        let end = unquoted(parameter, &[';', ':'])?;
        let (name, value) = parameter[..end].split_once('=').unwrap_or((&parameter[..end], ""));
        parameters.push((name.trim().to_ascii_uppercase(), parameter_value(value)));
        rest = &parameter[end..];
    }
    let value = rest.strip_prefix(':')?.to_owned();
    Some(Property { name: name.to_ascii_uppercase(), parameters, value, line: number })
}

/// The first of these characters that does not stand in quotes.
fn unquoted(text: &str, of: &[char]) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, c)| {
        is_quoted ^= c == '"';
        (!is_quoted && of.contains(&c)).then_some(at)
    })
}

/// Without quotes, and with the escapes of RFC 6868 undone.
fn parameter_value(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.trim().chars().filter(|c| *c != '"').peekable();
    while let Some(c) = chars.next() {
        let undone = match (c, chars.peek()) {
            ('^', Some('^')) => '^',
            ('^', Some('\'')) => '"',
            ('^', Some('n')) => '\n',
            _ => {
                out.push(c);
                continue;
            }
        };
        chars.next();
        out.push(undone);
    }
    out
}

/// A TEXT value as it was meant.
pub(crate) fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('n' | 'N')) => out.push('\n'),
            ('\\', Some(next)) => out.push(next),
            (c, _) => out.push(c),
        }
    }
    out
}
