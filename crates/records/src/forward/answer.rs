//! What the answer of another store means for what was sent.

use kernel::outgoing::Reply;

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It has everything.
    Taken,
    /// Something of what was sent is not taken, and never will be.
    NotThis {
        /// The status.
        status: u16,
        /// What it said.
        reason: String,
    },
    /// Too much at once.
    TooMuch,
    /// Nothing is taken now, whatever is sent.
    NotNow {
        /// What it said.
        reason: String,
        /// It asks for so many seconds.
        seconds: Option<i64>,
    },
}

impl Meaning {
    pub(super) fn of(reply: &Reply) -> Meaning {
        let status = reply.status;
        let now = |what: &str| Meaning::NotNow {
            reason: format!("{what} ({status}){}", said(reply)),
            seconds: None,
        };
        match status {
            200 | 204 => Meaning::Taken,
            400 | 409 | 422 => {
                Meaning::NotThis { status, reason: said(reply).trim_start_matches(": ").to_owned() }
            }
            413 => Meaning::TooMuch,
            429 | 503 => Meaning::NotNow {
                reason: format!("it asks to slow down ({status})"),
                seconds: seconds(reply),
            },
            401 | 403 => now("it does not accept the credentials"),
            300..=399 => now("it leads elsewhere; write its final address"),
            404 | 405 => now("there is no store at this address"),
            _ => now("it failed"),
        }
    }
}

fn seconds(reply: &Reply) -> Option<i64> {
    let wanted = reply.headers.get(http::header::RETRY_AFTER)?.to_str().ok()?.trim().parse::<i64>().ok()?;
    Some(wanted.clamp(1, 24 * 3600))
}

/// The beginning of what it said, as one line.
fn said(reply: &Reply) -> String {
    let text = String::from_utf8_lossy(&reply.body);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(300).collect();
    if short.is_empty() { String::new() } else { format!(": {short}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderMap;

    fn reply(status: u16, after: Option<&str>) -> Reply {
        let mut headers = HeaderMap::new();
        if let Some(after) = after {
            headers.insert(http::header::RETRY_AFTER, after.parse().unwrap());
        }
        Reply { status, headers, body: "no\n  good".into(), is_whole: true }
    }

    #[test]
    fn only_answers_about_a_statement_set_one_aside() {
        assert_eq!(Meaning::of(&reply(204, None)), Meaning::Taken);
        assert_eq!(
            Meaning::of(&reply(400, None)),
            Meaning::NotThis { status: 400, reason: "no good".into() }
        );
        assert_eq!(Meaning::of(&reply(413, None)), Meaning::TooMuch);
        for status in [301, 307, 401, 403, 404, 500, 502] {
            assert!(
                matches!(Meaning::of(&reply(status, None)), Meaning::NotNow { seconds: None, .. }),
                "{status}"
            );
        }
    }

    #[test]
    fn a_wish_for_a_pause_is_heard_within_a_day() {
        let wanted = |after| match Meaning::of(&reply(429, Some(after))) {
            Meaning::NotNow { seconds, .. } => seconds,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (wanted("7"), wanted("-1"), wanted("999999"), wanted("soon")),
            (Some(7), Some(1), Some(86_400), None)
        );
    }
}
