//! The list of rules, and the page where a new one is begun.

use axum::extract::State;
use kernel::{Ctx, Role, fmt};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use super::{Line, State as Stands, all};
use crate::calendar::Calendar;
use crate::ids::RuleId;
use crate::words;

#[derive(askama::Template)]
#[template(path = "rule/index.html")]
struct Index {
    page: Page,
    groups: Vec<Group>,
    may_write: bool,
}

struct Group {
    id: &'static str,
    title: &'static str,
    lines: Vec<Shown>,
}

struct Shown {
    id: RuleId,
    title: String,
    course: String,
    owner: String,
    people: i64,
    overdue: i64,
    ends: String,
}

/// `GET /rules`
pub async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let lines = all(&signed.actor, &mut ctx.db.read().await?).await?;
    let page = Page::of(&signed, words::rule_title(&signed)).at(Place::Rules);
    let calendar = Calendar::of(&ctx);
    let group = |id, title, stands: Stands| Group {
        id,
        title,
        lines: lines
            .iter()
            .filter(|line| line.rule.state() == stands)
            .map(|l| shown(&page, &calendar, l))
            .collect(),
    };
    let groups = [
        group("on", words::rule_group_on(&page), Stands::On),
        group("drafts", words::rule_group_draft(&page), Stands::Draft),
        group("off", words::rule_group_off(&page), Stands::Off),
    ];
    let groups = groups.into_iter().filter(|group| !group.lines.is_empty()).collect();
    web::html(&Index { groups, may_write: signed.has(Role::PeopleLeader), page })
}

fn shown(page: &Page, calendar: &Calendar, line: &Line) -> Shown {
    Shown {
        id: line.rule.id,
        title: line.rule.title.clone(),
        course: line.course.clone(),
        owner: line.owner.clone(),
        people: line.people,
        overdue: line.overdue,
        ends: line.rule.expires_on.map(|on| fmt::day_near(page, on, calendar.today)).unwrap_or_default(),
    }
}

#[derive(askama::Template)]
#[template(path = "rule/new.html")]
struct New {
    page: Page,
    title: String,
    errors: Fields,
}

/// `GET /rules/new`
pub async fn new(signed: Signed) -> Answer {
    crate::permissions::require_rules(&signed.actor)?;
    web::html(&new_page(&signed, String::new(), Fields::default()))
}

fn new_page(signed: &Signed, title: String, errors: Fields) -> New {
    New { page: Page::of(signed, words::rule_new_title(signed)).at(Place::Rules), title, errors }
}

/// What `POST /rules` carries.
#[derive(serde::Deserialize)]
pub struct NewForm {
    title: String,
}

/// `POST /rules`
pub async fn create(signed: Signed, State(ctx): State<Ctx>, axum::Form(form): axum::Form<NewForm>) -> Answer {
    let draft = super::draft::Draft {
        title: form.title.clone(),
        owner: signed.actor.person_id(),
        due: Some(super::DueRule::Days(super::LEAD_DAYS)),
        ..super::draft::Draft::default()
    };
    let mut tx = ctx.db.write().await?;
    let done = super::draft::begin(&signed.actor, &mut tx, draft).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/rules/{id}"),
        |errors| async move { Ok(new_page(&signed, form.title, errors)) },
    )
    .await
}
