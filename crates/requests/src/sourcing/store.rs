//! SQL of the sourcing desk.

use funds::Measure;
use jiff::Timestamp;
use kernel::{Error, Result, Tx, params};

use crate::demand::Offer;

kernel::statements! {
    /// Demands whose price somebody wrote, by each of their words.
    PRICED = "SELECT f.folded, d.fixed, d.per_head, d.elsewhere, d.measure FROM requests_demands AS d
        JOIN requests_phrases AS f ON f.demand_id = d.id
        WHERE d.measure IS NOT NULL ORDER BY f.folded LIMIT 1000";
    /// The lowest price at which people asked for places elsewhere lately, by words.
    ASKED = "SELECT folded, MIN(price), measure FROM requests_requests
        WHERE measure IS NOT NULL AND price > 0 AND purpose IN ('outside', 'class', 'conference')
            AND withdrawn_at IS NULL AND folded <> ''
        GROUP BY folded, measure ORDER BY folded, measure LIMIT 1000";
    /// When the last requests for places elsewhere were made, and when they were decided.
    DECIDED = "SELECT asked_at, COALESCE(approved_at, refused_at) FROM requests_requests
        WHERE purpose IN ('outside', 'conference') AND (approved_at IS NOT NULL OR refused_at IS NOT NULL)
        ORDER BY asked_at DESC, id LIMIT 50";
    /// How many finished a course.
    FINISHED = "SELECT COUNT(DISTINCT g.person_id) FROM delivery_progress_v1 AS g
        JOIN people_scope_v1 AS p ON p.person_id = g.person_id
        WHERE g.course_id = $1 AND g.done_at IS NOT NULL";
}

/// A demand with its price.
pub(super) struct Priced {
    pub folded: String,
    pub offer: Offer,
}

pub(super) async fn priced(tx: &mut Tx) -> Result<Vec<Priced>> {
    let rows = tx.all(&PRICED, params![]).await?;
    rows.iter()
        .map(|row| {
            let (fixed, per_head, elsewhere) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let measure = measure(&row.get::<String>(4)?)?;
            Ok(Priced { folded: row.get(0)?, offer: Offer { fixed, per_head, elsewhere, measure } })
        })
        .collect()
}

/// The words, the price and its currency.
pub(super) async fn asked(tx: &mut Tx) -> Result<Vec<(String, i64, Measure)>> {
    let rows = tx.all(&ASKED, params![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, measure(&row.get::<String>(2)?)?))).collect()
}

fn measure(name: &str) -> Result<Measure> {
    Measure::parse(name).ok_or_else(|| Error::internal(format!("no measure: {name}")))
}

/// How many days the last requests for places elsewhere took until they were decided.
pub(super) async fn decided(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows = tx.all(&DECIDED, params![]).await?;
    rows.iter()
        .map(|row| {
            let (asked, decided): (Timestamp, Timestamp) = (row.get(0)?, row.get(1)?);
            Ok(decided.duration_since(asked).as_hours().max(0) / 24)
        })
        .collect()
}

pub(super) async fn finished(tx: &mut Tx, course: content::CourseId) -> Result<i64> {
    tx.one(&FINISHED, params![course]).await?.get(0)
}
