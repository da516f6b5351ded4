//! SQL of what a session cost.

use funds::Measure;
use kernel::{Error, Result, Tx, params};

use super::Paid;
use crate::ids::SessionId;
use crate::minutes::ROOM;

kernel::statements! {
    /// What was paid for the seats, from every budget that shares one, for who taught, and in minutes, by measure.
    PAID = "SELECT t.measure, CAST(SUM(t.spent) AS BIGINT), CAST(SUM(t.committed) AS BIGINT) FROM (
            SELECT f.measure, f.spent, f.committed FROM live_seats AS s
            JOIN funds_line_v1 AS known ON known.line_id = s.line_id
            JOIN funds_line_v1 AS f ON f.room = known.room AND f.thing_id = known.thing_id WHERE s.session_id = $1
            UNION ALL
            SELECT f.measure, f.spent, f.committed FROM live_engagements AS e
            JOIN funds_line_v1 AS f ON f.room = 'live' AND f.thing_id = e.id WHERE e.session_id = $1
            UNION ALL
            SELECT f.measure, f.spent, f.committed FROM live_seats AS s
            JOIN funds_line_v1 AS f ON f.room = $2 AND f.thing_id = s.id WHERE s.session_id = $1
        ) AS t GROUP BY t.measure";
    /// How many were there.
    CAME = "SELECT COUNT(*) FROM live_seats WHERE session_id = $1 AND state = 'attended'";
}

pub(super) async fn paid(tx: &mut Tx, session: SessionId) -> Result<Vec<Paid>> {
    let rows = tx.all(&PAID, params![session, ROOM]).await?;
    let one = |row: &kernel::Row| {
        let name: String = row.get(0)?;
        let measure =
            Measure::stored(&name).ok_or_else(|| Error::internal(format!("{name} is no measure")))?;
        Ok(Paid { measure, spent: row.get(1)?, committed: row.get(2)? })
    };
    rows.iter().map(one).collect()
}

pub(super) async fn came(tx: &mut Tx, session: SessionId) -> Result<i64> {
    tx.one(&CAME, params![session]).await?.get(0)
}
