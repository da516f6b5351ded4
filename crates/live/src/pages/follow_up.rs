//! `/seats/{seat}/follow-up`: whether something of a session was used, two weeks later.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::feedback::head;
use crate::feedback::{Asked, LEAST};
use crate::follow_up::{self, Use};
use crate::ids::SeatId;
use crate::{class, seat, session, when, words};

#[derive(Template)]
#[template(path = "live/follow_up.html")]
struct Show {
    page: Page,
    seat: SeatId,
    when: String,
    asked: Asked,
    until: String,
    /// What people can do after the class.
    outcomes: Vec<String>,
    choices: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    used: String,
    note: String,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeatId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: SeatId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let asked = follow_up::asked(actor, tx, id).await?;
    let seat = seat::find(actor, tx, id).await?;
    let session = session::find(actor, tx, seat.session).await?;
    let (title, when) = head(signed, tx, &session).await?;
    let outcomes = class::find(actor, tx, session.class).await?.outcomes;
    let zone = when::zone(l, &session.zone)?;
    Ok(Show {
        page: Page::of(signed, words::follow_up_title(l, title)).at(Place::Classes),
        seat: id,
        when,
        until: match asked {
            Asked::Until(until) => fmt::instant(l, until, &zone),
            Asked::Answered | Asked::Not => String::new(),
        },
        asked,
        outcomes: outcomes
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        choices: Use::ALL.iter().map(|used| Choice::new(used.code(), word(l, *used))).collect(),
        form: Sent::default(),
        errors: Fields::default(),
    })
}

/// An answer in words.
pub(super) fn word(l: Locale, used: Use) -> &'static str {
    match used {
        Use::Used => words::follow_up_used(l),
        Use::Tried => words::follow_up_tried(l),
        Use::Not => words::follow_up_not_yet(l),
    }
}

pub(super) async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = answer_one(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/seats/{id}/follow-up"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(Show { form: sent, errors, ..page(&signed, &mut tx, id).await? })
        },
    )
    .await
}

async fn answer_one(signed: &Signed, tx: &mut Tx, id: SeatId, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    // Whose seat it is and whether they are asked comes before what is wrong with the form.
    if follow_up::asked(&signed.actor, tx, id).await? == Asked::Not {
        return Err(Error::conflict_said(words::follow_up_not_asked(l)));
    }
    let used = Use::parse(&sent.used);
    let used = used.ok_or_else(|| Error::invalid_said("used", words::feedback_choose(l)))?;
    let answer = follow_up::Answer { used, note: sent.note.clone() };
    follow_up::answer(&signed.actor, tx, l, id, &answer).await
}
