//! SQL of the sessions of a slot, and of where its people work.

use kernel::{Result, Statement, Tx, params};
use live::SessionId;
use people::SiteId;

use super::Slot;
use crate::ids::SlotId;

kernel::statements! {
    /// Those that were planned for it.
    OF = "SELECT session_id FROM alignment_slot_sessions WHERE slot_id = $1 ORDER BY session_id";
    /// One was.
    ADD = "INSERT INTO alignment_slot_sessions (slot_id, session_id) VALUES ($1, $2)
        ON CONFLICT (slot_id, session_id) DO NOTHING";
    /// None is.
    FORGET = "DELETE FROM alignment_slot_sessions WHERE slot_id = $1";
}

/// Where the people of a slot are, where all of them are at one place.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub site: Option<(SiteId, String)>,
    pub zone: Option<String>,
}

pub(super) async fn of(tx: &mut Tx, id: SlotId) -> Result<Vec<SessionId>> {
    tx.all(&OF, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add(tx: &mut Tx, id: SlotId, session: SessionId) -> Result<()> {
    tx.execute(&ADD, params![id, session]).await.map(drop)
}

pub(super) async fn forget(tx: &mut Tx, id: SlotId) -> Result<()> {
    tx.execute(&FORGET, params![id]).await.map(drop)
}

pub(super) async fn place(tx: &mut Tx, slot: &Slot) -> Result<Place> {
    let mut values = Vec::new();
    let meant = slot.select(tx.today(), &mut values);
    let text = format!(
        "SELECT DISTINCT p.site_id, p.site_name, p.time_zone FROM people_scope_v1 AS p WHERE p.person_id IN ({meant})
        ORDER BY p.site_id, p.time_zone LIMIT 2"
    );
    let rows = tx.all(&Statement::built("PLACE", text), values).await?;
    let [row] = rows.as_slice() else { return Ok(Place::default()) };
    let (site, name): (Option<SiteId>, Option<String>) = (row.get(0)?, row.get(1)?);
    Ok(Place { site: site.zip(name), zone: row.get(2)? })
}
