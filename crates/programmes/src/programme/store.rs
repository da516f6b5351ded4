//! SQL of programmes, and of what else counts for their steps.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Row, Tx, Uuid, Value, params};

use super::equivalent::{Equivalent, Instead};
use super::revision::store as version;
use super::{Pace, Programme, Step};
use crate::ids::{EquivalentId, MemberId, ProgrammeId};
use crate::path::Phase;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO programmes_programmes (id, version, title, about, capstone, certificate, valid_months,
            elsewhere_months, is_open, before_days, live_days, practice_days, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// A step of it.
    STEP = "INSERT INTO programmes_steps (programme_id, place, phase, title, course_id, class_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// One.
    FIND = "SELECT id, title, about, capstone, certificate, valid_months, elsewhere_months, is_open, before_days,
            live_days, practice_days, retired_at, version
        FROM programmes_programmes WHERE id = $1";
    /// Whether it is in use.
    EXISTS = "SELECT id FROM programmes_programmes WHERE id = $1 AND retired_at IS NULL";
    /// All, or those that people begin by themselves, by title.
    ALL = "SELECT id, title, about, capstone, certificate, valid_months, elsewhere_months, is_open, before_days,
            live_days, practice_days, retired_at, version
        FROM programmes_programmes
        WHERE $1 OR (is_open AND retired_at IS NULL)
        ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, title, id LIMIT 200";
    /// Nobody begins any more.
    RETIRE = "UPDATE programmes_programmes SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
    /// People of everyone, of a unit and those below it, of a site or of a circle who began since, and who got its certificate since.
    SINCE = "SELECT COUNT(DISTINCT CASE WHEN m.joined_at >= $2 THEN m.person_id END),
            COUNT(DISTINCT CASE WHEN c.awarded_on >= $5 THEN c.person_id END)
        FROM programmes_cohorts AS k
        JOIN programmes_members AS m ON m.cohort_id = k.id AND m.ended_at IS NULL
        JOIN people_scope_v1 AS p ON p.person_id = m.person_id
        LEFT JOIN programmes_certificates AS c ON c.member_id = m.id AND c.revoked_at IS NULL
        WHERE k.programme_id = $1
            AND ($3 = 'everyone'
                OR ($3 = 'site' AND p.site_id = $4)
                OR ($3 = 'unit' AND EXISTS (SELECT 1 FROM people_unit_tree_v1 AS u
                    WHERE u.ancestor_id = $4 AND u.unit_id = p.unit_id))
                OR ($3 = 'circle' AND EXISTS (SELECT 1 FROM delivery_circle_people_v1 AS i
                    WHERE i.circle_id = $4 AND i.person_id = p.person_id)))";
    /// Whether somebody goes through it, or did.
    BEGAN = "SELECT 1 FROM programmes_cohorts AS k JOIN programmes_members AS m ON m.cohort_id = k.id
        WHERE k.programme_id = $1 AND m.person_id = $2 AND m.ended_at IS NULL LIMIT 1";
    /// The programmes of which a class is a step: in the version in which somebody goes through it, or in any that is
    /// the newest or that a cohort goes through.
    OF_CLASS = "SELECT DISTINCT s.programme_id
        FROM programmes_steps AS s
        JOIN programmes_version_steps AS v ON v.programme_id = s.programme_id AND v.place = s.place
        JOIN programmes_programmes AS g ON g.id = s.programme_id
        WHERE s.class_id = $1 AND ((CAST($3 AS BIGINT) = 1 AND (v.version = g.version OR EXISTS (
                SELECT 1 FROM programmes_cohorts AS k WHERE k.programme_id = g.id AND k.version = v.version)))
            OR EXISTS (
                SELECT 1 FROM programmes_cohorts AS k JOIN programmes_members AS m ON m.cohort_id = k.id
                WHERE k.programme_id = g.id AND m.version = v.version AND m.person_id = $2 AND m.ended_at IS NULL))
        ORDER BY s.programme_id";
    /// Every one by its title.
    TITLES = "SELECT id, title, retired_at FROM programmes_programmes ORDER BY title, id";
    /// The title of a course that is live.
    COURSE = "SELECT title FROM content_live_v1 WHERE course_id = $1";
    /// Something else counts.
    ADD_EQUIVALENT = "INSERT INTO programmes_equivalents (id, programme_id, place, course_id, other_id, months, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// What else counts in a programme; a course that is no longer there has no title.
    EQUIVALENTS = "SELECT e.id, e.place, e.course_id, e.other_id, COALESCE(c.title, g.certificate, ''), e.months
        FROM programmes_equivalents AS e
        LEFT JOIN content_live_v1 AS c ON c.course_id = e.course_id
        LEFT JOIN programmes_programmes AS g ON g.id = e.other_id
        WHERE e.programme_id = $1 AND e.ended_at IS NULL
        ORDER BY e.place, e.id";
    /// It counts no more.
    END_EQUIVALENT = "UPDATE programmes_equivalents SET ended_at = $2
        WHERE id = $1 AND ended_at IS NULL RETURNING programme_id";
    /// Who is on the way in its programme.
    WAITING_FOR = "SELECT m.id
        FROM programmes_equivalents AS e
        JOIN programmes_cohorts AS k ON k.programme_id = e.programme_id
        JOIN programmes_members AS m ON m.cohort_id = k.id
        WHERE e.id = $1 AND e.ended_at IS NULL AND m.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS c WHERE c.member_id = m.id AND c.revoked_at IS NULL)
        ORDER BY m.id LIMIT 5000";
}

pub(super) async fn add(tx: &mut Tx, new: &Programme, by: PersonId) -> Result<()> {
    let mut row = written(new);
    row.extend(params![by, tx.now()]);
    tx.execute(&ADD, row).await?;
    add_steps(tx, new.id, &new.steps).await?;
    version::add(tx, new, "", by).await
}

/// What a version says, from its id and number to its pace.
pub(super) fn written(programme: &Programme) -> Vec<Value> {
    params![
        programme.id,
        programme.version,
        &programme.title,
        &programme.about,
        &programme.capstone,
        &programme.certificate,
        programme.valid_months,
        programme.elsewhere_months,
        programme.open,
        programme.pace.before,
        programme.pace.live,
        programme.pace.practice
    ]
}

/// Steps that no version had before.
pub(super) async fn add_steps(tx: &mut Tx, id: ProgrammeId, steps: &[Step]) -> Result<()> {
    for step in steps {
        let row = params![id, step.place, step.phase.key(), &step.title, step.course, step.class];
        tx.execute(&STEP, row).await?;
    }
    Ok(())
}

/// The newest version.
pub(crate) async fn find(tx: &mut Tx, id: ProgrammeId) -> Result<Programme> {
    let mut found = read(&tx.one(&FIND, params![id]).await?)?;
    found.steps = version::steps(tx, id, found.version).await?;
    Ok(found)
}

pub(super) async fn exists(tx: &mut Tx, id: ProgrammeId) -> Result<bool> {
    Ok(tx.optional(&EXISTS, params![id]).await?.is_some())
}

/// All of them, or those that people begin by themselves; without their steps.
pub(super) async fn all(tx: &mut Tx, every: bool) -> Result<Vec<Programme>> {
    tx.all(&ALL, params![every]).await?.iter().map(read).collect()
}

pub(super) async fn retire(tx: &mut Tx, id: ProgrammeId) -> Result<()> {
    let now = tx.now();
    match tx.execute(&RETIRE, params![id, now]).await? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

pub(super) async fn course_title(tx: &mut Tx, course: Uuid) -> Result<Option<String>> {
    tx.optional(&COURSE, params![course]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn add_equivalent(
    tx: &mut Tx,
    id: EquivalentId,
    programme: ProgrammeId,
    place: i64,
    instead: Instead,
    months: i64,
    by: PersonId,
) -> Result<()> {
    let (course, other) = match instead {
        Instead::Course(course) => (Some(course), None),
        Instead::Certificate(other) => (None, Some(other)),
    };
    let now = tx.now();
    tx.execute(&ADD_EQUIVALENT, params![id, programme, place, course, other, months, by, now]).await.map(drop)
}

pub(crate) async fn equivalents(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Equivalent>> {
    let mut found = Vec::new();
    for row in tx.all(&EQUIVALENTS, params![programme]).await? {
        let mut c = row.columns();
        let (id, place) = (c.next()?, c.next()?);
        let (course, other): (Option<Uuid>, Option<ProgrammeId>) = (c.next()?, c.next()?);
        let instead = course.map(Instead::Course).or(other.map(Instead::Certificate));
        let (title, months) = (c.next()?, c.next()?);
        found.extend(instead.map(|instead| Equivalent { id, place, instead, title, months }));
    }
    Ok(found)
}

pub(super) async fn end_equivalent(tx: &mut Tx, id: EquivalentId) -> Result<ProgrammeId> {
    let now = tx.now();
    tx.one(&END_EQUIVALENT, params![id, now]).await?.get(0)
}

pub(super) async fn waiting_for(tx: &mut Tx, id: EquivalentId) -> Result<Vec<MemberId>> {
    tx.all(&WAITING_FOR, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) fn read(row: &Row) -> Result<Programme> {
    let mut c = row.columns();
    Ok(Programme {
        id: c.next()?,
        title: c.next()?,
        about: c.next()?,
        capstone: c.next()?,
        certificate: c.next()?,
        valid_months: c.next()?,
        elsewhere_months: c.next()?,
        open: c.next()?,
        pace: Pace { before: c.next()?, live: c.next()?, practice: c.next()? },
        retired: c.next::<Option<i64>>()?.is_some(),
        version: c.next()?,
        steps: Vec::new(),
    })
}

pub(super) fn step(row: &Row) -> Result<Step> {
    let mut c = row.columns();
    let (place, phase, title) = (c.next()?, c.next::<String>()?, c.next()?);
    let phase = Phase::parse(&phase).ok_or_else(|| Error::internal("a step has no phase"))?;
    Ok(Step { place, phase, title, course: c.next()?, class: c.next()? })
}

/// The programmes of which a class is a step: those that a person goes through, or all where nobody is named.
pub(super) async fn of_class(tx: &mut Tx, class: Uuid, person: Option<PersonId>) -> Result<Vec<Uuid>> {
    tx.all(&OF_CLASS, params![class, person, i64::from(person.is_none())])
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// Every one: its id, its title, and whether it is in use.
pub(super) async fn titles(tx: &mut Tx) -> Result<Vec<(Uuid, String, bool)>> {
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get::<Option<i64>>(2)?.is_none()));
    tx.all(&TITLES, params![]).await?.iter().map(read).collect()
}

/// How many people of a scope began and came to its end since then.
pub(super) async fn since(
    tx: &mut Tx,
    id: ProgrammeId,
    since: Timestamp,
    (scope, of): (&str, Uuid),
) -> Result<(i64, i64)> {
    let day = kernel::clock::civil_date(since, tx.zone());
    let row = tx.one(&SINCE, params![id, since, scope, of, day]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

/// Whether somebody goes through it, or did.
pub(super) async fn began(tx: &mut Tx, id: ProgrammeId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&BEGAN, params![id, person]).await?.is_some())
}
