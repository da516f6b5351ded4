//! Statements out: one a line, in storage order, as they are kept. Declared void ones are left out, as the store's
//! own lists leave them out. Leaves out where the lines go.

use jiff::Timestamp;
use kernel::{Actor, Ctx, Result, Role, Tx};

use crate::desk::{self, Search, State};
use crate::query::{Query, page};

/// So many statements are read at a time.
const BATCH: u32 = 500;

/// An export under way: batch by batch, so that it costs the same memory whatever its length.
pub struct Export {
    query: Query,
    done: bool,
    /// How many statements were given.
    pub given: usize,
}

impl Export {
    /// Begins an export of what the search finds, for the IT administrator. It is written into the log of events.
    pub async fn begin(actor: &Actor, tx: &mut Tx, search: &Search) -> Result<Export> {
        actor.require_any(&[Role::ItAdmin])?;
        let search = Search { before: None, state: State::Kept, ..search.clone() };
        let query = Query { ascending: true, limit: BATCH, ..desk::query(tx, &search).await? };
        let (person, rest) = search.told(tx).await?;
        let micros = |at: Option<Timestamp>| at.map(Timestamp::as_microsecond);
        let told = serde_json::json!({
            "agent": search.agent.map(|agent| agent.identifier.key()),
            "verb": search.verb,
            "activity": search.activity,
            "key": search.key,
            "since": micros(search.since),
            "until": micros(search.until),
        });
        tx.emit(actor, "records.exported", None, told).await?;
        identity::audit::exported(actor, tx, person, &rest).await?;
        Ok(Export { query, done: false, given: 0 })
    }

    /// The next lines; none at the end.
    pub async fn next(&mut self, ctx: &Ctx) -> Result<Option<String>> {
        if self.done {
            return Ok(None);
        }
        let mut tx = ctx.db.read().await?;
        let page = page(&mut tx, &self.query).await?;
        drop(tx);
        self.query.from = page.next;
        self.done = page.next.is_none();
        self.given += page.rows.len();
        let mut text = String::with_capacity(page.rows.iter().map(|row| row.raw.len() + 1).sum());
        for row in page.rows {
            text.push_str(&row.raw);
            text.push('\n');
        }
        Ok(Some(text).filter(|text| !text.is_empty()))
    }
}
