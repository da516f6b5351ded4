//! SQL of themes.

use kernel::{PersonId, Result, Tx, params};

use super::theme::{Loose, Theme};
use crate::ids::{NeedId, ObjectiveId, ThemeId};

kernel::statements! {
    /// Pain points in no theme.
    LOOSE = "SELECT n.id, n.title, n.folded, n.topic_id, u.name, n.people
        FROM alignment_needs AS n JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.kind = 'pain' AND n.theme_id IS NULL AND n.withdrawn_at IS NULL
        ORDER BY n.raised_at, n.id
        LIMIT 400";
    /// A new theme.
    ADD = "INSERT INTO alignment_themes (id, title, opened_by, opened_at) VALUES ($1, $2, $3, $4)";
    /// Puts a pain point into one.
    PUT = "UPDATE alignment_needs SET theme_id = $2
        WHERE id = $1 AND theme_id IS NULL AND kind = 'pain' AND withdrawn_at IS NULL";
    /// How many teams and people it speaks of.
    SIZE = "SELECT COUNT(DISTINCT unit_id), CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM alignment_needs
        WHERE theme_id = $1 AND withdrawn_at IS NULL";
    /// The objective that one serves.
    OBJECTIVE = "SELECT objective_id FROM alignment_themes WHERE id = $1";
    /// It serves an objective.
    SERVE = "UPDATE alignment_themes SET objective_id = $2 WHERE id = $1";
    /// All that was joined serves it.
    NEEDS_SERVE = "UPDATE alignment_needs SET objective_id = $2 WHERE theme_id = $1 AND withdrawn_at IS NULL";
    /// Its title.
    TITLE = "SELECT title FROM alignment_themes WHERE id = $1";
    /// Topics that its needs name.
    TOPICS = "SELECT p.name FROM alignment_topics AS p
        WHERE p.id IN (SELECT n.topic_id FROM alignment_needs AS n WHERE n.theme_id = $1 AND n.withdrawn_at IS NULL)
        ORDER BY p.folded, p.id
        LIMIT 8";
    /// Makes it a need of the organisation.
    LIFT = "UPDATE alignment_themes SET organisation_at = $2 WHERE id = $1 AND organisation_at IS NULL";
    /// Every theme.
    ALL = "SELECT t.id, t.title, COUNT(DISTINCT n.raised_by), COUNT(DISTINCT n.unit_id),
            CAST(COALESCE(SUM(n.people), 0) AS BIGINT), t.organisation_at, MIN(CASE WHEN n.answered_at IS NULL THEN n.answer_by END),
            o.id, o.name
        FROM alignment_themes AS t
        LEFT JOIN alignment_objectives AS o ON o.id = t.objective_id AND o.closed_at IS NULL
        LEFT JOIN alignment_needs AS n ON n.theme_id = t.id AND n.withdrawn_at IS NULL
        GROUP BY t.id, t.title, t.organisation_at, t.opened_at, o.id, o.name
        ORDER BY t.opened_at DESC, t.id
        LIMIT 100";
    /// The open need of each theme that is owed first.
    OPEN = "SELECT n.theme_id, n.id FROM alignment_needs AS n
        WHERE n.theme_id IS NOT NULL AND n.answered_at IS NULL AND n.withdrawn_at IS NULL
        ORDER BY n.theme_id, n.answer_by DESC, n.id DESC";
    /// Teams that have raised nothing of it.
    SILENT = "SELECT p.unit_name FROM people_scope_v1 AS p
        WHERE p.unit_id IS NOT NULL AND p.unit_id NOT IN (
            SELECT t.unit_id FROM alignment_needs AS n
            JOIN people_unit_tree_v1 AS t ON t.ancestor_id = n.unit_id
            WHERE n.theme_id = $1 AND n.withdrawn_at IS NULL)
        GROUP BY p.unit_id, p.unit_name
        HAVING COUNT(*) >= 5
        ORDER BY p.unit_name, p.unit_id";
}

pub(super) async fn loose(tx: &mut Tx) -> Result<Vec<Loose>> {
    let rows = tx.all(&LOOSE, params![]).await?;
    let read = |row: &kernel::Row| {
        Ok(Loose {
            id: row.get(0)?,
            title: row.get(1)?,
            folded: row.get(2)?,
            topic: row.get(3)?,
            unit: row.get(4)?,
            people: row.get(5)?,
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn add(tx: &mut Tx, id: ThemeId, title: &str, by: Option<PersonId>) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![id, title, by, now]).await.map(drop)
}

pub(super) async fn put(tx: &mut Tx, id: ThemeId, need: NeedId) -> Result<u64> {
    tx.execute(&PUT, params![need, id]).await
}

/// The objective that a theme serves; none where there is no such theme.
pub(super) async fn objective(tx: &mut Tx, id: ThemeId) -> Result<Option<Option<ObjectiveId>>> {
    tx.optional(&OBJECTIVE, params![id]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn serve(tx: &mut Tx, id: ThemeId, objective: ObjectiveId) -> Result<()> {
    tx.execute(&SERVE, params![id, objective]).await.map(drop)
}

pub(super) async fn needs_serve(tx: &mut Tx, id: ThemeId, objective: ObjectiveId) -> Result<()> {
    tx.execute(&NEEDS_SERVE, params![id, objective]).await.map(drop)
}

pub(super) async fn title(tx: &mut Tx, id: ThemeId) -> Result<Option<String>> {
    tx.optional(&TITLE, params![id]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn topics(tx: &mut Tx, id: ThemeId) -> Result<Vec<String>> {
    tx.all(&TOPICS, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn size(tx: &mut Tx, id: ThemeId) -> Result<(usize, i64)> {
    let row = tx.one(&SIZE, params![id]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

pub(super) async fn lift(tx: &mut Tx, id: ThemeId) -> Result<()> {
    let now = tx.now();
    tx.execute(&LIFT, params![id, now]).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Theme>> {
    let open: std::collections::BTreeMap<ThemeId, NeedId> = tx
        .all(&OPEN, params![])
        .await?
        .iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?)))
        .collect::<Result<_>>()?;
    let rows = tx.all(&ALL, params![]).await?;
    let read = |row: &kernel::Row| {
        let id: ThemeId = row.get(0)?;
        Ok(Theme {
            id,
            title: row.get(1)?,
            managers: row.get(2)?,
            teams: row.get(3)?,
            people: row.get(4)?,
            organisation: row.get::<Option<jiff::Timestamp>>(5)?.is_some(),
            answer_by: row.get(6)?,
            open: open.get(&id).copied(),
            objective: row.get::<Option<ObjectiveId>>(7)?.zip(row.get(8)?),
        })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn silent(tx: &mut Tx, id: ThemeId) -> Result<Vec<String>> {
    tx.all(&SILENT, params![id]).await?.iter().map(|row| row.get(0)).collect()
}
