//! SQL of budget lines.

use kernel::{Actor, Result, Role, Row, Tx, Uuid, params};

use super::{Line, Thing};
use crate::ids::{BudgetId, LineId};

kernel::statements! {
    /// A new one; nothing is in it yet.
    ADD = "INSERT INTO funds_lines (id, budget_id, room, thing_id, title, person_id, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// One.
    FIND = "SELECT id, budget_id, room, thing_id, title, person_id, planned, committed, spent, refunded
        FROM funds_lines WHERE id = $1";
    /// The open one of a thing in a budget.
    OPEN = "SELECT id, budget_id, room, thing_id, title, person_id, planned, committed, spent, refunded
        FROM funds_lines
        WHERE budget_id = $1 AND room = $2 AND thing_id = $3 AND planned + committed > 0
        ORDER BY id";
    /// The open ones of a budget.
    OPEN_OF = "SELECT id, budget_id, room, thing_id, title, person_id, planned, committed, spent, refunded
        FROM funds_lines WHERE budget_id = $1 AND planned + committed > 0 ORDER BY id";
    /// Those of a budget of which something is promised or paid, the newest first.
    NEWEST_USED = "SELECT id, budget_id, room, thing_id, title, person_id, planned, committed, spent, refunded
        FROM funds_lines WHERE budget_id = $1 AND committed + spent > 0 ORDER BY opened_at DESC, id DESC LIMIT $2";
    /// Those of a thing, in budgets that the actor may see: all for the installation and People leaders.
    OF_THING = "SELECT n.id, n.budget_id, n.room, n.thing_id, n.title, n.person_id, n.planned, n.committed,
            n.spent, n.refunded
        FROM funds_lines AS n JOIN funds_budgets AS b ON b.id = n.budget_id
        WHERE n.room = $1 AND n.thing_id = $2 AND ($3 OR b.holder_id = $4)
        ORDER BY n.id";
}

pub(super) async fn add(tx: &mut Tx, budget: BudgetId, thing: &Thing, title: &str) -> Result<Line> {
    let id: LineId = tx.id();
    let now = tx.now();
    tx.execute(&ADD, params![id, budget, &thing.room, thing.id, title, thing.person, now]).await?;
    find(tx, id).await
}

pub(crate) async fn find(tx: &mut Tx, id: LineId) -> Result<Line> {
    read(&tx.one(&FIND, params![id]).await?)
}

pub(super) async fn open(tx: &mut Tx, budget: BudgetId, thing: &Thing) -> Result<Option<Line>> {
    let row = tx.optional(&OPEN, params![budget, &thing.room, thing.id]).await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn open_of(tx: &mut Tx, budget: BudgetId) -> Result<Vec<Line>> {
    tx.all(&OPEN_OF, params![budget]).await?.iter().map(read).collect()
}

pub(crate) async fn newest_used(tx: &mut Tx, budget: BudgetId, most: usize) -> Result<Vec<Line>> {
    tx.all(&NEWEST_USED, params![budget, most]).await?.iter().map(read).collect()
}

pub(super) async fn of_thing(tx: &mut Tx, room: &str, thing: Uuid, actor: &Actor) -> Result<Vec<Line>> {
    let all = actor.has(Role::PeopleLeader);
    let rows = tx.all(&OF_THING, params![room, thing, all, actor.person_id()]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Line> {
    let mut c = row.columns();
    Ok(Line {
        id: c.next()?,
        budget: c.next()?,
        room: c.next()?,
        thing: c.next()?,
        title: c.next()?,
        person: c.next()?,
        planned: c.next()?,
        committed: c.next()?,
        spent: c.next()?,
        refunded: c.next()?,
    })
}
