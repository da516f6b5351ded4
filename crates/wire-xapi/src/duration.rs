//! ISO 8601 durations in the format with designators, kept as they were written.

use std::fmt;

/// A duration such as `PT1H30M`, `P4W` or `PT16559.14S`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration(String);

impl Duration {
    /// Reads a duration; `None` when it is not one (`P4W1D`, `PT`, `P1H`, the alternative format).
    pub fn parse(text: &str) -> Option<Duration> {
        well_formed(text).then(|| Duration(text.to_owned()))
    }

    /// The duration of that many milliseconds, to a hundredth of a second.
    pub fn of_ms(ms: u64) -> Duration {
        let (minutes, rest) = (ms / 60_000, ms % 60_000);
        let (hours, minutes) = (minutes / 60, minutes % 60);
        let (seconds, hundredths) = (rest / 1000, rest % 1000 / 10);
        let mut text = "PT".to_owned();
        if hours > 0 {
            text.push_str(&format!("{hours}H"));
        }
        if minutes > 0 {
            text.push_str(&format!("{minutes}M"));
        }
        match (seconds, hundredths) {
            (0, 0) if text.len() > 2 => {}
            (_, 0) => text.push_str(&format!("{seconds}S")),
            _ => text.push_str(&format!("{seconds}.{hundredths:02}S")),
        }
        Duration(text)
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The length in milliseconds, when it does not depend on the calendar (no years or months).
    pub fn as_ms(&self) -> Option<u64> {
        let mut total = 0f64;
        let mut in_time = false;
        let mut digits = String::new();
        for c in self.0[1..].chars() {
            let seconds = match (c, in_time) {
                ('T', _) => {
                    in_time = true;
                    continue;
                }
                ('W', _) => 604_800.0,
                ('D', _) => 86_400.0,
                ('H', _) => 3_600.0,
                ('M', true) => 60.0,
                ('S', _) => 1.0,
                ('Y', _) | ('M', false) => return None,
                (',', _) => {
                    digits.push('.');
                    continue;
                }
                _ => {
                    digits.push(c);
                    continue;
                }
            };
            total += digits.parse::<f64>().ok()? * seconds;
            digits.clear();
        }
        let ms = (total * 1000.0).round();
        (ms <= 9.0e15).then_some(ms as u64)
    }

    /// The same text, precision beyond a hundredth of a second aside: statements are compared by it.
    pub fn same(&self, other: &Duration) -> bool {
        self.hundredths() == other.hundredths()
    }

    fn hundredths(&self) -> String {
        let Some(at) = self.0.find(['.', ',']) else { return self.0.clone() };
        let Some(fraction) = self.0[at + 1..].strip_suffix('S') else { return self.0.replace(',', ".") };
        let kept = fraction.get(..2).unwrap_or(fraction).trim_end_matches('0');
        let point = if kept.is_empty() { "" } else { "." };
        format!("{}{point}{kept}S", &self.0[..at])
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn well_formed(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    if text.len() > 256 {
        return false;
    }
    let (date, time) = match rest.split_once('T') {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return false,
        None => (rest, ""),
    };
    if rest.is_empty() {
        return false;
    }
    if let Some(weeks) = rest.strip_suffix('W') {
        return amount(weeks).is_some();
    }
    // Only the last component of all may have a fraction.
    let in_date = components(date, "YMD");
    let in_time = components(time, "HMS");
    match (in_date, in_time) {
        (Some(fraction), Some(_)) => !fraction || time.is_empty(),
        _ => false,
    }
}

/// Whether the last component has a fraction; `None` when the text is not a run of components in this order.
fn components(text: &str, designators: &str) -> Option<bool> {
    let mut left = designators;
    let mut rest = text;
    let mut fraction = false;
    while !rest.is_empty() {
        if fraction {
            return None;
        }
        let at = rest.find(|c: char| c.is_ascii_uppercase())?;
        fraction = amount(&rest[..at])?;
        let place = left.find(&rest[at..at + 1])?;
        left = &left[place + 1..];
        rest = &rest[at + 1..];
    }
    Some(fraction)
}

/// Whether the amount has a fraction; `None` when it is no amount.
fn amount(text: &str) -> Option<bool> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once(['.', ',']) {
        Some((whole, fraction)) => (digits(whole) && digits(fraction)).then_some(true),
        None => digits(text).then_some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_follow_iso_8601() {
        for good in [
            "PT4H35M59.14S",
            "PT16559.14S",
            "P3Y1M29DT4H35M59.14S",
            "P3Y",
            "P4W",
            "PT0S",
            "PT1H0M0S",
            "P0.5Y",
            "PT1,5S",
            "P1DT1H",
        ] {
            assert!(Duration::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "P",
            "PT",
            "P4W1D",
            "PA1H0M0S",
            "should fail",
            "P1H",
            "PT1D",
            "PT1.5H3M",
            "P1.5DT1H",
            "PT1S1M",
            "P0003-06-04T12:30:05",
            "pt1h",
            "-PT1H",
            "PT1HS",
            "P1Y2Y",
            "PT.5S",
            "PT5.S",
            "P1T",
            "PT1Hx",
            "Pé",
        ] {
            assert!(Duration::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn durations_are_compared_as_text_to_a_hundredth() {
        let same = |a: &str, b: &str| Duration::parse(a).unwrap().same(&Duration::parse(b).unwrap());
        assert!(same("PT1.234S", "PT1.23S"));
        assert!(same("PT1.2S", "PT1.20S"));
        assert!(same("PT1S", "PT1.001S"));
        assert!(!same("PT1H", "PT60M"), "another serialisation is another duration");
        assert!(!same("PT1.23S", "PT1.24S"));
    }

    #[test]
    fn milliseconds_make_a_duration_and_back() {
        for (ms, text) in
            [(0, "PT0S"), (90_000, "PT1M30S"), (3_600_000, "PT1H"), (1_240, "PT1.24S"), (61_005, "PT1M1S")]
        {
            assert_eq!(Duration::of_ms(ms).as_str(), text);
            assert!(Duration::parse(text).is_some());
        }
        assert_eq!(Duration::parse("PT1M30.5S").and_then(|d| d.as_ms()), Some(90_500));
        assert_eq!(Duration::parse("P1M").and_then(|d| d.as_ms()), None);
        assert_eq!(Duration::parse("P1W").and_then(|d| d.as_ms()), Some(604_800_000));
    }
}
