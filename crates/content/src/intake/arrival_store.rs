//! SQL of files that wait to be read into a course.

use kernel::arrival::{About, Shelf};
use kernel::i18n::Kept;
use kernel::{Columns, Result, Tx, Value, params};

use super::arrival::Sent;
use crate::ids::ImportId;

/// Where they wait. Everybody sees their own, some see all.
pub(super) static SHELF: Shelf<ImportId, Sent> =
    kernel::shelf!("content_arrivals", "name, actor_id, refused", "$5, $6, $7", "a.actor_id = $1 OR $2");

kernel::statements! {
    /// It may not come in: what it says is not kept any longer.
    REFUSE = "UPDATE content_arrivals SET refused = $2, content = $3 WHERE id = $1";
}

impl About for Sent {
    fn values(self) -> Result<Vec<Value>> {
        let refused = self.refused.map(serde_json::to_value).transpose()?;
        Ok(params![self.name, self.actor, refused])
    }

    fn read(c: &mut Columns<'_>) -> Result<Self> {
        let (name, actor) = (c.next()?, c.next()?);
        let refused: Option<serde_json::Value> = c.next()?;
        Ok(Self { name, actor, refused: refused.map(serde_json::from_value).transpose()? })
    }
}

pub(super) async fn refuse(tx: &mut Tx, id: ImportId, why: &Kept) -> Result<()> {
    let why = serde_json::to_value(why)?;
    tx.execute(&REFUSE, params![id, why, Vec::<u8>::new()]).await.map(drop)
}
