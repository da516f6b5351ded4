//! What waits for those who decide about claims: they agree or refuse, and pay what the receipt says.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::{Ctx, Error, PersonId, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::pages::{Line, due, line};
use super::{Claim, correction};
use crate::ids::ClaimId;
use crate::{budget, permissions, words};

/// The routes of who decides.
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/claims", get(waiting))
        .route("/claims/{claim}/decision", post(decide))
        .route("/claims/{claim}/payment", post(pay))
        .route("/claims/{claim}/correction", post(correct))
}

/// A correction that comes back with what was typed.
struct Wrong {
    id: ClaimId,
    amount: String,
    said: String,
}

#[derive(Template)]
#[template(path = "claim/waiting.html")]
struct Waiting {
    page: Page,
    lines: Vec<Line>,
    paid: Vec<Line>,
    wrong: Option<Wrong>,
    errors: Fields,
}

impl Waiting {
    /// What was typed to correct this one, where it comes back.
    fn typed(&self, id: &ClaimId) -> Option<&Wrong> {
        self.wrong.as_ref().filter(|wrong| wrong.id == *id)
    }
}

async fn waiting(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    if !super::decides(&signed.actor, &mut ctx.db.read().await?, signed.leads).await? {
        return Err(Error::NotFound.into());
    }
    web::html(&waiting_page(&ctx, &signed, (None, Fields::default())).await?)
}

/// Claims in words for who decides about them.
async fn told(signed: &Signed, tx: &mut Tx, claims: Vec<Claim>) -> Result<Vec<Line>> {
    let l = signed.locale;
    let persons: Vec<PersonId> = claims.iter().map(|claim| claim.person).collect();
    let names = people::names(&signed.actor, tx, &persons).await?;
    let mut lines = Vec::new();
    for claim in claims {
        let found = budget::store::find(tx, claim.budget).await?.ok_or(Error::NotFound)?;
        let who = names.get(&claim.person).cloned().unwrap_or_else(|| words::somebody(l).into());
        let due = match claim.went_to.is_some() && claim.went_to == signed.actor.person_id() {
            true => words::claim_told_late(l).to_owned(),
            false => due(tx, l, &claim).await?,
        };
        let corrected = correction::told(tx, l, &claim, &found).await?;
        lines.push(Line { due, corrected, ..line(l, claim, &found, who) });
    }
    Ok(lines)
}

async fn waiting_page(
    ctx: &Ctx,
    signed: &Signed,
    (wrong, errors): (Option<Wrong>, Fields),
) -> Result<Waiting> {
    let mut tx = ctx.db.read().await?;
    let waiting = super::waiting(&signed.actor, &mut tx).await?;
    let lines = told(signed, &mut tx, waiting).await?;
    let paid = super::paid_lately(&signed.actor, &mut tx).await?;
    let paid = told(signed, &mut tx, paid).await?;
    let page = Page::of(signed, words::claims_title(signed.locale)).at(Place::Budgets);
    Ok(Waiting { page, lines, paid, wrong, errors })
}

/// What a decision says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    answer: String,
    said: String,
    amount: String,
}

async fn decide(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Said>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done =
        super::decide(&signed.actor, &mut tx, signed.locale, id, sent.answer == "agree", &sent.said).await;
    decided(&ctx, &signed, tx, done).await
}

async fn pay(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Said>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = async {
        let claim = super::find(&signed.actor, &mut tx, id).await?;
        let found = budget::store::find(&mut tx, claim.budget).await?.ok_or(Error::NotFound)?;
        permissions::require_deciding_about(&signed.actor, &mut tx, &claim).await?;
        let amount = found.measure.read(signed.locale, "amount", &sent.amount)?;
        super::pay(&signed.actor, &mut tx, signed.locale, id, amount).await
    };
    let done = done.await;
    decided(&ctx, &signed, tx, done).await
}

async fn correct(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Said>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = async {
        let claim = super::find(&signed.actor, &mut tx, id).await?;
        let found = budget::store::find(&mut tx, claim.budget).await?.ok_or(Error::NotFound)?;
        permissions::require_deciding_about(&signed.actor, &mut tx, &claim).await?;
        let amount = found.measure.read_or_nothing(signed.locale, "amount", &sent.amount)?;
        correction::correct(&signed.actor, &mut tx, signed.locale, id, (amount, &sent.said)).await
    };
    let done = done.await;
    let Said { amount, said, .. } = sent;
    let again = |errors| waiting_page(&ctx, &signed, (Some(Wrong { id, amount, said }), errors));
    web::acted(signed.locale, tx, done, |()| "/claims", again).await
}

async fn decided(ctx: &Ctx, signed: &Signed, tx: Tx, done: Result<()>) -> Answer {
    web::acted(signed.locale, tx, done, |_| "/claims", |errors| waiting_page(ctx, signed, (None, errors)))
        .await
}
