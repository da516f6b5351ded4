//! The glue, tried over HTTP without a network.

use super::*;
use crate::{Page, Place, Theme};
use axum::{
    Extension,
    body::Body,
    extract::{Form, Multipart},
    http::{Request, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http_body_util::BodyExt;
use kernel::{Actor, Error, Role, i18n::Locale};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tower::ServiceExt;

fn session() -> Arc<Session> {
    let person = kernel::PersonId::from(kernel::Uuid::from_u128(7));
    Arc::new(Session {
        actor: Actor::person(person, [Role::Author]),
        csrf: "secret-of-this-session".into(),
        bearer: false,
        locale: Locale::De,
        theme: Theme::Dark,
        name: "Dolores <Ibarra>".into(),
        initials: "DI".into(),
        job: "Leads Line 3".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: true,
        open: vec![(Place::Team, 5)],
    })
}

async fn sent(Form(form): Form<HashMap<String, String>>) -> Answer {
    see_other(format!("/said/{}", form.get("a").map_or("", String::as_str)))
}

/// Makes something, with a number of its own each time; what has no name is refused.
async fn makes(Form(form): Form<HashMap<String, String>>) -> Answer {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    if form.get("a").is_none_or(String::is_empty) {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response());
    }
    tokio::task::yield_now().await;
    see_other(format!("/made/{}", MADE.fetch_add(1, Ordering::SeqCst)))
}

async fn uploaded(mut form: Multipart) -> Answer {
    let mut bytes = 0;
    while let Ok(Some(field)) = form.next_field().await {
        bytes += field.bytes().await.map_or(0, |b| b.len());
    }
    see_other(format!("/bytes/{bytes}"))
}

async fn fails(Signed(session): Signed) -> Answer {
    let _ = session;
    Err(Error::forbidden(|_| "Only <Leila> may.").into())
}

fn app(signed: bool) -> Router {
    let inner = dress(
        Router::new()
            .route("/form", post(sent))
            .route("/makes", post_once(makes))
            .route("/upload", post(uploaded))
            .route("/fails", get(fails).post(fails))
            .route("/fault", get(|| async { Answer::Err(Error::internal("a secret detail").into()) }))
            .merge(crate::gallery::router())
            .fallback(not_found),
    );
    let inner = if signed { inner.layer(Extension(session())) } else { inner };
    guard(inner)
}

async fn call(app: Router, request: Request<Body>) -> (Response, String) {
    let response = app.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    (Response::from_parts(parts, Body::empty()), text)
}

fn form(body: &str) -> Request<Body> {
    form_to("/form", body)
}

fn form_to(path: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_string()))
        .unwrap()
}

#[tokio::test]
async fn a_form_with_its_proof_passes_and_one_without_changes_nothing() {
    let (answer, _) = call(app(true), form("csrf=secret-of-this-session&a=1")).await;
    assert_eq!(answer.headers()[header::LOCATION], "/said/1");
    for bad in ["a=1", "csrf=&a=1", "csrf=secret-of-this-sessio&a=1", "csrf=SECRET-of-this-session&a=1", ""] {
        let (answer, text) = call(app(true), form(bad)).await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{bad}");
        assert!(text.contains("zu lange offen"));
    }
    let (answer, _) = call(app(true), form("a=1&csrf=secret-of-this-session")).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "the proof may come last, too");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_even_with_its_proof() {
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        for signed in [true, false] {
            let mut request = form("csrf=secret-of-this-session&a=1");
            request.headers_mut().insert(name, value.parse().unwrap());
            request.headers_mut().insert(header::HOST, "learn.example".parse().unwrap());
            assert_eq!(call(app(signed), request).await.0.status(), StatusCode::FORBIDDEN, "{value}");
        }
    }
    let mut request = form("a=1");
    request.headers_mut().insert(header::HOST, "learn.example".parse().unwrap());
    request.headers_mut().insert(header::ORIGIN, "https://learn.example".parse().unwrap());
    assert_eq!(
        call(app(false), request).await.0.status(),
        StatusCode::SEE_OTHER,
        "before sign-in there is no secret yet"
    );
}

#[tokio::test]
async fn an_upload_arrives_whole_after_its_proof_was_read_ahead() {
    let part = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let upload = |csrf: &str| {
        let body = format!("{}{}--x--\r\n", part("csrf", csrf), part("file", &"y".repeat(50_000)));
        let chunks: Vec<Result<Vec<u8>, std::io::Error>> =
            body.as_bytes().chunks(37).map(|c| Ok(c.to_vec())).collect();
        Request::post("/upload")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from_stream(futures::stream::iter(chunks)))
            .unwrap()
    };
    let (answer, _) = call(app(true), upload("secret-of-this-session")).await;
    assert_eq!(answer.headers()[header::LOCATION], "/bytes/50022");
    assert_eq!(call(app(true), upload("other")).await.0.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_page_for_signed_in_people_leads_others_to_sign_in_and_back() {
    let get = Request::get("/fails?a=b&c=%2F").body(Body::empty()).unwrap();
    let (answer, _) = call(app(false), get).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(answer.headers()[header::LOCATION], "/sign-in?next=/fails%3Fa%3Db%26c%3D%252F");
    let (answer, text) = call(app(false), Request::post("/fails").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    assert!(text.contains("You are signed out"));
}

#[tokio::test]
async fn a_refusal_is_a_page_for_people_and_a_problem_for_programs() {
    let (answer, text) = call(app(true), Request::get("/fails").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert!(text.contains("<html lang=\"de\" dir=\"ltr\" data-theme=\"dark\">"), "{text}");
    assert!(text.contains("Only &#60;Leila&#62; may.") || text.contains("Only &lt;Leila&gt; may."), "{text}");
    assert!(!text.contains("<Ibarra>"));
    let request =
        Request::get("/fails").header(header::ACCEPT, "application/json").body(Body::empty()).unwrap();
    let (answer, text) = call(app(true), request).await;
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/problem+json");
    let problem: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (problem["status"].as_u64(), problem["detail"].as_str()),
        (Some(403), Some("Only <Leila> may."))
    );
}

#[tokio::test]
async fn a_fault_tells_nothing_of_itself() {
    let (answer, text) = call(app(false), Request::get("/fault").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!text.contains("secret detail"));
    assert_eq!(answer.headers()["x-frame-options"], "DENY");
    assert!(answer.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
}

#[tokio::test]
async fn the_gallery_shows_in_every_language_without_style_attributes_or_inline_script() {
    for (lang, dir) in [("en", "ltr"), ("de", "ltr"), ("ar", "rtl")] {
        for part in ["", "/shell", "/player", "/sign-in"] {
            let request = Request::get(format!("/gallery{part}?lang={lang}")).body(Body::empty()).unwrap();
            let (answer, text) = call(app(false), request).await;
            assert_eq!(answer.status(), StatusCode::OK);
            assert!(text.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{text}");
            assert!(!text.contains(" style=") && !text.contains("onclick") && !text.contains("<script>"));
        }
    }
}

#[test]
fn next_never_leads_to_another_site() {
    assert_eq!(safe_next("/today?a=b"), "/today?a=b");
    for bad in
        ["//evil.example", "https://evil.example", "/\\evil.example", "", "today", "/a\r\nb", "/\\/evil"]
    {
        assert_eq!(safe_next(bad), "/", "{bad}");
    }
}

#[test]
fn places_of_work_come_before_ones_own_and_only_for_those_who_may() {
    let page = Page::of(&session(), "x").at(Place::Team);
    let all: Vec<(&str, Vec<Place>)> =
        page.nav.iter().map(|g| (g.heading, g.links.iter().map(|l| l.place).collect())).collect();
    assert_eq!(
        all,
        [
            ("", vec![Place::Team, Place::Decisions, Place::TeamPlan, Place::Sourcing, Place::Budgets]),
            ("Steuern", vec![Place::Spotlights]),
            ("Inhalte", vec![Place::Knowledge, Place::Courses]),
            (
                "Für mich",
                vec![
                    Place::Today,
                    Place::Learn,
                    Place::Classes,
                    Place::Calendar,
                    Place::Programmes,
                    Place::People,
                    Place::Me
                ]
            ),
            ("Anfragen", vec![Place::Requests, Place::Needs, Place::Objectives, Place::Stipend]),
        ]
    );
    assert_eq!(page.nav[0].links[0].count, Some(5));
    assert!(page.own() && page.here() == "Mein Team");
    assert!(!page.clone().at(Place::Knowledge).own());
    assert!(page.tabs.len() <= 5);
}

#[tokio::test]
async fn a_form_pressed_twice_makes_one_thing() {
    let app = app(true);
    let press = |body: &'static str| call(app.clone(), form_to("/makes", body));
    let there = |(answer, _): &(Response, String)| answer.headers().get(header::LOCATION).cloned();
    let (one, two) = tokio::join!(
        press("csrf=secret-of-this-session&a=pain"),
        press("csrf=secret-of-this-session&a=pain"),
    );
    assert!(there(&one).is_some());
    assert_eq!(there(&one), there(&two), "both lead to what was made");
    let later = press("csrf=secret-of-this-session&a=pain").await;
    assert_eq!(there(&one), there(&later));
    let other = press("csrf=secret-of-this-session&a=another").await;
    assert_ne!(there(&one), there(&other), "what says something else makes something else");
    for _ in 0..2 {
        let refused = press("csrf=secret-of-this-session&a=").await;
        assert_eq!(
            refused.0.status(),
            StatusCode::UNPROCESSABLE_ENTITY,
            "what was refused is looked at again"
        );
    }
}
