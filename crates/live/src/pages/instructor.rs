//! Instructors: the list, and one with what they teach, when they have time, and their calendar.

use askama::Template;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed, Upload};
use ui::{Choice, Page, Place};

use super::{calendar_address, form, guest};
use crate::instructor::{self, Instructor, Said, Style, store};
use crate::{permissions, words};

/// Most bytes of a calendar with what is around it in the form.
const MOST_BODY: usize = 4 * 1024 * 1024 + 64 * 1024;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/instructors", get(index).post(open))
        .route("/instructors/{person}", get(show).post(keep))
        .route("/instructors/{person}/hours", post(keep_hours))
        .route("/instructors/{person}/calendar", post(read_calendar).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/instructors/{person}/retirement", post(retire))
}

struct Row {
    person: PersonId,
    name: String,
    teaches: String,
    line: String,
}

#[derive(Template)]
#[template(path = "live/instructors.html")]
pub(super) struct Index {
    page: Page,
    rows: Vec<Row>,
    /// Those from outside, also those who have not said yet what they teach.
    guests: Vec<guest::Row>,
    whom: String,
    pub guest: guest::Sent,
    pub errors: Fields,
}

#[derive(Deserialize)]
struct Whom {
    #[serde(default)]
    whom: String,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&list(&signed, &mut tx).await?)
}

pub(super) async fn list(signed: &Signed, tx: &mut Tx) -> Result<Index> {
    let (actor, l) = (&signed.actor, signed.locale);
    let all = instructor::all(actor, tx).await?;
    let persons: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let mut names = people::names(actor, tx, &persons).await?;
    let mut rows = Vec::new();
    for one in all {
        // Who left is not asked.
        let Some(name) = names.remove(&one.person) else { continue };
        rows.push(Row { person: one.person, name, teaches: one.topics.join(" · "), line: line(l, &one) });
    }
    rows.sort_by_cached_key(|row| people::search_form(&row.name));
    let page = Page::of(signed, words::instructors_title(l)).at(Place::Classes);
    Ok(Index {
        page,
        rows,
        guests: guest::rows(actor, tx, l).await?,
        whom: String::new(),
        guest: guest::Sent::usual(tx),
        errors: Fields::default(),
    })
}

/// Style, languages and rate, as one line.
fn line(l: Locale, one: &Instructor) -> String {
    let languages: Vec<String> =
        one.languages.iter().map(|code| kernel::i18n::autonym(code).to_string()).collect();
    words::instructor_line(l, style(l, one.style), fmt::list_and(l, &languages), rate(l, one))
}

fn rate(l: Locale, one: &Instructor) -> String {
    match Measure::parse(&one.measure) {
        Some(measure) if one.rate > 0 => words::instructor_rate_hour(l, measure.print(l, one.rate)),
        _ => words::instructor_no_rate(l).to_owned(),
    }
}

pub(super) fn style(l: Locale, style: Style) -> &'static str {
    match style {
        Style::Workshop => words::style_workshop(l),
        Style::Lecture => words::style_lecture(l),
        Style::Practice => words::style_practice(l),
        Style::Coaching => words::style_coaching(l),
    }
}

/// To the page of somebody who is to become an instructor.
async fn open(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Whom>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.read().await?;
    match form::person(actor, &mut tx, l, "whom", &sent.whom).await {
        Ok(card) => web::see_other(format!("/instructors/{}", card.id)),
        Err(error) => {
            let errors = Fields::from_error(l, error)?;
            let shown = Index { whom: sent.whom, errors, ..list(&signed, &mut tx).await? };
            web::again(&shown)
        }
    }
}

/// An amount as the form takes it.
fn plain(l: Locale, measure: Measure, amount: i64) -> String {
    let places = usize::from(measure.exponent());
    let unit = 10_i64.pow(u32::from(measure.exponent()));
    let (whole, part) = (amount / unit, amount % unit);
    let point = if l == Locale::De { ',' } else { '.' };
    if part == 0 { whole.to_string() } else { format!("{whole}{point}{part:0places$}") }
}

/// What the forms of an instructor send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    about: String,
    topics: String,
    languages: String,
    style: String,
    rate: String,
    measure: String,
    zone: String,
    most: String,
    hours: String,
}

impl Sent {
    /// What is kept now.
    fn of(l: Locale, one: &Instructor, hours: String) -> Self {
        let rate = match Measure::parse(&one.measure) {
            Some(measure) if one.rate > 0 => plain(l, measure, one.rate),
            _ => String::new(),
        };
        Self {
            about: one.about.clone(),
            topics: one.topics.join("\n"),
            languages: one.languages.join(" "),
            style: one.style.code().to_owned(),
            rate,
            measure: one.measure.clone(),
            zone: one.zone.clone(),
            most: one.most_a_week.to_string(),
            hours,
        }
    }

    fn read(&self, l: Locale) -> Result<Said> {
        let rate = match Measure::parse(&self.measure) {
            Some(measure) if !self.rate.trim().is_empty() => measure.read(l, "rate", &self.rate)?,
            None if !self.rate.trim().is_empty() => {
                return Err(Error::invalid_said("measure", words::class_measure_wrong(l)));
            }
            _ => 0,
        };
        Ok(Said {
            about: self.about.clone(),
            topics: self.topics.clone(),
            languages: self.languages.clone(),
            style: Style::parse(&self.style).unwrap_or_default(),
            rate,
            measure: self.measure.clone(),
            zone: self.zone.clone(),
            most_a_week: form::whole(l, "most", &self.most)?,
        })
    }
}

#[derive(Template)]
#[template(path = "live/instructor.html")]
struct Show {
    page: Page,
    person: PersonId,
    /// Whether they are an instructor by now.
    known: bool,
    retired: bool,
    own: bool,
    styles: Vec<Choice>,
    /// When their calendar was read, and until when.
    calendar: String,
    /// The calendar at an address that they named.
    source: Option<calendar_address::Row>,
    /// Until when they are let in, where they are from outside.
    access: Option<guest::Access>,
    sets_up: bool,
    form: Sent,
    errors: Fields,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, person).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, person: PersonId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let found = look_up(actor, tx, person).await?;
    let name = people::names(actor, tx, &[person]).await?.remove(&person).ok_or(Error::NotFound)?;
    let hours = instructor::hours_of(tx, person).await?;
    let form = match &found {
        Some(one) => Sent::of(l, one, hours),
        None => {
            Sent { zone: tx.zone().to_owned(), measure: "EUR".into(), most: "3".into(), ..Sent::default() }
        }
    };
    let source = calendar_address::row(tx, l, person).await?;
    let styles = Style::ALL.into_iter().map(|one| Choice::new(one.code(), style(l, one)));
    Ok(Show {
        page: Page::of(signed, name).at(super::at(signed)),
        person,
        known: found.is_some(),
        retired: found.is_some_and(|one| one.retired_at.is_some()),
        own: actor.person_id() == Some(person),
        styles: styles.collect(),
        calendar: calendar(tx, l, person, source.is_none()).await?,
        source,
        access: guest::Access::of(actor, tx, l, person).await?,
        sets_up: permissions::require_setting_up(actor).is_ok(),
        form,
        errors: Fields::default(),
    })
}

/// The instructor; nothing where somebody is to become one, which only who sets up classes may see.
async fn look_up(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Option<Instructor>> {
    match instructor::find(actor, tx, person).await {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) if actor.is_guest() && actor.person_id() == Some(person) => Ok(None),
        Err(Error::NotFound) => permissions::require_setting_up(actor).map(|()| None),
        Err(error) => Err(error),
    }
}

/// What a file said; nothing about files where the calendar is read by its address alone.
async fn calendar(tx: &mut Tx, l: Locale, person: PersonId, alone: bool) -> Result<String> {
    let zone = jiff::tz::TimeZone::get(tx.zone()).map_err(Error::internal)?;
    Ok(match store::calendar(tx, person).await? {
        Some((read, until)) => {
            words::calendar_read(l, fmt::instant(l, read, &zone), fmt::instant(l, until, &zone))
        }
        None if alone => words::calendar_unread(l).to_owned(),
        None => String::new(),
    })
}

async fn keep(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<PersonId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.write().await?;
    look_up(actor, &mut tx, person).await?;
    let done = match sent.read(l) {
        Ok(said) => instructor::keep(actor, &mut tx, l, person, &said).await,
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, person, done, |form| *form = Sent { hours: form.hours.clone(), ..sent }).await
}

async fn keep_hours(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<PersonId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = instructor::keep_hours(&signed.actor, &mut tx, signed.locale, person, &sent.hours).await;
    changed(&signed, &ctx, tx, person, done, |form| form.hours = sent.hours).await
}

async fn read_calendar(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<PersonId>,
    form: Multipart,
) -> Answer {
    let l = signed.locale;
    if signed.actor.person_id() != Some(person) {
        return Err(Error::NotFound.into());
    }
    let large = words::calendar_too_much(l);
    let none = || Error::invalid_said("calendar", words::calendar_none(l));
    let sent = Upload::read(form, "calendar", large, large).await.and_then(|sent| sent.file.ok_or_else(none));
    let mut tx = ctx.db.write().await?;
    let done = match sent {
        Ok((_, bytes)) => {
            instructor::read_calendar(&signed.actor, &mut tx, l, person, &bytes).await.map(drop)
        }
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, person, done, |_| ()).await
}

async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = instructor::retire(&signed.actor, &mut tx, person).await;
    changed(&signed, &ctx, tx, person, done, |_| ()).await
}

/// Back to the page after a change, or the page with what was sent and what is wrong with it.
pub(super) async fn changed(
    signed: &Signed,
    ctx: &Ctx,
    tx: Tx,
    person: PersonId,
    done: Result<()>,
    keep: impl FnOnce(&mut Sent),
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/instructors/{person}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let mut shown = page(signed, &mut tx, person).await?;
            shown.errors = errors;
            keep(&mut shown.form);
            Ok(shown)
        },
    )
    .await
}
