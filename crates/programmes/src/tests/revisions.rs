//! Versions of a programme: who goes through which, and what moving a cohort leaves as it is.

use jiff::SignedDuration;
use kernel::{Error, Result};

use super::stage::{Desk, EN, leila, plain};
use crate::cohort::{self, Whom, moving};
use crate::path::{How, Phase, Stage};
use crate::programme::revision::change::{Change, What};
use crate::programme::revision::{self, Revision};
use crate::programme::{self, New, Programme};

impl Desk {
    /// The form of the newest version, as it opens.
    pub async fn form(&self) -> Revision {
        let mut tx = self.ctx.db.read().await.unwrap();
        let now = programme::store::find(&mut tx, self.programme).await.unwrap();
        let own = now.steps.iter().filter(|step| step.course.is_none() && step.class.is_none());
        Revision {
            base: now.version,
            kept: own.map(|step| (step.place, step.title.clone())).collect(),
            said: "It was too long.".into(),
            new: New {
                title: now.title.clone(),
                courses: now.steps.iter().filter_map(|step| step.course).collect(),
                classes: now.steps.iter().filter_map(|step| step.class).collect(),
                capstone: now.capstone.clone(),
                certificate: now.certificate.clone(),
                valid_months: now.valid_months,
                elsewhere_months: now.elsewhere_months,
                open: now.open,
                pace: now.pace,
                ..New::default()
            },
        }
    }

    pub async fn revise(&self, revision: &Revision) -> Result<Vec<Change>> {
        let mut tx = self.ctx.db.write().await.unwrap();
        let done = revision::revise(&leila(self.priya), &mut tx, EN, self.programme, revision).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    async fn version(&self, number: i64) -> Programme {
        let mut tx = self.ctx.db.read().await.unwrap();
        revision::store::at(&mut tx, self.programme, number).await.unwrap()
    }

    async fn move_to(&self, version: i64, seats_stay: bool) -> Result<()> {
        let mut tx = self.ctx.db.write().await.unwrap();
        moving::take(&plain(self.priya), &mut tx, EN, self.cohort, version, seats_stay).await?;
        tx.commit().await.unwrap();
        Ok(())
    }
}

fn said_of(error: Error, field: &str) -> String {
    let Error::Invalid(fields) = error else { panic!("{error:?}") };
    let found = fields.into_iter().find(|one| one.name == field).unwrap();
    found.message.say(EN)
}

testkit::both! {
    async fn a_cohort_under_way_keeps_its_version_until_it_is_moved(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        desk.join(&priya, &[desk.imani, desk.kofi]).await.unwrap();
        for (person, last) in [(desk.imani, 2), (desk.kofi, 1)] {
            for (place, by, how) in [(0, &priya, How::Attended), (1, &priya, How::Attended), (2, &dolores, How::Observed)] {
                if place <= last {
                    desk.mark(by, person, place, how).await.unwrap();
                }
            }
        }
        let mut form = desk.form().await;
        form.new.title = "Robot cell operator, shorter".into();
        form.new.practice = vec!["Hands the cell over".into()];
        form.kept = vec![(2, "Restarts the cell alone".into())];
        form.new.live = vec!["Day three".into()];
        let changes = desk.revise(&form).await.unwrap();
        assert_eq!(changes.len(), 5, "{changes:?}");
        assert!(matches!(&changes[0], Change::Said { what: What::Title, .. }));
        assert!(changes.iter().any(|one| matches!(one, Change::Removed(step) if step.title == "Day two")));
        let (first, second) = (desk.version(1).await, desk.version(2).await);
        assert_eq!((first.title.as_str(), first.steps.len()), ("Robot cell operator", 3), "what was written stays");
        let places: Vec<_> = second.steps.iter().map(|step| (step.phase, step.place, step.title.as_str())).collect();
        assert_eq!(places, [
            (Phase::Live, 0, "Day one"),
            (Phase::Live, 3, "Day three"),
            (Phase::Practice, 2, "Restarts the cell alone"),
            (Phase::Practice, 4, "Hands the cell over"),
        ]);
        let before = (desk.way(desk.imani).await, desk.way(desk.kofi).await);
        assert_eq!((before.0.programme.version, before.1.programme.version), (1, 1));
        assert_eq!(before.1.path().stage(), Stage::In(Phase::Practice));
        let mut tx = desk.ctx.db.write().await.unwrap();
        let began = cohort::begin(&plain(desk.priya), &mut tx, EN, desk.programme, Whom::Myself).await.unwrap();
        assert_eq!(cohort::store::find(&mut tx, began).await.unwrap().version, 2, "who begins takes the new one");
        let preview = moving::preview(&priya, &mut tx, desk.cohort).await.unwrap().unwrap();
        assert!(moving::preview(&leila(desk.dolores), &mut tx, began).await.unwrap().is_none());
        let hidden = moving::preview(&dolores, &mut tx, desk.cohort).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "who leads people does not lead the cohort");
        tx.commit().await.unwrap();
        let of = |person| preview.members.iter().find(|(member, _)| member.person == person).unwrap().1.clone();
        assert_eq!(of(desk.imani), None, "she is done");
        let kofi = of(desk.kofi).unwrap();
        let titles = |steps: &[programme::Step]| steps.iter().map(|step| step.title.clone()).collect::<Vec<_>>();
        assert_eq!((titles(&kofi.stays), titles(&kofi.rests)), (vec!["Day one".to_owned()], vec!["Day two".to_owned()]));
        assert_eq!(titles(&kofi.new), ["Day three", "Hands the cell over"]);
        desk.move_to(2, false).await.unwrap();
        let (imani, kofi) = (desk.way(desk.imani).await, desk.way(desk.kofi).await);
        assert_eq!((imani.programme.version, imani.path().stage()), (1, Stage::Complete));
        assert_eq!(desk.certificates(desk.imani).await.len(), 1, "nobody loses what they earned");
        assert_eq!((kofi.programme.version, kofi.path().stage(), kofi.path().done()), (2, Stage::In(Phase::Live), 1));
        assert_eq!(kofi.chain, before.1.chain, "the chain is as it was");
        let again = desk.move_to(2, false).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        desk.mark(&priya, desk.kofi, 3, How::Attended).await.unwrap();
        desk.mark(&dolores, desk.kofi, 2, How::Observed).await.unwrap();
        desk.mark(&dolores, desk.kofi, 4, How::Observed).await.unwrap();
        let earned = desk.certificates(desk.kofi).await.remove(0);
        assert_eq!(earned.programme, "Robot cell operator, shorter");
        desk.join(&priya, &[desk.dolores]).await.unwrap();
        assert_eq!(desk.way(desk.dolores).await.programme.version, 2, "who joins later takes the cohort's");
    }

    async fn what_comes_back_counts_as_it_did_and_who_lacks_nothing_is_done(db: TestDb) {
        let desk = Desk::open(&db, "A cell layout").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        desk.join(&priya, &[desk.imani]).await.unwrap();
        for (place, by, how) in [(0, &priya, How::Attended), (1, &priya, How::Attended), (2, &dolores, How::Observed)] {
            desk.mark(by, desk.imani, place, how).await.unwrap();
        }
        let mut form = desk.form().await;
        form.kept.retain(|(place, _)| *place != 1);
        desk.revise(&form).await.unwrap();
        let mut form = desk.form().await;
        form.new.live = vec!["Day two".into()];
        form.new.capstone = String::new();
        let changes = desk.revise(&form).await.unwrap();
        assert_eq!(changes.len(), 2, "{changes:?}");
        assert_eq!(desk.version(3).await.steps.iter().map(|step| step.place).collect::<Vec<_>>(), [0, 1, 2]);
        assert!(desk.certificates(desk.imani).await.is_empty(), "her version waits for the joint work");
        let old = desk.move_to(2, false).await.unwrap_err();
        assert!(said_of(old, "to").contains("newer version"));
        desk.move_to(3, false).await.unwrap();
        assert_eq!(desk.way(desk.imani).await.path().done(), 3);
        assert_eq!(desk.certificates(desk.imani).await.len(), 1, "nothing is missing any more");
    }

    async fn a_seat_in_a_class_that_is_no_longer_asked_is_named_first(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        desk.join(&plain(desk.priya), &[desk.imani]).await.unwrap();
        let (_, seats) = desk.booked(&[desk.imani, desk.kofi]).await;
        let mut form = desk.form().await;
        form.new.classes.clear();
        desk.revise(&form).await.unwrap();
        let mut tx = desk.ctx.db.read().await.unwrap();
        let preview = moving::preview(&plain(desk.priya), &mut tx, desk.cohort).await.unwrap().unwrap();
        drop(tx);
        let named: Vec<_> = preview.seats.iter().map(|seat| (seat.person, seat.title.as_str())).collect();
        assert_eq!(named, [(desk.imani, "Day one")], "Kofi is not in the cohort");
        let told = desk.move_to(2, false).await.unwrap_err();
        assert!(said_of(told, "seats").contains("holds a seat"));
        assert_eq!(desk.way(desk.imani).await.programme.version, 1, "a refusal changes nothing");
        desk.move_to(2, true).await.unwrap();
        desk.ctx.clock().advance(SignedDuration::from_hours(7 * 24));
        desk.attend(seats[0], true).await;
        let way = desk.way(desk.imani).await;
        assert_eq!((way.programme.version, way.path().done(), way.chain.len()), (2, 0, 0), "it is asked no more");
    }

    async fn a_revision_is_refused_in_words(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let form = desk.form().await;
        assert!(said_of(desk.revise(&form).await.unwrap_err(), "title").contains("Nothing is different"));
        let mut empty = form.clone();
        empty.kept = vec![(1, "Day two".into()), (2, " ".into())];
        assert!(said_of(desk.revise(&empty).await.unwrap_err(), "practice").contains("at least one step"));
        let mut foreign = form.clone();
        foreign.kept.push((9, "Of another programme".into()));
        assert!(matches!(desk.revise(&foreign).await, Err(Error::NotFound)));
        let mut class = form.clone();
        class.kept.push((0, "A class under another name".into()));
        assert!(matches!(desk.revise(&class).await, Err(Error::NotFound)));
        let mut gone = form.clone();
        gone.new.courses = vec![kernel::Uuid::from_u128(7)];
        assert!(said_of(desk.revise(&gone).await.unwrap_err(), "course").contains("no longer there"));
        let mut first = form.clone();
        first.new.title = "By the first".into();
        desk.revise(&first).await.unwrap();
        let mut second = form.clone();
        second.new.about = "By the second".into();
        let told = said_of(desk.revise(&second).await.unwrap_err(), "base");
        assert!(told.contains("Priya Raman wrote a new version"), "{told}");
        assert_eq!(desk.version(2).await.title, "By the first");
        let mut tx = desk.ctx.db.write().await.unwrap();
        second.base = 2;
        let no = revision::revise(&plain(desk.priya), &mut tx, EN, desk.programme, &second).await;
        assert!(matches!(no, Err(Error::NotFound)), "who leads a cohort writes no programmes: {no:?}");
        assert!(matches!(revision::versions(&plain(desk.priya), &mut tx, desk.programme).await, Err(Error::NotFound)));
        programme::retire(&leila(desk.priya), &mut tx, desk.programme).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(desk.revise(&second).await, Err(Error::Conflict(_))));
    }
}
