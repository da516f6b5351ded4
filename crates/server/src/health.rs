//! Whether the installation is well, for whoever watches it.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use kernel::{Ctx, Result};
use serde::Serialize;

/// Bare: answers as fast as the server can.
pub async fn ping() -> &'static str {
    "pong"
}

#[derive(Serialize)]
pub struct Health {
    ready: bool,
    database: Part,
    files: Part,
    work: Part,
}

#[derive(Serialize)]
struct Part {
    well: bool,
    says: String,
}

/// Ready, or which part is not.
pub async fn healthz(State(ctx): State<Ctx>) -> (StatusCode, Json<Health>) {
    let database = part(database(&ctx).await);
    let files = part(files(&ctx).await);
    let work = part(work(&ctx).await);
    let ready = database.well && files.well;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Health { ready, database, files, work }))
}

fn part(outcome: Result<String>) -> Part {
    match outcome {
        Ok(says) => Part { well: true, says },
        Err(error) => Part { well: false, says: error.to_string() },
    }
}

async fn database(ctx: &Ctx) -> Result<String> {
    let mut tx = ctx.db.read().await?;
    tx.setting(kernel::setting::INSTALLATION_IRI).await?;
    Ok(format!("{:?}", ctx.db.kind()).to_lowercase())
}

async fn files(ctx: &Ctx) -> Result<String> {
    tokio::fs::metadata(ctx.config.data.join("files")).await?;
    Ok("folder".into())
}

async fn work(ctx: &Ctx) -> Result<String> {
    let mut tx = ctx.db.read().await?;
    let work = tx.open_work().await?;
    Ok(format!("{} events and {} jobs wait, {} given up", work.deliveries, work.jobs, work.given_up))
}
