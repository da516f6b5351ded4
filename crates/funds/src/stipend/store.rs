//! SQL of stipends and of what people got by them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Row, Tx, params};
use people::Audience;

use super::{Carry, Grant, New, Period, Stipend};
use crate::ids::{BudgetId, StipendId};
use crate::measure::Measure;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO funds_stipends
            (id, name, supports, measure, amount, period, audience, carry, carry_most, ask_above, pot_id, from_on,
                written_by, written_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// Those that are not over.
    ALL = "SELECT id, name, supports, measure, amount, period, audience, carry, carry_most, ask_above, pot_id, from_on
        FROM funds_stipends WHERE ended_at IS NULL ORDER BY name, id";
    /// Ends one.
    END = "UPDATE funds_stipends SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Who got theirs for a period.
    GRANTED = "SELECT person_id FROM funds_grants WHERE stipend_id = $1 AND from_on = $2 ORDER BY person_id";
    /// What somebody got.
    ADD_GRANT = "INSERT INTO funds_grants (stipend_id, person_id, from_on, until_on, budget_id)
        VALUES ($1, $2, $3, $4, $5)";
    /// It is settled.
    SETTLED = "UPDATE funds_grants SET settled_at = $2 WHERE budget_id = $1";
    /// What a person has that is not settled.
    OF_PERSON = "SELECT s.id, s.name, s.supports, s.measure, s.amount, s.period, s.audience, s.carry, s.carry_most,
            s.ask_above, s.pot_id, s.from_on, g.person_id, g.until_on, g.budget_id
        FROM funds_grants AS g JOIN funds_stipends AS s ON s.id = g.stipend_id
        WHERE g.person_id = $1 AND g.settled_at IS NULL
        ORDER BY g.until_on DESC, s.name, g.budget_id";
    /// The grant of a budget, if it is not settled.
    OF_BUDGET = "SELECT s.id, s.name, s.supports, s.measure, s.amount, s.period, s.audience, s.carry, s.carry_most,
            s.ask_above, s.pot_id, s.from_on, g.person_id, g.until_on, g.budget_id
        FROM funds_grants AS g JOIN funds_stipends AS s ON s.id = g.stipend_id
        WHERE g.budget_id = $1 AND g.settled_at IS NULL
        ORDER BY g.budget_id";
    /// What is to be settled: its period ended before a day.
    DUE = "SELECT s.id, s.name, s.supports, s.measure, s.amount, s.period, s.audience, s.carry, s.carry_most,
            s.ask_above, s.pot_id, s.from_on, g.person_id, g.until_on, g.budget_id
        FROM funds_grants AS g JOIN funds_stipends AS s ON s.id = g.stipend_id
        WHERE g.settled_at IS NULL AND g.until_on < $1
        ORDER BY g.until_on, g.person_id, g.budget_id";
    /// The next budget of the same person by the same stipend that is not settled.
    AFTER = "SELECT budget_id FROM funds_grants
        WHERE stipend_id = $1 AND person_id = $2 AND from_on > $3 AND settled_at IS NULL
        ORDER BY from_on, budget_id LIMIT 1";
    /// What ends within some days and still has something free, with the person's language.
    LAPSING = "SELECT s.id, s.name, s.supports, s.measure, s.amount, s.period, s.audience, s.carry, s.carry_most,
            s.ask_above, s.pot_id, s.from_on, g.person_id, g.until_on, g.budget_id, b.free, p.language
        FROM funds_grants AS g
        JOIN funds_stipends AS s ON s.id = g.stipend_id
        JOIN funds_budgets AS b ON b.id = g.budget_id
        JOIN people_scope_v1 AS p ON p.person_id = g.person_id
        WHERE g.settled_at IS NULL AND g.until_on >= $1 AND g.until_on <= $2 AND b.free > 0
            AND g.from_on <> g.until_on AND s.carry <> 'all' AND s.period <> 'month'
        ORDER BY g.person_id, g.budget_id";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: StipendId,
    name: &str,
    supports: &str,
    measure: Measure,
    new: &New,
) -> Result<()> {
    let now = tx.now();
    let most = if let Carry::AtMost(most) = new.carry { most } else { 0 };
    let audience = serde_json::to_value(&new.audience)?;
    let row = params![
        id,
        name,
        supports,
        measure.name(),
        new.amount,
        new.period.name(),
        audience,
        new.carry.name(),
        most,
        new.ask_above,
        new.pot,
        new.from,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Stipend>> {
    tx.all(&ALL, params![]).await?.iter().map(stipend).collect()
}

pub(super) async fn end(tx: &mut Tx, id: StipendId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await
}

pub(super) async fn granted(tx: &mut Tx, id: StipendId, from: Date) -> Result<BTreeSet<PersonId>> {
    tx.all(&GRANTED, params![id, from]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add_grant(
    tx: &mut Tx,
    id: StipendId,
    person: PersonId,
    days: (Date, Date),
    budget: BudgetId,
) -> Result<()> {
    tx.execute(&ADD_GRANT, params![id, person, days.0, days.1, budget]).await.map(drop)
}

pub(super) async fn settled(tx: &mut Tx, budget: BudgetId) -> Result<()> {
    let now = tx.now();
    tx.execute(&SETTLED, params![budget, now]).await.map(drop)
}

pub(super) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<(Stipend, Grant)>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(both).collect()
}

pub(crate) async fn of_budget(tx: &mut Tx, budget: BudgetId) -> Result<Option<(Stipend, Grant)>> {
    tx.optional(&OF_BUDGET, params![budget]).await?.as_ref().map(both).transpose()
}

pub(super) async fn due(tx: &mut Tx, before: Date) -> Result<Vec<(Stipend, Grant)>> {
    tx.all(&DUE, params![before]).await?.iter().map(both).collect()
}

pub(super) async fn after(tx: &mut Tx, grant: &Grant) -> Result<Option<BudgetId>> {
    let row = tx.optional(&AFTER, params![grant.stipend, grant.person, grant.until]).await?;
    row.map(|row| row.get(0)).transpose()
}

pub(super) async fn lapsing(
    tx: &mut Tx,
    from: Date,
    until: Date,
) -> Result<Vec<(Stipend, Grant, i64, Option<String>)>> {
    let rows = tx.all(&LAPSING, params![from, until]).await?;
    rows.iter()
        .map(|row| {
            let (stipend, grant) = both(row)?;
            Ok((stipend, grant, row.get(15)?, row.get(16)?))
        })
        .collect()
}

fn both(row: &Row) -> Result<(Stipend, Grant)> {
    let stipend = stipend(row)?;
    let grant =
        Grant { stipend: stipend.id, person: row.get(12)?, until: row.get(13)?, budget: row.get(14)? };
    Ok((stipend, grant))
}

fn stipend(row: &Row) -> Result<Stipend> {
    let unreadable = |what: &str| Error::internal(format!("{what} of a stipend can't be read"));
    let (measure, period, carry): (String, String, String) = (row.get(3)?, row.get(5)?, row.get(7)?);
    let audience: serde_json::Value = row.get(6)?;
    Ok(Stipend {
        id: row.get(0)?,
        name: row.get(1)?,
        supports: row.get(2)?,
        measure: Measure::stored(&measure).ok_or_else(|| unreadable("the measure"))?,
        amount: row.get(4)?,
        period: Period::parse(&period).ok_or_else(|| unreadable("the period"))?,
        audience: serde_json::from_value::<Audience>(audience)?,
        carry: Carry::read(&carry, row.get(8)?).ok_or_else(|| unreadable("what goes on"))?,
        ask_above: row.get(9)?,
        pot: row.get(10)?,
        from: row.get(11)?,
    })
}
