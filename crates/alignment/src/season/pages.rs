//! `/seasons`: days without classes, busy weeks, holidays by site; set, for once or every year, and ended here.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::ToSpan;
use kernel::{Ctx, Error, Result, Role, Tx};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page};

use super::{Kind, Where, store, yearly};
use crate::ids::{SeasonId, SeasonRuleId};
use crate::objective::pages::planned_units;
use crate::words;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/seasons", get(index).post(create))
        .route("/seasons/{season}/end", post(end))
        .route("/seasons/{season}/again", post(again))
        .route("/seasons/rules/{rule}/end", post(end_rule))
        .merge(super::file_pages::routes())
}

/// The form of a new season.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub kind: String,
    pub name: String,
    pub from: String,
    pub until: String,
    pub place: String,
    pub yearly: String,
}

/// A season, or one that comes back every year.
struct Line {
    name: String,
    about: String,
    may_end: bool,
    /// Where it is ended.
    end: String,
    /// Its years, where it comes back.
    years: Vec<Once>,
}

/// One year of it.
struct Once {
    id: SeasonId,
    days: String,
    is_left_out: bool,
}

#[derive(Template)]
#[template(path = "season/index.html")]
pub(super) struct Index {
    page: Page,
    lines: Vec<Line>,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    form: Sent,
    file: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let file = Sent { kind: Kind::Holiday.name().into(), ..Sent::default() };
    web::html(&page(&ctx, &signed, Sent::default(), file, Fields::default()).await?)
}

/// The page, with what was sent of its two forms.
pub(super) async fn page(
    ctx: &Ctx,
    signed: &Signed,
    form: Sent,
    file: Sent,
    errors: Fields,
) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let units = planned_units(&signed.actor, &mut tx).await?;
    if units.is_empty() {
        return Err(Error::NotFound);
    }
    let leads = signed.has(Role::PeopleLeader);
    let lines = lines(signed, &mut tx, &units).await?;
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
        file,
        errors,
    })
}

/// What comes back every year, and then everything else by its first day.
async fn lines(signed: &Signed, tx: &mut Tx, units: &[(UnitId, String)]) -> Result<Vec<Line>> {
    let l = signed.locale;
    let leads = signed.has(Role::PeopleLeader);
    let today = tx.today();
    let far = today.checked_add(2.years()).map_err(Error::internal)?;
    let mine = |place: Where| match place {
        Where::Unit(unit) => units.iter().any(|(id, _)| *id == unit),
        Where::Everywhere | Where::Site(_) => leads,
    };
    let whom = |name: Option<String>| name.unwrap_or_else(|| words::season_everywhere(l).into());
    let (mut lines, mut come_back) = (Vec::new(), BTreeSet::new());
    for (rule, years) in yearly::all(tx).await? {
        come_back.extend(years.iter().map(|year| year.id));
        let years = years.into_iter().filter(|year| year.from <= far).map(|year| Once {
            id: year.id,
            days: super::days(l, (year.from, year.until), today),
            is_left_out: year.is_left_out,
        });
        lines.push(Line {
            about: words::season_yearly_about(
                l,
                rule.kind.word(l),
                rule.days(l, today),
                whom(rule.place_name),
            ),
            name: rule.name,
            may_end: mine(rule.place),
            end: format!("/seasons/rules/{}/end", rule.id),
            years: years.collect(),
        });
    }
    for season in super::within(tx, today, far).await? {
        if come_back.contains(&season.id) {
            continue;
        }
        let days = season.days(l, today);
        lines.push(Line {
            end: format!("/seasons/{}/end", season.id),
            about: words::season_about(l, season.kind.word(l), days, whom(season.place_name)),
            name: season.name,
            may_end: mine(season.place),
            years: Vec::new(),
        });
    }
    Ok(lines)
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    let back = |errors| page(&ctx, &signed, sent, Sent::default(), errors);
    web::acted(signed.locale, tx, done, |()| "/seasons", back).await
}

/// The place that a form says.
pub(super) fn place_of(sent: &str) -> Result<Where> {
    Ok(match sent.split_once(':') {
        Some(("unit", id)) => Where::Unit(id.parse()?),
        Some(("site", id)) => Where::Site(id.parse()?),
        _ => Where::Everywhere,
    })
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let place = place_of(&sent.place)?;
    let kind = Kind::parse(&sent.kind).unwrap_or(Kind::Blackout);
    let days = (web::day(l, "from", &sent.from)?, web::day(l, "until", &sent.until)?);
    if sent.yearly.is_empty() {
        return super::set(&signed.actor, tx, l, kind, &sent.name, days, place).await.map(drop);
    }
    yearly::set(&signed.actor, tx, l, kind, &sent.name, days, place).await.map(drop)
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeasonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/seasons")
}

async fn again(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeasonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    yearly::again(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/seasons")
}

async fn end_rule(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeasonRuleId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    yearly::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/seasons")
}
