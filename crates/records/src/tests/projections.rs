//! Projections: versions, what is made again at the start, and by whom.

use kernel::{Actor, BoxFuture, Ctx, Error, Result, Role};

use super::{SYSTEM, open, somebody};
use crate::projection::{Projection, catch_up, rebuild, register, standings};

/// Counts statements; its version is not the one of a database that never made it.
fn counted<'a>(ctx: &'a Ctx, tell: &'a (dyn Fn(usize) + Sync)) -> BoxFuture<'a, Result<usize>> {
    Box::pin(async move {
        let count = crate::count(&SYSTEM, &mut ctx.db.read().await?).await?;
        let count = usize::try_from(count).map_err(Error::internal)?;
        tell(count);
        Ok(count)
    })
}

testkit::both! {
    async fn what_an_older_version_made_is_made_again_at_the_start(db: TestDb) {
        let ctx = open(&db).await;
        register(vec![
            Projection { name: "level", version: 1, rebuild: counted },
            Projection { name: "late", version: 2, rebuild: counted },
        ]);
        let kept = async || {
            let all = standings(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap();
            all.iter().map(|one| (one.name, one.is_level())).collect::<Vec<_>>()
        };
        assert_eq!(kept().await, [("level", true), ("late", false)]);
        assert_eq!(catch_up(&ctx, &SYSTEM).await.unwrap(), ["late"]);
        assert_eq!(kept().await, [("level", true), ("late", true)]);
        assert!(catch_up(&ctx, &SYSTEM).await.unwrap().is_empty());
        assert_eq!(rebuild(&ctx, &SYSTEM, Some("level"), &|_| ()).await.unwrap(), [("level", 0)]);
        assert_eq!(rebuild(&ctx, &SYSTEM, None, &|_| ()).await.unwrap().len(), 2);
        let unknown = rebuild(&ctx, &SYSTEM, Some("other"), &|_| ()).await;
        assert!(matches!(unknown, Err(Error::Invalid(fields)) if fields[0].message.to_string().contains("level, late")));
        let leader = Actor::person(somebody(&ctx), [Role::PeopleLeader]);
        assert!(matches!(rebuild(&ctx, &leader, None, &|_| ()).await, Err(Error::NotFound)));
    }
}
