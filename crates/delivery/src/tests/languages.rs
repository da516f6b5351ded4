//! A course in more languages than the interface speaks.

use content::folder::Folder;
use content::intake;
use kernel::{Actor, Role};

use super::desk::{Desk, STAFF};
use super::stage::{numbered, staff};

const FILES: [(&str, &str); 3] = [
    (
        "seam.md",
        "---\ntitle: Read the seam\nlanguage: en\nkind: guide\n---\n## Look first\nLook twice.\n\n## Try it\n\
        ::: question one\nThe ring is dull. What now?\n- ( ) Heat it again\n- (x) Tag the unit\n:::\n",
    ),
    (
        "seam.th.md",
        "---\ntitle: อ่านรอยเชื่อม\nlanguage: th\n---\n## ดูก่อน\nดูสองครั้ง\n\n## ลองดู\n\
        ::: question one\nวงแหวนหมอง ทำอย่างไร\n- ( ) ให้ความร้อนอีกครั้ง\n- (x) ติดป้ายเครื่อง\n:::\n",
    ),
    (
        "seam.he.md",
        "---\ntitle: לקרוא את התפר\nlanguage: he\n---\n## להסתכל קודם\nלהסתכל פעמיים.\n\n## לנסות\n\
        ::: question one\nהטבעת עמומה. מה עכשיו?\n- ( ) לחמם שוב\n- (x) לסמן את היחידה\n:::\n",
    ),
];

testkit::both! {
    async fn a_part_is_read_in_any_language_it_is_there_in_and_progress_is_shared(db: TestDb) {
        let desk = Desk::open(&db).await;
        let thai = STAFF.replace("kofi@brackwater.example,en", "kofi@brackwater.example,th");
        staff(&desk.ctx, &thai, "2026-11-03").await;
        let author = Actor::person(numbered(&desk.ctx, "006").await, [Role::Author]);
        let reviewer = Actor::person(numbered(&desk.ctx, "007").await, [Role::Reviewer]);
        let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let folder = Folder { name: "seam".into(), files, unopened: vec![] };
        let live = intake::publish_folder(&desk.ctx, &author, &reviewer, &folder).await.unwrap();
        desk.ctx.settle().await.unwrap();
        let first = format!("/learn/{}/guide/look-first", live.course);

        let mut kofi = desk.browser(desk.kofi).await;
        let page = kofi.get(&first).await.expect(200).text();
        assert!(page.contains("<html lang=\"en\"") && page.contains("ดูสองครั้ง"), "{page}");
        assert!(page.contains("<div class=\"prose mt4\" lang=\"th\" dir=\"ltr\">"), "{page}");
        let link = format!("<a href=\"{first}?language=he\" hreflang=\"he\" lang=\"he\" dir=\"rtl\">עברית</a>");
        assert!(page.contains(&link) && page.contains("aria-current=\"true\">ไทย</a>"), "{page}");
        let on = kofi.post(&first, &[("act", "on")]).await.expect(303);
        let second = on.location().unwrap().split('#').next().unwrap().to_owned();

        let hebrew = kofi.get(&format!("{second}?language=he")).await.expect(200).text();
        assert!(hebrew.contains("Part 2 of 2") && hebrew.contains("לסמן את היחידה"), "{hebrew}");
        let given = [("question", "guide/try-it/1"), ("attempt", "1"), ("choice", "1")];
        kofi.post(&second, &given).await.expect(303);
        let kept = kofi.get(&second).await.expect(200).text();
        assert!(kept.contains("לסמן את היחידה") && kept.contains("is-right"), "the choice stays: {kept}");
        let english = kofi.get(&format!("{second}?language=en")).await.expect(200).text();
        assert!(english.contains("Tag the unit") && english.contains("is-right"), "{english}");
        assert!(!english.contains("not there in your language"), "{english}");

        let other = desk.browser(desk.imani).await.get(&first).await.expect(200).text();
        assert!(other.contains("Look twice."), "{other}");
    }
}
