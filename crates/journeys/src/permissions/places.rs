//! Every place in the navigation that somebody is shown opens for them.

use std::collections::BTreeSet;

use kernel::Ctx;
use ui::Place;

use super::cast::Cast;
use super::{fill, open};

async fn leads(ctx: &Ctx, person: kernel::PersonId) -> bool {
    let mut tx = ctx.db.read().await.unwrap();
    !people::reports(&kernel::Actor::person(person, []), &mut tx).await.unwrap().is_empty()
}

testkit::both! {
    async fn every_place_that_is_shown_opens(db: TestDb) {
        let app = open(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut seen = BTreeSet::new();
        let mut shut = Vec::new();
        for (word, person) in cast.signed_in() {
            let (name, value) = fill::cookie(&app.ctx, person).await;
            let mut browser = app.browser().with_cookie(&name, &value);
            // Who is from outside has no day here, only what they teach.
            let home = if word == "outside" { "/sessions" } else { "/today" };
            let home = browser.get(home).await.expect(200).text();
            for place in Place::ALL {
                if !home.contains(&format!("href=\"{}\"", place.href())) {
                    continue;
                }
                seen.insert(place.href());
                let status = browser.get(place.href()).await.status.as_u16();
                if status != 200 {
                    shut.push(format!("{word}: {} answers {status}", place.href()));
                }
            }
            assert_eq!(home.contains("href=\"/team\""), leads(&app.ctx, person).await, "{word}");
        }
        assert!(shut.is_empty(), "{}", shut.join("\n"));
        assert_eq!(seen.len(), Place::ALL.len(), "a place that nobody is shown: {seen:?}");
    }
}
