//! The form of a draft: fields and the one button that was pressed, applied to what the draft was. Works without
//! script: each button sends the whole form, so nothing that was typed is lost.

use jiff::civil::Date;
use kernel::{Actor, Field, PersonId, Result, Tx};
use people::audience::Line;

use super::draft::Draft;
use super::edit::{self, Kind};
use super::{DueRule, LEAD_DAYS};
use crate::calendar::Again;
use crate::words;

/// Fields of a form in the order in which they came.
pub type Sent = Vec<(String, String)>;

/// A form that was read: the draft as it stands now, and what could not be understood.
pub struct Read {
    /// The draft.
    pub draft: Draft,
    /// The owner as it was typed.
    pub owner: String,
    /// What could not be understood.
    pub wrong: Vec<Field>,
}

/// Applies a form to a draft.
pub async fn read(actor: &Actor, tx: &mut Tx, before: Draft, sent: &Sent) -> Result<Read> {
    let mut read = Read { owner: text(sent, "owner").to_owned(), draft: before, wrong: Vec::new() };
    read.draft.audience = edit::rooted(read.draft.audience);
    plain(&mut read.draft, sent);
    owner(actor, tx, &mut read).await?;
    values(actor, tx, &mut read.draft, sent).await?;
    pressed(&mut read.draft, sent);
    Ok(read)
}

fn text<'a>(sent: &'a Sent, name: &str) -> &'a str {
    sent.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

fn plain(draft: &mut Draft, sent: &Sent) {
    let has = |name: &str| sent.iter().any(|(key, _)| key == name);
    if has("title") {
        draft.title = text(sent, "title").to_owned();
    }
    if has("reason") {
        draft.reason = text(sent, "reason").to_owned();
    }
    if has("course") {
        draft.course = text(sent, "course").parse().ok();
    }
    if has("replaces") {
        draft.replaces = text(sent, "replaces").parse().ok();
    }
    if has("expires_on") {
        draft.expires_on = text(sent, "expires_on").parse().ok();
    }
    if has("due") {
        draft.due = match text(sent, "due").split_once(':') {
            Some(("days", days)) => days.parse().ok().map(DueRule::Days),
            _ => text(sent, "due_on").parse::<Date>().ok().map(DueRule::On),
        };
    }
    if has("again") {
        draft.again = match text(sent, "again").split_once(':') {
            Some(("months", months)) => months.parse().ok().map(Again::Months),
            Some(("days", days)) => days.parse().ok().map(Again::Days),
            _ => None,
        };
    }
}

/// The owner by name or number; one person, or a sentence about what to do.
async fn owner(actor: &Actor, tx: &mut Tx, read: &mut Read) -> Result<()> {
    if read.owner.is_empty() {
        read.draft.owner = None;
        return Ok(());
    }
    if let Some(known) = read.draft.owner
        && super::store::at_work(tx, known).await?.as_deref() == Some(read.owner.as_str())
    {
        return Ok(());
    }
    match person(actor, tx, &read.owner).await? {
        Search::One(person) => read.draft.owner = Some(person),
        Search::None => read.wrong.push(Field::new("owner", words::rule_owner_unknown)),
        Search::Many => read.wrong.push(Field::new("owner", words::rule_owner_many)),
    }
    Ok(())
}

enum Search {
    None,
    One(PersonId),
    Many,
}

/// One person by the number or the whole name; else by whatever finds exactly one.
async fn person(actor: &Actor, tx: &mut Tx, text: &str) -> Result<Search> {
    let found = people::search(actor, tx, text, 5).await?;
    let exact: Vec<_> =
        found.iter().filter(|f| f.card.name == text || f.card.number.as_deref() == Some(text)).collect();
    Ok(match (exact.as_slice(), found.as_slice()) {
        ([one], _) => Search::One(one.card.id),
        ([], [one]) => Search::One(one.card.id),
        ([], []) => Search::None,
        _ => Search::Many,
    })
}

/// Menus and boxes of the sentence.
async fn values(actor: &Actor, tx: &mut Tx, draft: &mut Draft, sent: &Sent) -> Result<()> {
    let audience = &mut draft.audience;
    for (key, value) in sent {
        let Some((what, place)) = key.split_once('/') else { continue };
        let (Some(path), value) = (edit::path(place), value.trim()) else { continue };
        match what {
            "add" if !value.is_empty() => drop(edit::choose(audience, &path, value)),
            "who" if !value.is_empty() => {
                if let Search::One(person) = person(actor, tx, value).await? {
                    edit::choose(audience, &path, &person.to_string());
                }
            }
            "join" => drop(edit::join(audience, &path, value)),
            "least" => drop(edit::tenure(audience, &path, value, text(sent, &format!("most/{place}")))),
            _ => {}
        }
    }
    Ok(())
}

/// The button.
fn pressed(draft: &mut Draft, sent: &Sent) {
    let mut parts = text(sent, "act").splitn(3, '/');
    let (what, place, value) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let Some(path) = edit::path(place) else { return };
    let audience = &mut draft.audience;
    match what {
        "line" => {
            let kind = Kind::parse(text(sent, &format!("kind/{place}"))).unwrap_or(Kind::Unit);
            edit::add(audience, &path, kind.empty());
        }
        "group" => drop(edit::add(audience, &path, Line::Any { lines: vec![] })),
        "remove" => drop(edit::remove(audience, &path)),
        "turn" => drop(edit::turn(audience, &path)),
        "drop" => drop(edit::unchoose(audience, &path, value)),
        _ => {}
    }
}

/// Days that the menu of due dates offers, and the one that is chosen.
pub fn due_days(chosen: Option<DueRule>) -> Vec<i64> {
    let mut days = vec![7, 14, LEAD_DAYS, 42, 60, 90];
    if let Some(DueRule::Days(more)) = chosen
        && !days.contains(&more)
    {
        days.push(more);
        days.sort_unstable();
    }
    days
}

/// Months that the menu of repetitions offers, and the one that is chosen.
pub fn again_choices(chosen: Option<Again>) -> Vec<Again> {
    let mut choices: Vec<_> = [3, 6, 12, 24, 36].map(Again::Months).to_vec();
    if let Some(more) = chosen
        && !choices.contains(&more)
    {
        choices.push(more);
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Sent {
        fields.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn one_button_changes_one_thing_and_keeps_what_was_typed() {
        let mut draft = Draft::default();
        let form = sent(&[
            ("title", " Lock-out "),
            ("due", "days:60"),
            ("again", "months:12"),
            ("expires_on", "2027-05-31"),
            ("kind/", "grade"),
            ("act", "line/"),
        ]);
        plain(&mut draft, &form);
        pressed(&mut draft, &form);
        assert_eq!((draft.title.as_str(), draft.due), ("Lock-out", Some(DueRule::Days(60))));
        assert_eq!(draft.again, Some(Again::Months(12)));
        assert_eq!(draft.expires_on.map(|day| day.to_string()).as_deref(), Some("2027-05-31"));
        assert_eq!(draft.audience.0, Line::All { lines: vec![Line::Grade { values: vec![] }] });
        plain(&mut draft, &sent(&[("due", "on"), ("due_on", "2026-12-17"), ("course", "none of ours")]));
        assert_eq!(draft.due, Some(DueRule::On("2026-12-17".parse().unwrap())));
        assert_eq!(draft.course, None);
    }

    #[test]
    fn a_choice_with_strange_signs_is_taken_out_again() {
        let mut draft = Draft::default();
        edit::add(&mut draft.audience, &[], Line::Employment { values: vec!["a/b, c".into()] });
        pressed(&mut draft, &sent(&[("act", "drop/0/a/b, c")]));
        assert_eq!(draft.audience.0, Line::All { lines: vec![Line::Employment { values: vec![] }] });
    }
}
