//! What several people want: put together by people, counted without names, priced and answered.

use alignment::need::{self, Kind, New as Need};
use jiff::SignedDuration;
use kernel::{Actor, Ctx, Error, PersonId, Statement, params};

use super::stage::*;
use crate::demand::{self, Answer, Demand, Offer, Urgency, search};
use crate::request::ask::New;
use crate::{DemandId, wish};

static NOTICES: Statement = Statement::both(
    "NOTICES",
    "demand",
    "SELECT title FROM kernel_notices WHERE person_id = $1 AND kind = 'requests.demand_answered' ORDER BY id",
);

async fn wishes(ctx: &Ctx, person: PersonId, title: &str) {
    let mut tx = ctx.db.write().await.unwrap();
    wish::wish(&as_(person), &mut tx, EN, title, "").await.unwrap();
    tx.commit().await.unwrap();
}

async fn wanted(ctx: &Ctx, actor: &Actor) -> Vec<(DemandId, String, i64)> {
    let found = demand::all(actor, &mut ctx.db.read().await.unwrap()).await.unwrap();
    found.into_iter().map(|one| (one.id, one.title, one.people)).collect()
}

testkit::both! {
    async fn what_people_say_in_several_ways_is_put_together_and_apart_again(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        wishes(&ctx, cast.imani, "Reading wiring diagrams").await;
        wishes(&ctx, cast.yusuf, "reading  WIRING diagrams").await;
        let ask = New { title: "Wiring diagrams of chargers".into(), ..book(cast.yusuf, 14_000) };
        asked(&ctx, &as_(cast.yusuf), &ask).await.unwrap();
        asked(&ctx, &as_(cast.dolores), &New { person: cast.dolores, ..ask }).await.unwrap();
        let before = wanted(&ctx, &leila).await;
        let titles: Vec<(&str, i64)> = before.iter().map(|one| (one.1.as_str(), one.2)).collect();
        assert_eq!(titles, [("Reading wiring diagrams", 2), ("Wiring diagrams of chargers", 2)]);
        let mut tx = ctx.db.write().await.unwrap();
        let all = demand::all(&leila, &mut tx).await.unwrap();
        let proposed = demand::proposals(&leila, &mut tx, &all).await.unwrap();
        assert_eq!(proposed.len(), 1);
        assert_eq!(proposed[0].words, ["diagrams", "wire", "wiring"], "a stem is a word, too");
        let (one, other) = (before[1].0, before[0].0);
        demand::differ(&leila, &mut tx, EN, one, other).await.unwrap();
        assert!(demand::proposals(&leila, &mut tx, &all).await.unwrap().is_empty(), "nobody is asked again");
        assert!(said(demand::join(&leila, &mut tx, EN, one, one).await).contains("another"));
        demand::join(&leila, &mut tx, EN, one, other).await.unwrap();
        let whole = demand::find(&leila, &mut tx, other).await.unwrap();
        assert_eq!((whole.demand.people, whole.demand.wishes, whole.demand.requests), (3, 2, 2), "each person once");
        assert_eq!(whole.demand.asked_at, Some((14_000, euro())));
        assert_eq!(whole.demand.urgency(tx.today()), Urgency::Asked);
        assert!(matches!(demand::find(&leila, &mut tx, one).await, Err(Error::NotFound)), "it is in the other");
        assert!(matches!(demand::join(&leila, &mut tx, EN, one, other).await, Err(Error::NotFound)));
        assert_eq!(whole.phrases.iter().map(|phrase| phrase.joined).collect::<Vec<_>>(), [false, true]);
        let first = demand::take_out(&leila, &mut tx, EN, other, &whole.phrases[0].folded).await;
        assert!(matches!(first, Err(Error::NotFound)), "with these it began");
        demand::take_out(&leila, &mut tx, EN, other, &whole.phrases[1].folded).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(wanted(&ctx, &leila).await, before);
        staff(&ctx, &without("5"), "2026-11-03").await;
        let left: Vec<i64> = wanted(&ctx, &leila).await.into_iter().map(|one| one.2).collect();
        assert_eq!(left, [1, 1], "who left wants nothing");
    }

    async fn a_demand_is_priced_and_answered_and_who_wants_it_later_is_heard_anew(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        for person in [cast.imani, cast.yusuf, cast.dolores, cast.holt, cast.leila] {
            wishes(&ctx, person, "Robot cell").await;
        }
        let id = wanted(&ctx, &leila).await[0].0;
        let mut tx = ctx.db.write().await.unwrap();
        let offer = Offer { fixed: 60_000, per_head: 1_000, elsewhere: 14_000, measure: euro() };
        demand::price(&leila, &mut tx, id, offer).await.unwrap();
        let whole = demand::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((whole.demand.offer, whole.demand.pays()), (Some(offer), Some(true)), "600 / 130 = 4.6");
        assert_eq!(whole.demand.urgency(tx.today()), Urgency::Grows);
        // The same words in the catalogue: against single seats there.
        let class = |title: &str, price: i64, measure: &str| live::class::New { title: title.into(), price, measure: measure.into(), language: "en".into(), ..live::class::New::default() };
        for (new, from) in [(class("Robot Cell", 8_500, "EUR"), Some(8)), (class("Robot cell", 900, "EUR"), None), (class("Robot cell", 8_500, "USD"), None), (class("Robot cell, part two", 8_500, "EUR"), None)] {
            let id = live::class::write(&leila, &mut tx, EN, &new).await.unwrap();
            let class = live::class::find(&leila, &mut tx, id).await.unwrap();
            assert_eq!(demand::own::session(&mut tx, &class).await.unwrap(), from, "{new:?}");
        }
        let empty = demand::answer(&leila, &mut tx, EN, id, Answer::Class, " ").await;
        assert!(said(empty).contains("one sentence"));
        demand::answer(&leila, &mut tx, EN, id, Answer::Class, "In January, at station 8.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert!(wanted(&ctx, &leila).await.is_empty());
        let mut tx = ctx.db.read().await.unwrap();
        let told = tx.all(&NOTICES, params![cast.imani]).await.unwrap();
        assert_eq!(told[0].get::<String>(0).unwrap(), "An answer about Robot cell");
        assert!(tx.all(&NOTICES, params![cast.leila]).await.unwrap().is_empty(), "who answered knows");
        let mine = wish::mine(&as_(cast.imani), &mut tx).await.unwrap();
        assert_eq!(mine[0].answered.as_ref().unwrap().said, "In January, at station 8.");
        drop(tx);
        ctx.clock().advance(SignedDuration::from_hours(24));
        let mut tx = ctx.db.write().await.unwrap();
        wish::end(&as_(cast.imani), &mut tx, mine[0].id).await.unwrap();
        tx.commit().await.unwrap();
        wishes(&ctx, cast.imani, "robot cell").await;
        assert_eq!(wanted(&ctx, &leila).await, [(id, "Robot cell".to_owned(), 1)]);
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(wish::mine(&as_(cast.imani), &mut tx).await.unwrap()[0].answered, None);
    }

    async fn what_is_looked_for_often_is_put_into_a_demand_without_a_name(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        wishes(&ctx, cast.imani, "Wiring diagrams").await;
        let id = wanted(&ctx, &leila).await[0].0;
        for time in 1..=5 {
            let asks = as_(cast.yusuf);
            let offered = demand::nothing_found(&ctx, &asks, EN, " charger  DIAGRAM 4").await.unwrap();
            assert_eq!(offered[0].title, "charger DIAGRAM 4");
            let mut tx = ctx.db.write().await.unwrap();
            let missed = search::missed(&leila, &mut tx).await.unwrap();
            assert_eq!(missed.len(), usize::from(time == 5), "four times are too few");
            for nothing in ["", "a b", &"x".repeat(161)] {
                search::count(&asks, &mut tx, EN, nothing).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        let mut tx = ctx.db.write().await.unwrap();
        let missed = search::missed(&leila, &mut tx).await.unwrap();
        assert_eq!((missed[0].title.as_str(), missed[0].times), ("charger DIAGRAM 4", 5));
        let other = search::attach(&leila, &mut tx, "something else", id).await;
        assert!(matches!(other, Err(Error::NotFound)));
        search::attach(&leila, &mut tx, &missed[0].folded, id).await.unwrap();
        assert!(search::missed(&leila, &mut tx).await.unwrap().is_empty());
        let whole = demand::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((whole.searches, whole.demand.people), (5, 1), "a search is nobody");
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 400));
        search::tick(&ctx).await.unwrap();
        let whole = demand::find(&leila, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert_eq!(whole.searches, 0, "forgotten");
    }

    async fn a_pain_point_speaks_for_a_demand_until_it_is_answered(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        wishes(&ctx, cast.imani, "Wiring diagrams").await;
        let mut tx = ctx.db.write().await.unwrap();
        let unit = people::UnitId(unit_of(&mut tx, cast.dolores).await);
        let pain = Need {
            kind: Kind::Pain,
            title: "wiring DIAGRAMS".into(),
            topic: String::new(),
            people: 2,
            unit: Some(unit),
            shared: false,
        };
        let dolores = as_(cast.dolores);
        let need = need::raise(&dolores, &mut tx, EN, &pain).await.unwrap();
        let again = need::raise(&dolores, &mut tx, EN, &Need { people: 1, ..pain.clone() }).await.unwrap();
        let own = Need { kind: Kind::Wish, unit: None, people: 1, ..pain };
        need::raise(&as_(cast.yusuf), &mut tx, EN, &own).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let found = demand::all(&leila, &mut ctx.db.read().await.unwrap()).await.unwrap();
        assert_eq!(found.len(), 1, "the same words are one demand");
        let counts = |one: &Demand| (one.people, one.wishes, one.pains, one.seen);
        assert_eq!(counts(&found[0]), (2, 2, 1, 3), "who saw it does not want it; two pain points of one manager");
        assert_eq!(found[0].urgency(jiff::civil::date(2026, 11, 18)), Urgency::Asked);
        let mut tx = ctx.db.write().await.unwrap();
        need::withdraw(&dolores, &mut tx, EN, again).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(demand::find(&leila, &mut tx, found[0].id).await.unwrap().demand.seen, 2);
        need::answer(&leila, &mut tx, EN, need, "Station 8 shows it on Thursday.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let whole = demand::find(&leila, &mut tx, found[0].id).await.unwrap();
        assert_eq!(counts(&whole.demand), (2, 2, 0, 0));
        need::raise(&dolores, &mut tx, EN, &Need { unit: Some(unit), people: 2, kind: Kind::Pain, ..own }).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        demand::answer(&leila, &mut tx, EN, found[0].id, Answer::Class, "In January.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(tx.all(&NOTICES, params![cast.dolores]).await.unwrap().len(), 1, "who saw it hears the answer");
    }

    async fn nobody_else_may_read_or_change_it(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        wishes(&ctx, cast.imani, "Robot cell").await;
        let id = wanted(&ctx, &cast.leads_learning()).await[0].0;
        let offer = Offer { fixed: 1, per_head: 1, elsewhere: 1, measure: euro() };
        for who in [as_(cast.dolores), as_(cast.imani)] {
            let mut tx = ctx.db.write().await.unwrap();
            assert!(demand::all(&who, &mut tx).await.is_err());
            assert!(demand::find(&who, &mut tx, id).await.is_err());
            assert!(demand::price(&who, &mut tx, id, offer).await.is_err());
            assert!(demand::answer(&who, &mut tx, EN, id, Answer::No, "No.").await.is_err());
            assert!(demand::join(&who, &mut tx, EN, id, id).await.is_err());
            assert!(demand::differ(&who, &mut tx, EN, id, id).await.is_err());
            assert!(search::missed(&who, &mut tx).await.is_err());
        }
    }
}
