//! Parts of a person's page: the head with its day, the way there, who sees what. `delivery` puts them together.

use askama::Template;
use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{Error, Result, fmt};
use ui::Page;
use ui::chart::{Stretch, Timeline};

use super::{Lane, Profile, Stay};
use crate::relation::Relation;
use crate::words;

#[derive(Template)]
#[template(path = "people/profile/_head.html")]
struct Head<'a> {
    page: &'a Page,
    profile: &'a Profile,
    path: &'a str,
    label: String,
    line: String,
    notice: Option<Html>,
}

#[derive(Template)]
#[template(path = "people/profile/_way.html")]
struct Way<'a> {
    page: &'a Page,
    timeline: Html,
    rows: Vec<[String; 4]>,
}

#[derive(Template)]
#[template(path = "people/profile/_sharing.html")]
struct Sharing<'a> {
    page: &'a Page,
    name: String,
    rows: Vec<[&'static str; 4]>,
    own: bool,
}

/// The head of the page: name, place, the day shown with a form to choose another. `path` is the page's address.
///
/// # Errors
/// A template that cannot be rendered.
pub fn head(page: &Page, profile: &Profile, path: &str) -> Result<Html> {
    let l = page.locale;
    let stood = profile.stood.clone().unwrap_or_default();
    let mut label: Vec<String> = stood.unit.into_iter().chain(stood.site).collect();
    label.dedup();
    label.extend(relation(l, profile));
    let mut line: Vec<String> = stood.job.into_iter().collect();
    if profile.stood.is_none() {
        line.push(words::people_profile_away(l).to_owned());
    }
    line.extend(profile.person.number.clone());
    line.extend(profile.since.map(|day| words::people_profile_since(l, fmt::month_year(l, day))));
    let notice = profile.as_of.is_past().then(|| notice(l, profile, path));
    render(&Head { page, profile, path, label: label.join(" · "), line: line.join(" · "), notice })
}

fn relation(l: Locale, profile: &Profile) -> Option<String> {
    match profile.relation {
        Relation::Myself => Some(words::people_profile_myself(l).to_owned()),
        Relation::Report => Some(match profile.led_since {
            Some(day) => words::people_profile_report_since(l, fmt::date(l, day)),
            None => words::people_profile_report(l).to_owned(),
        }),
        Relation::ActingReport => Some(words::people_profile_acting(l).to_owned()),
        Relation::DottedReport => Some(words::people_profile_dotted(l).to_owned()),
        Relation::InScope | Relation::Stranger => None,
    }
}

fn notice(l: Locale, profile: &Profile, path: &str) -> Html {
    let day = fmt::date_year(l, profile.as_of.day);
    let on = profile.as_of.day;
    if on > profile.as_of.today {
        return words::people_profile_future_html(l, day, path);
    }
    if profile.as_of.then {
        words::people_profile_then_html(l, day, format!("{path}?on={on}"), path)
    } else {
        words::people_profile_now_html(l, day, format!("{path}?on={on}&known=then"), path)
    }
}

/// The way there: a timeline with one lane per fact, and the same as a table. Nothing for strangers.
///
/// # Errors
/// A template that cannot be rendered.
pub fn way(page: &Page, profile: &Profile) -> Result<Html> {
    if profile.lanes.is_empty() {
        return Ok(Html::default());
    }
    let l = page.locale;
    let first =
        profile.lanes.iter().flat_map(|(_, stays)| stays).map(|s| s.from).min().unwrap_or(profile.as_of.day);
    let last = profile.as_of.today.max(profile.as_of.day);
    let end = last.checked_add(jiff::Span::new().months(6)).unwrap_or(last);
    let mut rows = Vec::new();
    let mut lanes = Vec::new();
    let mut said = Vec::new();
    for (lane, stays) in &profile.lanes {
        let name = lane_name(l, *lane);
        lanes.push((name.to_owned(), stays.iter().map(|s| stretch(*lane, s, end)).collect()));
        for stay in stays.iter().rev() {
            let until = stay.to.and_then(|to| to.yesterday().ok());
            let until = until.map_or_else(|| words::people_way_holds(l).to_owned(), |d| fmt::date_year(l, d));
            rows.push([name.to_owned(), stay.text.clone(), fmt::date_year(l, stay.from), until]);
        }
        if let Some(stay) = stays.last() {
            said.push(words::people_way_said(l, name, &stay.text, fmt::date_year(l, stay.from)));
        }
    }
    let shown = if profile.as_of.is_past() {
        words::people_way_shown(l, fmt::date_year(l, profile.as_of.day))
    } else {
        words::people_way_today(l).to_owned()
    };
    let timeline = Timeline {
        lanes,
        years: (first.year(), end.year()),
        shown: (year_of(profile.as_of.day), shown),
        today: (year_of(profile.as_of.today), words::people_way_today(l).to_owned()),
    };
    render(&Way { page, timeline: timeline.show(said.join(" ")), rows })
}

fn stretch(lane: Lane, stay: &Stay, end: Date) -> Stretch {
    Stretch {
        from: year_of(stay.from),
        until: year_of(stay.to.unwrap_or(end)),
        text: stay.text.clone(),
        away: lane == Lane::Working && is_leave(&stay.text),
    }
}

fn is_leave(employment: &str) -> bool {
    let text = employment.to_lowercase();
    ["leave", "absent", "urlaub", "elternzeit", "mutterschutz", "congé", "إجازة"]
        .iter()
        .any(|word| text.contains(word))
}

fn year_of(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}

fn lane_name(l: Locale, lane: Lane) -> &'static str {
    match lane {
        Lane::Unit => words::people_field_unit(l),
        Lane::Site => words::people_field_site(l),
        Lane::Job => words::people_field_job(l),
        Lane::Grade => words::people_field_grade(l),
        Lane::Manager => words::people_way_manager(l),
        Lane::Working => words::people_way_working(l),
    }
}

/// Who sees what of the person, as a table: the person, who leads them, everybody, those who lead learning.
///
/// # Errors
/// A template that cannot be rendered.
pub fn sharing(page: &Page, profile: &Profile) -> Result<Html> {
    let l = page.locale;
    let (all, none, counts) =
        (words::people_sharing_all(l), words::people_sharing_none(l), words::people_sharing_counts(l));
    let rows = vec![
        [words::people_sharing_place(l), all, all, all],
        [words::people_sharing_past(l), all, none, all],
        [words::people_sharing_address(l), all, none, all],
        [words::people_sharing_duties(l), all, none, counts],
        [words::people_sharing_answers(l), none, none, none],
    ];
    let own = profile.relation == Relation::Myself;
    render(&Sharing { page, name: profile.person.name.clone(), rows, own })
}

fn render(template: &impl Template) -> Result<Html> {
    template.render().map(Html::trusted).map_err(Error::internal)
}
