//! SQL of budgets.

use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Role, Row, Tx, Uuid, params};

use super::{Balance, Budget, New, Scope};
use crate::ids::BudgetId;
use crate::measure::Measure;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO funds_budgets
            (id, name, scope, scope_id, purpose, measure, exponent, from_on, until_on, holder_id, parent_id,
                restrictive, set_up_by, set_up_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// One.
    FIND = "SELECT id, name, scope, scope_id, purpose, measure, exponent, from_on, until_on, holder_id, parent_id,
            restrictive, closed_at, given, free, planned, committed, spent
        FROM funds_budgets WHERE id = $1";
    /// One, locked until the transaction ends: writing a row locks it on both engines and shows it as it is now.
    HOLD = "UPDATE funds_budgets SET name = name WHERE id = $1
        RETURNING id, name, scope, scope_id, purpose, measure, exponent, from_on, until_on, holder_id, parent_id,
            restrictive, closed_at, given, free, planned, committed, spent";
    /// Those that a person sees: everything for a People leader, else what they hold and what stands below it.
    ALL = "WITH RECURSIVE seen AS (
            SELECT id FROM funds_budgets WHERE $1 OR holder_id = $2
            UNION
            SELECT b.id FROM funds_budgets AS b JOIN seen AS s ON b.parent_id = s.id WHERE b.scope <> 'person'
        )
        SELECT b.id, b.name, b.scope, b.scope_id, b.purpose, b.measure, b.exponent, b.from_on, b.until_on,
            b.holder_id, b.parent_id, b.restrictive, b.closed_at, b.given, b.free, b.planned, b.committed, b.spent
        FROM funds_budgets AS b JOIN seen AS s ON s.id = b.id
        ORDER BY b.name, b.id";
    /// Those of them that take something new on a day and are not one person's.
    OPEN = "WITH RECURSIVE seen AS (
            SELECT id FROM funds_budgets WHERE $1 OR holder_id = $2
            UNION
            SELECT b.id FROM funds_budgets AS b JOIN seen AS s ON b.parent_id = s.id WHERE b.scope <> 'person'
        )
        SELECT b.id, b.name, b.scope, b.scope_id, b.purpose, b.measure, b.exponent, b.from_on, b.until_on,
            b.holder_id, b.parent_id, b.restrictive, b.closed_at, b.given, b.free, b.planned, b.committed, b.spent
        FROM funds_budgets AS b JOIN seen AS s ON s.id = b.id
        WHERE b.scope NOT IN ('person', 'rounding') AND b.closed_at IS NULL AND b.from_on <= $3 AND b.until_on >= $3
        ORDER BY b.name, b.id";
    /// Those of them with a day among some days, closed or not.
    IN_DAYS = "WITH RECURSIVE seen AS (
            SELECT id FROM funds_budgets WHERE $1 OR holder_id = $2
            UNION
            SELECT b.id FROM funds_budgets AS b JOIN seen AS s ON b.parent_id = s.id WHERE b.scope <> 'person'
        )
        SELECT b.id, b.name, b.scope, b.scope_id, b.purpose, b.measure, b.exponent, b.from_on, b.until_on,
            b.holder_id, b.parent_id, b.restrictive, b.closed_at, b.given, b.free, b.planned, b.committed, b.spent
        FROM funds_budgets AS b JOIN seen AS s ON s.id = b.id
        WHERE b.scope <> 'rounding' AND b.from_on <= $4 AND b.until_on >= $3
        ORDER BY b.name, b.id";
    /// Those of paid minutes that take something new on a day, for a programme, a purpose, a unit or all.
    OF_MINUTES = "SELECT id, name, scope, scope_id, purpose, measure, exponent, from_on, until_on, holder_id, parent_id,
            restrictive, closed_at, given, free, planned, committed, spent
        FROM funds_budgets
        WHERE measure = 'minutes' AND scope IN ('programme', 'purpose', 'unit', 'organisation') AND closed_at IS NULL
            AND from_on <= $1 AND until_on >= $1
        ORDER BY name, id";
    /// Those of a programme, those that are open first.
    OF_PROGRAMME = "SELECT id, name, scope, scope_id, purpose, measure, exponent, from_on, until_on, holder_id, parent_id,
            restrictive, closed_at, given, free, planned, committed, spent
        FROM funds_budgets WHERE scope = 'programme' AND scope_id = $1
        ORDER BY COALESCE(closed_at, 0), from_on DESC, name, id";
    /// Whether somebody holds a budget above.
    HOLDS_ABOVE = "WITH RECURSIVE above AS (
            SELECT id, parent_id, holder_id FROM funds_budgets WHERE id = $1
            UNION
            SELECT b.id, b.parent_id, b.holder_id FROM funds_budgets AS b JOIN above AS a ON b.id = a.parent_id
        )
        SELECT id FROM above WHERE holder_id = $2 ORDER BY id LIMIT 1";
    /// How many stand above, this one included.
    DEPTH = "WITH RECURSIVE above AS (
            SELECT id, parent_id FROM funds_budgets WHERE id = $1
            UNION
            SELECT b.id, b.parent_id FROM funds_budgets AS b JOIN above AS a ON b.id = a.parent_id
        )
        SELECT COUNT(*) FROM above";
    /// The account of what conversions into or out of a currency leave over.
    ROUNDING = "SELECT id FROM funds_budgets WHERE scope = 'rounding' AND measure = $1 ORDER BY id";
    /// Closes one.
    CLOSE = "UPDATE funds_budgets SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    /// Whether there is a unit.
    UNIT = "SELECT unit_id FROM people_unit_v1 WHERE unit_id = $1 ORDER BY unit_id LIMIT 1";
    /// One that is open and the same in everything that was said of it.
    SAME = "SELECT name FROM funds_budgets
        WHERE closed_at IS NULL AND LOWER(name) = LOWER($1) AND scope = $2 AND COALESCE(scope_id, id) = COALESCE($3, id)
            AND purpose = $4 AND measure = $5 AND from_on = $6 AND until_on = $7
            AND COALESCE(holder_id, id) = COALESCE($8, id) AND COALESCE(parent_id, id) = COALESCE($9, id)
        ORDER BY id LIMIT 1";
    /// Units that people are in.
    UNITS = "SELECT unit_id, unit_name FROM people_scope_v1 WHERE unit_id IS NOT NULL
        GROUP BY unit_id, unit_name ORDER BY unit_name, unit_id";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: BudgetId,
    name: &str,
    purpose: &str,
    new: &New,
) -> Result<()> {
    let now = tx.now();
    let row = params![
        id,
        name,
        new.scope.name(),
        new.scope.id(),
        purpose,
        new.measure.name(),
        new.measure.exponent(),
        new.from,
        new.until,
        new.holder,
        new.parent,
        new.restrictive,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(crate) async fn find(tx: &mut Tx, id: BudgetId) -> Result<Option<Budget>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

/// The budget, locked until the transaction ends.
pub(crate) async fn hold(tx: &mut Tx, id: BudgetId) -> Result<Budget> {
    read(&tx.one(&HOLD, params![id]).await?)
}

pub(super) async fn all(tx: &mut Tx, actor: &Actor) -> Result<Vec<Budget>> {
    let leads = actor.has(Role::PeopleLeader);
    let me = if actor.is_system() { None } else { Some(actor.require_person()?) };
    tx.all(&ALL, params![leads, me]).await?.iter().map(read).collect()
}

pub(super) async fn open(tx: &mut Tx, actor: &Actor, on: Date) -> Result<Vec<Budget>> {
    let leads = actor.has(Role::PeopleLeader);
    let me = if actor.is_system() { None } else { Some(actor.require_person()?) };
    tx.all(&OPEN, params![leads, me, on]).await?.iter().map(read).collect()
}

pub(super) async fn in_days(tx: &mut Tx, actor: &Actor, (from, until): (Date, Date)) -> Result<Vec<Budget>> {
    let leads = actor.has(Role::PeopleLeader);
    let me = if actor.is_system() { None } else { Some(actor.require_person()?) };
    tx.all(&IN_DAYS, params![leads, me, from, until]).await?.iter().map(read).collect()
}

pub(super) async fn of_minutes(tx: &mut Tx, on: Date) -> Result<Vec<Budget>> {
    tx.all(&OF_MINUTES, params![on]).await?.iter().map(read).collect()
}

pub(super) async fn of_programme(tx: &mut Tx, programme: Uuid) -> Result<Vec<Budget>> {
    tx.all(&OF_PROGRAMME, params![programme]).await?.iter().map(read).collect()
}

pub(crate) async fn holds_above(tx: &mut Tx, id: BudgetId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&HOLDS_ABOVE, params![id, person]).await?.is_some())
}

pub(super) async fn depth(tx: &mut Tx, id: BudgetId) -> Result<usize> {
    tx.one(&DEPTH, params![id]).await?.get(0)
}

pub(crate) async fn rounding(tx: &mut Tx, measure: Measure) -> Result<Option<BudgetId>> {
    tx.optional(&ROUNDING, params![measure.name()]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn add_rounding(tx: &mut Tx, id: BudgetId, name: &str, measure: Measure) -> Result<()> {
    let new = New {
        name: String::new(),
        scope: Scope::Rounding,
        purpose: String::new(),
        measure,
        from: jiff::civil::date(1970, 1, 1),
        until: jiff::civil::date(9999, 12, 31),
        holder: None,
        parent: None,
        restrictive: true,
    };
    add(&Actor::system("a conversion leaves a rest"), tx, id, name, "", &new).await
}

pub(super) async fn close(tx: &mut Tx, id: BudgetId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&CLOSE, params![id, now]).await
}

/// Whether there is such a unit.
pub(super) async fn is_unit(tx: &mut Tx, id: Uuid) -> Result<bool> {
    Ok(tx.optional(&UNIT, params![id]).await?.is_some())
}

/// The name of an open budget that is the same in everything.
pub(super) async fn same(tx: &mut Tx, name: &str, purpose: &str, new: &New) -> Result<Option<String>> {
    let row = params![
        name,
        new.scope.name(),
        new.scope.id(),
        purpose,
        new.measure.name(),
        new.from,
        new.until,
        new.holder,
        new.parent
    ];
    tx.optional(&SAME, row).await?.map(|row| row.get(0)).transpose()
}

/// Units that people are in, with their names.
pub(super) async fn units(tx: &mut Tx) -> Result<Vec<(Uuid, String)>> {
    let rows = tx.all(&UNITS, params![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

fn read(row: &Row) -> Result<Budget> {
    let mut c = row.columns();
    let (id, name) = (c.next()?, c.next()?);
    let (scope, scope_id): (String, _) = (c.next()?, c.next()?);
    let purpose = c.next()?;
    let (measure, exponent): (String, u8) = (c.next()?, c.next()?);
    let scope =
        Scope::read(&scope, scope_id).ok_or_else(|| Error::internal(format!("{scope} is no scope")))?;
    let known = Measure::stored(&measure).filter(|known| known.exponent() == exponent);
    let measure = known.ok_or_else(|| {
        Error::internal(format!("{measure} with {exponent} decimals is not a measure any more"))
    })?;
    Ok(Budget {
        id,
        name,
        scope,
        purpose,
        measure,
        from: c.next()?,
        until: c.next()?,
        holder: c.next()?,
        parent: c.next()?,
        restrictive: c.next()?,
        closed_at: c.next()?,
        balance: Balance {
            given: c.next()?,
            free: c.next()?,
            planned: c.next()?,
            committed: c.next()?,
            spent: c.next()?,
        },
    })
}
