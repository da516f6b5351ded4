//! SQL of what became of a class since some moment.

use jiff::Timestamp;
use kernel::{PersonId, Result, Tx, Uuid, params};

use super::light::Among;
use crate::ids::ClassId;

kernel::statements! {
    /// People of everyone, of a unit and those below it, of a site or of a circle who took a seat since, and who came since.
    SINCE = "SELECT COUNT(DISTINCT CASE WHEN m.to_state = 'booked' THEN s.person_id END),
            COUNT(DISTINCT CASE WHEN m.to_state = 'attended' THEN s.person_id END)
        FROM live_sessions AS n
        JOIN live_seats AS s ON s.session_id = n.id
        JOIN live_moves AS m ON m.seat_id = s.id
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        WHERE n.class_id = $1 AND m.moved_at >= $2 AND m.to_state IN ('booked', 'attended')
            AND s.state IN ('booked', 'attended', 'missed')
            AND ($3 = 'everyone'
                OR ($3 = 'site' AND p.site_id = $4)
                OR ($3 = 'unit' AND EXISTS (SELECT 1 FROM people_unit_tree_v1 AS u
                    WHERE u.ancestor_id = $4 AND u.unit_id = p.unit_id))
                OR ($3 = 'circle' AND EXISTS (SELECT 1 FROM live_circle_people AS i
                    WHERE i.circle_id = $4 AND i.person_id = p.person_id)))";
    /// Whether somebody asked for a seat, has one, or was there.
    KNOWS = "SELECT 1 FROM live_seats AS s JOIN live_sessions AS n ON n.id = s.session_id
        WHERE s.person_id = $2 AND n.class_id = $1
            AND s.state IN ('new', 'asked', 'invited', 'waiting', 'offered', 'booked', 'attended') LIMIT 1";
}

pub(super) async fn since(tx: &mut Tx, class: ClassId, since: Timestamp, among: Among) -> Result<(i64, i64)> {
    let (scope, id) = match among {
        Among::Everyone => ("everyone", Uuid::nil()),
        Among::Unit(id) => ("unit", id),
        Among::Site(id) => ("site", id),
        Among::Circle(id) => ("circle", id),
    };
    let row = tx.one(&SINCE, params![class, since, scope, id]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

pub(super) async fn knows(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&KNOWS, params![class, person]).await?.is_some())
}
