//! SQL of the team's page.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, Uuid, params};
use people::UnitId;

kernel::statements! {
    /// A unit's name and people, with those below.
    UNIT = "SELECT n.name, (SELECT COUNT(*) FROM people_scope_v1 AS p
            JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id WHERE t.ancestor_id = n.unit_id)
        FROM people_unit_v1 AS n WHERE n.unit_id = $1";
    /// What people of a unit wish since a day, each with who shared it; and how many wish the same everywhere.
    WISHES = "SELECT MIN(n.title), COUNT(DISTINCT n.raised_by), (
                SELECT COUNT(DISTINCT a.raised_by) FROM alignment_needs AS a
                JOIN people_scope_v1 AS q ON q.person_id = a.raised_by
                WHERE a.kind = 'wish' AND a.withdrawn_at IS NULL AND a.raised_on >= $2 AND a.topic_id = n.topic_id),
            n.topic_id, MIN(o.name)
        FROM alignment_needs AS n
        JOIN people_scope_v1 AS p ON p.person_id = n.raised_by
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        LEFT JOIN alignment_objectives AS o ON o.id = n.objective_id
        WHERE t.ancestor_id = $1 AND n.kind = 'wish' AND n.withdrawn_at IS NULL AND n.raised_on >= $2
            AND n.topic_id IS NOT NULL
        GROUP BY n.topic_id
        ORDER BY 2 DESC, n.topic_id
        LIMIT 12";
    /// Who of a unit shared a wish.
    SHARED = "SELECT DISTINCT n.topic_id, p.name, p.sort_name, p.person_id
        FROM alignment_needs AS n
        JOIN people_scope_v1 AS p ON p.person_id = n.raised_by
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1 AND n.kind = 'wish' AND n.withdrawn_at IS NULL AND n.raised_on >= $2
            AND n.topic_id IS NOT NULL AND n.shared
        ORDER BY n.topic_id, p.sort_name, p.person_id";
    /// People of a unit who have said nothing since a day.
    SILENT = "SELECT COUNT(*) FROM people_scope_v1 AS p
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1 AND NOT EXISTS (
            SELECT 1 FROM alignment_needs AS n
            WHERE n.raised_by = p.person_id AND n.raised_on >= $2 AND n.withdrawn_at IS NULL)";
}

/// What people of a unit wish.
pub(super) struct Wish {
    pub(super) title: String,
    pub(super) here: i64,
    pub(super) everywhere: i64,
    pub(super) topic: Uuid,
    pub(super) serves: Option<String>,
}

pub(super) async fn unit(tx: &mut Tx, unit: UnitId) -> Result<Option<(String, i64)>> {
    tx.optional(&UNIT, params![unit]).await?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn wishes(tx: &mut Tx, unit: UnitId, since: Date) -> Result<Vec<Wish>> {
    let rows = tx.all(&WISHES, params![unit, since]).await?;
    let read = |row: &kernel::Row| {
        Ok(Wish {
            title: row.get(0)?,
            here: row.get(1)?,
            everywhere: row.get(2)?,
            topic: row.get(3)?,
            serves: row.get(4)?,
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn shared(tx: &mut Tx, unit: UnitId, since: Date) -> Result<Vec<(Uuid, String, PersonId)>> {
    let rows = tx.all(&SHARED, params![unit, since]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(3)?))).collect()
}

pub(super) async fn silent(tx: &mut Tx, unit: UnitId, since: Date) -> Result<i64> {
    tx.one(&SILENT, params![unit, since]).await?.get(0)
}
