//! Runs the server and its worker until told to stop, then lets requests under way end.

use std::net::SocketAddr;
use std::time::Duration;

use kernel::{Actor, Ctx, Error, Result};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::router::router;

/// How often the worker looks without being woken.
const PAUSE: Duration = Duration::from_secs(5);
const STARTING: Actor = Actor::system("the server starts");

/// Serves until SIGINT or SIGTERM.
pub async fn serve(ctx: Ctx) -> Result<()> {
    let address = ctx.config.listen.clone();
    let listener = TcpListener::bind(&address)
        .await
        .map_err(|error| Error::Unavailable(format!("{address} can't be listened on: {error}")))?;
    let (stop, stopped) = watch::channel(false);
    let ended = |mut stopped: watch::Receiver<bool>| async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    let worker = {
        let (ctx, stopped) = (ctx.clone(), stopped.clone());
        tokio::spawn(async move { ctx.work(PAUSE, ended(stopped)).await })
    };
    let forwarder = {
        let (ctx, stopped) = (ctx.clone(), stopped.clone());
        tokio::spawn(async move { records::forward::run(&ctx, ended(stopped)).await })
    };
    // What an older version made answers until it is made again; a stop leaves the rest to the next start.
    let (behind, stopping) = (ctx.clone(), ended(stopped.clone()));
    tokio::spawn(async move {
        tokio::select! {
            () = stopping => {}
            done = records::projection::catch_up(&behind, &STARTING) => match done {
                Ok(names) => names.iter().for_each(|name| tracing::info!(name, "made again from the records, by a newer version")),
                Err(error) => tracing::error!(%error, "what an older version made from the records stays for now"),
            }
        }
    });
    let ids = ctx.ids().clone();
    tokio::spawn(async move {
        if let Err(error) = identity::password::warm(&ids).await {
            tracing::warn!(%error, "the stand-in for unknown accounts is made by the first who needs it");
        }
    });
    tokio::spawn(async move {
        signal().await;
        let _ = stop.send(true);
    });
    println!("Guildhall is ready at {}", ctx.config.public_url);
    // The rooms slow down guessing by network, so they need to know the other side.
    let service = router(ctx.clone()).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(ended(stopped)).await?;
    let _ = worker.await;
    let _ = forwarder.await;
    ctx.db.close().await;
    Ok(())
}

async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupt = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
