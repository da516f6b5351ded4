//! The statement: who did what with what, how it went, in which surroundings, when, and who says so.

use crate::activity::Activity;
use crate::actor::Actor;
use crate::attachment::Attachment;
use crate::context::Context;
use crate::iri;
use crate::json::Json;
use crate::object::Object;
use crate::object_writer::Writer;
use crate::outcome::Outcome;
use crate::problem::{Clause, Problems};
use crate::reading::{Fields, Reading};
use crate::time::Timestamp;
use crate::verb::{VOIDED, Verb};
use crate::version::Version;

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its id; a store gives one to a statement that came without.
    pub id: Option<uuid::Uuid>,
    /// Who.
    pub actor: Actor,
    /// Did what.
    pub verb: Verb,
    /// With what.
    pub object: Object,
    /// With which outcome.
    pub result: Option<Outcome>,
    /// In which surroundings.
    pub context: Option<Context>,
    /// When it happened.
    pub timestamp: Option<Timestamp>,
    /// When it was stored; set by the store.
    pub stored: Option<Timestamp>,
    /// Who says so; set by the store.
    pub authority: Option<Actor>,
    /// The version of its data model.
    pub version: Option<String>,
    /// What is attached.
    pub attachments: Vec<Attachment>,
}

/// What statements and SubStatements share.
pub(crate) struct Core {
    pub(crate) actor: Actor,
    pub(crate) verb: Verb,
    pub(crate) object: Object,
    pub(crate) result: Option<Outcome>,
    pub(crate) context: Option<Context>,
    pub(crate) timestamp: Option<Timestamp>,
    pub(crate) attachments: Vec<Attachment>,
}

impl Statement {
    /// The statement that `actor` did `verb` with `object`; everything else is added with the methods below.
    pub fn new(actor: impl Into<Actor>, verb: Verb, object: impl Into<Object>) -> Statement {
        Statement {
            id: None,
            actor: actor.into(),
            verb,
            object: object.into(),
            result: None,
            context: None,
            timestamp: None,
            stored: None,
            authority: None,
            version: None,
            attachments: Vec::new(),
        }
    }

    /// The same statement with an outcome.
    pub fn result(mut self, result: Outcome) -> Statement {
        self.result = Some(result);
        self
    }

    /// The same statement in a context.
    pub fn context(mut self, context: Context) -> Statement {
        self.context = Some(context);
        self
    }

    /// The same statement at a time.
    pub fn at(mut self, instant: jiff::Timestamp) -> Statement {
        self.timestamp = Some(Timestamp::of(instant));
        self
    }

    /// The same statement under an id.
    pub fn with_id(mut self, id: uuid::Uuid) -> Statement {
        self.id = Some(id);
        self
    }

    /// The id of the statement that this one voids.
    pub fn voids(&self) -> Option<uuid::Uuid> {
        match &self.object {
            Object::Statement(reference) if self.verb.id == VOIDED => Some(reference.id),
            _ => None,
        }
    }

    /// Every activity that is named: the object, the context's, and those of a SubStatement.
    pub fn activities(&self) -> Vec<&Activity> {
        let mut all = Vec::new();
        collect(&self.object, self.context.as_ref(), &mut all);
        if let Object::Sub(sub) = &self.object {
            collect(&sub.object, sub.context.as_ref(), &mut all);
        }
        all
    }

    /// Every attachment, those of a SubStatement after its own.
    pub fn all_attachments(&self) -> impl Iterator<Item = &Attachment> {
        let nested = match &self.object {
            Object::Sub(sub) => sub.attachments.as_slice(),
            _ => &[],
        };
        self.attachments.iter().chain(nested)
    }

    /// The statement as JSON.
    pub fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.maybe("id", self.id.map(|id| id.to_string()));
        w.put("actor", self.actor.to_json());
        w.put("verb", self.verb.to_json());
        w.put("object", self.object.to_json());
        w.maybe("result", self.result.as_ref().map(Outcome::to_json));
        w.maybe("context", self.context.as_ref().map(Context::to_json));
        w.maybe("timestamp", self.timestamp.as_ref().map(|t| t.as_str().to_owned()));
        w.maybe("stored", self.stored.as_ref().map(|t| t.as_str().to_owned()));
        w.maybe("authority", self.authority.as_ref().map(Actor::to_json));
        w.text("version", &self.version);
        w.list("attachments", self.attachments.iter().map(Attachment::to_json).collect());
        w.done()
    }

    /// The statement as compact JSON text.
    pub fn print(&self) -> String {
        self.to_json().print()
    }

    /// Reads a statement from a JSON tree by the rules of `version`.
    pub fn from_json(json: &Json<'_>, version: Version) -> Result<Statement, Problems> {
        Reading::whole(version, json, Statement::read)
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Statement> {
        let mut fields = cx.object(json, Clause::Statement)?;
        let id = cx.optional(&mut fields, "id", |cx, v| cx.uuid(v, Clause::Id));
        let stored = cx.optional(&mut fields, "stored", |cx, v| instant(cx, v, Clause::Stored));
        let authority = cx.optional(&mut fields, "authority", authority);
        let version = cx.optional(&mut fields, "version", version);
        let core = Core::read(cx, &mut fields, false);
        cx.finish(fields);
        let Core { actor, verb, object, result, context, timestamp, attachments } = core?;
        Some(Statement {
            id,
            actor,
            verb,
            object,
            result,
            context,
            timestamp,
            stored,
            authority,
            version,
            attachments,
        })
    }
}

fn collect<'s>(object: &'s Object, context: Option<&'s Context>, all: &mut Vec<&'s Activity>) {
    all.extend(object.activity());
    all.extend(context.iter().flat_map(|c| c.activities.all().map(|(_, activity)| activity)));
}

impl Core {
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, fields: &mut Fields<'j>, in_sub: bool) -> Option<Core> {
        let clause = Clause::Statement;
        let actor = cx.required(fields, "actor", clause, Actor::read);
        let verb = cx.required(fields, "verb", clause, Verb::read);
        let object = cx.required(fields, "object", clause, |cx, v| Object::read(cx, v, in_sub));
        let result = cx.optional(fields, "result", Outcome::read);
        let of_activity = object.as_ref().is_none_or(|o| o.activity().is_some());
        let context = cx.optional(fields, "context", |cx, v| Context::read(cx, v, of_activity));
        let timestamp = cx.optional(fields, "timestamp", |cx, v| instant(cx, v, Clause::Timestamp));
        let attachments = cx
            .optional(fields, "attachments", |cx, v| cx.array(v, Clause::Attachments, Attachment::read))
            .unwrap_or_default();
        let voids = verb.as_ref().is_some_and(|v| v.id == VOIDED);
        if voids && object.as_ref().is_some_and(|o| !matches!(o, Object::Statement(_))) {
            cx.within("object", |cx| {
                cx.wrong(Clause::Voiding, "must be a StatementRef, because the verb is voided")
            });
        }
        let (actor, verb, object) = (actor?, verb?, object?);
        Some(Core { actor, verb, object, result, context, timestamp, attachments })
    }
}

fn instant<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>, clause: Clause) -> Option<Timestamp> {
    let text = cx.string(json, clause)?;
    match Timestamp::parse(text, cx.version) {
        Ok(timestamp) => Some(timestamp),
        Err(reason) => {
            cx.wrong(Clause::Instants, reason);
            None
        }
    }
}

fn authority<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Actor> {
    let actor = Actor::read(cx, json)?;
    if let Actor::Group(group) = &actor
        && (group.identifier.is_some() || group.members.len() != 2)
    {
        cx.wrong(Clause::Authority, "must be an Agent, or an anonymous Group of exactly two Agents");
    }
    Some(actor)
}

fn version<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<String> {
    let text = cx.string(json, Clause::Version)?;
    if !cx.version.admits(text) {
        let wanted = match cx.version {
            Version::V1_0_3 => "1.0.x",
            Version::V2_0 => "2.0.x or 1.0.x",
        };
        cx.wrong(Clause::Version, format!("must be {wanted}; leave it out and the store sets it"));
    }
    Some(text.to_owned())
}

impl From<Activity> for Object {
    fn from(activity: Activity) -> Self {
        Object::Activity(activity)
    }
}

impl From<Actor> for Object {
    fn from(actor: Actor) -> Self {
        Object::Actor(actor)
    }
}

impl From<crate::StatementRef> for Object {
    fn from(reference: crate::StatementRef) -> Self {
        Object::Statement(reference)
    }
}

/// Reads the value of a `statementId` parameter.
pub fn parse_id(text: &str) -> Option<uuid::Uuid> {
    iri::uuid(text)
}
