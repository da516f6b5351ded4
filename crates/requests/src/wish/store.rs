//! SQL of wishes.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, params};

use super::Wish;
use crate::demand::{Answer, Answered};
use crate::ids::WishId;

kernel::statements! {
    /// A new one, unless the same is there.
    ADD = "INSERT INTO requests_wishes (id, person_id, title, folded, reason, wished_at, heard_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING";
    /// Some that the plan does not know.
    UNHEARD = "SELECT id, person_id, title, wished_at FROM requests_wishes
        WHERE heard_at IS NULL AND ended_at IS NULL ORDER BY id LIMIT 200";
    /// It knows one.
    HEARD = "UPDATE requests_wishes SET heard_at = $2 WHERE id = $1";
    /// Ends one's own.
    END = "UPDATE requests_wishes SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL";
    /// Those of a person.
    OF_PERSON = "SELECT w.id, w.title, w.reason, d.answer, d.said, d.answered_by, d.answered_at
        FROM requests_wishes AS w
        LEFT JOIN requests_phrases AS f ON f.folded = w.folded
        LEFT JOIN requests_demands AS d ON d.id = f.demand_id AND d.answered_at >= w.wished_at
        WHERE w.person_id = $1 AND w.ended_at IS NULL
        ORDER BY w.wished_at DESC, w.id DESC";
    /// Those of whom somebody leads.
    OF_TEAM = "SELECT w.id, w.title, w.reason, d.answer, d.said, d.answered_by, d.answered_at, p.name
        FROM requests_wishes AS w
        JOIN people_scope_v1 AS p ON p.person_id = w.person_id
        LEFT JOIN requests_phrases AS f ON f.folded = w.folded
        LEFT JOIN requests_demands AS d ON d.id = f.demand_id AND d.answered_at >= w.wished_at
        WHERE w.ended_at IS NULL AND w.person_id <> $1
            AND (p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1)
        ORDER BY p.sort_name, w.wished_at DESC, w.id LIMIT 200";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: WishId,
    person: PersonId,
    (title, folded): (&str, &str),
    reason: &str,
) -> Result<u64> {
    let now = tx.now();
    tx.execute(&ADD, params![id, person, title, folded, reason, now]).await
}

pub(super) async fn unheard(tx: &mut Tx) -> Result<Vec<(WishId, PersonId, String, Timestamp)>> {
    let rows = tx.all(&UNHEARD, params![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

pub(super) async fn heard(tx: &mut Tx, id: WishId) -> Result<()> {
    let now = tx.now();
    tx.execute(&HEARD, params![id, now]).await.map(drop)
}

pub(super) async fn end(tx: &mut Tx, id: WishId, person: PersonId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, person, now]).await
}

pub(super) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Wish>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(read).collect()
}

pub(super) async fn of_team(tx: &mut Tx, me: PersonId) -> Result<Vec<(String, Wish)>> {
    let rows = tx.all(&OF_TEAM, params![me]).await?;
    rows.iter().map(|row| Ok((row.get(7)?, read(row)?))).collect()
}

fn read(row: &Row) -> Result<Wish> {
    let answer: Option<String> = row.get(3)?;
    let answered = match answer.as_deref().and_then(Answer::parse) {
        Some(answer) => Some(Answered { answer, said: row.get(4)?, by: row.get(5)?, at: row.get(6)? }),
        None => None,
    };
    Ok(Wish { id: row.get(0)?, title: row.get(1)?, reason: row.get(2)?, answered })
}
