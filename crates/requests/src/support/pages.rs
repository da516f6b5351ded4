//! What is supported, what is left, how to ask; and, for People leaders, the rules themselves.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use funds::{budget, stipend};
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Ctx, Error, Result, Role, Tx, fmt};
use people::audience::choices;
use people::{Audience, Line};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{New, Policy, Says};
use crate::ids::PolicyId;
use crate::request::store as requests;
use crate::words;

const HOUSE: Actor = Actor::system("whom to ask is looked up");

/// The routes of what is supported.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/supported", get(index))
        .route("/supported/rules", get(rules).post(write))
        .route("/supported/rules/{policy}/end", post(end))
}

/// A rule in words.
struct Row {
    id: PolicyId,
    name: String,
    says: String,
    verdict: ui::Status,
}

/// What is left of a stipend.
struct Left {
    name: String,
    supports: String,
    left: String,
}

/// What a typed question asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "support/index.html")]
struct Index {
    page: Page,
    asked: String,
    answer: Option<Row>,
    whom: String,
    rows: Vec<Row>,
    left: Vec<Left>,
    leads: bool,
}

fn row(l: Locale, policy: &Policy) -> Row {
    let verdict = match policy.answer {
        Says::Yes => ui::status::ok(words::policy_yes(l)),
        Says::Ask => ui::status::soon(words::policy_ask(l)),
        Says::No => ui::status::no(words::policy_no(l)),
    };
    Row { id: policy.id, name: policy.name.clone(), says: policy.says.clone(), verdict }
}

async fn index(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let policies = super::mine(&signed.actor, &mut tx).await?;
    let asked: String = one_line(&asked.q).chars().take(200).collect();
    let answer = super::answer(l, &policies, &asked).map(|policy| row(l, policy));
    let mut left = Vec::new();
    for (stipend, grant) in stipend::mine(&signed.actor, &mut tx).await? {
        let budget = budget::find(&signed.actor, &mut tx, grant.budget).await?;
        let until = fmt::date_year(l, budget.until);
        let amount = budget.print(l, budget.balance.free);
        left.push(Left {
            name: stipend.name,
            supports: stipend.supports,
            left: words::left_until(l, amount, until),
        });
    }
    let whom = whom(&signed, &mut tx).await?;
    let page = Page::of(&signed, words::supported_title(l)).at(Place::Requests);
    let rows = policies.iter().map(|policy| row(l, policy)).collect();
    web::html(&Index { page, asked, answer, whom, rows, left, leads: signed.has(Role::PeopleLeader) })
}

/// Whom to ask where no rule answers: who leads the person, else somebody who leads learning.
async fn whom(signed: &Signed, tx: &mut Tx) -> Result<String> {
    let me = signed.actor.require_person()?;
    if let Some(leader) = requests::leader(tx, me).await? {
        let names = people::names(&signed.actor, tx, &[leader]).await?;
        return Ok(names.get(&leader).cloned().unwrap_or_default());
    }
    let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
    let other = holders.into_iter().find(|(person, _)| *person != me);
    Ok(other.map_or_else(|| words::somebody(signed).into(), |(_, name)| name))
}

/// What the form of a rule sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    name: String,
    words: String,
    answer: String,
    says: String,
    audience: String,
}

#[derive(Template)]
#[template(path = "support/rules.html")]
struct Rules {
    page: Page,
    rows: Vec<Row>,
    answers: Vec<Choice>,
    audiences: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

async fn rules(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&rules_page(&ctx, &signed, Sent::default(), Fields::default()).await?)
}

async fn rules_page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Rules> {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let rows = super::store::all(&mut tx).await?.iter().map(|policy| row(l, policy)).collect();
    let found = choices::choices(&signed.actor, &mut tx).await?;
    let mut audiences = vec![Choice::new("everybody", words::policy_everybody(l))];
    audiences.extend(found.units.into_iter().map(|(id, name)| Choice::new(format!("unit:{id}"), name)));
    audiences.extend(found.sites.into_iter().map(|(id, name)| Choice::new(format!("site:{id}"), name)));
    let answers = vec![
        Choice::new(Says::Yes.name(), words::policy_yes(l)),
        Choice::new(Says::Ask.name(), words::policy_ask(l)),
        Choice::new(Says::No.name(), words::policy_no(l)),
    ];
    let page = Page::of(signed, words::policies_title(l)).at(Place::Autonomy);
    Ok(Rules { page, rows, answers, audiences, form, errors })
}

async fn write(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| "/supported/rules",
        |errors| rules_page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<PolicyId> {
    let l = signed.locale;
    let answer = Says::parse(&sent.answer);
    let audience = audience(&sent.audience);
    let new = New {
        name: sent.name.clone(),
        words: sent.words.clone(),
        answer: answer.ok_or_else(|| Error::invalid_said("answer", words::policy_answer_missing(l)))?,
        says: sent.says.clone(),
        audience: audience.ok_or_else(|| Error::invalid_said("audience", words::policy_audience_wrong(l)))?,
    };
    super::write(&signed.actor, tx, l, &new).await
}

fn audience(text: &str) -> Option<Audience> {
    let line = match text.split_once(':') {
        None => return (text == "everybody").then(Audience::everybody),
        Some(("unit", id)) => Line::Unit { ids: vec![id.parse().ok()?] },
        Some(("site", id)) => Line::Site { ids: vec![id.parse().ok()?] },
        Some(_) => return None,
    };
    Some(Audience(Line::All { lines: vec![line] }))
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<PolicyId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/supported/rules")
}
