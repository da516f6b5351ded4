//! What people are told without having asked: an invitation, a seat that is free for them until an hour, and what to bring
//! tomorrow. Notices go into the one message of a day; a page says the same at once.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Notice, PersonId, Result, Tx, fmt};

use crate::class;
use crate::ids::SeatId;
use crate::seat::{self, Seat, State};
use crate::session::{self, Session};
use crate::{when, words};

const HOUSE: Actor = Actor::system("somebody is told of a seat");
/// A seat waits for an answer until an hour.
const ANSWER: &str = "live.answer";
/// A session is tomorrow.
const TOMORROW: &str = "live.tomorrow";
/// From now on, wherever tomorrow is.
const AHEAD_HOURS: i64 = 50;

/// Tells of a seat that waits for an answer, and no longer of one that does not.
pub(crate) async fn follow(tx: &mut Tx, seat: &Seat) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    if !matches!(seat.state, State::Invited | State::Offered) {
        tx.withdraw_notice(person, ANSWER, seat.id.0).await?;
        if !seat.state.is_live() {
            tx.withdraw_notice(person, TOMORROW, seat.id.0).await?;
        }
        return Ok(());
    }
    let session = session::store::find(tx, seat.session).await?;
    let (l, title) = title(tx, person, &session).await?;
    let zone = when::zone(l, &session.zone)?;
    let until = seat.until.map(|until| fmt::instant(l, until, &zone)).unwrap_or_default();
    let title = match seat.state {
        State::Offered => words::notice_offered(l, title),
        _ => words::notice_invited(l, title),
    };
    let why = words::seat_until(l, until);
    tx.notice(&Notice { person, kind: ANSWER, subject: seat.id.0, title, why, path: path(seat.id) }).await
}

/// Tells everybody who is booked what they need tomorrow; the same never twice.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        let ahead = now.checked_add(SignedDuration::from_hours(AHEAD_HOURS)).map_err(Error::internal)?;
        for id in session::store::between(&mut tx, now, ahead).await? {
            let session = session::store::find(&mut tx, id).await?;
            if is_tomorrow(&session, now)? {
                tell(&mut tx, &session).await?;
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
        let why = [place, session.materials.clone()].into_iter().filter(|text| !text.is_empty());
        let why = why.collect::<Vec<_>>().join(". ");
        let notice = Notice { person, kind: TOMORROW, subject: seat.id.0, title, why, path: path(seat.id) };
        tx.notice(&notice).await?;
    }
    Ok(())
}

/// Whether a session is on the day after today, where it takes place.
fn is_tomorrow(session: &Session, now: Timestamp) -> Result<bool> {
    let zone = TimeZone::get(&session.zone).map_err(Error::internal)?;
    let tomorrow: Date = now.to_zoned(zone).date().tomorrow().map_err(Error::internal)?;
    Ok(session.local_start.is_some_and(|local| local.date() == tomorrow))
}

/// The person's language, and the title of the class.
async fn title(tx: &mut Tx, person: PersonId, session: &Session) -> Result<(Locale, String)> {
    let language = match people::person(&HOUSE, tx, person).await {
        Ok(known) => known.language,
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    let l = language.as_deref().and_then(Locale::parse).unwrap_or_default();
    Ok((l, class::find(&HOUSE, tx, session.class).await?.title))
}

fn path(seat: SeatId) -> String {
    format!("/seats/{seat}")
}
