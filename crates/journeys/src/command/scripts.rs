//! What scripts build on: commands that print fields with tabs between them, and files that go out and come in again. Each
//! runs as a process of its own, as an operator's script starts it, on an installation that nobody serves meanwhile.

use http::Method;
use testkit::{App, Engine};

use super::House;

/// A story for each engine.
macro_rules! processes {
    ($($name:ident = $story:ident($database:literal);)*) => {$(
        mod $name {
            use super::{Engine, House};

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$story(House::make(Engine::Sqlite, $database).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$story(House::make(Engine::Postgres, $database).await).await;
            }
        }
    )*};
}

processes! {
    a_key_is_printed_as_two_fields_and_opens_the_store = key_create("guildhall_keys");
    what_is_exported_is_imported_elsewhere_and_once = round_trip("guildhall_trip");
    a_folder_becomes_a_draft_that_waits_for_a_second_person = content_import("guildhall_folder");
    the_first_administrator_signs_in_once_by_the_link_that_is_printed = admin_create("guildhall_admin");
    the_demonstration_prints_a_line_for_each_persona = demonstration("guildhall_demo");
}

/// The fields of a line that a script reads.
fn fields(out: &str) -> Vec<&str> {
    assert_eq!(out.lines().count(), 1, "one line: {out:?}");
    out.trim_end_matches('\n').split('\t').collect()
}

/// A tool with the two halves that the command printed.
fn tool(ctx: &kernel::Ctx, key: &str, secret: &str) -> App {
    App::over(server::router(ctx.clone()))
        .with_header("authorization", &format!("Bearer {key}.{secret}"))
        .with_header("x-experience-api-version", "1.0.3")
}

async fn send(tool: &mut App, body: &str) -> u16 {
    let answer =
        tool.send(Method::POST, "/xapi/statements", Some("application/json"), body.as_bytes().to_vec()).await;
    answer.status.as_u16()
}

fn statement(n: u32) -> String {
    format!(
        r#"{{"id":"00000000-0000-4000-8000-{n:012}","actor":{{"mbox":"mailto:kit@example.com"}},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/thing-{n}"}}}}"#
    )
}

async fn key_create(house: House) {
    let (code, out, error) = house.said(&["records", "key", "create", "--name", "A tool", "--scope", "all"]);
    assert_eq!(code, Some(0), "{out}{error}");
    let pair = fields(&out);
    let [key, secret] = pair.as_slice() else { panic!("two fields: {out:?}") };
    assert!(!error.contains(secret), "the secret is in no log: {error}");
    let (code, out, _) =
        house.said(&["records", "key", "create", "--name", "Reader", "--scope", "read-mine"]);
    assert_eq!(code, Some(0));
    let second = fields(&out);
    let (code, out, error) = house.said(&["records", "key", "create", "--name", "X", "--scope", "anything"]);
    assert_eq!((code, out.as_str()), (Some(1), ""), "{error}");
    assert!(error.contains("read-mine"), "it says which there are: {error}");

    let ctx = house.open().await;
    assert_eq!(send(&mut tool(&ctx, key, secret), &statement(1)).await, 200);
    let found = tool(&ctx, key, secret).get("/xapi/statements").await.expect(200).json();
    assert_eq!(found["statements"][0]["authority"]["name"], "A tool");
    assert_eq!(send(&mut tool(&ctx, second[0], second[1]), &statement(2)).await, 403);
    assert_eq!(send(&mut tool(&ctx, key, "guessed"), &statement(2)).await, 401);
    ctx.db.close().await;
    house.leave().await;
}

async fn round_trip(house: House) {
    let lines: String = (1..=30).map(|n| statement(n) + "\n").collect();
    let file = house.write("in.ndjson", &lines);
    let (code, said) = house.guildhall(&["records", "import", &file]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("30 statements: 30 stored, 0 already there, 0 set aside"), "{said}");
    let (code, said) = house.guildhall(&["records", "import", &file]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("30 statements: 0 stored, 30 already there, 0 set aside"), "{said}");
    let (code, said) = house.guildhall(&["records", "export", "all.ndjson.gz"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("30 statements"), "{said}");
    let (code, out, _) = house.said(&["records", "export", "-", "--activity", "http://example.com/thing-7"]);
    assert_eq!((code, out.lines().count()), (Some(0), 1), "only statements stand on the terminal: {out}");
    assert!(out.contains("thing-7"), "{out}");
    let (_, whole, _) = house.said(&["records", "export", "-"]);
    assert_eq!(whole.lines().count(), 30);

    // Elsewhere it comes in whole, and what goes out there is the same but for who says so and when it was stored.
    let other = House::make(Engine::Sqlite, "").await;
    let packed = house.folder.path().join("all.ndjson.gz").display().to_string();
    let (code, said) = other.guildhall(&["records", "import", &packed]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("30 stored"), "{said}");
    let (_, there, _) = other.said(&["records", "export", "-"]);
    let bare = |text: &str| -> Vec<serde_json::Value> {
        let mut all: Vec<serde_json::Value> =
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for one in &mut all {
            let one = one.as_object_mut().unwrap();
            one.remove("stored");
            one.remove("authority");
        }
        all.sort_by_key(|one| one["id"].to_string());
        all
    };
    assert_eq!(bare(&there), bare(&whole));

    // A line that can't be taken is set aside, and the script hears of it.
    let mixed = house.write("mixed.ndjson", &format!("{}\n{{\"actor\":1}}\n", statement(31)));
    let (code, said) = house.guildhall(&["records", "import", &mixed, "--set-aside", "aside.ndjson"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("2 statements: 1 stored, 0 already there, 1 set aside"), "{said}");
    let aside = std::fs::read_to_string(house.folder.path().join("aside.ndjson")).unwrap();
    assert_eq!(aside.lines().count(), 1, "{aside}");
    house.leave().await;
}

/// A folder of two pages, under a name of its own: a folder that came in belongs to who brought it.
fn folder(house: &House, name: &str) -> String {
    let folder = house.folder.path().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("start.md"), format!("# Start {name}\n\nOpen the valve, then press start.\n"))
        .unwrap();
    std::fs::write(folder.join("stop.md"), format!("# Stop {name}\n\nPress stop, then close the valve.\n"))
        .unwrap();
    folder.display().to_string()
}

async fn content_import(house: House) {
    let (pumps, fans) = (folder(&house, "pumps"), folder(&house, "fans"));
    let (code, said) = house.guildhall(&["content", "import", &pumps]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 lessons") && said.contains("It is a draft."), "{said}");
    let (code, said) = house.guildhall(&["content", "import", &pumps, "--author", "nobody@example.com"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("nobody@example.com") && said.contains("belongs to nobody here"), "{said}");
    let (code, said) = house.guildhall(&["content", "import", &pumps, "--send"]);
    assert_eq!(code, Some(2), "nobody who sends it: {said}");
    let ann = ["admin", "create", "--name", "Ann Author", "--email", "a@example.com", "--role", "author"];
    let (code, said) = house.guildhall(&ann);
    assert_eq!(code, Some(0), "{said}");
    for _ in 0..2 {
        let (code, said) =
            house.guildhall(&["content", "import", &fans, "--author", "a@example.com", "--send"]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("It waits for review."), "no command approves: {said}");
    }
    let empty = house.folder.path().join("empty");
    std::fs::create_dir_all(&empty).unwrap();
    let (code, said) = house.guildhall(&["content", "import", &empty.display().to_string()]);
    assert_eq!(code, Some(1), "{said}");
    house.leave().await;
}

/// The path of a one-time link.
fn path(link: &str) -> &str {
    let at = link.find("/sign-in/").unwrap_or_else(|| panic!("no link: {link:?}"));
    link[at..].trim_end()
}

/// Signs in by a link; it opens once.
async fn sign_in(ctx: &kernel::Ctx, path: &str) -> App {
    let mut browser = App::over(server::router(ctx.clone()));
    browser.get(path).await.expect(200);
    browser.post(path, &[]).await.expect(303);
    App::over(server::router(ctx.clone())).get(path).await.expect(410);
    browser
}

async fn admin_create(house: House) {
    let create = ["admin", "create", "--name", "Sunil Perera", "--email", "sunil@example.com"];
    let (code, out, error) = house.said(&create);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.starts_with("Sunil Perera can sign in once at http"), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");
    let link = path(&out).to_owned();
    assert!(!error.contains(&link), "the link is in no log: {error}");
    // The same again is the same person, with another link.
    let (code, again, _) = house.said(&create);
    assert_eq!((code, house.people().await), (Some(0), 1));
    assert_ne!(path(&again), link);
    let (code, out, error) =
        house.said(&["admin", "create", "--name", "X", "--email", "x@example.com", "--role", "king"]);
    assert_eq!((code, out.as_str(), house.people().await), (Some(1), "", 1), "{error}");
    assert!(error.contains("people_leader"), "it says which there are: {error}");
    let ctx = house.open().await;
    let mut sunil = sign_in(&ctx, path(&again)).await;
    sunil.get("/people/imports").await.expect(200);
    sunil.get("/records").await.expect(200);
    ctx.db.close().await;
    house.leave().await;
}

async fn demonstration(house: House) {
    let (code, said) = house.guildhall(&["demo", "--small"]);
    assert_eq!(code, Some(0), "{said}");
    let before = house.people().await;
    assert!(before > 20, "{before} people");
    let (code, said) = house.guildhall(&["demo", "--small"]);
    assert_eq!((code, house.people().await), (Some(1), before), "it is told once: {said}");
    let (code, out, error) = house.said(&["demo", "--links"]);
    assert_eq!(code, Some(0), "{error}");
    let lines: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert!(lines.len() >= 5, "{out}");
    assert!(lines.iter().all(|line| line.len() == 3 && line.iter().all(|field| !field.is_empty())), "{out}");
    let ctx = house.open().await;
    for (role, page) in [("it-admin", "/records"), ("manager", "/team"), ("frontline", "/today")] {
        let line = lines.iter().find(|line| line[0] == role).unwrap_or_else(|| panic!("no {role} in {out}"));
        let mut browser = sign_in(&ctx, path(line[2])).await;
        let text = browser.get(page).await.expect(200).text();
        assert!(text.contains("<main"), "{role}");
    }
    ctx.db.close().await;
    house.leave().await;
}
