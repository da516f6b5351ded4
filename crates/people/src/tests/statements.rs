//! Every statement of this room can be prepared on both engines.

testkit::both! {
    async fn every_statement_can_be_prepared(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let (count, refused) = ctx.db.read().await.unwrap().prepare_all().await.unwrap();
        assert!(count > 60, "{count}");
        assert_eq!(refused, Vec::<String>::new());
    }
}
