//! What forms send, read into what the room takes: whole numbers, and people by name or number.

use std::ops::RangeInclusive;

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, digits};
use people::{Because, Card, search_form};

use crate::{instructor, words};

/// How many people of one name are looked at.
const MOST_ALIKE: u32 = 20;

/// A whole number.
pub(super) fn whole(l: Locale, field: &str, text: &str) -> Result<i64> {
    digits::whole(text).ok_or_else(|| Error::invalid_said(field, words::number_unreadable(l)))
}

/// A whole number that is neither too small nor too large.
pub(super) fn between(l: Locale, field: &str, text: &str, of: RangeInclusive<i64>) -> Result<i64> {
    let (least, most) = (*of.start(), *of.end());
    let number = digits::whole(text).filter(|number| of.contains(number));
    number.ok_or_else(|| Error::invalid_said(field, words::number_between(l, least, most)))
}

/// The person with this number or name; a part of a name is enough where only one person has it.
pub(super) async fn person(actor: &Actor, tx: &mut Tx, l: Locale, field: &str, text: &str) -> Result<Card> {
    let mut found = people::search(actor, tx, text, MOST_ALIKE).await?;
    found.retain(|found| found.because != Because::Place);
    if let Some(exact) = named(l, field, text, &found)? {
        return Ok(exact);
    }
    match found.as_slice() {
        [one] => Ok(one.card.clone()),
        [] => Err(Error::invalid_said(field, words::person_not_found(l))),
        _ => Err(several(l, field)),
    }
}

/// Whoever teaches by that name: of our people whoever has exactly this number or name, else an instructor from outside who is
/// known; nobody where it is the name of somebody else. A single word that is part of a name of ours is asked about.
pub(super) async fn teacher(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    field: &str,
    text: &str,
) -> Result<Option<(PersonId, String)>> {
    let mut found = people::search(actor, tx, text, MOST_ALIKE).await?;
    if let Some(card) = named(l, field, text, &found)? {
        return Ok(Some((card.id, card.name)));
    }
    let name = search_form(text);
    let known: Vec<PersonId> = instructor::known(tx).await?;
    let names = people::names(&Actor::system("whoever teaches is looked up"), tx, &known).await?;
    let mut alike = names.into_iter().filter(|(_, one)| search_form(one) == name);
    match (alike.next(), alike.next()) {
        (Some(_), Some(_)) => return Err(several(l, field)),
        (Some(one), None) => return Ok(Some(one)),
        (None, _) => {}
    }
    found.retain(|found| found.because != Because::Place);
    match found.first().filter(|_| !name.is_empty() && !name.contains(' ')) {
        Some(one) => Err(Error::invalid_said(field, words::teacher_whole_name(l, one.card.name.as_str()))),
        None => Ok(None),
    }
}

fn named(l: Locale, field: &str, text: &str, found: &[people::Found]) -> Result<Option<Card>> {
    if let Some(found) = found.iter().find(|found| found.because == Because::Number) {
        return Ok(Some(found.card.clone()));
    }
    let name = search_form(text);
    let mut alike = found.iter().filter(|found| search_form(&found.card.name) == name);
    match (alike.next(), alike.next()) {
        (Some(_), Some(_)) => Err(several(l, field)),
        (one, _) => Ok(one.map(|found| found.card.clone())),
    }
}

fn several(l: Locale, field: &str) -> Error {
    Error::invalid_said(field, words::person_several(l))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_the_digits_of_its_writer_or_refused() {
        let read = |text: &str| whole(Locale::En, "n", text).ok();
        assert_eq!((read(" 12 "), read("١٢"), read("۱۲")), (Some(12), Some(12), Some(12)));
        assert_eq!((read(""), read("twelve"), read("99999999999999999999")), (None, None, None));
    }
}
