//! Opens an installation: its database with the rooms' tables, its files, its way out for mail.

use std::sync::Arc;

use kernel::files::Files;
use kernel::mail::Post;
use kernel::{Clock, Config, Ctx, Db, Error, Ids, Result, Room};

/// Every room, lowest shelf first.
pub fn rooms() -> Vec<Room> {
    vec![
        people::room(),
        identity::room(),
        content::room(),
        records::room(),
        funds::room(),
        delivery::room(),
        live::room(),
        programmes::room(),
        alignment::room(),
        requests::room(),
    ]
}

/// Says who answers the questions that lower rooms ask upwards, and what is made from the records. The first call counts.
pub fn register_hooks() {
    records::projection::register(vec![delivery::progress::rebuild::PROJECTION]);
    people::register(people::Hooks {
        administrators: Some(identity::administrators),
        approvers: Some(identity::approvers),
        preview: Some(delivery::rule::preview::preview),
    });
    content::hooks::register(content::hooks::Hooks {
        nothing_found: requests::demand::nothing_found,
        also: &[delivery::spotlight::section, alignment::suggested, live::found],
    });
    delivery::hooks::register(delivery::hooks::Parts {
        main: &[live::today, alignment::today, alignment::suggested_today],
        side: &[funds::today, requests::today, programmes::today],
        team: &[requests::beside_team, alignment::beside_team, live::beside_team],
    });
    delivery::hooks::register_others(crate::offers::CLASSES);
    delivery::hooks::register_lights(&crate::offers::LIGHTS);
    funds::hooks::register(alignment::objective::gaps::gaps);
    funds::hooks::register_programmes(programmes::programme::titles);
    funds::hooks::register_places(requests::delegation::places);
    live::hooks::register(requests::seat_decision);
    identity::guest::register(live::OPEN_TO_GUESTS);
    live::hooks::register_programmes(programmes::programme::of_class);
    live::hooks::register_titles(programmes::programme::titles_of);
    live::hooks::register_even(requests::demand::own::session);
    live::hooks::register_seasons(alignment::seasons);
    live::hooks::register_aside(alignment::slot::session::aside, alignment::slot::session::planned);
    live::hooks::register_above(delivery::spotlight::classes);
    alignment::hooks::register(requests::open_acts::waiting);
    alignment::hooks::register_away(requests::away_of);
}

/// Opens the installation that the configuration describes and brings its schema up to date.
pub async fn open(config: Config, clock: Clock) -> Result<Ctx> {
    let ctx = context(config, clock, Ids::system()).await?;
    let applied = ctx.db.migrate().await?;
    if applied > 0 {
        tracing::info!(applied, "the schema is up to date");
    }
    Ok(ctx)
}

/// Opens the installation without touching its schema.
pub async fn context(config: Config, clock: Clock, ids: Ids) -> Result<Ctx> {
    register_hooks();
    std::fs::create_dir_all(&config.data).map_err(|error| {
        Error::invalid_plain("data", format!("the folder {} can't be made: {error}", config.data.display()))
    })?;
    let db = match &config.database_url {
        Some(url) => Db::postgres(url, clock, ids, rooms()).await?,
        None => Db::sqlite(&config.data.join("guildhall.db"), clock, ids, rooms()).await?,
    };
    let db = db.in_zone(&config.time_zone);
    let files = Files::folder(&config.data.join("files"))?;
    let post = Post::open(&config)?;
    Ok(Ctx { db, config: Arc::new(config), files, post })
}
