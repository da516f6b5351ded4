//! The desk of the IT administrator: what was kept and what was refused, found by person, verb, activity, key and
//! time. Leaves out pages.

mod size_dialect;
pub(crate) mod store;

use std::collections::BTreeMap;

use jiff::Timestamp;
use kernel::{Actor, PersonId, Result, Role, Tx, Uuid, params};
use wire_xapi::{Agent, is_iri};

use crate::identity;
use crate::key::{self, Key, KeyId};
use crate::native::verb;
use crate::query::{Query, page};
use crate::recorded::{Recorded, StatementId};
use crate::refusal::store::Asked;
use crate::refusal::{self, Refusal};
use crate::statement_store as statements;
use crate::term;

/// Widely used verbs that a search takes by their last word; the product's own come first.
const VERBS: [&str; 12] = [
    "http://adlnet.gov/expapi/verbs/launched",
    "http://adlnet.gov/expapi/verbs/attempted",
    "http://adlnet.gov/expapi/verbs/attended",
    "http://adlnet.gov/expapi/verbs/interacted",
    "http://adlnet.gov/expapi/verbs/suspended",
    "http://adlnet.gov/expapi/verbs/resumed",
    "http://adlnet.gov/expapi/verbs/scored",
    "http://adlnet.gov/expapi/verbs/terminated",
    "http://adlnet.gov/expapi/verbs/voided",
    "https://w3id.org/xapi/adl/verbs/satisfied",
    "https://w3id.org/xapi/video/verbs/played",
    "https://w3id.org/xapi/video/verbs/paused",
];

/// What is looked for; all of it must hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// Somebody as an agent.
    pub agent: Option<Agent>,
    /// The verb's IRI.
    pub verb: Option<String>,
    /// An activity's IRI, anywhere in the statement.
    pub activity: Option<String>,
    /// The key that sent it.
    pub key: Option<KeyId>,
    /// Stored after this.
    pub since: Option<Timestamp>,
    /// Stored at or before this.
    pub until: Option<Timestamp>,
    /// Which of them.
    pub state: State,
    /// Go on after this place of the list.
    pub before: Option<Mark>,
    /// At most so many.
    pub limit: u32,
}

/// Which of what came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Kept and refused.
    #[default]
    Everything,
    /// In the store.
    Kept,
    /// Not taken.
    Refused,
    /// In the store and declared void.
    Voided,
}

/// A place in a list: an instant and, for what was refused, its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(pub Timestamp, pub Uuid);

/// One line of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A statement.
    Kept(Box<Recorded>),
    /// Something refused.
    Refused(Box<Refusal>),
}

impl Found {
    fn mark(&self) -> Mark {
        match self {
            Found::Kept(one) => Mark(one.stored_at, Uuid::nil()),
            Found::Refused(one) => Mark(one.last_at, one.id.0),
        }
    }
}

/// A page of a list, newest first, and where the next one goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The lines.
    pub found: Vec<Found>,
    /// The place after the last line, when there are more.
    pub next: Option<Mark>,
}

/// The verb that a word or an IRI means.
pub fn verb_of(text: &str) -> Option<String> {
    let text = text.trim();
    let known = verb::ALL.iter().map(|(iri, _)| *iri).chain(VERBS);
    let by_word = known
        .into_iter()
        .find(|iri| iri.rsplit('/').next().is_some_and(|word| word.eq_ignore_ascii_case(text)));
    by_word.map(str::to_owned).or_else(|| is_iri(text).then(|| text.to_owned()))
}

/// The words that [`verb_of`] knows.
pub fn verb_words() -> impl Iterator<Item = &'static str> {
    let known = verb::ALL.iter().map(|(iri, _)| *iri).chain(VERBS);
    known.filter_map(|iri| iri.rsplit('/').next())
}

/// Finds what came in, newest first, for the IT administrator.
pub async fn search(actor: &Actor, tx: &mut Tx, search: &Search) -> Result<Results> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut found: Vec<Found> = Vec::new();
    // What was refused has no verb and no activity that could be relied on.
    let by_content = search.verb.is_some() || search.activity.is_some();
    if matches!(search.state, State::Everything | State::Refused) && !by_content {
        let refused = refusal::store::newest(tx, asked(search)).await?;
        found.extend(refused.into_iter().map(|one| Found::Refused(Box::new(one))));
    }
    if search.state != State::Refused {
        let query = query(tx, search).await?;
        for row in page(tx, &query).await?.rows {
            found.push(Found::Kept(Box::new(Recorded::of(row)?)));
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.mark()));
    let wanted = usize::try_from(search.limit).unwrap_or(usize::MAX);
    let more = found.len() > wanted;
    found.truncate(wanted);
    let next = found.last().filter(|_| more).map(Found::mark);
    Ok(Results { found, next })
}

impl Search {
    /// Whether it asks for anything at all; else it is the list of what came in last.
    pub fn narrows(&self) -> bool {
        let Search { agent, verb, activity, key, since, until, .. } = self;
        let some = [verb.is_some(), activity.is_some(), key.is_some(), since.is_some(), until.is_some()];
        agent.is_some() || some.contains(&true)
    }

    /// Whom it is about, where that is one of our people, and the rest of it for the log.
    pub(crate) async fn told(&self, tx: &mut Tx) -> Result<(Option<PersonId>, String)> {
        let installation = identity::known_installation(tx).await?;
        let mut parts = Vec::new();
        let agent = self.agent.clone().map(wire_xapi::Actor::from);
        let person = agent.as_ref().and_then(|agent| identity::person(&installation, agent));
        if let Some(agent) = self.agent.as_ref().filter(|_| person.is_none()) {
            let key = agent.identifier.key();
            parts.push(key.split_once('|').map_or(key.clone(), |(_, said)| said.to_owned()));
        }
        parts.extend(self.verb.clone().into_iter().chain(self.activity.clone()));
        if let Some(key) = self.key {
            parts.push(key::known(tx, key).await?.name);
        }
        parts.extend(self.since.map(|at| format!("> {at}")));
        parts.extend(self.until.map(|at| format!("≤ {at}")));
        if self.state != State::Everything {
            parts.push(format!("{:?}", self.state).to_lowercase());
        }
        Ok((person, parts.join(" · ")))
    }
}

/// Notes that somebody searches, for the IT administrator: whoever reads what people did is seen doing so, by those people
/// too. The next page of a list is no search of its own.
pub async fn note_search(actor: &Actor, tx: &mut Tx, search: &Search) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if search.before.is_some() || !search.narrows() {
        return Ok(());
    }
    let (person, rest) = search.told(tx).await?;
    ::identity::audit::searched(actor, tx, person, &rest).await
}

/// Notes that somebody looked for one statement by its id, where there is one.
pub async fn note_look(actor: &Actor, tx: &mut Tx, id: StatementId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    match statements::read(tx, &statements::BY_ID, params![id]).await?.first() {
        Some(row) => ::identity::audit::searched(actor, tx, row.person, &id.to_string()).await,
        None => Ok(()),
    }
}

fn asked(search: &Search) -> Asked {
    let Mark(at, id) = search.before.unwrap_or(Mark(Timestamp::MAX, Uuid::max()));
    Asked {
        before: (at, id),
        since: search.since.unwrap_or(Timestamp::MIN),
        until: search.until.unwrap_or(Timestamp::MAX),
        key: search.key,
        actor: search.agent.as_ref().map(|agent| term::agent(&agent.identifier)),
        limit: search.limit + 1,
    }
}

/// The same search as the record store's own filters.
pub(crate) async fn query(tx: &mut Tx, search: &Search) -> Result<Query> {
    let authority = match search.key {
        Some(key) => Some(key::term(&key::known(tx, key).await?, &identity::known_installation(tx).await?)),
        None => None,
    };
    // A mark of something refused lies before the statements of the same instant.
    let from = search.before.map(|Mark(at, id)| {
        let after = at.checked_add(jiff::SignedDuration::from_micros(1)).unwrap_or(at);
        if id.is_nil() { at } else { after }
    });
    Ok(Query {
        agent: search.agent.as_ref().map(|agent| term::agent(&agent.identifier)),
        related_agents: true,
        verb: search.verb.as_deref().map(term::verb),
        activity: search.activity.as_deref().map(term::activity),
        related_activities: true,
        authority,
        since: search.since,
        until: search.until,
        from,
        voided: search.state == State::Voided,
        // One more than is shown tells whether there are more.
        limit: search.limit + 1,
        ..Query::default()
    })
}

/// One statement as it is kept, voided or not, with its text, for the IT administrator.
pub async fn statement(actor: &Actor, tx: &mut Tx, id: StatementId) -> Result<(Recorded, String)> {
    actor.require_any(&[Role::ItAdmin])?;
    let rows = statements::read(tx, &statements::BY_ID, params![id]).await?;
    let row = rows.into_iter().next().ok_or(kernel::Error::NotFound)?;
    let raw = row.raw.clone();
    Ok((Recorded::of(row)?, raw))
}

/// How a key is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The key.
    pub key: Key,
    /// Who answers for it.
    pub owner: Owner,
    /// Statements since the instant that was asked for.
    pub sent: i64,
    /// Refusals since then.
    pub refused: i64,
    /// When it was last used, whatever for.
    pub last_at: Option<Timestamp>,
}

/// Who answers for a key: whoever made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Somebody who is at work here.
    Here(String),
    /// Somebody who is not any more; the name is empty where it is forgotten.
    Gone(String),
    /// The operator, with the command.
    Operator,
}

/// Every key and how it is used since an instant, for the IT administrator.
pub async fn uses(actor: &Actor, tx: &mut Tx, since: Timestamp) -> Result<Vec<Use>> {
    let installation = identity::known_installation(tx).await?;
    let keys = key::keys(actor, tx).await?;
    let makers: Vec<PersonId> = keys.iter().filter_map(|key| key.created_by).collect();
    let here = store::here(tx, &makers).await?;
    let names: BTreeMap<PersonId, String> = people::names(actor, tx, &makers).await?;
    let mut uses = Vec::new();
    for key in keys {
        let term = key::term(&key, &installation);
        let sent = store::sent(tx, term, since).await?;
        let refused = refusal::store::count_of(tx, key.id, since).await?;
        let last_at = store::last(tx, term).await?.max(key.last_used_at);
        let owner = match key.created_by {
            None => Owner::Operator,
            Some(person) => {
                let name = names.get(&person).cloned().unwrap_or_default();
                if here.contains(&person) { Owner::Here(name) } else { Owner::Gone(name) }
            }
        };
        uses.push(Use { owner, sent, refused, last_at, key });
    }
    Ok(uses)
}

/// How much is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Statements, voided ones included.
    pub statements: i64,
    /// Bytes on the disk.
    pub bytes: i64,
    /// Whether these bytes are the records' alone, or those of the whole database.
    pub alone: bool,
    /// When the oldest statement was stored.
    pub oldest_at: Option<Timestamp>,
}

/// How much is kept, for the IT administrator.
pub async fn size(actor: &Actor, tx: &mut Tx) -> Result<Size> {
    actor.require_any(&[Role::ItAdmin])?;
    let statements = crate::replay::count(actor, tx).await?;
    let (bytes, alone) = size_dialect::bytes(tx).await?;
    Ok(Size { statements, bytes, alone, oldest_at: store::oldest(tx).await? })
}

/// How much came in since an instant: statements, refusals. For the IT administrator.
pub async fn volume(actor: &Actor, tx: &mut Tx, since: Timestamp) -> Result<(i64, i64)> {
    actor.require_any(&[Role::ItAdmin])?;
    Ok((store::since(tx, since).await?, refusal::store::count(tx, since).await?))
}

/// A person of this installation as an agent, on a page that only reads.
pub async fn agent_of_person(tx: &mut Tx, person: PersonId) -> Result<Agent> {
    Ok(identity::agent(&identity::known_installation(tx).await?, person))
}
