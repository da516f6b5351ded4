//! SQL of days that come back every year.

use jiff::civil::Date;
use kernel::{Actor, Result, Tx, params};

use super::store::{columns, read};
use super::yearly::{Rule, Year};
use crate::ids::{SeasonId, SeasonRuleId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_season_rules (id, kind, name, from_on, until_on, unit_id, site_id, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// All that still hold.
    ALL = "SELECT r.id, r.kind, r.name, r.from_on, r.until_on, r.unit_id, r.site_id,
            COALESCE(u.name, (SELECT MIN(p.site_name) FROM people_scope_v1 AS p WHERE p.site_id = r.site_id))
        FROM alignment_season_rules AS r LEFT JOIN people_unit_v1 AS u ON u.unit_id = r.unit_id
        WHERE r.ended_at IS NULL
        ORDER BY r.name, r.id";
    /// One that still holds.
    FIND = "SELECT r.id, r.kind, r.name, r.from_on, r.until_on, r.unit_id, r.site_id,
            COALESCE(u.name, (SELECT MIN(p.site_name) FROM people_scope_v1 AS p WHERE p.site_id = r.site_id))
        FROM alignment_season_rules AS r LEFT JOIN people_unit_v1 AS u ON u.unit_id = r.unit_id
        WHERE r.id = $1 AND r.ended_at IS NULL";
    /// The rule of a season.
    RULE_OF = "SELECT rule_id FROM alignment_seasons WHERE id = $1";
    /// Its years that are not over, those that are left out too.
    YEARS = "SELECT id, from_on, until_on, ended_at IS NOT NULL FROM alignment_seasons
        WHERE rule_id = $1 AND until_on >= $2 ORDER BY from_on";
    /// The years that were entered.
    ENTERED = "SELECT of_year FROM alignment_seasons WHERE rule_id = $1 ORDER BY of_year";
    /// Ends it.
    END = "UPDATE alignment_season_rules SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Takes a year in again that was left out.
    AGAIN = "UPDATE alignment_seasons SET ended_at = NULL WHERE id = $1 AND ended_at IS NOT NULL";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, rule: &Rule) -> Result<()> {
    let (now, (unit, site)) = (tx.now(), columns(rule.place));
    let who = actor.person_id();
    let row = params![rule.id, rule.kind.name(), &rule.name, rule.from, rule.until, unit, site, who, now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Rule>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn find(tx: &mut Tx, id: SeasonRuleId) -> Result<Option<Rule>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(super) async fn rule_of(tx: &mut Tx, id: SeasonId) -> Result<Option<SeasonRuleId>> {
    tx.optional(&RULE_OF, params![id]).await?.map_or(Ok(None), |row| row.get(0))
}

pub(super) async fn years(tx: &mut Tx, id: SeasonRuleId, today: Date) -> Result<Vec<Year>> {
    let rows = tx.all(&YEARS, params![id, today]).await?;
    let year = |row: &kernel::Row| {
        Ok(Year { id: row.get(0)?, from: row.get(1)?, until: row.get(2)?, is_left_out: row.get(3)? })
    };
    rows.iter().map(year).collect()
}

pub(super) async fn entered(tx: &mut Tx, id: SeasonRuleId) -> Result<Vec<i64>> {
    tx.all(&ENTERED, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn end(tx: &mut Tx, id: SeasonRuleId) -> Result<()> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await.map(drop)
}

pub(super) async fn again(tx: &mut Tx, id: SeasonId) -> Result<bool> {
    Ok(tx.execute(&AGAIN, params![id]).await? > 0)
}
