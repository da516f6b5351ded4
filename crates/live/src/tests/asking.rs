//! Who asks somebody to a class, and the three answers.

use kernel::{PersonId, Tx};
use records::Said;

use super::pages::{app, as_, one_seat, read, staff};
use super::stage::*;
use crate::recommendation;
use crate::seat::{self, State};
use crate::session;

async fn told(tx: &mut Tx, person: PersonId) -> Vec<(String, String)> {
    let waiting = tx.waiting_notices(person).await.unwrap();
    waiting.into_iter().map(|(_, title, why, _)| (title, why)).collect()
}

testkit::both! {
    async fn an_invitation_says_who_and_why_and_who_invited_reads_the_answer(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let mut seats = Vec::new();
        for number in [2, 3, 4] {
            seats.push(seat::invite(&one(9), &mut tx, EN, id, person(number), "It fits.").await.unwrap().id);
        }
        let refused = recommendation::answer_seat(&one(3), &mut tx, EN, seats[0], Said::No, "").await;
        assert!(matches!(refused, Err(kernel::Error::NotFound)));
        let long = "x".repeat(501);
        let refused = recommendation::answer_seat(&one(2), &mut tx, EN, seats[0], Said::No, &long).await;
        assert!(said(refused).contains("at most 500"));
        let no = recommendation::answer_seat(&one(2), &mut tx, EN, seats[0], Said::No, "I teach it.").await.unwrap();
        assert_eq!(no.state, State::Declined);
        recommendation::answer_seat(&one(3), &mut tx, EN, seats[1], Said::Later, "").await.unwrap();
        recommendation::answer_seat(&one(4), &mut tx, EN, seats[2], Said::Yes, "").await.unwrap();
        let again = recommendation::answer_seat(&one(3), &mut tx, EN, seats[1], Said::No, "").await;
        assert!(said(again).starts_with("There is nothing to answer"));
        let heard = told(&mut tx, person(9)).await;
        assert!(heard[0].0.contains("says no: Hard calls") && heard[0].1 == "“I teach it.”", "{heard:?}");
        assert!(heard[1].0.contains("would rather have another date"), "{heard:?}");
        assert!(heard[2].0.contains("says yes"), "{heard:?}");
        let why = async |by: u128, tx: &mut Tx| seat::chain(&one(by), tx, seats[0]).await.map(|chain| chain[1].why.clone());
        assert_eq!(why(2, &mut tx).await.unwrap(), "I teach it.");
        let leader = seat::chain(&leila(), &mut tx, seats[0]).await.unwrap();
        assert_eq!(leader[1].why, "", "only who invited reads it");
        assert_eq!(recommendation::kept(&one(2), &mut tx, class).await.unwrap(), None);
        assert_eq!(recommendation::kept(&one(3), &mut tx, class).await.unwrap(), Some(Said::Later));
    }

    async fn whoever_said_yes_to_a_full_session_hears_of_the_seat_that_is_free_later(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let invited = seat::invite(&one(9), &mut tx, EN, id, person(2), "It fits.").await.unwrap().id;
        let first = tx.waiting_notices(person(2)).await.unwrap();
        assert_eq!(first.len(), 1, "{first:?}");
        let day = tx.today();
        let mail = kernel::Mail {
            person: Some(person(2)),
            address: "two@example.org".into(),
            why: "A notice.".into(),
            subject: "Today".into(),
            text: first[0].1.clone(),
            html: String::new(),
        };
        let message = tx.post_unsolicited(&mail, day).await.unwrap().unwrap();
        tx.told(&[first[0].0], message).await.unwrap();
        let taken = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        assert_eq!(taken.state, State::Booked);
        let waits = recommendation::answer_seat(&one(2), &mut tx, EN, invited, Said::Yes, "").await.unwrap();
        assert_eq!((waits.id, waits.state), (invited, State::Waiting));
        assert!(told(&mut tx, person(2)).await.is_empty());
        seat::give_back(&one(3), &mut tx, EN, taken.id, "").await.unwrap();
        let heard = told(&mut tx, person(2)).await;
        assert_eq!(heard.len(), 1, "the free seat is told, though the invitation was: {heard:?}");
        assert_ne!(heard[0].0, first[0].1);
        seat::answer(&one(2), &mut tx, EN, invited, true).await.unwrap();
        assert!(told(&mut tx, person(2)).await.is_empty(), "an answered offer is not told");
    }

    async fn whoever_would_rather_come_later_hears_of_the_next_date_and_is_asked_again(db: TestDb) {
        let app = app(&db).await;
        let ctx = &app.ctx;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        tx.commit().await.unwrap();
        let (bela, id) = staff(&app, class).await;
        let who = kernel::Actor::person(bela, []);
        let mut tx = ctx.db.write().await.unwrap();
        let seat = seat::invite(&one(9), &mut tx, EN, id, bela, "It fits.").await.unwrap();
        let asks = recommendation::waiting(&who, &mut tx).await.unwrap();
        assert_eq!((asks.len(), asks[0].seat, asks[0].why.as_str()), (1, Some(seat.id), "It fits."));
        recommendation::answer_seat(&who, &mut tx, EN, seat.id, Said::Later, "").await.unwrap();
        assert!(recommendation::waiting(&who, &mut tx).await.unwrap().is_empty());
        tx.commit().await.unwrap();
        ctx.db.clock().advance(jiff::SignedDuration::from_hours(24 * 13));
        let mut tx = ctx.db.write().await.unwrap();
        assert!(recommendation::waiting(&who, &mut tx).await.unwrap().is_empty(), "not yet");
        tx.commit().await.unwrap();
        ctx.db.clock().advance(jiff::SignedDuration::from_hours(24));
        let mut tx = ctx.db.write().await.unwrap();
        let asks = recommendation::waiting(&who, &mut tx).await.unwrap();
        assert_eq!((asks.len(), asks[0].seat, asks[0].why.as_str()), (1, None, "It fits."));
        let next = session::New { starts: "2027-01-14T10:00".into(), ..new(3) };
        let next = session::plan(&leila(), &mut tx, EN, class, &next).await.unwrap();
        let heard = told(&mut tx, bela).await;
        assert!(heard.iter().any(|(title, _)| title == "Another date: Hard calls"), "{heard:?}");
        seat::take(&who, &mut tx, EN, next, bela).await.unwrap();
        assert!(recommendation::waiting(&who, &mut tx).await.unwrap().is_empty(), "a seat answers");
        assert_eq!(recommendation::kept(&who, &mut tx, class).await.unwrap(), None);
    }

    async fn a_class_is_recommended_with_a_reason_and_answered(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let to = (class, person(2));
        let refused = recommendation::recommend(&one(3), &mut tx, EN, to, "It fits.").await;
        assert_eq!(said(refused), "Choose somebody whom you lead.");
        let refused = recommendation::recommend(&leila(), &mut tx, EN, (class, person(1)), "It fits.").await;
        assert_eq!(said(refused), "Choose somebody whom you lead.");
        assert!(said(recommendation::recommend(&leila(), &mut tx, EN, to, " ").await).contains("Write a sentence"));
        recommendation::recommend(&leila(), &mut tx, EN, to, "It\nfits.").await.unwrap();
        assert!(said(recommendation::recommend(&leila(), &mut tx, EN, to, "Again.").await).contains("already"));
        assert_eq!(told(&mut tx, person(2)).await[0].1, "It fits.");
        let nobody = recommendation::answer(&one(3), &mut tx, EN, class, Said::Yes, "").await;
        assert!(said(nobody).starts_with("There is nothing to answer"));
        recommendation::answer(&one(2), &mut tx, EN, class, Said::Later, "").await.unwrap();
        assert!(told(&mut tx, person(2)).await.is_empty());
        recommendation::answer(&one(2), &mut tx, EN, class, Said::No, "Not for me.").await.unwrap();
        let heard = told(&mut tx, person(1)).await;
        assert_eq!(heard.len(), 1, "the last answer counts: {heard:?}");
        assert_eq!(heard[0].1, "“Not for me.”");
        crate::class::retire(&leila(), &mut tx, class).await.unwrap();
        let gone = recommendation::recommend(&leila(), &mut tx, EN, (class, person(3)), "It fits.").await;
        assert!(said(gone).contains("choose another one"));
    }

    async fn the_three_answers_stand_on_the_seat_and_on_the_class_and_looking_answers_nothing(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let seat = seat::invite(&leila(), &mut tx, EN, session, person(2), "It <b>fits.").await.unwrap().id;
        tx.commit().await.unwrap();
        let page = read(&app, "2 en", &format!("/seats/{seat}")).await;
        for answer in ["yes", "later", "no"] {
            assert_eq!(page.matches(&format!("value=\"{answer}\"")).count(), 1, "{page}");
        }
        assert!(page.contains("It &lt;b&gt;fits.") && !page.contains("It <b>"), "{page}");
        assert!(read(&app, "1 en", &format!("/seats/{seat}")).await.matches("value=\"later\"").count() == 0);
        for locale in ["de", "ar"] {
            assert!(read(&app, &format!("2 {locale}"), &format!("/classes/{class}")).await.contains("value=\"later\""));
        }
        as_(&app, "3 en").post(&format!("/seats/{seat}/answer"), &[("answer", "later")]).await.expect(404);
        as_(&app, "2 en").post(&format!("/seats/{seat}/answer"), &[("answer", "maybe")]).await.expect(404);
        let later = as_(&app, "2 en").post(&format!("/seats/{seat}/answer"), &[("answer", "later"), ("why", "In June.")]).await;
        assert_eq!(later.expect(303).location(), Some(format!("/classes/{class}").as_str()));
        let page = read(&app, "2 en", &format!("/classes/{class}")).await;
        assert!(page.contains("You would rather come on another date."), "{page}");
        as_(&app, "2 en").post(&format!("/classes/{class}/answer"), &[("answer", "yes")]).await.expect(303);
        let page = read(&app, "2 en", &format!("/classes/{class}")).await;
        assert!(page.contains("You said yes. Choose a date"), "{page}");
        as_(&app, "2 en").post(&format!("/classes/{class}/answer"), &[("answer", "no")]).await.expect(409);
        as_(&app, "2 en").post(&format!("/classes/{class}/answer"), &[("answer", "maybe")]).await.expect(404);
    }
}
