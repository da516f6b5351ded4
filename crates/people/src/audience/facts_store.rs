//! SQL of the facts of one person that audiences ask about.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use super::explain::Facts;
use super::whole::Spot;
use crate::ids::{AssignmentId, GroupId, UnitId};

kernel::statements! {
    /// Where a person stands today.
    STANDING = "SELECT unit_name, site_id, site_name, job_id, job_title, grade, employment, started_on
        FROM people_current
        WHERE person_id = $1";
    /// The unit of a person and all above it.
    UNITS_ABOVE = "SELECT t.ancestor_id
        FROM people_current c
        JOIN people_unit_tree t ON t.unit_id = c.unit_id
        WHERE c.person_id = $1
        ORDER BY t.depth, t.ancestor_id";
    /// The managers of a person, nearest first; a circle ends where it began.
    MANAGERS = "WITH RECURSIVE chain (manager_id, depth) AS (
            SELECT manager_id, 1 FROM people_current WHERE person_id = $1
            UNION
            SELECT c.manager_id, chain.depth + 1
            FROM people_current c
            JOIN chain ON c.person_id = chain.manager_id
            WHERE chain.depth < 60
        )
        SELECT p.id, p.name
        FROM chain
        JOIN people_persons p ON p.id = chain.manager_id
        GROUP BY p.id, p.name
        ORDER BY MIN(chain.depth), p.id";
    /// Groups of a person.
    GROUPS = "SELECT g.id, g.name
        FROM people_members m
        JOIN people_groups g ON g.id = m.group_id
        WHERE m.person_id = $1
        ORDER BY g.name, g.id";
    /// The span that holds on a day.
    ASSIGNMENT = "SELECT id, valid_from
        FROM people_assignments
        WHERE person_id = $1 AND superseded_at IS NULL AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
        ORDER BY valid_from DESC, id
        LIMIT 1";
    /// Where everybody stands today.
    EVERYBODY = "SELECT person_id, unit_id, site_id, job_id, grade, employment, started_on, manager_id
        FROM people_current
        ORDER BY person_id";
    /// Units with all above them.
    TREE = "SELECT unit_id, ancestor_id FROM people_unit_tree ORDER BY unit_id, depth, ancestor_id";
    /// Everybody in any group.
    MEMBERSHIPS = "SELECT person_id, group_id FROM people_members ORDER BY person_id, group_id";
}

/// Everybody at work with their unit; units above and groups are not filled in.
pub(super) async fn everybody(tx: &mut Tx) -> Result<Vec<(PersonId, Option<UnitId>, Spot)>> {
    let read = |row: &kernel::Row| {
        let mut c = row.columns();
        let (person, unit) = (c.next()?, c.next()?);
        let site: Option<_> = c.next()?;
        let job: Option<_> = c.next()?;
        let facts = Facts {
            at_work: true,
            person: Some(person),
            site: site.map(|site| (site, String::new())),
            job: job.map(|job| (job, String::new())),
            grade: c.next()?,
            employment: c.next()?,
            started_on: c.next()?,
            ..Facts::default()
        };
        Ok((person, unit, Spot { facts, manager: c.next()? }))
    };
    tx.all(&EVERYBODY, params![]).await?.iter().map(read).collect()
}

pub(super) async fn tree(tx: &mut Tx) -> Result<BTreeMap<UnitId, BTreeSet<UnitId>>> {
    let mut above: BTreeMap<UnitId, BTreeSet<UnitId>> = BTreeMap::new();
    for row in tx.all(&TREE, params![]).await? {
        above.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(above)
}

/// Groups of everybody who is in any, at work or not.
pub(crate) async fn memberships(tx: &mut Tx) -> Result<BTreeMap<PersonId, BTreeSet<GroupId>>> {
    let mut groups: BTreeMap<PersonId, BTreeSet<GroupId>> = BTreeMap::new();
    for row in tx.all(&MEMBERSHIPS, params![]).await? {
        groups.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(groups)
}

pub(super) async fn standing(tx: &mut Tx, person: PersonId) -> Result<Option<Facts>> {
    let Some(row) = tx.optional(&STANDING, params![person]).await? else { return Ok(None) };
    let mut c = row.columns();
    let unit_name = c.next()?;
    let (site, site_name): (Option<_>, Option<String>) = (c.next()?, c.next()?);
    let (job, job_title): (Option<_>, Option<String>) = (c.next()?, c.next()?);
    Ok(Some(Facts {
        at_work: true,
        person: Some(person),
        unit_name,
        site: site.zip(site_name),
        job: job.zip(job_title),
        grade: c.next()?,
        employment: c.next()?,
        started_on: c.next()?,
        ..Facts::default()
    }))
}

pub(super) async fn units_above(tx: &mut Tx, person: PersonId) -> Result<BTreeSet<UnitId>> {
    tx.all(&UNITS_ABOVE, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn managers(tx: &mut Tx, person: PersonId) -> Result<Vec<(PersonId, String)>> {
    tx.all(&MANAGERS, params![person]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn groups(tx: &mut Tx, person: PersonId) -> Result<BTreeMap<GroupId, String>> {
    tx.all(&GROUPS, params![person]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn assignment(
    tx: &mut Tx,
    person: PersonId,
    day: Date,
) -> Result<Option<(AssignmentId, Date)>> {
    let row = tx.optional(&ASSIGNMENT, params![person, day]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}
