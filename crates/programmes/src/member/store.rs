//! SQL of members and their chains.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::{Error, PersonId, Result, Row, Tx, Uuid, params};

use super::{Mark, Member, NewMark};
use crate::ids::{CohortId, MemberId, ProgrammeId};
use crate::path::How;

kernel::statements! {
    /// One.
    FIND = "SELECT id, cohort_id, version, person_id, observer_id, ended_at, ended_why FROM programmes_members WHERE id = $1";
    /// Locks one until the transaction ends: two who mark at once come one after the other.
    LOCK = "UPDATE programmes_members SET joined_at = joined_at WHERE id = $1";
    /// Where somebody is a member.
    OF_PERSON = "SELECT id, cohort_id, version, person_id, observer_id, ended_at, ended_why FROM programmes_members
        WHERE person_id = $1 AND ended_at IS NULL ORDER BY joined_at DESC, id DESC LIMIT 50";
    /// Those whose practice somebody sees and who have not earned the certificate.
    OBSERVED = "SELECT m.id, m.cohort_id, m.version, m.person_id, m.observer_id, m.ended_at, m.ended_why FROM programmes_members AS m
        WHERE m.observer_id = $1 AND m.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS c WHERE c.member_id = m.id AND c.revoked_at IS NULL)
        ORDER BY m.joined_at, m.id LIMIT 200";
    /// Those of a cohort, for whoever leads it, observes them or leads them.
    OF_COHORT = "SELECT m.id, m.cohort_id, m.version, m.person_id, m.observer_id, m.ended_at, m.ended_why FROM programmes_members AS m
        LEFT JOIN people_scope_v1 AS p ON p.person_id = m.person_id
        WHERE m.cohort_id = $1 AND m.ended_at IS NULL
            AND ($3 OR m.person_id = $2 OR m.observer_id = $2 OR p.manager_id = $2 OR p.acting_id = $2 OR p.dotted_id = $2)
        ORDER BY p.sort_name, m.id LIMIT 200";
    /// All of a cohort.
    ALL_OF = "SELECT id FROM programmes_members WHERE cohort_id = $1 AND ended_at IS NULL ORDER BY id";
    /// Whether somebody is on the way in a programme: in one of its cohorts, without the certificate.
    ON_THE_WAY = "SELECT m.id FROM programmes_members AS m
        JOIN programmes_cohorts AS k ON k.id = m.cohort_id
        WHERE k.programme_id = $1 AND m.person_id = $2 AND m.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS c WHERE c.member_id = m.id AND c.revoked_at IS NULL)
        ORDER BY m.id LIMIT 1";
    /// The chain of a member.
    CHAIN = "SELECT number, place, how, source, evidence, done_on, marked_by, marked_at FROM programmes_marks
        WHERE member_id = $1 ORDER BY number";
    /// When somebody last finished a course.
    FINISHED = "SELECT done_at FROM delivery_progress_v1
        WHERE person_id = $1 AND course_id = $2 AND done_at IS NOT NULL
        ORDER BY done_at DESC, enrolment_id LIMIT 1";
    /// A mark.
    MARK = "INSERT INTO programmes_marks
            (member_id, number, place, how, person_id, source, evidence, done_on, marked_by, marked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// Who sees them practise.
    OBSERVE = "UPDATE programmes_members SET observer_id = $2 WHERE id = $1";
    /// Taken out.
    END = "UPDATE programmes_members SET ended_at = $2, ended_by = $3, ended_why = $4 WHERE id = $1";
}

pub(crate) async fn find(tx: &mut Tx, id: MemberId) -> Result<Member> {
    read(&tx.one(&FIND, params![id]).await?)
}

/// The member, locked until the transaction ends.
pub(crate) async fn hold(tx: &mut Tx, id: MemberId) -> Result<Member> {
    tx.execute(&LOCK, params![id]).await?;
    find(tx, id).await
}

pub(crate) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Member>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(read).collect()
}

pub(crate) async fn observed(tx: &mut Tx, by: PersonId) -> Result<Vec<Member>> {
    tx.all(&OBSERVED, params![by]).await?.iter().map(read).collect()
}

pub(crate) async fn of_cohort(tx: &mut Tx, cohort: CohortId, me: PersonId, all: bool) -> Result<Vec<Member>> {
    tx.all(&OF_COHORT, params![cohort, me, all]).await?.iter().map(read).collect()
}

pub(crate) async fn all_of(tx: &mut Tx, cohort: CohortId) -> Result<Vec<MemberId>> {
    tx.all(&ALL_OF, params![cohort]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn is_on_the_way(tx: &mut Tx, programme: ProgrammeId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&ON_THE_WAY, params![programme, person]).await?.is_some())
}

pub(super) async fn chain(tx: &mut Tx, id: MemberId) -> Result<Vec<Mark>> {
    let read = |row: &Row| {
        let mut c = row.columns();
        let (number, place, how) = (c.next()?, c.next()?, c.next::<String>()?);
        let how = How::parse(&how).ok_or_else(|| Error::internal("a mark does not say how"))?;
        let (source, evidence, done_on) = (c.next()?, c.next()?, c.next()?);
        Ok(Mark { number, place, how, source, evidence, done_on, by: c.next()?, at: c.next()? })
    };
    tx.all(&CHAIN, params![id]).await?.iter().map(read).collect()
}

/// The day on which somebody last finished a course.
pub(super) async fn finished(tx: &mut Tx, person: PersonId, course: Uuid) -> Result<Option<Date>> {
    let row = tx.optional(&FINISHED, params![person, course]).await?;
    let at: Option<Timestamp> = row.map(|row| row.get(0)).transpose()?;
    Ok(at.map(|at| civil_date(at, tx.zone())))
}

pub(super) async fn mark(
    tx: &mut Tx,
    member: &Member,
    number: i64,
    place: i64,
    new: &NewMark,
    by: Option<PersonId>,
) -> Result<()> {
    let (now, on) = (tx.now(), new.done_on.unwrap_or(tx.today()));
    let (how, person) = (new.how.key(), member.person);
    let row = params![member.id, number, place, how, person, &new.source, &new.evidence, on, by, now];
    tx.execute(&MARK, row).await.map(drop)
}

pub(super) async fn set_observer(tx: &mut Tx, id: MemberId, observer: PersonId) -> Result<()> {
    tx.execute(&OBSERVE, params![id, observer]).await.map(drop)
}

pub(super) async fn end(tx: &mut Tx, id: MemberId, by: Option<PersonId>, why: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&END, params![id, now, by, why]).await.map(drop)
}

fn read(row: &Row) -> Result<Member> {
    let mut c = row.columns();
    let (id, cohort, version) = (c.next()?, c.next()?, c.next()?);
    let (person, observer) = (c.next()?, c.next()?);
    let (at, why): (Option<i64>, String) = (c.next()?, c.next()?);
    Ok(Member { id, cohort, version, person, observer, ended: at.map(|_| why) })
}
