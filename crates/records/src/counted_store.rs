//! How many statements there are: counted each hour up to a place of the storage order, so that a page counts only what
//! came after it. Leaves out how many of whom.

use jiff::Timestamp;
use kernel::{BoxFuture, Ctx, Result, Tx, params};

kernel::statements! {
    /// How many there are, voided ones included.
    ALL = "SELECT c.statements + (SELECT COUNT(*) FROM records_statements AS s WHERE s.stored_at > c.through_at)
        FROM records_counted AS c
        WHERE c.id = 1";
    /// Where the storage order is, and how often statements were let go.
    PLACE = "SELECT o.last_at, c.removals
        FROM records_order AS o
        INNER JOIN records_counted AS c ON c.id = o.id
        WHERE o.id = 1";
    /// How many there are up to a place.
    THROUGH = "SELECT COUNT(*) FROM records_statements WHERE stored_at <= $1";
    /// They are counted; what some were let go from meanwhile is not.
    COUNTED = "UPDATE records_counted SET through_at = $1, statements = $2 WHERE id = 1 AND removals = $3";
    /// Some are let go.
    LET_GO = "UPDATE records_counted SET through_at = 0, statements = 0, removals = removals + 1 WHERE id = 1";
}

/// How many statements there are, voided ones included.
pub(crate) async fn all(tx: &mut Tx) -> Result<i64> {
    tx.one(&ALL, vec![]).await?.get(0)
}

/// Some are let go in the caller's transaction: what was counted before no longer holds.
pub(crate) async fn let_go(tx: &mut Tx) -> Result<()> {
    tx.execute(&LET_GO, vec![]).await?;
    Ok(())
}

/// What was counted: up to which place, how many, and how often statements had been let go by then.
pub(crate) struct Counted {
    through: Timestamp,
    statements: i64,
    removals: i64,
}

/// Counts all.
pub(crate) async fn count(tx: &mut Tx) -> Result<Counted> {
    let place = tx.one(&PLACE, vec![]).await?;
    let (through, removals) = (place.get(0)?, place.get(1)?);
    let statements = tx.one(&THROUGH, params![through]).await?.get(0)?;
    Ok(Counted { through, statements, removals })
}

/// Keeps what was counted, unless some were let go meanwhile.
pub(crate) async fn keep(tx: &mut Tx, counted: &Counted) -> Result<()> {
    tx.execute(&COUNTED, params![counted.through, counted.statements, counted.removals]).await?;
    Ok(())
}

/// Each hour: counts all. Nobody who records waits for it.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let counted = count(&mut ctx.db.read().await?).await?;
        let mut tx = ctx.db.write().await?;
        keep(&mut tx, &counted).await?;
        tx.commit().await
    })
}
