//! What whoever makes a tool needs to know about a request that was refused, as a text to copy: which key, when, what is
//! wrong where and by which clause, and what was sent as far as it was kept. Secrets were taken out before it was kept, and
//! nothing is added about people: names that the house knows stay in the house.

use jiff::Timestamp;
use kernel::fmt;
use kernel::i18n::Locale;

use crate::refusal::Refusal;
use crate::words;

/// The text, in the language of whoever copies it. Instants are in UTC, because the maker sits elsewhere.
pub(super) fn text(l: Locale, store: &str, sender: &str, one: &Refusal) -> String {
    let at = |at: Timestamp| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut lines = vec![words::records_vendor_head(l, store), String::new()];
    let mut say = |name: &str, value: &str| lines.push(format!("{name}: {value}"));
    say(words::records_key(l), sender);
    say(words::records_fact_first(l), &at(one.first_at));
    say(words::records_fact_last(l), &at(one.last_at));
    say(words::records_fact_times(l), &fmt::number(l, one.times));
    say(words::records_fact_answer(l), &one.status.to_string());
    for wrong in &one.wrong {
        say(words::records_vendor_wrong(l), &wrong.message);
        say(words::records_vendor_path(l), &wrong.path);
        if !wrong.clause.is_empty() {
            say(words::records_vendor_clause(l), &wrong.clause);
        }
    }
    lines.extend([String::new(), words::records_vendor_sent(l).to_owned(), one.body.clone()]);
    lines.join("\n")
}
