//! What a person sees of their stipend and asks it for, and what waits for those who decide.

use askama::Template;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::rating::LEAST;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed, Upload};
use ui::{Choice, Page, Place};

use super::helped::{self, Helped};
use super::kind::Kind;
use super::receipt::{self, ACCEPT, MOST_BYTES};
use super::{Claim, New, State as Far, correction, desk, store, tell};
use crate::budget::{self, Budget};
use crate::hooks::{self, Suggested};
use crate::ids::ClaimId;
use crate::stipend::{self, Carry, Stipend};
use crate::words;

/// A receipt with a little room for the form around it.
const MOST_BODY: usize = MOST_BYTES + (64 << 10);

/// The routes of one's stipend and of claims.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/stipend", get(mine).post(ask).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/claims/{claim}/receipt", get(file).post(hand_in).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/claims/{claim}/withdrawal", post(withdraw))
        .route("/claims/{claim}/helped", post(answer))
        .merge(desk::routes())
}

/// One's stipend in sentences.
struct Given {
    name: String,
    supports: String,
    left: String,
    of: String,
    until: String,
    carry: String,
    how: String,
}

/// A claim in words.
pub(super) struct Line {
    pub id: ClaimId,
    pub title: String,
    pub kind: &'static str,
    pub amount: String,
    pub plain: String,
    pub state: ui::Status,
    pub due: String,
    pub said: String,
    pub receipt: Option<String>,
    pub who: String,
    pub open: bool,
    pub asked: bool,
    pub to_pay: bool,
    pub corrected: Vec<String>,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    budget: String,
    title: String,
    kind: String,
    amount: String,
}

/// A question whether something helped.
struct Asked {
    id: ClaimId,
    title: String,
    may_put_off: bool,
}

#[derive(Template)]
#[template(path = "claim/mine.html")]
struct Mine {
    page: Page,
    given: Vec<Given>,
    choices: Vec<Choice>,
    kinds: Vec<Choice>,
    asked: Vec<Asked>,
    suggested: Vec<Suggested>,
    lines: Vec<Line>,
    form: Typed,
    errors: Fields,
}

async fn mine(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&mine_page(&ctx, &signed, Typed::default(), Fields::default()).await?)
}

async fn mine_page(ctx: &Ctx, signed: &Signed, form: Typed, errors: Fields) -> Result<Mine> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let mut budgets = Vec::new();
    let (mut given, mut choices) = (Vec::new(), Vec::new());
    for (stipend, grant) in stipend::mine(&signed.actor, &mut tx).await? {
        let budget = budget::find(&signed.actor, &mut tx, grant.budget).await?;
        let left = budget.print(l, budget.balance.free);
        choices.push(Choice::new(budget.id.to_string(), words::stipend_choice(l, &stipend.name, &left)));
        given.push(told(l, &stipend, &budget));
        budgets.push(budget);
    }
    let mut lines = Vec::new();
    for claim in super::mine(&signed.actor, &mut tx).await? {
        let budget = budget::find(&signed.actor, &mut tx, claim.budget).await?;
        let due = due(&mut tx, l, &claim).await?;
        let corrected = correction::told(&mut tx, l, &claim, &budget).await?;
        lines.push(Line { due, corrected, ..line(l, claim, &budget, String::new()) });
    }
    let page = Page::of(signed, words::stipend_mine(l)).at(Place::Stipend);
    let suggested = if choices.is_empty() { Vec::new() } else { suggested(signed, &mut tx).await? };
    let asked = helped::open(&signed.actor, &mut tx).await?;
    let asked =
        asked.into_iter().map(|(claim, may_put_off)| Asked { id: claim.id, title: claim.title, may_put_off });
    let mut kinds = vec![Choice::new("", words::kind_choose(l))];
    kinds.extend(Kind::ALL.map(|kind| Choice::new(kind.name(), kind.say(l))));
    Ok(Mine { page, given, choices, kinds, asked: asked.collect(), suggested, lines, form, errors })
}

/// What the reader's team is short of, and what at least five others used theirs for, with whether it helped.
pub(crate) async fn suggested(signed: &Signed, tx: &mut Tx) -> Result<Vec<Suggested>> {
    let mut all = hooks::gaps(signed, tx).await?;
    for used in helped::suggested(&signed.actor, tx).await? {
        let why = match used.rating.interval() {
            Some(_) => words::stipend_used_helped(signed, used.people, used.rating.yes, used.rating.of),
            None => words::stipend_used_by(signed, used.people),
        };
        all.push(Suggested { title: used.title, why });
    }
    Ok(all)
}

fn told(l: Locale, stipend: &Stipend, budget: &Budget) -> Given {
    let print = |amount| budget.print(l, amount);
    let carry = match stipend.carry {
        Carry::Nothing => words::stipend_carry_nothing(l).to_owned(),
        Carry::AtMost(most) => words::stipend_carry_most(l, print(most)),
        Carry::Everything => words::stipend_carry_all(l).to_owned(),
    };
    let how = match stipend.ask_above {
        0 => words::stipend_how_always(l).to_owned(),
        most => words::stipend_how(l, print(most)),
    };
    Given {
        name: stipend.name.clone(),
        supports: stipend.supports.clone(),
        left: print(budget.balance.free),
        of: print(budget.balance.given),
        until: fmt::date_year(l, budget.until),
        carry,
        how,
    }
}

/// By when somebody answers, and who since nobody did, for its person; empty where nothing waits.
pub(super) async fn due(tx: &mut Tx, l: Locale, claim: &Claim) -> Result<String> {
    if !claim.state.waits() {
        return Ok(String::new());
    }
    let with = tell::now_with(tx, l, claim).await?;
    let by = claim.due.map(|due| words::claim_due(l, fmt::weekday_day(l, due)));
    Ok([with, by.unwrap_or_default()].join(" ").trim().to_owned())
}

pub(super) fn line(l: Locale, claim: Claim, budget: &Budget, who: String) -> Line {
    let state = match claim.state {
        // Who decides reads what waits for them.
        Far::Asked if !who.is_empty() => ui::status::soon(words::claim_asks(l)),
        Far::Receipted if !who.is_empty() => ui::status::soon(words::claim_bought(l)),
        Far::Asked => ui::status::soon(words::claim_state_asked(l)),
        Far::Agreed => ui::status::soon(words::claim_state_agreed(l)),
        Far::Receipted => ui::status::soon(words::claim_state_receipted(l)),
        Far::Paid(paid) => ui::status::ok(words::claim_state_paid(l, budget.print(l, paid))),
        Far::Refused => ui::status::no(words::claim_state_refused(l)),
        Far::Withdrawn => ui::status::unknown(words::claim_state_withdrawn(l)),
        Far::LetGo => ui::status::no(words::claim_state_let_go(l)),
    };
    Line {
        id: claim.id,
        kind: claim.kind.say(l),
        amount: budget.print(l, claim.amount),
        plain: budget.measure.typed(l, claim.amount),
        state,
        due: String::new(),
        said: claim.said,
        receipt: claim.receipt,
        who,
        open: !claim.state.is_over(),
        asked: claim.state == Far::Asked,
        to_pay: claim.state == Far::Receipted,
        corrected: Vec::new(),
        title: claim.title,
    }
}

async fn ask(signed: Signed, State(ctx): State<Ctx>, form: Multipart) -> Answer {
    let l = signed.locale;
    signed.actor.require_person()?;
    let sent = match upload(l, form).await {
        Ok(sent) => sent,
        Err(error) => return again(&ctx, &signed, Typed::default(), error).await,
    };
    let typed = Typed {
        budget: sent.text("budget"),
        title: sent.text("title"),
        kind: sent.text("kind"),
        amount: sent.text("amount"),
    };
    match try_to(&ctx, &signed, &typed, sent).await {
        Ok(()) => web::see_other("/stipend"),
        Err(error) => again(&ctx, &signed, typed, error).await,
    }
}

async fn upload(l: Locale, form: Multipart) -> Result<Upload> {
    Upload::read(form, "receipt", words::receipt_too_large(l), words::receipt_none(l)).await
}

async fn again(ctx: &Ctx, signed: &Signed, typed: Typed, error: Error) -> Answer {
    web::refused(signed.locale, error, |errors| mine_page(ctx, signed, typed, errors)).await
}

async fn try_to(ctx: &Ctx, signed: &Signed, typed: &Typed, sent: Upload) -> Result<()> {
    let l = signed.locale;
    let unknown = |_| Error::invalid_said("budget", words::stipend_none(l));
    let budget = typed.budget.parse().map_err(unknown)?;
    let measure = budget::find(&signed.actor, &mut ctx.db.read().await?, budget).await?.measure;
    let kind = Kind::parse(&typed.kind);
    let kind = kind.ok_or_else(|| Error::invalid_said("kind", words::kind_missing(l)))?;
    let amount = measure.read(l, "amount", &typed.amount)?;
    let receipt = match sent.file {
        Some((name, bytes)) => Some(receipt::keep(ctx, l, &name, bytes).await?),
        None => None,
    };
    let new = New { budget, title: typed.title.clone(), kind, amount, receipt };
    let mut tx = ctx.db.write().await?;
    let today = civil_date(tx.now(), &ctx.config.time_zone);
    super::ask(&signed.actor, &mut tx, l, today, &new).await?;
    tx.commit().await
}

async fn hand_in(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClaimId>, form: Multipart) -> Answer {
    let l = signed.locale;
    let claim = super::find(&signed.actor, &mut ctx.db.read().await?, id).await?;
    if signed.actor.person_id() != Some(claim.person) {
        return Err(Error::NotFound.into());
    }
    let done = async {
        let sent = upload(l, form).await?;
        let missing = || Error::invalid_said("receipt", words::receipt_none(l));
        let (name, bytes) = sent.file.ok_or_else(missing)?;
        let receipt = receipt::keep(&ctx, l, &name, bytes).await?;
        let mut tx = ctx.db.write().await?;
        super::hand_in(&signed.actor, &mut tx, l, id, &receipt).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => web::see_other("/stipend"),
        Err(error) => again(&ctx, &signed, Typed::default(), error).await,
    }
}

/// The receipt, to its person and to who decides about it; never shown inside a page of ours.
async fn file(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClaimId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    super::find(&signed.actor, &mut tx, id).await?;
    let receipt = store::file(&mut tx, id).await?;
    drop(tx);
    let bytes = ctx.files.read(&receipt.sha256).await?;
    let headers = [
        (header::CONTENT_TYPE, receipt.media_type.clone()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", ascii(&receipt.name))),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".into()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".into()),
        (header::CACHE_CONTROL, "private, no-store".into()),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect()
}

/// What was answered to the question whether it helped.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answered {
    helped: String,
}

async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Answered>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.write().await?;
    let done = match (Helped::parse(&sent.helped), sent.helped.as_str()) {
        (Some(said), _) => helped::answer(actor, &mut tx, l, id, said).await,
        (None, "later") => helped::put_off(actor, &mut tx, l, id).await,
        (None, _) => Err(Error::invalid_said("helped", words::helped_missing(l))),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            web::see_other("/stipend")
        }
        Err(error) => {
            drop(tx);
            again(&ctx, &signed, Typed::default(), error).await
        }
    }
}

async fn withdraw(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClaimId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::withdraw(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other("/stipend")
}
