//! The only way to read a whole number that somebody typed: Arabic and Persian digits count like Latin ones.

use std::str::FromStr;

/// A whole number; none where there is something else, or more than fits.
pub fn whole<N: FromStr>(text: &str) -> Option<N> {
    text.trim().chars().map(latin).collect::<String>().parse().ok()
}

/// The Latin digit for an Arabic or Persian one; every other character as it is.
pub fn latin(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_in_three_scripts() {
        assert_eq!([" 42 ", "٤٢", "۴۲", "-٤٢"].map(whole::<i64>), [Some(42), Some(42), Some(42), Some(-42)]);
        assert_eq!(whole::<u32>("٠"), Some(0));
        assert_eq!(["", "4 2", "4.2", "٤٫٢", "four", "9223372036854775808"].map(whole::<i64>), [None; 6]);
        assert_eq!(whole::<u32>("-1"), None);
    }
}
