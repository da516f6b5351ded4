//! SQL of the time that is set aside for one person: by name, with their whole unit, or with a group that they are in.

use jiff::civil::Date;
use kernel::{PersonId, Result, Row, Tx, params};

use super::own::Own;
use crate::ids::SlotId;

kernel::statements! {
    /// What is set aside for a person and not over, the next first. The objective is named where it is everybody's, or of
    /// those who are meant.
    NEXT = "SELECT s.id, s.title, s.minutes, s.from_on, s.until_on, o.name
        FROM alignment_slots AS s
        LEFT JOIN alignment_objectives AS o ON o.id = s.objective_id AND o.closed_at IS NULL
            AND (o.tier = 'organisation' OR o.unit_id = s.unit_id OR o.group_id = s.group_id)
        WHERE s.dropped_at IS NULL AND s.until_on >= $2 AND s.id IN (
            SELECT n.slot_id FROM alignment_slot_people AS n WHERE n.person_id = $1
            UNION
            SELECT u.slot_id FROM people_scope_v1 AS p JOIN alignment_slot_units AS u ON u.unit_id = p.unit_id
            WHERE p.person_id = $1 AND u.whole
            UNION
            SELECT g.id FROM alignment_members AS m JOIN alignment_slots AS g ON g.group_id = m.group_id
            WHERE m.person_id = $1)
        ORDER BY s.from_on, s.planned_at, s.id
        LIMIT 3";
    /// Whether a slot is for a person.
    IS_MEANT = "SELECT 1 FROM alignment_slots AS s
        WHERE s.id = $1 AND (
            EXISTS (SELECT 1 FROM alignment_slot_people AS n WHERE n.slot_id = s.id AND n.person_id = $2)
            OR EXISTS (SELECT 1 FROM people_scope_v1 AS p JOIN alignment_slot_units AS u ON u.unit_id = p.unit_id
                WHERE p.person_id = $2 AND u.slot_id = s.id AND u.whole)
            OR EXISTS (SELECT 1 FROM alignment_members AS m WHERE m.group_id = s.group_id AND m.person_id = $2))";
}

pub(super) async fn next(tx: &mut Tx, person: PersonId, today: Date) -> Result<Vec<Own>> {
    let read = |row: &Row| {
        Ok(Own {
            id: row.get(0)?,
            title: row.get(1)?,
            minutes: row.get(2)?,
            from: row.get(3)?,
            until: row.get(4)?,
            objective: row.get(5)?,
        })
    };
    tx.all(&NEXT, params![person, today]).await?.iter().map(read).collect()
}

pub(super) async fn is_meant(tx: &mut Tx, id: SlotId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&IS_MEANT, params![id, person]).await?.is_some())
}
