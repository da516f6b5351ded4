//! When each key was last used, whatever for. Noted in memory and written a little later, for all keys at once, so that
//! reading costs no write of its own. A stop loses what was noted since.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use kernel::{Ctx, Result};

use crate::key::KeyId;
use crate::key_store;

/// How long uses are gathered before they are written.
const PAUSE: Duration = Duration::from_secs(10);

/// Uses that are not written yet.
#[derive(Clone, Default)]
pub(super) struct Uses(Arc<Mutex<HashMap<KeyId, Timestamp>>>);

impl Uses {
    /// Notes that a key is used now. The first note since the last writing brings about the next one.
    pub(super) fn note(&self, ctx: &Ctx, key: KeyId) {
        let mut waiting = self.waiting();
        let first = waiting.is_empty();
        waiting.insert(key, ctx.clock().now());
        drop(waiting);
        if first {
            let (uses, ctx) = (self.clone(), ctx.clone());
            tokio::spawn(async move {
                tokio::time::sleep(PAUSE).await;
                if let Err(error) = uses.write(&ctx).await {
                    tracing::warn!(%error, "the last use of keys could not be written");
                }
            });
        }
    }

    /// Writes what was noted.
    async fn write(&self, ctx: &Ctx) -> Result<()> {
        let noted = std::mem::take(&mut *self.waiting());
        let mut tx = ctx.db.write().await?;
        for (key, at) in noted {
            key_store::used(&mut tx, key, at).await?;
        }
        tx.commit().await
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<KeyId, Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use kernel::Actor;

    use super::*;
    use crate::{create_key, keys};

    const SYSTEM: Actor = Actor::system("a test");

    testkit::both! {
        async fn the_last_use_is_written_for_all_keys_at_once(db: TestDb) {
            let ctx = db.open(vec![crate::room()]).await;
            let mut tx = ctx.db.write().await.unwrap();
            let one = create_key(&SYSTEM, &mut tx, "One", &["all"]).await.unwrap().key;
            let other = create_key(&SYSTEM, &mut tx, "Other", &["all"]).await.unwrap().key;
            tx.commit().await.unwrap();
            let uses = Uses::default();
            uses.note(&ctx, one.id);
            db.clock.advance(SignedDuration::from_mins(5));
            uses.note(&ctx, one.id);
            uses.write(&ctx).await.unwrap();
            let last = async || {
                let all = keys(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap();
                let of = |id| all.iter().find(|key| key.id == id).unwrap().last_used_at;
                (of(one.id), of(other.id))
            };
            let now = db.clock.now();
            assert_eq!(last().await, (Some(now), None));
            // Another node may be late.
            let mut tx = ctx.db.write().await.unwrap();
            key_store::used(&mut tx, one.id, now - SignedDuration::from_mins(1)).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(last().await, (Some(now), None));
        }
    }
}
