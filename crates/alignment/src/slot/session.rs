//! The sessions of a slot: from its page one is planned for the time that it sets aside, with its day, people and site, and
//! the slot is filled by that class. Who planned it sees the seats of those sessions on its page.
//!
//! Leaves out seats: whoever is meant is invited from the page of the class. A slot that a course or a programme fills has its
//! time there.

pub(super) mod pages;
mod store;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Error, Result, Tx, Uuid};
use live::hooks::SetAside;
use live::{ClassId, Session, SessionId};

use super::filling::{self, Content};
use super::{CHANGED, Slot, calendar, history, show};
use crate::ids::SlotId;
use crate::plan::FEWEST;
use crate::words;

/// Answers the room that plans sessions: what its form begins with.
pub fn aside<'a>(
    actor: &'a Actor,
    tx: &'a mut Tx,
    l: Locale,
    id: Uuid,
    class: ClassId,
) -> BoxFuture<'a, Result<SetAside>> {
    Box::pin(async move {
        let slot = open(actor, tx, l, SlotId(id)).await?;
        require_class(tx, l, &slot, class).await?;
        let told = !slot.is_hidden();
        let place = if told { store::place(tx, &slot).await? } else { store::Place::default() };
        Ok(SetAside {
            about: show::about(l, &slot),
            path: format!("/slots/{id}"),
            from: first_day(tx.today(), &slot),
            minutes: slot.minutes,
            people: Some(slot.people).filter(|people| told && (FEWEST..=10_000).contains(people)),
            site: place.site,
            zone: place.zone,
            title: slot.title,
        })
    })
}

/// Answers the room that plans sessions: they are those of the slot, which their class fills from now on. Those of a series
/// that are on other days are not.
pub fn planned<'a>(
    actor: &'a Actor,
    tx: &'a mut Tx,
    l: Locale,
    id: Uuid,
    sessions: &'a [SessionId],
) -> BoxFuture<'a, Result<String>> {
    Box::pin(async move {
        let slot = open(actor, tx, l, SlotId(id)).await?;
        let mut class = None;
        for session in sessions {
            let session = live::session::find(actor, tx, *session).await?;
            if is_within(&session, &slot) {
                store::add(tx, slot.id, session.id).await?;
                history::planned(actor, tx, slot.id, session.id).await?;
                class = Some(session.class);
            }
        }
        let Some(class) = class else {
            let days = calendar::days(l, &slot);
            return Err(Error::invalid_said(
                "starts",
                words::slot_session_outside(l, slot.title.as_str(), days),
            ));
        };
        require_class(tx, l, &slot, class).await?;
        if filling::chosen(tx, &slot).await?.is_none() {
            super::decide(actor, tx, l, slot.id, Content::Class(class), slot.booked).await?;
        } else {
            tx.emit(actor, CHANGED, None, slot.id).await?;
        }
        Ok(format!("/slots/{id}"))
    })
}

/// Whether the actor may plan a session for a slot as it stands.
pub(super) async fn may_plan(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<bool> {
    let ahead = slot.until > tx.today();
    let fits = matches!(filling::chosen(tx, slot).await?, None | Some(Content::Class(_)));
    let allowed = live::permissions::require_setting_up(actor).is_ok();
    Ok(ahead && fits && allowed && super::may_change(actor, tx, slot).await?)
}

/// The sessions of a slot that take place or took place, by their time: those that were planned for it, and others of its
/// class on its days.
pub(crate) async fn of(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<Vec<Session>> {
    let Some(Content::Class(class)) = filling::chosen(tx, slot).await? else { return Ok(Vec::new()) };
    let planned = store::of(tx, slot.id).await?;
    let Ok(all) = live::session::of_class(actor, tx, class).await else { return Ok(Vec::new()) };
    let mut sessions: Vec<Session> = all
        .into_iter()
        .filter(|one| one.called_off_at.is_none() && (planned.contains(&one.id) || is_within(one, slot)))
        .collect();
    sessions.sort_by_key(|one| (one.starts_at, one.id));
    Ok(sessions)
}

/// Something else fills a slot: no session is its own any more.
pub(super) async fn forget(tx: &mut Tx, id: SlotId) -> Result<()> {
    store::forget(tx, id).await
}

fn is_within(session: &Session, slot: &Slot) -> bool {
    session.local_start.is_some_and(|local| (slot.from..=slot.until).contains(&local.date()))
}

/// The first day of a slot on which a session can be: one in the past is not planned.
fn first_day(today: Date, slot: &Slot) -> Date {
    today.tomorrow().map_or(slot.from, |tomorrow| slot.from.max(tomorrow))
}

/// A slot for which the actor may plan a session now.
async fn open(actor: &Actor, tx: &mut Tx, l: Locale, id: SlotId) -> Result<Slot> {
    let slot = super::held(actor, tx, id).await?;
    live::permissions::require_setting_up(actor)?;
    if slot.until <= tx.today() {
        return Err(Error::conflict_said(words::slot_session_over(l, slot.title.as_str())));
    }
    Ok(slot)
}

/// Fails with a sentence where something else than a class fills a slot.
async fn require_class(tx: &mut Tx, l: Locale, slot: &Slot, class: ClassId) -> Result<()> {
    match filling::chosen(tx, slot).await? {
        None => Ok(()),
        Some(Content::Class(chosen)) if chosen == class => Ok(()),
        Some(_) => Err(Error::conflict_said(words::slot_session_filled(l, slot.title.as_str()))),
    }
}
