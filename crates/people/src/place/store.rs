//! SQL of units, sites, jobs and groups.

use kernel::{Result, Tx, params};

use super::Unit;
use crate::ids::{GroupId, JobId, SiteId, UnitId};

kernel::statements! {
    /// All units.
    UNITS = "SELECT id, parent_id, name, path_key FROM people_units ORDER BY id";
    /// All sites.
    SITES = "SELECT id, name, name_key FROM people_sites ORDER BY id";
    /// All jobs.
    JOBS = "SELECT id, title, title_key FROM people_jobs ORDER BY id";
    /// All groups.
    GROUPS = "SELECT id, name, name_key FROM people_groups ORDER BY id";
    /// A new unit.
    ADD_UNIT = "INSERT INTO people_units (id, parent_id, name, path_key) VALUES ($1, $2, $3, $4)";
    /// A place in the tree.
    ADD_TREE = "INSERT INTO people_unit_tree (ancestor_id, unit_id, depth) VALUES ($1, $2, $3)";
    /// A new site.
    ADD_SITE = "INSERT INTO people_sites (id, name, name_key) VALUES ($1, $2, $3)";
    /// A new job.
    ADD_JOB = "INSERT INTO people_jobs (id, title, title_key) VALUES ($1, $2, $3)";
    /// A new group.
    ADD_GROUP = "INSERT INTO people_groups (id, name, name_key) VALUES ($1, $2, $3)";
    /// The zone of a site.
    SET_ZONE = "UPDATE people_sites SET time_zone = $2 WHERE id = $1";
    /// The zone of a site, where its people are shown.
    SET_ZONE_OF_PEOPLE = "UPDATE people_current SET time_zone = $2 WHERE site_id = $1";
    /// Units with people, with how many stand in them or below.
    UNIT_COUNTS = "SELECT u.id, u.parent_id, u.name, COUNT(c.person_id)
        FROM people_units u
        JOIN people_unit_tree t ON t.ancestor_id = u.id
        JOIN people_current c ON c.unit_id = t.unit_id
        GROUP BY u.id, u.parent_id, u.name
        ORDER BY u.name, u.id";
}

pub(crate) async fn units(tx: &mut Tx) -> Result<Vec<(Unit, String)>> {
    let rows = tx.all(&UNITS, vec![]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let unit = Unit { id: c.next()?, parent: c.next()?, name: c.next()? };
            Ok((unit, c.next()?))
        })
        .collect()
}

pub(crate) async fn sites(tx: &mut Tx) -> Result<Vec<(SiteId, String, String)>> {
    let rows = tx.all(&SITES, vec![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(crate) async fn jobs(tx: &mut Tx) -> Result<Vec<(JobId, String, String)>> {
    let rows = tx.all(&JOBS, vec![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(crate) async fn groups(tx: &mut Tx) -> Result<Vec<(GroupId, String, String)>> {
    let rows = tx.all(&GROUPS, vec![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(crate) async fn add_units(
    tx: &mut Tx,
    rows: Vec<(Unit, String)>,
    tree: Vec<(UnitId, UnitId, i64)>,
) -> Result<()> {
    let rows = rows.into_iter().map(|(u, key)| params![u.id, u.parent, u.name, key]).collect();
    tx.insert_all(&ADD_UNIT, rows).await?;
    let tree = tree.into_iter().map(|(above, unit, depth)| params![above, unit, depth]).collect();
    tx.insert_all(&ADD_TREE, tree).await?;
    Ok(())
}

pub(crate) async fn add_sites(tx: &mut Tx, rows: Vec<(SiteId, String, String)>) -> Result<()> {
    tx.insert_all(&ADD_SITE, rows.into_iter().map(|(id, name, key)| params![id, name, key]).collect())
        .await?;
    Ok(())
}

pub(crate) async fn add_jobs(tx: &mut Tx, rows: Vec<(JobId, String, String)>) -> Result<()> {
    tx.insert_all(&ADD_JOB, rows.into_iter().map(|(id, name, key)| params![id, name, key]).collect()).await?;
    Ok(())
}

pub(crate) async fn add_groups(tx: &mut Tx, rows: Vec<(GroupId, String, String)>) -> Result<()> {
    tx.insert_all(&ADD_GROUP, rows.into_iter().map(|(id, name, key)| params![id, name, key]).collect())
        .await?;
    Ok(())
}

pub(crate) async fn set_zone(tx: &mut Tx, site: SiteId, zone: &str) -> Result<()> {
    tx.execute(&SET_ZONE, params![site, zone]).await?;
    tx.execute(&SET_ZONE_OF_PEOPLE, params![site, zone]).await?;
    Ok(())
}

pub(crate) async fn unit_counts(tx: &mut Tx) -> Result<Vec<(Unit, u32)>> {
    let rows = tx.all(&UNIT_COUNTS, vec![]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok((Unit { id: c.next()?, parent: c.next()?, name: c.next()? }, c.next()?))
        })
        .collect()
}
