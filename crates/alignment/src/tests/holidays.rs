//! Days that come back every year, and those of a calendar file.

use jiff::Span;
use jiff::civil::{Date, date};
use kernel::{Statement, Tx, params};

use super::pages::browser;
use super::stage::{Cast, EN, hour, open, said};
use crate::season::file::{self, Entered, Entry, What};
use crate::season::{self, Kind, Season, Where, yearly};
use crate::slot;

const ALL: (Date, Date) = (date(2026, 1, 1), date(2034, 12, 31));

async fn within(tx: &mut Tx) -> Vec<Season> {
    season::within(tx, ALL.0, ALL.1).await.unwrap()
}

async fn days(tx: &mut Tx) -> Vec<String> {
    within(tx)
        .await
        .into_iter()
        .map(|season| format!("{} {} {}", season.name, season.from, season.until))
        .collect()
}

/// A calendar of whole days: UID, name, first day, and the day after the last.
fn calendar(events: &[(&str, &str, &str, &str)]) -> String {
    let event = |(uid, name, from, to): &(&str, &str, &str, &str)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{name}\r\nDTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        )
    };
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n",
        events.iter().map(event).collect::<String>()
    )
}

async fn chosen(cast: &Cast, tx: &mut Tx, file: &str) -> Vec<(Entry, What)> {
    file::read(&cast.leila(), tx, EN, file.as_bytes(), Where::Everywhere).await.unwrap().entries
}

async fn enter(cast: &Cast, tx: &mut Tx, entries: &[Entry]) -> Entered {
    file::enter(&cast.leila(), tx, EN, (Kind::Holiday, Where::Everywhere), entries, &[]).await.unwrap()
}

testkit::both! {
    async fn days_come_back_every_year_but_where_one_is_left_out(db: TestDb) {
        let cast = open(&db).await;
        let (leila, dolores) = (cast.leila(), cast.dolores());
        let mut tx = cast.ctx.db.write().await.unwrap();
        let turn = (date(2026, 12, 24), date(2027, 1, 6));
        let rule = yearly::set(&leila, &mut tx, EN, Kind::Blackout, "Turn of the year", turn, Where::Everywhere).await.unwrap();
        assert_eq!(days(&mut tx).await, [
            "Turn of the year 2026-12-24 2027-01-06", "Turn of the year 2027-12-24 2028-01-06", "Turn of the year 2028-12-24 2029-01-06",
        ]);
        assert!(unknown(yearly::set(&dolores, &mut tx, EN, Kind::Busy, "Ours", turn, Where::Everywhere).await));
        let own = yearly::set(&dolores, &mut tx, EN, Kind::Busy, "Ours", (date(2026, 3, 1), date(2026, 3, 4)), Where::Unit(cast.line)).await.unwrap();
        assert!(unknown(yearly::end(&dolores, &mut tx, rule).await));
        yearly::end(&dolores, &mut tx, own).await.unwrap();
        assert!(unknown(yearly::end(&dolores, &mut tx, own).await), "it is over");

        let second = within(&mut tx).await[1].id;
        season::end(&leila, &mut tx, second).await.unwrap();
        tx.commit().await.unwrap();
        // A year later, one more is near; the one that was left out stays left out.
        cast.ctx.clock().set(cast.ctx.clock().now() + Span::new().hours(24 * 366));
        yearly::tick(&cast.ctx).await.unwrap();
        yearly::tick(&cast.ctx).await.unwrap();
        let mut tx = cast.ctx.db.write().await.unwrap();
        assert_eq!(days(&mut tx).await, [
            "Turn of the year 2026-12-24 2027-01-06", "Turn of the year 2028-12-24 2029-01-06", "Turn of the year 2029-12-24 2030-01-06",
        ]);
        yearly::again(&leila, &mut tx, second).await.unwrap();
        assert_eq!(within(&mut tx).await.len(), 4);
        yearly::end(&leila, &mut tx, rule).await.unwrap();
        assert_eq!(days(&mut tx).await, ["Turn of the year 2026-12-24 2027-01-06"], "what is over stays");
        assert!(unknown(yearly::again(&leila, &mut tx, second).await));
    }

    async fn a_file_is_read_beside_what_is_there_and_entered_as_chosen(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Holiday, "Labour day", (date(2027, 5, 1), date(2027, 5, 1)), Where::Everywhere).await.unwrap();
        let first = calendar(&[
            ("a", "Labour Day", "20270501", "20270502"),
            ("b", "Easter", "20270326", "20270330"),
            ("c", "Long ago", "20200101", "20200102"),
            ("d", "Unity Day", "20271003", "20271004"),
        ]);
        let read = file::read(&leila, &mut tx, EN, first.as_bytes(), Where::Everywhere).await.unwrap();
        let told: Vec<_> = read.entries.iter().map(|(entry, what)| (entry.name.as_str(), what.clone())).collect();
        assert_eq!(told, [("Easter", What::New), ("Labour Day", What::There), ("Unity Day", What::New)]);
        assert_eq!((read.left, read.gone.len(), read.problems.len()), (1, 0, 0));
        assert_eq!(within(&mut tx).await.len(), 1, "reading writes nothing");

        let entries: Vec<Entry> = read.entries.into_iter().map(|(entry, _)| entry).collect();
        assert_eq!(enter(&cast, &mut tx, &entries).await, Entered { entered: 2, ended: 0 });
        assert_eq!(enter(&cast, &mut tx, &entries).await, Entered::default(), "twice is once");
        assert_eq!(days(&mut tx).await, [
            "Easter 2027-03-26 2027-03-29", "Labour day 2027-05-01 2027-05-01", "Unity Day 2027-10-03 2027-10-03",
        ]);

        // The file of the next year: one moved, one is gone, and one was ended by hand.
        let unity = within(&mut tx).await[2].id;
        season::end(&leila, &mut tx, unity).await.unwrap();
        let second = calendar(&[("b", "Easter", "20270327", "20270330"), ("d", "Unity Day", "20271003", "20271004")]);
        let told = chosen(&cast, &mut tx, &second).await;
        assert!(matches!(&told[0].1, What::Changed(was) if was.from == date(2027, 3, 26)), "{told:?}");
        assert_eq!(told[1].1, What::LeftOut);
        let easter = within(&mut tx).await[0].id;
        assert_eq!(enter(&cast, &mut tx, &[told[0].0.clone()]).await.entered, 1);
        assert_eq!(days(&mut tx).await, ["Easter 2027-03-27 2027-03-29", "Labour day 2027-05-01 2027-05-01"]);
        assert_ne!(within(&mut tx).await[0].id, easter, "whoever planned despite the old days reads the new ones");
        let third = calendar(&[("e", "Ascension", "20270506", "20270507")]);
        let read = file::read(&leila, &mut tx, EN, third.as_bytes(), Where::Everywhere).await.unwrap();
        assert_eq!(read.gone.iter().map(|season| season.name.as_str()).collect::<Vec<_>>(), ["Easter"], "what was set by hand is no matter of files");
        let gone = read.gone[0].id;
        let done = file::enter(&leila, &mut tx, EN, (Kind::Holiday, Where::Everywhere), &[], &[gone]).await.unwrap();
        assert_eq!(done, Entered { entered: 0, ended: 1 });
        // The same file for another place is another matter.
        let here = file::read(&cast.dolores(), &mut tx, EN, second.as_bytes(), Where::Unit(cast.line)).await.unwrap();
        assert_eq!(here.entries[0].1, What::New);
        assert!(unknown(file::read(&cast.dolores(), &mut tx, EN, second.as_bytes(), Where::Unit(cast.desk)).await));
    }

    async fn whoever_planned_time_reads_that_its_days_closed(db: TestDb) {
        let cast = open(&db).await;
        let (leila, dolores) = (cast.leila(), cast.dolores());
        let mut tx = cast.ctx.db.write().await.unwrap();
        let new = hour("Braze in shift", cast.line, date(2027, 1, 5), None);
        let first = slot::plan(&dolores, &mut tx, EN, &new).await.unwrap();
        slot::plan(&leila, &mut tx, EN, &hour("Of the desk", cast.desk, date(2027, 1, 5), None)).await.unwrap();
        let days = (date(2027, 1, 4), date(2027, 1, 6));
        season::set(&leila, &mut tx, EN, Kind::Busy, "Stocktaking", days, Where::Everywhere).await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Desk moves", days, Where::Unit(cast.desk)).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        assert_eq!(told(&cast, 2).await, Vec::<(String, String)>::new(), "little time closes nothing, and the desk is not hers");

        let mut tx = cast.ctx.db.write().await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Peak", days, Where::Everywhere).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        assert_eq!(told(&cast, 2).await, [("“Peak” now covers time you set aside".to_owned(), format!("/slots/{first}"))]);
        assert!(told(&cast, 1).await.is_empty(), "whoever closed them knows");
        let mut tx = cast.ctx.db.write().await.unwrap();
        slot::plan(&dolores, &mut tx, EN, &hour("Again", cast.line, date(2027, 2, 5), None)).await.unwrap();
        slot::plan(&dolores, &mut tx, EN, &hour("And again", cast.line, date(2027, 2, 9), None)).await.unwrap();
        season::set(&dolores, &mut tx, EN, Kind::Blackout, "Ours", (date(2027, 2, 1), date(2027, 2, 2)), Where::Unit(cast.line)).await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Holiday, "Winter break", (date(2027, 2, 3), date(2027, 2, 12)), Where::Unit(cast.line)).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();
        let newest = told(&cast, 2).await.into_iter().find(|(title, _)| title.contains("Winter")).unwrap();
        assert_eq!(newest.0, "“Winter break” now covers 2 times you set aside");
    }

    async fn a_file_that_cannot_be_used_says_why(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let daily = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:Stand-up\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n";
        for (bytes, wanted) in [
            ("PK\u{3}\u{4}".to_owned(), "This is no calendar file. Choose one whose name ends in .ics."),
            (calendar(&[]), "The file has no days in it."),
            (calendar(&[("a", "Long ago", "20200101", "20200102")]), "The file has one event, but none in the next three years."),
            (daily.to_owned(), "The file has more than 200 days in the next three years. Choose a calendar of holidays, not one of appointments."),
            ("BEGIN:VCALENDAR\n".to_owned() + &"X".repeat(2 << 20), "The file is larger than 1 MB. Choose a calendar of holidays, or export a shorter time."),
        ] {
            assert_eq!(said(file::read(&leila, &mut tx, EN, bytes.as_bytes(), Where::Everywhere).await), wanted);
        }
        let same = calendar(&[("x", "One", "20270301", "20270302"), ("x", "Two", "20270401", "20270402"), ("", "  ", "20270501", "20270502")]);
        let told = chosen(&cast, &mut tx, &same).await;
        let entries: Vec<Entry> = told.into_iter().map(|(entry, _)| entry).collect();
        assert_eq!(enter(&cast, &mut tx, &entries).await.entered, 3, "one UID for all");
        assert_eq!(within(&mut tx).await[2].name, "public holiday");
        let forged = Entry { from: date(2027, 9, 1), until: date(2029, 9, 1), name: "Two years".into(), source: "y".into() };
        assert!(file::enter(&leila, &mut tx, EN, (Kind::Holiday, Where::Everywhere), &[forged], &[]).await.is_err());
    }

    async fn a_people_leader_reads_a_file_and_leaves_out_a_year(db: TestDb) {
        let cast = open(&db).await;
        let mut leila = browser(&cast, "1 en");
        let fields = [("of_kind", "holiday"), ("of_place", "everywhere")];
        let file = calendar(&[("a", "Easter <b>", "20270326", "20270330"), ("b", "Unity Day", "20271003", "20271004")]);
        let page = leila.upload("/seasons/file", &fields, "days.ics", file.as_bytes()).await.expect(200).text();
        assert!(page.contains("The file has 2 entries in the next three years.") && page.contains("Easter &#60;b&#62;"), "{page}");
        let entry = serde_json::json!({"from": "2027-03-26", "until": "2027-03-29", "name": "Easter", "source": "a"}).to_string();
        leila.post("/seasons/entries", &[("kind", "holiday"), ("place", "everywhere"), ("entry", &entry)]).await.expect(303);
        let page = leila.post("/seasons/entries", &[("kind", "holiday"), ("place", "everywhere")]).await.expect(422).text();
        assert!(page.contains("Nothing was chosen, so nothing was entered."), "{page}");
        let page = leila.upload("/seasons/file", &fields, "days.ics", b"hello").await.expect(422).text();
        assert!(page.contains("This is no calendar file."), "{page}");
        browser(&cast, "10 en").post("/seasons/entries", &[("kind", "holiday"), ("place", "everywhere"), ("entry", &entry)]).await.expect(404);

        let day = [("name", "Founders’ Day"), ("kind", "holiday"), ("place", "everywhere"), ("from", "2027-06-14"), ("until", "2027-06-14"), ("yearly", "yes")];
        leila.post("/seasons", &day).await.expect(303);
        let page = leila.get("/seasons").await.expect(200).text();
        assert!(page.contains("every year, 14 Jun 2027") || page.contains("every year, Mon 14 Jun"), "{page}");
        assert!(page.contains("Easter"), "{page}");
        let mut tx = cast.ctx.db.read().await.unwrap();
        let year = within(&mut tx).await.into_iter().find(|season| season.name == "Founders’ Day").unwrap().id;
        drop(tx);
        leila.post(&format!("/seasons/{year}/end"), &[]).await.expect(303);
        let page = leila.get("/seasons").await.expect(200).text();
        assert!(page.contains("left out") && page.contains(&format!("/seasons/{year}/again")), "{page}");
        browser(&cast, "2 en").post(&format!("/seasons/{year}/again"), &[]).await.expect(404);
        leila.post(&format!("/seasons/{year}/again"), &[]).await.expect(303);
        assert!(!leila.get("/seasons").await.expect(200).text().contains("left out"));
    }
}

static NOTICES: Statement = Statement::both(
    "NOTICES",
    "holidays",
    "SELECT title, path FROM kernel_notices WHERE person_id = $1 AND kind = 'alignment.season_closed' ORDER BY id",
);

async fn told(cast: &Cast, number: u32) -> Vec<(String, String)> {
    let mut tx = cast.ctx.db.read().await.unwrap();
    let rows = tx.all(&NOTICES, params![cast.people[&number]]).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect()
}

fn unknown<T>(done: kernel::Result<T>) -> bool {
    matches!(done, Err(kernel::Error::NotFound))
}
