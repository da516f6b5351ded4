//! `/classes/memberships`: who has how many classes a month; set up and ended here by People leaders.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::form;
use crate::ids::MembershipId;
use crate::membership::{self, Membership, New, store};
use crate::{permissions, words};

/// The form of a new membership.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    title: String,
    unit: String,
    classes: String,
    carry: String,
    most: String,
    budget: String,
    from: String,
    until: String,
}

struct Line {
    id: MembershipId,
    title: String,
    about: String,
    days: String,
    goes_on: bool,
}

#[derive(Template)]
#[template(path = "live/memberships.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    units: Vec<Choice>,
    budgets: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let form = Sent { classes: "1".into(), carry: "1".into(), from: fmt::iso(tx.today()), ..Sent::default() };
    web::html(&page(&signed, &mut tx, form, Fields::default()).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, form: Sent, errors: Fields) -> Result<Index> {
    let (actor, l, today) = (&signed.actor, signed.locale, tx.today());
    let all = membership::all(actor, tx).await?;
    let units = store::units(tx).await?;
    let budgets = funds::budget::open(actor, tx, today).await?;
    let line = |one: Membership| {
        let unit = one.unit.and_then(|unit| units.iter().find(|(id, _)| *id == unit));
        let whom = unit.map_or(words::member_everybody(l), |(_, name)| name.as_str());
        let from = fmt::day_near(l, one.from, today);
        let days = match one.until {
            Some(until) => words::member_days(l, from, fmt::day_near(l, until, today)),
            None => words::member_since(l, from),
        };
        let about = words::member_about(l, whom, words::member_each(l, one.classes), carried(l, one.carry));
        let goes_on = one.until.is_none_or(|until| until > today);
        Line { id: one.id, title: one.title, about, days, goes_on }
    };
    let lines = all.into_iter().map(line).collect();
    let mut choices = vec![Choice::new("", words::member_everybody(l))];
    choices.extend(units.iter().map(|(id, name)| Choice::new(id.to_string(), name)));
    let pays = |budget: &funds::Budget| budget.measure.is_money() && !budget.is_of_person();
    let choice = |budget: funds::Budget| {
        let left = budget.print(l, budget.balance.left());
        Choice::new(budget.id.to_string(), words::seat_budget_left(l, budget.name.as_str(), left))
    };
    Ok(Index {
        page: Page::of(signed, words::member_title(l)).at(Place::Classes),
        lines,
        units: choices,
        budgets: budgets.into_iter().filter(pays).map(choice).collect(),
        form,
        errors,
    })
}

/// For how long a class stays that was not taken.
pub(super) fn carried(l: Locale, months: i64) -> String {
    if months == 0 { words::member_lapses(l).to_owned() } else { words::member_carried(l, months) }
}

pub(super) async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match read(&signed, &mut tx, &sent).await {
        Ok(new) => membership::set_up(actor, &mut tx, l, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        l,
        tx,
        done,
        |_| "/classes/memberships",
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            page(&signed, &mut tx, sent, errors).await
        },
    )
    .await
}

async fn read(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<New> {
    let l = signed.locale;
    let budget =
        sent.budget.parse().map_err(|_| Error::invalid_said("budget", words::member_budget_wrong(l)))?;
    let unit = match sent.unit.trim() {
        "" => None,
        text => {
            let unit: std::result::Result<UnitId, _> = text.parse();
            Some(unit.map_err(|_| Error::invalid_said("unit", words::member_unit_wrong(l)))?)
        }
    };
    let most = match sent.most.trim() {
        "" => None,
        text => {
            let budget = funds::budget::find(&signed.actor, tx, budget).await;
            let budget = budget.map_err(|_| Error::invalid_said("budget", words::member_budget_wrong(l)))?;
            Some(budget.measure.read(l, "most", text)?)
        }
    };
    Ok(New {
        id: tx.id(),
        title: sent.title.clone(),
        unit,
        classes: form::whole(l, "classes", &sent.classes)?,
        carry: form::whole(l, "carry", &sent.carry)?,
        most,
        budget,
        from: web::day(l, "from", &sent.from)?,
        until: if sent.until.trim().is_empty() { None } else { Some(web::day(l, "until", &sent.until)?) },
    })
}

pub(super) async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<MembershipId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    membership::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/classes/memberships")
}
