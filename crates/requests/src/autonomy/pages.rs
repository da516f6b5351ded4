//! The People leader's page: how far each team leader decides alone.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use axum_extra::extract::Form;
use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Role, Tx, Uuid};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{Autonomy, Mode, store};
use crate::words;

/// Leaders on one page.
const PAGE: usize = 50;

/// The routes of autonomy.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/autonomy", get(index).post(set))
}

/// A leader in words.
struct Row {
    id: PersonId,
    name: String,
    unit: String,
    says: String,
}

/// What the form sends, and for whom the page was asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    leader: String,
    mode: String,
    most: String,
    measure: String,
    after: String,
}

#[derive(Template)]
#[template(path = "policy/autonomy.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
    chosen: Option<String>,
    modes: Vec<Choice>,
    paging: ui::Paging,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>, Query(sent): Query<Sent>) -> Answer {
    web::html(&page(&ctx, &signed, sent, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, mut form: Sent, errors: Fields) -> Result<Index> {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (name, id) = form.after.rsplit_once('~').unwrap_or_default();
    let after = (name, PersonId(id.parse().unwrap_or(Uuid::nil())));
    let mut leaders = store::leaders(&mut tx, after, i64::try_from(PAGE + 1).unwrap_or(i64::MAX)).await?;
    let more = leaders.len() > PAGE;
    leaders.truncate(PAGE);
    let next = leaders.last().filter(|_| more).map(|last| format!("{}~{}", last.sort_name, last.id));
    let paging = ui::Paging {
        before: (!form.after.is_empty()).then(|| "/autonomy".to_owned()),
        after: next.map(|next| format!("/autonomy?{}", form_urlencoded(&next))),
    };
    let chosen = chosen(&signed.actor, &mut tx, l, &mut form).await?;
    let house = store::house_measure()?;
    let rows = leaders.into_iter().map(|leader| Row {
        says: leader.autonomy.unwrap_or(Autonomy::unset(house)).say(l, &leader.name),
        id: leader.id,
        name: leader.name,
        unit: leader.unit,
    });
    let modes = vec![
        Choice::new(Mode::Controls.name(), words::autonomy_controls(l)),
        Choice::new(Mode::Asks.name(), words::autonomy_asks(l)),
        Choice::new(Mode::Decides.name(), words::autonomy_decides(l)),
    ];
    let page = Page::of(signed, words::autonomy_title(l)).at(Place::Autonomy);
    Ok(Index { page, rows: rows.collect(), chosen, modes, paging, form, errors })
}

fn form_urlencoded(after: &str) -> String {
    let encoded = after.bytes().map(|b| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'~' => char::from(b).to_string(),
        other => format!("%{other:02X}"),
    });
    format!("after={}", encoded.collect::<String>())
}

/// The name of whom the form is about; what holds now stands in it.
async fn chosen(actor: &kernel::Actor, tx: &mut Tx, l: Locale, form: &mut Sent) -> Result<Option<String>> {
    let Ok(leader) = form.leader.parse::<PersonId>() else { return Ok(None) };
    let names = people::names(actor, tx, &[leader]).await?;
    let Some(name) = names.get(&leader).filter(|_| actor.person_id() != Some(leader)) else {
        return Ok(None);
    };
    if form.mode.is_empty() {
        let now = store::of(tx, leader).await?;
        form.mode = now.mode.name().into();
        form.most = now.measure.typed(l, now.most);
        form.measure = now.measure.name().into();
    }
    Ok(Some(name.clone()))
}

async fn set(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(signed.locale, tx, done, |_| "/autonomy", |errors| page(&ctx, &signed, sent, errors)).await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let leader = sent.leader.parse();
    let leader = leader.map_err(|_| Error::invalid_said("leader", words::autonomy_leader_missing(l)))?;
    let mode = Mode::parse(&sent.mode);
    let mode = mode.ok_or_else(|| Error::invalid_said("mode", words::autonomy_mode_missing(l)))?;
    let measure = Measure::parse(&sent.measure).filter(|measure| measure.is_money());
    let measure = measure.ok_or_else(|| Error::invalid_said("measure", words::ask_measure_wrong(l)))?;
    let plain = sent.most.trim();
    let nothing = plain.is_empty() || plain.chars().all(|c| matches!(c, '0' | '.' | ',' | '٠'));
    let most = if mode != Mode::Decides || nothing { 0 } else { measure.read(l, "most", plain)? };
    super::set(&signed.actor, tx, l, leader, Autonomy { mode, most, measure }).await
}
