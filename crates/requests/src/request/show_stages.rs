//! Whose turn it is: who decides about a request, one after the other, what each said, and what comes next. Whoever asks reads the
//! same as those who decide.

use jiff::tz::TimeZone;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Result, Tx, fmt};

use super::show::Names;
use super::{Done, Seen, Stage};
use crate::delegation::Reach;
use crate::machine::{Act, State};
use crate::words;

const HOUSE: Actor = Actor::system("it is shown whose turn it is");

/// One who decides.
pub(super) struct Shown {
    pub text: String,
    pub status: ui::Status,
    /// Whether it is their turn.
    pub is_now: bool,
}

/// Who decides about it, in their order; nobody where the rule approved it.
pub(super) async fn shown(
    tx: &mut Tx,
    l: Locale,
    zone: &TimeZone,
    names: &Names,
    seen: &Seen,
    reader: Option<PersonId>,
) -> Result<Vec<Shown>> {
    let holder = match seen.request.money {
        Some((budget, _)) => funds::budget::find(&HOUSE, tx, budget).await?.holder,
        None => None,
    };
    let yes: Vec<&Done> = seen.acts.iter().filter(|done| done.act == Act::Approve).collect();
    let no = seen.acts.iter().find(|done| done.act == Act::Refuse);
    let now = seen.request.state.stage();
    let count = seen.stages.len();
    let one = |stage: &Stage| {
        let said = match yes.get(stage.place) {
            Some(done) => Some((*done, true)),
            None if stage.place == yes.len() => no.map(|done| (done, false)),
            None => None,
        };
        let who = who(l, names, seen, stage, (holder, reader));
        let text = words::stage_line(l, stage.place + 1, count, who);
        let by = |done: &Done| match (done.by.filter(|by| Some(*by) != stage.approver), stage.approver) {
            (Some(by), Some(_)) => words::stage_by(l, names.get(l, Some(by)), day(l, zone, done)),
            (Some(by), None) => words::stage_one(l, names.get(l, Some(by)), day(l, zone, done)),
            (None, _) => day(l, zone, done),
        };
        let status = match (said, seen.request.state) {
            (Some((done, true)), _) => ui::status::ok(words::stage_agreed(l, by(done))),
            (Some((done, false)), _) => ui::status::no(words::stage_refused(l, by(done))),
            (None, State::Waiting(at)) if at == stage.place => match stage.due_on {
                Some(due) => ui::status::soon(words::stage_now_due(l, fmt::weekday_day(l, due))),
                None => ui::status::soon(words::stage_now(l)),
            },
            (None, State::Returned(at)) if at == stage.place => ui::status::soon(words::stage_asked_back(l)),
            (None, State::Waiting(_) | State::Returned(_)) => ui::status::unknown(words::stage_then(l)),
            (None, _) => ui::status::unknown(words::stage_not_asked(l)),
        };
        Shown { text, status, is_now: now == Some(stage.place) }
    };
    Ok(seen.stages.iter().map(one).collect())
}

fn day(l: Locale, zone: &TimeZone, done: &Done) -> String {
    fmt::date_year(l, civil_date(done.at, zone.iana_name().unwrap_or("UTC")))
}

/// Who decides at a stage, and as what.
fn who(
    l: Locale,
    names: &Names,
    seen: &Seen,
    stage: &Stage,
    (holder, reader): (Option<PersonId>, Option<PersonId>),
) -> String {
    let Some(approver) = stage.approver else { return words::people_leader(l).to_owned() };
    let name = match reader == Some(approver) {
        true => words::stage_you(l).to_owned(),
        false => names.get(l, Some(approver)),
    };
    let request = &seen.request;
    if seen.parts.iter().any(|part| part.stage == Some(stage.place)) {
        return words::stage_pays_part(l, name);
    }
    if request.why.leader == Some(approver) {
        return match reader == Some(request.person) {
            true => words::stage_leads_you(l, name),
            false => words::stage_leads(l, name, names.get(l, Some(request.person))),
        };
    }
    if holder == Some(approver) { words::stage_holds(l, name) } else { name }
}

/// Who decides after the actor, whose turn it is; nobody where their yes is the last.
pub(super) fn next(l: Locale, names: &Names, seen: &Seen, reach: &Reach) -> Option<String> {
    let request = &seen.request;
    let later = seen.stages.iter().skip(request.state.stage()? + 1);
    let theirs = |stage: &&Stage| reach.right(stage.approver, request.person, request.asked_by).is_some();
    let next = later.into_iter().find(|stage| !theirs(stage))?;
    Some(match next.approver {
        Some(approver) => names.get(l, Some(approver)),
        None => words::people_leader(l).to_owned(),
    })
}
