//! Seats of other people: inviting somebody, booking for somebody whom one leads, holding places without names.

use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::{Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::web::{Answer, Signed};

use super::class::{changed, id, keep_company};
use super::form;
use crate::ids::ClassId;
use crate::{permissions, seat, session, words};

/// What the forms beside the sessions send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    /// Into which session.
    pub to: String,
    /// Whom, by name or number.
    pub whom: String,
    pub why: String,
    /// `book` to book at once.
    pub act: String,
    /// In which session places are held.
    pub at: String,
    pub places: String,
    pub days: String,
}

pub(super) async fn bring(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(class): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = brought(&signed, &mut tx, &sent).await;
    changed(&signed, &ctx, tx, class, done, keep_company(sent)).await
}

async fn brought(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    let session = id(&sent.to)?;
    let whom = form::person(actor, tx, l, "whom", &sent.whom).await?.id;
    session::find(actor, tx, session).await?;
    let (done, not_for) = match sent.act.as_str() {
        "book" => (seat::take(actor, tx, l, session, whom).await, words::person_not_led(l)),
        _ => (seat::invite(actor, tx, l, session, whom, &sent.why).await, words::person_not_for(l)),
    };
    match done {
        Err(Error::NotFound) => Err(Error::invalid_said("whom", not_for)),
        done => done.map(drop),
    }
}

pub(super) async fn reserve(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(class): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    if !permissions::may_book_for_others(&signed.actor, &mut tx).await? {
        return Err(Error::NotFound.into());
    }
    let done = reserved(&signed, &mut tx, &sent).await;
    changed(&signed, &ctx, tx, class, done, keep_company(sent)).await
}

async fn reserved(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let session = id(&sent.at)?;
    let places = form::whole(l, "places", &sent.places)?;
    let until = seat::days_from(tx.now(), form::whole(l, "days", &sent.days)?)?;
    seat::reserve(&signed.actor, tx, l, session, places, until).await.map(drop)
}
