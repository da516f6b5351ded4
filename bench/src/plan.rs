//! The plan of a large company: the loom and the calendar as pages, and the conflict check of one large slot. Processor
//! time is that of the whole process, the database's with it where that is SQLite.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use alignment::need::{self, Kind};
use alignment::objective::{self, Whose};
use alignment::slot::{self, Source, Tier, conflict};
use alignment::{ObjectiveId, SlotId, Window};
use jiff::ToSpan;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Role};
use live::{class, seat, session};
use people::audience::choices;
use people::feed::mapping::Mapping;
use people::{Audience, Line, UnitId};

use crate::company::{self, SYSTEM};
use crate::figure::Figure;
use crate::load::Load;
use crate::place::Place;
use crate::running::{LISTEN, start};
use crate::{load, probe};

/// Three levels of units.
const COLUMNS: &str = r#"
[columns]
number = "number"
name = "name"
manager = "manager"
unit = ["division", "department", "unit"]
site = "site"
email = "email"
language = "language"
"#;
const EN: Locale = Locale::En;
/// Teams, in thirty departments of three divisions.
const TEAMS: usize = 300;
/// Objectives of the organisation.
const OBJECTIVES: usize = 40;
/// Slots for one team each.
const SLOTS: usize = 600;
/// People of the slot that is checked.
const LARGE: usize = 5_000;
/// Sessions on the day of that slot.
const SESSIONS: usize = 10;
/// Seats of each.
const SEATS: usize = 100;
/// Asked so often.
const TIMES: usize = 40;

/// Fills a company with a plan, then reads it.
pub async fn run(postgres: Option<&str>, people: usize) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    let ctx = place.open().await?;
    let mapping = Mapping::parse(COLUMNS).map_err(|fault| Error::internal(format!("{fault:?}")))?;
    company::import_as(&ctx, &staff(people), Some(mapping)).await?;
    ctx.settle().await?;
    let large = fill(&ctx, people).await?;
    let mut figures = vec![checked(&ctx, large).await?];
    let cookie = cookie(&ctx).await?;
    ctx.tick().await?;
    ctx.settle().await?;
    ctx.db.close().await;
    let (server, _) = start(&place).await?;
    for (path, name) in [
        ("/alignment", "the loom and its lists"),
        ("/alignment/calendar?view=quarters", "calendar of two quarters"),
        ("/alignment/calendar?view=year", "calendar of a year"),
    ] {
        let cookies = [cookie.clone()];
        let load = Load { address: LISTEN, cookies: &cookies, requests: TIMES, connections: 1 };
        load::get(&Load { requests: 4, ..load }, path, "identity").await?;
        let before = probe::cpu(server.pid());
        let times = load::get(&load, path, "identity").await?;
        let cpu = (probe::cpu(server.pid()) - before) * 1_000.0 / TIMES as f64;
        figures.push(Figure::new(
            format!("{name}: {people} people, {OBJECTIVES} objectives, {TEAMS} teams"),
            "150 ms CPU",
            format!("{cpu:.0} ms CPU, p50 {:.0} ms", load::percentile(&times, 0.5)),
            cpu < 150.0,
        ));
    }
    drop(server);
    place.discard().await?;
    Ok(figures)
}

/// A staff file of people in teams, departments and divisions; `0` leads everybody's learning.
fn staff(people: usize) -> String {
    let team = people / TEAMS;
    let mut file = String::from("number;name;manager;division;department;unit;site;email;language\n");
    for at in 0..people {
        let unit = (at / team).min(TEAMS - 1);
        let lead = unit * team;
        let manager = if at == lead { "0".to_owned() } else { lead.to_string() };
        let manager = if at == 0 { String::new() } else { manager };
        let _ = writeln!(
            file,
            "{at};Person {at};{manager};Division {};Department {};Team {unit};Site {};p{at}@example.org;en",
            unit % 3,
            unit % 30,
            at % 7
        );
    }
    file
}

/// Objectives, needs, slots for each team twice, and one for many people; gives that one.
async fn fill(ctx: &Ctx, people: usize) -> Result<SlotId> {
    let leader = company::person(ctx, 0).await?;
    let mut tx = ctx.db.write().await?;
    identity::grant(&SYSTEM, &mut tx, leader, Role::PeopleLeader, "a benchmark").await?;
    tx.commit().await?;
    let leads = Actor::person(leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await?;
    let all = choices::choices(&SYSTEM, &mut tx).await?;
    let teams: Vec<UnitId> =
        all.units.iter().filter(|(_, path)| path.contains("Team ")).map(|(id, _)| *id).collect();
    let today = tx.today();
    let window = Window::next(today)?;
    let mut aims: Vec<ObjectiveId> = Vec::new();
    for at in 0..OBJECTIVES {
        let targets: BTreeMap<UnitId, i64> =
            teams.iter().skip(at % 3).step_by(3).map(|team| (*team, 60)).collect();
        let new = objective::New {
            whose: Whose::Organisation,
            name: format!("Objective {at}"),
            area: "Operations".into(),
            owner: leader,
            sponsor: None,
            kpi: String::new(),
            weight: 2,
            from: window.from,
            until: window.until,
            parent: None,
            topics: format!("Topic {at}"),
            targets,
        };
        aims.push(objective::set_up(&leads, &mut tx, EN, &new).await?);
    }
    for at in 0..SLOTS {
        let team = teams[at % teams.len()];
        let from = window.from.checked_add(((at % 170) as i64).days()).map_err(Error::internal)?;
        let audience = Audience(Line::Unit { ids: vec![team] });
        slot::plan(
            &leads,
            &mut tx,
            EN,
            &new(&format!("Slot {at}"), aims[at % OBJECTIVES], Some(team), audience, from),
        )
        .await?;
    }
    let many = (people.min(LARGE) * teams.len()).div_ceil(people.max(1));
    let audience = Audience(Line::Unit { ids: teams.into_iter().take(many).collect() });
    let large = new("For many", aims[0], None, audience, window.from);
    let large = slot::plan(&leads, &mut tx, EN, &large).await?;
    tx.commit().await?;
    sit(ctx, &leads, window.from, people).await?;
    for at in (0..people).step_by(10) {
        let mut tx = ctx.db.write().await?;
        for at in at..(at + 4).min(people) {
            let person = company::person(ctx, at).await?;
            let wish = need::New {
                kind: Kind::Wish,
                title: format!("Read a drawing {}", at % 90),
                topic: format!("Topic {}", at / 700 % OBJECTIVES),
                people: 1,
                unit: None,
                shared: false,
            };
            need::raise(&Actor::person(person, []), &mut tx, EN, &wish).await?;
        }
        tx.commit().await?;
    }
    Ok(large)
}

/// Sessions on the day of the large slot, in which some of its people sit.
async fn sit(ctx: &Ctx, leads: &Actor, day: jiff::civil::Date, people: usize) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    let class = class::New { title: "A class".into(), language: "en".into(), ..class::New::default() };
    let class = class::write(leads, &mut tx, EN, &class).await?;
    let mut sessions = Vec::new();
    for _ in 0..SESSIONS {
        let new = session::New {
            starts: format!("{day}T09:00"),
            capacity: SEATS as i64,
            ..session::New::default()
        };
        sessions.push(session::plan(leads, &mut tx, EN, class, &new).await?);
    }
    tx.commit().await?;
    for (place, session) in sessions.into_iter().enumerate() {
        let persons = (place * SEATS..(place + 1) * SEATS).take_while(|at| *at < people);
        let mut tx = ctx.db.write().await?;
        for at in persons {
            let person = company::person(ctx, at).await?;
            seat::take(leads, &mut tx, EN, session, person).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

fn new(
    title: &str,
    objective: ObjectiveId,
    unit: Option<UnitId>,
    audience: Audience,
    from: jiff::civil::Date,
) -> slot::New {
    slot::New {
        tier: if unit.is_some() { Tier::Team } else { Tier::Organisation },
        title: title.into(),
        note: String::new(),
        objective: Some(objective),
        unit,
        group: None,
        audience,
        minutes: 45,
        from,
        until: from,
        decide_by: None,
        source: Source::Objective,
    }
}

/// The conflict check of the large slot.
async fn checked(ctx: &Ctx, large: SlotId) -> Result<Figure> {
    let leads = Actor::person(company::person(ctx, 0).await?, [Role::PeopleLeader]);
    let mut tx = ctx.db.read().await?;
    let slot = slot::find(&leads, &mut tx, large).await?;
    let mut longest = 0.0f64;
    let mut found = 0;
    for _ in 0..TIMES {
        let began = std::time::Instant::now();
        found = conflict::of(&leads, &mut tx, &slot, true).await?.len();
        longest = longest.max(began.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(Figure::new(
        format!("conflict check of a slot for {} people, longest of {TIMES}", slot.people),
        "200 ms",
        format!("{longest:.0} ms, {found} found"),
        longest < 200.0,
    ))
}

/// The cookie of who leads learning.
async fn cookie(ctx: &Ctx) -> Result<String> {
    let leader = company::person(ctx, 0).await?;
    let mut tx = ctx.db.write().await?;
    let (name, value) = identity::cookie_for(&SYSTEM, &mut tx, ctx, leader).await?;
    tx.commit().await?;
    Ok(format!("{name}={value}"))
}
