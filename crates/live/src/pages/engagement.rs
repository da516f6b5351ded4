//! Finding somebody to teach a session: who fits and why, asking, answering.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum_extra::extract::Form;
use funds::{Measure, share};
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place, Status};

use super::class::id;
use super::instructor::style;
use super::times;
use crate::class::Class;
use crate::feedback::Rating;
use crate::ids::{ClassId, EngagementId, SessionId};
use crate::instructor::{self, Engagement, Fit, Free, Offer, Reason, State as At, Style};
use crate::session;
use crate::{class, words};

/// Somebody who may be asked.
pub(super) struct Row {
    pub person: PersonId,
    pub name: String,
    pub style: &'static str,
    pub fee: String,
    can: bool,
    pub reasons: Vec<Status>,
}

/// Somebody who was asked.
struct Asked {
    id: EngagementId,
    name: String,
    status: Status,
    line: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "live/fitting.html")]
struct Show {
    page: Page,
    session: SessionId,
    class: String,
    when: String,
    rows: Vec<Row>,
    /// The styles that can be wanted, and which one is.
    styles: Vec<Choice>,
    wanted: &'static str,
    asked: Vec<Asked>,
    persons: Vec<Choice>,
    budgets: Vec<Choice>,
    open: bool,
    form: Sent,
    share: Html,
    errors: Fields,
}

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    person: String,
    fee: String,
    budget: String,
    note: String,
    answer: String,
    #[serde(flatten)]
    shared: share::Sent,
}

/// What the address may carry: the style that is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    style: String,
}

pub(super) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id, Style::parse(&wanted.style)).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: SessionId, wanted: Option<Style>) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let fits = instructor::fitting_in(actor, tx, id, wanted).await?;
    let session = session::find(actor, tx, id).await?;
    let class = class::find(actor, tx, session.class).await?;
    let engagements = instructor::of_session(actor, tx, id).await?;
    let (_, day, hours) = times(l, &session)?;
    let taught = engagements.iter().any(|one| one.state == At::Agreed);
    let is_asked =
        |fit: &&Fit| engagements.iter().any(|one| one.person == fit.person && one.state == At::Asked);
    let persons = fits.iter().filter(|fit| !is_asked(fit));
    let persons = persons.map(|fit| Choice::new(fit.person.to_string(), fit.name.clone())).collect();
    let rows = fits.into_iter().map(|fit| row(l, fit, &class)).collect();
    let mut styles = vec![Choice::new("", words::fitting_any_style(l))];
    styles.extend(Style::ALL.map(|one| Choice::new(one.code(), style(l, one))));
    let budgets = budgets(actor, tx, l, session.class).await?;
    Ok(Show {
        page: Page::of(signed, words::fitting_title(l)).at(Place::Classes),
        session: id,
        class: class.title,
        when: crate::pages::told(l, day, hours),
        rows,
        styles,
        wanted: wanted.map_or("", Style::code),
        asked: asked(actor, tx, l, engagements).await?,
        persons,
        share: share::fields(l, &budgets, &share::Sent::default(), &Fields::default())?,
        budgets,
        open: session.is_open() && !taught,
        form: Sent::default(),
        errors: Fields::default(),
    })
}

pub(super) fn row(l: Locale, fit: Fit, class: &Class) -> Row {
    let about = Measure::parse(&class.measure).filter(|to| fit.fee > 0 && to.name() != fit.measure);
    let own = fee(l, fit.fee, &fit.measure);
    let fee = match (about, fit.compared) {
        (Some(to), Some(costs)) => words::fit_about(l, own, to.print(l, costs)),
        (Some(to), None) => words::fit_no_rate(l, own, to.name()),
        (None, _) => own,
    };
    Row {
        can: fit.can(),
        person: fit.person,
        style: style(l, fit.style),
        fee,
        reasons: fit.reasons.iter().map(|reason| said(l, reason)).collect(),
        name: fit.name,
    }
}

fn fee(l: Locale, fee: i64, measure: &str) -> String {
    match Measure::parse(measure) {
        Some(measure) if fee > 0 => measure.print(l, fee),
        _ => words::instructor_no_rate(l).to_owned(),
    }
}

/// A reason as shape and sentence.
pub fn said(l: Locale, reason: &Reason) -> Status {
    match reason {
        Reason::Topic(topic) => ui::status::ok(words::fit_topic(l, topic.as_str())),
        Reason::NoTopic => ui::status::unknown(words::fit_no_topic(l)),
        Reason::Language => ui::status::ok(words::fit_language(l)),
        Reason::OtherLanguage => ui::status::no(words::fit_other_language(l)),
        Reason::Style(_) => ui::status::ok(words::fit_style(l)),
        Reason::OtherStyle(other) => ui::status::unknown(words::fit_other_style(l, style(l, *other))),
        Reason::Taught(times) => ui::status::ok(words::fit_taught(l, *times)),
        Reason::Ours => ui::status::ok(words::fit_ours(l)),
        Reason::Rated(rating) => rated(l, *rating),
        Reason::Time(Free::Yes) => ui::status::ok(words::fit_free(l)),
        Reason::Time(Free::Perhaps) => ui::status::soon(words::fit_perhaps(l)),
        Reason::Time(Free::Unknown) => ui::status::unknown(words::fit_unknown(l)),
        Reason::Time(Free::Outside) => ui::status::no(words::fit_outside(l)),
        Reason::Time(Free::Busy) => ui::status::no(words::fit_busy(l)),
        Reason::Time(Free::Teaching) => ui::status::no(words::fit_teaching(l)),
        Reason::Week(has, most) if has >= most => ui::status::no(words::fit_week(l, *has, *most)),
        Reason::Week(has, most) => ui::status::ok(words::fit_week(l, *has, *most)),
    }
}

/// The share never stands without its interval, and not at all where too few have said anything.
fn rated(l: Locale, rating: Rating) -> Status {
    let Some((share, low, high)) = rating.interval() else {
        return ui::status::unknown(words::fit_unrated(l, i64::from(rating.of)));
    };
    let share = fmt::percent(l, share * 100.0);
    let interval = fmt::interval(l, low * 100.0, high * 100.0, 0);
    let word = words::fit_rated(l, share, interval, i64::from(rating.of));
    match rating.speaks() {
        1 => ui::status::ok(word),
        -1 => ui::status::no(word),
        _ => ui::status::unknown(word),
    }
}

async fn asked(actor: &Actor, tx: &mut Tx, l: Locale, all: Vec<Engagement>) -> Result<Vec<Asked>> {
    let persons: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let one = |one: Engagement| Asked {
        id: one.id,
        name: names.get(&one.person).cloned().unwrap_or_default(),
        status: status(l, one.state),
        line: match one.answer.as_str() {
            "" => fee(l, one.fee, &one.measure),
            answer => words::engagement_line(l, fee(l, one.fee, &one.measure), answer),
        },
        open: one.state == At::Asked,
    };
    Ok(all.into_iter().map(one).collect())
}

fn status(l: Locale, state: At) -> Status {
    match state {
        At::Asked => ui::status::soon(words::engagement_asked(l)),
        At::Agreed => ui::status::ok(words::engagement_agreed(l)),
        At::Declined => ui::status::no(words::engagement_declined(l)),
        At::Withdrawn => ui::status::unknown(words::engagement_withdrawn(l)),
        At::Ended => ui::status::no(words::engagement_ended(l)),
        At::Done => ui::status::ok(words::engagement_done(l)),
    }
}

/// The budgets in money that the reader decides about, those of a programme of the class first, and no fee at all.
async fn budgets(actor: &Actor, tx: &mut Tx, l: Locale, class: ClassId) -> Result<Vec<Choice>> {
    let fits = |budget: &&funds::Budget| {
        matches!(budget.measure, Measure::Money(_))
            && budget.closed_at.is_none()
            && !matches!(budget.scope, funds::Scope::Person(_) | funds::Scope::Rounding)
    };
    let choice = |budget: &funds::Budget| {
        let left = budget.print(l, budget.balance.left());
        Choice::new(budget.id.to_string(), words::seat_budget_left(l, budget.name.as_str(), left))
    };
    let programmes = crate::hooks::programmes(tx, class, None).await?;
    let mut all = funds::budget::all(actor, tx).await?;
    // What is for a programme of which the class is a step stands first.
    let first =
        |one: &funds::Budget| matches!(one.scope, funds::Scope::Programme(id) if programmes.contains(&id));
    all.sort_by_key(|one| !first(one));
    let mut choices = vec![Choice::new("", words::engagement_unpaid(l))];
    choices.extend(all.iter().filter(fits).map(choice));
    Ok(choices)
}

pub(super) async fn ask(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(session): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = ask_one(&signed, &mut tx, session, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/sessions/{session}/instructors"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let page = page(&signed, &mut tx, session, None).await?;
            let share = share::fields(signed.locale, &page.budgets, &sent.shared, &errors)?;
            Ok(Show { form: sent, share, errors, ..page })
        },
    )
    .await
}

async fn ask_one(signed: &Signed, tx: &mut Tx, session: SessionId, sent: &Sent) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    crate::permissions::require_setting_up(actor)?;
    let nobody = || Error::invalid_said("person", words::engagement_nobody(l));
    let person = sent.person.trim().parse().map_err(|_| nobody())?;
    let offer = match sent.budget.trim() {
        _ if !sent.shared.is_empty() => shared(actor, tx, l, sent).await?,
        "" if !sent.fee.trim().is_empty() => {
            return Err(Error::invalid_said("budget", words::engagement_no_budget(l)));
        }
        "" => Offer { note: sent.note.clone(), ..Offer::default() },
        budget => {
            let budget = id(budget)?;
            let measure = funds::budget::find(actor, tx, budget).await?.measure;
            let (fee, note) = (measure.read(l, "fee", &sent.fee)?, sent.note.clone());
            Offer { fee, budget: Some(budget), note, ..Offer::default() }
        }
    };
    match instructor::ask(actor, tx, l, session, person, &offer).await {
        Err(Error::NotFound) => Err(nobody()),
        done => done.map(drop),
    }
}

/// A fee that two or more budgets share, in the measure of the first.
async fn shared(actor: &Actor, tx: &mut Tx, l: Locale, sent: &Sent) -> Result<Offer> {
    let missing = || Error::invalid_said(share::at("budget", 0), words::engagement_no_budget(l));
    let first = sent.shared.first().ok_or_else(missing)?;
    let measure = funds::budget::find(actor, tx, first).await?.measure;
    let fee = measure.read(l, "fee", &sent.fee)?;
    let shares = sent.shared.read(l, fee, measure)?;
    Ok(Offer { fee, budget: None, shares, note: sent.note.clone() })
}

pub(super) async fn withdraw(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<EngagementId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let session = instructor::withdraw(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(format!("/sessions/{session}/instructors"))
}

pub(super) async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<EngagementId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let yes = sent.answer == "yes";
    instructor::answer(&signed.actor, &mut tx, signed.locale, id, yes, &sent.note).await?;
    tx.commit().await?;
    web::see_other("/sessions")
}

/// A question to the reader, as My sessions shows it.
pub(super) struct Question {
    pub id: EngagementId,
    pub title: String,
    pub when: String,
    pub fee: String,
    pub note: String,
}

/// What the reader was asked and has not answered.
pub(super) async fn questions(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Question>> {
    let mut found = Vec::new();
    for one in instructor::of_mine(actor, tx).await?.into_iter().filter(|one| one.state == At::Asked) {
        let session = session::find(actor, tx, one.session).await?;
        let class = class::find(actor, tx, session.class).await?;
        let (_, day, hours) = times(l, &session)?;
        let when = format!("{} · {}", crate::pages::told(l, day, hours), fmt::minutes(l, class.minutes));
        found.push(Question {
            id: one.id,
            title: class.title,
            when,
            fee: fee(l, one.fee, &one.measure),
            note: one.note,
        });
    }
    Ok(found)
}

/// What was agreed with the reader about the sessions that they teach.
pub(super) async fn agreed(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<BTreeMap<SessionId, String>> {
    let mine = instructor::of_mine(actor, tx).await?.into_iter().filter(|one| one.state == At::Agreed);
    Ok(mine.map(|one| (one.session, words::taught_agreed(l, fee(l, one.fee, &one.measure)))).collect())
}
