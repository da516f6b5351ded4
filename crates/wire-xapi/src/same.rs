//! Statement comparison: whether two statements with one id say the same.
//!
//! The rules are the specification's section on immutability: what a store sets is ignored, as are activity
//! definitions, verb displays, the zone of a timestamp and the order of a group; everything else counts.

use crate::activity::Activity;
use crate::actor::{Actor, Agent, Group};
use crate::context::{Context, ContextActivities};
use crate::object::{Object, SubStatement};
use crate::outcome::Outcome;
use crate::statement::Statement;
use crate::time::Timestamp;

/// Where the first difference is, as a JSON path; `None` when the statements are the same.
pub fn difference(a: &Statement, b: &Statement) -> Option<&'static str> {
    let checks = [
        ("$.actor", same_actor(&a.actor, &b.actor)),
        ("$.verb.id", a.verb.id == b.verb.id),
        ("$.object", same_object(&a.object, &b.object)),
        ("$.result", both(&a.result, &b.result, Outcome::same)),
        ("$.context", both(&a.context, &b.context, same_context)),
        // A store fills a missing timestamp, so one that is missing on either side tells nothing.
        (
            "$.timestamp",
            a.timestamp.is_none() || b.timestamp.is_none() || same_time(&a.timestamp, &b.timestamp),
        ),
        ("$.attachments", same_list(&a.attachments, &b.attachments, |x, y| x.same(y))),
    ];
    checks.into_iter().find(|(_, same)| !same).map(|(path, _)| path)
}

/// Whether two statements are the same for a store.
pub fn same(a: &Statement, b: &Statement) -> bool {
    difference(a, b).is_none()
}

fn both<T: Default + PartialEq>(a: &Option<T>, b: &Option<T>, same: impl Fn(&T, &T) -> bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        // An empty object says as much as none.
        (Some(one), None) | (None, Some(one)) => *one == T::default(),
    }
}

fn same_list<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| same(x, y))
}

/// The same activities, each as often, in whatever order.
fn same_bag(a: &[Activity], b: &[Activity]) -> bool {
    let sorted = |all: &[Activity]| {
        let mut ids: Vec<String> = all.iter().map(|activity| activity.id.clone()).collect();
        ids.sort_unstable();
        ids
    };
    a.len() == b.len() && sorted(a) == sorted(b)
}

fn same_time(a: &Option<Timestamp>, b: &Option<Timestamp>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.same(b),
        (a, b) => a.is_none() == b.is_none(),
    }
}

fn same_agent(a: &Agent, b: &Agent) -> bool {
    a.name == b.name && a.identifier.same(&b.identifier)
}

fn same_group(a: &Group, b: &Group) -> bool {
    let identifiers = match (&a.identifier, &b.identifier) {
        (Some(a), Some(b)) => a.same(b),
        (a, b) => a.is_none() == b.is_none(),
    };
    if !(a.name == b.name && identifiers && a.members.len() == b.members.len()) {
        return false;
    }
    // Sorted, because groups may be large and their members come in any order.
    let sorted = |group: &Group| {
        let mut keys: Vec<(String, Option<String>)> =
            group.members.iter().map(|m| (m.identifier.key(), m.name.clone())).collect();
        keys.sort();
        keys
    };
    sorted(a) == sorted(b)
}

fn same_actor(a: &Actor, b: &Actor) -> bool {
    match (a, b) {
        (Actor::Agent(a), Actor::Agent(b)) => same_agent(a, b),
        (Actor::Group(a), Actor::Group(b)) => same_group(a, b),
        _ => false,
    }
}

fn same_activity(a: &Activity, b: &Activity) -> bool {
    a.id == b.id
}

fn same_object(a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::Activity(a), Object::Activity(b)) => same_activity(a, b),
        (Object::Actor(a), Object::Actor(b)) => same_actor(a, b),
        (Object::Statement(a), Object::Statement(b)) => a == b,
        (Object::Sub(a), Object::Sub(b)) => same_sub(a, b),
        _ => false,
    }
}

fn same_sub(a: &SubStatement, b: &SubStatement) -> bool {
    same_actor(&a.actor, &b.actor)
        && a.verb.id == b.verb.id
        && same_object(&a.object, &b.object)
        && both(&a.result, &b.result, Outcome::same)
        && both(&a.context, &b.context, same_context)
        && same_time(&a.timestamp, &b.timestamp)
        && same_list(&a.attachments, &b.attachments, |x, y| x.same(y))
}

fn same_context(a: &Context, b: &Context) -> bool {
    let instructors = match (&a.instructor, &b.instructor) {
        (Some(a), Some(b)) => same_actor(a, b),
        (a, b) => a.is_none() == b.is_none(),
    };
    let teams = match (&a.team, &b.team) {
        (Some(a), Some(b)) => same_group(a, b),
        (a, b) => a.is_none() == b.is_none(),
    };
    let languages = match (&a.language, &b.language) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        (a, b) => a.is_none() == b.is_none(),
    };
    instructors
        && teams
        && languages
        && a.registration == b.registration
        && same_activities(&a.activities, &b.activities)
        && same_list(&a.agents, &b.agents, |x, y| {
            same_agent(&x.agent, &y.agent) && x.relevant_types == y.relevant_types
        })
        && same_list(&a.groups, &b.groups, |x, y| {
            same_group(&x.group, &y.group) && x.relevant_types == y.relevant_types
        })
        && a.revision == b.revision
        && a.platform == b.platform
        && a.statement == b.statement
        && a.extensions == b.extensions
}

/// A context's lists of activities are sets of ids in all but name; senders that keep them in maps reorder them.
fn same_activities(a: &ContextActivities, b: &ContextActivities) -> bool {
    same_bag(&a.parent, &b.parent)
        && same_bag(&a.grouping, &b.grouping)
        && same_bag(&a.category, &b.category)
        && same_bag(&a.other, &b.other)
}
