//! What is approved and not paid yet, for those who say what was paid; the page of one, with its form; and what everybody who may
//! read a request reads of its payment.

use askama::Template;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use funds::claim::receipt::{self, ACCEPT, MOST_BYTES};
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};
use ui::web::{self, Answer as Reply, Fields, Routes, Signed, Upload};
use ui::{Page, Place};

use super::payment::{self, New, Payment, Promised};
use super::{Request, Seen, correction, store};
use crate::ids::RequestId;
use crate::machine::State as Far;
use crate::words;

const HOUSE: Actor = Actor::system("a payment is shown");
/// A receipt with a little room for the form around it.
const MOST_BODY: usize = MOST_BYTES + (64 << 10);

/// The routes of what is paid.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/payments", get(index))
        .route("/requests/{request}/payment", get(one).post(pay).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/requests/{request}/payment/correction", post(correction::change))
        .route("/requests/{request}/receipt", get(file))
}

/// A request in the list.
struct Line {
    id: RequestId,
    title: String,
    about: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "payment/index.html")]
struct Index {
    page: Page,
    waiting: Vec<Line>,
    last: Vec<Line>,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Reply {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let (open, done) = payment::waiting(actor, &mut tx).await?;
    // What one person has is theirs to use, and paid by claims.
    let holds = signed.leads
        || signed.has(Role::PeopleLeader)
        || funds::budget::all(actor, &mut tx).await?.iter().any(|budget| !budget.is_of_person());
    if open.is_empty() && done.is_empty() && !holds {
        return Err(Error::NotFound.into());
    }
    let (mut waiting, mut last) = (Vec::new(), Vec::new());
    for id in open {
        let seen = store::seen(&mut tx, id).await?;
        let Some(promised) = Promised::of(&mut tx, &seen).await? else { continue };
        let who = name(&mut tx, l, Some(seen.request.person)).await?;
        let approved = seen.acts.last().map(|done| civil_date(done.at, &ctx.config.time_zone));
        let approved = approved.map(|day| fmt::date_year(l, day)).unwrap_or_default();
        waiting.push(Line {
            id,
            about: words::payment_about(l, who, seen.request.purpose.say(l), approved),
            amount: promised.measure.print(l, promised.amount),
            title: seen.request.title,
        });
    }
    for id in done {
        let request = store::seen(&mut tx, id).await?.request;
        let Some(paid) = payment::of(&mut tx, id).await? else { continue };
        let who = name(&mut tx, l, Some(request.person)).await?;
        last.push(Line {
            id,
            about: words::payment_about_paid(l, who, request.purpose.say(l), fmt::date_year(l, paid.on)),
            amount: paid.measure.print(l, paid.paid),
            title: request.title,
        });
    }
    let page = Page::of(&signed, words::payments_title(l)).at(Place::Budgets);
    web::html(&Index { page, waiting, last })
}

async fn name(tx: &mut Tx, l: Locale, person: Option<PersonId>) -> Result<String> {
    let found = people::names(&HOUSE, tx, person.as_slice()).await?;
    Ok(person.and_then(|one| found.get(&one).cloned()).unwrap_or_else(|| words::somebody(l).into()))
}

/// What was paid, in sentences.
pub(super) struct Told {
    pub status: ui::Status,
    pub about: Vec<String>,
    pub receipt: Option<String>,
    /// Whether nobody has said yet what was paid.
    pub is_open: bool,
    /// Whether the reader says so.
    pub may: bool,
}

/// What the page of a request says of its payment; nothing where it is not approved, free, or a seat.
pub(super) async fn told(actor: &Actor, tx: &mut Tx, l: Locale, seen: &Seen) -> Result<Option<Told>> {
    if seen.request.state != Far::Approved || !payment::is_paid_here(tx, &seen.request).await? {
        return Ok(None);
    }
    if let Some(paid) = payment::of(tx, seen.request.id).await? {
        return sentences(tx, l, seen.request.id, &paid).await.map(Some);
    }
    let may = payment::may(actor, tx, seen).await?;
    let status = ui::status::soon(words::payment_open(l));
    Ok(Some(Told {
        status,
        about: vec![words::payment_open_text(l).into()],
        receipt: None,
        is_open: true,
        may,
    }))
}

async fn sentences(tx: &mut Tx, l: Locale, id: RequestId, paid: &Payment) -> Result<Told> {
    let print = |amount| paid.measure.print(l, amount);
    let status = ui::status::ok(words::payment_done(l, print(paid.paid), fmt::date_year(l, paid.on)));
    let who = name(tx, l, paid.by).await?;
    let mut about = vec![words::payment_by(l, who)];
    if paid.paid < paid.promised {
        about.push(words::payment_less(l, print(paid.promised), print(paid.promised - paid.paid)));
    }
    if paid.paid > paid.promised {
        about.push(words::payment_more(l, print(paid.paid - paid.promised), print(paid.promised)));
    }
    about.extend((!paid.said.is_empty()).then(|| paid.said.clone()));
    about.extend(correction::told(tx, l, id, paid.measure).await?);
    Ok(Told { status, about, receipt: paid.receipt.clone(), is_open: false, may: false })
}

/// What was typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    paid: String,
    on: String,
    said: String,
}

#[derive(Template)]
#[template(path = "payment/show.html")]
struct Show {
    page: Page,
    request: Request,
    about: String,
    told: Option<Told>,
    /// What is promised, from which budgets; nothing where nothing waits.
    promised: Option<String>,
    budgets: Vec<String>,
    /// Whether the reader may pay more than that.
    may_more: bool,
    measure: String,
    form: Typed,
    /// What the form of a correction holds; nothing where nobody said yet what was paid.
    correct: Option<correction::Sent>,
    errors: Fields,
    note: Option<String>,
}

async fn one(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RequestId>) -> Reply {
    web::html(&show(&ctx, &signed, id, None, Fields::default(), None).await?)
}

async fn show(
    ctx: &Ctx,
    signed: &Signed,
    id: RequestId,
    typed: Option<Typed>,
    errors: Fields,
    note: Option<String>,
) -> Result<Show> {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let (seen, paid) = payment::find(actor, &mut tx, id).await?;
    let promised = match seen.request.state {
        Far::Approved if paid.is_none() => Promised::of(&mut tx, &seen).await?,
        _ => None,
    };
    let told = match &paid {
        Some(paid) => Some(sentences(&mut tx, l, id, paid).await?),
        None if promised.is_none() => {
            let status = ui::status::unknown(words::payment_given_up(l));
            Some(Told { status, about: Vec::new(), receipt: None, is_open: false, may: false })
        }
        None => None,
    };
    let today = civil_date(tx.now(), &ctx.config.time_zone);
    let form = typed.unwrap_or_else(|| Typed {
        paid: promised.as_ref().map(|all| all.measure.typed(l, all.amount)).unwrap_or_default(),
        on: fmt::iso(today),
        said: String::new(),
    });
    let budgets = match &promised {
        Some(promised) => promised.told(actor, &mut tx, l).await?,
        None => Vec::new(),
    };
    let who = name(&mut tx, l, Some(seen.request.person)).await?;
    let correct = paid
        .as_ref()
        .map(|paid| correction::Sent { paid: paid.measure.typed(l, paid.paid), said: String::new() });
    let measure = promised.as_ref().map(|all| all.measure).or(paid.as_ref().map(|paid| paid.measure));
    Ok(Show {
        correct,
        page: Page::of(signed, words::payment_title(l, &seen.request.title)).at(Place::Budgets),
        about: words::show_title(l, &who, &seen.request.title),
        told,
        measure: measure.map(|one| one.name().to_owned()).unwrap_or_default(),
        promised: promised.map(|all| all.measure.print(l, all.amount)),
        budgets,
        may_more: actor.has(Role::PeopleLeader),
        form,
        errors,
        note,
        request: seen.request,
    })
}

/// The page with a correction that was refused.
pub(super) async fn show_correction(
    ctx: &Ctx,
    signed: &Signed,
    id: RequestId,
    sent: correction::Sent,
    errors: Fields,
) -> Result<impl Template> {
    let shown = show(ctx, signed, id, None, errors, None).await?;
    Ok(Show { correct: Some(sent), ..shown })
}

async fn pay(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RequestId>, form: Multipart) -> Reply {
    let l = signed.locale;
    // Nobody leaves a file here who may not say what was paid.
    payment::find(&signed.actor, &mut ctx.db.read().await?, id).await?;
    let sent = match Upload::read(form, "receipt", words::payment_file_large(l), words::payment_file_none(l))
        .await
    {
        Ok(sent) => sent,
        Err(error) => return again(&ctx, &signed, id, Typed::default(), error).await,
    };
    let typed = Typed { paid: sent.text("paid"), on: sent.text("on"), said: sent.text("said") };
    match try_to(&ctx, &signed, id, &typed, sent).await {
        Ok(()) => web::see_other("/payments"),
        Err(error) => again(&ctx, &signed, id, typed, error).await,
    }
}

async fn try_to(ctx: &Ctx, signed: &Signed, id: RequestId, typed: &Typed, sent: Upload) -> Result<()> {
    let l = signed.locale;
    if sent.text("answer") == "none" {
        let mut tx = ctx.db.write().await?;
        payment::not_bought(ctx, &signed.actor, &mut tx, l, id, &typed.said).await?;
        return tx.commit().await;
    }
    let mut tx = ctx.db.read().await?;
    let (seen, _) = payment::find(&signed.actor, &mut tx, id).await?;
    let measure = Promised::of(&mut tx, &seen).await?.map(|promised| promised.measure);
    drop(tx);
    // Without anything promised the act itself says what became of it.
    let paid = match measure {
        Some(measure) => measure.read(l, "paid", &typed.paid)?,
        None => 0,
    };
    let on = typed.on.trim().parse().map_err(|_| Error::invalid_said("on", words::day_wrong(l)))?;
    let receipt = match sent.file {
        Some((name, bytes)) => Some(receipt::keep(ctx, l, &name, bytes).await?),
        None => None,
    };
    let new = New { paid, on, said: typed.said.clone(), receipt };
    let mut tx = ctx.db.write().await?;
    payment::pay(ctx, &signed.actor, &mut tx, l, id, &new).await?;
    tx.commit().await
}

/// The page once more, with what was wrong beside its field.
async fn again(ctx: &Ctx, signed: &Signed, id: RequestId, typed: Typed, error: Error) -> Reply {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    let (note, errors) = match error {
        Error::Conflict(said) | Error::Forbidden(said) => (Some(said.say(signed.locale)), Fields::default()),
        other => (None, Fields::from_error(signed.locale, other)?),
    };
    web::html_with(status, &show(ctx, signed, id, Some(typed), errors, note).await?)
}

/// The receipt; never shown inside a page of ours.
async fn file(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RequestId>) -> Reply {
    let mut tx = ctx.db.read().await?;
    let receipt = payment::receipt(&signed.actor, &mut tx, id).await?;
    drop(tx);
    let bytes = ctx.files.read(&receipt.sha256).await?;
    let name: String = receipt.name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
    let headers = [
        (header::CONTENT_TYPE, receipt.media_type),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".into()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".into()),
        (header::CACHE_CONTROL, "private, no-store".into()),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}
