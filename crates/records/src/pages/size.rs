//! How much is kept, for how long, and what goes next. Leaves out rules and rehearsals, which have a page of their own.

use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, fmt};

use super::line::Scribe;
use crate::desk::{self, Size};
use crate::retention::{self, Rule, Standing};
use crate::words;

/// The lines of the section, and how many statements there are.
pub(super) struct Kept {
    pub(super) statements: i64,
    pub(super) on_disk: String,
    pub(super) oldest: String,
    pub(super) rules: String,
    /// Empty where nothing goes soon.
    pub(super) next: String,
}

/// Asks how much is kept.
pub(super) async fn kept(actor: &Actor, tx: &mut Tx, scribe: &Scribe) -> Result<Kept> {
    let l = scribe.l;
    let size = desk::size(actor, tx).await?;
    let rules = retention::rules(actor, tx).await?;
    let next = retention::next(actor, tx).await?.map(|next| {
        let (what, day) = (name(&next.rule), fmt::day_year(l, next.on));
        if next.more {
            words::records_size_next_more(l, next.count, what, day)
        } else {
            words::records_size_next_some(l, next.count, what, day)
        }
    });
    Ok(Kept {
        statements: size.statements,
        on_disk: on_disk(l, &size),
        oldest: size.oldest_at.map_or_else(|| "–".to_owned(), |at| scribe.day(at)),
        rules: said(l, &rules),
        next: next.unwrap_or_default(),
    })
}

fn on_disk(l: Locale, size: &Size) -> String {
    let bytes = fmt::size(l, size.bytes);
    match size.bytes.checked_div(size.statements) {
        _ if !size.alone => words::records_size_whole(l, bytes),
        Some(each) => words::records_size_each(l, bytes, fmt::size(l, each)),
        None => bytes,
    }
}

/// How long what is kept.
fn said(l: Locale, rules: &[Standing]) -> String {
    if rules.is_empty() {
        return words::records_size_for_good(l).to_owned();
    }
    let one = |one: &Standing| words::records_size_rule(l, name(&one.rule), fmt::days(l, one.rule.days));
    let all: Vec<String> = rules.iter().map(one).collect();
    words::records_size_rules(l, all.join("; "))
}

/// A rule in short: the last words of its verb and its class.
fn name(rule: &Rule) -> String {
    let short = |iri: &str| iri.rsplit(['/', '#']).find(|word| !word.is_empty()).unwrap_or(iri).to_owned();
    let parts: Vec<String> =
        [&rule.verb, &rule.class].into_iter().filter(|iri| !iri.is_empty()).map(|iri| short(iri)).collect();
    parts.join(" · ")
}
