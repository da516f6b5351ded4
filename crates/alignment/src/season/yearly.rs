//! Days that come back every year on the same days. Each year is a season of its own, entered some years ahead; one that is left out
//! stays left out.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Tx};

use super::{CHANGED, Kind, Season, Where, store, yearly_store};
use crate::ids::{SeasonId, SeasonRuleId};

/// So many years ahead each is entered: further than any calendar is opened.
const YEARS_AHEAD: i64 = 3;

/// Days that come back every year: as those of its first year.
pub type Rule = Season<SeasonRuleId>;

impl Rule {
    /// The days of some year after the first, as many as in the first. The 29th of February is the 28th where there is none.
    pub fn days_of(&self, year: i16) -> Option<(Date, Date)> {
        let from = self.from.checked_add(i64::from(year - self.from.year()).years()).ok()?;
        let until = from.checked_add((self.until - self.from).get_days().days()).ok()?;
        (from >= self.from).then_some((from, until))
    }
}

/// One year of such days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its season.
    pub id: SeasonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Whether it does not hold.
    pub is_left_out: bool,
}

/// Sets days that come back every year, from a first year on.
///
/// # Errors
/// As [`super::set`].
pub async fn set(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    kind: Kind,
    name: &str,
    (from, until): (Date, Date),
    place: Where,
) -> Result<SeasonRuleId> {
    super::require(actor, tx, place).await?;
    let name = super::checked(l, name, (from, until))?;
    let rule = Rule { id: tx.id(), kind, name, from, until, place, place_name: None };
    yearly_store::add(actor, tx, &rule).await?;
    let today = tx.today();
    enter(actor, tx, &rule, today).await?;
    Ok(rule.id)
}

/// All that still hold, with their years from today on.
///
/// # Errors
/// Those of the database.
pub(super) async fn all(tx: &mut Tx) -> Result<Vec<(Rule, Vec<Year>)>> {
    let today = tx.today();
    let mut all = Vec::new();
    for rule in yearly_store::all(tx).await? {
        let years = yearly_store::years(tx, rule.id, today).await?;
        all.push((rule, years));
    }
    Ok(all)
}

/// Takes a year in again that was left out.
///
/// # Errors
/// As [`super::set`]; [`Error::NotFound`] where it is no such year, or its days no longer come back.
pub async fn again(actor: &Actor, tx: &mut Tx, id: SeasonId) -> Result<()> {
    let rule = yearly_store::rule_of(tx, id).await?.ok_or(Error::NotFound)?;
    let rule = yearly_store::find(tx, rule).await?.ok_or(Error::NotFound)?;
    super::require(actor, tx, rule.place).await?;
    if yearly_store::again(tx, id).await? {
        tx.emit(actor, CHANGED, None, id).await?;
    }
    Ok(())
}

/// Ends it: what is over stays, no later year holds.
///
/// # Errors
/// As [`super::set`]; [`Error::NotFound`] where there is none.
pub async fn end(actor: &Actor, tx: &mut Tx, id: SeasonRuleId) -> Result<()> {
    let rule = yearly_store::find(tx, id).await?.ok_or(Error::NotFound)?;
    super::require(actor, tx, rule.place).await?;
    yearly_store::end(tx, id).await?;
    let today = tx.today();
    for year in yearly_store::years(tx, id, today).await?.into_iter().filter(|year| !year.is_left_out) {
        store::end(tx, year.id).await?;
        tx.emit(actor, CHANGED, None, year.id).await?;
    }
    Ok(())
}

/// Enters the years that are near enough.
async fn enter(actor: &Actor, tx: &mut Tx, rule: &Rule, today: Date) -> Result<()> {
    let far = today.checked_add(YEARS_AHEAD.years()).map_err(Error::internal)?;
    let entered = yearly_store::entered(tx, rule.id).await?;
    for year in rule.from.year().max(today.year() - 1)..=far.year() {
        let Some((from, until)) = rule.days_of(year) else { continue };
        if until >= today && from <= far && !entered.contains(&i64::from(year)) {
            let (kind, name, place) = (rule.kind, rule.name.as_str(), rule.place);
            let new =
                store::New { kind, name, days: (from, until), place, rule: Some(rule.id), source: None };
            super::add(actor, tx, &new).await?;
        }
    }
    Ok(())
}

/// Enters what has come near enough.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = civil_date(ctx.clock().now(), &ctx.config.time_zone);
        let mut tx = ctx.db.write().await?;
        for rule in yearly_store::all(&mut tx).await? {
            enter(&Actor::system("seasons"), &mut tx, &rule, today).await?;
        }
        tx.commit().await
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Uuid;

    use super::*;

    #[test]
    fn a_year_has_the_days_of_the_first_one_and_begins_on_the_same_day() {
        let of = |from, until| Rule {
            id: SeasonRuleId(Uuid::nil()),
            kind: Kind::Holiday,
            name: "Days".into(),
            from,
            until,
            place: Where::Everywhere,
            place_name: None,
        };
        let turn = of(date(2026, 12, 24), date(2027, 1, 6));
        assert_eq!(turn.days_of(2026), Some((date(2026, 12, 24), date(2027, 1, 6))));
        assert_eq!(turn.days_of(2029), Some((date(2029, 12, 24), date(2030, 1, 6))));
        assert_eq!(turn.days_of(2025), None);
        let leap = of(date(2028, 2, 29), date(2028, 2, 29));
        assert_eq!(leap.days_of(2029), Some((date(2029, 2, 28), date(2029, 2, 28))));
        assert_eq!(leap.days_of(2032), Some((date(2032, 2, 29), date(2032, 2, 29))));
        assert_eq!(
            of(date(9998, 12, 31), date(9998, 12, 31)).days_of(9999).map(|days| days.0),
            Some(date(9999, 12, 31))
        );
    }
}
