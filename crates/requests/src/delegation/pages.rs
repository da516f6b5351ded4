//! Who decides in one's place: said and ended on the page of what waits.

use axum::extract::{Path, State};
use axum::routing::post;
use axum_extra::extract::Form;
use kernel::{Actor, Ctx, Error, Field, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};

use super::store;
use crate::ids::DelegationId;
use crate::request::desk;
use crate::words;

const HOUSE: Actor = Actor::system("somebody to stand in is looked up");

/// The routes of delegations.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/decisions/delegations", post(make))
        .route("/decisions/delegations/{delegation}/end", post(end))
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    pub to: String,
    pub from: String,
    pub until: String,
}

/// What was said, in words.
pub(crate) struct Shown {
    /// Those that can be ended, by their ids.
    pub mine: Vec<(DelegationId, String)>,
    /// In whose place somebody decides.
    pub others: Vec<String>,
    pub form: Sent,
}

impl Shown {
    /// Whether there is nothing of either kind.
    pub fn is_nothing(&self) -> bool {
        self.mine.is_empty() && self.others.is_empty()
    }
}

pub(crate) async fn shown(signed: &Signed, tx: &mut Tx, form: Sent) -> Result<Shown> {
    let l = signed.locale;
    let (me, today) = (signed.actor.require_person()?, tx.today());
    let known = store::known(tx, me, today).await?;
    let ids: Vec<PersonId> = known.iter().flat_map(|one| [one.person, one.to]).collect();
    let names = people::names(&signed.actor, tx, &ids).await?;
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for one in known {
        let (from, until) = (fmt::date_year(l, one.from), fmt::date_year(l, one.until));
        let name = |person| names.get(&person).cloned().unwrap_or_default();
        if one.person == me {
            mine.push((one.id, words::delegation_mine(l, name(one.to), from, until)));
        } else {
            others.push(words::delegation_theirs(l, name(one.person), from, until));
        }
    }
    Ok(Shown { mine, others, form })
}

async fn make(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| "/decisions",
        |errors| async move {
            let mut again = desk::Again::default();
            (again.delegation, again.errors) = (sent, errors);
            desk::page(&ctx, &signed, again).await
        },
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<DelegationId> {
    let l = signed.locale;
    let mut wrong = Vec::new();
    let found = people::search(&HOUSE, tx, &sent.to, 2).await?;
    let to = match found.as_slice() {
        [one] => Some(one.card.id),
        _ => {
            wrong.push(Field::said("to", words::delegation_to_wrong(l)));
            None
        }
    };
    let mut day = |field: &str, text: &str| {
        let read = text.trim().parse().ok();
        if read.is_none() {
            wrong.push(Field::said(field, words::day_wrong(l)));
        }
        read
    };
    let (from, until) = (day("from", &sent.from), day("until", &sent.until));
    if let (Some(from), Some(until)) = (from, until)
        && !super::days_hold(from, until, tx.today())
    {
        wrong.push(Field::said("until", words::delegation_days_wrong(l)));
    }
    match (to, from, until) {
        (Some(to), Some(from), Some(until)) if wrong.is_empty() => {
            super::make(&signed.actor, tx, l, to, from, until).await
        }
        _ => Err(Error::Invalid(wrong)),
    }
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<DelegationId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/decisions")
}
