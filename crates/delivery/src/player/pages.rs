//! The player's pages. GET shows, POST acts and leads back.

use axum::extract::{Path, Query, State};
use axum_extra::extract::Form;
use content::CourseId;
use content::question::Answer as Given;
use content::question::Kind;
use content::reading;
use content::reading::wish::Wish;
use kernel::{Ctx, Error, Result};
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place as Where};

use super::act::{self, Gone, Kept};
use super::screen::{self, DoneScreen, PartScreen, Place, ResumeScreen};
use super::seat::{Seat, sit};
use super::store;
use crate::today;

/// The player's routes.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/learn/{course}/{*part}", axum::routing::get(show).post(act))
}

#[derive(Deserialize)]
struct Asked {
    /// The number of a question to which nothing was chosen.
    empty: Option<usize>,
    /// Shows the end of the lesson.
    done: Option<String>,
    /// Asks before going on where one stopped.
    resume: Option<String>,
}

#[derive(Deserialize)]
struct Sent {
    act: Option<String>,
    question: Option<String>,
    attempt: Option<usize>,
    #[serde(default)]
    choice: Vec<usize>,
    #[serde(default)]
    order: Vec<usize>,
    text: Option<String>,
    up: Option<usize>,
    down: Option<usize>,
}

async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((course, key)): Path<(CourseId, String)>,
    Query(asked): Query<Asked>,
    wish: Wish,
) -> Answer {
    let answer = screen_of(&signed, &ctx, (course, key.as_str()), &asked, &wish).await;
    wish.keep(&ctx, &signed.actor, course, answer)
}

async fn screen_of(
    signed: &Signed,
    ctx: &Ctx,
    (course, key): (CourseId, &str),
    asked: &Asked,
    wish: &Wish,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let preferred = wish.languages(signed, &mut tx).await?;
    let seat = sit(&signed.actor, &mut tx, course, key, &preferred).await?;
    if seat.part.key != key && asked.resume.is_none() {
        return web::see_other(format!("{}?resume=1", reading::part_path(course, &seat.part.key)));
    }
    let page = Page::of(signed, seat.lesson()?.title.text.clone()).at(Where::Learn);
    let zone = screen::zone(ctx, &mut tx, &seat).await?;
    let place = Place::of(&seat)?;
    let last = match &seat.enrolment {
        Some(enrolment) => store::last_at(&mut tx, enrolment.id).await?,
        None => None,
    };
    if asked.done.is_some()
        && seat.lesson_done()?
        && let Some(at) = last
    {
        let next = today::next::next(signed, &mut tx).await?;
        let done = screen::done(signed.locale, &seat, at, &zone, next)?;
        return web::html(&DoneScreen { page, place, done });
    }
    if asked.resume.is_some()
        && place.done > 0
        && place.done < place.of
        && let Some(at) = last
    {
        let newer = reading::live(&signed.actor, &mut tx, course).await? != seat.outline.version.id;
        let resume = screen::resume(signed.locale, &seat, at, &zone, newer)?;
        return web::html(&ResumeScreen { page, place, resume });
    }
    let part = show_part(signed, &mut tx, &seat, wish, &zone, asked.empty).await?;
    web::html(&PartScreen { page, place, part })
}

async fn show_part(
    signed: &Signed,
    tx: &mut kernel::Tx,
    seat: &Seat,
    wish: &Wish,
    zone: &jiff::tz::TimeZone,
    empty: Option<usize>,
) -> Result<screen::PartView> {
    let name = match seat.outline.version.approved_by {
        Some(person) => store::name(tx, person).await?,
        None => None,
    };
    let at = match seat.outline.version.state {
        content::version::State::Published(at) => Some(at),
        _ => None,
    };
    let reviewed = screen::reviewed(signed.locale, name, at, zone);
    screen::part(signed.locale, seat, wish, zone, reviewed, empty)
}

async fn act(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((course, key)): Path<(CourseId, String)>,
    wish: Wish,
    Form(sent): Form<Sent>,
) -> Answer {
    let here = reading::part_path(course, &key);
    let mut tx = ctx.db.read().await?;
    let preferred = wish.languages(&signed, &mut tx).await?;
    let seat = sit(&signed.actor, &mut tx, course, &key, &preferred).await?;
    drop(tx);
    let mut tx = ctx.db.write().await?;
    let seat = seat.again(&signed.actor, &mut tx, &preferred).await?;
    if seat.part.key != key {
        return Err(Error::NotFound.into());
    }
    let lead = match (sent.number(&seat), sent.act.as_deref()) {
        (None, Some("on")) => match act::go_on(&signed.actor, &mut tx, &seat).await? {
            Gone::Waits(number) => format!("{here}?empty={number}#q{number}"),
            Gone::On(next) => format!("{}#main", reading::part_path(course, &next)),
            Gone::Finished => format!("{here}?done=1#main"),
        },
        (Some(number), _) if sent.up.is_some() || sent.down.is_some() => {
            act::keep_order(&signed.actor, &mut tx, &seat, number, &sent.moved()).await?;
            format!("{here}#q{number}")
        }
        (Some(number), Some("check") | None) => {
            let question = seat.part.question(number).ok_or(Error::NotFound)?;
            let given = sent.given(question.kind);
            let attempt = sent.attempt.unwrap_or(1);
            match act::answer(&signed.actor, &mut tx, &seat, number, attempt, &given).await? {
                Kept::Empty => format!("{here}?empty={number}#q{number}"),
                Kept::Kept | Kept::Before => format!("{here}#q{number}"),
            }
        }
        _ => return Err(Error::NotFound.into()),
    };
    tx.commit().await?;
    web::see_other(lead)
}

impl Sent {
    /// The number of the question, if the form names one of this part.
    fn number(&self, seat: &Seat) -> Option<usize> {
        let named = self.question.as_deref()?;
        seat.part.questions().map(|(number, _)| number).find(|number| seat.question_key(*number) == named)
    }

    fn given(&self, kind: Kind) -> Given {
        match kind {
            Kind::One | Kind::Several => Given::Choices(self.choice.clone()),
            Kind::Order => Given::Order(self.order.clone()),
            Kind::Text => Given::Text(self.text.clone().unwrap_or_default()),
        }
    }

    /// The order with one step moved by one place.
    fn moved(&self) -> Vec<usize> {
        let mut order = self.order.clone();
        let place = |step: usize| order.iter().position(|at| *at == step);
        let swap = match (self.up, self.down) {
            (Some(step), _) => place(step).and_then(|at| Some((at.checked_sub(1)?, at))),
            (_, Some(step)) => place(step).map(|at| (at, at + 1)),
            _ => None,
        };
        if let Some((a, b)) = swap
            && b < order.len()
        {
            order.swap(a, b);
        }
        order
    }
}
