//! What stands beside a slot on its page: the sessions of its class within its days, and what it was before.

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Result, Tx, fmt};
use live::{ClassId, Session};
use ui::web::Signed;

use super::Slot;
use super::filling::{self, Content};
use super::history::{self, Before, Field};
use crate::objective::edit;
use crate::{objective, words};

/// Most sessions that are named.
const MOST: usize = 12;

/// The sessions of a slot's class within its days.
pub(super) struct Sessions {
    /// When, how many seats are taken, and where it is shown.
    pub lines: Vec<(String, String, String)>,
    /// Where one more is planned for the slot's first day that is still to come; none for who plans no sessions.
    pub plan: Option<String>,
}

/// The sessions of a slot that a class fills; none for any other.
pub(super) async fn sessions(
    signed: &Signed,
    tx: &mut Tx,
    slot: &Slot,
    content: Option<Content>,
) -> Result<Option<Sessions>> {
    let Some(Content::Class(class)) = content else { return Ok(None) };
    let mut found: Vec<Session> = live::session::of_class(&signed.actor, tx, class).await?;
    found.retain(|one| {
        let day = one.local_start.map(|at| at.date());
        one.called_off_at.is_none() && day.is_some_and(|day| (slot.from..=slot.until).contains(&day))
    });
    found.sort_by_key(|one| (one.starts_at, one.id));
    let plans = live::permissions::require_setting_up(&signed.actor).is_ok();
    let lines = found.iter().take(MOST).map(|one| line(signed.locale, one, class, plans)).collect();
    let day = slot.from.max(tx.today());
    let plan = (plans && day <= slot.until).then(|| format!("/classes/{class}/plan?on={day}"));
    Ok(Some(Sessions { lines, plan }))
}

fn line(l: Locale, session: &Session, class: ClassId, plans: bool) -> (String, String, String) {
    let when = session.local_start.map(|at| {
        let (day, time) = (fmt::day_year(l, at.date()), at.time());
        words::slot_session_at(l, day, fmt::time(l, time))
    });
    let seats = words::slot_session_seats(l, session.taken, session.capacity);
    let href = if plans { format!("/sessions/{}", session.id) } else { format!("/classes/{class}") };
    (when.unwrap_or_default(), seats, href)
}

/// What a slot was before, as lines. What it served is left out where one may not know of that.
pub(super) async fn history(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    slot: &Slot,
) -> Result<Vec<(String, String)>> {
    let l = signed.locale;
    let all = history::of(tx, slot.id).await?;
    let who: Vec<PersonId> = all.iter().filter_map(|one| one.by).collect();
    let names = people::names(&Actor::system("who changed a slot is named"), tx, &who).await?;
    let mut lines = Vec::new();
    for one in all {
        let Some(was) = was(signed, tx, &one).await? else { continue };
        let was = if was.is_empty() { words::objective_was_nothing(l).to_owned() } else { was };
        let by = one.by.and_then(|by| names.get(&by).cloned()).unwrap_or_else(|| words::somebody(l).into());
        let day = fmt::day_year(l, kernel::clock::civil_date(one.at, &ctx.config.time_zone));
        lines
            .push((words::objective_was(l, one.field.word(l), was), words::objective_changed_by(l, by, day)));
    }
    Ok(lines)
}

/// What something was, in words; none where one may not know it.
async fn was(signed: &Signed, tx: &mut Tx, one: &Before) -> Result<Option<String>> {
    let l = signed.locale;
    Ok(Some(match one.field {
        Field::Title | Field::Note => one.was.clone(),
        Field::Minutes => fmt::minutes(l, one.was.parse::<i64>().unwrap_or_default()),
        Field::Whom => match one.was.parse() {
            Ok(people) => super::calendar::people_or_few(l, people),
            Err(_) => one.was.clone(),
        },
        Field::Days => edit::days(l, &one.was),
        Field::DecideBy => one.was.parse::<Date>().map(|day| fmt::day_year(l, day)).unwrap_or_default(),
        Field::Booked => match one.was.as_str() {
            "" => words::slot_stood_not(l).to_owned(),
            _ => words::slot_booked(l).to_owned(),
        },
        Field::Content => match one.was.parse::<Content>() {
            Ok(content) => filling::titled(&signed.actor, tx, content)
                .await?
                .unwrap_or_else(|| words::slot_content_was_gone(l).to_owned()),
            Err(_) => String::new(),
        },
        Field::Objective => match one.objective {
            None => words::slot_no_objective(l).to_owned(),
            Some(id) => match objective::find(&signed.actor, tx, id).await {
                Ok(found) => found.name,
                Err(_) => return Ok(None),
            },
        },
    }))
}
