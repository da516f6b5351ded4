//! Entries as sentences: what moved, for what, in a person's language.

use kernel::i18n::Locale;

use crate::budget::Budget;
use crate::ledger::{Account, Kind, Told};
use crate::words;

/// What a posting did to its budget, as one sentence.
pub fn of(l: Locale, budget: &Budget, told: &Told) -> String {
    let amount = budget.print(l, told.posting.amount);
    let (title, other) = (told.title.as_str(), told.other.as_str());
    match (told.kind, told.posting.from, told.posting.to) {
        (Kind::Transfer | Kind::Convert, Account::Source, _) if other.is_empty() => {
            words::entry_came(l, amount)
        }
        (Kind::Transfer | Kind::Convert, Account::Source, _) => words::entry_from(l, amount, other),
        (Kind::Transfer | Kind::Convert, ..) if other.is_empty() => words::entry_went(l, amount),
        (Kind::Transfer | Kind::Convert, ..) => words::entry_to(l, amount, other),
        (_, Account::Source, _) => words::entry_came(l, amount),
        (_, _, Account::Source) => words::entry_back(l, amount),
        (Kind::Close, ..) => words::entry_let_go(l, amount, title),
        (_, _, Account::Planned) => words::entry_planned(l, amount, title),
        (_, _, Account::Committed) => words::entry_committed(l, amount, title),
        (_, _, Account::Spent) => words::entry_spent(l, amount, title),
        (_, Account::Spent, _) => words::entry_refunded(l, amount, title),
        (_, _, Account::Free) => words::entry_released(l, amount, title),
    }
}
