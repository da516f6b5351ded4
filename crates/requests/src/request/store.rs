//! SQL of requests, their stages and their acts.

use funds::{BudgetId, LineId, Measure};
use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Role, Row, Tx, Uuid, params};
use live::seat::Colleague;

use super::ask::Ready;
use super::{Done, Request, Seen, Stage, Why};
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::purpose::{Purpose, Tier};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO requests_requests
            (id, person_id, asked_by, purpose, tier, gap, course_id, class_id, title, reason, link, price, measure,
                away_from, away_until, why, asked_at, stage, stages, folded)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, $18, $19)";
    /// One.
    FIND = "SELECT id, person_id, asked_by, purpose, tier, gap, course_id, class_id, title, reason, link, price,
            measure, away_from, away_until, why, asked_at, stage, stages, budget_id, line_id, alternative,
            alternative_course_id, returned_at, approved_at, refused_at, withdrawn_at, cancelled_at
        FROM requests_requests WHERE id = $1";
    /// Locks one until the transaction ends: two who decide at once come one after the other.
    LOCK = "UPDATE requests_requests SET title = title WHERE id = $1";
    /// Those of a person.
    OF_PERSON = "SELECT id, person_id, asked_by, purpose, tier, gap, course_id, class_id, title, reason, link, price,
            measure, away_from, away_until, why, asked_at, stage, stages, budget_id, line_id, alternative,
            alternative_course_id, returned_at, approved_at, refused_at, withdrawn_at, cancelled_at
        FROM requests_requests WHERE person_id = $1 OR asked_by = $1 ORDER BY asked_at DESC, id DESC LIMIT 100";
    /// Those before one, of the same person.
    BEFORE = "SELECT id, person_id, asked_by, purpose, tier, gap, course_id, class_id, title, reason, link, price,
            measure, away_from, away_until, why, asked_at, stage, stages, budget_id, line_id, alternative,
            alternative_course_id, returned_at, approved_at, refused_at, withdrawn_at, cancelled_at
        FROM requests_requests WHERE person_id = $1 AND id <> $2 AND asked_at <= $3
        ORDER BY asked_at DESC, id DESC LIMIT 3";
    /// Those whose turn it is at somebody, at a role, or at those in whose place somebody decides.
    WAITING = "SELECT r.id, r.person_id, r.asked_by, r.purpose, r.tier, r.gap, r.course_id, r.class_id, r.title,
            r.reason, r.link, r.price, r.measure, r.away_from, r.away_until, r.why, r.asked_at, r.stage, r.stages,
            r.budget_id, r.line_id, r.alternative, r.alternative_course_id, r.returned_at, r.approved_at, r.refused_at,
            r.withdrawn_at, r.cancelled_at, s.approver_id, s.due_on
        FROM requests_stages AS s
        JOIN requests_requests AS r ON r.id = s.request_id
        WHERE s.opened_at IS NOT NULL AND s.decided_at IS NULL AND r.returned_at IS NULL
            AND (s.approver_id = $1 OR s.approver_id IN (
                SELECT d.person_id FROM requests_delegations AS d
                WHERE d.to_id = $1 AND d.ended_at IS NULL AND d.from_on <= $3 AND d.until_on >= $3)
            OR (s.approver_id IS NULL AND ($2 OR EXISTS (
                SELECT 1 FROM requests_delegations AS d
                JOIN identity_roles_v1 AS g ON g.person_id = d.person_id AND g.role = $4
                WHERE d.to_id = $1 AND d.ended_at IS NULL AND d.from_on <= $3 AND d.until_on >= $3))))
            AND r.person_id <> $1 AND r.asked_by <> $1
        ORDER BY s.due_on, r.asked_at, r.id LIMIT 200";
    /// The same thing that waits for the same person.
    SAME = "SELECT id FROM requests_requests
        WHERE person_id = $1 AND (title = $2 OR course_id = $3 OR class_id = $4)
            AND approved_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL
        ORDER BY id LIMIT 1";
    /// One who decides.
    ADD_STAGE = "INSERT INTO requests_stages (request_id, place, approver_id, days) VALUES ($1, $2, $3, $4)";
    /// Those who decide.
    STAGES = "SELECT place, approver_id, days, due_on, late FROM requests_stages WHERE request_id = $1 ORDER BY place";
    /// It is its turn.
    OPEN_STAGE = "UPDATE requests_stages SET approver_id = $3, opened_at = $4, due_on = $5, late = $6
        WHERE request_id = $1 AND place = $2";
    /// Nothing waits any more up to here.
    CLOSE_STAGES = "UPDATE requests_stages SET decided_at = $2
        WHERE request_id = $1 AND opened_at IS NOT NULL AND decided_at IS NULL";
    /// Something was done.
    ADD_ACT = "INSERT INTO requests_acts (id, request_id, number, kind, by_id, for_id, said, done_at)
        VALUES ($1, $2, (SELECT COUNT(*) FROM requests_acts WHERE request_id = $2), $3, $4, $5, $6, $7)";
    /// What was done.
    ACTS = "SELECT kind, by_id, for_id, said, done_at FROM requests_acts WHERE request_id = $1 ORDER BY number";
    /// Its state.
    SET_STATE = "UPDATE requests_requests SET stage = $2, returned_at = $3, approved_at = COALESCE(approved_at, $4), refused_at = $5,
            withdrawn_at = $6, cancelled_at = $7
        WHERE id = $1";
    /// Where its money is.
    SET_MONEY = "UPDATE requests_requests SET budget_id = $2, line_id = $3 WHERE id = $1";
    /// Its words, as those of wishes are compared.
    TOPIC = "SELECT folded FROM requests_requests WHERE id = $1";
    /// What is offered instead.
    SET_ALTERNATIVE = "UPDATE requests_requests SET alternative = $2, alternative_course_id = $3 WHERE id = $1";
    /// Stages that are late, before a day.
    LATE = "SELECT s.request_id FROM requests_stages AS s JOIN requests_requests AS r ON r.id = s.request_id
        WHERE s.opened_at IS NOT NULL AND s.decided_at IS NULL AND r.returned_at IS NULL AND s.due_on < $1
        ORDER BY s.due_on, s.request_id LIMIT 500";
    /// What waits for somebody.
    AT = "SELECT request_id FROM requests_stages
        WHERE approver_id = $1 AND opened_at IS NOT NULL AND decided_at IS NULL ORDER BY request_id";
    /// What waits of somebody.
    WAITS_OF = "SELECT id FROM requests_requests
        WHERE person_id = $1 AND approved_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL ORDER BY id";
    /// Others of the same team who are away by an approved request in some days.
    AWAY = "SELECT DISTINCT p.sort_name, p.person_id, p.name
        FROM requests_requests AS r
        JOIN people_scope_v1 AS p ON p.person_id = r.person_id
        JOIN people_scope_v1 AS me ON me.person_id = $1
        WHERE r.approved_at IS NOT NULL AND r.cancelled_at IS NULL AND r.person_id <> $1
            AND r.away_from <= $3 AND r.away_until >= $2 AND p.manager_id = me.manager_id
        ORDER BY p.sort_name, p.person_id";
    /// How many are in the same team.
    TEAM = "SELECT COUNT(*) FROM people_scope_v1 AS p JOIN people_scope_v1 AS me ON me.person_id = $1
        WHERE p.manager_id = me.manager_id";
    /// Who leads a person; who stands in goes first.
    LEADER = "SELECT COALESCE(acting_id, manager_id) FROM people_scope_v1 WHERE person_id = $1";
    /// Whether a duty asks the person for the course.
    DUTY = "SELECT 1 FROM delivery_duty_v1
        WHERE person_id = $1 AND course_id = $2 AND done_at IS NULL AND ended_at IS NULL ORDER BY duty_id LIMIT 1";
    /// The units that a person is in, the nearest first.
    UNITS = "SELECT t.ancestor_id FROM people_scope_v1 AS p JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE p.person_id = $1 ORDER BY t.depth, t.ancestor_id";
    /// The site of a person.
    SITE = "SELECT site_id FROM people_scope_v1 WHERE person_id = $1";
    /// The language that somebody reads.
    LANGUAGE = "SELECT language FROM people_scope_v1 WHERE person_id = $1";
    /// The title of what is live, in a language or in its own.
    COURSE = "SELECT COALESCE(t.title, v.title)
        FROM content_live_v1 AS v
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
        WHERE v.course_id = $1";
}

pub(super) async fn add(tx: &mut Tx, id: RequestId, asked_by: PersonId, ready: &Ready) -> Result<()> {
    let now = tx.now();
    let new = &ready.new;
    let why = serde_json::to_value(&ready.why)?;
    let row = params![
        id,
        new.person,
        asked_by,
        new.purpose.name(),
        new.tier.name(),
        ready.gap,
        new.course,
        new.class,
        &new.title,
        &new.reason,
        &new.link,
        new.price,
        new.measure.map(|measure| measure.name().to_owned()),
        new.away.map(|(from, _)| from),
        new.away.map(|(_, until)| until),
        why,
        now,
        ready.chain.len(),
        &ready.folded
    ];
    tx.execute(&ADD, row).await?;
    for (place, approver) in ready.chain.iter().enumerate() {
        tx.execute(&ADD_STAGE, params![id, place, *approver, ready.days]).await?;
    }
    Ok(())
}

pub(crate) async fn seen(tx: &mut Tx, id: RequestId) -> Result<Seen> {
    let request = read(&tx.one(&FIND, params![id]).await?)?;
    let stages = tx.all(&STAGES, params![id]).await?.iter().map(stage).collect::<Result<_>>()?;
    let acts = tx.all(&ACTS, params![id]).await?.iter().map(done).collect::<Result<_>>()?;
    let parts = super::part_store::of_request(tx, id).await?;
    Ok(Seen { request, stages, acts, parts })
}

/// The request, locked until the transaction ends.
pub(super) async fn hold(tx: &mut Tx, id: RequestId) -> Result<Seen> {
    tx.execute(&LOCK, params![id]).await?;
    seen(tx, id).await
}

pub(super) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Request>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(read).collect()
}

pub(super) async fn before(tx: &mut Tx, request: &Request) -> Result<Vec<Request>> {
    let rows = tx.all(&BEFORE, params![request.person, request.id, request.asked_at]).await?;
    rows.iter().map(read).collect()
}

pub(super) async fn waiting(
    tx: &mut Tx,
    me: PersonId,
    people: bool,
) -> Result<Vec<(Request, Option<PersonId>, Date)>> {
    let today = tx.today();
    let rows = tx.all(&WAITING, params![me, people, today, Role::PeopleLeader.name()]).await?;
    rows.iter().map(|row| Ok((read(row)?, row.get(28)?, row.get(29)?))).collect()
}

pub(super) async fn same(tx: &mut Tx, new: &super::ask::New) -> Result<Option<RequestId>> {
    let row = tx.optional(&SAME, params![new.person, &new.title, new.course, new.class]).await?;
    row.map(|row| row.get(0)).transpose()
}

pub(super) async fn open_stage(
    tx: &mut Tx,
    id: RequestId,
    stage: &Stage,
    approver: Option<PersonId>,
    due: Date,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&OPEN_STAGE, params![id, stage.place, approver, now, due, stage.late]).await.map(drop)
}

pub(super) async fn close_stages(tx: &mut Tx, id: RequestId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLOSE_STAGES, params![id, now]).await.map(drop)
}

pub(super) async fn add_act(
    tx: &mut Tx,
    id: RequestId,
    act: Act,
    (by, of): (Option<PersonId>, Option<PersonId>),
    said: &str,
) -> Result<Uuid> {
    let (act_id, now): (Uuid, _) = (tx.id(), tx.now());
    tx.execute(&ADD_ACT, params![act_id, id, act.name(), by, of, said, now]).await?;
    Ok(act_id)
}

pub(super) async fn set_state(tx: &mut Tx, request: &Request, state: State) -> Result<()> {
    let now = tx.now();
    let at = |is: bool| is.then_some(now);
    let stage = state.stage().unwrap_or(request.stages);
    let cancelled = state == State::Cancelled;
    // What was approved stays so when it is given up.
    let approved = matches!(state, State::Approved | State::Cancelled);
    let row = params![
        request.id,
        stage,
        at(matches!(state, State::Returned(_))),
        at(approved),
        at(state == State::Refused),
        at(state == State::Withdrawn),
        at(cancelled)
    ];
    tx.execute(&SET_STATE, row).await.map(drop)
}

pub(crate) async fn set_money(tx: &mut Tx, id: RequestId, money: Option<(BudgetId, LineId)>) -> Result<()> {
    let row = params![id, money.map(|(budget, _)| budget), money.map(|(_, line)| line)];
    tx.execute(&SET_MONEY, row).await.map(drop)
}

pub(super) async fn topic(tx: &mut Tx, id: RequestId) -> Result<String> {
    tx.one(&TOPIC, params![id]).await?.get(0)
}

pub(super) async fn set_alternative(
    tx: &mut Tx,
    id: RequestId,
    text: &str,
    course: Option<content::CourseId>,
) -> Result<()> {
    tx.execute(&SET_ALTERNATIVE, params![id, text, course]).await.map(drop)
}

pub(super) async fn late(tx: &mut Tx, before: Date) -> Result<Vec<RequestId>> {
    tx.all(&LATE, params![before]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn at(tx: &mut Tx, approver: PersonId) -> Result<Vec<RequestId>> {
    tx.all(&AT, params![approver]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn waits_of(tx: &mut Tx, person: PersonId) -> Result<Vec<RequestId>> {
    tx.all(&WAITS_OF, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn away(tx: &mut Tx, person: PersonId, days: (Date, Date)) -> Result<Vec<Colleague>> {
    let rows = tx.all(&AWAY, params![person, days.0, days.1]).await?;
    rows.iter()
        .map(|row| Ok(Colleague { sort_name: row.get(0)?, person: row.get(1)?, name: row.get(2)? }))
        .collect()
}

pub(super) async fn team(tx: &mut Tx, person: PersonId) -> Result<usize> {
    tx.one(&TEAM, params![person]).await?.get(0)
}

/// Who leads a person today; nobody who is the person.
pub(crate) async fn leader(tx: &mut Tx, person: PersonId) -> Result<Option<PersonId>> {
    let row = tx.optional(&LEADER, params![person]).await?;
    let found: Option<PersonId> = row.map(|row| row.get(0)).transpose()?.flatten();
    Ok(found.filter(|leader| *leader != person))
}

pub(super) async fn has_duty(tx: &mut Tx, person: PersonId, course: content::CourseId) -> Result<bool> {
    Ok(tx.optional(&DUTY, params![person, course]).await?.is_some())
}

pub(super) async fn units(tx: &mut Tx, person: PersonId) -> Result<Vec<Uuid>> {
    tx.all(&UNITS, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn site(tx: &mut Tx, person: PersonId) -> Result<Option<Uuid>> {
    Ok(tx.optional(&SITE, params![person]).await?.map(|row| row.get(0)).transpose()?.flatten())
}

pub(super) async fn language(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    Ok(tx.optional(&LANGUAGE, params![person]).await?.map(|row| row.get(0)).transpose()?.flatten())
}

pub(crate) async fn course_title(
    tx: &mut Tx,
    course: content::CourseId,
    language: &str,
) -> Result<Option<String>> {
    tx.optional(&COURSE, params![course, language]).await?.map(|row| row.get(0)).transpose()
}

fn stage(row: &Row) -> Result<Stage> {
    let mut c = row.columns();
    Ok(Stage { place: c.next()?, approver: c.next()?, days: c.next()?, due_on: c.next()?, late: c.next()? })
}

fn done(row: &Row) -> Result<Done> {
    let mut c = row.columns();
    let kind: String = c.next()?;
    let act = Act::parse(&kind).ok_or_else(|| Error::internal(format!("the act {kind} is none")))?;
    Ok(Done { act, by: c.next()?, of: c.next()?, said: c.next()?, at: c.next()? })
}

fn read(row: &Row) -> Result<Request> {
    let unreadable = |what: &str| Error::internal(format!("{what} of a request can't be read"));
    let mut c = row.columns();
    let (id, person, asked_by) = (c.next()?, c.next()?, c.next()?);
    let (purpose, tier): (String, String) = (c.next()?, c.next()?);
    let (gap, course, class) = (c.next()?, c.next()?, c.next()?);
    let (title, reason, link, price) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let measure: Option<String> = c.next()?;
    let (from, until): (Option<Date>, Option<Date>) = (c.next()?, c.next()?);
    let why: serde_json::Value = c.next()?;
    let (asked_at, stage, stages) = (c.next()?, c.next()?, c.next()?);
    let (budget, line): (Option<BudgetId>, Option<LineId>) = (c.next()?, c.next()?);
    let (alternative, alternative_course) = (c.next()?, c.next()?);
    let mut dated = || c.next::<Option<i64>>().map(|at| at.is_some());
    let state = match (dated()?, dated()?, dated()?, dated()?, dated()?) {
        (_, _, _, _, true) => State::Cancelled,
        (_, true, ..) => State::Approved,
        (_, _, true, ..) => State::Refused,
        (_, _, _, true, _) => State::Withdrawn,
        (true, ..) => State::Returned(stage),
        _ => State::Waiting(stage),
    };
    Ok(Request {
        id,
        person,
        asked_by,
        purpose: Purpose::parse(&purpose).ok_or_else(|| unreadable("the purpose"))?,
        tier: Tier::parse(&tier).ok_or_else(|| unreadable("the tier"))?,
        gap,
        course,
        class,
        title,
        reason,
        link,
        price,
        measure: measure.as_deref().and_then(Measure::parse),
        away: from.zip(until),
        why: serde_json::from_value::<Why>(why)?,
        asked_at,
        stages,
        money: budget.zip(line),
        alternative,
        alternative_course,
        state,
    })
}
