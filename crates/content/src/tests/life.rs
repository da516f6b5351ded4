//! The life of a version on both databases: imported, changed, sent, returned, approved, read, found.

use kernel::{Actor, Error, Statement};

use super::stage::{GUIDE, folder, henrik, imani, joint, open, ruth};
use crate::block::Block;
use crate::language::Language;
use crate::question::{Answer, Verdict, mark};
use crate::review::{self, Vouched};
use crate::{intake, reading, search, version};

fn tag(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

testkit::both! {
    async fn a_live_course_is_read_in_the_language_of_the_person(db: TestDb) {
        let ctx = open(&db).await;
        let joint = joint(&ctx).await;
        let mut tx = ctx.db.read().await.unwrap();
        let outline = reading::course(&imani(), &mut tx, joint.course, &[tag("de")]).await.unwrap();
        assert_eq!(outline.title.text, "Die Lötstelle lesen");
        assert_eq!(outline.languages, [(tag("en"), 2), (tag("de"), 2)]);
        let keys: Vec<_> = outline.parts().map(|part| part.key.as_str()).collect();
        assert_eq!(keys, ["guide/a-good-joint-closes", "guide/try-it"]);
        let german = reading::part(&imani(), &mut tx, joint.version, keys[1], &[tag("de")]).await.unwrap();
        let thai = reading::part(&imani(), &mut tx, joint.version, keys[1], &[tag("th")]).await.unwrap();
        assert_eq!((german.language.as_str(), thai.language.as_str()), ("de", "en"));
        assert_eq!(german.digest, thai.digest, "progress is shared between languages");
        let question = thai.question(1).unwrap();
        assert_eq!(mark(question, &Answer::Choices(vec![1])).verdict, Verdict::Right);
        assert_eq!(german.question(1).unwrap().choices[1].text, "Das Gerät markieren und die Leitung rufen");
    }

    async fn nobody_reads_without_signing_in_and_nobody_sees_a_strangers_draft(db: TestDb) {
        let ctx = open(&db).await;
        let joint = joint(&ctx).await;
        let form = intake::save_form(&ctx, &henrik(), Some(joint.course), GUIDE).await;
        assert!(matches!(form, Err(Error::Conflict(_))), "a form would take the other language away");
        let changed = folder("read-the-joint", &[("joint.md", &GUIDE.replace("twice", "closely"))]);
        let import = intake::import_folder(&ctx, &henrik(), &changed, &mut |_, _| {}).await.unwrap();
        let draft = import.version.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let anonymous = reading::course(&Actor::Anonymous, &mut tx, joint.course, &[]).await;
        assert!(matches!(anonymous, Err(Error::NotFound)));
        assert!(matches!(version::find(&imani(), &mut tx, draft).await, Err(Error::NotFound)));
        assert!(version::find(&ruth(), &mut tx, draft).await.is_ok());
        drop(tx);
        assert!(matches!(intake::save_form(&ctx, &imani(), None, GUIDE).await, Err(Error::NotFound)));
        let live = reading::live(&imani(), &mut ctx.db.read().await.unwrap(), joint.course).await.unwrap();
        assert_eq!(live, joint.version, "a draft changes nothing for readers");
    }

    async fn the_same_folder_again_changes_nothing_and_a_changed_one_is_the_next_version(db: TestDb) {
        let ctx = open(&db).await;
        let first = joint(&ctx).await;
        let again = joint(&ctx).await;
        assert_eq!(first, again);
        let changed = folder("read-the-joint", &[("joint.md", &GUIDE.replace("twice", "closely"))]);
        let import = intake::import_folder(&ctx, &henrik(), &changed, &mut |_, _| {}).await.unwrap();
        assert_eq!((import.outcome.as_str(), import.course), ("updated", Some(first.course)));
        let more = folder("read-the-joint", &[("joint.md", &GUIDE.replace("twice", "slowly"))]);
        let import = intake::import_folder(&ctx, &henrik(), &more, &mut |_, _| {}).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let all = version::of_course(&henrik(), &mut tx, first.course).await.unwrap();
        let told: Vec<_> = all.iter().map(|v| (v.number, v.is_published(), v.live)).collect();
        assert_eq!(told, [(2, false, false), (1, true, true)], "a draft is replaced, not stacked");
        let part = reading::part(&henrik(), &mut tx, import.version.unwrap(), "guide/a-good-joint-closes", &[]).await.unwrap();
        assert!(matches!(&part.blocks[0], Block::Text { html } if html.contains("slowly")));
        let stays = reading::part(&imani(), &mut tx, first.version, "guide/a-good-joint-closes", &[]).await.unwrap();
        assert!(matches!(&stays.blocks[0], Block::Text { html } if html.contains("twice")));
    }

    async fn nobody_replaces_a_course_by_the_name_of_a_folder(db: TestDb) {
        let ctx = open(&db).await;
        joint(&ctx).await;
        let other = Actor::person(imani().person_id().unwrap(), [kernel::Role::Author]);
        let changed = folder("read-the-joint", &[("joint.md", &GUIDE.replace("twice", "closely"))]);
        let refused = intake::import_folder(&ctx, &other, &changed, &mut |_, _| {}).await;
        assert!(matches!(refused, Err(Error::Invalid(_))));
        let unlike = folder("read-the-joint", &[("x.md", "# Lifting\n\n## Bend your knees\nSlowly.\n")]);
        let refused = intake::import_folder(&ctx, &henrik(), &unlike, &mut |_, _| {}).await;
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }

    async fn a_second_person_approves_and_vouches_for_all_three(db: TestDb) {
        let ctx = open(&db).await;
        let saved = intake::save_form(&ctx, &henrik(), None, GUIDE).await.unwrap();
        let both = Actor::person(henrik().person_id().unwrap(), [kernel::Role::Author, kernel::Role::Reviewer]);
        let mut tx = ctx.db.write().await.unwrap();
        let early = review::approve(&ruth(), &mut tx, saved.version, Vouched::all(), "").await;
        assert!(matches!(early, Err(Error::Conflict(_))), "a draft that nobody sent");
        drop(tx);
        let mut tx = ctx.db.write().await.unwrap();
        version::send(&henrik(), &mut tx, saved.version).await.unwrap();
        let own = review::approve(&both, &mut tx, saved.version, Vouched::all(), "").await;
        assert!(matches!(own, Err(Error::Forbidden(_))));
        let blind = Vouched { tests: false, ..Vouched::all() };
        let unread = review::approve(&ruth(), &mut tx, saved.version, blind, "").await;
        assert!(matches!(unread, Err(Error::Invalid(_))));
        assert_eq!(review::waiting(&ruth(), &mut tx).await.unwrap().len(), 1);
        review::approve(&ruth(), &mut tx, saved.version, Vouched::all(), "").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let live = reading::course(&imani(), &mut tx, saved.course, &[]).await.unwrap();
        assert_eq!(live.version.approved_by, ruth().person_id());
        assert!(review::waiting(&ruth(), &mut tx).await.unwrap().is_empty());
    }

    async fn a_version_returns_with_a_note_and_remarks_are_settled(db: TestDb) {
        let ctx = open(&db).await;
        let saved = intake::save_form(&ctx, &henrik(), None, GUIDE).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        version::send(&henrik(), &mut tx, saved.version).await.unwrap();
        assert!(matches!(review::return_with(&ruth(), &mut tx, saved.version, " ").await, Err(Error::Invalid(_))));
        let asked = review::remark(&ruth(), &mut tx, saved.version, "guide/try-it", None, "Which port counts?").await.unwrap();
        review::remark(&henrik(), &mut tx, saved.version, "guide/try-it", Some(asked), "The low one.").await.unwrap();
        review::settle(&ruth(), &mut tx, saved.version, asked).await.unwrap();
        let stranger = review::remark(&imani(), &mut tx, saved.version, "", None, "Hello").await;
        assert!(matches!(stranger, Err(Error::NotFound)));
        review::return_with(&ruth(), &mut tx, saved.version, "Name the port.").await.unwrap();
        let (remarks, decisions) = review::history(&henrik(), &mut tx, saved.version).await.unwrap();
        assert_eq!((remarks.len(), remarks[0].settled_at.is_some(), decisions[0].note.as_str()), (2, true, "Name the port."));
        version::send(&henrik(), &mut tx, saved.version).await.unwrap();
        review::approve(&ruth(), &mut tx, saved.version, Vouched::all(), "").await.unwrap();
    }

    async fn the_database_refuses_to_change_what_is_published(db: TestDb) {
        let ctx = open(&db).await;
        let joint = joint(&ctx).await;
        for (text, values) in [
            ("UPDATE content_versions SET title = 'x' WHERE id = $1", kernel::params![joint.version]),
            ("DELETE FROM content_layers WHERE version_id = $1", kernel::params![joint.version]),
            ("UPDATE content_parts SET digest = 'x' WHERE version_id = $1", kernel::params![joint.version]),
            ("UPDATE content_titles SET title = 'x' WHERE version_id = $1", kernel::params![joint.version]),
            ("INSERT INTO content_lessons (version_id, lesson_key, module, place, minutes) VALUES ($1, 'x', 1, 9, 1)",
                kernel::params![joint.version]),
        ] {
            let mut tx = ctx.db.write().await.unwrap();
            let refused = tx.execute(&Statement::built("CHANGE", text.into()), values).await;
            assert!(refused.is_err_and(|error| error.to_string().contains("does not change")), "{text}");
        }
    }

    async fn search_finds_words_in_every_language_and_says_where(db: TestDb) {
        let ctx = open(&db).await;
        let joint = joint(&ctx).await;
        let mut tx = ctx.db.read().await.unwrap();
        for (asked, heading) in [
            ("closes filler", "A good joint closes"),
            ("LOTSTELLE", "none"),
            ("schließt", "Eine gute Stelle schließt"),
            ("tag the unit", "Try it"),
            ("100% _ ' \" --", "none"),
            ("nitrogen", "none"),
        ] {
            let hits = search::find(&imani(), &mut tx, asked).await.unwrap();
            let found = hits.first().map_or("none", |hit| hit.heading.as_str());
            assert_eq!(found, heading, "{asked}");
            assert!(hits.iter().all(|hit| hit.course == joint.course));
        }
        assert!(matches!(search::find(&Actor::Anonymous, &mut tx, "tag").await, Err(Error::NotFound)));
    }

    async fn publishing_says_so_to_the_rooms_above(db: TestDb) {
        let ctx = open(&db).await;
        joint(&ctx).await;
        let text = "SELECT kind FROM kernel_events ORDER BY at, id";
        let rows = ctx.db.read().await.unwrap().all(&Statement::built("EVENTS", text.into()), vec![]).await.unwrap();
        let kinds: Vec<String> = rows.iter().map(|row| row.get(0).unwrap()).collect();
        assert_eq!(kinds, ["content.sent", "content.published"]);
    }

    async fn every_statement_can_be_prepared(db: TestDb) {
        let ctx = open(&db).await;
        let (_, refused) = ctx.db.read().await.unwrap().prepare_all().await.unwrap();
        let ours: Vec<_> = refused.iter().filter(|refused| refused.contains("content")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    }
}
