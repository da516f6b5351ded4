//! SQL of several people at once.

use kernel::{PersonId, Result, Tx, params};
use people::UnitId;

use super::{MOST, Whom};
use crate::class::Class;
use crate::session::Session;

kernel::statements! {
    /// The people of a group with what speaks against each: those whom the actor leads ($2), or those of a unit ($3) and below
    /// it, who stand below the actor unless the actor leads the organisation's learning ($4).
    CANDIDATES = "WITH RECURSIVE below (person_id) AS (
            SELECT r.person_id FROM people_scope_v1 AS r
            WHERE r.manager_id = $1 OR r.acting_id = $1 OR r.dotted_id = $1
            UNION
            SELECT q.person_id FROM people_scope_v1 AS q JOIN below AS b ON q.manager_id = b.person_id
        )
        SELECT p.person_id, p.name, p.manager_id, p.acting_id, p.dotted_id,
            (SELECT COUNT(*) FROM people_unit_tree_v1 AS c WHERE c.unit_id = p.unit_id AND c.ancestor_id = $6)
                + (SELECT COUNT(*) FROM live_circle_people AS m WHERE m.person_id = p.person_id AND m.circle_id = $10),
            (SELECT COUNT(*) FROM live_seats AS s WHERE s.session_id = $5 AND s.person_id = p.person_id
                AND s.state IN ('new', 'asked', 'invited', 'waiting', 'offered', 'booked', 'attended', 'missed')),
            (SELECT COUNT(*) FROM live_seats AS s JOIN live_sessions AS n ON n.id = s.session_id
                WHERE s.person_id = p.person_id AND s.state IN ('asked', 'booked', 'attended') AND n.id <> $5
                AND n.called_off_at IS NULL AND n.closed_at IS NULL AND n.starts_at < $8 AND n.ends_at > $7)
        FROM people_scope_v1 AS p
        WHERE p.person_id <> $1
            AND (($2 AND (p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1))
                OR (NOT $2 AND EXISTS (SELECT 1 FROM people_unit_tree_v1 AS t
                        WHERE t.unit_id = p.unit_id AND t.ancestor_id = $3)
                    AND ($4 OR p.person_id IN (SELECT w.person_id FROM below AS w))))
        ORDER BY p.sort_name, p.person_id
        LIMIT $9";
    /// The units from which somebody chooses: all ($2), or those of the people whom they lead.
    UNITS = "SELECT u.unit_id, u.name FROM people_unit_v1 AS u
        WHERE $2 OR EXISTS (SELECT 1 FROM people_scope_v1 AS p
            WHERE p.unit_id = u.unit_id AND (p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1))
        ORDER BY u.name, u.unit_id
        LIMIT 1000";
}

/// Somebody of a group.
pub(super) struct Candidate {
    pub person: PersonId,
    pub name: String,
    /// Who leads them: directly, standing in, by a dotted line.
    pub leaders: [Option<PersonId>; 3],
    pub is_for: bool,
    pub has_seat: bool,
    pub elsewhere: bool,
}

pub(super) async fn candidates(
    tx: &mut Tx,
    me: PersonId,
    all: bool,
    session: &Session,
    class: &Class,
    whom: Whom,
) -> Result<Vec<Candidate>> {
    let (reports, unit) = match whom {
        Whom::Reports => (true, None),
        Whom::Unit(unit) => (false, Some(unit)),
    };
    let most = i64::try_from(MOST).unwrap_or(i64::MAX) + 1;
    let values = params![
        me,
        reports,
        unit,
        all,
        session.id,
        class.unit,
        session.starts_at,
        session.ends_at,
        most,
        class.circle
    ];
    let rows = tx.all(&CANDIDATES, values).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Candidate {
                person: c.next()?,
                name: c.next()?,
                leaders: [c.next()?, c.next()?, c.next()?],
                is_for: c.next::<i64>()? > 0 || !class.is_private(),
                has_seat: c.next::<i64>()? > 0,
                elsewhere: c.next::<i64>()? > 0,
            })
        })
        .collect()
}

pub(super) async fn units(tx: &mut Tx, me: PersonId, all: bool) -> Result<Vec<(UnitId, String)>> {
    tx.all(&UNITS, params![me, all]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
