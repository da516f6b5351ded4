//! SQL of what a staff file would do to learning.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx};
use people::UnitId;

use crate::CourseId;

kernel::statements! {
    /// Every duty that was not ended, and whether it is open.
    DUTIES = "SELECT person_id, course_id, done_at FROM delivery_duties WHERE ended_at IS NULL
        ORDER BY person_id, course_id, cycle";
    /// Minutes of courses.
    MINUTES = "SELECT course_id, minutes FROM content_live_v1 ORDER BY course_id";
    /// Units with all above them.
    ABOVE = "SELECT unit_id, ancestor_id FROM people_unit_tree_v1 ORDER BY unit_id, depth, ancestor_id";
    /// Managers and first days of everybody at work.
    SCOPE = "SELECT person_id, manager_id, started_on FROM people_scope_v1 ORDER BY person_id";
}

/// What is known of a person that a move does not change.
pub(super) struct Person {
    pub manager: Option<PersonId>,
    pub started_on: Date,
}

type Places = BTreeSet<(PersonId, CourseId)>;

/// Persons and courses with an open duty, and with any that was not ended.
pub(super) async fn duties(tx: &mut Tx) -> Result<(Places, Places)> {
    let (mut open, mut all) = (BTreeSet::new(), BTreeSet::new());
    for row in tx.all(&DUTIES, vec![]).await? {
        let place = (row.get(0)?, row.get(1)?);
        all.insert(place);
        if row.is_null(2)? {
            open.insert(place);
        }
    }
    Ok((open, all))
}

pub(super) async fn minutes(tx: &mut Tx) -> Result<BTreeMap<CourseId, i64>> {
    tx.all(&MINUTES, vec![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn units_above(tx: &mut Tx) -> Result<HashMap<UnitId, BTreeSet<UnitId>>> {
    let mut above: HashMap<UnitId, BTreeSet<UnitId>> = HashMap::new();
    for row in tx.all(&ABOVE, vec![]).await? {
        above.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(above)
}

pub(super) async fn scope(tx: &mut Tx) -> Result<HashMap<PersonId, Person>> {
    let rows = tx.all(&SCOPE, vec![]).await?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, Person { manager: row.get(1)?, started_on: row.get(2)? })))
        .collect()
}
