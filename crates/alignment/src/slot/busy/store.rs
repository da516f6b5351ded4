//! SQL of who of a slot's people is in a session. The audience is a condition inside the statements.

use kernel::{Result, Row, Statement, Tx, Uuid, params};
use live::{ClassId, SessionId};

use super::{Slot, Span};

/// A session in which people of a slot are at its time.
pub(super) struct Held {
    pub session: SessionId,
    pub class: ClassId,
    pub title: String,
    /// Whether everybody may know of its class.
    pub open: bool,
    /// Whether they teach it.
    pub teaches: bool,
    /// How many of them.
    pub people: i64,
}

/// What people of a slot have at its time, the fullest first.
pub(super) async fn held(tx: &mut Tx, slot: &Slot, span: &Span) -> Result<Vec<Held>> {
    let mut values = params![span.after, span.last, span.before, span.from, span.until, slot.id];
    let meant = slot.select(tx.today(), &mut values);
    let text = format!(
        "SELECT b.session_id, b.class_id, b.title, b.private_to, b.kind, COUNT(DISTINCT b.person_id)
        FROM live_occupied_v1 AS b
        WHERE b.starts_at BETWEEN $1 AND $2 AND b.starts_on <= $5
            AND (b.starts_on >= $4 OR (b.starts_on = $3 AND b.overnight = 1)) AND b.person_id IN ({meant})
            AND NOT EXISTS (SELECT 1 FROM alignment_slot_sessions AS m
                WHERE m.slot_id = $6 AND m.session_id = b.session_id)
        GROUP BY b.session_id, b.class_id, b.title, b.private_to, b.kind, b.starts_at
        ORDER BY COUNT(DISTINCT b.person_id) DESC, b.starts_at, b.session_id, b.kind"
    );
    tx.all(&Statement::built("HELD", text), values).await?.iter().map(read).collect()
}

/// How many different people of a slot are in some sessions.
pub(super) async fn people(tx: &mut Tx, slot: &Slot, span: &Span, teach: bool, held: &[Held]) -> Result<i64> {
    let mut values = params![span.after, span.last, if teach { "teaching" } else { "seat" }];
    let meant = slot.select(tx.today(), &mut values);
    let mut sessions = Vec::new();
    for one in held {
        values.extend(params![one.session]);
        sessions.push(format!("${}", values.len()));
    }
    let sessions = sessions.join(", ");
    let text = format!(
        "SELECT COUNT(DISTINCT b.person_id) FROM live_occupied_v1 AS b
        WHERE b.starts_at BETWEEN $1 AND $2 AND b.kind = $3
            AND b.session_id IN ({sessions}) AND b.person_id IN ({meant})"
    );
    tx.one(&Statement::built("BUSY_PEOPLE", text), values).await?.get(0)
}

fn read(row: &Row) -> Result<Held> {
    let mut c = row.columns();
    Ok(Held {
        session: c.next()?,
        class: c.next()?,
        title: c.next()?,
        open: c.next::<Option<Uuid>>()?.is_none(),
        teaches: c.next::<String>()? == "teaching",
        people: c.next()?,
    })
}
