//! The acts on launches; they stand on the page of what is coming, which is shown again where something was wrong.

use axum::extract::{Path, State};
use axum::routing::post;
use axum_extra::extract::Form;
use kernel::{Ctx, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};

use super::New;
use crate::ids::LaunchId;
use crate::permissions;
use crate::plan::coming;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().route("/launches", post(create)).route("/launches/{launch}/retirement", post(retire))
}

/// The form of a new launch.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    pub(crate) name: String,
    pub(crate) on: String,
    pub(crate) topic: String,
    pub(crate) units: Vec<String>,
}

impl Sent {
    /// Whether a unit is chosen.
    pub(crate) fn chosen(&self, unit: &str) -> bool {
        self.units.iter().any(|chosen| chosen == unit)
    }
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| "/alignment/coming",
        |errors| coming::page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    permissions::require_leading(&signed.actor)?;
    let new = New {
        name: sent.name.clone(),
        on: web::day(l, "on", &sent.on)?,
        topic: sent.topic.clone(),
        units: sent.units.iter().map(|unit| unit.parse()).collect::<Result<Vec<_>>>()?,
    };
    super::note(&signed.actor, tx, l, &new).await.map(drop)
}

async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<LaunchId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::retire(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/alignment/coming")
}
