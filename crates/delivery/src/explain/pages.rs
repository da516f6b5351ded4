//! Why do I have this? The page of one duty.

use axum::extract::{Path, State};
use axum::routing::get;
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Tx, fmt};
use people::audience::sentence::{self, Names};
use ui::web::{self, Answer, Routes, Signed};
use ui::{Html, Page, Place};

use super::{Because, Chain, Step, Why, why};
use crate::calendar::Calendar;
use crate::duty::{SourceKind, Standing};
use crate::ids::DutyId;
use crate::{rule, words};

/// Where explanations stand.
pub fn routes() -> Routes {
    Routes::new().route("/duties/{duty}", get(show))
}

/// A line of a rule as a page shows it.
pub struct Told {
    /// Whether it holds.
    pub holds: bool,
    /// What the staff file says.
    pub fact: String,
    /// What the line asks.
    pub line: String,
    /// Source and day; only with the first line.
    pub since: String,
}

struct Shown {
    title: String,
    reason: String,
    asks: String,
    owner: String,
    lines: Vec<Told>,
}

#[derive(askama::Template)]
#[template(path = "duty/show.html")]
struct Show {
    page: Page,
    about: String,
    state: Html,
    sum: String,
    sources: Vec<Shown>,
}

/// Whose duty it is: the reader's own, or that of somebody with this name whom the reader leads.
#[derive(Clone, Copy)]
struct Whose<'a>(Option<&'a str>);

/// `GET /duties/{duty}`
async fn show(signed: Signed, State(ctx): State<Ctx>, Path(duty): Path<String>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let found = why(&signed.actor, &mut tx, duty.parse::<DutyId>()?).await?;
    let calendar = Calendar::of(&ctx);
    let l = signed.locale;
    let person = found.duty.person;
    let name = match signed.actor.person_id() == Some(person) {
        true => None,
        false => people::names(&signed.actor, &mut tx, &[person]).await?.remove(&person),
    };
    let whose = Whose(name.as_deref());
    let mut sources = Vec::new();
    for because in &found.because {
        sources.push(shown(&mut tx, l, &calendar, whose, &found, because).await?);
    }
    let title = match &name {
        Some(name) => words::why_title_of(l, name),
        None => words::why_title(l).to_owned(),
    };
    let page = Page::of(&signed, title).at(if name.is_some() { Place::Team } else { Place::Today });
    let sum = words::why_one_duty(l, found.because.len());
    let about = words::why_about(l, found.duty.title.as_str());
    web::html(&Show {
        about,
        state: state(l, &calendar, whose, &found, ctx.clock().now()),
        sum,
        sources,
        page,
    })
}

fn state(l: Locale, calendar: &Calendar, whose: Whose<'_>, why: &Why, now: jiff::Timestamp) -> Html {
    let due = match why.duty.due_on {
        Some(due) => words::why_due(l, fmt::weekday_day(l, due)),
        None => words::why_no_date(l).to_owned(),
    };
    let status = match why.duty.standing(now) {
        Standing::Open => ui::status::soon(due),
        Standing::Overdue => ui::status::no(due),
        Standing::Asleep => ui::status::unknown(match whose.0 {
            Some(_) => words::why_asleep_of(l),
            None => words::why_asleep(l),
        }),
        Standing::Done => {
            let done = why.duty.done_at.map(|at| kernel::clock::civil_date(at, &calendar.zone));
            ui::status::ok(words::why_done(l, done.map(|day| fmt::day_year(l, day)).unwrap_or_default()))
        }
        Standing::Ended => ui::status::unknown(words::why_ended(l)),
    };
    Html::trusted(status.to_string())
}

async fn shown(
    tx: &mut Tx,
    l: Locale,
    calendar: &Calendar,
    whose: Whose<'_>,
    why: &Why,
    because: &Because,
) -> Result<Shown> {
    let source = &because.source;
    let since = fmt::day_near(l, source.since_on, calendar.today);
    let asking = source.ended_at.is_none();
    let mut shown = Shown {
        title: String::new(),
        reason: String::new(),
        asks: String::new(),
        owner: String::new(),
        lines: Vec::new(),
    };
    match (source.kind, &because.chain) {
        (SourceKind::Choice(_), _) => {
            shown.title = match whose.0 {
                Some(name) => words::why_chosen_of(l, name),
                None => words::why_chosen(l).into(),
            };
            shown.asks = match whose.0 {
                Some(_) => words::why_chosen_about_of(l, since),
                None => words::why_chosen_about(l, since),
            };
        }
        (SourceKind::Recommendation(_), _) => {
            shown.title = words::why_recommended(l, source.title.as_str());
            shown.asks = match whose.0 {
                Some(name) => words::why_recommended_about_of(l, source.reason.as_str(), name, since),
                None => words::why_recommended_about(l, source.reason.as_str(), since),
            };
        }
        (SourceKind::Rule(_), chain) => {
            shown.title = match asking {
                true => words::why_rule(l, source.title.as_str()),
                false => words::why_rule_ended(l, source.title.as_str()),
            };
            shown.reason = words::why_reason(l, source.reason.as_str());
            if let Some(due) = source.due_on {
                shown.asks = words::why_asks_for(l, why.duty.title.as_str(), fmt::weekday_day(l, due), since);
            }
            if let Some(chain) = chain {
                shown.lines = told(tx, l, calendar, chain).await?;
                if let Some(owner) = chain.rule.owner
                    && let Some(name) = rule::store::at_work(tx, owner).await?
                {
                    shown.owner = words::why_questions(l, name);
                }
            }
        }
    }
    Ok(shown)
}

/// The deciding lines in words, with the source and the day beside the first.
pub(crate) async fn told(tx: &mut Tx, l: Locale, calendar: &Calendar, chain: &Chain) -> Result<Vec<Told>> {
    let names = Names::of(tx, &chain.rule.audience).await?;
    let source = chain.origin.as_ref().map(|origin| {
        let file = origin.feed.as_ref().map_or(words::rule_why_file(l), |(_, name, _)| name.as_str());
        words::rule_why_since(l, file, fmt::day_near(l, origin.since, calendar.today))
    });
    let one = |(place, step): (usize, &Step)| Told {
        holds: step.holds,
        fact: sentence::fact(l, &step.fact),
        line: sentence::sentence(l, &step.line, &names),
        since: source.clone().filter(|_| place == 0).unwrap_or_default(),
    };
    Ok(chain.steps.iter().enumerate().map(one).collect())
}
