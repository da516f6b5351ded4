//! Tells people what happened to a request, in their own language: one line in the message of their day, which leads to
//! a page and does nothing by itself.

use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Notice, PersonId, Result, Role, Tx, Uuid};

use super::{Done, Request, part_store, store};
use crate::ids::RequestId;
use crate::machine::Act;
use crate::words;

const HOUSE: Actor = Actor::system("somebody is told of a request");
/// The notice that something waits for somebody.
pub(super) const WAITING: &str = "requests.waiting";
/// The notice that it is late and still waits for them.
const STILL_WAITING: &str = "requests.still_waiting";
/// The notice of what became of it.
const ANSWERED: &str = "requests.answered";
/// The notice that it is paid.
const PAID: &str = "requests.paid";
/// The notice that something else was paid.
const CORRECTED: &str = "requests.payment_corrected";
/// Most People leaders who are told of one request.
const MOST_TOLD: usize = 20;

pub(crate) async fn locale(ctx: &Ctx, tx: &mut Tx, person: PersonId) -> Result<Locale> {
    let theirs = store::language(tx, person).await?;
    let theirs = theirs.as_deref().and_then(Locale::parse);
    Ok(theirs.unwrap_or_else(|| ctx.config.locale()))
}

/// The address of a request.
pub(crate) fn path(id: RequestId) -> String {
    format!("/requests/{id}")
}

/// Who is told that a stage has to decide.
pub(super) async fn deciders(
    tx: &mut Tx,
    approver: Option<PersonId>,
    request: &Request,
) -> Result<Vec<PersonId>> {
    if let Some(approver) = approver {
        return Ok(vec![approver]);
    }
    let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
    let free = holders.into_iter().map(|(person, _)| person).filter(|one| !request.is_asked_by(Some(*one)));
    Ok(free.take(MOST_TOLD).collect())
}

/// Tells those who decide at a place that something waits for them: where they decide about a part of the price, which.
pub(super) async fn waiting(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    place: usize,
    approver: Option<PersonId>,
) -> Result<()> {
    wait(ctx, tx, request, place, approver, (WAITING, request.id.0)).await
}

/// Tells whoever decides that it is late and still theirs, though they were told of it before.
pub(super) async fn still_waiting(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    place: usize,
    approver: PersonId,
) -> Result<()> {
    let again: Uuid = tx.id();
    wait(ctx, tx, request, place, Some(approver), (STILL_WAITING, again)).await
}

async fn wait(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    place: usize,
    approver: Option<PersonId>,
    (kind, subject): (&'static str, Uuid),
) -> Result<()> {
    let names = people::names(&HOUSE, tx, &[request.person]).await?;
    let who = names.get(&request.person).cloned().unwrap_or_default();
    let parts = part_store::of_request(tx, request.id).await?;
    let part: i64 = parts.iter().filter(|part| part.stage == Some(place)).map(|part| part.amount).sum();
    for person in deciders(tx, approver, request).await? {
        let l = locale(ctx, tx, person).await?;
        let title = match (request.print(l), request.measure.filter(|_| part > 0)) {
            (Some(whole), Some(measure)) => {
                words::tell_waiting_part(l, &who, &request.title, measure.print(l, part), whole)
            }
            (Some(price), None) => words::tell_waiting_price(l, &who, &request.title, price),
            (None, _) => words::tell_waiting(l, &who, &request.title),
        };
        let (why, path) = (request.reason.clone(), path(request.id));
        tx.notice(&Notice { person, kind, subject, title, why, path }).await?;
    }
    Ok(())
}

/// What waits for them was decided or taken back: nobody is told any more.
pub(super) async fn not_waiting(tx: &mut Tx, request: &Request, approver: Option<PersonId>) -> Result<()> {
    for person in deciders(tx, approver, request).await? {
        tx.withdraw_notice(person, WAITING, request.id.0).await?;
    }
    Ok(())
}

/// Tells those who asked what became of it, with the sentence.
pub(super) async fn answered(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    done: &Done,
    act: Uuid,
) -> Result<()> {
    let mut persons = vec![request.person];
    persons.extend((request.asked_by != request.person).then_some(request.asked_by));
    persons.retain(|person| Some(*person) != done.by);
    for person in persons {
        let l = locale(ctx, tx, person).await?;
        let said = match done.act {
            Act::Approve => words::tell_approved(l, &request.title),
            Act::Refuse => words::tell_refused(l, &request.title),
            Act::Return => words::tell_returned(l, &request.title),
            Act::Escalate => words::tell_escalated(l, &request.title),
            Act::LetGo => words::tell_let_go(l, &request.title),
            Act::Cancel => words::tell_cancelled(l, &request.title),
            Act::Ask | Act::Answer | Act::Withdraw => continue,
        };
        let why = if done.said.is_empty() { request.why.say(l, "") } else { done.said.clone() };
        let path = path(request.id);
        tx.notice(&Notice { person, kind: ANSWERED, subject: act, title: said, why, path }).await?;
    }
    Ok(())
}

/// Tells those who asked that it is paid, with what was said.
pub(super) async fn paid(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    (paid, measure): (i64, Measure),
    (by, said): (PersonId, &str),
) -> Result<()> {
    let mut persons = vec![request.person];
    persons.extend((request.asked_by != request.person).then_some(request.asked_by));
    persons.retain(|person| *person != by);
    for person in persons {
        let l = locale(ctx, tx, person).await?;
        let title = words::tell_paid(l, &request.title, measure.print(l, paid));
        let why = if said.is_empty() { words::tell_paid_why(l).to_owned() } else { said.to_owned() };
        let (subject, path) = (request.id.0, path(request.id));
        tx.notice(&Notice { person, kind: PAID, subject, title, why, path }).await?;
    }
    Ok(())
}

/// Tells those who asked that something else was paid than was said, and why.
pub(super) async fn corrected(
    ctx: &Ctx,
    tx: &mut Tx,
    request: &Request,
    (was, paid, measure): (i64, i64, Measure),
    (by, said): (Option<PersonId>, &str),
) -> Result<()> {
    let mut persons = vec![request.person];
    persons.extend((request.asked_by != request.person).then_some(request.asked_by));
    persons.retain(|person| Some(*person) != by);
    for person in persons {
        let l = locale(ctx, tx, person).await?;
        let title = words::tell_corrected(l, &request.title, measure.print(l, paid), measure.print(l, was));
        // Each correction is told.
        let (kind, subject) = (CORRECTED, tx.id());
        tx.notice(&Notice { person, kind, subject, title, why: said.to_owned(), path: path(request.id) })
            .await?;
    }
    Ok(())
}
