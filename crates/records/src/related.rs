//! Whom and what a statement names besides its actor, object and authority. Leaves out definitions and extensions.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Uuid;
use wire_xapi::{Actor, Context, Object, Statement};

use crate::term;

/// Terms, and whether each counts without asking broadly.
pub(crate) type Terms = BTreeMap<Uuid, bool>;

/// The terms of everybody and everything else in the statement, each once.
pub(crate) fn terms(statement: &Statement) -> Terms {
    let mut found = Terms::new();
    members(&mut found, &statement.actor, true);
    object(&mut found, &statement.object, false);
    if let Some(surroundings) = &statement.context {
        context(&mut found, surroundings);
    }
    if let Some(authority) = &statement.authority {
        members(&mut found, authority, false);
    }
    found
}

/// The terms of everybody and everything that a statement names, its actor and its object too.
pub(crate) fn everybody(statement: &Statement) -> BTreeSet<Uuid> {
    let mut found: BTreeSet<Uuid> = terms(statement).into_keys().collect();
    found.extend(statement.actor.identifier().map(term::agent));
    found.extend(term::object(&statement.object));
    found
}

fn add(found: &mut Terms, term: Uuid, near: bool) {
    *found.entry(term).or_default() |= near;
}

fn actor(found: &mut Terms, actor: &Actor) {
    if let Some(identifier) = actor.identifier() {
        add(found, term::agent(identifier), false);
    }
    members(found, actor, false);
}

fn members(found: &mut Terms, actor: &Actor, near: bool) {
    if let Actor::Group(group) = actor {
        group.members.iter().for_each(|member| add(found, term::agent(&member.identifier), near));
    }
}

fn object(found: &mut Terms, object: &Object, nested: bool) {
    match object {
        Object::Sub(sub) => {
            actor(found, &sub.actor);
            self::object(found, &sub.object, true);
            if let Some(surroundings) = &sub.context {
                context(found, surroundings);
            }
        }
        other => {
            if let Some(term) = term::object(other).filter(|_| nested) {
                add(found, term, false);
            }
            if let Object::Actor(actor) = other {
                members(found, actor, !nested);
            }
        }
    }
}

fn context(found: &mut Terms, context: &Context) {
    context.instructor.iter().for_each(|instructor| actor(found, instructor));
    context.team.iter().for_each(|team| actor(found, &Actor::Group(team.clone())));
    context.groups.iter().for_each(|role| actor(found, &Actor::Group(role.group.clone())));
    context.agents.iter().for_each(|role| add(found, term::agent(&role.agent.identifier), false));
    context.activities.all().for_each(|(_, activity)| add(found, term::activity(&activity.id), false));
}
