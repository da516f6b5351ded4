//! A class of its own: proposed when it pays, with a day and who could teach it; made by one act, and to which people are
//! invited by another.

use alignment::season::{self, Kind, Where};
use kernel::{Actor, Ctx, Error, Statement, params};
use live::instructor::{self, Said, State as Engaged};
use live::{State as Seat, class, seat, session};

use super::stage::*;
use crate::demand::propose::{self, Proposal};
use crate::demand::{self, Offer};
use crate::{DemandId, wish};

static NOTICES: Statement = Statement::both(
    "NOTICES",
    "proposals",
    "SELECT COUNT(*) FROM kernel_notices WHERE person_id = $1 AND kind = 'requests.demand_answered'",
);
static SEATS: Statement = Statement::both(
    "SEATS",
    "proposals",
    "SELECT COUNT(*) FROM live_seats WHERE session_id = $1 AND state = 'invited'",
);

/// Five people want it, and a class costs less than five places elsewhere.
async fn wanted(ctx: &Ctx, cast: &Cast) -> DemandId {
    let mut tx = ctx.db.write().await.unwrap();
    for person in [cast.imani, cast.yusuf, cast.dolores, cast.holt, cast.leila] {
        wish::wish(&as_(person), &mut tx, EN, "Robot cell", "").await.unwrap();
    }
    let id = demand::all(&cast.leads_learning(), &mut tx).await.unwrap()[0].id;
    let offer = Offer { fixed: 60_000, per_head: 1_000, elsewhere: 14_000, measure: euro() };
    demand::price(&cast.leads_learning(), &mut tx, id, offer).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn teaches(ctx: &Ctx, cast: &Cast, topics: &str) {
    let said = Said {
        topics: topics.into(),
        languages: "en".into(),
        zone: "UTC".into(),
        most_a_week: 2,
        ..Said::default()
    };
    let mut tx = ctx.db.write().await.unwrap();
    instructor::keep(&cast.leads_learning(), &mut tx, EN, cast.holt, &said).await.unwrap();
    tx.commit().await.unwrap();
}

async fn proposed(ctx: &Ctx, leila: &Actor, id: DemandId) -> Option<Proposal> {
    let mut tx = ctx.db.write().await.unwrap();
    let whole = demand::find(leila, &mut tx, id).await.unwrap();
    propose::proposal(leila, &mut tx, EN, &whole.demand).await.unwrap()
}

testkit::both! {
    async fn a_day_without_conflicts_and_who_could_teach_are_proposed_where_it_pays(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        let id = wanted(&ctx, &cast).await;
        let found = proposed(&ctx, &leila, id).await.unwrap();
        let first = ctx.clock().today("UTC").saturating_add(jiff::ToSpan::days(propose::AHEAD_DAYS));
        assert!(found.starts.date() >= first && found.instructor.is_none(), "{found:?}");
        assert_eq!((found.people, found.total, found.each), (5, 65_000, 13_000));
        teaches(&ctx, &cast, "Robot cell").await;
        // Nobody is in a class while the line stands still, and Imani is elsewhere in the first hour after it.
        let day = found.starts.date().saturating_add(jiff::ToSpan::days(20));
        let mut tx = ctx.db.write().await.unwrap();
        let unit = people::UnitId(unit_of(&mut tx, cast.imani).await);
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Closed", (first, day), Where::Unit(unit)).await.unwrap();
        tx.commit().await.unwrap();
        let after = proposed(&ctx, &leila, id).await.unwrap();
        assert!(after.starts.date() > day && !after.busy && !after.scarce, "{after:?}");
        assert_eq!(after.starts.hour(), 10);
        let teacher = after.instructor.as_ref().unwrap();
        assert_eq!((teacher.person, teacher.fee), (cast.holt, 0));
        assert!(teacher.reasons.contains(&instructor::Reason::Topic("Robot cell".into())));
        let mut tx = ctx.db.write().await.unwrap();
        let other = class::New { title: "First aid".into(), minutes: 90, language: "en".into(), ..class::New::default() };
        let other = class::write(&leila, &mut tx, EN, &other).await.unwrap();
        let new = session::New { starts: after.starts.to_string(), zone: after.zone.clone(), ..session::New::default() };
        let other = session::plan(&leila, &mut tx, EN, other, &new).await.unwrap();
        seat::take(&as_(cast.imani), &mut tx, EN, other, cast.imani).await.unwrap();
        tx.commit().await.unwrap();
        let again = proposed(&ctx, &leila, id).await.unwrap();
        assert!(again.starts > after.starts && !again.busy, "{again:?}");
        assert_eq!((again.starts.date(), again.starts.hour()), (after.starts.date(), 14));
        // Where it does not pay nothing is proposed.
        let mut tx = ctx.db.write().await.unwrap();
        let dear = Offer { fixed: 90_000, per_head: 0, elsewhere: 14_000, measure: euro() };
        demand::price(&leila, &mut tx, id, dear).await.unwrap();
        tx.commit().await.unwrap();
        assert!(proposed(&ctx, &leila, id).await.is_none());
    }

    async fn a_class_is_made_and_invited_to_by_a_person_alone(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        let id = wanted(&ctx, &cast).await;
        teaches(&ctx, &cast, "Robot cell").await;
        ctx.settle().await.unwrap();
        let found = proposed(&ctx, &leila, id).await.unwrap();
        let read = (found.starts, found.instructor.as_ref().map(|fit| fit.person));
        let mut tx = ctx.db.write().await.unwrap();
        assert!(class::all(&leila, &mut tx).await.unwrap().is_empty(), "nothing begins by itself");
        let early = propose::invite(&ctx, &leila, &mut tx, EN, id, "Come.").await;
        assert!(said(early).contains("Make it first"));
        let other = propose::make(&leila, &mut tx, EN, id, (read.0, None)).await;
        assert!(said(other).contains("Something else is proposed"));
        for who in [as_(cast.dolores), as_(cast.imani)] {
            assert!(matches!(propose::make(&who, &mut tx, EN, id, read).await, Err(Error::NotFound)));
            assert!(matches!(propose::invite(&ctx, &who, &mut tx, EN, id, "Come.").await, Err(Error::NotFound)));
        }
        let made = propose::make(&leila, &mut tx, EN, id, read).await.unwrap();
        assert!(said(propose::make(&leila, &mut tx, EN, id, read).await).contains("There is a class already"));
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let written = class::find(&leila, &mut tx, made.class).await.unwrap();
        assert_eq!((written.title.as_str(), written.size, written.price), ("Robot cell", 5, 13_000));
        assert_eq!((made.session.capacity, made.session.local_start), (5, Some(found.starts)));
        let engaged = instructor::of_session(&leila, &mut tx, made.session.id).await.unwrap();
        assert_eq!((engaged.len(), engaged[0].person, engaged[0].state), (1, cast.holt, Engaged::Asked));
        assert_eq!(tx.one(&SEATS, params![made.session.id]).await.unwrap().get::<i64>(0).unwrap(), 0, "nobody yet");
        assert!(said(propose::invite(&ctx, &leila, &mut tx, EN, id, " ").await).contains("one sentence"));
        let count = propose::invite(&ctx, &leila, &mut tx, EN, id, "There is a class.").await.unwrap();
        assert_eq!(count, 5);
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let hers = seat::of_person(&as_(cast.imani), &mut tx, made.session.id, cast.imani).await.unwrap().unwrap();
        assert_eq!(hers.state, Seat::Invited);
        let chain = seat::chain(&as_(cast.imani), &mut tx, hers.id).await.unwrap();
        assert!(chain[0].why.contains("“Robot cell”"), "{chain:?}");
        assert_eq!(tx.one(&NOTICES, params![cast.imani]).await.unwrap().get::<i64>(0).unwrap(), 0, "one message, not two");
        assert!(demand::all(&leila, &mut tx).await.unwrap().is_empty(), "it is answered");
        let again = propose::invite(&ctx, &leila, &mut tx, EN, id, "Again.").await;
        assert!(said(again).contains("was answered meanwhile"));
    }

    async fn the_page_proposes_makes_and_invites(db: TestDb) {
        let app = super::pages::app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let id = wanted(&app.ctx, &cast).await;
        teaches(&app.ctx, &cast, "Robot cell").await;
        let path = format!("/demand/{id}");
        let mut leila = super::pages::signed(&app, cast.leila, "people_leader", "en");
        let page = leila.get(&path).await.expect(200).text();
        assert!(page.contains("J. Holt could teach it") && page.contains("Make this class"), "{page}");
        for locale in ["de", "ar"] {
            let page = super::pages::signed(&app, cast.leila, "people_leader", locale).get(&path).await.expect(200).text();
            assert!(page.contains("name=\"starts\""), "{page}");
        }
        let hidden = |name: &str| {
            let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
            after.split('"').next().unwrap().to_owned()
        };
        let (starts, instructor) = (hidden("starts"), hidden("instructor"));
        let make = format!("{path}/class");
        let good = [("starts", starts.as_str()), ("instructor", instructor.as_str())];
        super::pages::signed(&app, cast.dolores, "-", "en").post(&make, &good).await.expect(404);
        super::pages::signed(&app, cast.dolores, "-", "en").post(&format!("{path}/invitations"), &good).await.expect(404);
        let page = leila.post(&make, &[("starts", "soon"), ("instructor", "")]).await;
        assert!(page.status.is_client_error(), "{:?}", page.status);
        leila.post(&make, &good).await.expect(303);
        let page = leila.get(&path).await.expect(200).text();
        assert!(page.contains("Nobody is invited yet") && !page.contains("Make this class"), "{page}");
        leila.post(&format!("{path}/invitations"), &[("said", "There is a class.")]).await.expect(303);
        let again = leila.post(&format!("{path}/invitations"), &[("said", "There is a class.")]).await.expect(409).text();
        assert!(again.contains("was answered meanwhile"), "{again}");
        assert!(!leila.get("/demand").await.expect(200).text().contains(&path));
    }
}
