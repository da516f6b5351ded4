//! What surrounded it: the context of a statement.

use crate::activity::Activity;
use crate::actor::{Actor, Agent, Group};
use crate::extensions::Extensions;
use crate::json::Json;
use crate::object::StatementRef;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::Reading;
use crate::version::Version;

/// The context.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Context {
    /// The attempt or enrolment it belongs to.
    pub registration: Option<uuid::Uuid>,
    /// Who taught.
    pub instructor: Option<Actor>,
    /// The team it was done with.
    pub team: Option<Group>,
    /// Related activities.
    pub activities: ContextActivities,
    /// Agents with a part in it (2.0).
    pub agents: Vec<ContextAgent>,
    /// Groups with a part in it (2.0).
    pub groups: Vec<ContextGroup>,
    /// The revision of the activity.
    pub revision: Option<String>,
    /// Where it was done.
    pub platform: Option<String>,
    /// The language it was done in.
    pub language: Option<String>,
    /// Another statement it belongs to.
    pub statement: Option<StatementRef>,
    /// Anything else.
    pub extensions: Extensions,
}

/// Related activities by the way they relate.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContextActivities {
    /// What the object is directly a part of.
    pub parent: Vec<Activity>,
    /// What it is indirectly a part of.
    pub grouping: Vec<Activity>,
    /// What it is filed under: profiles, above all.
    pub category: Vec<Activity>,
    /// Any other relation.
    pub other: Vec<Activity>,
}

/// An Agent and why it matters here.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextAgent {
    /// Who.
    pub agent: Agent,
    /// In which roles, IRIs; empty when not said.
    pub relevant_types: Vec<String>,
}

/// A Group and why it matters here.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextGroup {
    /// Which.
    pub group: Group,
    /// In which roles, IRIs; empty when not said.
    pub relevant_types: Vec<String>,
}

impl Context {
    /// Reads a context. `of_activity` says whether the object is an activity, without which some properties have
    /// no meaning.
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>, of_activity: bool) -> Option<Context> {
        let clause = Clause::Context;
        let mut fields = cx.object(json, clause)?;
        let registration = cx.optional(&mut fields, "registration", |cx, v| cx.uuid(v, clause));
        let instructor = cx.optional(&mut fields, "instructor", Actor::read);
        let team = cx.optional(&mut fields, "team", Group::read);
        let activities = cx.optional(&mut fields, "contextActivities", ContextActivities::read);
        let (mut agents, mut groups) = (None, None);
        if cx.version >= Version::V2_0 {
            agents =
                cx.optional(&mut fields, "contextAgents", |cx, v| cx.array(v, clause, ContextAgent::read));
            groups =
                cx.optional(&mut fields, "contextGroups", |cx, v| cx.array(v, clause, ContextGroup::read));
        }
        let mut of_activity_only = |cx: &mut Reading<'j>, key| {
            cx.optional(&mut fields, key, |cx, v| {
                if !of_activity {
                    cx.wrong(clause, "may only be used when the object is an Activity");
                }
                cx.owned(v, clause)
            })
        };
        let revision = of_activity_only(cx, "revision");
        let platform = of_activity_only(cx, "platform");
        let language = cx.optional(&mut fields, "language", Reading::language_tag);
        let statement = cx.optional(&mut fields, "statement", StatementRef::read);
        let extensions = cx.optional(&mut fields, "extensions", Extensions::read);
        cx.finish(fields);
        Some(Context {
            registration,
            instructor,
            team,
            activities: activities.unwrap_or_default(),
            agents: agents.unwrap_or_default(),
            groups: groups.unwrap_or_default(),
            revision,
            platform,
            language,
            statement,
            extensions: extensions.unwrap_or_default(),
        })
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.maybe("registration", self.registration.map(|id| id.to_string()));
        w.maybe("instructor", self.instructor.as_ref().map(Actor::to_json));
        w.maybe("team", self.team.clone().map(|team| Actor::Group(team).to_json()));
        if self.activities != ContextActivities::default() {
            w.put("contextActivities", self.activities.to_json());
        }
        w.list("contextAgents", self.agents.iter().map(ContextAgent::to_json).collect());
        w.list("contextGroups", self.groups.iter().map(ContextGroup::to_json).collect());
        w.text("revision", &self.revision);
        w.text("platform", &self.platform);
        w.text("language", &self.language);
        w.maybe("statement", self.statement.map(StatementRef::to_json));
        if !self.extensions.is_empty() {
            w.put("extensions", self.extensions.to_json());
        }
        w.done()
    }
}

impl ContextActivities {
    /// All of them with the key they stand under.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Activity)> {
        let under =
            |key: &'static str, list| std::iter::repeat(key).zip::<std::slice::Iter<'_, Activity>>(list);
        under("parent", self.parent.iter())
            .chain(under("grouping", self.grouping.iter()))
            .chain(under("category", self.category.iter()))
            .chain(under("other", self.other.iter()))
    }

    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<ContextActivities> {
        let mut fields = cx.object(json, Clause::ContextActivities)?;
        let mut list = |key| {
            cx.optional(&mut fields, key, |cx, v| match v {
                // A single activity is allowed for the sake of old senders; it is returned as an array of one.
                Json::Object(_) => Activity::read(cx, v).map(|one| vec![one]),
                _ => cx.array(v, Clause::ContextActivities, Activity::read),
            })
            .unwrap_or_default()
        };
        let (parent, grouping) = (list("parent"), list("grouping"));
        let (category, other) = (list("category"), list("other"));
        cx.finish(fields);
        Some(ContextActivities { parent, grouping, category, other })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        let lists = [
            ("parent", &self.parent),
            ("grouping", &self.grouping),
            ("category", &self.category),
            ("other", &self.other),
        ];
        for (key, list) in lists {
            w.list(key, list.iter().map(Activity::to_json).collect());
        }
        w.done()
    }
}

impl ContextAgent {
    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<ContextAgent> {
        let (agent, relevant_types) = role(cx, json, "contextAgent", "agent", Agent::read)?;
        Some(ContextAgent { agent, relevant_types })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "contextAgent");
        w.put("agent", self.agent.to_json());
        w.list("relevantTypes", self.relevant_types.iter().map(|t| Json::from(t.clone())).collect());
        w.done()
    }
}

impl ContextGroup {
    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<ContextGroup> {
        let (group, relevant_types) = role(cx, json, "contextGroup", "group", Group::read)?;
        Some(ContextGroup { group, relevant_types })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "contextGroup");
        w.put("group", Actor::Group(self.group.clone()).to_json());
        w.list("relevantTypes", self.relevant_types.iter().map(|t| Json::from(t.clone())).collect());
        w.done()
    }
}

fn role<'j, T>(
    cx: &mut Reading<'j>,
    json: &'j Json<'j>,
    object_type: &'static str,
    key: &'static str,
    read: impl FnOnce(&mut Reading<'j>, &'j Json<'j>) -> Option<T>,
) -> Option<(T, Vec<String>)> {
    let clause = Clause::Context;
    let mut fields = cx.object(json, clause)?;
    cx.required(&mut fields, "objectType", clause, |cx, v| {
        let text = cx.string(v, clause)?;
        if text != object_type {
            cx.wrong(clause, format!("must be {object_type:?}"));
        }
        Some(())
    });
    let who = cx.required(&mut fields, key, clause, read);
    let types = cx.optional(&mut fields, "relevantTypes", |cx, v| {
        let types = cx.array(v, clause, Reading::iri)?;
        if types.is_empty() {
            cx.wrong(clause, "must not be empty; leave it out instead");
        }
        Some(types)
    });
    cx.finish(fields);
    Some((who?, types.unwrap_or_default()))
}
