//! Roles, accounts and the leaver.

use kernel::{Actor, Error, Role};

use super::house::{House, SYSTEM, changed, crowd, join};
use crate::account::account;
use crate::address::Address;
use crate::{account as accounts, role};

testkit::both! {
    async fn the_last_administrator_keeps_the_role(db: TestDb) {
        let house = House::open(&db).await;
        let sunil = Actor::person(house.sunil, [Role::ItAdmin]);
        let mut tx = house.write().await;
        assert!(crate::is_last_administrator(&mut tx, house.sunil).await.unwrap());
        let kept = crate::revoke(&sunil, &mut tx, house.sunil, Role::ItAdmin, "enough").await;
        assert!(matches!(kept, Err(Error::Conflict(_))));
        crate::grant(&sunil, &mut tx, house.priya, Role::ItAdmin, "stands in for Sunil").await.unwrap();
        crate::grant(&sunil, &mut tx, house.priya, Role::ItAdmin, "twice is once").await.unwrap();
        assert!(!crate::is_last_administrator(&mut tx, house.sunil).await.unwrap());
        crate::revoke(&sunil, &mut tx, house.sunil, Role::ItAdmin, "moves on").await.unwrap();
        assert!(crate::is_last_administrator(&mut tx, house.priya).await.unwrap());
        assert!(!crate::is_last_administrator(&mut tx, house.sunil).await.unwrap());
        let grants = role::grants(&SYSTEM, &mut tx).await.unwrap();
        assert_eq!(grants.iter().map(|g| (g.name.as_str(), g.role)).collect::<Vec<_>>(), [("Priya Nair", Role::ItAdmin)]);
        assert_eq!(grants[0].granted_by, house.sunil.to_string());
    }

    async fn an_administrator_who_left_does_not_count(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        crate::grant(&SYSTEM, &mut tx, house.priya, Role::ItAdmin, "second").await.unwrap();
        tx.commit().await.unwrap();
        house.leave(house.priya).await;
        let mut tx = house.write().await;
        assert!(crate::is_last_administrator(&mut tx, house.sunil).await.unwrap());
        tx.rollback().await.unwrap();
        house.ctx.settle().await.unwrap();
        let mut tx = house.ctx.db.read().await.unwrap();
        assert_eq!(crate::roles_of(&SYSTEM, &mut tx, house.priya).await.unwrap().iter().count(), 0);
    }

    async fn the_last_administrator_who_left_keeps_the_role_until_another_has_it(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        crate::grant(&SYSTEM, &mut tx, house.sunil, Role::Author, "writes too").await.unwrap();
        tx.commit().await.unwrap();
        house.leave(house.sunil).await;
        house.ctx.settle().await.unwrap();
        let mut tx = house.write().await;
        let kept: Vec<Role> = crate::roles_of(&SYSTEM, &mut tx, house.sunil).await.unwrap().iter().collect();
        assert_eq!(kept, [Role::ItAdmin]);
        crate::grant(&SYSTEM, &mut tx, house.priya, Role::ItAdmin, "comes after Sunil").await.unwrap();
        changed(&mut tx).await;
        tx.commit().await.unwrap();
        house.ctx.settle().await.unwrap();
        let mut tx = house.ctx.db.read().await.unwrap();
        assert_eq!(crate::roles_of(&SYSTEM, &mut tx, house.sunil).await.unwrap().iter().count(), 0);
        assert_eq!(crate::roles_of(&SYSTEM, &mut tx, house.priya).await.unwrap().iter().count(), 1);
    }

    async fn nobody_but_an_administrator_gives_roles(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        let everything_else = [Role::Author, Role::Reviewer, Role::PeopleLeader];
        for actor in [Actor::Anonymous, Actor::person(house.priya, everything_else)] {
            let given = crate::grant(&actor, &mut tx, house.priya, Role::ItAdmin, "please").await;
            assert!(matches!(given, Err(Error::NotFound)));
            let taken = crate::revoke(&actor, &mut tx, house.sunil, Role::ItAdmin, "please").await;
            assert!(matches!(taken, Err(Error::NotFound)));
            assert!(matches!(crate::link_for(&actor, &mut tx, &house.ctx, house.sunil).await, Err(Error::NotFound)));
            assert!(matches!(crate::cookie_for(&actor, &mut tx, &house.ctx, house.sunil).await, Err(Error::NotFound)));
            assert!(matches!(account(&actor, &mut tx, house.sunil).await, Err(Error::NotFound)));
            assert!(matches!(crate::sign_ins(&actor, &mut tx, house.sunil).await, Err(Error::NotFound)));
        }
        let empty = crate::grant(&SYSTEM, &mut tx, house.priya, Role::Author, "  ").await;
        assert!(matches!(empty, Err(Error::Invalid(_))));
    }

    async fn the_first_with_an_address_keeps_it_until_it_is_free(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        let priya = Address::parse("PRIYA@brackwater.example").unwrap();
        let second = join(&mut tx, "004999", "Priya Nair", None, Some("priya@Brackwater.example")).await;
        changed(&mut tx).await;
        tx.commit().await.unwrap();
        house.ctx.settle().await.unwrap();
        let mut tx = house.ctx.db.read().await.unwrap();
        let found = accounts::behind(&mut tx, &priya).await.unwrap().unwrap();
        assert_eq!(found.person, house.priya);
        assert_eq!(accounts::read(&mut tx, second).await.unwrap().unwrap().email, None);
        drop(tx);
        house.leave(house.priya).await;
        house.ctx.settle().await.unwrap();
        let mut tx = house.ctx.db.read().await.unwrap();
        let found = accounts::behind(&mut tx, &priya).await.unwrap().unwrap();
        assert_eq!(found.person, second);
    }

    async fn an_administrator_is_made_on_the_command_line(db: TestDb) {
        let house = House::open(&db).await;
        let made = crate::admin_create(&house.ctx, "Leila Haddad", "Leila@brackwater.example", None).await.unwrap();
        assert!(made.new && made.url.starts_with("http://127.0.0.1:8080/sign-in/link/"));
        let mut browser = house.browser();
        let path = made.url.strip_prefix("http://127.0.0.1:8080").unwrap();
        assert!(browser.get(path).await.expect(200).text().contains("Sign in as Leila Haddad?"));
        browser.post(path, &[("act", "sign-in")]).await.expect(303);
        browser.get("/access").await.expect(200);
        let password = Some("three wet stones sing");
        let again = crate::admin_create(&house.ctx, "Leila", "leila@brackwater.example", password).await.unwrap();
        assert!(!again.new && again.person == made.person);
        browser.get("/access").await.expect(303);
        let mut tx = house.ctx.db.read().await.unwrap();
        let mut all = crate::administrators(&mut tx).await.unwrap();
        all.sort();
        assert_eq!(all, [house.sunil, made.person]);
        drop(tx);
        for (name, email, password) in
            [("A", "no address", None), ("", "a@b.example", None), ("A", "a@b.example", Some("short"))]
        {
            let refused = crate::admin_create(&house.ctx, name, email, password).await;
            assert!(matches!(refused, Err(Error::Invalid(_))), "{name} {email}");
        }
    }

    async fn a_large_staff_file_gets_its_accounts(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        crowd(&mut tx, 5_000).await;
        changed(&mut tx).await;
        tx.commit().await.unwrap();
        let start = std::time::Instant::now();
        house.ctx.settle().await.unwrap();
        println!("5,000 accounts in {:?}", start.elapsed());
        let mut tx = house.ctx.db.read().await.unwrap();
        let last = Address::parse("p4999@brackwater.example").unwrap();
        assert!(accounts::behind(&mut tx, &last).await.unwrap().is_some());
    }

    async fn two_people_with_one_number_are_nobody(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        let number = Address::parse("004471").unwrap();
        assert_eq!(accounts::behind(&mut tx, &number).await.unwrap().unwrap().person, house.imani);
        join(&mut tx, "004471", "Somebody Else", None, None).await;
        assert!(accounts::behind(&mut tx, &number).await.unwrap().is_none());
    }
}
