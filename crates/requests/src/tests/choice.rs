//! What people wish for, and what is supported.

use kernel::{Error, PersonId};
use people::Audience;

use super::stage::*;
use crate::support::{self, New, Says};
use crate::wish;

testkit::both! {
    async fn wishes_are_seen_by_name_by_who_leads_and_by_everybody_only_from_five(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let all = [cast.imani, cast.yusuf, cast.dolores, cast.holt];
        for person in all {
            wish::wish(&as_(person), &mut tx, EN, "Reading  wiring diagrams", "").await.unwrap();
            wish::wish(&as_(person), &mut tx, EN, "reading WIRING diagrams!", "Again.").await.unwrap();
            assert_eq!(wish::mine(&as_(person), &mut tx).await.unwrap().len(), 1, "the same words are the same wish");
        }
        wish::wish(&as_(cast.imani), &mut tx, EN, "Welding", "For station 6.").await.unwrap();
        for wrong in ["", " \n", "!?", &"x".repeat(161)] {
            assert!(said(wish::wish(&as_(cast.imani), &mut tx, EN, wrong, "").await).contains("Say what it is"));
        }
        assert!(wish::shared(&as_(cast.imani), &mut tx).await.unwrap().is_empty(), "four are too few");
        wish::wish(&cast.leads_learning(), &mut tx, EN, "Reading wiring diagrams", "").await.unwrap();
        let many = wish::shared(&as_(cast.imani), &mut tx).await.unwrap();
        assert_eq!(many.len(), 1);
        assert_eq!((many[0].title.as_str(), many[0].people, many[0].mine), ("Reading wiring diagrams", 5, true));
        let team = wish::of_team(&as_(cast.dolores), &mut tx).await.unwrap();
        let names: Vec<&str> = team.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Yusuf Demir", "Imani Okoro", "Imani Okoro"]);
        assert!(wish::of_team(&as_(cast.imani), &mut tx).await.unwrap().is_empty());
        let mine = wish::mine(&as_(cast.imani), &mut tx).await.unwrap();
        assert!(matches!(wish::end(&as_(cast.yusuf), &mut tx, mine[0].id).await, Err(Error::NotFound)));
        wish::end(&as_(cast.imani), &mut tx, mine[0].id).await.unwrap();
        assert_eq!(wish::mine(&as_(cast.imani), &mut tx).await.unwrap().len(), 1);
    }

    async fn rules_about_what_is_supported_are_for_whom_they_are(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let new = |name: &str, audience| New {
            name: name.into(), words: "book".into(), answer: Says::Yes, says: "It is so.".into(), audience,
        };
        let only = |person: PersonId| Audience(people::Line::Person { ids: vec![person] });
        let leila = cast.leads_learning();
        support::write(&leila, &mut tx, EN, &new("Books", Audience::everybody())).await.unwrap();
        let id = support::write(&leila, &mut tx, EN, &new("For Imani", only(cast.imani))).await.unwrap();
        assert!(support::write(&as_(cast.dolores), &mut tx, EN, &new("Mine", Audience::everybody())).await.is_err());
        assert!(said(support::write(&leila, &mut tx, EN, &new(" ", Audience::everybody())).await).contains("Say what"));
        assert_eq!(support::mine(&as_(cast.imani), &mut tx).await.unwrap().len(), 2);
        assert_eq!(support::mine(&as_(cast.yusuf), &mut tx).await.unwrap().len(), 1);
        support::end(&leila, &mut tx, id).await.unwrap();
        assert!(matches!(support::end(&leila, &mut tx, id).await, Err(Error::NotFound)));
    }
}
