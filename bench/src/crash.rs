//! The server is killed between an answer and its page, again and again; what it acknowledged must be there.

use std::process::Command;

use journeys::crash::{House, Place, crash};
use kernel::Result;

use crate::figure::Figure;
use crate::place;

/// Kills it so many times.
pub async fn run(postgres: Option<&str>, kills: usize) -> Result<Vec<Figure>> {
    let house = House::build(postgres, kills, serve).await?;
    let waits = house.waits_for_its_disk().await?;
    let tally = crash(&house, kills).await?;
    house.discard().await?;
    let disk = if waits { "" } else { "; this server does not wait for its disk" };
    Ok(vec![Figure::new(
        format!("killed {kills} times: answers and parts acknowledged, found, missing"),
        "none missing",
        format!("{}, {}, {}{disk}", tally.acknowledged, tally.found, tally.missing),
        tally.missing == 0 && waits,
    )])
}

fn serve(place: &Place<'_>) -> Result<Command> {
    place::serve(place.data, place.database_url, place.listen)
}
