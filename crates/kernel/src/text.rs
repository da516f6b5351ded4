//! What people type, as it is kept.

/// The words of a text on one line, one space between them.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_and_wide_gaps_become_one_space() {
        assert_eq!(one_line("  two\r\n words\u{2003}here\t"), "two words here");
        assert_eq!(one_line(" \n"), "");
    }
}
