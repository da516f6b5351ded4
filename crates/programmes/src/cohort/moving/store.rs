//! SQL of moving a cohort to another version.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, params};

use super::Seat;
use crate::cohort::Cohort;
use crate::ids::{CohortId, MemberId};

kernel::statements! {
    /// Seats to come that members, but for those with the certificate, hold in classes that their version asks for and
    /// another does not.
    SEATS = "SELECT b.person_id, b.title, b.starts_at
        FROM programmes_members AS m
        JOIN programmes_cohorts AS k ON k.id = m.cohort_id
        JOIN programmes_version_steps AS v ON v.programme_id = k.programme_id AND v.version = m.version
        JOIN programmes_steps AS s ON s.programme_id = v.programme_id AND s.place = v.place
        JOIN live_occupied_v1 AS b ON b.person_id = m.person_id AND b.class_id = s.class_id AND b.kind = 'seat'
        WHERE m.cohort_id = $1 AND m.ended_at IS NULL AND b.starts_at >= $3
            AND NOT EXISTS (SELECT 1 FROM programmes_version_steps AS n
                WHERE n.programme_id = v.programme_id AND n.version = $2 AND n.place = v.place)
            AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS c WHERE c.member_id = m.id AND c.revoked_at IS NULL)
        ORDER BY b.starts_at, m.id, b.session_id LIMIT 200";
    /// Who joins goes through it from now on.
    SET = "UPDATE programmes_cohorts SET version = $2 WHERE id = $1";
    /// A member goes through it from now on.
    SET_MEMBER = "UPDATE programmes_members SET version = $2 WHERE id = $1";
    /// Who moved it.
    ADD = "INSERT INTO programmes_moves (cohort_id, version, from_version, moved_by, moved_at) VALUES ($1, $2, $3, $4, $5)";
    /// Who moved it last, and when.
    LAST = "SELECT moved_by, moved_at FROM programmes_moves WHERE cohort_id = $1 ORDER BY version DESC LIMIT 1";
}

pub(super) async fn seats(tx: &mut Tx, id: CohortId, version: i64) -> Result<Vec<Seat>> {
    let now = tx.now();
    let read = |row: &Row| Ok(Seat { person: row.get(0)?, title: row.get(1)?, at: row.get(2)? });
    tx.all(&SEATS, params![id, version, now]).await?.iter().map(read).collect()
}

pub(super) async fn add(tx: &mut Tx, cohort: &Cohort, to: i64, by: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![cohort.id, to, cohort.version, by, now]).await?;
    tx.execute(&SET, params![cohort.id, to]).await.map(drop)
}

pub(super) async fn set_member(tx: &mut Tx, id: MemberId, version: i64) -> Result<()> {
    tx.execute(&SET_MEMBER, params![id, version]).await.map(drop)
}

/// Who moved a cohort last, and when; nothing where nobody did.
pub(crate) async fn last(tx: &mut Tx, id: CohortId) -> Result<Option<(PersonId, Timestamp)>> {
    let row = tx.optional(&LAST, params![id]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}
