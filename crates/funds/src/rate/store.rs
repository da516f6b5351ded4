//! SQL of rates.

use jiff::civil::Date;
use kernel::{Actor, Error, Result, Row, Tx, params};

use super::Rate;
use crate::ids::RateId;
use crate::measure::Measure;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO funds_rates (id, from_measure, to_measure, digits, places, on_day, given_by, given_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// The one that holds on a day, in either direction.
    HOLDING = "SELECT id, from_measure, to_measure, digits, places, on_day
        FROM funds_rates
        WHERE ((from_measure = $1 AND to_measure = $2) OR (from_measure = $2 AND to_measure = $1)) AND on_day <= $3
        ORDER BY on_day DESC, id DESC LIMIT 1";
    /// One.
    FIND = "SELECT id, from_measure, to_measure, digits, places, on_day FROM funds_rates WHERE id = $1";
    /// All, by pair in either direction, the latest day first; of one day the one that was given last.
    ALL = "SELECT id, from_measure, to_measure, digits, places, on_day
        FROM funds_rates
        ORDER BY CASE WHEN from_measure < to_measure THEN from_measure ELSE to_measure END,
            CASE WHEN from_measure < to_measure THEN to_measure ELSE from_measure END, on_day DESC, id DESC
        LIMIT 1000";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, rate: &Rate) -> Result<()> {
    let now = tx.now();
    let row = params![
        rate.id,
        rate.from.name(),
        rate.to.name(),
        rate.digits,
        rate.places,
        rate.on,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn holding(tx: &mut Tx, from: Measure, to: Measure, on: Date) -> Result<Option<Rate>> {
    tx.optional(&HOLDING, params![from.name(), to.name(), on]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn find(tx: &mut Tx, id: RateId) -> Result<Rate> {
    read(&tx.one(&FIND, params![id]).await?)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Rate>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Rate> {
    let measure = |index| {
        let name: String = row.get(index)?;
        Measure::stored(&name).ok_or_else(|| Error::internal(format!("{name} is no measure")))
    };
    Ok(Rate {
        id: row.get(0)?,
        from: measure(1)?,
        to: measure(2)?,
        digits: row.get(3)?,
        places: row.get(4)?,
        on: row.get(5)?,
    })
}
