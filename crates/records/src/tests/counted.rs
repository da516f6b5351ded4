//! How many there are: counted ahead, and still true when more come and when some go.

use kernel::Ctx;

use super::{SYSTEM, experienced, open, somebody};
use crate::counted_store::{self, count, keep};
use crate::{record_all, replay, tally};

async fn says(ctx: &Ctx, times: usize) {
    let one = experienced(ctx, somebody(ctx), "page").await;
    let mut tx = ctx.db.write().await.unwrap();
    record_all(&SYSTEM, &mut tx, vec![one; times]).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the page says, and what is really there.
async fn both_ways(ctx: &Ctx) -> (i64, usize) {
    let mut tx = ctx.db.read().await.unwrap();
    let said = crate::count(&SYSTEM, &mut tx).await.unwrap();
    (said, replay(&SYSTEM, &mut tx, None, 1_000).await.unwrap().len())
}

/// The oldest goes.
async fn one_goes(ctx: &Ctx) {
    let mut tx = ctx.db.write().await.unwrap();
    let first = replay(&SYSTEM, &mut tx, None, 1).await.unwrap();
    tally::let_go(&mut tx, &first).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn how_many_there_are_is_right_before_and_after_it_is_counted(db: TestDb) {
        let ctx = open(&db).await;
        assert_eq!(both_ways(&ctx).await, (0, 0));
        says(&ctx, 3).await;
        assert_eq!(both_ways(&ctx).await, (3, 3), "never counted");
        counted_store::tick(&ctx).await.unwrap();
        assert_eq!(both_ways(&ctx).await, (3, 3), "counted");
        says(&ctx, 2).await;
        assert_eq!(both_ways(&ctx).await, (5, 5), "two after it");
        one_goes(&ctx).await;
        assert_eq!(both_ways(&ctx).await, (4, 4), "what was counted is gone");
        counted_store::tick(&ctx).await.unwrap();
        assert_eq!(both_ways(&ctx).await, (4, 4));
    }

    async fn what_was_counted_while_one_went_is_not_kept(db: TestDb) {
        let ctx = open(&db).await;
        says(&ctx, 3).await;
        let counted = count(&mut ctx.db.read().await.unwrap()).await.unwrap();
        one_goes(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        keep(&mut tx, &counted).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(both_ways(&ctx).await, (2, 2));
    }
}
