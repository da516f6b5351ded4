//! Prices of other currencies in that of a need, at the rate that holds today.

use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};

use crate::demand::Offer;

const HOUSE: Actor = Actor::system("prices are compared");

/// A price in another currency, rounded up; nothing where there is no rate.
pub(super) async fn price(
    tx: &mut Tx,
    l: Locale,
    price: i64,
    (from, to): (Measure, Measure),
) -> Result<Option<i64>> {
    let today = tx.today();
    match funds::rate::price(&HOUSE, tx, l, price, (from, to), today).await {
        Ok(price) => Ok(Some(price)),
        Err(Error::Invalid(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// An offer in another currency; nothing where there is no rate.
pub(super) async fn offer(tx: &mut Tx, l: Locale, measure: Measure, of: Offer) -> Result<Option<Offer>> {
    let units = (of.measure, measure);
    let fixed = price(tx, l, of.fixed, units).await?;
    let per_head = price(tx, l, of.per_head, units).await?;
    let elsewhere = price(tx, l, of.elsewhere, units).await?;
    let (Some(fixed), Some(per_head), Some(elsewhere)) = (fixed, per_head, elsewhere) else {
        return Ok(None);
    };
    Ok(Some(Offer { fixed, per_head, elsewhere, measure }))
}
