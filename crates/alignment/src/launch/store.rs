//! SQL of launches.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Actor, Result, Row, Tx, params};
use people::UnitId;

use super::Launch;
use crate::ids::{LaunchId, TopicId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_launches (id, name, begins_on, topic_id, noted_by, noted_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// A unit that it concerns.
    ADD_UNIT = "INSERT INTO alignment_launch_units (launch_id, unit_id) VALUES ($1, $2)";
    /// Those that are still to come.
    AHEAD = "SELECT l.id, l.name, l.begins_on, p.name
        FROM alignment_launches AS l LEFT JOIN alignment_topics AS p ON p.id = l.topic_id
        WHERE l.retired_at IS NULL AND l.begins_on > $1
        ORDER BY l.begins_on, l.noted_at, l.id
        LIMIT 200";
    /// The units that these concern.
    UNITS_AHEAD = "SELECT x.launch_id, u.unit_id, u.name
        FROM alignment_launches AS l
        JOIN alignment_launch_units AS x ON x.launch_id = l.id
        JOIN people_unit_v1 AS u ON u.unit_id = x.unit_id
        WHERE l.retired_at IS NULL AND l.begins_on > $1
        ORDER BY u.name, u.unit_id, x.launch_id";
    /// Takes one back.
    RETIRE = "UPDATE alignment_launches SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: LaunchId,
    name: &str,
    on: Date,
    topic: Option<TopicId>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![id, name, on, topic, actor.person_id(), now]).await.map(drop)
}

pub(super) async fn add_units(tx: &mut Tx, id: LaunchId, units: &BTreeSet<UnitId>) -> Result<()> {
    let rows = units.iter().map(|unit| params![id, *unit]).collect();
    tx.insert_all(&ADD_UNIT, rows).await.map(drop)
}

pub(super) async fn ahead(tx: &mut Tx, today: Date) -> Result<Vec<Launch>> {
    let mut units: BTreeMap<LaunchId, Vec<(UnitId, String)>> = BTreeMap::new();
    for row in tx.all(&UNITS_AHEAD, params![today]).await? {
        units.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
    }
    let rows = tx.all(&AHEAD, params![today]).await?;
    let mut read = |row: &Row| {
        let id: LaunchId = row.get(0)?;
        let units = units.remove(&id).unwrap_or_default();
        Ok(Launch { id, name: row.get(1)?, on: row.get(2)?, topic: row.get(3)?, units })
    };
    rows.iter().map(&mut read).collect()
}

pub(super) async fn retire(tx: &mut Tx, id: LaunchId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&RETIRE, params![id, now]).await? > 0)
}
