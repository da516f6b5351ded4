//! SQL of circles.

use kernel::{PersonId, Result, Row, Tx, params};

use super::Circle;
use crate::ids::CircleId;

kernel::statements! {
    /// What it is called, and whether it is over.
    NAME = "INSERT INTO live_circles (id, name, closed_at) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name,
            closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE COALESCE(live_circles.closed_at, excluded.closed_at) END";
    /// Who is in it.
    PEOPLE = "SELECT person_id FROM live_circle_people WHERE circle_id = $1 ORDER BY person_id";
    /// One more.
    ADD = "INSERT INTO live_circle_people (circle_id, person_id) VALUES ($1, $2)";
    /// One less.
    REMOVE = "DELETE FROM live_circle_people WHERE circle_id = $1 AND person_id = $2";
    /// All, by name.
    ALL = "SELECT id, name, closed_at FROM live_circles ORDER BY name, id LIMIT 500";
    /// One.
    FIND = "SELECT id, name, closed_at FROM live_circles WHERE id = $1";
}

pub(super) async fn name(tx: &mut Tx, circle: &Circle) -> Result<()> {
    let closed = circle.closed.then(|| tx.now());
    tx.execute(&NAME, params![circle.id, &circle.name, closed]).await.map(drop)
}

pub(super) async fn people(tx: &mut Tx, id: CircleId) -> Result<Vec<PersonId>> {
    tx.all(&PEOPLE, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add(tx: &mut Tx, id: CircleId, person: PersonId) -> Result<()> {
    tx.execute(&ADD, params![id, person]).await.map(drop)
}

pub(super) async fn remove(tx: &mut Tx, id: CircleId, person: PersonId) -> Result<()> {
    tx.execute(&REMOVE, params![id, person]).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Circle>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(crate) async fn find(tx: &mut Tx, id: CircleId) -> Result<Option<Circle>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Circle> {
    Ok(Circle {
        id: row.get(0)?,
        name: row.get(1)?,
        closed: row.get::<Option<jiff::Timestamp>>(2)?.is_some(),
    })
}
