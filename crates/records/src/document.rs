//! Documents that outside tools keep: the state of somebody in an activity, profiles of agents and of activities.
//!
//! Promises: a change that was made to another version than the one seen is refused and changes nothing. Leaves out
//! requests and answers.

use jiff::Timestamp;
use kernel::{Error, PersonId, Tx, Uuid};
use sha1::{Digest, Sha1};
use wire_xapi::{Actor, Limits, merge};

use crate::document_store as store;
use crate::erasure;
use crate::identity;
use crate::term;

/// What kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    State,
    AgentProfile,
    ActivityProfile,
}

impl Kind {
    /// The word in the database.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::State => "state",
            Kind::AgentProfile => "agent",
            Kind::ActivityProfile => "activity",
        }
    }
}

/// Where documents are kept: whose, and about what.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) activity: Option<String>,
    pub(crate) agent: Option<Actor>,
    pub(crate) registration: Option<Uuid>,
}

impl Place {
    pub(crate) fn activity_term(&self) -> Uuid {
        self.activity.as_deref().map(term::activity).unwrap_or_default()
    }

    pub(crate) fn agent_term(&self) -> Uuid {
        self.agent.as_ref().and_then(Actor::identifier).map(term::agent).unwrap_or_default()
    }

    pub(crate) fn registration(&self) -> Uuid {
        self.registration.unwrap_or_default()
    }

    /// The id of the document of this name.
    pub(crate) fn id(&self, name: &str) -> Uuid {
        let kind = self.kind.name();
        let (activity, agent) = (self.activity_term(), self.agent_term());
        term::digest(&format!("document|{kind}|{activity}|{agent}|{}|{name}", self.registration()))
    }

    /// The person, when the agent is one of ours.
    pub(crate) fn person(&self, installation: &str) -> Option<PersonId> {
        identity::person(installation, self.agent.as_ref()?)
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    pub(crate) content_type: String,
    /// Its entity tag, in quotes.
    pub(crate) etag: String,
    pub(crate) content: Vec<u8>,
    pub(crate) updated_at: Timestamp,
}

impl Document {
    fn is_json(&self) -> bool {
        is_json(&self.content_type)
    }
}

/// Entity tags of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tags {
    /// `*`
    Any,
    Some(Vec<String>),
}

impl Tags {
    /// Whether one of them is that of the document.
    pub(crate) fn hit(&self, document: Option<&Document>) -> bool {
        match (self, document) {
            (_, None) => false,
            (Tags::Any, Some(_)) => true,
            (Tags::Some(tags), Some(document)) => tags.contains(&document.etag),
        }
    }
}

/// What somebody may do who names no version of the document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Blind {
    /// Anything.
    #[default]
    Change,
    /// Make it where there is none.
    Make,
    /// Nothing.
    Nothing,
}

/// What must hold before a document is changed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Conditions {
    pub(crate) matches: Option<Tags>,
    pub(crate) none_matches: Option<Tags>,
    pub(crate) blind: Blind,
}

/// Why a document is not changed.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A condition does not hold.
    Precondition(String),
    /// It would be overwritten unseen.
    Unseen(String),
    /// What was sent cannot be merged.
    Body(String),
    /// It is about somebody who was erased from the records.
    Erased,
    Store(Error),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Store(error)
    }
}

/// What is sent.
pub(crate) struct Sent {
    pub(crate) content_type: String,
    pub(crate) content: Vec<u8>,
    /// Merge with what is there (POST) instead of replacing it (PUT).
    pub(crate) merge: bool,
}

/// Keeps a document under a name. Whoever comes second waits for the first and sees what it left.
pub(crate) async fn keep(
    tx: &mut Tx,
    place: &Place,
    name: &str,
    conditions: &Conditions,
    sent: Sent,
) -> Result<(), Fault> {
    let installation = tx.installation().await?;
    if let Some(person) = place.person(&installation)
        && erasure::is_erased(tx, &installation, person).await?
    {
        return Err(Fault::Erased);
    }
    let known = claim(tx, place, name).await?;
    check(conditions, known.as_ref())?;
    let content = if sent.merge { merged(known.as_ref(), &sent)? } else { sent.content };
    let document = Document {
        content_type: sent.content_type,
        etag: etag(&content),
        content,
        // Two versions never share an instant, or `since` would miss the second.
        updated_at: known.map_or(tx.now(), |k| tx.now().max(k.updated_at + MICROSECOND)),
    };
    store::keep(tx, place.id(name), document).await?;
    Ok(())
}

const MICROSECOND: jiff::SignedDuration = jiff::SignedDuration::from_micros(1);

/// Deletes a document; one that is not there is as good as deleted, unless a condition asks for it.
pub(crate) async fn delete(
    tx: &mut Tx,
    place: &Place,
    name: &str,
    conditions: &Conditions,
) -> Result<(), Fault> {
    let known = claim(tx, place, name).await?;
    check(conditions, known.as_ref())?;
    store::delete(tx, place.id(name)).await?;
    Ok(())
}

async fn claim(tx: &mut Tx, place: &Place, name: &str) -> Result<Option<Document>, Error> {
    let installation = tx.installation().await?;
    store::claim(tx, place, name, place.person(&installation)).await
}

fn check(conditions: &Conditions, known: Option<&Document>) -> Result<(), Fault> {
    let is = || match known {
        Some(document) => format!("it is at {}", document.etag),
        None => "there is none".to_owned(),
    };
    if let Some(tags) = &conditions.matches
        && !tags.hit(known)
    {
        return Err(Fault::Precondition(format!(
            "If-Match names another version of the document ({}); read it again and merge your change",
            is()
        )));
    }
    if let Some(tags) = &conditions.none_matches
        && tags.hit(known)
    {
        return Err(Fault::Precondition(format!(
            "If-None-Match asks that there be no such document, but {}",
            is()
        )));
    }
    if conditions.matches.is_some() || conditions.none_matches.is_some() {
        return Ok(());
    }
    match (conditions.blind, known) {
        (Blind::Make | Blind::Nothing, Some(_)) => Err(Fault::Unseen(format!(
            "there is such a document ({}): read it, then send If-Match with its ETag to replace it",
            is()
        ))),
        (Blind::Nothing, None) => Err(Fault::Body(
            "a profile is put with If-Match and the ETag of the one that was read, or with If-None-Match: * where \
             there is none"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}

fn merged(known: Option<&Document>, sent: &Sent) -> Result<Vec<u8>, Fault> {
    let json = is_json(&sent.content_type);
    if known.is_none() && !json {
        return Ok(sent.content.clone());
    }
    if !json {
        let kind = &sent.content_type;
        return Err(Fault::Body(format!(
            "POST merges with the document that is there, so it must be application/json, but is {kind}; PUT replaces it"
        )));
    }
    if let Some(other) = known.filter(|known| !known.is_json()) {
        let kind = &other.content_type;
        return Err(Fault::Body(format!(
            "POST merges JSON, but the document that is there is {kind}; PUT replaces it"
        )));
    }
    let kept = known.map(|known| known.content.as_slice());
    merge(kept, &sent.content, Limits::default()).map_err(|why| Fault::Body(why.to_string()))
}

/// Whether a content type is that of JSON.
pub(crate) fn is_json(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}

/// The entity tag of some content: its SHA-1, as xAPI 1.0.3 asks.
pub(crate) fn etag(content: &[u8]) -> String {
    format!("\"{}\"", hex::encode(Sha1::digest(content)))
}
