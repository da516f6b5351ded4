//! The pages of budgets: the list, the form for a new one, and what one budget's page can do.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Role, Tx, fmt};
use people::Because;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{Balance, Budget, New, Scope, changing, overrun, show, store};
use crate::ids::BudgetId;
use crate::measure::Measure;
use crate::{export, hooks, permissions, words};

/// The routes of budgets.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/budgets", get(index).post(create))
        .route("/budgets/new", get(new))
        .route("/budgets/entries.csv", get(export::all))
        .route("/budgets/{budget}", get(show::show))
        .route("/budgets/{budget}/funding", post(show::fund))
        .route("/budgets/{budget}/transfers", post(show::transfer))
        .route("/budgets/{budget}/changes", post(changing::change))
        .route("/budgets/{budget}/closing", post(show::close))
        .route("/budgets/{budget}/entries.csv", get(export::entries))
}

/// A line of the list.
struct Row {
    path: String,
    name: String,
    line: String,
    holder: String,
    given: String,
    planned: String,
    committed: String,
    spent: String,
    left: String,
    over: bool,
    closed: bool,
}

/// A budget of which more is promised and paid than was set.
struct Over {
    id: BudgetId,
    name: String,
    says: String,
    causes: Vec<String>,
}

#[derive(Template)]
#[template(path = "budget/index.html")]
struct Index {
    page: Page,
    /// What all of one measure hold together.
    sums: Vec<String>,
    rows: Vec<Row>,
    overruns: Vec<Over>,
    leads: bool,
    decides: bool,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let leads = signed.has(Role::PeopleLeader);
    let mut budgets = super::all(&signed.actor, &mut tx).await?;
    let sums = sums(signed.locale, &budgets);
    // What one person has stands on their own page; here it would hide what many share. Together they are a row, so that the rows
    // are what stands above them.
    let stipends = stipends(signed.locale, leads, &budgets);
    budgets.retain(|budget| !budget.is_of_person());
    if budgets.is_empty() && !leads && !signed.leads {
        return Err(Error::NotFound.into());
    }
    let holders: Vec<PersonId> = budgets.iter().filter_map(|budget| budget.holder).collect();
    let names = people::names(&signed.actor, &mut tx, &holders).await?;
    let programmes = hooks::programmes(&mut tx).await?.unwrap_or_default();
    let l = signed.locale;
    let rows = budgets.iter().map(|budget| {
        let holder = budget.holder.and_then(|holder| names.get(&holder).cloned()).unwrap_or_default();
        let programme = programmes.iter().find(|one| budget.scope == Scope::Programme(one.id));
        row(l, budget, holder, programme.map(|one| one.title.as_str()))
    });
    let rows = rows.chain(stipends).collect();
    let overruns = overruns(&signed, &mut tx).await?;
    let page = Page::of(&signed, words::budgets_title(l)).at(Place::Budgets);
    web::html(&Index { page, sums, rows, overruns, leads, decides: leads || signed.leads })
}

/// Where more is promised and paid than was set, with what and for whom.
async fn overruns(signed: &Signed, tx: &mut Tx) -> Result<Vec<Over>> {
    let l = signed.locale;
    let found = overrun::overruns(&signed.actor, tx).await?;
    let persons = found.iter().flat_map(|one| one.causes.iter().filter_map(|cause| cause.person));
    let persons: Vec<PersonId> = persons.collect();
    let names = people::names(&signed.actor, tx, &persons).await?;
    let told = found.into_iter().map(|one| {
        let cause = |cause: &overrun::Cause| {
            let amount = one.budget.print(l, cause.amount);
            match cause.person.and_then(|person| names.get(&person)) {
                Some(name) => words::overrun_cause_for(l, amount, &cause.title, name),
                None => words::overrun_cause(l, amount, &cause.title),
            }
        };
        Over {
            id: one.budget.id,
            says: words::overrun_by(
                l,
                one.budget.print(l, one.by),
                one.budget.print(l, one.budget.balance.given),
            ),
            causes: one.causes.iter().map(cause).collect(),
            name: one.budget.name.clone(),
        }
    });
    Ok(told.collect())
}

fn row(l: Locale, budget: &Budget, holder: String, programme: Option<&str>) -> Row {
    let b = budget.balance;
    let (from, until) = (fmt::date_year(l, budget.from), fmt::date_year(l, budget.until));
    let line = match budget.scope {
        Scope::Rounding => words::budget_rounding_what(l).to_owned(),
        _ => with_programme(l, words::budget_days(l, from, until), programme),
    };
    let print = |amount| budget.print(l, amount);
    Row {
        path: format!("/budgets/{}", budget.id),
        name: budget.name.clone(),
        line,
        holder,
        given: print(b.given),
        planned: print(b.planned),
        committed: print(b.committed),
        spent: print(b.spent),
        left: print(b.left()),
        over: b.free < 0,
        closed: budget.closed_at.is_some(),
    }
}

/// The days of a budget, after the programme that it is for.
pub(super) fn with_programme(l: Locale, days: String, programme: Option<&str>) -> String {
    match programme {
        Some(title) => format!("{} · {days}", words::budget_for_programme(l, title)),
        None => days,
    }
}

/// What some budgets hold together, for each measure with how many they are.
fn together<'b>(budgets: impl Iterator<Item = &'b Budget>) -> Vec<(Measure, usize, Balance)> {
    let mut sums: Vec<(Measure, usize, Balance)> = Vec::new();
    for budget in budgets {
        let at = sums.iter().position(|(measure, ..)| *measure == budget.measure).unwrap_or_else(|| {
            sums.push((budget.measure, 0, Balance::default()));
            sums.len() - 1
        });
        let (_, count, sum) = &mut sums[at];
        let b = budget.balance;
        *count += 1;
        for (sum, part) in [
            (&mut sum.given, b.given),
            (&mut sum.free, b.free),
            (&mut sum.planned, b.planned),
            (&mut sum.committed, b.committed),
            (&mut sum.spent, b.spent),
        ] {
            *sum = sum.saturating_add(part);
        }
    }
    sums
}

/// One sentence for each measure; what does not fit together is not added up.
fn sums(l: Locale, budgets: &[Budget]) -> Vec<String> {
    let sentence = |(measure, _, sum): (Measure, usize, Balance)| {
        let print = |amount| measure.print(l, amount);
        words::budgets_sum(l, print(sum.left()), print(sum.given), print(sum.spent), print(sum.committed))
    };
    together(budgets.iter()).into_iter().filter(|(.., sum)| sum.given > 0).map(sentence).collect()
}

/// The budgets of one person each, as one row for each measure: those of everybody for a People leader, else one's own.
fn stipends(l: Locale, leads: bool, budgets: &[Budget]) -> Vec<Row> {
    let row = |(measure, count, b): (Measure, usize, Balance)| {
        let print = |amount| measure.print(l, amount);
        Row {
            path: if leads { "/stipends".into() } else { "/stipend".into() },
            name: words::budgets_stipends(l).into(),
            line: words::budgets_stipends_line(l, count),
            holder: String::new(),
            given: print(b.given),
            planned: print(b.planned),
            committed: print(b.committed),
            spent: print(b.spent),
            left: print(b.left()),
            over: b.free < 0,
            closed: false,
        }
    };
    together(budgets.iter().filter(|one| one.is_of_person())).into_iter().map(row).collect()
}

/// The form of a new budget.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    name: String,
    scope: String,
    purpose: String,
    measure: String,
    from: String,
    until: String,
    holder: String,
    parent: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "budget/new.html")]
struct NewPage {
    page: Page,
    scopes: Vec<Choice>,
    parents: Vec<Choice>,
    kinds: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

/// For whom it is, where the way here has said so: `unit:ID`, `programme:ID`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Begun {
    scope: String,
}

async fn new(signed: Signed, State(ctx): State<Ctx>, Query(begun): Query<Begun>) -> Answer {
    let (measure, kind) = ("EUR".into(), "restrictive".into());
    let form = Sent { scope: begun.scope, measure, kind, ..Sent::default() };
    web::html(&form_page(&ctx, &signed, form, Fields::default()).await?)
}

async fn form_page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<NewPage> {
    permissions::require_setting_up(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let mut scopes = vec![
        Choice::new("organisation", words::scope_organisation(l)),
        Choice::new("purpose", words::scope_purpose(l)),
    ];
    let units = store::units(&mut tx).await?;
    scopes.extend(units.into_iter().map(|(id, name)| Choice::new(format!("unit:{id}"), name)));
    let programmes =
        hooks::programmes(&mut tx).await?.unwrap_or_default().into_iter().filter(|one| one.in_use);
    let programme = |one: hooks::Programme| {
        Choice::new(format!("programme:{}", one.id), words::budget_for_programme(l, &one.title))
    };
    scopes.extend(programmes.map(programme));
    let mut parents = vec![Choice::new("", words::budget_parent_none(l))];
    for budget in super::all(&signed.actor, &mut tx).await? {
        if budget.closed_at.is_none() && !budget.is_of_person() && budget.scope != Scope::Rounding {
            let label = format!("{} · {}", budget.name, measure_word(l, budget.measure));
            parents.push(Choice::new(budget.id.to_string(), label));
        }
    }
    let kinds = vec![
        Choice::new("restrictive", words::budget_restrictive(l)),
        Choice::new("indicative", words::budget_indicative(l)),
    ];
    let page = Page::of(signed, words::budget_new(l)).at(Place::Budgets);
    Ok(NewPage { page, scopes, parents, kinds, form, errors })
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/budgets/{id}"),
        |errors| form_page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<BudgetId> {
    let l = signed.locale;
    let measure = Measure::parse(&sent.measure);
    let new = New {
        name: sent.name.clone(),
        // What is for one person comes from a stipend.
        scope: Scope::parse(&sent.scope)
            .filter(|scope| !matches!(scope, Scope::Person(_)))
            .ok_or_else(|| Error::invalid_said("scope", words::scope_missing(l)))?,
        purpose: sent.purpose.clone(),
        measure: measure.ok_or_else(|| Error::invalid_said("measure", words::measure_wrong(l)))?,
        from: web::day(l, "from", &sent.from)?,
        until: web::day(l, "until", &sent.until)?,
        holder: holder(&signed.actor, tx, l, &sent.holder).await?,
        parent: (!sent.parent.is_empty()).then(|| sent.parent.parse()).transpose()?,
        restrictive: sent.kind != "indicative",
    };
    super::require_once(tx, l, &new).await?;
    super::set_up(&signed.actor, tx, l, &new).await
}

/// Who is meant by a name, a number or an address; nobody where nothing is written.
pub(super) async fn holder(
    actor: &kernel::Actor,
    tx: &mut Tx,
    l: Locale,
    text: &str,
) -> Result<Option<PersonId>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let found = people::search(actor, tx, text, 2).await?;
    match found.as_slice() {
        [one] => Ok(Some(one.card.id)),
        [one, ..] if one.because == Because::Number => Ok(Some(one.card.id)),
        [] => Err(Error::invalid_said("holder", words::holder_unknown(l))),
        _ => Err(Error::invalid_said("holder", words::holder_many(l))),
    }
}

/// A measure for people: the code of a currency, or the word for paid minutes.
pub(crate) fn measure_word(l: Locale, measure: Measure) -> &'static str {
    match measure {
        Measure::Minutes => words::measure_minutes(l),
        money @ Measure::Money(_) => money.name(),
    }
}
