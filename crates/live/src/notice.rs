//! What people are told without having asked: an invitation, a seat that is free for them until an hour, what to prepare
//! three days before, what to bring tomorrow, how it was, and two weeks later whether it was of use. Notices go into the one message of a day; a page says the same at once.

pub(crate) mod asking;
pub(crate) mod changes;
pub(crate) mod departures;
pub(crate) mod teaching;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Notice, PersonId, Result, Tx, fmt};

use crate::ids::{ClassId, SeatId};
use crate::seat::{self, Seat, State};
use crate::session::{self, Session};
use crate::{class, feedback, follow_up, material, when, words};

const HOUSE: Actor = Actor::system("somebody is told of a seat");
/// An invitation waits for an answer until an hour.
pub(crate) const ANSWER: &str = "live.answer";
/// A seat is free for whoever waited, until an hour: said to those too who had said yes to an invitation.
const OFFERED: &str = "live.offered";
/// A session is tomorrow.
const TOMORROW: &str = "live.tomorrow";
/// Something has to be done before a session.
const BEFORE: &str = "live.before";
/// Whoever was there is asked how it was.
const FEEDBACK: &str = "live.feedback";
/// Whoever was there is asked whether they used something.
const FOLLOW_UP: &str = "live.follow_up";
/// So many days before.
const BEFORE_DAYS: i64 = 3;
/// From now on, wherever the third day is.
const AHEAD_HOURS: i64 = 24 * (BEFORE_DAYS + 1) + 2;

/// Tells of a seat that waits for an answer, and no longer of one that does not.
pub(crate) async fn follow(tx: &mut Tx, seat: &Seat) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    let kind = match seat.state {
        State::Offered => OFFERED,
        _ => ANSWER,
    };
    if !matches!(seat.state, State::Invited | State::Offered) {
        tx.withdraw_notice(person, ANSWER, seat.id.0).await?;
        tx.withdraw_notice(person, OFFERED, seat.id.0).await?;
        if !seat.state.is_live() {
            tx.withdraw_notice(person, TOMORROW, seat.id.0).await?;
            tx.withdraw_notice(person, BEFORE, seat.id.0).await?;
        }
        return Ok(());
    }
    let session = session::store::find(tx, seat.session).await?;
    let (l, title) = title(tx, person, &session).await?;
    let until = seat.until.map(|until| when::told(l, until, &session.zone)).transpose()?;
    let title = match seat.state {
        State::Offered => words::notice_offered(l, title),
        _ => words::notice_invited(l, title),
    };
    let until = until.map_or_else(|| words::seat_no_date(l).to_owned(), |until| words::seat_until(l, until));
    let why = match seat.state {
        State::Invited => format!("{} {until}", asking::invited(tx, l, seat).await?).trim().to_owned(),
        _ => until,
    };
    tx.notice(&Notice { person, kind, subject: seat.id.0, title, why, path: path(seat.id) }).await
}

/// Says it anew, where what waits to be told of a seat is no longer so.
pub(crate) async fn again(tx: &mut Tx, seat: &Seat) -> Result<()> {
    if let Some(person) = seat.person {
        tx.withdraw_notice(person, ANSWER, seat.id.0).await?;
        tx.withdraw_notice(person, OFFERED, seat.id.0).await?;
    }
    follow(tx, seat).await
}

/// Tells everybody who is booked what to prepare, and the day before what they need; the same never twice.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        let ahead = now.checked_add(SignedDuration::from_hours(AHEAD_HOURS)).map_err(Error::internal)?;
        for id in session::store::between(&mut tx, now, ahead).await? {
            let session = session::store::find(&mut tx, id).await?;
            match days_until(&session, now)? {
                Some(1) => tell(&mut tx, &session).await?,
                Some(BEFORE_DAYS) => remind(&mut tx, &session).await?,
                _ => {}
            }
        }
        tx.commit().await
    })
}

async fn tell(tx: &mut Tx, session: &Session) -> Result<()> {
    for seat in seat::store::of_session(tx, session.id).await? {
        let Some(person) = seat.person.filter(|_| seat.state == State::Booked) else { continue };
        let (l, title) = title(tx, person, session).await?;
        let Some(local) = session.local_start else { continue };
        let title = words::notice_tomorrow(l, fmt::time(l, local.time()), title);
        let place = crate::pages::place(l, session);
        let left = to_do(tx, l, session, person).await?.unwrap_or_default();
        let why = [place, session.materials.clone(), left];
        let why = why.iter().map(|text| text.trim().trim_end_matches('.')).filter(|text| !text.is_empty());
        let why = why.collect::<Vec<_>>().join(". ") + ".";
        let notice = Notice { person, kind: TOMORROW, subject: seat.id.0, title, why, path: path(seat.id) };
        tx.notice(&notice).await?;
    }
    Ok(())
}

/// Reminds whoever is booked and has something left to do.
async fn remind(tx: &mut Tx, session: &Session) -> Result<()> {
    for seat in seat::store::of_session(tx, session.id).await? {
        let Some(person) = seat.person.filter(|_| seat.state == State::Booked) else { continue };
        let (l, title) = title(tx, person, session).await?;
        let (Some(local), Some(why)) = (session.local_start, to_do(tx, l, session, person).await?) else {
            continue;
        };
        let title = words::notice_before(l, fmt::weekday_day(l, local.date()), title);
        let path = format!("/classes/{}/materials", session.class);
        tx.notice(&Notice { person, kind: BEFORE, subject: seat.id.0, title, why, path }).await?;
    }
    Ok(())
}

/// What somebody has left to do before a session, in words; none where there is nothing.
async fn to_do(tx: &mut Tx, l: Locale, session: &Session, person: PersonId) -> Result<Option<String>> {
    let left = material::left(tx, session.class, person).await?;
    let minutes: i64 = left.iter().map(|material| material.minutes).sum();
    let count = left.len();
    Ok((count > 0).then(|| words::notice_left(l, count, fmt::minutes(l, minutes))))
}

/// Somebody has nothing left to do for a class: no reminder waits for them.
pub(crate) async fn prepared(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<()> {
    for seat in seat::store::booked_in_class(tx, class, person).await? {
        tx.withdraw_notice(person, BEFORE, seat.0).await?;
    }
    Ok(())
}

/// Asks whoever was in a session that has ended how it was, and two weeks later whether they used it; the same never twice.
pub(crate) async fn ask(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.db.read().await?;
    let (open, later) = (feedback::all_open(&mut tx).await?, follow_up::all_open(&mut tx).await?);
    drop(tx);
    if open.is_empty() && later.is_empty() {
        return Ok(());
    }
    let mut tx = ctx.db.write().await?;
    for seat in open {
        ask_of(&mut tx, &seat, FEEDBACK).await?;
    }
    for seat in later {
        ask_of(&mut tx, &seat, FOLLOW_UP).await?;
    }
    tx.commit().await
}

/// Asks whoever had a seat one of the two questions.
async fn ask_of(tx: &mut Tx, seat: &Seat, kind: &'static str) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    let session = session::store::find(tx, seat.session).await?;
    let (l, class) = title(tx, person, &session).await?;
    let (title, why, page) = match kind {
        FOLLOW_UP => (words::follow_up_title(l, class), words::notice_follow_up(l), "follow-up"),
        _ => (words::feedback_title(l, class), words::notice_feedback(l), "feedback"),
    };
    let path = format!("/seats/{}/{page}", seat.id);
    tx.notice(&Notice { person, kind, subject: seat.id.0, title, why: why.to_owned(), path }).await
}

/// Somebody has said whether they used it.
pub(crate) async fn followed(tx: &mut Tx, seat: &Seat) -> Result<()> {
    match seat.person {
        Some(person) => tx.withdraw_notice(person, FOLLOW_UP, seat.id.0).await,
        None => Ok(()),
    }
}

/// Somebody has said how it was.
pub(crate) async fn answered(tx: &mut Tx, seat: &Seat) -> Result<()> {
    match seat.person {
        Some(person) => tx.withdraw_notice(person, FEEDBACK, seat.id.0).await,
        None => Ok(()),
    }
}

/// In how many days a session is, where it takes place.
fn days_until(session: &Session, now: Timestamp) -> Result<Option<i64>> {
    let zone = TimeZone::get(&session.zone).map_err(Error::internal)?;
    let today = now.to_zoned(zone).date();
    let days = |local: DateTime| today.duration_until(local.date()).as_hours() / 24;
    Ok(session.local_start.map(days))
}

/// The person's language, and the title of the class.
async fn title(tx: &mut Tx, person: PersonId, session: &Session) -> Result<(Locale, String)> {
    let l = person_language(tx, person).await?;
    Ok((l, class::find(&HOUSE, tx, session.class).await?.title))
}

/// The language in which somebody reads.
async fn person_language(tx: &mut Tx, person: PersonId) -> Result<Locale> {
    let language = match people::person(&HOUSE, tx, person).await {
        Ok(known) => known.language,
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    Ok(language.as_deref().and_then(Locale::parse).unwrap_or_default())
}

fn path(seat: SeatId) -> String {
    format!("/seats/{seat}")
}
