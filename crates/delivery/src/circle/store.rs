//! SQL of circles.

use kernel::{PersonId, Result, Tx, Uuid, params};

use super::Circle;

kernel::statements! {
    /// What it is called, who leads it, and whether it is over.
    KEEP = "INSERT INTO delivery_circles (id, name, leader_id, is_closed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, leader_id = excluded.leader_id, is_closed = excluded.is_closed";
    /// Who is in it.
    PEOPLE = "SELECT person_id FROM delivery_circle_people WHERE circle_id = $1 ORDER BY person_id";
    /// One more.
    ADD = "INSERT INTO delivery_circle_people (circle_id, person_id) VALUES ($1, $2)";
    /// One less.
    REMOVE = "DELETE FROM delivery_circle_people WHERE circle_id = $1 AND person_id = $2";
    /// Who leads it, where it is not over.
    LEADER = "SELECT leader_id FROM delivery_circles WHERE id = $1 AND NOT is_closed";
}

pub(super) async fn keep(tx: &mut Tx, circle: &Circle) -> Result<()> {
    let row = params![circle.id, &circle.name, circle.leader, circle.closed];
    tx.execute(&KEEP, row).await.map(drop)
}

pub(super) async fn people(tx: &mut Tx, id: Uuid) -> Result<Vec<PersonId>> {
    tx.all(&PEOPLE, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add(tx: &mut Tx, id: Uuid, person: PersonId) -> Result<()> {
    tx.execute(&ADD, params![id, person]).await.map(drop)
}

pub(super) async fn remove(tx: &mut Tx, id: Uuid, person: PersonId) -> Result<()> {
    tx.execute(&REMOVE, params![id, person]).await.map(drop)
}

/// Who leads a circle; nobody where there is none, or it is over.
pub(crate) async fn leader(tx: &mut Tx, id: Uuid) -> Result<Option<PersonId>> {
    tx.optional(&LEADER, params![id]).await?.map(|row| row.get(0)).transpose()
}
