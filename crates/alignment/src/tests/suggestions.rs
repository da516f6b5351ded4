//! What the house proposes by itself, on both databases: to whom, why, and what their answer does.

use std::sync::Arc;

use content::intake;
use jiff::SignedDuration;
use kernel::{Actor, Role, Tx};
use live::{ClassId, seat, session};
use ui::web::Signed;

use super::pages::{browser, session_of};
use super::stage::{Cast, EN, aim, open, set_up};
use crate::objective::{self, Whose};
use crate::slot::Content;
use crate::suggestion::{self, MOST, Suggestion, serving};

const GUIDE: &str = "---\ntitle: Read the joint\nlanguage: en\nkind: guide\ntopic: Brazing\n\
    objective: Tell a closed joint from a broken one\n---\n## Why you look first\nA leak costs four minutes.\n";

async fn class(cast: &Cast, tx: &mut Tx, title: &str, unit: Option<people::UnitId>) -> ClassId {
    let new = live::class::New {
        title: title.into(),
        outcomes: "find leaks".into(),
        minutes: 90,
        language: "en".into(),
        unit,
        ..live::class::New::default()
    };
    live::class::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

async fn of(cast: &Cast, number: u32) -> Vec<Suggestion> {
    let mut tx = cast.ctx.db.read().await.unwrap();
    suggestion::of(&cast.one(number), &mut tx, EN, MOST).await.unwrap()
}

async fn titles(cast: &Cast, number: u32) -> Vec<String> {
    of(cast, number).await.into_iter().map(|one| one.title).collect()
}

testkit::both! {
    async fn what_speaks_about_an_objective_is_proposed_to_those_whom_it_concerns(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        class(&cast, &mut tx, "Leaks at the desk", Some(cast.desk)).await;
        let held = class(&cast, &mut tx, "Leaks by hand", None).await;
        class(&cast, &mut tx, "Speaking in public", None).await;
        let aim = set_up(&cast, &mut tx, "Fewer leaks").await;
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        let found = of(&cast, 10).await;
        assert_eq!(found.len(), 1, "one thing of an objective, and none of another team: {found:?}");
        assert_eq!((found[0].content, found[0].objective), (Content::Class(held), aim));
        let why = "It is about leaks, which “Fewer leaks” needs, an objective of the organisation.";
        assert_eq!(found[0].why(EN), why);
        assert_eq!(titles(&cast, 30).await, Vec::<String>::new(), "the desk needs nothing of it");
        // A course is shorter: it comes first, and what has nothing to do with the objective never does.
        let (author, reviewer) = (Actor::person(cast.people[&11], [Role::Author]), Actor::person(cast.people[&12], [Role::Reviewer]));
        let guide = intake::publish_form(&cast.ctx, &author, &reviewer, None, GUIDE).await.unwrap();
        cast.ctx.settle().await.unwrap();
        assert_eq!(of(&cast, 10).await[0].content, Content::Course(guide.course.0));
        // Once the objective is closed, nothing speaks for it.
        let mut tx = cast.ctx.db.write().await.unwrap();
        objective::close(&cast.leila(), &mut tx, EN, aim).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        assert_eq!(titles(&cast, 10).await, Vec::<String>::new());
    }

    async fn an_answer_is_kept_and_a_seat_is_an_answer_too(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let one = class(&cast, &mut tx, "Leaks by hand", None).await;
        let team = objective::New { whose: Whose::Team(cast.line), sponsor: None, ..aim(&cast, "Our own joints") };
        objective::set_up(&cast.dolores(), &mut tx, EN, &team).await.unwrap();
        let new = session::New { starts: "2026-12-10T10:00".into(), zone: "Europe/Berlin".into(), place: "Bay 2".into(), capacity: 6, ..session::New::default() };
        let held = session::plan(&cast.leila(), &mut tx, EN, one, &new).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        let content = Content::Class(one).to_string();
        let answer = |said: &'static str| [("content", content.clone()), ("answer", said.to_owned()), ("back", "/learn".to_owned())];
        let mut imani = browser(&cast, "10 en");
        let send = answer("later");
        let send: Vec<_> = send.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let sent = imani.post("/suggestions", &send).await.expect(303);
        assert_eq!(sent.location(), Some("/learn"));
        assert_eq!(titles(&cast, 10).await, Vec::<String>::new());
        assert_eq!(titles(&cast, 11).await, ["Leaks by hand"], "others decide for themselves");
        imani.post("/suggestions", &send).await.expect(404);
        db.clock.advance(SignedDuration::from_hours(24 * 14));
        assert_eq!(titles(&cast, 10).await, ["Leaks by hand"]);
        let send = answer("no");
        let send: Vec<_> = send.iter().map(|(name, value)| (*name, value.as_str())).collect();
        imani.post("/suggestions", &send).await.expect(303);
        db.clock.advance(SignedDuration::from_hours(24 * 5));
        assert_eq!(titles(&cast, 10).await, Vec::<String>::new());
        for (content, said) in [("class:", "no"), ("book:1", "no"), (content.as_str(), "perhaps")] {
            browser(&cast, "11 en").post("/suggestions", &[("content", content), ("answer", said)]).await.expect(404);
        }
        let mut tx = cast.ctx.db.write().await.unwrap();
        seat::take(&cast.one(11), &mut tx, EN, held, cast.people[&11]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(titles(&cast, 11).await, Vec::<String>::new(), "who has a seat need not be told");
    }

    async fn today_and_learn_say_what_and_why_with_three_answers(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let signed = Signed(Arc::new(session_of(10, EN, &cast.people)));
        assert!(crate::suggested_today(&signed, &mut tx).await.unwrap().is_empty());
        class(&cast, &mut tx, "Leaks <by> hand", None).await;
        set_up(&cast, &mut tx, "Fewer <b>leaks</b>").await;
        tx.commit().await.unwrap();
        let ticked = serving::tick(&cast.ctx).await;
        ticked.unwrap();
        let mut tx = cast.ctx.db.read().await.unwrap();
        let today = crate::suggested_today(&signed, &mut tx).await.unwrap().to_string();
        assert!(today.contains("Leaks &#60;by&#62; hand") || today.contains("Leaks &lt;by&gt; hand"), "{today}");
        assert!(!today.contains("<b>leaks"), "{today}");
        for words in ["Look at it", "Later", "Not for me", "which"] {
            assert!(today.contains(words), "{words}: {today}");
        }
        assert!(!crate::suggested(&signed, &mut tx, "").await.unwrap().is_empty());
        assert!(crate::suggested(&signed, &mut tx, "leaks").await.unwrap().is_empty(), "who asks gets answers");
    }
}
