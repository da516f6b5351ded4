//! What became of a slot, as its page tells it, and the page of one that was dropped.

use askama::Template;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Result, Tx, fmt};
use ui::Page;
use ui::web::Signed;

use super::super::filling::{self, Content};
use super::super::pages::place;
use super::super::{calendar, matching};
use super::{Change, Field, store};
use crate::ids::SlotId;
use crate::{objective, words};

/// What was changed and by whom, the newest first; at the end, who planned it.
pub(in crate::slot) async fn lines(
    signed: &Signed,
    tx: &mut Tx,
    id: SlotId,
) -> Result<Vec<(String, String)>> {
    let (actor, l) = (&signed.actor, signed.locale);
    let all = super::of(actor, tx, id).await?;
    let (planner, planned_at) = store::planned(tx, id).await?;
    let who: Vec<PersonId> = all.iter().map(|one| one.by).chain([planner]).flatten().collect();
    let names = people::names(&Actor::system("who changed a slot is named"), tx, &who).await?;
    let zone = tx.zone().to_owned();
    let by = |who: Option<PersonId>, at| {
        let name = who.and_then(|who| names.get(&who).cloned()).unwrap_or_else(|| words::somebody(l).into());
        words::slot_changed_by(l, name, fmt::day_year(l, kernel::clock::civil_date(at, &zone)))
    };
    let mut lines = Vec::new();
    for one in &all {
        if let Some(said) = said(actor, tx, l, one).await? {
            lines.push((said, by(one.by, one.at)));
        }
    }
    lines.push((words::slot_was_planned(l).to_owned(), by(planner, planned_at)));
    Ok(lines)
}

/// One change as a sentence; none of what the actor may not know of.
async fn said(actor: &Actor, tx: &mut Tx, l: Locale, one: &Change) -> Result<Option<String>> {
    let field = match one.field {
        Field::Dropped => return Ok(Some(words::slot_was_dropped(l).to_owned())),
        Field::Booked if one.became.is_empty() => return Ok(Some(words::slot_was_unbooked(l).to_owned())),
        Field::Booked => return Ok(Some(words::slot_was_booked(l).to_owned())),
        Field::Session => {
            let found = live::session::find(actor, tx, one.became.parse()?).await.ok();
            let day = found.and_then(|found| found.local_start).map(|at| fmt::day_year(l, at.date()));
            return Ok(day.map(|day| words::slot_was_given_session(l, day)));
        }
        Field::Title => words::slot_title(l),
        Field::Note => words::slot_note(l),
        Field::Minutes => words::slot_minutes(l),
        Field::Whom => words::slot_whom(l),
        Field::Days => words::objective_days(l),
        Field::DecideBy => words::slot_decide(l),
        Field::Objective => words::slot_objective(l),
        Field::Content => words::slot_content(l),
    };
    let was = value(actor, tx, l, one.field, &one.was).await?;
    let became = value(actor, tx, l, one.field, &one.became).await?;
    Ok(was.zip(became).map(|(was, became)| words::slot_became(l, field, became, was)))
}

async fn value(actor: &Actor, tx: &mut Tx, l: Locale, field: Field, text: &str) -> Result<Option<String>> {
    if text.is_empty() {
        return Ok(Some(words::objective_was_nothing(l).to_owned()));
    }
    Ok(match field {
        Field::Minutes => Some(fmt::minutes(l, text.parse::<i64>().unwrap_or_default())),
        Field::Days => Some(days(l, text)),
        Field::DecideBy => Some(text.parse::<Date>().map_or(text.to_owned(), |day| fmt::day_year(l, day))),
        Field::Objective => objective::find(actor, tx, text.parse()?).await.ok().map(|one| one.name),
        Field::Content => {
            let content: Content = text.parse()?;
            let title = filling::titled(actor, tx, content).await?;
            Some(title.unwrap_or_else(|| words::slot_content_was(l, matching::kind(l, content))))
        }
        Field::Whom => Some(whom(tx, l, text).await?),
        _ => Some(text.to_owned()),
    })
}

fn days(l: Locale, text: &str) -> String {
    let (from, until) = text.split_once('/').unwrap_or((text, text));
    match (from.parse::<Date>(), until.parse::<Date>()) {
        (Ok(from), Ok(until)) if from == until => fmt::day_year(l, from),
        (Ok(from), Ok(until)) => words::slot_days(l, fmt::day_year(l, from), fmt::day_year(l, until)),
        _ => text.to_owned(),
    }
}

async fn whom(tx: &mut Tx, l: Locale, text: &str) -> Result<String> {
    let (kind, of) = text.split_once(':').unwrap_or((text, ""));
    Ok(match kind {
        "group" => store::group(tx, of.parse()?).await?.unwrap_or_default(),
        "units" => {
            let mut names = Vec::new();
            for id in of.split(',') {
                let name = store::unit(tx, id.parse()?).await?;
                names.push(name.unwrap_or_else(|| words::slot_team_gone(l).to_owned()));
            }
            fmt::list_and(l, &names)
        }
        "people" => words::slot_whom_named(l, calendar::people_or_few(l, of.parse().unwrap_or_default())),
        "everybody" => words::slot_whom_all(l).to_owned(),
        _ => words::slot_whom_others(l).to_owned(),
    })
}

/// The page of a slot that was dropped.
#[derive(Template)]
#[template(path = "slot/dropped.html")]
pub(in crate::slot) struct Dropped {
    page: Page,
    history: Vec<(String, String)>,
}

/// Reads it, for those who saw its planning.
pub(in crate::slot) async fn dropped(signed: &Signed, tx: &mut Tx, id: SlotId) -> Result<Dropped> {
    let slot = super::dropped(&signed.actor, tx, id).await?;
    let history = lines(signed, tx, id).await?;
    Ok(Dropped { page: Page::of(signed, slot.title).at(place(signed)), history })
}
