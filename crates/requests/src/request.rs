//! A request: somebody asks for something, and those who decide say yes, no, or ask back, each with a sentence that the
//! asker reads. Leaves out the states (`machine`), the way (`route`) and the ledger (`funds`).

pub mod ask;
mod away_store;
pub(crate) mod beside_team;
pub mod correction;
pub(crate) mod cover;
pub mod decide;
mod deciding;
pub(crate) mod desk;
pub mod late;
pub(crate) mod pages;
pub mod part;
mod part_store;
pub mod payment;
pub(crate) mod payment_pages;
mod payment_store;
pub(crate) mod seat;
mod seat_store;
pub(crate) mod show;
mod show_parts;
mod show_stages;
pub mod source;
pub(crate) mod store;
pub(crate) mod tell;

use content::CourseId;
use funds::{BudgetId, LineId, Measure};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, Uuid};
use serde::{Deserialize, Serialize};

use crate::autonomy::{Autonomy, Mode};
use crate::delegation::Reach;
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::purpose::{Purpose, Tier};
use crate::words;

/// The event that somebody asks for something.
pub const ASKED: &str = "requests.asked";
/// The event that a request was decided about, taken back or given up.
pub const SETTLED: &str = "requests.settled";
/// The room's word in orders to the ledger.
pub const ROOM: &str = "requests";
/// Longest title and sentence.
pub const MOST_TITLE: usize = 160;
/// Longest reason or answer.
pub const MOST_SAID: usize = 1000;

/// What `requests.asked` and `requests.settled` say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The request.
    pub request: RequestId,
    /// The last act.
    pub act: String,
}

/// The rule that routed a request, as it was on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The sentence of the rule, where one fitted.
    pub route: Option<String>,
    /// Who led the person.
    pub leader: Option<PersonId>,
    /// How far they decided alone.
    pub mode: String,
    /// Up to how much.
    pub most: i64,
    /// In what.
    pub measure: String,
    /// Whether that covered it.
    pub covered: bool,
}

impl Why {
    /// How far the leader decided alone on that day.
    pub fn autonomy(&self) -> Option<Autonomy> {
        let (mode, measure) = (Mode::parse(&self.mode)?, Measure::parse(&self.measure)?);
        Some(Autonomy { mode, most: self.most, measure })
    }

    /// The rule as sentences.
    pub fn say(&self, l: Locale, leader: &str) -> String {
        let mut said = match &self.route {
            Some(reason) => words::why_route(l, reason),
            None => words::why_usual(l).to_owned(),
        };
        if let Some(autonomy) = self.autonomy().filter(|_| self.leader.is_some()) {
            said.push(' ');
            said.push_str(&autonomy.say(l, leader));
        }
        said
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// For whom.
    pub person: PersonId,
    /// Who asks.
    pub asked_by: PersonId,
    /// For what.
    pub purpose: Purpose,
    /// Whom it serves first.
    pub tier: Tier,
    /// Somebody who leads recommended it, or a duty asks for it.
    pub gap: bool,
    /// The course, where it is one of the house.
    pub course: Option<CourseId>,
    /// The class, where it is a seat in one.
    pub class: Option<Uuid>,
    /// What, for people.
    pub title: String,
    /// Why.
    pub reason: String,
    /// Where it can be read about.
    pub link: String,
    /// What it costs.
    pub price: i64,
    /// In what.
    pub measure: Option<Measure>,
    /// The days in which the person is not at their place.
    pub away: Option<(Date, Date)>,
    /// The rule that routed it.
    pub why: Why,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// How many have to decide, one after the other.
    pub stages: usize,
    /// Where its money is.
    pub money: Option<(BudgetId, LineId)>,
    /// What is offered instead.
    pub alternative: String,
    /// The course that is offered instead.
    pub alternative_course: Option<CourseId>,
    /// How far it is.
    pub state: State,
}

impl Request {
    /// The price, for people; nothing where it is free.
    pub fn print(&self, l: Locale) -> Option<String> {
        self.measure.filter(|_| self.price > 0).map(|measure| measure.print(l, self.price))
    }

    /// Whether somebody asks for it, for themselves or for another.
    pub fn is_asked_by(&self, person: Option<PersonId>) -> bool {
        person.is_some_and(|person| person == self.person || person == self.asked_by)
    }
}

/// One who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its place among them.
    pub place: usize,
    /// Who; without a person any People leader.
    pub approver: Option<PersonId>,
    /// Days to decide in.
    pub days: i64,
    /// Until when, once it is its turn.
    pub due_on: Option<Date>,
    /// How often somebody else had to be asked.
    pub late: i64,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub act: Act,
    /// Who; the rule, or the house, where there is nobody.
    pub by: Option<PersonId>,
    /// In whose place.
    pub of: Option<PersonId>,
    /// The sentence.
    pub said: String,
    /// When.
    pub at: Timestamp,
}

/// A request with all that was done, for those who may see it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The request.
    pub request: Request,
    /// Who decides.
    pub stages: Vec<Stage>,
    /// What was done, in order.
    pub acts: Vec<Done>,
    /// What each budget pays, where several share the price.
    pub parts: Vec<part::Part>,
}

impl Seen {
    /// The stage that has to decide or to be answered.
    pub fn stage(&self) -> Option<&Stage> {
        self.request.state.stage().and_then(|at| self.stages.get(at))
    }

    /// Whether the stage whose turn it is decides about parts of the price alone.
    pub fn is_about_parts(&self) -> bool {
        self.stage().is_some_and(|stage| self.parts.iter().any(|part| part.stage == Some(stage.place)))
    }

    /// The last decision.
    pub fn decision(&self) -> Option<&Done> {
        let decides = |done: &&Done| matches!(done.act, Act::Approve | Act::Refuse | Act::Return);
        self.acts.iter().rev().find(decides)
    }

    /// Whether the actor may see it: who asks, who decides or did, and who does so in their place.
    pub fn is_for(&self, actor: &Actor, reach: &Reach) -> bool {
        let me = actor.person_id();
        let decided = |done: &Done| done.by.is_some() && (done.by == me || done.of == me);
        let opened = self.stages.iter().filter(|stage| stage.due_on.is_some());
        let r = &self.request;
        actor.is_system()
            || r.is_asked_by(me)
            || self.acts.iter().any(decided)
            || opened.into_iter().any(|stage| reach.right(stage.approver, r.person, r.asked_by).is_some())
    }
}

/// A request that the actor may see.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: RequestId) -> Result<Seen> {
    let seen = store::seen(tx, id).await?;
    let reach = if actor.is_system() { Reach::default() } else { Reach::today(actor, tx).await? };
    if seen.is_for(actor, &reach) { Ok(seen) } else { Err(Error::NotFound) }
}

/// What the actor asked for, and what was asked for them, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Request>> {
    let me = actor.require_person()?;
    store::of_person(tx, me).await
}

/// What waits for the actor, the most urgent first, with its last day.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Request, Date)>> {
    let found = store::waiting(tx, actor.require_person()?, actor.has(Role::PeopleLeader)).await?;
    // Every page of whoever leads asks this, and mostly nothing waits.
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let reach = Reach::today(actor, tx).await?;
    let may = |(request, approver, _): &(Request, Option<PersonId>, Date)| {
        reach.right(*approver, request.person, request.asked_by).is_some()
    };
    Ok(found.into_iter().filter(may).map(|(request, _, due)| (request, due)).collect())
}

/// How many requests, and claims on stipends, wait for the actor.
///
/// # Errors
/// As [`waiting`].
pub async fn count_waiting(actor: &Actor, tx: &mut Tx) -> Result<u32> {
    let count = waiting(actor, tx).await?.len() + funds::claim::waiting(actor, tx).await?.len();
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A sentence that has to be there.
pub(crate) fn sentence(l: Locale, field: &str, text: &str) -> Result<String> {
    let said = one_line(text);
    match said.chars().count() {
        0 => Err(Error::invalid_said(field, words::said_missing(l))),
        count if count > MOST_SAID => Err(Error::invalid_said(field, words::said_too_long(l, MOST_SAID))),
        _ => Ok(said),
    }
}
