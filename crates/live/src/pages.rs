//! The pages of this room. A mail only opens a page; every act is a form.

pub(crate) mod asking;
mod calendar_address;
mod check_in;
mod class;
mod company;
mod crowd;
pub(crate) mod engagement;
mod entry;
mod feed;
mod feedback;
mod follow_up;
mod form;
pub(crate) mod found;
mod guest;
mod instructor;
mod join;
mod list;
mod material;
mod membership;
mod notice;
mod plan;
mod report;
mod seat;
mod session;
mod steps;
mod taught;
pub(crate) mod today;
mod venue;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use kernel::i18n::Locale;
use kernel::{Result, fmt};
use ui::Place;
use ui::web::{self, Routes, Signed};

use crate::session::Session;
use crate::{when, words};

/// The routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/classes", get(list::index).merge(web::post_once(entry::create)))
        .route("/classes/new", get(entry::new))
        .route("/classes/feeds", get(feed::index).post(feed::make))
        .route("/classes/feeds/revocation", post(feed::revoke))
        .route("/feeds/{feed}", get(feed::read))
        .route("/classes/memberships", get(membership::index).post(membership::create))
        .route("/classes/memberships/{membership}/end", post(membership::end))
        .route("/classes/rooms", get(venue::index).post(venue::create))
        .route("/classes/rooms/{room}", get(venue::show).post(venue::change))
        .route("/classes/rooms/{room}/retirement", post(venue::retire))
        .route("/classes/{class}", get(class::show).post(entry::change))
        .route("/classes/{class}/edit", get(entry::edit))
        .route("/classes/{class}/retirement", post(entry::retire))
        .route("/classes/{class}/plan", get(plan::show))
        .route("/classes/{class}/sessions", web::post_once(plan::plan))
        .route("/classes/{class}/company", post(company::bring))
        .route("/classes/{class}/team", get(crowd::show).post(crowd::bring))
        .route("/classes/{class}/answer", post(asking::answer))
        .route("/classes/{class}/reservations", post(company::reserve))
        .route("/classes/{class}/materials", get(material::index).post(material::add))
        .route("/materials/{material}/done", post(material::done))
        .route("/materials/{material}/removal", post(material::remove))
        .route("/sessions", get(taught::index))
        .route("/sessions/{session}", get(session::show))
        .route("/sessions/{session}/seats", post(seat::take))
        .route("/sessions/{session}/time", post(session::set_time))
        .route("/sessions/{session}/capacity", post(session::set_capacity))
        .route("/sessions/{session}/instructor", post(session::set_instructor))
        .route("/sessions/{session}/calling-off", post(session::call_off))
        .route("/sessions/{session}/attendance", post(session::attend))
        .route("/sessions/{session}/wall", get(check_in::wall).post(check_in::open))
        .route("/sessions/{session}/join", get(join::show).post(join::join))
        .route("/sessions/{session}/check-in", get(check_in::show).post(check_in::check_in))
        .route(
            "/sessions/{session}/report",
            post(report::import).layer(DefaultBodyLimit::max(report::MOST_BODY)),
        )
        .route("/sessions/{session}/stays", post(report::assign))
        .route("/sessions/{session}/stays/return", post(report::take_back))
        .route("/sessions/{session}/walk-ins", post(session::walk_in))
        .route("/sessions/{session}/closing", post(session::close))
        .route("/sessions/{session}/instructors", get(engagement::show).post(engagement::ask))
        .route("/engagements/{engagement}/answer", post(engagement::answer))
        .route("/engagements/{engagement}/withdrawal", post(engagement::withdraw))
        .merge(instructor::routes())
        .merge(calendar_address::routes())
        .route("/instructors/guests", post(guest::invite))
        .route("/instructors/{person}/access", post(guest::let_in))
        .route("/instructors/{person}/access/end", post(guest::shut_out))
        .route("/seats/{seat}", get(seat::show))
        .route("/seats/{seat}/feedback", get(feedback::show).post(feedback::answer))
        .route("/seats/{seat}/follow-up", get(follow_up::show).post(follow_up::answer))
        .route("/sessions/{session}/feedback", get(feedback::heard))
        .route("/seats/{seat}/name", post(seat::name))
        .route("/seats/{seat}/release", post(seat::let_go))
        .route("/seats/{seat}/answer", post(seat::answer))
        .route("/seats/{seat}/return", post(seat::give_back))
        .route("/seats/{seat}/agreement", post(seat::agree))
        .route("/seats/{seat}/waiver", post(seat::not_required))
        .route("/seats/{seat}/swap", post(seat::swap))
}

/// Where in the house a page about teaching is: for whoever is from outside there is nothing else.
pub(crate) fn at(signed: &Signed) -> Place {
    if signed.actor.is_guest() { Place::Taught } else { Place::Classes }
}

/// The day and the hours of a session with its zone, as people say it; where it has no time, that.
pub(crate) fn times(l: Locale, session: &Session) -> Result<(String, String, String)> {
    let Some(local) = session.local_start else {
        return Ok((String::new(), words::session_no_date(l).to_owned(), String::new()));
    };
    let zone = when::zone(l, &session.zone)?;
    let ends = session.ends_at.map(|ends| fmt::clock(l, ends, &zone)).unwrap_or_default();
    let hours = words::session_hours(l, fmt::time(l, local.time()), ends, session.zone.as_str());
    Ok((fmt::iso(local.date()), fmt::weekday_day(l, local.date()), hours))
}

/// The day and the hours in one; the day alone where there are no hours.
pub(crate) fn told(l: Locale, day: String, hours: String) -> String {
    if hours.is_empty() { day } else { words::session_when(l, day, hours) }
}

/// Where it is: the room, the link, or both.
pub(crate) fn place(l: Locale, session: &Session) -> String {
    let there = session.whereabouts();
    match (there.is_empty(), session.link.is_empty()) {
        (false, false) => words::session_place_or_link(l, there),
        (false, true) => there,
        (true, false) => words::session_by_link(l).to_owned(),
        (true, true) => words::session_place_open(l).to_owned(),
    }
}
