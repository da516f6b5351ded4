//! Content lines (RFC 5545 §3.1): name, parameters, value; folded at 75 octets, never inside a character.

use std::fmt::Write;

use crate::text;

/// No physical line is longer than this, its break left out.
pub(crate) const OCTETS: usize = 75;

/// Lines as they will be sent.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// `NAME:value`, with a value that is already in its own form.
    pub(crate) fn put(&mut self, name: &str, value: impl AsRef<str>) {
        self.put_with(name, &[], value);
    }

    /// `NAME:text`, escaped.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.put(name, text::escape(value));
    }

    /// `NAME;PARAM=…:value`; the values of parameters are escaped here.
    pub(crate) fn put_with(&mut self, name: &str, parameters: &[(&str, &str)], value: impl AsRef<str>) {
        let mut line = String::from(name);
        for (name, value) in parameters {
            let _ = write!(line, ";{name}={}", text::parameter(value));
        }
        line.push(':');
        line.push_str(value.as_ref());
        self.fold(&line);
    }

    /// `BEGIN:name`, what `inside` writes, `END:name`.
    pub(crate) fn component(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.put("BEGIN", name);
        inside(self);
        self.put("END", name);
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut rest = line;
        let mut room = OCTETS;
        while rest.len() > room {
            let cut = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(room);
            self.0.push_str(&rest[..cut]);
            self.0.push_str("\r\n ");
            rest = &rest[cut..];
            room = OCTETS - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_between_characters() {
        for width in 60..90 {
            let mut lines = Lines::default();
            let value = format!("{}{}", "x".repeat(width), "ö漢🦀".repeat(40));
            lines.put("SUMMARY", &value);
            let text = lines.into_text();
            assert!(text.split("\r\n").all(|line| line.len() <= OCTETS));
            assert_eq!(text.replace("\r\n ", "").trim_end(), format!("SUMMARY:{value}"));
        }
    }
}
