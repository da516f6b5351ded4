//! The server is killed between an answer and its page, or while tools send statements, again and again; what it
//! acknowledged must be there.

use std::process::Command;

use journeys::crash::{House, Place, Store, crash, crash_under_load};
use kernel::Result;

use crate::figure::Figure;
use crate::place;

/// Kills it so many times.
pub async fn run(postgres: Option<&str>, kills: usize) -> Result<Vec<Figure>> {
    let house = House::build(postgres, kills, serve).await?;
    let waits = house.site.waits_for_its_disk().await?;
    let tally = crash(&house, kills).await?;
    house.site.discard().await?;
    let disk = if waits { "" } else { "; this server does not wait for its disk" };
    Ok(vec![Figure::new(
        format!("killed {kills} times: answers and parts acknowledged, found, missing"),
        "none missing",
        format!("{}, {}, {}{disk}", tally.acknowledged, tally.found, tally.missing),
        tally.missing == 0 && waits,
    )])
}

/// Kills it so many times while statements come in.
pub async fn under_load(postgres: Option<&str>, kills: usize) -> Result<Vec<Figure>> {
    let mut store = Store::make(postgres, serve).await?;
    let waits = store.site.waits_for_its_disk().await?;
    let held = crash_under_load(&mut store, kills).await?;
    store.site.discard().await?;
    let disk = if waits { "" } else { "; this server does not wait for its disk" };
    let whole = held.missing == 0 && held.halves == 0 && held.files_missing == 0;
    Ok(vec![
        Figure::new(
            format!("killed {kills} times under load: statements acknowledged, missing"),
            "none missing",
            format!("{}, {}{disk}", held.acknowledged, held.missing),
            whole && waits,
        ),
        Figure::told("requests without an answer: whole, absent, halves", {
            format!("{}, {}, {}", held.unanswered_whole, held.unanswered_absent, held.halves)
        }),
        Figure::told("files looked at, missing", format!("{}, {}", held.files, held.files_missing)),
    ])
}

fn serve(place: &Place<'_>) -> Result<Command> {
    place::serve(place.data, place.database_url, place.listen)
}
