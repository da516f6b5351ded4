//! Every part in every state, only in development. If it is not here, it does not exist yet.
//! Its samples are written here in English; they are no texts of the product.

use crate::{
    Choice, Estimate, Html, Note, Page, Paging, Place, Spotlight, Spotlights, Theme, Wait,
    chart::{self, Heat, Stretch, Timeline},
    icon::{self, Icon},
    note,
    web::{self, Answer, Failure, Fields, Lang, Session},
};
use axum::{
    Router,
    extract::{Form, Query},
    routing::get,
};
use jiff::civil::{Date, date};
use kernel::{Actor, Error, Field, Role};
use serde::Deserialize;

/// Serves `/gallery`. `server` mounts it only where configuration says development.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/gallery", get(parts))
        .route("/gallery/shell", get(shell))
        .route("/gallery/player", get(player).post(moved))
        .route("/gallery/sign-in", get(sign_in))
        .route(
            "/gallery/failure",
            get(|| async { Failure::Room(Error::conflict_plain("Leila changed it at 14:06.")) }),
        )
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    theme: String,
}

impl Wanted {
    fn page(&self, lang: Lang, title: &str) -> Page {
        let session = Session {
            actor: Actor::system("gallery"),
            csrf: "gallery".into(),
            bearer: false,
            locale: lang.locale,
            theme: Theme::parse(&self.theme),
            name: "Dolores Ibarra".into(),
            initials: "DI".into(),
            job: "Leads Line 3".into(),
            place: String::new(),
            zone: "UTC".into(),
            leads: true,
            open: vec![(Place::Team, 5), (Place::Reviews, 1)],
        };
        debug_assert!(session.has(Role::Author));
        Page::of(&session, title)
    }
}

type Button = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[derive(askama::Template)]
#[template(path = "gallery/parts.html")]
struct Parts {
    page: Page,
    icons: [Icon; icon::ALL.len()],
    buttons: [Button; 4],
    choices: Vec<Choice>,
    errors: Fields,
    notes: [Note; 4],
    waits: [Wait; 2],
    estimate: Estimate,
    spotlights: Spotlights,
    paging: Paging,
    today: Date,
    day: Date,
    split: Html,
    heat: Html,
    spark: Html,
    timeline: Html,
}

async fn parts(lang: Lang, Query(wanted): Query<Wanted>) -> Answer {
    let page = wanted.page(lang, "Components").at(Place::Rules);
    let field = |name: &str, message: &str| Field::plain(name, message);
    let errors = vec![
        field("number", "This has 4 digits. We need all 6."),
        field("shift", "Choose a shift that exists."),
    ];
    let estimate = Estimate::new(7.0, 5.0, 9.0, 0).ok_or(Error::NotFound)?;
    let lead = |bold: &'static str| Html::trusted(format!("<b>{bold}</b> You can carry on."));
    let view = Parts {
        icons: icon::ALL,
        buttons: [
            ("Primary", "btn-p", "Start, 4 minutes", "Saving", "the one next act; one per view"),
            ("Plain", "", "Another date", "Saving", "any other act"),
            ("Quiet", "btn-q", "Decline", "Saving", "undoable, low weight"),
            ("Danger", "btn-d", "Drop the plan", "Dropping", "opens a dialog that says what is lost"),
        ],
        choices: vec![Choice::new("early", "Line 3, early shift"), Choice::new("late", "Line 3, late shift")],
        errors: Fields::of(lang, errors),
        notes: [
            note::info(lead("No connection since 13:52.")),
            note::ok(lead("Signed.")),
            note::soon(lead("Station 9 has nobody after 18:00.")),
            note::no(lead("The chat connector has sent nothing since 09:12.")),
        ],
        waits: [
            crate::wait(&page, "/gallery?bar=1#tb", "Comparing with everybody here").step(3, 4),
            crate::wait(&page, "/gallery?bar=2#tb", "Reading rows").step(2, 4).pieces(12_400, 32_000),
        ],
        estimate,
        spotlights: spotlights(),
        paging: Paging { before: Some("/gallery?before=1".into()), after: Some("/gallery?after=2".into()) },
        today: date(2026, 11, 19),
        day: date(2026, 11, 24),
        split: chart::split(&[2240, 1860, 1150], 6000),
        heat: heat().show(&page, "Heat map. Highest: R290 at Saltby 41 per cent"),
        spark: chart::spark(
            &[9.0, 7.0, 8.0, 4.0, 5.0, 6.0, 3.0, 3.0, 5.0, 2.0, 4.0, 4.0],
            "Errors per day, 9 falling to 4",
        ),
        timeline: timeline().show("Timeline. Line 3 since March 2023, before that the warehouse"),
        page,
    };
    web::html(&view)
}

fn spotlights() -> Spotlights {
    let spot = |title: &str, fact: &str, chosen: &str| Spotlight {
        title: title.into(),
        href: "#cr".into(),
        fact: fact.into(),
        chosen: chosen.into(),
    };
    Spotlights::first([
        spot(
            "Say it early",
            "Live, Wed 25 Nov, 14:15, 20 minutes.",
            "Leila Haddad, for everyone, until 30 Nov.",
        ),
        spot(
            "Refrigerants for people who answer phones",
            "Guide, 3 minutes.",
            "Aoife Brennan, for the care desk.",
        ),
        spot("Certificate: service coordinator", "9 units over 12 weeks.", "Aoife Brennan: “Ask me.”"),
    ])
}

fn heat() -> Heat {
    let row = |name: &str, cells: [Option<u8>; 4]| (name.to_string(), cells.to_vec());
    Heat {
        columns: ["Brazing", "Leak test", "R290", "Lock-out"].map(String::from).to_vec(),
        rows: vec![
            row("Line 3", [Some(38), Some(24), Some(9), Some(12)]),
            row("Care desk", [None, None, Some(16), Some(4)]),
            row("Saltby", [Some(14), Some(22), Some(41), Some(8)]),
        ],
    }
}

fn timeline() -> Timeline {
    let stretch =
        |from: f64, until: f64, text: &str, away: bool| Stretch { from, until, text: text.into(), away };
    Timeline {
        lanes: vec![
            (
                "Job".into(),
                vec![stretch(2021.2, 2023.2, "Picker", false), stretch(2023.2, 2027.9, "Brazer", false)],
            ),
            ("Site".into(), vec![stretch(2021.2, 2027.9, "Brackwater", false)]),
            (
                "Manager".into(),
                vec![stretch(2021.2, 2024.0, "R. Adeyemi", false), stretch(2024.0, 2024.4, "", true)],
            ),
        ],
        years: (2021, 2028),
        shown: (2026.04, "15 Jan 2026, shown here".into()),
        today: (2026.88, "today".into()),
    }
}

#[derive(askama::Template)]
#[template(path = "gallery/shell.html")]
struct Shell {
    page: Page,
    today: Date,
}

async fn shell(lang: Lang, Query(wanted): Query<Wanted>) -> Answer {
    let page = wanted.page(lang, "Shell").at(Place::Today).toast("Kept at 14:06.");
    web::html(&Shell { page, today: date(2026, 11, 19) })
}

#[derive(askama::Template)]
#[template(path = "gallery/player.html")]
struct Player {
    page: Page,
    steps: Vec<String>,
}

async fn player(lang: Lang, Query(wanted): Query<Wanted>) -> Answer {
    let steps = ["Lock out", "Vent", "Braze"].map(String::from).to_vec();
    web::html(&Player { page: wanted.page(lang, "Player"), steps })
}

/// A question of order answers each move with the page in the new order, with and without script.
async fn moved(lang: Lang, Query(wanted): Query<Wanted>, Form(sent): Form<Vec<(String, String)>>) -> Answer {
    let all = |name: &str| sent.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect::<Vec<_>>();
    let mut steps = all("order");
    for (name, by) in [("up", -1), ("down", 1)] {
        let found = all(name).first().and_then(|step| steps.iter().position(|s| s == step));
        if let Some(to) = found.and_then(|at| at.checked_add_signed(by)).filter(|to| *to < steps.len())
            && let Some(from) = found
        {
            steps.swap(from, to);
        }
    }
    web::html(&Player { page: wanted.page(lang, "Player"), steps })
}

#[derive(askama::Template)]
#[template(path = "gallery/sign_in.html")]
struct SignIn {
    page: Page,
}

async fn sign_in(lang: Lang, Query(wanted): Query<Wanted>) -> Answer {
    let mut page = Page::before(lang, "Sign in");
    page.theme = Theme::parse(&wanted.theme);
    web::html(&SignIn { page })
}
