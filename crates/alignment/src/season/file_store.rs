//! SQL of the days of a file.

use jiff::civil::Date;
use kernel::{Result, Row, Tx, params};

use super::store::{columns, read};
use super::{Season, Where};

kernel::statements! {
    /// What is entered for a place and not over, with what it is called in its file.
    THERE = "SELECT s.id, s.kind, s.name, s.from_on, s.until_on, s.unit_id, s.site_id, CAST(NULL AS TEXT), s.source
        FROM alignment_seasons AS s
        WHERE s.until_on >= $3 AND s.ended_at IS NULL
            AND s.unit_id IS NOT DISTINCT FROM $1 AND s.site_id IS NOT DISTINCT FROM $2
        ORDER BY s.from_on, s.id";
    /// What was entered for a place with a file, and was ended.
    ENDED = "SELECT s.id, s.kind, s.name, s.from_on, s.until_on, s.unit_id, s.site_id, CAST(NULL AS TEXT), s.source
        FROM alignment_seasons AS s
        WHERE s.until_on >= $3 AND s.ended_at IS NOT NULL AND s.source IS NOT NULL
            AND s.unit_id IS NOT DISTINCT FROM $1 AND s.site_id IS NOT DISTINCT FROM $2
        ORDER BY s.from_on, s.id";
}

pub(super) async fn there(tx: &mut Tx, place: Where, today: Date) -> Result<Vec<(Season, Option<String>)>> {
    let (unit, site) = columns(place);
    tx.all(&THERE, params![unit, site, today]).await?.iter().map(both).collect()
}

pub(super) async fn ended(tx: &mut Tx, place: Where, today: Date) -> Result<Vec<(Season, Option<String>)>> {
    let (unit, site) = columns(place);
    tx.all(&ENDED, params![unit, site, today]).await?.iter().map(both).collect()
}

fn both(row: &Row) -> Result<(Season, Option<String>)> {
    Ok((read(row)?, row.get(8)?))
}
