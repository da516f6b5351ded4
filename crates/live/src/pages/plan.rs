//! The form of new sessions of a class: one, or a series. The form that moves them says the same.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::form;
use super::notice::{self, Notice};
use crate::ids::{ClassId, SessionId};
use crate::session::season::{self, Dated};
use crate::session::{self, New, Session};
use crate::{class, hooks, permissions, venue, words};

#[derive(Template)]
#[template(path = "live/plan.html")]
struct Show {
    page: Page,
    id: ClassId,
    class: String,
    rooms: Vec<Choice>,
    times: Sent,
    /// The time that was set aside, for which it is planned.
    aside: Option<hooks::SetAside>,
    /// That the class is longer or shorter than that time.
    differs: Option<String>,
    /// That it takes several sessions for all of them.
    several: Option<String>,
    notice: Option<Notice>,
    errors: Fields,
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The time that was set aside, for which a session is planned.
    aside: String,
}

/// The hour at which a session is proposed on a day that was set aside.
const MORNING: i8 = 9;
/// What a form says that is about the sessions of a series after this one, too.
pub(super) const FOLLOWING: &str = "following";
/// The longest that booking ends before the beginning, in hours.
const MOST_CUT_OFF: i64 = 24 * 365;
/// The longest that an offer lasts, in hours.
const MOST_OFFER: i64 = 24 * 30;

/// The form of a new session.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub starts: String,
    pub zone: String,
    pub room: String,
    pub place: String,
    pub link: String,
    pub phone: String,
    pub materials: String,
    pub capacity: String,
    pub instructor: String,
    pub count: String,
    /// So many weeks apart.
    pub weeks: String,
    /// So many hours before the beginning nobody books any more.
    pub cut_off: String,
    /// So many hours an offer lasts.
    pub offer: String,
    /// `following` where the sessions of its series after it change as well.
    pub scope: String,
    /// The seasons of which the page told.
    pub known: String,
    /// `yes` where it is held on days without classes all the same.
    pub despite: String,
    /// Why.
    pub despite_why: String,
    /// `yes` where dates in a season are left out.
    pub leave_out: String,
    /// The time that was set aside, for which it is planned.
    pub aside: String,
}

impl Sent {
    /// What stands in a session now.
    pub(super) fn of(session: &Session) -> Self {
        let new = New::default();
        let own = session.starts_at.zip(session.cut_off_at);
        let cut_off = own.map_or(new.cut_off_hours, |(starts, last)| starts.duration_since(last).as_hours());
        Self {
            cut_off: cut_off.to_string(),
            starts: session
                .local_start
                .map(|at| at.strftime("%Y-%m-%d %H:%M").to_string())
                .unwrap_or_default(),
            zone: session.zone.clone(),
            room: session.venue.map(|room| room.to_string()).unwrap_or_default(),
            place: session.place.clone(),
            link: session.link.clone(),
            phone: session.phone.clone(),
            materials: session.materials.clone(),
            ..Self::default()
        }
    }

    /// When and where, without how many. A form that does not ask about the hours before changes nothing about them.
    pub(super) fn read_time(&self, l: Locale, session: Option<&Session>) -> Result<New> {
        let new = New::default();
        let own = session.map(Self::of).unwrap_or_default().cut_off;
        let cut_off = [&self.cut_off, &own].into_iter().find(|text| !text.trim().is_empty());
        let times = session.and_then(|session| session.starts_at.zip(session.free_until));
        Ok(New {
            cut_off_hours: match cut_off {
                Some(text) => form::between(l, "cut_off", text, 0..=MOST_CUT_OFF)?,
                None => new.cut_off_hours,
            },
            free_days: times
                .map_or(new.free_days, |(starts, until)| starts.duration_since(until).as_hours() / 24),
            venue: super::venue::read(l, &self.room)?,
            starts: self.starts.clone(),
            zone: self.zone.clone(),
            place: self.place.clone(),
            link: self.link.clone(),
            phone: self.phone.clone(),
            materials: self.materials.clone(),
            despite: Some(notice::answer(self)),
            ..new
        })
    }
}

pub(super) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Query(asked): Query<Asked>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id, &asked.aside).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: ClassId, aside: &str) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let class = class::find(actor, tx, id).await?;
    if class.retired {
        return Err(Error::conflict_said(words::class_is_retired(l)));
    }
    let usual = New::default();
    let mut times = Sent {
        zone: tx.zone().to_owned(),
        capacity: class.size.to_string(),
        count: "1".into(),
        weeks: "1".into(),
        cut_off: usual.cut_off_hours.to_string(),
        offer: (usual.offer_minutes / 60).to_string(),
        aside: aside.to_owned(),
        ..Sent::default()
    };
    let aside = match times.aside.as_str() {
        "" => None,
        aside => Some(hooks::aside(actor, tx, l, set_aside(aside)?, id).await?),
    };
    if let Some(aside) = &aside {
        begin(signed, tx, aside, class.size, &mut times).await?;
    }
    Ok(Show {
        page: Page::of(signed, words::plan_title(l)).at(Place::Classes),
        id,
        class: class.title,
        rooms: super::venue::choices(actor, tx, l).await?,
        times,
        differs: aside.as_ref().filter(|aside| aside.minutes != class.minutes).map(|aside| {
            words::plan_aside_minutes(l, fmt::minutes(l, class.minutes), fmt::minutes(l, aside.minutes))
        }),
        several: aside.as_ref().and_then(|aside| aside.people).filter(|people| *people > class.size).map(
            |people| words::plan_aside_people(l, class.size, people, (people + class.size - 1) / class.size),
        ),
        aside,
        notice: None,
        errors: Fields::default(),
    })
}

fn set_aside(text: &str) -> Result<Uuid> {
    text.parse().map_err(|_| Error::NotFound)
}

/// Begins with what is known of time that was set aside: its first day, its people as far as the class takes them at a time,
/// and the smallest room at their site that holds so many.
async fn begin(
    signed: &Signed,
    tx: &mut Tx,
    aside: &hooks::SetAside,
    size: i64,
    times: &mut Sent,
) -> Result<()> {
    let people = aside.people.map(|people| people.min(size));
    times.starts = aside.from.at(MORNING, 0, 0, 0).strftime("%Y-%m-%d %H:%M").to_string();
    if let Some(zone) = &aside.zone {
        times.zone.clone_from(zone);
    }
    if let Some(people) = people {
        times.capacity = people.to_string();
    }
    if let Some((site, name)) = &aside.site {
        let seats = people.unwrap_or(1);
        let rooms = venue::all(&signed.actor, tx).await?.into_iter();
        let fits = rooms.filter(|room| room.site == Some(*site) && room.seats >= seats);
        match fits.min_by_key(|room| room.seats) {
            Some(room) => times.room = room.id.to_string(),
            None => times.place.clone_from(name),
        }
    }
    Ok(())
}

pub(super) async fn plan(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let mut found = Vec::new();
    let done = planned(&signed, &mut tx, id, &sent, &mut found).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |path| path,
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let notice = Notice::of(signed.locale, &found, &sent, &errors, false);
            let page = page(&signed, &mut tx, id, &sent.aside).await?;
            Ok(Show { times: sent, notice, errors, ..page })
        },
    )
    .await
}

/// Plans what a form says; `found` is told in which seasons its dates are. Answers the page to go to.
async fn planned(
    signed: &Signed,
    tx: &mut Tx,
    id: ClassId,
    sent: &Sent,
    found: &mut Vec<Dated>,
) -> Result<String> {
    let (actor, l) = (&signed.actor, signed.locale);
    let count = form::whole(l, "count", &sent.count)?;
    let weeks = if sent.weeks.trim().is_empty() { 1 } else { form::whole(l, "weeks", &sent.weeks)? };
    let taught_by = form::teacher(actor, tx, l, "instructor", &sent.instructor).await?;
    let new = New {
        capacity: form::whole(l, "capacity", &sent.capacity)?,
        instructor: taught_by.as_ref().map_or_else(|| sent.instructor.clone(), |(_, name)| name.clone()),
        instructor_id: taught_by.map(|(person, _)| person),
        offer_minutes: match sent.offer.trim() {
            "" => New::default().offer_minutes,
            hours => 60 * form::between(l, "offer", hours, 1..=MOST_OFFER)?,
        },
        ..sent.read_time(l, None)?
    };
    let planned = if count == 1 {
        *found = season::of_new(actor, tx, l, id, &new, (1, 1)).await?;
        vec![session::plan(actor, tx, l, id, &new).await?]
    } else {
        *found = season::of_new(actor, tx, l, id, &new, (count, weeks)).await?;
        session::plan_series(actor, tx, l, id, &new, count, weeks).await?
    };
    match sent.aside.as_str() {
        "" => Ok(format!("/classes/{id}")),
        aside => hooks::planned_for(actor, tx, l, set_aside(aside)?, &planned).await,
    }
}

/// Moves what a form says; `found` is told in which seasons the new dates are.
pub(super) async fn moved(
    signed: &Signed,
    tx: &mut Tx,
    id: SessionId,
    form: &Sent,
    found: &mut Vec<Dated>,
) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    let session = session::find(actor, tx, id).await?;
    let new = form.read_time(l, Some(&session))?;
    let following = form.scope == FOLLOWING;
    *found = season::of_move(actor, tx, l, id, &new, following).await?;
    match following {
        true => session::move_following(actor, tx, l, id, &new).await.map(drop),
        false => session::set_time(actor, tx, l, id, &new).await,
    }
}
