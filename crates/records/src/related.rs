//! Whom and what a statement names besides its actor, object and authority. Leaves out definitions and extensions.

use std::collections::BTreeSet;

use kernel::Uuid;
use wire_xapi::{Actor, Context, Object, Statement};

use crate::term;

/// The terms of everybody and everything else in the statement, each once.
pub(crate) fn terms(statement: &Statement) -> BTreeSet<Uuid> {
    let mut found = BTreeSet::new();
    members(&mut found, &statement.actor);
    object(&mut found, &statement.object, false);
    if let Some(surroundings) = &statement.context {
        context(&mut found, surroundings);
    }
    if let Some(authority) = &statement.authority {
        members(&mut found, authority);
    }
    found
}

fn actor(found: &mut BTreeSet<Uuid>, actor: &Actor) {
    found.extend(actor.identifier().map(term::agent));
    members(found, actor);
}

fn members(found: &mut BTreeSet<Uuid>, actor: &Actor) {
    if let Actor::Group(group) = actor {
        found.extend(group.members.iter().map(|member| term::agent(&member.identifier)));
    }
}

fn object(found: &mut BTreeSet<Uuid>, object: &Object, nested: bool) {
    match object {
        Object::Sub(sub) => {
            actor(found, &sub.actor);
            self::object(found, &sub.object, true);
            if let Some(surroundings) = &sub.context {
                context(found, surroundings);
            }
        }
        other => {
            if nested {
                found.extend(term::object(other));
            }
            if let Object::Actor(actor) = other {
                members(found, actor);
            }
        }
    }
}

fn context(found: &mut BTreeSet<Uuid>, context: &Context) {
    context.instructor.iter().for_each(|instructor| actor(found, instructor));
    context.team.iter().for_each(|team| actor(found, &Actor::Group(team.clone())));
    context.groups.iter().for_each(|role| actor(found, &Actor::Group(role.group.clone())));
    found.extend(context.agents.iter().map(|role| term::agent(&role.agent.identifier)));
    found.extend(context.activities.all().map(|(_, activity)| term::activity(&activity.id)));
}
