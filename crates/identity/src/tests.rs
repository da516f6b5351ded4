//! The room on both databases, through its functions and through HTTP.

mod codes;
mod door;
mod hostile;
mod house;
mod inside;
mod links;
mod roles;

testkit::both! {
    async fn every_statement_can_be_prepared(db: TestDb) {
        let house = house::House::open(&db).await;
        let (count, refused) = house.ctx.db.read().await.unwrap().prepare_all().await.unwrap();
        assert!(count > 50, "{count}");
        assert_eq!(refused, Vec::<String>::new());
    }
}
