//! The page of one request: the reason, what a yes does, what was before, the rule that routed it, and what the reader
//! may do. Who asks sees the same page as who decides, without what concerns others.

use askama::Template;
use funds::share;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::clock::civil_date;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use std::collections::BTreeMap;
use ui::web::{Fields, Signed};
use ui::{Choice, Page, Place};

use super::deciding::{Deciding, Effect};
use super::payment_pages::{self, Told as Paid};
use super::show_parts::{self, Shown};
use super::show_stages;
use super::{Done, Request, Seen, pages, store};
use crate::delegation::Reach;
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::words;

const HOUSE: Actor = Actor::system("a request is shown");

/// What a form of a decision sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub answer: String,
    pub said: String,
    pub budget: String,
    pub alternative: String,
    pub alternative_course: String,
    #[serde(flatten)]
    pub shared: share::Sent,
}

/// What the page shows again after something went wrong.
#[derive(Default)]
pub(crate) struct Again {
    pub typed: Typed,
    pub errors: Fields,
    pub note: Option<String>,
}

/// Something that was done.
struct Told {
    when: String,
    text: String,
    said: String,
}

/// What whoever decides may do.
struct Desk {
    approve: String,
    /// What a yes does not do.
    before: Option<String>,
    sources: Vec<Choice>,
    share: Html,
    courses: Vec<Choice>,
    of: Option<String>,
    first: String,
}

/// The page.
#[derive(Template)]
#[template(path = "request/show.html")]
pub(crate) struct Show {
    page: Page,
    request: Request,
    label: String,
    about: String,
    state: ui::Status,
    lead: Option<String>,
    rule: String,
    stages: Vec<show_stages::Shown>,
    effects: Vec<Effect>,
    parts: Vec<Shown>,
    paid: Option<Paid>,
    before: Vec<Told>,
    told: Vec<Told>,
    desk: Option<Desk>,
    asks: bool,
    can_answer: bool,
    can_withdraw: bool,
    can_cancel: bool,
    instead: Option<String>,
    again: Again,
}

/// The page of a request for somebody who may see it.
pub(crate) async fn page(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    id: RequestId,
    again: Again,
) -> Result<Show> {
    let l = signed.locale;
    let actor = &signed.actor;
    let seen = super::find(actor, tx, id).await?;
    let reach = Reach::today(actor, tx).await?;
    let names = Names::of(tx, &seen).await?;
    let asks = seen.request.is_asked_by(actor.person_id());
    let right = seen
        .stage()
        .filter(|_| matches!(seen.request.state, State::Waiting(_)))
        .and_then(|stage| reach.right(stage.approver, seen.request.person, seen.request.asked_by));
    let (mut desk, mut effects, mut lead) = (None, Vec::new(), None);
    if let Some(right) = right {
        let made = Deciding::of(tx, l, actor, &seen, right).await?;
        lead = Some(made.lead(l));
        let before = made.before_yes(l, show_stages::next(l, &names, &seen, &reach));
        effects = made.effects;
        desk = Some(Desk {
            before,
            share: match made.shares {
                Some(budgets) => share::fields(l, &budgets, &again.typed.shared, &again.errors)?,
                None => Html::default(),
            },
            approve: made.approve,
            sources: made.sources,
            courses: courses(actor, tx, l).await?,
            of: right.of().map(|of| names.get(l, Some(of))),
            first: first_name(&names.get(l, Some(seen.request.person))),
        });
    }
    let zone = TimeZone::get(&ctx.config.time_zone).map_err(Error::internal)?;
    let before = store::before(tx, &seen.request).await?;
    let before = before.into_iter().filter(|one| desk.is_some() || one.is_asked_by(actor.person_id()));
    let instead = match seen.request.alternative_course {
        Some(course) => store::course_title(tx, course, l.code()).await?,
        None => None,
    };
    let me = actor.person_id();
    let approved = seen.acts.iter().any(|done| done.act == Act::Approve && done.by == me);
    let request = &seen.request;
    let who = names.get(l, Some(request.person));
    let title = if asks && me == Some(request.person) {
        request.title.clone()
    } else {
        words::show_title(l, &who, &request.title)
    };
    let stages = show_stages::shown(tx, l, &zone, &names, &seen, me).await?;
    let paid = payment_pages::told(actor, tx, l, &seen).await?;
    let place = if desk.is_some() { Place::Decisions } else { Place::Requests };
    Ok(Show {
        page: Page::of(signed, title).at(place),
        label: label(l, &zone, &seen),
        about: about(l, request),
        state: pages::state(l, request.state),
        lead,
        rule: request.why.say(l, &names.get(l, request.why.leader)),
        stages,
        effects,
        parts: show_parts::shown(actor, tx, l, &seen).await?,
        before: before.map(|one| earlier(l, &zone, &one)).collect(),
        told: seen.acts.iter().map(|done| told(l, &zone, &names, done)).collect(),
        desk,
        asks,
        can_answer: asks && matches!(request.state, State::Returned(_)),
        can_withdraw: asks && !request.state.is_over(),
        // What is paid is not given up any more.
        can_cancel: (asks || approved)
            && request.state == State::Approved
            && paid.as_ref().is_none_or(|paid| paid.is_open),
        paid,
        instead,
        again,
        request: seen.request,
    })
}

/// Names of everybody on the page.
pub(super) struct Names(BTreeMap<PersonId, String>);

impl Names {
    async fn of(tx: &mut Tx, seen: &Seen) -> Result<Self> {
        let request = &seen.request;
        let mut ids = vec![request.person, request.asked_by];
        ids.extend(request.why.leader);
        ids.extend(seen.stages.iter().filter_map(|stage| stage.approver));
        ids.extend(seen.acts.iter().flat_map(|done| [done.by, done.of]).flatten());
        people::names(&HOUSE, tx, &ids).await.map(Self)
    }

    /// The name of somebody.
    pub(super) fn get(&self, l: Locale, person: Option<PersonId>) -> String {
        let found = person.and_then(|person| self.0.get(&person).cloned());
        found.unwrap_or_else(|| words::somebody(l).into())
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

fn label(l: Locale, zone: &TimeZone, seen: &Seen) -> String {
    let asked = fmt::instant(l, seen.request.asked_at, zone);
    match seen.stage().and_then(|stage| stage.due_on) {
        Some(due) => words::show_label_due(l, asked, fmt::weekday_day(l, due)),
        None => words::show_label(l, asked),
    }
}

fn about(l: Locale, request: &Request) -> String {
    let mut said = vec![request.purpose.say(l).to_owned(), request.tier.say(l).to_owned()];
    said.extend(request.print(l));
    let day = |day: Date| match day.year() == request.asked_at.to_zoned(TimeZone::UTC).year() {
        true => fmt::weekday_day(l, day),
        false => fmt::day_year(l, day),
    };
    said.extend(request.away.map(|(from, until)| match from == until {
        true => words::show_away_one(l, day(from)),
        false => words::show_away(l, day(from), day(until)),
    }));
    said.join(" · ")
}

fn when(l: Locale, zone: &TimeZone, at: Timestamp) -> String {
    fmt::instant(l, at, zone)
}

fn told(l: Locale, zone: &TimeZone, names: &Names, done: &Done) -> Told {
    let who = match done.by {
        Some(by) => names.get(l, Some(by)),
        None => words::the_rule(l).into(),
    };
    let who = match done.of {
        Some(of) => words::in_place_of(l, who, names.get(l, Some(of))),
        None => who,
    };
    let text = match done.act {
        Act::Ask => words::told_asked(l, who),
        Act::Approve => words::told_approved(l, who),
        Act::Refuse => words::told_refused(l, who),
        Act::Return => words::told_returned(l, who),
        Act::Answer => words::told_answered(l, who),
        Act::Withdraw => words::told_withdrawn(l, who),
        Act::Cancel => words::told_cancelled(l, who),
        Act::Escalate => words::told_escalated(l).into(),
        Act::LetGo => words::told_let_go(l).into(),
    };
    Told { when: when(l, zone, done.at), text, said: done.said.clone() }
}

fn earlier(l: Locale, zone: &TimeZone, request: &Request) -> Told {
    let text = words::earlier(l, &request.title, pages::word(l, request.state));
    let day = civil_date(request.asked_at, zone.iana_name().unwrap_or("UTC"));
    Told { when: fmt::date_year(l, day), text, said: request.alternative.clone() }
}

async fn courses(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Choice>> {
    let preferred: Vec<content::language::Language> =
        content::language::Language::parse(l.code()).into_iter().collect();
    let mut choices = vec![Choice::new("", words::instead_none(l))];
    let live = content::course::live(actor, tx, &preferred).await?;
    choices.extend(live.into_iter().map(|card| Choice::new(card.course.to_string(), card.title.text)));
    Ok(choices)
}
