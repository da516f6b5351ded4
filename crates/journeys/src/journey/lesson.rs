//! A lesson through its forms: right, wrong twice, an order; half of it here, half of it elsewhere.

use kernel::i18n::Locale;
use testkit::{Answer, App};

use super::page::hidden;

/// The first link into the course.
fn way_in(page: &str, course: &str) -> String {
    let at = page.find(&format!("href=\"/learn/{course}/")).unwrap_or_else(|| panic!("no way in: {page}"));
    page[at..].split('"').nth(1).unwrap().to_owned()
}

/// Where a redirect leads, without the place on the page.
fn next(answer: &Answer) -> String {
    answer.location().unwrap().split('#').next().unwrap().to_owned()
}

async fn answer(browser: &mut App, path: &str, given: &[(&str, &str)]) -> String {
    let page = browser.get(path).await.expect(200).text();
    let (question, attempt) = (hidden(&page, "question"), hidden(&page, "attempt"));
    let mut fields = vec![("question", question.as_str()), ("attempt", attempt.as_str()), ("act", "check")];
    fields.extend(given);
    let told = browser.post(path, &fields).await.expect(303);
    browser.get(&next(&told)).await.expect(200).text()
}

async fn go_on(browser: &mut App, path: &str) -> String {
    browser.get(path).await.expect(200);
    next(&browser.post(path, &[("act", "on")]).await.expect(303))
}

/// The page in each language of the interface, known by a piece of its markup; English is the last.
async fn in_every_language(browser: &mut App, path: &str, markup: &str) {
    for locale in Locale::ALL.into_iter().rev() {
        browser.get("/me").await.expect(200);
        let chosen = [("theme", "system"), ("language", locale.code())];
        browser.post("/me/appearance", &chosen).await.expect(303);
        let page = browser.get(path).await.expect(200).text();
        assert!(page.contains(&format!("<html lang=\"{locale}\"")) && page.contains(markup), "{page}");
    }
}

/// One next act, with its why and its minutes.
pub(super) async fn today_says_what_is_next(browser: &mut App, course: &str) {
    let page = browser.get("/today").await.expect(200).text();
    let at = page.find("class=\"next\"").expect("a next act");
    let next = page[at..].split("</section>").next().unwrap();
    assert!(next.contains("Three questions about the lift"), "{next}");
    assert!(next.contains("Last week two people were stuck in it."), "{next}");
    assert!(next.contains("min"), "{next}");
    assert!(next.contains(&format!("/learn/{course}/")), "{next}");
}

/// The first question right, the second wrong twice.
pub(super) async fn first_half(browser: &mut App, course: &str) {
    let today = browser.get("/today").await.expect(200).text();
    let first = way_in(&today, course);
    let waits = go_on(browser, &first).await;
    assert!(waits.contains("empty="), "a question waits: {waits}");
    let page = answer(browser, &first, &[("choice", "1")]).await;
    assert!(page.contains("is-right") && page.contains("It comes."), "{page}");
    let second = go_on(browser, &first).await;
    let page = answer(browser, &second, &[("choice", "0")]).await;
    assert!(page.contains("The foot loses.") && !page.contains(" disabled"), "{page}");
    let page = answer(browser, &second, &[("choice", "1")]).await;
    assert!(page.contains("This is the one") && page.contains(" disabled"), "{page}");
    let third = go_on(browser, &second).await;
    browser.get(&third).await.expect(200);
}

/// On another device it goes on where it stopped, to the end.
pub(super) async fn second_half(browser: &mut App, course: &str) {
    let today = browser.get("/today").await.expect(200).text();
    let path = way_in(&today, course).split('?').next().unwrap().to_owned();
    let page = browser.get(&path).await.expect(200).text();
    assert!(page.contains("Who gets out goes first."), "{page}");
    in_every_language(browser, &format!("{path}?resume=1"), "<p class=\"lead mt2\"").await;
    let page = answer(browser, &path, &[("order", "0"), ("order", "1"), ("order", "2")]).await;
    assert!(page.contains(" disabled"), "{page}");
    let end = go_on(browser, &path).await;
    assert!(end.contains("done=1"), "{end}");
    in_every_language(browser, &end, "<ul class=\"list ruled mt4 s\">").await;
    let today = browser.get("/today").await.expect(200).text();
    let open = today.find("class=\"next\"").map(|at| today[at..].split("</section>").next().unwrap());
    assert!(!open.unwrap_or_default().contains("Three questions"), "it is done: {today}");
}
