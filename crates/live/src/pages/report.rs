//! The report of a call: its file in, whose the names are that nobody knows, and back again.

use std::collections::BTreeMap;

use axum::extract::{Multipart, Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::Choice;
use ui::web::{Answer, Signed, Upload};

use super::session::changed;
use crate::attendance;
use crate::ids::{SeatId, SessionId};
use crate::seat::{Seat, State as At};
use crate::session::Session;
use crate::words;

/// A report with a little room for the form around it.
pub(super) const MOST_BODY: usize = attendance::MOST_BYTES + (64 << 10);

/// A name of a report that nobody knows, and who it may be.
pub(super) struct Asked {
    pub name: String,
    pub email: String,
    pub minutes: String,
    pub seats: Vec<Choice>,
    pub likely: String,
}

/// A name of a report that is settled, and for whom it counts.
pub(super) struct Settled {
    pub name: String,
    pub email: String,
    pub told: String,
}

pub(super) async fn asked(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    seats: &[Seat],
) -> Result<Vec<Asked>> {
    let unknown = attendance::unknown(actor, tx, session.id).await?;
    if unknown.is_empty() {
        return Ok(Vec::new());
    }
    let names = named(actor, tx, seats).await?;
    let mut choices: Vec<Choice> =
        names.into_iter().map(|(seat, name)| Choice::new(seat.to_string(), name)).collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    choices.push(Choice::new("", words::unknown_nobody(l)));
    let ask = |one: attendance::Unknown| Asked {
        minutes: words::unknown_minutes(l, fmt::minutes(l, one.minutes)),
        likely: one.likely.first().map(ToString::to_string).unwrap_or_default(),
        seats: choices.clone(),
        name: one.name,
        email: one.email,
    };
    Ok(unknown.into_iter().map(ask).collect())
}

/// The names that are settled, in words.
pub(super) async fn settled(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    seats: &[Seat],
) -> Result<Vec<Settled>> {
    let placed = attendance::placed(actor, tx, session.id).await?;
    if placed.is_empty() || !session.is_open() {
        return Ok(Vec::new());
    }
    let names = named(actor, tx, seats).await?;
    let told = |seat: Option<SeatId>| match seat {
        Some(seat) => words::placed_counts(l, names.get(&seat).map_or("", String::as_str)),
        None => words::placed_nobody(l).to_owned(),
    };
    let settled =
        |one: attendance::Placed| Settled { told: told(one.seat), name: one.name, email: one.email };
    Ok(placed.into_iter().map(settled).collect())
}

/// The names of those who are on the list, by seat.
async fn named(actor: &Actor, tx: &mut Tx, seats: &[Seat]) -> Result<BTreeMap<SeatId, String>> {
    let counts = |seat: &&Seat| matches!(seat.state, At::Booked | At::Attended | At::Missed);
    let counted: Vec<(SeatId, PersonId)> =
        seats.iter().filter(counts).filter_map(|seat| Some((seat.id, seat.person?))).collect();
    let persons: Vec<PersonId> = counted.iter().map(|(_, person)| *person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    Ok(counted.iter().map(|(seat, person)| (*seat, name(person))).collect())
}

pub(super) async fn import(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    form: Multipart,
) -> Answer {
    let l = signed.locale;
    let file = file(l, form).await;
    let mut tx = ctx.db.write().await?;
    let done = match file {
        Ok(bytes) => attendance::import(&signed.actor, &mut tx, l, id, &bytes).await.map(drop),
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, id, done, Default::default()).await
}

async fn file(l: Locale, form: Multipart) -> Result<Vec<u8>> {
    let large = words::report_too_large(l);
    let sent = Upload::read(form, "report", large, large).await?;
    sent.file
        .map(|(_, bytes)| bytes.into())
        .ok_or_else(|| Error::invalid_said("report", words::report_missing(l)))
}

/// A name of a report, and whose it is; nobody's where no seat is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    email: String,
    seat: String,
}

pub(super) async fn assign(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let to = match sent.seat.as_str() {
        "" => None,
        seat => Some(seat.parse::<SeatId>()?),
    };
    let mut tx = ctx.db.write().await?;
    let who = (sent.name.as_str(), sent.email.as_str());
    let done = attendance::assign(&signed.actor, &mut tx, signed.locale, id, who, to).await;
    changed(&signed, &ctx, tx, id, done, Default::default()).await
}

/// Makes a name of a report a question again.
pub(super) async fn take_back(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let who = (sent.name.as_str(), sent.email.as_str());
    let done = attendance::take_back(&signed.actor, &mut tx, signed.locale, id, who).await;
    changed(&signed, &ctx, tx, id, done, Default::default()).await
}
