//! SQL of the ledger.

use kernel::{Actor, Error, Result, Role, Row, Tx, params};

use super::{Account, Draft, Kind, Order, Place, Posting, Told};
use crate::ids::{BudgetId, EntryId, LineId};

kernel::statements! {
    /// What an order did before.
    KNOWN = "SELECT e.id, e.asked_for,
            (SELECT p.line_id FROM funds_postings AS p WHERE p.entry_id = e.id AND p.line_id IS NOT NULL
                ORDER BY p.place LIMIT 1)
        FROM funds_entries AS e
        WHERE e.asked_room = $1 AND e.asked_id = $2";
    /// A new entry.
    ADD = "INSERT INTO funds_entries
            (id, kind, reason, asked_room, asked_id, asked_for, actor_id, effective_on, recorded_at, rate_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// One of its postings.
    ADD_POSTING = "INSERT INTO funds_postings
            (entry_id, place, budget_id, line_id, from_account, to_account, amount)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// The newest postings of a budget before a place, with their entries, and the other budget of a transfer where the
    /// reader may know of it.
    PAGE = "SELECT e.id, p.place, e.kind, e.reason, e.actor_id, e.effective_on, e.recorded_at,
            p.budget_id, p.line_id, p.from_account, p.to_account, p.amount, COALESCE(n.title, ''),
            COALESCE((SELECT MIN(b.name) FROM funds_postings AS o JOIN funds_budgets AS b ON b.id = o.budget_id
                WHERE o.entry_id = e.id AND o.budget_id <> p.budget_id AND b.scope <> 'rounding'
                    AND ($5 OR b.holder_id = $6 OR b.parent_id = p.budget_id)), ''),
            n.person_id, COALESCE(w.number, ''), e.rate_id
        FROM funds_postings AS p
        JOIN funds_entries AS e ON e.id = p.entry_id
        LEFT JOIN funds_lines AS n ON n.id = p.line_id
        LEFT JOIN people_scope_v1 AS w ON w.person_id = n.person_id
        WHERE p.budget_id = $1 AND (p.entry_id, p.place) < ($2, $3)
        ORDER BY p.entry_id DESC, p.place DESC
        LIMIT $4";
    /// Budgets whose balance differs from the sum of their postings.
    DIFFERING = "SELECT b.name, b.id
        FROM funds_budgets AS b
        LEFT JOIN (
            SELECT budget_id,
                CAST(SUM(CASE WHEN account = 'source' THEN -amount ELSE 0 END) AS BIGINT) AS given,
                CAST(SUM(CASE WHEN account = 'free' THEN amount ELSE 0 END) AS BIGINT) AS free,
                CAST(SUM(CASE WHEN account = 'planned' THEN amount ELSE 0 END) AS BIGINT) AS planned,
                CAST(SUM(CASE WHEN account = 'committed' THEN amount ELSE 0 END) AS BIGINT) AS committed,
                CAST(SUM(CASE WHEN account = 'spent' THEN amount ELSE 0 END) AS BIGINT) AS spent
            FROM funds_posting_v1
            GROUP BY budget_id
        ) AS s ON s.budget_id = b.id
        WHERE b.given <> COALESCE(s.given, 0) OR b.free <> COALESCE(s.free, 0)
            OR b.planned <> COALESCE(s.planned, 0) OR b.committed <> COALESCE(s.committed, 0)
            OR b.spent <> COALESCE(s.spent, 0)
        ORDER BY b.name, b.id";
    /// Budgets whose lines do not sum up to what is planned, committed and spent.
    DIFFERING_LINES = "SELECT b.name, b.id
        FROM funds_budgets AS b
        LEFT JOIN (
            SELECT budget_id, CAST(SUM(planned) AS BIGINT) AS planned,
                CAST(SUM(committed) AS BIGINT) AS committed, CAST(SUM(spent) AS BIGINT) AS spent
            FROM funds_lines
            GROUP BY budget_id
        ) AS s ON s.budget_id = b.id
        WHERE b.planned <> COALESCE(s.planned, 0) OR b.committed <> COALESCE(s.committed, 0)
            OR b.spent <> COALESCE(s.spent, 0)
        ORDER BY b.name, b.id";
}

pub(super) async fn known(tx: &mut Tx, order: &Order) -> Result<Option<(EntryId, String, Option<LineId>)>> {
    let row = tx.optional(&KNOWN, params![&order.room, order.id]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).transpose()
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: EntryId,
    reason: &str,
    draft: &Draft<'_>,
) -> Result<()> {
    let (order, now) = (draft.order, tx.now());
    let by = if actor.is_system() { order.by } else { actor.person_id() };
    let entry = params![
        id,
        draft.kind.name(),
        reason,
        &order.room,
        order.id,
        &draft.asked_for,
        by,
        order.on,
        now,
        draft.rate
    ];
    tx.execute(&ADD, entry).await?;
    // One by one, in order: each is checked against the balance that the ones before it left.
    for (place, posting) in draft.postings.iter().enumerate() {
        let row = params![
            id,
            place,
            posting.budget,
            posting.line,
            posting.from.name(),
            posting.to.name(),
            posting.amount
        ];
        tx.execute(&ADD_POSTING, row).await?;
    }
    Ok(())
}

/// The newest postings before a place, newest first.
pub(crate) async fn page(
    tx: &mut Tx,
    actor: &Actor,
    budget: BudgetId,
    before: Place,
    count: i64,
) -> Result<Vec<Told>> {
    let (leads, me) = (actor.has(Role::PeopleLeader), actor.person_id());
    let rows = tx.all(&PAGE, params![budget, before.entry, before.place, count, leads, me]).await?;
    rows.iter()
        .map(|row| {
            let kind: String = row.get(2)?;
            Ok(Told {
                place: Place { entry: row.get(0)?, place: row.get(1)? },
                kind: Kind::parse(&kind)
                    .ok_or_else(|| Error::internal(format!("{kind} is no kind of entry")))?,
                reason: row.get(3)?,
                actor: row.get(4)?,
                on: row.get(5)?,
                at: row.get(6)?,
                posting: posting(row, 7)?,
                title: row.get(12)?,
                other: row.get(13)?,
                person: row.get(14)?,
                number: row.get(15)?,
                rate: row.get(16)?,
            })
        })
        .collect()
}

fn posting(row: &Row, from: usize) -> Result<Posting> {
    let account = |index| {
        let name: String = row.get(index)?;
        Account::parse(&name).ok_or_else(|| Error::internal(format!("{name} is no account")))
    };
    Ok(Posting {
        budget: row.get(from)?,
        line: row.get(from + 1)?,
        from: account(from + 2)?,
        to: account(from + 3)?,
        amount: row.get(from + 4)?,
    })
}

pub(super) async fn differing(tx: &mut Tx) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (statement, what) in
        [(&DIFFERING, "the sum of its postings"), (&DIFFERING_LINES, "the sum of its lines")]
    {
        for row in tx.all(statement, params![]).await? {
            let (name, id): (String, BudgetId) = (row.get(0)?, row.get(1)?);
            found.push(format!("the balance of the budget “{name}” ({id}) is not {what}"));
        }
    }
    Ok(found)
}
