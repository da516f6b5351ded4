//! The record store under load: what a statement costs on its way in and on its way out as the store grows, beside
//! what SQLite itself and a bare answer cost in the same run. Everything counts from the moment it is acknowledged,
//! which is when it is on the disk.

mod asks;
mod limit;
mod sample;
mod sends;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::{Ctx, Result};

use crate::company::SYSTEM;
use crate::figure::Figure;
use crate::load::{self, Load};
use crate::place::Place;
use crate::probe;
use crate::running::{LISTEN, start};

/// So many rows measure the bare library in batches, and so many alone.
const ROWS: usize = 50_000;
const ALONE: usize = 5_000;
const BARE: usize = 20_000;
/// Bytes of disk that a statement may take with its indexes and the log of the database.
const ROOM: u64 = 4_096;

/// What SQLite itself needs, in milliseconds of processor time a row.
struct Limit {
    alone: f64,
    together: f64,
}

/// Fills a store to each size in turn and measures it there.
pub async fn run(postgres: Option<&str>, sizes: &[usize]) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    place.require_room(sizes.iter().max().copied().unwrap_or(0) as u64 * ROOM)?;
    let limit = limit(&place)?;
    let ctx = place.open().await?;
    let key = key(&ctx).await?;
    ctx.db.close().await;
    let (server, _) = start(&place).await?;
    let pid = server.pid();
    let before = probe::cpu(pid);
    load::get(&Load { requests: BARE, connections: 16, ..Load::once(LISTEN) }, "/ping", "identity").await?;
    let bare = (probe::cpu(pid) - before) * 1_000.0 / BARE as f64;
    let mut figures = vec![
        Figure::told("load of the machine before these", probe::load()),
        Figure::told("`/ping`, processor time", format!("{bare:.3} ms")),
        Figure::told("SQLite itself, one row a transaction", format!("{:.3} ms", limit.alone)),
        Figure::told("SQLite itself, 100 rows a transaction", format!("{:.3} ms", limit.together)),
    ];
    let mut store = sends::Store::new(pid, &key);
    for size in sizes {
        eprintln!("{size}:");
        let mut found = store.grow(*size, &limit).await?;
        found.extend(store.single(*size, &limit).await?);
        crate::figure::print(&found);
        figures.append(&mut found);
        figures.extend(asks::all(&store, *size).await?);
        let resident = probe::resident_mb(pid);
        found.push(Figure::told(format!("{}: resident", thousands(*size)), format!("{resident} MB")));
        found.push(Figure::told(format!("{}: load", thousands(*size)), probe::load()));
        crate::figure::print(&found);
        figures.extend(found);
    }
    let resident = probe::resident_mb(pid);
    figures.push(Figure::new("resident at the end", "200 MB", format!("{resident} MB"), resident <= 200));
    drop(server);
    place.discard().await?;
    Ok(figures)
}

fn limit(place: &Place) -> Result<Limit> {
    let rows: Vec<_> = (0..ROWS as u64).map(sample::sample).collect();
    let together = limit::cost_ms(&place.file("limit-100.db"), &rows, 100)?;
    let alone = limit::cost_ms(&place.file("limit-1.db"), &rows[..ALONE], 1)?;
    Ok(Limit { alone, together })
}

/// The header of a key that may do everything.
async fn key(ctx: &Ctx) -> Result<String> {
    let mut tx = ctx.db.write().await?;
    let fresh = records::create_key(&SYSTEM, &mut tx, "bench", &["all"]).await?;
    tx.commit().await?;
    Ok(format!("Basic {}", STANDARD.encode(format!("{}:{}", fresh.key.key, fresh.secret))))
}

/// A number as the table says it.
fn thousands(number: usize) -> String {
    match number {
        n if n % 1_000_000 == 0 => format!("{} million", n / 1_000_000),
        n if n % 1_000 == 0 => format!("{},000", n / 1_000),
        n => n.to_string(),
    }
}
