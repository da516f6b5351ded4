//! What one is part of, the list of programmes, and the form of a new one. The page of one is `show`.

use askama::Template;
use axum::extract::State;
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Role, Tx, digits, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{New, Pace, Programme, show, store};
use crate::cohort::{self, Cohort};
use crate::member::{self, Member};
use crate::path::{Phase, Stage};
use crate::{certificate, permissions, words};

/// The routes of programmes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/programmes", get(index).post(create))
        .route("/programmes/new", get(new))
        .route("/programmes/{programme}", get(show::show))
        .route("/programmes/{programme}/cohorts", post(cohort::pages::create))
        .route("/programmes/{programme}/beginning", post(show::begin))
        .route("/programmes/{programme}/retirement", post(show::retire))
        .route("/programmes/{programme}/equivalents", post(show::add_equivalent))
        .route("/equivalents/{equivalent}/removal", post(show::end_equivalent))
}

/// A line that leads on.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) state: Option<ui::Status>,
}

#[derive(Template)]
#[template(path = "programme/index.html")]
struct Index {
    page: Page,
    /// A heading and what stands below it.
    sections: Vec<(&'static str, Vec<Line>)>,
    writes: bool,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let (l, actor) = (signed.locale, &signed.actor);
    let me = actor.require_person()?;
    let mut tx = ctx.db.read().await?;
    let today = tx.today();
    let writes = signed.has(Role::PeopleLeader);
    let mine = member::store::of_person(&mut tx, me).await?;
    let observed = member::store::observed(&mut tx, me).await?;
    let earned = certificate::store::of_person(&mut tx, me).await?;
    let cohorts = cohort::store::seen(&mut tx, today, me, writes, signed.leads).await?;
    let programmes = store::all(&mut tx, writes).await?;
    let all_title = if writes { words::all_programmes(l) } else { words::open_programmes(l) };
    let mut sections = vec![
        (words::mine_title(l), ways(l, actor, &mut tx, &mine, false).await?),
        (words::observed_title(l), ways(l, actor, &mut tx, &observed, true).await?),
        (words::earned_title(l), earned.iter().map(|one| earned_line(l, one, today)).collect()),
        (words::cohorts_title(l), cohorts.iter().map(|cohort| cohort_line(l, cohort)).collect()),
        (all_title, programmes.into_iter().map(|one| programme_line(l, one)).collect()),
    ];
    sections.retain(|(_, lines)| !lines.is_empty());
    let page = Page::of(&signed, words::programmes_title(l)).at(Place::Programmes);
    web::html(&Index { page, sections, writes })
}

/// The ways of members, one line each.
async fn ways(l: Locale, actor: &Actor, tx: &mut Tx, members: &[Member], others: bool) -> Result<Vec<Line>> {
    let persons: Vec<_> = members.iter().map(|member| member.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let mut lines = Vec::new();
    for member in members {
        let way = member::way(actor, tx, member.id).await?;
        let name = names.get(&member.person).filter(|_| others).cloned();
        let path = way.path();
        let done = words::steps_done(l, path.done(), path.steps.len());
        let with = if others { &way.programme.title } else { &way.cohort.name };
        lines.push(Line {
            href: format!("/members/{}", member.id),
            about: format!("{with} · {done}"),
            title: name.unwrap_or_else(|| way.programme.title.clone()),
            state: Some(stage(l, path.stage())),
        });
    }
    Ok(lines)
}

/// Where somebody stands, in a word.
pub(crate) fn stage(l: Locale, stage: Stage) -> ui::Status {
    match stage {
        Stage::In(Phase::Before) => ui::status::soon(words::stage_before(l)),
        Stage::In(Phase::Live) => ui::status::soon(words::stage_live(l)),
        Stage::In(Phase::Practice) => ui::status::soon(words::stage_practice(l)),
        Stage::Capstone => ui::status::soon(words::stage_capstone(l)),
        Stage::Complete => ui::status::ok(words::stage_complete(l)),
    }
}

/// A phase, in a word.
pub(crate) fn phase(l: Locale, phase: Phase) -> &'static str {
    match phase {
        Phase::Before => words::phase_before(l),
        Phase::Live => words::phase_live(l),
        Phase::Practice => words::phase_practice(l),
    }
}

fn earned_line(l: Locale, one: &certificate::Certificate, today: Date) -> Line {
    Line {
        href: format!("/certificates/{}", one.id),
        title: one.title.clone(),
        about: one.programme.clone(),
        state: Some(certificate::pages::state(l, one, today)),
    }
}

pub(super) fn cohort_line(l: Locale, cohort: &Cohort) -> Line {
    Line {
        href: format!("/cohorts/{}", cohort.id),
        title: cohort.name.clone(),
        about: words::cohort_live_on(l, fmt::date_year(l, cohort.live_on)),
        state: None,
    }
}

fn programme_line(l: Locale, programme: Programme) -> Line {
    Line {
        href: format!("/programmes/{}", programme.id),
        title: programme.title,
        about: programme.about,
        state: programme.retired.then(|| ui::status::unknown(words::programme_is_retired(l))),
    }
}

/// The form of a new programme, or of a new version.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) course: Vec<String>,
    pub(super) class: Vec<String>,
    pub(super) live: String,
    pub(super) practice: String,
    pub(super) capstone: String,
    pub(super) certificate: String,
    pub(super) valid_months: String,
    pub(super) elsewhere_months: String,
    pub(super) open: String,
    pub(super) before_days: String,
    pub(super) live_days: String,
    pub(super) practice_days: String,
    /// Of a new version: the one from which it began.
    pub(super) base: String,
    /// Of a new version: what it changes and why.
    pub(super) said: String,
    /// Of a new version: steps that stay, and their words.
    pub(super) kept_place: Vec<String>,
    pub(super) kept: Vec<String>,
}

#[derive(Template)]
#[template(path = "programme/new.html")]
struct NewPage {
    page: Page,
    courses: Option<ui::Picks>,
    classes: Option<ui::Picks>,
    form: Sent,
    errors: Fields,
}

async fn new(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let pace = Pace::default();
    let form = Sent {
        valid_months: "24".into(),
        elsewhere_months: "24".into(),
        before_days: pace.before.to_string(),
        live_days: pace.live.to_string(),
        practice_days: pace.practice.to_string(),
        ..Sent::default()
    };
    web::html(&form_page(&ctx, &signed, form, Fields::default()).await?)
}

async fn form_page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<NewPage> {
    permissions::require_writing(&signed.actor)?;
    let mut tx = ctx.db.read().await?;
    let (courses, classes) = picks(signed, &mut tx, &form, &[], &errors).await?;
    let page = Page::of(signed, words::programme_new(signed.locale)).at(Place::Programmes);
    Ok(NewPage { page, courses, classes, form, errors })
}

/// The courses and classes to choose from, with those that a version asks for, be they live or not.
pub(super) async fn picks(
    signed: &Signed,
    tx: &mut Tx,
    form: &Sent,
    steps: &[super::Step],
    errors: &Fields,
) -> Result<(Option<ui::Picks>, Option<ui::Picks>)> {
    let l = signed.locale;
    let live = content::course::live(&signed.actor, tx, &[]).await?;
    let mut courses: Vec<Choice> =
        live.iter().map(|card| Choice::new(card.course.to_string(), card.title.text.clone())).collect();
    let live = live::class::all(&signed.actor, tx).await?;
    let mut classes: Vec<Choice> =
        live.iter().map(|class| Choice::new(class.id.to_string(), class.title.clone())).collect();
    for step in steps {
        let course = step.course.map(|id| (id.to_string(), &mut courses));
        let class = step.class.map(|id| (id.to_string(), &mut classes));
        if let Some((id, choices)) = course.or(class)
            && choices.iter().all(|one| one.value != id)
        {
            choices.push(Choice::new(id, step.title.clone()));
        }
    }
    let picks = |name, legend, choices: &[Choice], chosen: &[String]| {
        let picks = ui::picks(name, legend, choices).any().errors(errors);
        let picks = chosen.iter().fold(picks, |picks, one| picks.chosen(one));
        (!choices.is_empty()).then_some(picks)
    };
    let courses = picks("course", words::programme_courses(l), &courses, &form.course);
    let classes = picks("class", words::programme_classes(l), &classes, &form.class);
    Ok((courses, classes))
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let written = match read(signed.locale, &sent) {
        Ok(new) => super::write(&signed.actor, &mut tx, signed.locale, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        signed.locale,
        tx,
        written,
        |id| format!("/programmes/{id}"),
        |errors| form_page(&ctx, &signed, sent, errors),
    )
    .await
}

pub(super) fn read(l: Locale, sent: &Sent) -> Result<New> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let courses = sent.course.iter().map(|id| id.parse()).collect::<std::result::Result<_, _>>();
    let classes = sent.class.iter().map(|id| id.parse()).collect::<std::result::Result<_, _>>();
    let pace = Pace::default();
    let days = |field, text, missing| number(text, missing, field, || words::pace_wrong(l, super::MOST_DAYS));
    Ok(New {
        title: sent.title.clone(),
        about: sent.about.clone(),
        courses: courses.map_err(|_| Error::invalid_said("course", words::course_gone(l)))?,
        classes: classes.map_err(|_| Error::invalid_said("class", words::class_gone(l)))?,
        live: lines(&sent.live),
        practice: lines(&sent.practice),
        capstone: sent.capstone.clone(),
        certificate: sent.certificate.clone(),
        valid_months: months(l, "valid_months", &sent.valid_months)?,
        elsewhere_months: months(l, "elsewhere_months", &sent.elsewhere_months)?,
        open: sent.open == "yes",
        pace: Pace {
            before: days("before_days", &sent.before_days, pace.before)?,
            live: days("live_days", &sent.live_days, pace.live)?,
            practice: days("practice_days", &sent.practice_days, pace.practice)?,
        },
    })
}

/// A number of months; none where the field is empty.
pub(super) fn months(l: Locale, field: &str, text: &str) -> Result<i64> {
    number(text, 0, field, || words::months_wrong(l).to_owned())
}

fn number(text: &str, missing: i64, field: &str, wrong: impl Fn() -> String) -> Result<i64> {
    match text.trim() {
        "" => Ok(missing),
        text => digits::whole(text).ok_or_else(|| Error::invalid_said(field, wrong())),
    }
}
