//! SQL of people who leave.

use kernel::{PersonId, Result, Tx, params};

use crate::ids::SessionId;

kernel::statements! {
    /// Whether somebody is no longer here: not at work, not about to begin, and not let in from outside.
    GONE = "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM people_scope_v1 AS p WHERE p.person_id = $1)
        AND NOT EXISTS (SELECT 1 FROM people_joiner_v1 AS j WHERE j.person_id = $1 AND j.started_on > $2)
        AND NOT EXISTS (SELECT 1 FROM people_guest_v1 AS g WHERE g.person_id = $1)";
    /// The sessions to come in which somebody has a seat, holds a place without a name, teaches, or is asked to.
    CONCERNED = "SELECT n.id FROM live_sessions AS n
        WHERE n.called_off_at IS NULL AND n.closed_at IS NULL AND (n.starts_at IS NULL OR n.starts_at > $2)
            AND (n.instructor_id = $1
                OR EXISTS (SELECT 1 FROM live_seats AS s WHERE s.session_id = n.id
                    AND ((s.person_id = $1 AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked'))
                        OR (s.holder_id = $1 AND s.state = 'reserved')))
                OR EXISTS (SELECT 1 FROM live_engagements AS e WHERE e.session_id = n.id AND e.person_id = $1
                    AND e.state IN ('asked', 'agreed')))
        ORDER BY n.id";
    /// Who was to teach a session and left.
    REMEMBER = "INSERT INTO live_departures (session_id, person_id, left_at) VALUES ($1, $2, $3)
        ON CONFLICT (session_id, person_id) DO UPDATE SET left_at = EXCLUDED.left_at";
    /// Who was the last of them, by name.
    LAST = "SELECT person_id FROM live_departures WHERE session_id = $1 ORDER BY left_at DESC, person_id LIMIT 1";
}

pub(super) async fn is_gone(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let today = tx.today();
    Ok(tx.optional(&GONE, params![person, today]).await?.is_some())
}

pub(super) async fn concerned(tx: &mut Tx, person: PersonId) -> Result<Vec<SessionId>> {
    let now = tx.now();
    tx.all(&CONCERNED, params![person, now]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn remember(tx: &mut Tx, session: SessionId, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&REMEMBER, params![session, person, now]).await.map(drop)
}

pub(super) async fn last(tx: &mut Tx, session: SessionId) -> Result<Option<PersonId>> {
    tx.optional(&LAST, params![session]).await?.map(|row| row.get(0)).transpose()
}
