//! What is coming, before anybody asks: people who will join, new systems, duties that fall due, certificates that end, objectives without enough learning,
//! time whose content is still to be decided, needs of the organisation without an answer. Each says from where it is
//! known and leads to a slot.
//!
//! Fewer than five people are never counted out. Leaves out what one cannot know: nothing here is a forecast.

mod store;

use askama::Template;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Tx, fmt};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::SERVED;
use super::view::{self, Window};
use crate::ids::LaunchId;
use crate::launch::pages::Sent;
use crate::need::theme;
use crate::objective::pages::planned_units;
use crate::slot::State as How;
use crate::slot::calendar::people_or_few;
use crate::{launch, permissions, slot, words};

/// Most teams that a launch names in its line.
const MOST_NAMED: usize = 6;
/// Content is to be decided within so many days.
const SOON_DAYS: i64 = 45;

/// From where something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The staff file names people who will join.
    Joiners,
    /// A new system or product begins.
    Launch,
    /// Duties fall due.
    Due,
    /// Certificates end.
    Ending,
    /// An objective lacks learning.
    Objective,
    /// A slot lacks content.
    Undecided,
    /// A theme waits for its answer.
    Theme,
}

/// Something that is coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// From where it is known.
    pub known: Known,
    /// What.
    pub title: String,
    /// Why, with figures.
    pub why: String,
    /// From when on.
    pub on: Option<Date>,
    /// Where it is settled.
    pub href: String,
    /// The launch, which can be taken back.
    pub launch: Option<LaunchId>,
}

/// Everything that is known about the days until the end of the two quarters to plan, the nearest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn all(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Coming>> {
    permissions::require_leading(actor)?;
    let today = tx.today();
    let window = Window::next(today)?;
    let mut found = joiners(tx, l, today, window.until).await?;
    found.extend(launches(actor, tx, l).await?);
    found.extend(due(tx, l, today, window.until).await?);
    found.extend(ending(tx, l, today, window.until).await?);
    found.extend(undecided(tx, l, today, window).await?);
    found.extend(themes(actor, tx, l).await?);
    found.extend(objectives(tx, l, window).await?);
    found.sort_by_key(|one| (one.on.is_none(), one.on));
    Ok(found)
}

/// People who will join, by team.
async fn joiners(tx: &mut Tx, l: Locale, today: Date, until: Date) -> Result<Vec<Coming>> {
    let found = store::joiners(tx, today, until).await?;
    let one = |(unit, name, people, first): (people::UnitId, String, i64, Date)| Coming {
        known: Known::Joiners,
        title: words::coming_joiners(l, name),
        why: words::coming_joiners_why(l, people_or_few(l, people), fmt::day_year(l, first)),
        on: Some(first),
        href: format!("/slots/new?unit={unit}&source=joiners"),
        launch: None,
    };
    Ok(found.into_iter().map(one).collect())
}

/// New systems and products, with the teams that they concern, until their day.
async fn launches(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Coming>> {
    let found = launch::ahead(actor, tx).await?;
    let one = |launch: launch::Launch| {
        let names: Vec<&str> = launch.units.iter().take(MOST_NAMED).map(|(_, name)| name.as_str()).collect();
        let named = match launch.units.len().saturating_sub(names.len()) {
            0 if names.is_empty() => words::season_everywhere(l).to_owned(),
            0 => fmt::list_and(l, &names),
            more => words::launch_teams_more(l, names.join(", "), more),
        };
        let day = fmt::day_year(l, launch.on);
        Coming {
            known: Known::Launch,
            why: match &launch.topic {
                Some(topic) => words::coming_launch_why(l, day, named, topic.as_str()),
                None => words::coming_launch_bare(l, day, named),
            },
            on: Some(launch.on),
            href: format!("/slots/new?launch={}", launch.id),
            launch: Some(launch.id),
            title: launch.name,
        }
    };
    Ok(found.into_iter().map(one).collect())
}

/// Duties that fall due, by course, where no slot gives time for it.
async fn due(tx: &mut Tx, l: Locale, today: Date, until: Date) -> Result<Vec<Coming>> {
    let found = store::due(tx, today, until).await?;
    let one = |(title, people, first): (String, i64, Date)| Coming {
        known: Known::Due,
        why: words::coming_due_why(l, people_or_few(l, people), fmt::day_year(l, first)),
        title: words::coming_due(l, title),
        on: Some(first),
        href: "/slots/new?source=recurring".into(),
        launch: None,
    };
    Ok(found.into_iter().map(one).collect())
}

/// Certificates that end and were not renewed, by programme, where no slot gives time for it.
async fn ending(tx: &mut Tx, l: Locale, today: Date, until: Date) -> Result<Vec<Coming>> {
    let found = store::ending(tx, today, until).await?;
    let one = |(title, people, first): (String, i64, Date)| Coming {
        known: Known::Ending,
        why: words::coming_ending_why(l, people_or_few(l, people), fmt::day_year(l, first)),
        title: words::coming_ending(l, title),
        on: Some(first),
        href: "/slots/new?source=recurring".into(),
        launch: None,
    };
    Ok(found.into_iter().map(one).collect())
}

/// Slots whose content is late or to be decided soon.
async fn undecided(tx: &mut Tx, l: Locale, today: Date, window: Window) -> Result<Vec<Coming>> {
    let soon = today.checked_add(SOON_DAYS.days()).map_err(Error::internal)?;
    let mut found = Vec::new();
    for slot in slot::store::within(tx, today, window.until).await? {
        let Some(by) = slot.decide_by.filter(|by| slot.state() == How::Empty && *by <= soon) else {
            continue;
        };
        let begins = fmt::day_year(l, slot.from);
        found.push(Coming {
            known: Known::Undecided,
            why: if by < today {
                words::coming_late_why(l, begins, fmt::day_year(l, by))
            } else {
                words::coming_undecided_why(l, begins, fmt::day_year(l, by))
            },
            title: slot.title,
            on: Some(by.max(today)),
            href: format!("/slots/{}", slot.id),
            launch: None,
        });
    }
    Ok(found)
}

/// Needs of the organisation that were not answered.
async fn themes(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Coming>> {
    let found = theme::all(actor, tx).await?;
    let one = |theme: theme::Theme| Coming {
        known: Known::Theme,
        why: words::theme_about(l, theme.managers, theme.teams, theme.people),
        title: theme.title,
        on: theme.answer_by,
        href: "/needs".into(),
        launch: None,
    };
    Ok(found.into_iter().filter(|theme| theme.organisation && theme.open.is_some()).map(one).collect())
}

/// Objectives without enough learning; those that say no minutes and have no slot either.
async fn objectives(tx: &mut Tx, l: Locale, window: Window) -> Result<Vec<Coming>> {
    let woven = view::weave(tx, window, None).await?;
    let mut found = Vec::new();
    for (aim, row) in woven.plan.aims() {
        let sum = row.sum();
        let why = match row.served() {
            Some(percent) if percent > SERVED => continue,
            Some(percent) => {
                let missing = (sum.needed - sum.met + 30) / 60;
                words::coming_objective_why(l, fmt::percent(l, percent as f64), missing)
            }
            None if sum.planned > 0 => continue,
            None => words::coming_objective_none(l).into(),
        };
        found.push(Coming {
            known: Known::Objective,
            title: aim.name.clone(),
            why,
            on: None,
            href: format!("/slots/new?objective={}&source=objective", aim.id),
            launch: None,
        });
    }
    Ok(found)
}

impl Known {
    /// All, in the order of the page's key.
    pub const ALL: [Self; 7] =
        [Self::Joiners, Self::Launch, Self::Due, Self::Ending, Self::Undecided, Self::Theme, Self::Objective];

    /// From where it is known, for people.
    pub fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Joiners => words::known_joiners(l),
            Self::Launch => words::known_launch(l),
            Self::Due => words::known_due(l),
            Self::Ending => words::known_ending(l),
            Self::Objective => words::known_objective(l),
            Self::Undecided => words::known_undecided(l),
            Self::Theme => words::known_theme(l),
        }
    }

    fn act(self, l: Locale) -> &'static str {
        match self {
            Self::Undecided => words::coming_decide(l),
            Self::Theme => words::need_answer(l),
            _ => words::slot_new(l),
        }
    }
}

/// A line of the page.
struct Line {
    when: String,
    title: String,
    known: &'static str,
    why: String,
    href: String,
    act: &'static str,
    launch: Option<LaunchId>,
}

#[derive(Template)]
#[template(path = "plan/coming.html")]
pub(crate) struct Show {
    page: Page,
    lead: String,
    future: String,
    lines: Vec<Line>,
    units: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

/// `GET /alignment/coming`
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&page(&ctx, &signed, Sent::default(), Fields::default()).await?)
}

/// The page, with the form of a new launch.
pub(crate) async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let all = all(&signed.actor, &mut tx, l).await?;
    let today = tx.today();
    let woven = view::weave(&mut tx, Window::next(today)?, None).await?;
    let units = planned_units(&signed.actor, &mut tx).await?;
    let line = |one: Coming| Line {
        when: one.on.map_or_else(|| words::coming_any_day(l).into(), |on| fmt::day_near(l, on, today)),
        title: one.title,
        known: one.known.word(l),
        why: one.why,
        href: one.href,
        act: one.known.act(l),
        launch: one.launch,
    };
    Ok(Show {
        page: Page::of(signed, words::coming_title(l)).at(Place::Alignment),
        lead: words::coming_lead(l, all.len(), woven.window.name(l)),
        future: super::pages::future(l, &woven),
        lines: all.into_iter().map(line).collect(),
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        form,
        errors,
    })
}
