//! What a session cost once it is settled: seats, fee and paid minutes as they were paid, in all and for each who came. What a
//! class would cost stands in the demand ledger (`requests`).

mod store;

use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx};

use super::Session;
use crate::{permissions, words};

/// What was paid in one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paid {
    measure: Measure,
    spent: i64,
    /// Promised and not paid yet.
    committed: i64,
}

impl Paid {
    /// In a sentence: all of it, and for each of so many who came, to the nearest minor unit.
    fn said(self, l: Locale, came: i64) -> String {
        let all = self.measure.print(l, self.spent);
        let mut said = match came {
            0 => words::cost_nobody(l, all),
            came => words::cost_each(l, came, all, self.measure.print(l, (self.spent + came / 2) / came)),
        };
        if self.committed > 0 {
            said.push(' ');
            said.push_str(&words::cost_promised(l, self.measure.print(l, self.committed)));
        }
        said
    }
}

/// What a settled session cost, a sentence for each measure, money first; nothing of one that is not settled, and nothing for
/// whoever sets up no sessions.
pub(crate) async fn told(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session) -> Result<Vec<String>> {
    if permissions::require_setting_up(actor).is_err() || session.closed_at.is_none() {
        return Ok(Vec::new());
    }
    let came = store::came(tx, session.id).await?;
    let mut paid = store::paid(tx, session.id).await?;
    paid.retain(|one| one.spent > 0 || one.committed > 0);
    paid.sort_by_key(|one| (!one.measure.is_money(), one.measure.name()));
    Ok(paid.into_iter().map(|one| one.said(l, came)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paid(spent: i64, committed: i64) -> Paid {
        Paid { measure: Measure::parse("EUR").unwrap(), spent, committed }
    }

    #[test]
    fn a_sentence_says_all_and_each() {
        let said = |paid: Paid, came| paid.said(Locale::En, came).replace('\u{a0}', " ");
        assert_eq!(said(paid(24_000, 0), 6), "€ 240 in all, € 40 for each of the 6 who came.");
        assert_eq!(said(paid(10_000, 0), 3), "€ 100 in all, € 33.33 for each of the 3 who came.");
        assert_eq!(said(paid(9_000, 0), 1), "€ 90 in all, for the one who came.");
        assert_eq!(said(paid(9_000, 0), 0), "€ 90 in all, and nobody came.");
        assert_eq!(
            said(paid(200, 100), 2),
            "€ 2 in all, € 1 for each of the 2 who came. € 1 more is promised and not paid yet."
        );
    }
}
