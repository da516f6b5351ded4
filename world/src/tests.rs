//! The whole story, told and looked at.

use kernel::{Actor, Ctx, PersonId, Room, Tx};
use testkit::{Engine, TestDb};

use crate::{Options, build, met};

fn rooms() -> Vec<Room> {
    vec![
        people::room(),
        identity::room(),
        content::room(),
        records::room(),
        funds::room(),
        delivery::room(),
        live::room(),
        programmes::room(),
        alignment::room(),
        requests::room(),
    ]
}

async fn open(db: &TestDb) -> Ctx {
    db.open_with(rooms(), |config| config.time_zone = crate::calendar::ZONE.into()).await
}

/// What the cast has to do on the last day: number, then day and title.
const DUE: [(&str, &[&str]); 5] = [
    (
        "204301",
        &[
            "2026-11-24 Lock-out before you open a guard",
            "2026-12-01 Read and sign: R290 handling",
            "2026-12-04 Read the joint before you pressurise it",
        ],
    ),
    ("204266", &["2026-11-17 Lock-out before you open a guard"]),
    ("204195", &["2026-11-18 Read and sign: R290 handling"]),
    ("204361", &["2026-11-18 Manual lifting"]),
    (
        "204322",
        &["2026-11-23 Personal data on the phone", "2026-11-25 Hard conversations, kindly: before the class"],
    ),
];

async fn open_of(tx: &mut Tx, person: PersonId) -> Vec<String> {
    let actor = Actor::person(person, []);
    let all = delivery::duty::of_person(&actor, tx, person).await.unwrap();
    let open = all.iter().filter(|duty| duty.done_at.is_none() && duty.ended_at.is_none());
    let mut out: Vec<String> = open
        .map(|duty| format!("{} {}", duty.due_on.map_or("-".into(), |day| day.to_string()), duty.title))
        .collect();
    out.sort();
    out
}

testkit::both! {
    async fn the_small_company_is_told(db: TestDb) {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::small().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 65);
        assert!(build(&ctx, &Options::small().unwrap()).await.is_err(), "nobody is told twice");
        let actor = Actor::system("test");
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(people::count(&actor, &mut tx).await.unwrap(), 65);
        let met = met(&mut tx).await.unwrap();
        let names: Vec<&str> = met.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Imani Okafor", "Priya Raman", "Dolores Ibarra", "Leila Haddad", "Henrik Aas", "Ruth Adeyemi", "Sunil Perera", "Edda Marlow"]);
        for (number, due) in DUE {
            let person = crate::people_store::card(&mut tx, number).await.unwrap().unwrap().person;
            let open = open_of(&mut tx, person).await;
            assert!(open.iter().zip(due).all(|(is, told)| is == told) && open.len() >= due.len(), "{number}: {open:?}");
        }
        // The numbers of the design's team plan, and of its alignment.
        let budgets = funds::budget::all(&actor, &mut tx).await.unwrap();
        let line_3 = budgets.iter().find(|b| b.name == "Line 3, October to March").unwrap().balance;
        assert_eq!((line_3.given, line_3.spent, line_3.committed, line_3.planned), (600_000, 224_000, 186_000, 115_000));
        assert_eq!((line_3.free, line_3.left()), (75_000, 190_000));
        let care = budgets.iter().find(|b| b.name == "Care desk").unwrap().balance;
        assert_eq!(care.left(), 124_000);
        let money: i64 = budgets.iter().filter(|b| b.measure.is_money()).map(|b| b.balance.given).sum();
        assert_eq!(money, 18_400_000);
        assert_eq!(funds::ledger::check(&actor, &mut tx).await.unwrap(), Vec::<String>::new());
        assert_eq!((met[0].job.as_str(), met[0].email.as_deref()), ("Refrigeration operator", None));
        // Days come back every year; one cohort goes through each version.
        let leila = met.iter().find(|one| one.name == "Leila Haddad").unwrap().actor();
        let days = (jiff::civil::date(2027, 6, 1), jiff::civil::date(2028, 8, 31));
        let seasons = alignment::season::of_days(&leila, &mut tx, days).await.unwrap();
        assert_eq!(seasons.iter().filter(|season| season.name == "Works holiday").count(), 2, "one in each year");
        let mut ways = Vec::new();
        for id in &summary.cohorts {
            let cohort = programmes::cohort::find(&leila, &mut tx, *id).await.unwrap();
            let of = programmes::programme::revision::version(&leila, &mut tx, cohort.programme, cohort.version).await.unwrap();
            ways.push((cohort.name, cohort.version, of.programme.steps.len()));
        }
        assert_eq!(ways, [("Line 3, autumn".to_owned(), 1, 4), ("Line 1–2, winter".to_owned(), 2, 5)]);
        // Who is from outside teaches one session, agreed and soon to begin.
        let edda = met.last().unwrap().actor();
        assert!(edda.is_guest());
        let taught = live::session::taught(&edda, &mut tx).await.unwrap();
        assert_eq!(taught.iter().map(|one| (one.instructor.as_str(), one.taken)).collect::<Vec<_>>(), [("Edda Marlow", 4)]);
        assert!(taught[0].counts_heads(ctx.clock().now()) && taught[0].starts_at.unwrap() > ctx.clock().now());
        let agreed = live::instructor::of_mine(&edda, &mut tx).await.unwrap();
        assert_eq!(agreed.iter().map(|one| (one.fee, one.state)).collect::<Vec<_>>(), [(18_000, live::instructor::State::Agreed)]);
    }
}

// On the embedded database only: it takes half a minute.
#[test]
fn the_whole_company_is_told() {
    testkit::run(Engine::Sqlite, concat!(module_path!(), "::whole"), |db| async move {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::whole().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 420);
        let mut tx = ctx.db.read().await.unwrap();
        let lines = delivery::rule::all(&Actor::system("test"), &mut tx).await.unwrap();
        for line in &lines {
            println!("{:>4} {:>3} {}", line.people, line.overdue, line.rule.title);
        }
        let overdue: i64 = lines.iter().map(|line| line.overdue).sum();
        assert!((4..60).contains(&overdue), "{overdue}");
        // The numbers of the design's rule: 143 people, of them 82, 26 and 35; six are only under the old one.
        let draft = lines.iter().find(|line| line.rule.title.contains("version 8")).unwrap();
        let calendar = delivery::calendar::Calendar::of(&ctx);
        let rehearsal =
            delivery::rule::rehearsal::latest(&Actor::system("test"), &mut tx, &calendar, &draft.rule).await;
        let rehearsal = rehearsal.unwrap().unwrap();
        assert_eq!(rehearsal.together().people, 143);
        let units: Vec<i64> = ["Line 1–2", "Line 3", "Saltby field"]
            .iter()
            .map(|name| {
                rehearsal.units().iter().find(|line| line.unit == *name).map_or(0, |l| l.counts.people)
            })
            .collect();
        assert_eq!(units, [82, 26, 35]);
        let budgets = funds::budget::all(&Actor::system("test"), &mut tx).await.unwrap();
        let money = budgets.iter().filter(|b| b.measure.is_money()).map(|b| b.balance);
        let sums = money.fold([0, 0, 0], |[given, spent, committed], b| {
            [given + b.given, spent + b.spent, committed + b.committed]
        });
        assert_eq!(sums, [18_400_000, 6_100_000, 4_800_000]);
    });
}

#[test]
fn every_course_comes_in_without_loss() {
    let story = crate::Story::read().unwrap();
    let drafts = story.courses.iter().filter_map(|course| course.draft.as_ref().map(|draft| &draft.slug));
    let mut seen = 0;
    for slug in story.courses.iter().map(|course| &course.slug).chain(drafts) {
        let files = crate::files::course(slug).unwrap();
        let folder = content::folder::Folder { name: slug.clone(), files, ..Default::default() };
        let content::import::Imported { course, report } = content::import::read(&folder, &mut |_, _| {});
        assert!(course.is_some() && !report.mapped.is_empty(), "{slug}: {report:?}");
        assert_eq!(report.not_mapped, [], "{slug}");
        assert_eq!(report.loss, [], "{slug}");
        assert_eq!(report.missing_pictures, [], "{slug}");
        assert!(report.languages.iter().all(|coverage| coverage.unaligned.is_empty()), "{slug}: {report:?}");
        seen += 1;
    }
    assert_eq!(seen, crate::files::courses().len(), "a folder that the story does not use");
}

/// The staff files are what `tools/check.py` says of them, and nobody in them is called like somebody of the real data.
#[test]
fn no_name_of_a_real_data_set_is_in_the_company() {
    let Some(python) = std::env::var_os("GUILDHALL_TEST_PYTHON") else {
        println!("skipped: GUILDHALL_TEST_PYTHON names no Python");
        return;
    };
    let Some(shared) = testkit::shared() else { return };
    let check = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/check.py");
    let out = std::process::Command::new(python).arg(check).env("GUILDHALL_SHARED", shared).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{said}");
    assert!(said.contains("holds: no name of a real data set"), "{said}");
}
