//! The page of the sourcing desk: a form that asks nothing of the database until a topic is typed, and the options.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use funds::Measure;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Ctx, Error, Result, fmt};
use live::feedback::Rating;
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{Choice, Effect, Kind, Need, When};
use crate::purpose::Purpose;
use crate::words;

/// The routes of the sourcing desk.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/sourcing", get(index))
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    topic: String,
    people: String,
    minutes: String,
    money: String,
    measure: String,
    by: String,
}

/// An option in words.
struct Row {
    kind: &'static str,
    what: String,
    path: Option<String>,
    each: String,
    total: String,
    minutes: String,
    effect: String,
    when: String,
    /// Whether that is in time, where a day was said.
    in_time: Option<ui::Status>,
    verdict: ui::Status,
    act: &'static str,
    purpose: Option<&'static str>,
    price: String,
}

#[derive(Template)]
#[template(path = "sourcing/index.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
    about: String,
    /// What is asked for: the topic, and for how many.
    asked: String,
    /// Who needs it, as the reason begins.
    reason: String,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>, Query(mut sent): Query<Sent>) -> Reply {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    super::require(&signed.actor, &mut tx).await?;
    if sent.measure.is_empty() {
        sent.measure = crate::autonomy::store::house_measure()?.name().into();
    }
    let page = Page::of(&signed, words::sourcing_title(l)).at(Place::Sourcing);
    let (mut rows, mut about, mut errors) = (Vec::new(), String::new(), Fields::default());
    let (mut asked, mut reason) = (sent.topic.clone(), String::new());
    if !sent.topic.trim().is_empty() {
        match read(l, &sent).and_then(|need| super::checked(l, need, tx.today())) {
            Ok(need) => {
                let known = super::known(&signed.actor, &mut tx, l, &need).await?;
                let today = tx.today();
                rows = need.choices(&known).iter().map(|choice| row(l, &need, choice, today)).collect();
                about = said(l, &need);
                if need.people > 1 {
                    asked = words::sourcing_for(l, &need.topic, need.people);
                    reason = about.clone();
                }
            }
            Err(error) => errors = Fields::from_error(l, error)?,
        }
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::html_with(status, &Index { page, rows, about, asked, reason, form: sent, errors })
}

fn read(l: Locale, sent: &Sent) -> Result<Need> {
    let measure = Measure::parse(&sent.measure).filter(|measure| measure.is_money());
    let measure = measure.ok_or_else(|| Error::invalid_said("measure", words::ask_measure_wrong(l)))?;
    let whole = |field: &str, text: &str, said: String| -> Result<Option<i64>> {
        match text.trim() {
            "" => Ok(None),
            plain => plain.parse().map(Some).map_err(|_| Error::invalid_said(field, said)),
        }
    };
    let people = whole("people", &sent.people, words::need_people_wrong(l, super::MOST_PEOPLE))?;
    let money = match sent.money.trim() {
        "" => None,
        text => Some(measure.read(l, "money", text)?),
    };
    let by = match sent.by.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| Error::invalid_said("by", words::day_wrong(l)))?),
    };
    Ok(Need {
        topic: one_line(&sent.topic),
        people: people.unwrap_or(1),
        minutes: whole("minutes", &sent.minutes, words::need_minutes_wrong(l, super::MOST_MINUTES))?,
        money,
        measure,
        by,
    })
}

fn said(l: Locale, need: &Need) -> String {
    let mut said = vec![words::wishes_people(l, need.people)];
    said.extend(need.minutes.map(|minutes| words::need_minutes_each(l, fmt::minutes(l, minutes))));
    said.extend(need.money.map(|money| words::need_money(l, need.measure.print(l, money))));
    said.extend(need.by.map(|by| words::need_by(l, fmt::date_year(l, by))));
    said.join(" · ")
}

fn row(l: Locale, need: &Need, choice: &Choice, today: Date) -> Row {
    let tell = || words::cannot_tell(l).to_owned();
    let print = |amount: i64| need.measure.print(l, amount);
    let (act, purpose) = next(l, choice);
    let none = match choice.kind {
        Kind::Guide => words::option_no_guide(l),
        Kind::Expert => words::option_no_expert(l),
        Kind::Catalogue => words::option_no_seats(l),
        Kind::Class | Kind::Outside => "",
    };
    let minutes = choice.minutes.map(|all| {
        let each = need.people.max(1);
        words::option_minutes(l, fmt::minutes(l, all), fmt::minutes(l, all / each))
    });
    Row {
        kind: match choice.kind {
            Kind::Guide => words::option_guide(l),
            Kind::Expert => words::option_expert(l),
            Kind::Catalogue => words::option_seats(l),
            Kind::Class => words::option_class(l),
            Kind::Outside => words::option_outside(l),
        },
        what: match (&choice.name, &choice.topic) {
            (Some(name), Some(topic)) => words::option_teaches_topic(l, name.as_str(), topic.as_str()),
            (name, _) => name.clone().unwrap_or_else(|| none.into()),
        },
        path: choice.path.clone(),
        each: need.each(choice).map_or_else(tell, print),
        total: choice.total.map_or_else(tell, print),
        minutes: minutes.unwrap_or_else(tell),
        effect: effect(l, choice.effect),
        when: when(l, choice.when),
        in_time: match need.in_time(choice, today) {
            Some(true) => Some(ui::status::ok(words::option_in_time(l))),
            Some(false) => Some(ui::status::no(words::option_late(l))),
            None => None,
        },
        verdict: match (need.affords(choice), choice.total) {
            (Some(true), _) => ui::status::ok(words::option_within(l)),
            (Some(false), _) => ui::status::no(words::option_over(l)),
            (None, Some(0)) => ui::status::ok(words::option_free(l)),
            (None, _) => ui::status::unknown(words::cannot_tell(l)),
        },
        act,
        purpose: purpose.map(Purpose::name),
        price: choice.total.map(|total| need.measure.typed(l, total)).unwrap_or_default(),
    }
}

/// What is known of what it does, with its interval and of how many.
fn effect(l: Locale, effect: Effect) -> String {
    let share = |rating: Rating| {
        let percent = |share: f64| fmt::percent(l, share * 100.0);
        let (share, low, high) = rating.interval()?;
        Some((percent(share), words::option_interval(l, percent(low), percent(high), i64::from(rating.of))))
    };
    match effect {
        Effect::Unknown => words::option_not_known(l).to_owned(),
        Effect::Finished(count) => words::option_finished(l, count),
        Effect::Teaches(rating) => match share(rating) {
            Some((yes, about)) => words::option_teaches(l, yes, about),
            None => words::option_not_known(l).to_owned(),
        },
        Effect::Class(came) => {
            let used = share(came.used).map(|(yes, about)| words::option_used(l, yes, about));
            let useful = share(came.useful).map(|(yes, about)| words::option_useful(l, yes, about));
            used.into_iter().chain(useful).collect::<Vec<_>>().join(" ")
        }
    }
}

fn when(l: Locale, when: When) -> String {
    match when {
        When::Now => words::option_now(l).to_owned(),
        When::Dates(dates) => {
            words::option_dates(l, fmt::day_year(l, dates.first), dates.sessions, dates.seats)
        }
        When::NoDates => words::option_no_dates(l).to_owned(),
        When::Planned(lead) => words::option_planned(l, lead.days, lead.of),
        When::Decided(lead) => words::option_decided(l, lead.days, lead.of),
        When::Unknown => words::option_not_known(l).to_owned(),
    }
}

/// What stands on the button, and for what purpose it asks where it asks.
fn next(l: Locale, choice: &Choice) -> (&'static str, Option<Purpose>) {
    match (choice.kind, &choice.path) {
        (Kind::Guide, Some(_)) => (words::option_read(l), None),
        (Kind::Expert, Some(_)) => (words::option_ask_them(l), None),
        (Kind::Catalogue, Some(_)) => (words::option_look(l), None),
        (Kind::Guide | Kind::Expert | Kind::Catalogue, None) => (words::offer_wish(l), None),
        (Kind::Class, _) => (words::demand_ask(l), Some(Purpose::Class)),
        (Kind::Outside, _) => (words::option_request(l), Some(Purpose::Outside)),
    }
}
