//! What happened, for the rooms above. Written in the transaction of the change; delivered at least once, in
//! order for one person, and handled once: the reaction runs in the transaction that marks the delivery as done.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::actor::{Actor, PersonId};
use crate::error::Result;
use crate::params;
use crate::store;
use crate::tx::Tx;

/// An event as its subscribers see it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id; handling is idempotent by it.
    pub id: Uuid,
    /// Its kind: `people.changed`.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// Whom it is about, if it is one person; sets the order of deliveries.
    pub person: Option<PersonId>,
    /// The content.
    pub payload: serde_json::Value,
}

impl Event {
    /// The content as a type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        Ok(serde_json::from_value(self.payload.clone())?)
    }
}

impl Tx {
    /// Says that something happened. A bulk change says so once, with the ids inside.
    pub async fn emit(
        &mut self,
        actor: &Actor,
        kind: &str,
        person: Option<PersonId>,
        payload: impl Serialize,
    ) -> Result<Uuid> {
        let id: Uuid = self.id();
        let now = self.now();
        let payload = serde_json::to_value(payload)?;
        self.execute(&store::ADD_EVENT, params![id, kind, now, actor.mark(), person, payload]).await?;
        let lane = person.map(|person| person.to_string()).unwrap_or_default();
        let rooms = self.shared.rooms.clone();
        for subscriber in rooms.iter().flat_map(|room| room.subscribers).filter(|s| s.event == kind) {
            let delivery: Uuid = self.id();
            self.execute(&store::ADD_DELIVERY, params![delivery, id, subscriber.name, &lane, now]).await?;
            self.wakes = true;
        }
        Ok(id)
    }
}
