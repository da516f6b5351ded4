//! What planning needs to be there: a group, a theme, a launch, a campaign, a template and what was begun with it.

use alignment::need::{self, Kind, theme};
use alignment::season::Kind::Holiday;
use alignment::season::Where::Everywhere;
use alignment::slot::Tier;
use alignment::{Window, campaign, cascade, group, launch, season};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Role};

use super::cast::Cast;
use super::known_store as store;

const EN: Locale = Locale::En;

fn leader(cast: &Cast) -> Actor {
    Actor::person(cast.leader, [Role::PeopleLeader])
}

/// An open group.
pub(super) async fn group(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::GROUP, None).await {
        return id;
    }
    let new =
        group::New { name: "A group".into(), about: String::new(), leader: cast.leader, sensitive: false };
    let mut tx = ctx.db.write().await.unwrap();
    let id = group::set_up(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Two needs that were joined.
pub(super) async fn theme(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::THEME, None).await {
        return id;
    }
    let unit = store::first(ctx, &store::LED_UNIT, None).await.unwrap().parse().unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    let mut needs = Vec::new();
    for title in ["Leaks at the joint", "Leaks at the valve"] {
        let new = need::New {
            kind: Kind::Pain,
            title: title.into(),
            topic: String::new(),
            people: 1,
            unit: Some(unit),
            shared: false,
        };
        needs.push(need::raise(&leader(cast), &mut tx, EN, &new).await.unwrap());
    }
    let id = theme::join(&leader(cast), &mut tx, EN, "Leaks", &needs).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A new system.
pub(super) async fn launch(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::LAUNCH, None).await {
        return id;
    }
    let on = ctx.clock().today(&ctx.config.time_zone).tomorrow().unwrap();
    let new = launch::New { name: "A system".into(), on, topic: String::new(), units: Vec::new() };
    let mut tx = ctx.db.write().await.unwrap();
    let id = launch::note(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A campaign that asks every team.
pub(super) async fn campaign(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::CAMPAIGN, None).await {
        return id;
    }
    let day = ctx.clock().today(&ctx.config.time_zone);
    let new = campaign::New {
        title: "What teams need".into(),
        window: Window::next(day).unwrap(),
        answer_by: day.tomorrow().unwrap(),
        units: Vec::new(),
    };
    let mut tx = ctx.db.write().await.unwrap();
    let id = campaign::open(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A template of one step.
pub(super) async fn template(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::TEMPLATE, None).await {
        return id;
    }
    let step =
        cascade::Step { tier: Tier::Team, title: "In the team".into(), minutes: 30, after_days: 0, days: 1 };
    let new = cascade::NewTemplate { name: "Teams".into(), steps: vec![step] };
    let mut tx = ctx.db.write().await.unwrap();
    let id = cascade::make(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// What was begun with it.
pub(super) async fn cascade(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::CASCADE, None).await {
        return id;
    }
    let template = template(ctx, cast).await.parse().unwrap();
    let objective = store::first(ctx, &store::OBJECTIVE, None).await.unwrap().parse().unwrap();
    let unit = store::first(ctx, &store::LED_UNIT, None).await.unwrap().parse().unwrap();
    let first = ctx.clock().today(&ctx.config.time_zone);
    let new = cascade::New { template, objective, first, units: vec![unit] };
    let mut tx = ctx.db.write().await.unwrap();
    let id = cascade::begin(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Days that come back every year.
pub(super) async fn season_rule(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::SEASON_RULE, None).await {
        return id;
    }
    let day = ctx.clock().today(&ctx.config.time_zone);
    let mut tx = ctx.db.write().await.unwrap();
    let (leader, days) = (leader(cast), (day, day));
    let id = season::yearly::set(&leader, &mut tx, EN, Holiday, "A day of each year", days, Everywhere).await;
    tx.commit().await.unwrap();
    id.unwrap().to_string()
}

/// A year of such days that does not hold.
pub(super) async fn left_out(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::LEFT_OUT, None).await {
        return id;
    }
    season_rule(ctx, cast).await;
    let year = store::first(ctx, &store::YEAR, None).await.unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    season::end(&leader(cast), &mut tx, year.parse().unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    year
}
