//! Files of statements: made here, and real ones.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use kernel::{Actor, Ctx, Error, Role};
use testkit::TestDb;

use super::{SYSTEM, open};
use crate::import::{Counts, Report, import, imports};
use crate::replay;
use crate::statement_store as store;

fn statement(n: u32, verb: &str) -> String {
    format!(
        r#"{{"id":"00000000-0000-4000-8000-{n:012}","actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"{verb}"}},"object":{{"id":"http://example.com/{n}"}}}}"#
    )
}

fn good(n: u32) -> String {
    statement(n, "http://example.com/did")
}

fn file(db: &TestDb, name: &str, text: &[u8]) -> PathBuf {
    let path = db.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn aside(db: &TestDb) -> PathBuf {
    db.folder.path().join("aside.ndjson")
}

async fn run(ctx: &Ctx, db: &TestDb, file: &Path) -> Report {
    import(ctx, &SYSTEM, file, &aside(db), &|_| ()).await.unwrap()
}

fn counts(items: usize, stored: usize, known: usize, refused: usize) -> Counts {
    Counts { items, stored, known, refused }
}

testkit::both! {
    async fn lines_arrays_and_packed_files_say_the_same(db: TestDb) {
        let ctx = open(&db).await;
        let lines: Vec<_> = (0..1_203).map(good).collect();
        let text = lines.join("\n");
        let first = run(&ctx, &db, &file(&db, "a.ndjson", text.as_bytes())).await;
        assert_eq!(first.counts, counts(1_203, 1_203, 0, 0));
        let array = format!("[\n{}\n]\n", lines.join(",\n"));
        let again = run(&ctx, &db, &file(&db, "b.json", array.as_bytes())).await;
        assert_eq!(again.counts, counts(1_203, 0, 1_203, 0));
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        // The name says nothing; the bytes do.
        let again = run(&ctx, &db, &file(&db, "c.txt", &packed.finish().unwrap())).await;
        assert_eq!(again.counts, counts(1_203, 0, 1_203, 0));
        assert!(!aside(&db).exists());
        let mut tx = ctx.db.read().await.unwrap();
        let all = replay(&SYSTEM, &mut tx, None, 2_000).await.unwrap();
        assert_eq!(all.len(), 1_203);
        assert!(all.iter().zip(0..).all(|(r, n)| r.id.to_string() == format!("00000000-0000-4000-8000-{n:012}")));
        assert_eq!(imports(&SYSTEM, &mut tx, 10).await.unwrap().len(), 3);
    }

    async fn bad_lines_are_set_aside_with_line_path_and_clause(db: TestDb) {
        let ctx = open(&db).await;
        let changed = good(1).replace("example.com/1", "example.com/other");
        let text = [good(1), "{broken".into(), statement(2, "did"), String::new(), changed.clone(), statement(3, "saw"), good(4)].join("\n");
        let report = run(&ctx, &db, &file(&db, "a.ndjson", text.as_bytes())).await;
        assert_eq!(report.counts, counts(6, 2, 0, 4));
        let told: Vec<_> = report.reasons.iter().map(|r| (r.wrong.path.as_str(), r.line, r.times)).collect();
        assert_eq!(told, [("$.verb.id", 3, 2), ("$", 2, 1), ("$.id", 5, 1)]);
        assert_eq!(report.reasons[0].wrong.clause, "xAPI 1.0.3, Data 4.3");
        assert!(report.reasons[2].wrong.message.contains("$.object"), "{:?}", report.reasons[2]);
        let kept = std::fs::read_to_string(aside(&db)).unwrap();
        assert_eq!(kept.lines().collect::<Vec<_>>(), ["{broken", statement(2, "did").as_str(), &changed, statement(3, "saw").as_str()]);
        // Mended, those set aside go in.
        let mended = kept.replace("\"did\"", "\"http://example.com/did\"").replace("{broken\n", "");
        let report = run(&ctx, &db, &file(&db, "mended.ndjson", mended.as_bytes())).await;
        assert_eq!((report.counts.stored, report.counts.refused), (1, 2));
    }

    async fn an_id_that_came_is_the_id_that_is_asked_for(db: TestDb) {
        let ctx = open(&db).await;
        let id = "01920000-0000-7abc-8000-00000000000a";
        let one = good(1).replace("00000000-0000-4000-8000-000000000001", id);
        let void = good(2).replace("http://example.com/did", wire_xapi::VOIDED).replace(
            r#""object":{"id":"http://example.com/2"}"#,
            &format!(r#""object":{{"objectType":"StatementRef","id":"{id}"}}"#),
        );
        let text = [one.clone(), void, good(3)].join("\n");
        assert_eq!(run(&ctx, &db, &file(&db, "a.ndjson", text.as_bytes())).await.counts, counts(3, 3, 0, 0));
        let mut tx = ctx.db.read().await.unwrap();
        let all = replay(&SYSTEM, &mut tx, None, 10).await.unwrap();
        assert_eq!(all.len(), 2, "the void in the file voids the statement in the file");
        let rows = store::read(&mut tx, &store::BY_ID, kernel::params![id.parse::<kernel::Uuid>().unwrap()]).await.unwrap();
        assert!(rows.len() == 1 && rows[0].voided && rows[0].raw.contains(id));
    }

    async fn a_plain_file_that_was_cut_off_is_not_finished(db: TestDb) {
        let ctx = open(&db).await;
        let lines: Vec<_> = (0..3).map(good).collect();
        let (plain, array) = (lines.join("\n"), format!("[{}]", lines.join(",")));
        for (name, text, whole) in [("a", &plain[..plain.len() - 5], 2), ("b", &array[..array.len() - 5], 2), ("c", &array[..array.len() - 1], 3)] {
            let cut = import(&ctx, &SYSTEM, &file(&db, name, text.as_bytes()), &aside(&db), &|_| ()).await;
            let Err(Error::Invalid(fields)) = cut else { panic!("{name} must break off") };
            let said = fields[0].message.to_string();
            assert!(said.contains(&format!("broke off after {whole} statements")), "{said}");
        }
        assert!(!aside(&db).exists());
        let past = imports(&SYSTEM, &mut ctx.db.read().await.unwrap(), 10).await.unwrap();
        assert!(past.len() == 3 && past.iter().all(|one| one.finished_at.is_none()));
        let report = run(&ctx, &db, &file(&db, "a", plain.as_bytes())).await;
        assert_eq!(report.counts, counts(3, 0, 3, 0));
    }

    async fn a_statement_over_several_lines_is_one_and_all_its_attachments_count(db: TestDb) {
        let ctx = open(&db).await;
        let printed = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&good(1)).unwrap()).unwrap();
        let attachment = r#"{"usageType":"http://example.com/proof","display":{"en":"P"},"contentType":"text/plain","length":3,"sha2":"00000000000000000000000000000000000000000000000000000000"}"#;
        let nested = good(2).replace(
            r#""object":{"id":"http://example.com/2"}"#,
            &format!(r#""object":{{"objectType":"SubStatement","actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://example.com/do"}},
                "object":{{"id":"http://example.com/2"}},"attachments":[{attachment}]}}"#),
        );
        let report = run(&ctx, &db, &file(&db, "a.json", format!("{printed}\n{nested}\n").as_bytes())).await;
        assert_eq!(report.counts, counts(2, 1, 0, 1));
        assert_eq!(report.reasons[0].wrong.path, "$.object.attachments[0]");
        assert!(report.reasons[0].wrong.message.contains("fileUrl"));
    }

    async fn a_statement_without_an_id_has_the_same_one_each_time(db: TestDb) {
        let ctx = open(&db).await;
        let text = r#"{"actor":{"mbox":"mailto:a@example.com"},"verb":{"id":"http://example.com/did"},"object":{"id":"http://example.com/x"},"timestamp":"2019-10-26T09:37:12Z"}"#;
        let both = format!("{text}\n{}\n", text.replace("/x", "/y"));
        assert_eq!(run(&ctx, &db, &file(&db, "a.ndjson", both.as_bytes())).await.counts, counts(2, 2, 0, 0));
        assert_eq!(run(&ctx, &db, &file(&db, "b.ndjson", both.as_bytes())).await.counts, counts(2, 0, 2, 0));
    }

    async fn a_file_that_breaks_off_goes_on_where_it_was(db: TestDb) {
        let ctx = open(&db).await;
        let text: Vec<_> = (0..1_700).map(good).collect();
        let mut packed = GzEncoder::new(Vec::new(), Compression::none());
        packed.write_all(text.join("\n").as_bytes()).unwrap();
        let whole = packed.finish().unwrap();
        let path = file(&db, "a.ndjson.gz", &whole[..whole.len() / 2]);
        for _ in 0..2 {
            let broken = import(&ctx, &SYSTEM, &path, &aside(&db), &|_| ()).await;
            let Err(Error::Invalid(fields)) = broken else { panic!("must break off") };
            assert!(fields[0].message.to_string().contains("broke off after"), "{fields:?}");
        }
        let mut tx = ctx.db.read().await.unwrap();
        let past = imports(&SYSTEM, &mut tx, 10).await.unwrap();
        assert_eq!(past.len(), 1, "the second run went on with the first");
        assert!(past[0].finished_at.is_none() && past[0].counts.stored > 500);
        let stored = past[0].counts.stored;
        drop(tx);
        let report = run(&ctx, &db, &file(&db, "a.ndjson.gz", &whole)).await;
        assert_eq!(report.counts, counts(1_700, 1_700 - stored, stored, 0));
    }

    async fn only_the_administrator_imports(db: TestDb) {
        let ctx = open(&db).await;
        let path = file(&db, "a.ndjson", good(1).as_bytes());
        let somebody = super::somebody(&ctx);
        for actor in [Actor::Anonymous, Actor::person(somebody, [Role::PeopleLeader])] {
            assert!(matches!(import(&ctx, &actor, &path, &aside(&db), &|_| ()).await, Err(Error::NotFound)));
        }
        let missing = import(&ctx, &SYSTEM, &db.folder.path().join("none"), &aside(&db), &|_| ()).await;
        assert!(matches!(missing, Err(Error::Invalid(_))));
    }

    async fn real_files_go_in_and_a_second_time_change_nothing(db: TestDb) {
        let Some(shared) = testkit::shared() else { return };
        let ctx = open(&db).await;
        // A part of each: the whole of both is read by the command.
        for (name, file_name) in [("xapi-fun-mooc-22k", "statements.json.gz"), ("lms-log-la-course", "events_as_xapi.ndjson.gz")] {
            let packed = std::fs::File::open(shared.join("data").join(name).join(file_name)).unwrap();
            let lines = std::io::BufRead::lines(std::io::BufReader::new(flate2::read::GzDecoder::new(packed)));
            let text: Vec<String> = lines.take(1_500).map(Result::unwrap).collect();
            let path = file(&db, name, text.join("\n").as_bytes());
            assert_eq!(run(&ctx, &db, &path).await.counts, counts(1_500, 1_500, 0, 0), "{name}");
            let before = crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap();
            assert_eq!(run(&ctx, &db, &path).await.counts, counts(1_500, 0, 1_500, 0), "{name}");
            assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), before);
        }
        let mut tx = ctx.db.read().await.unwrap();
        let all = replay(&SYSTEM, &mut tx, None, 4_000).await.unwrap();
        assert!(all.windows(2).all(|w| w[0].stored_at < w[1].stored_at), "in the order of the files, not of their times");
    }
}
