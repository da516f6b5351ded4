//! What a statement is about: an activity, an actor, another statement, or a statement inside it.

use crate::activity::Activity;
use crate::actor::Actor;
use crate::attachment::Attachment;
use crate::context::Context;
use crate::json::Json;
use crate::object_writer::Writer;
use crate::outcome::Outcome;
use crate::problem::Clause;
use crate::reading::Reading;
use crate::statement;
use crate::time::Timestamp;
use crate::verb::Verb;

/// The object of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Object {
    /// Something to be done with.
    Activity(Activity),
    /// A person or a group.
    Actor(Actor),
    /// Another statement, by its id.
    Statement(StatementRef),
    /// A statement that is not asserted by itself: something planned, for instance.
    Sub(Box<SubStatement>),
}

/// A pointer to another statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatementRef {
    /// The id of that statement.
    pub id: uuid::Uuid,
}

/// A statement as the object of another one. It has no id, no authority, and holds no further one.
#[derive(Debug, Clone, PartialEq)]
pub struct SubStatement {
    /// Who.
    pub actor: Actor,
    /// Does what.
    pub verb: Verb,
    /// With what; never a [`Object::Sub`].
    pub object: Object,
    /// With which outcome.
    pub result: Option<Outcome>,
    /// In which surroundings.
    pub context: Option<Context>,
    /// When; may lie in the future.
    pub timestamp: Option<Timestamp>,
    /// What is attached.
    pub attachments: Vec<Attachment>,
}

impl Object {
    /// The activity, when it is one.
    pub fn activity(&self) -> Option<&Activity> {
        match self {
            Object::Activity(activity) => Some(activity),
            _ => None,
        }
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>, in_sub: bool) -> Option<Object> {
        let kind = match json.get("objectType") {
            None => "Activity",
            Some(kind) => cx.within("objectType", |cx| cx.string(kind, Clause::Object))?,
        };
        match kind {
            "Activity" => Activity::read(cx, json).map(Object::Activity),
            "Agent" | "Group" => Actor::read(cx, json).map(Object::Actor),
            "StatementRef" => StatementRef::read(cx, json).map(Object::Statement),
            "SubStatement" if in_sub => {
                cx.wrong(Clause::ObjectStatement, "must not be a SubStatement inside a SubStatement");
                None
            }
            "SubStatement" => SubStatement::read(cx, json).map(|sub| Object::Sub(Box::new(sub))),
            _ => {
                let all = "must be one of Activity, Agent, Group, SubStatement, StatementRef";
                cx.within("objectType", |cx| cx.wrong(Clause::Object, all));
                None
            }
        }
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        match self {
            Object::Activity(activity) => activity.to_json(),
            Object::Actor(actor) => actor.to_json(),
            Object::Statement(reference) => reference.to_json(),
            Object::Sub(sub) => sub.to_json(),
        }
    }
}

impl StatementRef {
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<StatementRef> {
        let clause = Clause::ObjectStatement;
        let mut fields = cx.object(json, clause)?;
        cx.required(&mut fields, "objectType", clause, |cx, v| {
            let text = cx.string(v, clause)?;
            if text != "StatementRef" {
                cx.wrong(clause, "must be \"StatementRef\"");
            }
            Some(())
        });
        let id = cx.required(&mut fields, "id", clause, |cx, v| cx.uuid(v, Clause::Uuid));
        cx.finish(fields);
        Some(StatementRef { id: id? })
    }

    pub(crate) fn to_json(self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "StatementRef");
        w.put("id", self.id.to_string());
        w.done()
    }
}

impl SubStatement {
    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<SubStatement> {
        let mut fields = cx.object(json, Clause::ObjectStatement)?;
        fields.take("objectType");
        for key in ["id", "stored", "version", "authority"] {
            if fields.take(key).is_some() {
                cx.within(key, |cx| cx.wrong(Clause::ObjectStatement, "must not be in a SubStatement"));
            }
        }
        let core = statement::Core::read(cx, &mut fields, true);
        cx.finish(fields);
        let statement::Core { actor, verb, object, result, context, timestamp, attachments } = core?;
        Some(SubStatement { actor, verb, object, result, context, timestamp, attachments })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "SubStatement");
        w.put("actor", self.actor.to_json());
        w.put("verb", self.verb.to_json());
        w.put("object", self.object.to_json());
        w.maybe("result", self.result.as_ref().map(Outcome::to_json));
        w.maybe("context", self.context.as_ref().map(Context::to_json));
        w.maybe("timestamp", self.timestamp.as_ref().map(|t| t.as_str().to_owned()));
        w.list("attachments", self.attachments.iter().map(Attachment::to_json).collect());
        w.done()
    }
}
