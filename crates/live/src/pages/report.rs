//! The report of a call: its file in, and whose the names are that nobody knows.

use axum::extract::{Multipart, Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result};
use serde::Deserialize;
use ui::web::{Answer, Signed, Upload};

use super::session::changed;
use crate::attendance;
use crate::ids::{SeatId, SessionId};
use crate::words;

/// A report with a little room for the form around it.
pub(super) const MOST_BODY: usize = attendance::MOST_BYTES + (64 << 10);

pub(super) async fn import(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    form: Multipart,
) -> Answer {
    let l = signed.locale;
    let file = file(l, form).await;
    let mut tx = ctx.db.write().await?;
    let done = match file {
        Ok(bytes) => attendance::import(&signed.actor, &mut tx, l, id, &bytes).await.map(drop),
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, id, done, Default::default()).await
}

async fn file(l: Locale, form: Multipart) -> Result<Vec<u8>> {
    let large = words::report_too_large(l);
    let sent = Upload::read(form, "report", large, large).await?;
    sent.file
        .map(|(_, bytes)| bytes.into())
        .ok_or_else(|| Error::invalid_said("report", words::report_missing(l)))
}

/// A name of a report, and whose it is; nobody's where no seat is chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    email: String,
    seat: String,
}

pub(super) async fn assign(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let to = match sent.seat.as_str() {
        "" => None,
        seat => Some(seat.parse::<SeatId>()?),
    };
    let mut tx = ctx.db.write().await?;
    let who = (sent.name.as_str(), sent.email.as_str());
    let done = attendance::assign(&signed.actor, &mut tx, signed.locale, id, who, to).await;
    changed(&signed, &ctx, tx, id, done, Default::default()).await
}
