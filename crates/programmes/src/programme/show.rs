//! The page of a programme: its phases, what else counts, its cohorts, and how one begins.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Role, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::equivalent::{self, Equivalent, Instead};
use super::pages::{Line, cohort_line, months, phase};
use super::{Programme, money, store};
use crate::cohort::{self, Whom};
use crate::ids::{EquivalentId, ProgrammeId};
use crate::path::Phase;
use crate::words;

/// A step, and what counts instead.
struct Step {
    title: String,
    href: Option<String>,
    instead: Vec<(EquivalentId, String)>,
}

#[derive(Template)]
#[template(path = "programme/show.html")]
pub(crate) struct Show {
    page: Page,
    programme: Programme,
    phases: Vec<(&'static str, Vec<Step>)>,
    holds: String,
    elsewhere: String,
    pace: String,
    version: String,
    writes: bool,
    begins: bool,
    has_team: bool,
    cohorts: Vec<Line>,
    budgets: Vec<money::Line>,
    steps: Vec<Choice>,
    others: Vec<Choice>,
    form: cohort::pages::Sent,
    counting: Counting,
    errors: Fields,
}

/// The form of something else that counts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Counting {
    step: String,
    instead: String,
    months: String,
}

/// `GET /programmes/{programme}`
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ProgrammeId>) -> Answer {
    web::html(&page(&ctx, &signed, id, Fields::default()).await?)
}

/// The page again, with a cohort that could not be set up.
pub(crate) async fn page_with(
    ctx: &Ctx,
    signed: &Signed,
    id: ProgrammeId,
    form: cohort::pages::Sent,
    errors: Fields,
) -> Result<Show> {
    Ok(Show { form, ..page(ctx, signed, id, errors).await? })
}

async fn page(ctx: &Ctx, signed: &Signed, id: ProgrammeId, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let programme = super::find(&signed.actor, &mut tx, id).await?;
    let writes = signed.has(Role::PeopleLeader);
    let equivalents = equivalent::all(&signed.actor, &mut tx, id).await?;
    let cohorts = if writes { cohort::store::of(&mut tx, id).await? } else { Vec::new() };
    let others = if writes { others(signed, &mut tx, &programme).await? } else { Vec::new() };
    let title = |step: &super::Step| Choice::new(step.place.to_string(), step.title.clone());
    let pace = programme.pace;
    Ok(Show {
        page: Page::of(signed, &programme.title).at(Place::Programmes),
        phases: phases(l, &programme, &equivalents),
        holds: match programme.valid_months {
            0 => words::holds_for_ever(l).to_owned(),
            months => words::holds_months(l, months),
        },
        elsewhere: match programme.elsewhere_months {
            0 => words::elsewhere_any_age(l).to_owned(),
            months => words::elsewhere_months(l, months),
        },
        pace: words::pace_days(l, pace.before, pace.live, pace.practice),
        version: words::version_number(l, programme.version),
        writes,
        begins: programme.open && !programme.retired,
        has_team: signed.leads,
        budgets: money::lines(&signed.actor, &mut tx, l, id).await?,
        cohorts: cohorts.iter().map(|cohort| cohort_line(l, cohort)).collect(),
        steps: programme.steps.iter().map(title).collect(),
        others,
        programme,
        form: cohort::pages::Sent::default(),
        counting: Counting::default(),
        errors,
    })
}

fn phases(l: Locale, programme: &Programme, all: &[Equivalent]) -> Vec<(&'static str, Vec<Step>)> {
    let instead = |place: i64| {
        let here = all.iter().filter(move |one| one.place == place);
        here.map(|one| (one.id, told(l, one))).collect()
    };
    let step = |step: &super::Step| Step {
        title: step.title.clone(),
        href: match (step.course, step.class) {
            (Some(course), _) => Some(format!("/learn/{course}")),
            (None, class) => class.map(|class| format!("/classes/{class}")),
        },
        instead: instead(step.place),
    };
    let of =
        |wanted: Phase| programme.steps.iter().filter(move |one| one.phase == wanted).map(&step).collect();
    Phase::ALL.into_iter().map(|each| (phase(l, each), of(each))).collect()
}

/// What counts instead, in a sentence.
fn told(l: Locale, one: &Equivalent) -> String {
    let what = match (&one.instead, one.title.as_str()) {
        (_, "") => words::instead_gone(l).to_owned(),
        (Instead::Course(_), title) => words::instead_course(l, title),
        (Instead::Certificate(_), title) => words::instead_certificate(l, title),
    };
    if one.months == 0 { what } else { words::instead_fresh(l, one.months, what) }
}

/// What may count instead: the live courses, and the certificates of other programmes.
async fn others(signed: &Signed, tx: &mut Tx, programme: &Programme) -> Result<Vec<Choice>> {
    let l = signed.locale;
    let live = content::course::live(&signed.actor, tx, &[]).await?;
    let course = |title: &str| words::instead_course(l, title);
    let mut choices: Vec<Choice> = live
        .iter()
        .map(|card| Choice::new(format!("course:{}", card.course), course(&card.title.text)))
        .collect();
    for one in store::all(tx, true).await? {
        if one.id != programme.id && !one.retired {
            let said = words::instead_certificate(l, one.certificate.as_str());
            choices.push(Choice::new(format!("certificate:{}", one.id), said));
        }
    }
    Ok(choices)
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Beginning {
    whom: String,
}

/// `POST /programmes/{programme}/beginning`
pub(super) async fn begin(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Beginning>,
) -> Answer {
    let (l, actor) = (signed.locale, &signed.actor);
    let whom = if sent.whom == "team" { Whom::Team } else { Whom::Myself };
    let mut tx = ctx.db.write().await?;
    let cohort = cohort::begin(actor, &mut tx, l, id, whom).await?;
    let mine = match whom {
        Whom::Team => None,
        Whom::Myself => crate::member::store::all_of(&mut tx, cohort).await?.first().copied(),
    };
    tx.commit().await?;
    web::see_other(match mine {
        Some(member) => format!("/members/{member}"),
        None => format!("/cohorts/{cohort}"),
    })
}

/// `POST /programmes/{programme}/retirement`
pub(super) async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ProgrammeId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::retire(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/programmes/{id}"))
}

/// `POST /programmes/{programme}/equivalents`
pub(super) async fn add_equivalent(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Counting>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to_add(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/programmes/{id}"),
        |errors| async move { Ok(Show { counting: sent, ..page(&ctx, &signed, id, errors).await? }) },
    )
    .await
}

async fn try_to_add(signed: &Signed, tx: &mut Tx, id: ProgrammeId, sent: &Counting) -> Result<()> {
    let l = signed.locale;
    crate::permissions::require_writing(&signed.actor)?;
    let place = sent.step.parse().map_err(|_| Error::invalid_said("step", words::step_choose(l)))?;
    let instead = match sent.instead.split_once(':') {
        Some(("course", course)) => course.parse().ok().map(Instead::Course),
        Some(("certificate", other)) => other.parse().ok().map(Instead::Certificate),
        _ => None,
    };
    let instead = instead.ok_or_else(|| Error::invalid_said("instead", words::instead_wrong(l)))?;
    let months = months(l, "months", &sent.months)?;
    equivalent::add(&signed.actor, tx, l, id, place, instead, months).await.map(drop)
}

/// `POST /equivalents/{equivalent}/removal`
pub(super) async fn end_equivalent(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(one): Path<EquivalentId>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let programme = equivalent::end(&signed.actor, &mut tx, one).await?;
    tx.commit().await?;
    web::see_other(format!("/programmes/{programme}"))
}
