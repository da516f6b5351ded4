//! SQL of wishes that the room above tells.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, Uuid, params};

use super::Heard;
use crate::ids::{ObjectiveId, TopicId};

kernel::statements! {
    /// A new one, unless it was heard.
    ADD = "INSERT INTO alignment_wishes
            (wish_id, person_id, title, folded, topic_id, objective_id, wished_on, heard_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (wish_id) DO NOTHING";
    /// Ends one.
    END = "UPDATE alignment_wishes SET ended_at = $3 WHERE wish_id = $1 AND person_id = $2 AND ended_at IS NULL";
    /// Topics of the organisation's objectives that are not over, of the newest objective first.
    AIMED = "SELECT p.id, p.folded, o.id
        FROM alignment_objective_topics AS t
        JOIN alignment_objectives AS o ON o.id = t.objective_id
        JOIN alignment_topics AS p ON p.id = t.topic_id
        WHERE o.tier = 'organisation' AND o.closed_at IS NULL AND o.until_on >= $1
        ORDER BY o.set_up_at DESC, o.id, p.folded, p.id";
    /// Words of wishes that serve no objective which is open and not over.
    UNSERVED = "SELECT DISTINCT w.folded FROM alignment_wishes AS w
        WHERE w.ended_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM alignment_objectives AS o
            WHERE o.id = w.objective_id AND o.closed_at IS NULL AND o.until_on >= $1)
        ORDER BY w.folded";
    /// Wishes with these words serve an objective.
    SERVE = "UPDATE alignment_wishes SET topic_id = $2, objective_id = $3
        WHERE folded = $1 AND ended_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM alignment_objectives AS o
            WHERE o.id = alignment_wishes.objective_id AND o.closed_at IS NULL AND o.until_on >= $4)";
}

pub(super) async fn add(
    tx: &mut Tx,
    wish: &Heard,
    title: &str,
    folded: &str,
    topic: Option<TopicId>,
    objective: Option<ObjectiveId>,
) -> Result<()> {
    let now = tx.now();
    let row = params![wish.id, wish.person, title, folded, topic, objective, wish.on, now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn end(tx: &mut Tx, id: Uuid, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&END, params![id, person, now]).await.map(drop)
}

pub(super) async fn aimed(tx: &mut Tx, today: Date) -> Result<Vec<(TopicId, String, ObjectiveId)>> {
    let rows = tx.all(&AIMED, params![today]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(super) async fn unserved(tx: &mut Tx, today: Date) -> Result<Vec<String>> {
    tx.all(&UNSERVED, params![today]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn serve(tx: &mut Tx, folded: &str, topic: TopicId, objective: ObjectiveId) -> Result<()> {
    let today = tx.today();
    tx.execute(&SERVE, params![folded, topic, objective, today]).await.map(drop)
}
