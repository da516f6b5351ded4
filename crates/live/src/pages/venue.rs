//! `/classes/rooms`: the rooms in which classes are taught, and what is planned in each; kept by People leaders.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::form;
use crate::ids::{SessionId, VenueId};
use crate::venue::{self, New, Planned, Venue};
use crate::{permissions, when, words};

/// What is sent of a room.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    directions: String,
    seats: String,
    equipment: String,
    site: String,
}

struct Line {
    id: VenueId,
    name: String,
    about: String,
    next: String,
}

#[derive(Template)]
#[template(path = "live/rooms.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    sites: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

struct Row {
    id: SessionId,
    title: String,
    iso: String,
    day: String,
    hours: String,
}

#[derive(Template)]
#[template(path = "live/room.html")]
struct Show {
    page: Page,
    room: Venue,
    about: String,
    rows: Vec<Row>,
    sites: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let form = Sent { seats: "12".into(), ..Sent::default() };
    web::html(&list(&signed, &mut tx, form, Fields::default()).await?)
}

async fn list(signed: &Signed, tx: &mut Tx, form: Sent, errors: Fields) -> Result<Index> {
    let (actor, l) = (&signed.actor, signed.locale);
    let sites = sites(actor, tx, l).await?;
    let mut lines = Vec::new();
    for room in venue::all(actor, tx).await? {
        let next = venue::ahead(actor, tx, room.id).await?.into_iter().next();
        let next = next.map(|next| {
            let (day, time) = (fmt::weekday_day(l, next.starts.date()), fmt::time(l, next.starts.time()));
            words::room_next(l, next.title, day, time)
        });
        let next = next.unwrap_or_else(|| words::room_none_next(l).to_owned());
        lines.push(Line { id: room.id, about: about(l, &room, &sites), name: room.name, next });
    }
    Ok(Index { page: Page::of(signed, words::rooms_title(l)).at(Place::Classes), lines, sites, form, errors })
}

/// The sites that a room may be at, after none.
async fn sites(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Choice>> {
    let all = people::audience::choices::choices(actor, tx).await?.sites;
    let none = Choice::new("", words::room_site_none(l));
    Ok([none]
        .into_iter()
        .chain(all.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)))
        .collect())
}

/// How many it seats, where it is and how it is found, what stands in it, as one line.
fn about(l: Locale, room: &Venue, sites: &[Choice]) -> String {
    let site = room.site.map(|site| site.to_string());
    let site = sites.iter().find(|one| Some(&one.value) == site.as_ref());
    let site = site.map(|one| one.label.clone()).unwrap_or_default();
    let said = [words::room_seats(l, room.seats), site, room.directions.clone(), room.equipment.clone()];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
}

pub(super) async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match said(actor, &mut tx, l, &sent).await {
        Ok(new) => venue::add(actor, &mut tx, l, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        l,
        tx,
        done,
        |_| "/classes/rooms",
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            list(&signed, &mut tx, sent, errors).await
        },
    )
    .await
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<VenueId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: VenueId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let room = venue::find(actor, tx, id).await?;
    let mut rows = Vec::new();
    for planned in venue::ahead(actor, tx, id).await? {
        rows.push(row(l, planned)?);
    }
    let form = Sent {
        name: room.name.clone(),
        directions: room.directions.clone(),
        seats: room.seats.to_string(),
        equipment: room.equipment.clone(),
        site: room.site.map(|site| site.to_string()).unwrap_or_default(),
    };
    let sites = sites(actor, tx, l).await?;
    let page = Page::of(signed, room.name.clone()).at(Place::Classes);
    Ok(Show { page, about: about(l, &room, &sites), room, rows, sites, form, errors: Fields::default() })
}

fn row(l: Locale, planned: Planned) -> Result<Row> {
    let ends = fmt::clock(l, planned.ends_at, &when::zone(l, &planned.zone)?);
    Ok(Row {
        id: planned.id,
        title: planned.title,
        iso: fmt::iso(planned.starts.date()),
        day: fmt::weekday_day(l, planned.starts.date()),
        hours: words::session_hours(l, fmt::time(l, planned.starts.time()), ends, planned.zone),
    })
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<VenueId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match said(actor, &mut tx, l, &sent).await {
        Ok(new) => venue::change(actor, &mut tx, l, id, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        l,
        tx,
        done,
        |_| format!("/classes/rooms/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(Show { form: sent, errors, ..page(&signed, &mut tx, id).await? })
        },
    )
    .await
}

pub(super) async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<VenueId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    venue::retire(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other("/classes/rooms")
}

async fn said(actor: &Actor, tx: &mut Tx, l: Locale, sent: &Sent) -> Result<New> {
    let unknown = || Error::invalid_said("site", words::room_site_unknown(l));
    let sites = sites(actor, tx, l).await?;
    let site = sites.iter().find(|one| one.value == sent.site.trim()).ok_or_else(unknown)?;
    Ok(New {
        name: sent.name.clone(),
        directions: sent.directions.clone(),
        seats: form::whole(l, "seats", &sent.seats)?,
        equipment: sent.equipment.clone(),
        site: if site.value.is_empty() { None } else { Some(site.value.parse()?) },
    })
}

/// The rooms that a session may be put into, after none; nothing for who sets up none.
pub(super) async fn choices(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Choice>> {
    if permissions::require_setting_up(actor).is_err() {
        return Ok(Vec::new());
    }
    let mut choices = vec![Choice::new("", words::room_of_none(l))];
    for room in venue::all(actor, tx).await? {
        let label = format!("{} · {}", room.name, words::room_seats(l, room.seats));
        choices.push(Choice::new(room.id.to_string(), label));
    }
    Ok(choices)
}

/// The room of a form; none where none is chosen.
pub(super) fn read(l: Locale, text: &str) -> Result<Option<VenueId>> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Error::invalid_said("room", words::room_unknown(l))),
    }
}
