//! The form of what changes about a budget, and its history on the budget's page.

use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Ctx, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};

use super::change::{self, Change, Made};
use super::pages::holder;
use super::{Budget, show};
use crate::ids::BudgetId;
use crate::{permissions, words};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    /// Who holds it from now on, by name or number; empty for nobody.
    pub holder: String,
    pub until: String,
    pub change_reason: String,
}

/// A change as the page tells it.
pub(super) struct Line {
    pub text: String,
    pub reason: String,
    pub told: String,
}

/// What the page says of changes.
pub(super) struct Changing {
    pub form: Sent,
    pub lines: Vec<Line>,
    /// Who holds it and no longer works here.
    pub left: Option<String>,
}

impl Changing {
    /// As it is now.
    pub(super) async fn of(
        signed: &Signed,
        tx: &mut Tx,
        budget: &Budget,
        holder: Option<String>,
    ) -> Result<Self> {
        let left = change::has_left(tx, budget).await?;
        Ok(Self {
            lines: lines(signed, tx, budget).await?,
            // A form that is sent as it stands does not lose who holds it; who has left is to be replaced.
            form: Sent {
                holder: holder.clone().filter(|_| !left).unwrap_or_default(),
                until: budget.until.to_string(),
                change_reason: String::new(),
            },
            left: holder.filter(|_| left && budget.closed_at.is_none()),
        })
    }
}

async fn lines(signed: &Signed, tx: &mut Tx, budget: &Budget) -> Result<Vec<Line>> {
    let l = signed.locale;
    let changes = change::changes(&signed.actor, tx, budget.id).await?;
    let persons: Vec<PersonId> =
        changes.iter().flat_map(|made| [made.holder.0, made.holder.1, made.by]).flatten().collect();
    let names = people::names(&signed.actor, tx, &persons).await?;
    let name = |person: Option<PersonId>| match person {
        Some(person) => names.get(&person).cloned().unwrap_or_else(|| words::somebody(l).into()),
        None => words::change_nobody(l).into(),
    };
    let zone = tx.zone().to_owned();
    let line = |made: Made| {
        let on = fmt::date_year(l, civil_date(made.at, &zone));
        let told = match made.by {
            Some(by) => words::entry_by(l, name(Some(by)), on),
            None => words::entry_by_house(l, on),
        };
        Line { text: text(l, &made, name), told, reason: made.reason }
    };
    Ok(changes.into_iter().map(line).collect())
}

fn text(l: Locale, made: &Made, name: impl Fn(Option<PersonId>) -> String) -> String {
    let mut parts = Vec::new();
    if made.holder.0 != made.holder.1 {
        parts.push(words::change_holder_line(l, name(made.holder.1), name(made.holder.0)));
    }
    if made.until.0 != made.until.1 {
        let (before, since) = (fmt::date_year(l, made.until.0), fmt::date_year(l, made.until.1));
        parts.push(words::change_until_line(l, since, before));
    }
    parts.join(" ")
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = changed(&signed, &mut tx, id, &sent).await;
    show::finish_change(&ctx, &signed, tx, id, sent, done).await
}

async fn changed(signed: &Signed, tx: &mut Tx, id: BudgetId, sent: &Sent) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    let budget = super::find(actor, tx, id).await?;
    let known = match budget.holder {
        Some(holder) => people::names(actor, tx, &[holder]).await?.remove(&holder),
        None => None,
    };
    // Whoever stands in the form already need not be told apart from others of that name.
    let same = known.is_some_and(|name| name == sent.holder.trim());
    let holder = if same { budget.holder } else { holder(actor, tx, l, &sent.holder).await? };
    let until = web::day(l, "until", &sent.until)?;
    let to = Change { holder, until, reason: sent.change_reason.clone() };
    change::change(actor, tx, l, id, &to).await
}
