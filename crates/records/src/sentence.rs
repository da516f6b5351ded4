//! A statement as a sentence for a page. Leaves out pictures, links and times.

use kernel::i18n::Locale;
use wire_xapi::{Actor, Object, Statement, VOIDED};

use crate::native::{Kind, PROGRESS, name};
use crate::words;

/// The statement as one sentence without a full stop. `who` gives the name of an actor where the page knows it; else
/// the name in the statement stands, else "somebody".
pub fn sentence(l: Locale, statement: &Statement, who: impl Fn(&Actor) -> Option<String>) -> String {
    let wanted = [l.code()];
    let called = |actor: &Actor| {
        who(actor)
            .or_else(|| actor.name().map(str::to_owned))
            .unwrap_or_else(|| words::records_somebody(l).to_owned())
    };
    let subject = called(&statement.actor);
    let (object, whom) = match &statement.object {
        Object::Sub(sub) => (&sub.object, called(&sub.actor)),
        other => (other, words::records_somebody(l).to_owned()),
    };
    let what = match object {
        Object::Activity(activity) => name(activity, &wanted).unwrap_or(&activity.id).to_owned(),
        Object::Actor(actor) => called(actor),
        Object::Statement(_) | Object::Sub(_) => words::records_something(l).to_owned(),
    };
    let Some(kind) = Kind::of(statement) else {
        if statement.verb.id == VOIDED {
            return words::records_voided(l, subject);
        }
        let verb = statement.verb.display.best(&wanted).unwrap_or(&statement.verb.id).to_owned();
        return words::records_other(l, subject, verb, what);
    };
    let result = statement.result.as_ref();
    match kind {
        Kind::Initialized => words::records_initialized(l, subject, what),
        Kind::Experienced => words::records_experienced(l, subject, what),
        Kind::Answered => match result.and_then(|r| r.success) {
            Some(true) => words::records_answered_right(l, subject, what),
            Some(false) => words::records_answered_wrong(l, subject, what),
            None => words::records_answered(l, subject, what),
        },
        Kind::Progressed => {
            let percent = result.and_then(|r| r.extensions.get(PROGRESS)).and_then(|json| match json {
                wire_xapi::Json::Number(number) => number.as_u64(),
                _ => None,
            });
            words::records_progressed(l, subject, i64::try_from(percent.unwrap_or(0)).unwrap_or(0), what)
        }
        Kind::Completed => words::records_completed(l, subject, what),
        Kind::Passed => words::records_passed(l, subject, what),
        Kind::Failed => words::records_failed(l, subject, what),
        Kind::Attended => words::records_attended(l, subject, what),
        Kind::Recommended => words::records_recommended(l, subject, what, whom),
        Kind::Accepted => words::records_accepted(l, subject, what),
        Kind::Postponed => words::records_postponed(l, subject, what),
        Kind::Declined => words::records_declined(l, subject, what),
    }
}
