//! Classes for a planning group alone: who finds them, who takes a seat, and what a sensitive group keeps to itself.

use delivery::spotlight::{self, Kind, Scope, Thing};
use kernel::{Error, Tx};
use live::{CircleId, ClassId, class, crowd, seat, session};

use super::pages::browser;
use super::stage::{Cast, EN, open};
use crate::GroupId;
use crate::group::{self, New};

async fn set_up(cast: &Cast, tx: &mut Tx, name: &str, sensitive: bool, others: &[u32]) -> GroupId {
    let new = New { name: name.into(), about: "For a test".into(), leader: cast.people[&10], sensitive };
    let id = group::set_up(&cast.leila(), tx, EN, &new).await.unwrap();
    let others: Vec<_> = others.iter().map(|number| cast.people[number]).collect();
    group::add(&cast.one(10), tx, EN, id, &others).await.unwrap();
    id
}

async fn knows(cast: &Cast, tx: &mut Tx, number: u32, class: ClassId) -> bool {
    let all = class::all(&cast.one(number), tx).await.unwrap();
    let found = class::find(&cast.one(number), tx, class).await.is_ok();
    assert_eq!(found, all.iter().any(|one| one.id == class), "the list and the page say the same");
    found
}

testkit::both! {
    async fn a_class_of_a_group_is_found_by_its_people_alone(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = set_up(&cast, &mut tx, "Cold chain", false, &[11, 30]).await;
        let new = class::New { title: "Among ourselves".into(), language: "en".into(), circle: Some(CircleId(id.0)), ..class::New::default() };
        let class = class::write(&leila, &mut tx, EN, &new).await.unwrap();
        let new = session::New { starts: "2027-01-12T10:00".into(), zone: "Europe/Berlin".into(), ..session::New::default() };
        let session = session::plan(&leila, &mut tx, EN, class, &new).await.unwrap();
        for (number, there) in [(10, true), (11, true), (30, true), (12, false), (2, false), (31, false)] {
            assert_eq!(knows(&cast, &mut tx, number, class).await, there, "{number}");
        }
        let taken = seat::take(&cast.one(12), &mut tx, EN, session, cast.people[&12]).await;
        assert!(matches!(taken, Err(Error::NotFound)), "{taken:?}");
        seat::take(&cast.one(30), &mut tx, EN, session, cast.people[&30]).await.unwrap();
        let seen = crowd::look(&leila, &mut tx, EN, session, crowd::Whom::Unit(cast.line)).await.unwrap();
        assert_eq!((seen.fits.len(), seen.not_for), (2, 11), "two of the thirteen are in the group");

        let people = [cast.people[&12]];
        group::add(&cast.one(10), &mut tx, EN, id, &people).await.unwrap();
        assert!(knows(&cast, &mut tx, 12, class).await, "whoever joins finds it");
        group::remove(&cast.one(11), &mut tx, EN, id, cast.people[&11]).await.unwrap();
        assert!(!knows(&cast, &mut tx, 11, class).await, "whoever leaves does not");
        group::remove(&cast.one(30), &mut tx, EN, id, cast.people[&30]).await.unwrap();
        class::find(&cast.one(30), &mut tx, class).await.expect("what one has a seat in can be given back");
        group::close(&leila, &mut tx, EN, id).await.unwrap();
        assert!(knows(&cast, &mut tx, 12, class).await, "a group that is over keeps what was planned");
        tx.commit().await.unwrap();
        group::circle::tick(&cast.ctx).await.unwrap();
        let mut tx = cast.ctx.db.read().await.unwrap();
        assert!(knows(&cast, &mut tx, 12, class).await && !knows(&cast, &mut tx, 11, class).await);
    }

    async fn the_form_of_a_class_offers_open_groups_and_no_sensitive_one(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let ours = set_up(&cast, &mut tx, "Cold chain", false, &[11]).await;
        let over = set_up(&cast, &mut tx, "Last year", false, &[11]).await;
        group::close(&leila, &mut tx, EN, over).await.unwrap();
        let hidden = set_up(&cast, &mut tx, "Carers", true, &[11]).await;
        tx.commit().await.unwrap();
        let mut leader = browser(&cast, "1 en");
        let form = leader.get("/classes/new").await.expect(200).text();
        assert!(form.contains("Group Cold chain") && !form.contains("Carers") && !form.contains("Last year"), "{form}");
        let post = async |leader: &mut testkit::App, at: &str, whom: &str| {
            let fields = [("title", "Among ourselves"), ("minutes", "60"), ("size", "12"), ("language", "en"), ("unit", whom)];
            leader.post(at, &fields).await
        };
        for whom in [format!("circle:{hidden}"), format!("circle:{over}"), "circle:x".into(), "circle:".into()] {
            post(&mut leader, "/classes", &whom).await.expect(422);
        }
        let whom = format!("circle:{ours}");
        let at = post(&mut leader, "/classes", &whom).await.expect(303).location().unwrap().to_owned();
        let page = leader.get(&at).await.expect(200).text();
        assert!(page.contains("Cold chain"), "for whom it is: {page}");
        assert!(browser(&cast, "11 en").get("/classes").await.expect(200).text().contains("Among ourselves"));
        browser(&cast, "12 en").get(&at).await.expect(404);
        let group = browser(&cast, "11 en").get(&format!("/groups/{ours}")).await.expect(200).text();
        assert!(group.contains("Classes for this group alone") && group.contains(&at), "{group}");
        let others = browser(&cast, "12 en").get(&format!("/groups/{ours}")).await.expect(200).text();
        assert!(!others.contains("Among ourselves"), "{others}");

        let edit = format!("{at}/edit");
        let form = leader.get(&edit).await.expect(200).text();
        assert!(form.contains(&format!("value=\"circle:{ours}\" selected")), "{form}");
        let mut tx = cast.ctx.db.write().await.unwrap();
        group::close(&leila, &mut tx, EN, ours).await.unwrap();
        tx.commit().await.unwrap();
        let form = leader.get(&edit).await.expect(200).text();
        assert!(form.contains(&format!("value=\"circle:{ours}\" selected")), "it stays with who it is for: {form}");
        post(&mut leader, &at, &whom).await.expect(303);
        browser(&cast, "12 en").get(&at).await.expect(404);
        for locale in ["de", "ar"] {
            browser(&cast, &format!("11 {locale}")).get(&format!("/groups/{ours}")).await.expect(200);
        }
    }

    async fn a_group_lights_for_its_people_and_a_sensitive_one_does_not(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let ours = set_up(&cast, &mut tx, "Cold chain", false, &[11]).await;
        let hidden = set_up(&cast, &mut tx, "Carers", true, &[11]).await;
        let day = tx.today();
        let new = |id: GroupId| spotlight::New {
            scope: Scope::Circle(id.0),
            thing: Thing { kind: Kind::Course, id: kernel::Uuid::from_u128(5) },
            reason: "Before the audit".into(),
            until: day,
        };
        // Nobody has published this course: whoever may light is told so, and for others the group is not there.
        let told = spotlight::choose(&cast.one(10), &mut tx, EN, day, &new(ours)).await;
        assert!(matches!(told, Err(Error::Invalid(_))), "{told:?}");
        let told = spotlight::choose(&leila, &mut tx, EN, day, &new(ours)).await;
        assert!(matches!(told, Err(Error::Invalid(_))), "{told:?}");
        for (actor, id) in [(cast.one(11), ours), (cast.one(10), hidden), (leila.clone(), hidden)] {
            let none = spotlight::choose(&actor, &mut tx, EN, day, &new(id)).await;
            assert!(matches!(none, Err(Error::NotFound)), "{none:?}");
        }
        tx.commit().await.unwrap();
        let page = async |who: &str, id: GroupId| {
            browser(&cast, who).get(&format!("/groups/{id}")).await.expect(200).text().contains("href=\"/spotlights\"")
        };
        assert!(page("10 en", ours).await && !page("11 en", ours).await && !page("10 en", hidden).await);
        let mut tx = cast.ctx.db.write().await.unwrap();
        group::close(&leila, &mut tx, EN, ours).await.unwrap();
        let none = spotlight::choose(&cast.one(10), &mut tx, EN, day, &new(ours)).await;
        assert!(matches!(none, Err(Error::NotFound)), "{none:?}");
    }
}
