//! SQL of what a staff file would do to learning.

use std::collections::BTreeMap;

use kernel::{PersonId, Result, Tx};

use crate::CourseId;
use crate::ids::RuleId;

kernel::statements! {
    /// Open duties with what asks for them.
    OPEN = "SELECT d.person_id, d.course_id, s.kind, s.source_id
        FROM delivery_duties AS d
        JOIN delivery_duty_sources AS s ON s.duty_id = d.id AND s.ended_at IS NULL
        WHERE d.done_at IS NULL AND d.ended_at IS NULL
        ORDER BY d.person_id, d.course_id, s.kind, s.source_id";
    /// Minutes of courses.
    MINUTES = "SELECT course_id, minutes FROM content_live_v1 ORDER BY course_id";
}

/// A person and a course.
pub(super) type Place = (PersonId, CourseId);

/// Open duties with the rules that ask for them; none for what is no rule.
pub(super) async fn open(tx: &mut Tx) -> Result<BTreeMap<Place, Vec<Option<RuleId>>>> {
    let mut open: BTreeMap<Place, Vec<Option<RuleId>>> = BTreeMap::new();
    for row in tx.all(&OPEN, vec![]).await? {
        let kind: String = row.get(2)?;
        let rule = if kind == "rule" { row.get(3)? } else { None };
        open.entry((row.get(0)?, row.get(1)?)).or_default().push(rule);
    }
    Ok(open)
}

pub(super) async fn minutes(tx: &mut Tx) -> Result<BTreeMap<CourseId, i64>> {
    tx.all(&MINUTES, vec![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
