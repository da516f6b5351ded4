//! The page of one group: what it is for, its people where they may be seen, its objectives, its slots, its share of a
//! budget, and the acts of who leads it.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::{Group, pages};
use crate::ids::GroupId;
use crate::objective::pages::{Line, lines, someone};
use crate::objective::{Objective, Whose};
use crate::slot::calendar::{self, Entry};
use crate::{objective, permissions, slot, words};

/// What the forms of this page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    people: String,
    person: String,
    leader: String,
    from: String,
    amount: String,
}

/// Somebody of the group.
struct Member {
    id: PersonId,
    name: String,
    leads: bool,
}

/// The group's share of a budget.
struct Purse {
    href: String,
    title: String,
    bar: Html,
    rows: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "group/show.html")]
struct Show {
    page: Page,
    group: Group,
    about: String,
    inside: bool,
    members: Option<Vec<Member>>,
    me: String,
    may_leave: bool,
    may_choose: bool,
    may_plan: bool,
    may_light: bool,
    may_hand_over: bool,
    leader_hint: &'static str,
    leads: bool,
    objectives: Vec<Line>,
    slots: Vec<Entry>,
    /// Classes that are private to it: title, length, and where they are shown.
    classes: Vec<(String, String, String)>,
    purse: Option<Purse>,
    budgets: Vec<Choice>,
    sent: Sent,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<GroupId>) -> Answer {
    web::html(&page(&ctx, &signed, id, Sent::default(), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: GroupId, sent: Sent, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let group = super::find(&signed.actor, &mut tx, id).await?;
    let names =
        people::names(&Actor::system("a leader stands beside a group"), &mut tx, &[group.leader]).await?;
    let leads = signed.has(Role::PeopleLeader);
    let is_leader = signed.actor.person_id() == Some(group.leader);
    let inside = super::is_inside(&signed.actor, &mut tx, id).await?;
    let (objectives, slots) =
        if inside { of_group(l, signed, &mut tx, id).await? } else { Default::default() };
    let classes = if inside { super::circle::classes(&signed.actor, &mut tx, id).await? } else { Vec::new() };
    let classes = classes
        .into_iter()
        .map(|one| (one.title, fmt::minutes(l, one.minutes), format!("/classes/{}", one.id)));
    let members = super::members(&signed.actor, &mut tx, id).await?.map(|found| {
        let one = |(id, name): (PersonId, String)| Member { id, name, leads: id == group.leader };
        found.into_iter().map(one).collect()
    });
    Ok(Show {
        page: Page::of(signed, group.name.as_str()).at(Place::Objectives),
        about: pages::about(l, &group, names.get(&group.leader).map(String::as_str)),
        inside,
        members,
        me: signed.actor.person_id().map(|me| me.to_string()).unwrap_or_default(),
        may_leave: group.mine && !is_leader,
        may_choose: !group.closed && (is_leader || (leads && !group.sensitive)),
        may_plan: !group.closed && (is_leader || leads),
        may_light: !group.closed && !group.sensitive && (is_leader || leads),
        may_hand_over: !group.closed && super::may_hand_over(&signed.actor, &mut tx, &group).await?,
        leader_hint: if group.sensitive {
            words::group_leader_member(l)
        } else {
            words::group_leader_hint(l)
        },
        leads: leads && !group.closed,
        objectives,
        slots,
        classes: classes.collect(),
        purse: purse(l, signed, &mut tx, &group).await?,
        budgets: if leads { budgets(l, signed, &mut tx, &group).await? } else { Vec::new() },
        group,
        sent,
        errors,
    })
}

/// The group's objectives, and its slots from today on.
async fn of_group(l: Locale, signed: &Signed, tx: &mut Tx, id: GroupId) -> Result<(Vec<Line>, Vec<Entry>)> {
    let all = objective::all(&signed.actor, tx).await?;
    let here: Vec<&Objective> = all.iter().filter(|one| one.whose == Whose::Group(id)).collect();
    let objectives = lines(l, tx, &here).await?;
    let today = tx.today();
    let slots = slot::store::of_group(tx, id, today).await?;
    Ok((objectives, slots.iter().map(|slot| calendar::entry(l, slot)).collect()))
}

/// The group's budget, for who may see it.
async fn purse(l: Locale, signed: &Signed, tx: &mut Tx, group: &Group) -> Result<Option<Purse>> {
    let Some(id) = group.budget else { return Ok(None) };
    let Ok(budget) = funds::budget::find(&signed.actor, tx, id).await else { return Ok(None) };
    let b = budget.balance;
    Ok(Some(Purse {
        href: format!("/budgets/{id}"),
        title: words::purse_title(l, budget.name.as_str(), budget.print(l, b.given)),
        bar: ui::chart::split(&[b.spent, b.committed, b.planned], b.given),
        rows: vec![
            (words::purse_spent(l), budget.print(l, b.spent)),
            (words::purse_committed(l), budget.print(l, b.committed)),
            (words::purse_planned(l), budget.print(l, b.planned)),
            (words::purse_free(l), budget.print(l, b.free)),
        ],
    }))
}

/// Budgets from which a share can be given: open ones with something free, not the group's own.
async fn budgets(l: Locale, signed: &Signed, tx: &mut Tx, group: &Group) -> Result<Vec<Choice>> {
    let today = tx.today();
    let all = funds::budget::all(&signed.actor, tx).await?;
    let gives = |budget: &funds::Budget| {
        budget.closed_at.is_none()
            && budget.until >= today
            && budget.balance.free > 0
            && !budget.is_of_person()
            && Some(budget.id) != group.budget
    };
    let choice = |budget: &funds::Budget| {
        let free = budget.print(l, budget.balance.free);
        Choice::new(budget.id.to_string(), words::group_share_choice(l, budget.name.as_str(), free))
    };
    Ok(all.iter().filter(|budget| gives(budget)).map(choice).collect())
}

pub(super) async fn people(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<GroupId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        super::held(&signed.actor, &mut tx, l, id).await?;
        let mut people = Vec::new();
        for name in sent.people.split([',', ';', '\n', '،']) {
            people.extend(someone(&signed.actor, &mut tx, l, "people", name).await?);
        }
        super::add(&signed.actor, &mut tx, l, id, &people).await
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done).await
}

pub(super) async fn removal(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<GroupId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let person: PersonId = sent.person.parse()?;
    super::remove(&signed.actor, &mut tx, signed.locale, id, person).await?;
    tx.commit().await?;
    let itself = signed.actor.person_id() == Some(person);
    web::see_other(if itself { "/groups".to_owned() } else { format!("/groups/{id}") })
}

pub(super) async fn leader(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<GroupId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        super::handed(&signed.actor, &mut tx, l, id).await?;
        let leader = someone(&signed.actor, &mut tx, l, "leader", &sent.leader).await?;
        let leader = leader.ok_or_else(|| Error::invalid_said("leader", words::group_leader_missing(l)))?;
        super::hand_over(&signed.actor, &mut tx, l, id, leader).await
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done).await
}

pub(super) async fn share(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<GroupId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        permissions::require_leading(&signed.actor)?;
        let from = sent.from.parse()?;
        let budget = funds::budget::find(&signed.actor, &mut tx, from).await?;
        let amount = budget.measure.read(l, "amount", &sent.amount)?;
        super::share(&signed.actor, &mut tx, l, id, from, amount).await.map(drop)
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done).await
}

pub(super) async fn closing(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<GroupId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::close(&signed.actor, &mut tx, signed.locale, id).await;
    finish(&ctx, &signed, tx, id, Sent::default(), done).await
}

/// Commits and goes back to the page, or shows the page again with what was wrong.
async fn finish(ctx: &Ctx, signed: &Signed, tx: Tx, id: GroupId, sent: Sent, done: Result<()>) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/groups/{id}"),
        |errors| page(ctx, signed, id, sent, errors),
    )
    .await
}
