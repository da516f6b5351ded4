//! The rules by which requests go their way, in order.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{DAYS, New, Route, Who};
use crate::ids::RouteId;
use crate::purpose::{Purpose, Tier};
use crate::words;

/// The routes of rules.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/autonomy/rules", get(index).post(write))
        .route("/autonomy/rules/{rule}/earlier", post(earlier))
        .route("/autonomy/rules/{rule}/end", post(end))
}

/// A rule in words.
struct Row {
    id: RouteId,
    when: String,
    who: String,
    reason: String,
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    purpose: String,
    tier: String,
    gap: String,
    over: String,
    measure: String,
    first: String,
    second: String,
    third: String,
    days: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "policy/rules.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
    purposes: Vec<Choice>,
    tiers: Vec<Choice>,
    gaps: Vec<Choice>,
    whos: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let measure = crate::autonomy::store::house_measure()?.name().to_owned();
    let form = Sent { days: DAYS.to_string(), measure, first: Who::Leader.name().into(), ..Sent::default() };
    web::html(&page(&ctx, &signed, form, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let rows = super::all(&signed.actor, &mut tx).await?;
    let any = || Choice::new("", words::rule_any(l));
    let mut purposes = vec![any()];
    purposes.extend(Purpose::ALL.iter().map(|one| Choice::new(one.name(), one.say(l))));
    let mut tiers = vec![any()];
    tiers.extend(Tier::ALL.iter().map(|one| Choice::new(one.name(), one.say(l))));
    let mut whos = vec![Choice::new("", words::who_nobody(l))];
    whos.extend(Who::ALL.iter().map(|one| Choice::new(one.name(), who(l, *one))));
    let gaps =
        vec![any(), Choice::new("yes", words::rule_gap_yes(l)), Choice::new("no", words::rule_gap_no(l))];
    let page = Page::of(signed, words::rules_title(l)).at(Place::Autonomy);
    let rows = rows.iter().map(|route| row(l, route)).collect();
    Ok(Index { page, rows, purposes, tiers, gaps, whos, form, errors })
}

fn who(l: Locale, who: Who) -> &'static str {
    match who {
        Who::Leader => words::who_leader(l),
        Who::Above => words::who_above(l),
        Who::Holder => words::who_holder(l),
        Who::People => words::who_people(l),
    }
}

fn row(l: Locale, route: &Route) -> Row {
    let mut when: Vec<String> = Vec::new();
    when.extend(route.purpose.map(|one| one.say(l).to_owned()));
    when.extend(route.tier.map(|one| one.say(l).to_owned()));
    when.extend(
        route.gap.map(|gap| if gap { words::rule_gap_yes(l) } else { words::rule_gap_no(l) }.to_owned()),
    );
    when.extend(route.over.map(|(most, measure)| words::rule_over(l, measure.print(l, most))));
    let when = if when.is_empty() { words::rule_always(l).to_owned() } else { when.join(" · ") };
    let stages: Vec<&str> = route.stages.iter().map(|one| who(l, *one)).collect();
    let who = if stages.is_empty() {
        words::rule_nobody(l).to_owned()
    } else {
        words::rule_who(l, stages.join(", "), fmt::days(l, route.days))
    };
    Row { id: route.id, when, who, reason: route.reason.clone() }
}

async fn write(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(signed.locale, tx, done, |_| "/autonomy/rules", |errors| page(&ctx, &signed, sent, errors))
        .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<RouteId> {
    let l = signed.locale;
    let over = if sent.over.trim().is_empty() {
        None
    } else {
        let measure = Measure::parse(&sent.measure).filter(|measure| measure.is_money());
        let measure = measure.ok_or_else(|| Error::invalid_said("measure", words::ask_measure_wrong(l)))?;
        Some((measure.read(l, "over", &sent.over)?, measure))
    };
    let stages = [&sent.first, &sent.second, &sent.third].into_iter().filter_map(|name| Who::parse(name));
    let new = New {
        purpose: Purpose::parse(&sent.purpose),
        tier: Tier::parse(&sent.tier),
        gap: match sent.gap.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        over,
        stages: stages.collect(),
        days: sent.days.trim().parse().unwrap_or(0),
        reason: sent.reason.clone(),
    };
    super::write(&signed.actor, tx, l, &new).await
}

async fn earlier(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RouteId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::earlier(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/autonomy/rules")
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RouteId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/autonomy/rules")
}
