//! Texts that break other programs, as names of people, as titles and reasons of rules, as reasons of recommendations: each
//! is refused in words or stands on pages as text.

use kernel::Actor;
use testkit::{App, assert_text_only, hostile_strings};

use super::stage;

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A lead and, below her, somebody for each of these names.
fn staff(names: &[String]) -> String {
    let row = |(n, name): (usize, &String)| {
        format!("h{n:03},{},{},Orrin,010\n", cell(name), cell(&format!("U {name}")))
    };
    let rows: String = names.iter().enumerate().map(row).collect();
    format!(
        "nr,name,unit,site,manager\n900,Leila Haddad,People office,Orrin,\n010,Dolores Ibarra,Line 3,Orrin,900\n{rows}"
    )
}

/// Sends the form of a rule as a browser would.
async fn save(browser: &mut App, page: &str, shown: &str, fields: &[(&str, &str)]) -> u16 {
    let definition = shown.split("name=\"definition\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut all = vec![("definition", definition), ("owner", "Leila Haddad")];
    all.extend_from_slice(fields);
    browser.post(page, &all).await.status.as_u16()
}

testkit::both! {
    async fn titles_and_reasons_of_rules_are_text(db: TestDb) {
        let app = stage::app(&db).await;
        stage::staff(&app.ctx, &staff(&[]), "2026-11-19").await;
        let leila = stage::numbered(&app.ctx, "900").await;
        let mut browser = stage::signed(&app, leila, "people_leader");
        let strings = hostile_strings();
        // As a title of its own, where it could be markup: each makes a line of the list.
        for text in strings.iter().filter(|text| text.contains('<')) {
            let made = browser.post("/rules", &[("title", text)]).await;
            assert!([303, 422].contains(&made.status.as_u16()), "{} {text:?}", made.status);
            assert_text_only(&made.text(), std::slice::from_ref(text), "the form of a new rule");
        }
        // As title and reason of one rule, one after the other.
        let made = browser.post("/rules", &[("title", "R290 purge")]).await.expect(303);
        let page = made.location().unwrap().to_owned();
        let mut shown = browser.get(&page).await.expect(200).text();
        let mut kept = 0;
        for text in &strings {
            let status = save(&mut browser, &page, &shown, &[("title", text), ("reason", text)]).await;
            assert!([303, 422].contains(&status), "{status} {text:?}");
            kept += usize::from(status == 303);
            shown = browser.get(&page).await.expect(200).text();
            assert_text_only(&shown, std::slice::from_ref(text), "a rule with its title and reason");
        }
        assert!(kept > strings.len() * 8 / 10, "{kept} of {} were kept", strings.len());
        let list = browser.get("/rules").await.expect(200).text();
        assert_text_only(&list, &strings, "the list of rules");
    }

    async fn names_of_people_and_reasons_of_recommendations_are_text(db: TestDb) {
        let app = stage::app(&db).await;
        let (course, _) = stage::course(&app.ctx, "Purging a line", "a", 0).await;
        // A file with a NUL near its beginning is no table; `people` tests that.
        let strings: Vec<String> = hostile_strings().into_iter().filter(|text| !text.contains('\0')).collect();
        stage::staff(&app.ctx, &staff(&strings), "2026-11-19").await;
        let dolores = stage::numbered(&app.ctx, "010").await;
        let mut lead = stage::signed(&app, dolores, "");
        let course = course.to_string();
        let mut said = 0;
        let team = people::reports(&Actor::person(dolores, []), &mut app.ctx.db.read().await.unwrap()).await.unwrap();
        assert!(team.len() > strings.len() * 8 / 10, "{} reports", team.len());
        for (person, text) in team.iter().zip(&strings) {
            let profile = lead.get(&format!("/people/{person}")).await.expect(200).text();
            assert_text_only(&profile, &strings, "the page of a person");
            let fields = [("to", person.to_string()), ("course", course.clone()), ("reason", text.clone())];
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = lead.post("/recommendations", &fields).await;
            assert!([303, 422].contains(&answer.status.as_u16()), "{} {text:?}", answer.status);
            assert_text_only(&answer.text(), &strings, "the answer to a recommendation");
            said += usize::from(answer.status == 303);
            if answer.status == 303 && text.contains('<') {
                let today = stage::signed(&app, *person, "").get("/today").await.expect(200).text();
                assert!(today.contains("recommends it"), "{text:?}");
                assert_text_only(&today, &strings, "somebody's day");
            }
        }
        assert!(said > team.len() * 8 / 10, "{said} recommendations of {}", team.len());
        let page = lead.get("/team").await.expect(200).text();
        assert_text_only(&page, &strings, "the team");
    }
}
