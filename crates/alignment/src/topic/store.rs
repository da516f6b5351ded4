//! SQL of topics.

use kernel::{Result, Tx, params};

use crate::ids::{ObjectiveId, TopicId};

kernel::statements! {
    /// Keeps a topic, or finds the one that is written alike.
    KEEP = "INSERT INTO alignment_topics (id, name, folded) VALUES ($1, $2, $3)
        ON CONFLICT (folded) DO UPDATE SET name = alignment_topics.name
        RETURNING id";
    /// The open objective that a topic belongs to on a day: the organisation's first, the newest of them.
    SERVES = "SELECT o.id
        FROM alignment_objective_topics AS t
        JOIN alignment_objectives AS o ON o.id = t.objective_id
        WHERE t.topic_id = $1 AND o.closed_at IS NULL AND o.tier = 'organisation' AND o.until_on >= $2
        ORDER BY o.set_up_at DESC, o.id
        LIMIT 1";
    /// Needs about a topic that wait for an answer and serve nothing yet serve an objective.
    WAITED = "UPDATE alignment_needs SET objective_id = $2
        WHERE topic_id = $1 AND objective_id IS NULL AND answered_at IS NULL AND withdrawn_at IS NULL";
    /// A topic as it is compared.
    FOLDED = "SELECT folded FROM alignment_topics WHERE id = $1";
    /// Names of topics of an objective.
    OF_OBJECTIVE = "SELECT p.name
        FROM alignment_objective_topics AS t
        JOIN alignment_topics AS p ON p.id = t.topic_id
        WHERE t.objective_id = $1
        ORDER BY p.folded, p.id";
}

pub(super) async fn keep(tx: &mut Tx, id: TopicId, name: &str, folded: &str) -> Result<TopicId> {
    tx.one(&KEEP, params![id, name, folded]).await?.get(0)
}

pub(crate) async fn serves(
    tx: &mut Tx,
    topic: TopicId,
    today: jiff::civil::Date,
) -> Result<Option<ObjectiveId>> {
    tx.optional(&SERVES, params![topic, today]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn waited(tx: &mut Tx, topic: TopicId, objective: ObjectiveId) -> Result<()> {
    tx.execute(&WAITED, params![topic, objective]).await.map(drop)
}

/// Topics as they are compared.
pub(crate) async fn folded(tx: &mut Tx, topics: &[TopicId]) -> Result<Vec<(TopicId, String)>> {
    let mut found = Vec::new();
    for topic in topics {
        found.push((*topic, tx.one(&FOLDED, params![*topic]).await?.get(0)?));
    }
    Ok(found)
}

pub(crate) async fn of_objective(tx: &mut Tx, objective: ObjectiveId) -> Result<Vec<String>> {
    tx.all(&OF_OBJECTIVE, params![objective]).await?.iter().map(|row| row.get(0)).collect()
}
