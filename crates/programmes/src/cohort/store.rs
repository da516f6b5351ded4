//! SQL of cohorts.

use jiff::civil::Date;
use kernel::{PersonId, Result, Row, Tx, params};

use super::pace::Days;
use super::{Cohort, New};
use crate::ids::{CohortId, MemberId, ProgrammeId};
use crate::programme::Programme;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO programmes_cohorts
            (id, programme_id, version, name, before_on, live_on, practice_on, lead_id, is_open, made_at, capstone_said)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')";
    /// One.
    FIND = "SELECT id, programme_id, version, name, before_on, live_on, practice_on, lead_id, is_open, capstone_at, capstone_said
        FROM programmes_cohorts WHERE id = $1";
    /// Locks one until the transaction ends.
    LOCK = "UPDATE programmes_cohorts SET name = name WHERE id = $1";
    /// Those of a programme.
    OF = "SELECT id, programme_id, version, name, before_on, live_on, practice_on, lead_id, is_open, capstone_at, capstone_said
        FROM programmes_cohorts WHERE programme_id = $1 ORDER BY live_on DESC, id DESC LIMIT 100";
    /// Those that are not over, by the day of the class: all, those that somebody leads, or those into which they may bring
    /// people.
    SEEN = "SELECT id, programme_id, version, name, before_on, live_on, practice_on, lead_id, is_open, capstone_at, capstone_said
        FROM programmes_cohorts WHERE practice_on >= $1 AND ($3 OR lead_id = $2 OR ($4 AND is_open))
        ORDER BY live_on, id LIMIT 100";
    /// Who is in one.
    PERSONS = "SELECT person_id FROM programmes_members WHERE cohort_id = $1 AND ended_at IS NULL ORDER BY person_id";
    /// Who leads somebody.
    MANAGER = "SELECT manager_id FROM people_scope_v1 WHERE person_id = $1 AND manager_id <> $1";
    /// Who wrote a programme.
    MAKER = "SELECT made_by FROM programmes_programmes WHERE id = $1";
    /// Somebody joins.
    JOIN = "INSERT INTO programmes_members (id, cohort_id, version, person_id, observer_id, joined_at, ended_why)
        VALUES ($1, $2, $3, $4, $5, $6, '')";
    /// Other days.
    SET_DAYS = "UPDATE programmes_cohorts SET before_on = $2, live_on = $3, practice_on = $4 WHERE id = $1";
    /// The joint work is accepted.
    ACCEPT = "UPDATE programmes_cohorts SET capstone_at = $2, capstone_by = $3, capstone_said = $4 WHERE id = $1";
}

pub(super) async fn add(tx: &mut Tx, id: CohortId, of: &Programme, new: &New, open: bool) -> Result<()> {
    let now = tx.now();
    let (before, live, practice) = (new.before_on, new.live_on, new.practice_on);
    let row = params![id, of.id, of.version, &new.name, before, live, practice, new.lead, open, now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(crate) async fn find(tx: &mut Tx, id: CohortId) -> Result<Cohort> {
    read(&tx.one(&FIND, params![id]).await?)
}

/// The cohort, locked until the transaction ends.
pub(super) async fn hold(tx: &mut Tx, id: CohortId) -> Result<Cohort> {
    tx.execute(&LOCK, params![id]).await?;
    find(tx, id).await
}

pub(crate) async fn of(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Cohort>> {
    tx.all(&OF, params![programme]).await?.iter().map(read).collect()
}

/// Cohorts that are not over, as far as somebody sees them.
pub(crate) async fn seen(
    tx: &mut Tx,
    today: Date,
    me: PersonId,
    all: bool,
    brings: bool,
) -> Result<Vec<Cohort>> {
    tx.all(&SEEN, params![today, me, all, brings]).await?.iter().map(read).collect()
}

/// Who is in a cohort.
pub(crate) async fn persons(tx: &mut Tx, id: CohortId) -> Result<Vec<PersonId>> {
    tx.all(&PERSONS, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

/// Who leads somebody, if somebody does.
pub(super) async fn manager(tx: &mut Tx, person: PersonId) -> Result<Option<PersonId>> {
    let row = tx.optional(&MANAGER, params![person]).await?;
    Ok(row.map(|row| row.get(0)).transpose()?.flatten())
}

/// Who wrote a programme.
pub(super) async fn maker(tx: &mut Tx, programme: ProgrammeId) -> Result<PersonId> {
    tx.one(&MAKER, params![programme]).await?.get(0)
}

pub(super) async fn join(
    tx: &mut Tx,
    (id, version): (CohortId, i64),
    member: MemberId,
    person: PersonId,
    observer: Option<PersonId>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&JOIN, params![member, id, version, person, observer, now]).await.map(drop)
}

pub(super) async fn set_days(tx: &mut Tx, id: CohortId, days: Days) -> Result<()> {
    tx.execute(&SET_DAYS, params![id, days.before, days.live, days.practice]).await.map(drop)
}

pub(super) async fn accept(tx: &mut Tx, id: CohortId, by: PersonId, said: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&ACCEPT, params![id, now, by, said]).await.map(drop)
}

fn read(row: &Row) -> Result<Cohort> {
    let mut c = row.columns();
    let (id, programme, version, name) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (before_on, live_on, practice_on, lead) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (open, at, said): (bool, Option<i64>, String) = (c.next()?, c.next()?, c.next()?);
    let capstone = at.map(|_| said);
    Ok(Cohort { id, programme, version, name, before_on, live_on, practice_on, lead, open, capstone })
}
