//! The player through its forms, on both databases.

use super::desk::Desk;
use crate::progress::rebuild;

const PART: &str = "what-to-do";

testkit::both! {
    async fn reading_a_page_changes_nothing(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let page = imani.get(&desk.part("why-you-look-first")).await.expect(200).text();
        assert!(page.contains("Part 1 of 3") && page.contains("Go on"), "{page}");
        imani.get(&desk.part(PART)).await.expect(200);
        assert_eq!(desk.statements().await, 0);
    }

    async fn a_lesson_is_played_to_its_end_and_every_act_is_a_statement(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let first = desk.part("why-you-look-first");
        imani.get(&first).await.expect(200);
        let on = imani.post(&first, &[("act", "on")]).await.expect(303);
        assert_eq!(on.location(), Some(format!("{}#main", desk.part(PART)).as_str()));
        // began the course, finished the part
        assert_eq!(desk.statements().await, 2);

        let here = desk.part(PART);
        let one = format!("guide/{PART}/1");
        let page = imani.get(&here).await.expect(200).text();
        assert!(page.contains(">Check<"), "{page}");
        let waits = imani.post(&here, &[("act", "on")]).await.expect(303);
        assert!(waits.location().unwrap().contains("empty=1"), "questions come first");
        let wrong = [("question", one.as_str()), ("attempt", "1"), ("choice", "0")];
        imani.post(&here, &wrong).await.expect(303);
        let page = imani.get(&here).await.text();
        assert!(page.contains("Not this one") && page.contains("More filler covers the gap."), "{page}");
        assert!(!page.contains("This is the one") && page.contains("Choose again"));
        let again = [("question", one.as_str()), ("attempt", "2"), ("choice", "2")];
        imani.post(&here, &again).await.expect(303);
        let page = imani.get(&here).await.text();
        assert!(page.contains("This is the one") && page.contains("does not count against you"), "{page}");

        let two = format!("guide/{PART}/2");
        let partly = [("question", two.as_str()), ("attempt", "1"), ("choice", "0"), ("choice", "2")];
        imani.post(&here, &partly).await.expect(303);
        assert!(imani.get(&here).await.text().contains("1 of 2 found, 1 does not belong."));
        let right = [("question", two.as_str()), ("attempt", "2"), ("choice", "0"), ("choice", "1")];
        imani.post(&here, &right).await.expect(303);
        imani.post(&here, &[("act", "on")]).await.expect(303);

        let last = desk.part("put-it-together");
        let order = "guide/put-it-together/1";
        imani.get(&last).await.expect(200);
        let moved = [("question", order), ("order", "1"), ("order", "0"), ("order", "2"), ("up", "0")];
        imani.post(&last, &moved).await.expect(303);
        let page = imani.get(&last).await.text();
        let at = |step: &str| page.find(step).unwrap_or_else(|| panic!("{step} is not there: {page}"));
        assert!(at("<span>Clean") < at("<span>Set") && at("<span>Set") < at("<span>Heat"), "{page}");
        let check = [("question", order), ("attempt", "1"), ("order", "0"), ("order", "1"), ("order", "2")];
        imani.post(&last, &check).await.expect(303);
        let text = [("question", "guide/put-it-together/2"), ("attempt", "1"), ("text", " 2 BAR ")];
        imani.post(&last, &text).await.expect(303);
        let done = imani.post(&last, &[("act", "on")]).await.expect(303);
        let end = done.location().unwrap().replace("#main", "");
        let page = imani.get(&end).await.expect(200).text();
        assert!(page.contains("Finished, 2 of 4 right at the first try"), "{page}");
        assert!(page.contains("You can do this now") && page.contains("Tell a closed joint"), "{page}");
        // began; 6 answers; 3 parts; the lesson; the course
        assert_eq!(desk.statements().await, 12);
        desk.ctx.settle().await.unwrap();
        assert!(imani.get("/today").await.expect(200).text().contains("Read the joint"));
        let live = imani.get(&end).await.text();
        rebuild::rebuild(&desk.ctx, &|_| {}).await.unwrap();
        assert_eq!(imani.get(&end).await.text(), live, "a rebuild shows the same");
    }

    async fn progress_of_an_erased_person_goes_and_a_rebuild_does_not_bring_it_back(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let first = desk.part("why-you-look-first");
        imani.get(&first).await.expect(200);
        imani.post(&first, &[("act", "on")]).await.expect(303);
        desk.ctx.settle().await.unwrap();
        let lesson = format!("/learn/{}/guide", desk.guide);
        let begun = |page: &str| page.contains("You stopped on") || page.contains("Go on with part 2");
        let lead = desk.browser(desk.imani).await.get(&lesson).await.expect(303);
        assert!(begun(&imani.get(lead.location().unwrap()).await.text()));
        let by = kernel::Actor::system("a test");
        let receipt = records::erasure::erase(&desk.ctx, &by, desk.imani, &records::erasure::Also::default(), "She asked for it.").await.unwrap();
        assert_eq!(receipt.statements, 2);
        desk.ctx.settle().await.unwrap();
        for _ in 0..2 {
            let lead = desk.browser(desk.imani).await.get(&lesson).await.expect(303);
            assert!(!begun(&imani.get(lead.location().unwrap()).await.text()));
            rebuild::rebuild(&desk.ctx, &|_| {}).await.unwrap();
        }
        assert_eq!(desk.statements().await, 0);
    }

    async fn the_same_press_twice_counts_once(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let here = desk.part(PART);
        let question = format!("guide/{PART}/1");
        imani.get(&here).await.expect(200);
        let answer = [("question", question.as_str()), ("attempt", "1"), ("choice", "0")];
        for _ in 0..3 {
            imani.post(&here, &answer).await.expect(303);
        }
        assert_eq!(desk.statements().await, 2);
        let nothing = [("question", question.as_str()), ("attempt", "2")];
        let empty = imani.post(&here, &nothing).await.expect(303);
        let page = imani.get(empty.location().unwrap().split('#').next().unwrap()).await.text();
        assert!(page.contains("Nothing is chosen yet"), "{page}");
        assert_eq!(desk.statements().await, 2);
    }

    async fn another_device_goes_on_where_one_stopped(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut phone = desk.browser(desk.imani).await;
        let first = desk.part("why-you-look-first");
        phone.get(&first).await.expect(200);
        phone.post(&first, &[("act", "on")]).await.expect(303);
        let mut desktop = desk.browser(desk.imani).await;
        let lesson = format!("/learn/{}/guide", desk.guide);
        let lead = desktop.get(&lesson).await.expect(303);
        let page = desktop.get(lead.location().unwrap()).await.expect(200).text();
        assert!(page.contains("Go on with part 2?") && page.contains("You stopped on"), "{page}");
        let today = desktop.get("/today").await.expect(200).text();
        assert!(today.contains("you began it on") && today.contains("Read the joint"), "{today}");
    }

    async fn foreign_and_broken_addresses_are_not_found(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let course = desk.guide;
        imani.get(&desk.part(PART)).await.expect(200);
        let proof = imani.csrf().map(str::to_owned);
        for path in [
            format!("/learn/{course}/guide/no-such-part"),
            format!("/learn/{course}/..%2f..%2fetc"),
            "/learn/00000000-0000-0000-0000-000000000000/guide".to_owned(),
            "/learn/not-an-id/guide".to_owned(),
        ] {
            let status = imani.get(&path).await.status.as_u16();
            assert!(matches!(status, 400 | 404), "{path}: {status}");
            imani.set_csrf(proof.clone());
            let status = imani.post(&path, &[("act", "on")]).await.status.as_u16();
            assert!(matches!(status, 400 | 404), "{path}: {status}");
        }
        let here = desk.part(PART);
        for fields in [
            &[("question", "guide/what-to-do/9"), ("attempt", "1"), ("choice", "0")][..],
            &[("question", "guide/what-to-do/1"), ("attempt", "1"), ("order", "0"), ("up", "7")][..],
            &[("act", "fly")][..],
        ] {
            let status = imani.post(&here, fields).await.status.as_u16();
            assert!(matches!(status, 404 | 422), "{fields:?}: {status}");
        }
        let no_proof = [("csrf", "forged"), ("question", "guide/what-to-do/1"), ("choice", "1")];
        assert_eq!(imani.post(&here, &no_proof).await.status.as_u16(), 403);
        assert_eq!(desk.statements().await, 0);
    }

    async fn hostile_text_is_shown_as_text(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut imani = desk.browser(desk.imani).await;
        let last = desk.part("put-it-together");
        imani.get(&last).await.expect(200);
        let evil = "<script>alert(1)</script>\u{202e}\u{0}'\"";
        let text = [("question", "guide/put-it-together/2"), ("attempt", "1"), ("text", evil)];
        let status = imani.post(&last, &text).await.status.as_u16();
        assert!(matches!(status, 303 | 422), "{status}");
        let page = imani.get(&last).await.expect(200).text();
        assert!(!page.contains("<script>alert"), "{page}");
    }
}
