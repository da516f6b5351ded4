//! My team as a page.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::fmt;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, PersonId, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::store::{self, OpenRow};
use crate::CourseId;
use crate::recommendation::pages::{OTHER, Sent};
use crate::recommendation::store::CourseChoice;
use crate::{hooks, words};

/// The route of My team.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/team", get(show))
}

/// What the page shows.
struct Team {
    date: Date,
    lead: String,
    people: Vec<Row>,
    open: usize,
    done: i64,
    overdue_count: usize,
    overdue_people: usize,
    overdue_minutes: u32,
    overdue: Vec<Late>,
    recommended: Vec<Said>,
}

struct Row {
    id: PersonId,
    name: String,
    job: String,
    state: Html,
    due: usize,
    overdue: usize,
    done: i64,
    next: Option<Coming>,
}

struct Coming {
    title: String,
    on: Option<Date>,
}

struct Late {
    name: String,
    title: String,
    on: Date,
}

struct Said {
    name: String,
    title: String,
    says: String,
}

#[derive(Template)]
#[template(path = "team/show.html")]
pub(crate) struct Show {
    page: Page,
    team: Team,
    courses: Vec<CourseChoice>,
    /// Classes, with their values in the form.
    classes: Vec<(String, String)>,
    form: Sent,
    errors: Fields,
    beside: Vec<Html>,
}

#[derive(Deserialize)]
struct Asked {
    recommended: Option<String>,
    to: Option<String>,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let form = Sent { to: asked.to.unwrap_or_default(), ..Sent::default() };
    let mut shown = read(&ctx, &signed, form, Fields::default()).await?;
    if let Some(to) = asked.recommended {
        let people = shown.team.people.iter().map(|row| (row.id.to_string(), &row.name));
        let name = people.filter(|(id, _)| *id == to).map(|(_, name)| name).next();
        let Some(name) = name.or(shown.team.recommended.first().map(|last| &last.name)) else {
            return web::html(&shown);
        };
        let text = words::team_recommended_toast(&signed, name);
        shown.page = shown.page.toast(text);
    }
    web::html(&shown)
}

/// The page, with a form as it was filled and what is wrong in it.
pub(crate) async fn read(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Show> {
    let mut tx = ctx.db.read().await?;
    let courses = crate::recommendation::store::courses(&mut tx, signed.locale.code()).await?;
    let team = team(signed, &mut tx, &courses).await?;
    let beside = hooks::beside_team(signed, &mut tx).await?;
    let classes = hooks::offers(signed, &mut tx).await?;
    let classes = classes.into_iter().map(|one| (format!("{OTHER}{}", one.id), one.title)).collect();
    let page = Page::of(signed, words::team_title(signed)).at(Place::Team);
    Ok(Show { page, team, courses, classes, form, errors, beside })
}

/// An open duty in a course that is live.
struct Open<'a> {
    duty: &'a OpenRow,
    course: &'a CourseChoice,
}

impl Open<'_> {
    fn is_late(&self, now: Timestamp) -> bool {
        self.duty.due_at.is_some_and(|due| due < now)
    }

    fn seconds_left(&self) -> i64 {
        self.duty.seconds_left.unwrap_or_else(|| i64::from(self.course.minutes) * 60).max(0)
    }
}

async fn team(signed: &Signed, tx: &mut Tx, courses: &[CourseChoice]) -> Result<Team> {
    let me = signed.actor.require_person()?;
    let l = signed.locale;
    let now = tx.now();
    let date = civil_date(now, &signed.zone);
    let people = store::people(tx, me).await?;
    let recommended = store::recommended(tx, me, l.code()).await?;
    let live: HashMap<CourseId, &CourseChoice> = courses.iter().map(|course| (course.id, course)).collect();
    let mut rows = Vec::with_capacity(people.len());
    let mut late: Vec<(&str, Open<'_>)> = Vec::new();
    let mut open = 0;
    let mut overdue_people = 0;
    for person in &people {
        let duties = person.open.iter();
        let duties: Vec<Open<'_>> =
            duties.filter_map(|duty| Some(Open { course: live.get(&duty.course)?, duty })).collect();
        let overdue = duties.iter().filter(|row| row.is_late(now)).count();
        let next = duties.first();
        rows.push(Row {
            id: person.id,
            name: person.name.clone(),
            job: person.job.clone(),
            state: state(l, date, &duties),
            due: duties.len(),
            overdue,
            done: person.done,
            next: next.map(|row| Coming { title: row.course.title.clone(), on: row.duty.due_on }),
        });
        open += duties.len();
        overdue_people += usize::from(overdue > 0);
        late.extend(duties.into_iter().filter(|row| row.is_late(now)).map(|row| (person.name.as_str(), row)));
    }
    late.sort_by_key(|(_, row)| row.duty.due_at);
    let late_seconds: i64 = late.iter().map(|(_, row)| row.seconds_left()).sum();
    Ok(Team {
        date,
        lead: words::team_lead(l, rows.len(), fmt::date(l, date)),
        open,
        done: rows.iter().map(|row| row.done).sum(),
        overdue_count: late.len(),
        overdue_people,
        overdue_minutes: u32::try_from((late_seconds + 59) / 60).unwrap_or(u32::MAX),
        overdue: late
            .iter()
            .filter_map(|(name, row)| {
                Some(Late { name: (*name).to_owned(), title: row.course.title.clone(), on: row.duty.due_on? })
            })
            .collect(),
        people: rows,
        recommended: recommended.into_iter().map(|row| said(l, &signed.zone, row)).collect(),
    })
}

fn state(l: Locale, today: Date, duties: &[Open<'_>]) -> Html {
    let days = |day: Date| today.until(day).map_or(0, |span| span.get_days());
    match duties.first().map(|row| row.duty.due_on.map(days)) {
        None => Html::trusted(ui::status::ok(words::team_level(l)).to_string()),
        Some(Some(days)) if days < 0 => {
            Html::trusted(ui::status::no(words::team_overdue_since(l, -days)).to_string())
        }
        Some(Some(days)) if days <= 7 => {
            Html::trusted(ui::status::soon(words::team_due_within(l)).to_string())
        }
        Some(_) => Html::trusted(ui::status::together(words::team_under_way(l)).to_string()),
    }
}

fn said(l: Locale, zone: &str, row: store::RecommendedRow) -> Said {
    let day = fmt::day(l, civil_date(row.at, zone));
    let says = match row.answer.as_deref() {
        Some("yes") => words::team_answer_yes(l, day),
        Some("later") => words::team_answer_later(l, day),
        Some(_) => words::team_answer_no(l, day),
        None => words::team_answer_none(l, day),
    };
    Said { name: row.name, title: row.title, says }
}
