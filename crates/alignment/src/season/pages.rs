//! `/seasons`: days without classes, busy weeks, holidays by site; set and ended here.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::ToSpan;
use kernel::{Ctx, Error, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page};

use super::{Kind, Where, store};
use crate::ids::SeasonId;
use crate::objective::pages::planned_units;
use crate::words;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().route("/seasons", get(index).post(create)).route("/seasons/{season}/end", post(end))
}

/// The form of a new season.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    kind: String,
    name: String,
    from: String,
    until: String,
    place: String,
}

/// A season.
struct Line {
    id: SeasonId,
    name: String,
    about: String,
    may_end: bool,
}

#[derive(Template)]
#[template(path = "season/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&page(&ctx, &signed, Sent::default(), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let units = planned_units(&signed.actor, &mut tx).await?;
    if units.is_empty() {
        return Err(Error::NotFound);
    }
    let leads = signed.has(Role::PeopleLeader);
    let today = tx.today();
    let far = today.checked_add(2.years()).map_err(Error::internal)?;
    let mut lines = Vec::new();
    for season in super::within(&mut tx, today, far).await? {
        let place = season.place_name.clone().unwrap_or_else(|| words::season_everywhere(l).into());
        let mine = match season.place {
            Where::Unit(unit) => units.iter().any(|(id, _)| *id == unit),
            Where::Everywhere | Where::Site(_) => leads,
        };
        lines.push(Line {
            id: season.id,
            about: words::season_about(
                l,
                season.kind.word(l),
                fmt::day_near(l, season.from, today),
                fmt::day_near(l, season.until, today),
                place,
            ),
            name: season.name,
            may_end: mine,
        });
    }
    let mut places = Vec::new();
    if leads {
        places.push(Choice::new("everywhere", words::season_everywhere(l)));
    }
    places.extend(units.into_iter().map(|(id, name)| Choice::new(format!("unit:{id}"), name)));
    if leads {
        let sites = store::sites(&mut tx).await?;
        places.extend(
            sites
                .into_iter()
                .map(|(id, name)| Choice::new(format!("site:{id}"), words::season_site(l, name))),
        );
    }
    Ok(Index {
        page: Page::of(signed, words::seasons_title(l)).at(crate::slot::pages::place(signed)),
        lines,
        kinds: Kind::ALL.iter().map(|kind| Choice::new(kind.name(), kind.word(l))).collect(),
        places,
        form,
        errors,
    })
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(signed.locale, tx, done, |_| "/seasons", |errors| page(&ctx, &signed, sent, errors)).await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let place = match sent.place.split_once(':') {
        Some(("unit", id)) => Where::Unit(id.parse()?),
        Some(("site", id)) => Where::Site(id.parse()?),
        _ => Where::Everywhere,
    };
    let kind = Kind::parse(&sent.kind).unwrap_or(Kind::Blackout);
    let days = (web::day(l, "from", &sent.from)?, web::day(l, "until", &sent.until)?);
    super::set(&signed.actor, tx, l, kind, &sent.name, days, place).await.map(drop)
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeasonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/seasons")
}
