//! Seasons in which a session would be held: a holiday where its people work, weeks in which they have little time, days
//! without classes. Each is named before a session is planned or moved there. Where no classes are held, a session is
//! planned with a reason alone, which is kept; of everything else the planner has to have read.
//!
//! Leaves out what seasons there are: the room above sets them. Whoever looks for a day with them in mind is not asked.

mod store;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Field, PersonId, Result, Tx, Uuid, fmt};
use people::UnitId;

use super::{New, Session, series};
use crate::hooks::{self, Held, Season};
use crate::ids::{CircleId, ClassId, SessionId, VenueId};
use crate::{class, permissions, when, words};

/// The longest reason.
const MOST_WHY: usize = 200;

/// What a planner answers about seasons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Despite {
    /// Those of which the planner has read.
    pub known: Vec<Uuid>,
    /// Whether it is held on days without classes all the same.
    pub anyway: bool,
    /// Why.
    pub why: String,
    /// Whether dates of a series that are in any season are left out.
    pub leave_out: bool,
}

/// A date with the seasons it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The session, where it is there already.
    pub session: Option<SessionId>,
    /// Its local time.
    pub local: DateTime,
    /// The seasons.
    pub seasons: Vec<Season>,
}

/// A reason for which a session was planned on days without classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub season: Uuid,
    pub name: String,
    pub from: Date,
    pub until: Date,
    pub why: String,
    pub by: Option<PersonId>,
    pub at: Timestamp,
}

/// For whom a session is: the unit or circle of its class, whoever has a seat or is invited, and where its room is.
#[derive(Clone, Copy)]
struct Whom {
    unit: Option<UnitId>,
    circle: Option<CircleId>,
    session: Option<SessionId>,
    venue: Option<VenueId>,
}

/// The dates of new sessions with their seasons: one, or `count` of them so many weeks apart. None where there is no time yet.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] as for a new series.
pub async fn of_new(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: ClassId,
    new: &New,
    (count, weeks): (i64, i64),
) -> Result<Vec<Dated>> {
    permissions::require_setting_up(actor)?;
    let class = class::find(actor, tx, class).await?;
    let dates = series::dates(l, new, count, weeks)?;
    let whom = Whom { unit: class.unit, circle: class.circle, session: None, venue: new.venue };
    dated(tx, l, whom, &dates, class.minutes).await
}

/// The dates to which a session would move, and those of its series after it where `following` says so, with their seasons.
/// Where neither the day nor the room changes, nothing is asked.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] for a time that cannot be read.
pub async fn of_move(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    new: &New,
    following: bool,
) -> Result<Vec<Dated>> {
    permissions::require_setting_up(actor)?;
    let moves = match following {
        true => series::moves(actor, tx, l, id, new).await?,
        false => vec![(super::store::find(tx, id).await?, new.clone())],
    };
    let mut all = Vec::new();
    for (session, new) in moves {
        all.push(of_one(actor, tx, l, &session, &new).await?);
    }
    Ok(all)
}

async fn of_one(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session, new: &New) -> Result<Dated> {
    let local = when::read(l, &new.starts)?;
    let class = class::find(actor, tx, session.class).await?;
    let minutes = if session.starts_at.is_some() { session.minutes() } else { class.minutes };
    let same_day = session.local_start.is_some_and(|was| was.date() == local.date());
    let mut seasons = Vec::new();
    if !same_day || session.venue != new.venue {
        let whom =
            Whom { unit: class.unit, circle: class.circle, session: Some(session.id), venue: new.venue };
        let found = dated(tx, l, whom, &[local], minutes).await?;
        seasons = found.into_iter().flat_map(|one| one.seasons).collect();
    }
    Ok(Dated { session: Some(session.id), local, seasons })
}

async fn dated(tx: &mut Tx, l: Locale, whom: Whom, dates: &[DateTime], minutes: i64) -> Result<Vec<Dated>> {
    let days: Vec<(Date, Date)> = dates.iter().map(|local| days(*local, minutes)).collect();
    let (first, last) = (days.iter().map(|day| day.0).min(), days.iter().map(|day| day.1).max());
    let (Some(from), Some(until)) = (first, last) else { return Ok(Vec::new()) };
    let units = store::units(tx, whom).await?;
    let sites = store::sites(tx, whom).await?;
    let all = hooks::seasons(tx, l, &Held { from, until, units, sites }).await?;
    let on = |(from, until): (Date, Date)| {
        all.iter().filter(|season| season.from <= until && from <= season.until).cloned().collect()
    };
    let each = dates.iter().zip(days);
    Ok(each.map(|(local, days)| Dated { session: None, local: *local, seasons: on(days) }).collect())
}

/// The first and the last day of a session; one that ends at midnight is not held on the day after.
fn days(local: DateTime, minutes: i64) -> (Date, Date) {
    let length = SignedDuration::from_mins(minutes.max(1)) - SignedDuration::from_secs(1);
    (local.date(), local.checked_add(length).map_or(local.date(), |ends| ends.date()))
}

/// What is left of some dates after the planner's answer.
///
/// # Errors
/// [`Error::Invalid`] where a season was not read of, where classes are not held and no reason is given, and where no date
/// is left.
pub(super) fn settle(l: Locale, mut dates: Vec<Dated>, despite: &Despite) -> Result<Vec<Dated>> {
    if despite.leave_out && !dates.is_empty() {
        dates.retain(|date| date.seasons.is_empty());
        if dates.is_empty() {
            return Err(Error::invalid_said("despite", words::despite_none_left(l)));
        }
    }
    let why = one_line(&despite.why);
    let all = || dates.iter().flat_map(|date| &date.seasons);
    let forbidden = all().any(|season| season.forbids);
    let unread = all().any(|season| !season.forbids && !despite.known.contains(&season.id));
    let said = forbidden && despite.anyway && !why.is_empty();
    if said && why.chars().count() > MOST_WHY {
        return Err(Error::invalid_said("despite_why", words::despite_why_long(l, MOST_WHY)));
    }
    if (said || !forbidden) && !unread {
        return Ok(dates);
    }
    let (field, what) = match (forbidden && !said, despite.anyway) {
        (true, true) => ("despite_why", words::despite_why_missing(l)),
        (true, false) => ("despite", words::despite_forbidden(l)),
        (false, _) => ("despite", words::despite_again(l)),
    };
    Err(Error::Invalid(vec![Field::said("starts", told(l, &dates)), Field::said(field, what)]))
}

/// Each date that is in a season, with its name and days.
fn told(l: Locale, dates: &[Dated]) -> String {
    let mut lines = Vec::new();
    for date in dates {
        for season in &date.seasons {
            let day = fmt::weekday_day(l, date.local.date());
            let (name, kind, place) = (season.name.as_str(), season.kind.as_str(), season.place.as_str());
            lines.push(words::despite_on(l, day, name, kind, span(l, season.from, season.until), place));
        }
    }
    lines.join(" ")
}

/// `5 Jan`, `5 Jan to 30 Jan`.
pub(crate) fn span(l: Locale, from: Date, until: Date) -> String {
    if from == until {
        fmt::day(l, from)
    } else {
        words::despite_days(l, fmt::day(l, from), fmt::day(l, until))
    }
}

/// Keeps why a session is held on days without classes.
pub(super) async fn keep(
    actor: &Actor,
    tx: &mut Tx,
    id: SessionId,
    date: &Dated,
    despite: Option<&Despite>,
) -> Result<()> {
    let Some(despite) = despite else { return Ok(()) };
    for season in date.seasons.iter().filter(|season| season.forbids) {
        store::keep(tx, actor, id, season, &one_line(&despite.why)).await?;
    }
    Ok(())
}

/// Why a session is held on days without classes, as long as it is; the last word on each season.
pub(crate) async fn kept(tx: &mut Tx, session: &Session) -> Result<Vec<Kept>> {
    let Some(local) = session.local_start else { return Ok(Vec::new()) };
    let (from, until) = days(local, session.minutes());
    let mut kept: Vec<Kept> = Vec::new();
    for one in store::kept(tx, session.id, from, until).await? {
        if !kept.iter().any(|last| last.season == one.season) {
            kept.push(one);
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const EN: Locale = Locale::En;

    fn season(number: u128, forbids: bool) -> Season {
        Season {
            id: Uuid::from_u128(number),
            name: if forbids { "Peak".into() } else { "Twelfth Night".into() },
            kind: if forbids { "no classes".into() } else { "public holiday".into() },
            place: "Line 3".into(),
            from: date(2027, 1, 5),
            until: if forbids { date(2027, 1, 30) } else { date(2027, 1, 5) },
            forbids,
        }
    }

    fn on(day: i8, seasons: Vec<Season>) -> Dated {
        Dated { session: None, local: date(2027, 1, day).at(10, 0, 0, 0), seasons }
    }

    fn refused(dates: Vec<Dated>, despite: &Despite) -> Vec<(String, String)> {
        match settle(EN, dates, despite) {
            Err(Error::Invalid(fields)) => {
                fields.into_iter().map(|one| (one.name, one.message.say(EN))).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_holiday_is_named_once_and_then_known() {
        let dates = || vec![on(5, vec![season(1, false)])];
        let said = refused(dates(), &Despite::default());
        assert_eq!(
            said[0],
            ("starts".into(), "Tue 5 Jan is in “Twelfth Night” (public holiday, 5 Jan, Line 3).".into())
        );
        assert_eq!(said[1].0, "despite");
        let known = Despite { known: vec![Uuid::from_u128(1)], ..Despite::default() };
        assert_eq!(settle(EN, dates(), &known).unwrap(), dates());
        let other = Despite { known: vec![Uuid::from_u128(2)], ..Despite::default() };
        assert_eq!(refused(dates(), &other).len(), 2, "another season was read of");
    }

    #[test]
    fn days_without_classes_need_a_tick_and_a_reason() {
        let dates = || vec![on(7, vec![season(1, true)])];
        let known = Despite { known: vec![Uuid::from_u128(1)], ..Despite::default() };
        let said = refused(dates(), &known);
        assert!(said[0].1.contains("“Peak” (no classes, 5 Jan to 30 Jan, Line 3)"), "{said:?}");
        assert_eq!(said[1].0, "despite");
        let ticked = Despite { anyway: true, why: " \n ".into(), ..known.clone() };
        assert_eq!(refused(dates(), &ticked)[1].0, "despite_why");
        let untold = Despite { why: "It cannot wait.".into(), ..known };
        assert_eq!(refused(dates(), &untold)[1].0, "despite");
        let long = Despite { why: "x".repeat(201), ..ticked.clone() };
        assert_eq!(refused(dates(), &long)[0].0, "despite_why");
        let said = Despite { why: "It cannot wait.".into(), ..ticked };
        assert_eq!(settle(EN, dates(), &said).unwrap(), dates());
    }

    #[test]
    fn dates_in_a_season_are_left_out_while_others_are_left() {
        let out = Despite { leave_out: true, ..Despite::default() };
        let dates = vec![on(4, vec![]), on(5, vec![season(1, false)]), on(7, vec![season(2, true)])];
        assert_eq!(settle(EN, dates.clone(), &out).unwrap(), [on(4, vec![])]);
        assert_eq!(refused(dates[1..].to_vec(), &out)[0].0, "despite");
        assert_eq!(settle(EN, Vec::new(), &out).unwrap(), []);
    }

    #[test]
    fn a_session_past_midnight_is_on_two_days() {
        let at = date(2027, 1, 4).at(22, 0, 0, 0);
        assert_eq!(days(at, 120), (date(2027, 1, 4), date(2027, 1, 4)));
        assert_eq!(days(at, 121), (date(2027, 1, 4), date(2027, 1, 5)));
    }
}
