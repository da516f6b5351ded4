//! Names that break other programs: in an uploaded staff file, on its page, in the search. The page of a person is put
//! together by `delivery`, and so is its test.

use http::StatusCode;
use kernel::i18n::Locale;
use testkit::{assert_text_only, hostile_strings, in_address};

use super::SYSTEM;
use super::pages::{admin, browser, send};
use crate::person::search;

/// A cell of a file of values.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

testkit::both! {
    async fn hostile_names_are_text_on_every_page(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let name = "<script>alert(1)</script>";
        let file = format!("nr,name,unit,{name}\n1,{name},{name},x\n2,{name},<b>,x\n1,{name},,x\n");
        let path = send(&mut app, &format!("{name}.csv"), file.as_bytes(), "2026-11-19").await;
        ctx.settle().await.unwrap();
        for address in [path.as_str(), "/people/imports", "/people?q=%3Cscript%3E", "/people?q=%00%ff'--"] {
            let page = app.get(address).await;
            assert_text_only(&page.text(), &[name.to_owned()], address);
            assert!(page.status.is_success() || page.status == StatusCode::BAD_REQUEST, "{address} {}", page.status);
        }
        assert_eq!(app.get("/people/imports/not-an-id").await.status.as_u16() / 100, 4);
    }

    async fn a_file_that_holds_a_nul_is_refused_in_words(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let path = send(&mut app, "staff.csv", b"nr,name\n1,Ann\0\n2,Bo\n", "2026-11-19").await;
        ctx.settle().await.unwrap();
        let page = app.get(&path).await.expect(200).text();
        assert!(page.contains(crate::words::people_unreadable_no_table(Locale::En)), "{page}");
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 0);
    }

    async fn whatever_people_and_units_are_called_a_file_comes_in_and_they_are_found(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let strings = hostile_strings();
        let row = |(n, text): (usize, &String)| {
            format!("h{n:03},{},{},{}\n", cell(text), cell(&format!("U {}", &text)), cell(&format!("S {}", n % 7)))
        };
        // Behind people with plain names, as in a file of a company: a NUL near the beginning would make it no table.
        let plain: String = (0..200).map(|n| format!("p{n:03},Person {n},Line 3,S 1\n")).collect();
        let file = format!("nr,name,unit,site\n{plain}{}", strings.iter().enumerate().map(row).collect::<String>());
        let mut app = browser(&ctx, admin(1), Locale::En);
        let path = send(&mut app, "staff.csv", file.as_bytes(), "2026-11-19").await;
        ctx.settle().await.unwrap();
        for locale in Locale::ALL {
            let page = browser(&ctx, admin(1), locale).get(&path).await.expect(200).text();
            assert_text_only(&page, &strings, &path);
        }
        app.get(&path).await.expect(200);
        app.post(&format!("{path}/application"), &[("part", "all")]).await.expect(303);
        let kept = app.get(&format!("{path}/file")).await.expect(200);
        assert_eq!(kept.headers["content-type"], "text/plain; charset=utf-8", "a browser runs nothing of it");
        let people = crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap();
        // What means nobody, a dash or a blank, makes no person.
        assert!(people as usize > 200 + strings.len() * 8 / 10, "{people} people of {} strings", strings.len());
        let mut found = 0;
        for (n, text) in strings.iter().enumerate() {
            let mut tx = ctx.db.read().await.unwrap();
            found += usize::from(!search(&SYSTEM, &mut tx, &format!("h{n:03}"), 2).await.unwrap().is_empty());
            drop(tx);
            for asked in [format!("h{n:03}"), in_address(text)] {
                let address = format!("/people?q={asked}");
                let page = app.get(&address).await.expect(200).text();
                assert_text_only(&page, std::slice::from_ref(text), &address);
            }
        }
        assert_eq!(found + 200, people as usize, "everybody is found by their number");
        for address in [path.as_str(), "/people/imports", &format!("{path}/groups/joiners")] {
            let page = app.get(address).await.expect(200).text();
            assert_text_only(&page, &strings, address);
        }
    }
}
