//! Whether the installation is well, for whoever watches it.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use kernel::{Ctx, Error, Result};
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
    let (database, files, work) = tokio::join!(part(database(&ctx)), part(files(&ctx)), part(work(&ctx)));
    let ready = database.well && files.well;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Health { ready, database, files, work }))
}

/// Whoever watches asks every few seconds: a part that does not answer by then is not well.
const PATIENCE: Duration = Duration::from_secs(2);

async fn part(answer: impl Future<Output = Result<String>>) -> Part {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(Ok(says)) => Part { well: true, says },
        Ok(Err(error)) => Part { well: false, says: error.to_string() },
        Err(_) => Part { well: false, says: format!("no answer within {} seconds", PATIENCE.as_secs()) },
    }
}

async fn database(ctx: &Ctx) -> Result<String> {
    let mut tx = ctx.db.read().await?;
    tx.setting(kernel::setting::INSTALLATION_IRI).await?;
    Ok(format!("{:?}", ctx.db.kind()).to_lowercase())
}

async fn files(ctx: &Ctx) -> Result<String> {
    let folder = ctx.config.data.join("files");
    let wrong = |error| Error::Unavailable(format!("the folder {}: {error}", folder.display()));
    tokio::fs::metadata(&folder).await.map_err(wrong)?;
    Ok("folder".into())
}

async fn work(ctx: &Ctx) -> Result<String> {
    let mut tx = ctx.db.read().await?;
    let work = tx.open_work().await?;
    Ok(format!("{} events and {} jobs wait, {} given up", work.deliveries, work.jobs, work.given_up))
}
