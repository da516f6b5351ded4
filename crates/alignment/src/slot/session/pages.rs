//! From a slot to the form of a session: with its class at once, else by way of the choice of one. And its sessions as its page
//! shows them.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Tx, fmt};
use ui::web::{self, Answer, Signed};
use ui::{Page, Status};

use super::super::filling::{self, Content};
use super::super::matching::{self, Match};
use super::super::pages::place;
use super::super::{Slot, show};
use crate::ids::SlotId;
use crate::words;

/// A session on the page of its slot.
pub(in crate::slot) struct Row {
    pub(in crate::slot) href: String,
    /// Its day and hours.
    pub(in crate::slot) when: String,
    pub(in crate::slot) place: String,
    pub(in crate::slot) seats: Status,
}

/// The sessions of a slot, as its page shows them.
pub(in crate::slot) async fn rows(actor: &Actor, tx: &mut Tx, l: Locale, slot: &Slot) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for session in super::of(actor, tx, slot).await? {
        let seats = words::slot_session_seats(l, session.taken, session.capacity);
        rows.push(Row {
            href: format!("/sessions/{}", session.id),
            when: session.local_start.map_or_else(
                || words::slot_session_undated(l).to_owned(),
                |at| format!("{}, {}", fmt::weekday_day(l, at.date()), fmt::time(l, at.time())),
            ),
            place: session.whereabouts(),
            seats: match session.free() {
                0 => ui::status::ok(seats),
                _ => ui::status::soon(seats),
            },
        });
    }
    Ok(rows)
}

/// A class that may be held at the time of a slot.
struct Class {
    title: String,
    href: String,
    minutes: String,
}

#[derive(Template)]
#[template(path = "slot/session.html")]
struct Show {
    page: Page,
    id: SlotId,
    about: String,
    /// Those that speak about the same, with why.
    likely: Vec<(Match, String)>,
    others: Vec<Class>,
}

pub(in crate::slot) async fn choose(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SlotId>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let slot = super::open(actor, &mut tx, l, id).await?;
    match filling::chosen(&mut tx, &slot).await? {
        Some(Content::Class(class)) => web::see_other(form(&class, id)),
        Some(_) => Err(Error::conflict_said(words::slot_session_filled(l, slot.title.as_str())).into()),
        None => Ok(web::html(&choice(&signed, &mut tx, &slot).await?)?.into_response()),
    }
}

/// The form of a session of a class, for a slot.
fn form(class: &live::ClassId, slot: SlotId) -> String {
    format!("/classes/{class}/plan?aside={slot}")
}

async fn choice(signed: &Signed, tx: &mut Tx, slot: &Slot) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut likely = Vec::new();
    for found in matching::propose(actor, tx, l, slot).await? {
        if let Content::Class(class) = found.content {
            likely.push((found, form(&class, slot.id)));
        }
    }
    let class = |one: live::Class| Class {
        href: form(&one.id, slot.id),
        minutes: fmt::minutes(l, one.minutes),
        title: one.title,
    };
    let all = live::class::all(actor, tx).await?.into_iter().map(class);
    Ok(Show {
        page: Page::of(signed, words::slot_session_plan(l)).at(place(signed)),
        id: slot.id,
        about: format!("{} · {}", slot.title, show::about(l, slot)),
        others: all.filter(|one| !likely.iter().any(|(_, href)| *href == one.href)).collect(),
        likely,
    })
}
