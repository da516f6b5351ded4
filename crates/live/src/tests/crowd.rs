//! A whole team at once: who comes into question, all or nothing, and several names for several places.

use kernel::{Actor, Ctx, Error, PersonId, Statement, params};
use people::{Orders, Upload};

use super::pages::{app, as_, read};
use super::stage::*;
use crate::crowd::{self, Act, Whom};
use crate::seat::{self, State};
use crate::session;

const STAFF: &str = "nr,name,manager,unit,site,job,email\n\
    21,J. Holt,,Operations,Brackwater,Head,\n\
    22,Dolores Ibarra,21,Line 3,Brackwater,Lead,\n\
    23,Ama Owusu,22,Line 3,Brackwater,Assembler,\n\
    24,Imani Okoro,22,Line 3,Brackwater,Assembler,\n\
    25,Yusuf Demir,22,Line 3,Brackwater,Assembler,\n\
    26,Otto Weiss,21,Line 4,Brackwater,Lead,\n";

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "stage",
    "SELECT person_id, unit_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

async fn staff(ctx: &Ctx) {
    let upload =
        Upload { name: "staff.csv".into(), bytes: STAFF.as_bytes().to_vec().into(), ..Upload::default() };
    let orders = Orders { apply: true, override_guards: Some("a test".into()) };
    people::import_file(ctx, &Actor::system("a test"), upload, orders, &|_| {}).await.unwrap();
    ctx.settle().await.unwrap();
}

async fn numbered(ctx: &Ctx, number: &str) -> (PersonId, people::UnitId) {
    let mut tx = ctx.db.read().await.unwrap();
    let row = tx.one(&NUMBERED, params![number]).await.unwrap();
    (row.get(0).unwrap(), row.get(1).unwrap())
}

fn of(person: PersonId) -> Actor {
    Actor::person(person, [])
}

testkit::both! {
    async fn a_team_is_looked_at_and_then_invited_or_booked_at_once(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx).await;
        let (dolores, line_3) = numbered(&ctx, "22").await;
        let (ama, imani, yusuf) = (numbered(&ctx, "23").await.0, numbered(&ctx, "24").await.0, numbered(&ctx, "25").await.0);
        let holt = numbered(&ctx, "21").await.0;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let (id, other) = (planned(&mut tx, class, 2).await, planned(&mut tx, class, 2).await);
        seat::take(&of(ama), &mut tx, EN, other, ama).await.unwrap();
        let look = crowd::look(&of(dolores), &mut tx, EN, id, Whom::Reports).await.unwrap();
        let names: Vec<_> = look.fits.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((names, look.have, look.elsewhere, look.free), (vec!["Yusuf Demir", "Imani Okoro"], 0, 1, 2));
        assert!(matches!(crowd::look(&of(imani), &mut tx, EN, id, Whom::Reports).await, Err(Error::NotFound)), "leads nobody");
        // Holt leads those of Line 3 through Dolores: he may ask them all, and book for her alone.
        let above = crowd::look(&of(holt), &mut tx, EN, id, Whom::Unit(line_3)).await.unwrap();
        assert_eq!((above.fits.len(), above.fits.iter().filter(|one| one.led).count()), (3, 1));
        let strange = crowd::look(&of(dolores), &mut tx, EN, id, Whom::Unit(numbered(&ctx, "26").await.1)).await.unwrap();
        assert_eq!(strange.fits, [], "people of others");
        let (all, out) = ((Whom::Reports, Act::Invite, true), (Whom::Reports, Act::Book, false));
        assert!(said(crowd::bring(&of(dolores), &mut tx, EN, id, all, " ").await).contains("those concerned read it"));
        assert_eq!(crowd::bring(&of(dolores), &mut tx, EN, id, all, "It fits.").await.unwrap(), 2);
        for person in [imani, yusuf] {
            let seat = seat::of_person(&of(person), &mut tx, id, person).await.unwrap().unwrap();
            assert_eq!((seat.state, seat.holder), (State::Invited, Some(dolores)));
        }
        assert_eq!(shown(&mut tx, id).await.taken, 0, "an invitation takes no seat");
        let again = crowd::bring(&of(dolores), &mut tx, EN, id, out, "").await;
        assert!(said(again).contains("Nobody of this team is left"));
        // Leila books for a unit: never above the capacity.
        let small = session::New { starts: "2026-12-08T10:00".into(), ..new(2) };
        let third = session::plan(&leila(), &mut tx, EN, class, &small).await.unwrap();
        let unit = Whom::Unit(line_3);
        assert_eq!(crowd::bring(&leila(), &mut tx, EN, third, (unit, Act::Book, false), "").await.unwrap(), 2);
        assert_eq!(crowd::bring(&leila(), &mut tx, EN, third, (unit, Act::Book, true), "").await.unwrap(), 2);
        let seats = seat::store::of_session(&mut tx, third).await.unwrap();
        let count = |state| seats.iter().filter(|seat| seat.state == state).count();
        assert_eq!((count(State::Booked), count(State::Waiting), shown(&mut tx, third).await.taken), (2, 2, 2));
    }

    async fn all_of_a_team_or_nobody_and_the_reason_names_who(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx).await;
        let (dolores, _) = numbered(&ctx, "22").await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 5).await;
        // Paid minutes for two of three.
        let budget = super::minutes::minutes(&mut tx, 180, true).await;
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let refused = said(crowd::bring(&of(dolores), &mut tx, EN, id, (Whom::Reports, Act::Book, true), "").await);
        assert!(refused.contains("Ama Owusu: ") && refused.contains("used up"), "{refused}");
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!((shown(&mut tx, id).await.taken, money(&mut tx, budget).await), (0, [180, 0, 0]));
    }

    async fn the_page_counts_who_would_be_asked_and_several_places_are_named_at_once(db: TestDb) {
        let app = app(&db).await;
        staff(&app.ctx).await;
        let (dolores, _) = numbered(&app.ctx, "22").await;
        let me = format!("{} en", dolores.0.as_u128());
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 3).await;
        let until = seat::days_from(tx.now(), 5).unwrap();
        let held = seat::reserve(&of(dolores), &mut tx, EN, id, 2, until).await.unwrap();
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}/team");
        as_(&app, "3 en").get(&address).await.expect(404);
        as_(&app, "3 en").post(&address, &[("whom", "reports"), ("to", &id.to_string())]).await.expect(404);
        assert!(read(&app, &me, &format!("/classes/{class}")).await.contains(&address));
        let seat = format!("/seats/{}", held[0].id);
        assert!(read(&app, &me, &seat).await.contains("You hold 2 places here"));
        let two = as_(&app, &me).post(&format!("{seat}/name"), &[("whom", "Imani Okoro\nOtto Weiss")]).await.expect(422).text();
        assert!(two.contains("Otto Weiss: You book for people whom you lead"), "{two}");
        let three = as_(&app, &me).post(&format!("{seat}/name"), &[("whom", "23\n24\n25")]).await.expect(422).text();
        assert!(three.contains("as many names at most"), "{three}");
        as_(&app, &me).post(&format!("{seat}/name"), &[("whom", "Imani Okoro\n\n25")]).await.expect(303);
        let looked = read(&app, &me, &format!("{address}?whom=reports&to={id}")).await;
        assert!(looked.contains("1 person would be asked") && looked.contains("1 seat is free."), "{looked}");
        assert!(looked.contains("2 with a seat already, or asked") && looked.contains("Ama Owusu"), "{looked}");
        let sent = [("whom", "reports"), ("to", &*id.to_string()), ("why", ""), ("act", "invite")];
        let missing = as_(&app, &me).post(&address, &sent).await.expect(422).text();
        assert!(missing.contains("those concerned read it"), "{missing}");
        let sent = [("whom", "reports"), ("to", &*id.to_string()), ("act", "book")];
        as_(&app, &me).post(&address, &sent).await.expect(303);
        let looked = read(&app, &me, &format!("{address}?whom=reports&to={id}")).await;
        assert!(looked.contains("Nobody is left to be asked"), "{looked}");
        let german = read(&app, &me.replace("en", "de"), &format!("{address}?whom=reports&to={id}")).await;
        assert!(german.contains("Ein ganzes Team einladen"), "{german}");
    }
}
