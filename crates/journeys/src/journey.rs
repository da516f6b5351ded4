//! The whole way, as one story told through the pages: real staff files of two departments and real courses come in, a
//! rule brings them together, the right people have it and later files change who, one of them learns, it is
//! recorded, and it is seen.
//!
//! Expected counts are taken by a reader of its own, Python's `csv`. Without the folder of real input, or without
//! Python, the story is skipped with the reason.

mod arrival;
mod coverage;
mod door;
mod known_store;
mod lesson;
mod page;
mod ruling;
mod seen;
mod stage;

use stage::Stage;

testkit::both! {
    async fn from_a_staff_file_to_the_right_four_minutes(db: TestDb) {
        let Some(mut stage) = Stage::open(&db).await else { return };
        // 1. The organisation comes in.
        let expected = stage.staff_of_spring().await;
        // 2. A real course and a guide of our own come in.
        stage.courses().await;
        // 3. A rule brings them together, and follows the staff file.
        stage.rule(&expected).await;
        stage.staff_of_autumn().await;
        stage.rule_has_followed(&expected).await;
        stage.rule_for_all().await;
        // 4. A person signs in, learns, leaves, and comes back elsewhere.
        let novice = stage.novice().await;
        stage.it_says_why(&novice, &expected).await;
        let mut browser = door::by_link(&stage, novice.person).await;
        let course = stage.guide.clone();
        lesson::today_says_what_is_next(&mut browser, &course).await;
        lesson::first_half(&mut browser, &course).await;
        let mut elsewhere = door::with_cookie(&stage, novice.person).await;
        lesson::second_half(&mut elsewhere, &course).await;
        // 5. It is recorded.
        seen::everything_is_recorded(&stage, novice.person).await;
        // 6. It is seen.
        seen::manager_recommends(&stage, &novice).await;
        coverage::leader_sees_coverage(&stage, &expected).await;
        seen::mail_is_rare_and_says_why(&stage).await;
        // What follows from statements can be made again from them.
        seen::rebuilt_is_the_same(&stage).await;
    }
}
