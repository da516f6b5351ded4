//! Planning groups outside of the units: an office, a resource group, the makers of a product. A group has a leader,
//! objectives and slots of its own, and a share of a budget in its leader's hands.
//!
//! Invariant: who is in a sensitive group is known to its leader and to each member alone; no count of it is told by
//! unit, and none under five at all. Everybody may leave at any time.

pub(crate) mod circle;
pub mod pages;
pub(crate) mod show;
pub(crate) mod store;

use funds::{BudgetId, Order, Scope};
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Notice, PersonId, Result, Role, Tx};

use crate::ids::GroupId;
use crate::plan::FEWEST;
use crate::{permissions, words};

/// The event that a group was set up, changed or closed.
pub const CHANGED: &str = "alignment.group_changed";
/// The notice that somebody is in a group.
const ADDED: &str = "alignment.group_added";
/// The longest name.
const MOST_NAME: usize = 80;
/// The longest text about it.
const MOST_ABOUT: usize = 400;
/// Most people in one group.
const MOST_MEMBERS: i64 = 2_000;

/// A planning group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Who leads it.
    pub leader: PersonId,
    /// Who is in it is hidden.
    pub sensitive: bool,
    /// Its share of a budget.
    pub budget: Option<BudgetId>,
    /// Whether it is closed.
    pub closed: bool,
    /// Members at work.
    pub people: i64,
    /// Whether the one who asks is in it.
    pub mine: bool,
}

impl Group {
    /// Whether the actor sees who is in it.
    pub fn shows_members(&self, actor: &Actor) -> bool {
        let leads = actor.person_id() == Some(self.leader);
        leads || (!self.sensitive && (self.mine || actor.has(Role::PeopleLeader)))
    }

    /// Its size, where it may be told to everybody who sees the group.
    pub fn told(&self) -> Option<i64> {
        (self.people >= FEWEST).then_some(self.people)
    }
}

/// A group to be set up.
#[derive(Clone, Debug)]
pub struct New {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Who leads it.
    pub leader: PersonId,
    /// Who is in it is hidden.
    pub sensitive: bool,
}

/// Sets up a group. Its leader is its first member.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] with the field.
pub async fn set_up(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<GroupId> {
    permissions::require_leading(actor)?;
    let name = one_line(&new.name);
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::group_name_wrong(l, MOST_NAME)));
    }
    let about = one_line(&new.about);
    if about.chars().count() > MOST_ABOUT {
        return Err(Error::invalid_said("about", words::group_about_wrong(l, MOST_ABOUT)));
    }
    require_at_work(tx, l, "leader", new.leader).await?;
    let id: GroupId = tx.id();
    store::add(actor, tx, id, &name, &about, new).await?;
    store::add_member(tx, id, new.leader).await?;
    circle::keep(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

async fn require_at_work(tx: &mut Tx, l: Locale, field: &str, person: PersonId) -> Result<()> {
    let there = crate::need::store::language(tx, person).await?.is_some();
    if there { Ok(()) } else { Err(Error::invalid_said(field, words::person_unknown(l))) }
}

/// A group that the actor may see: everybody an open one, its people and People leaders a sensitive one.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<Group> {
    let group = store::find(tx, id, actor.person_id()).await?.ok_or(Error::NotFound)?;
    let signed_in = actor.is_system() || actor.person_id().is_some();
    let inside = group.mine || actor.person_id() == Some(group.leader) || actor.has(Role::PeopleLeader);
    if inside || (signed_in && !group.sensitive) { Ok(group) } else { Err(Error::NotFound) }
}

/// Every open group that the actor may see, their own first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Group>> {
    store::all(tx, actor.require_person()?, actor.has(Role::PeopleLeader)).await
}

/// Open groups for which the actor plans: those they lead, all for a People leader.
pub async fn planned(actor: &Actor, tx: &mut Tx) -> Result<Vec<Group>> {
    let (me, leads) = (actor.require_person()?, actor.has(Role::PeopleLeader));
    let all = store::all(tx, me, leads).await?;
    Ok(all.into_iter().filter(|group| leads || group.leader == me).collect())
}

/// Whether the actor plans for a group: its leader, and People leaders.
pub(crate) async fn plans_for(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<bool> {
    let group = store::find(tx, id, actor.person_id()).await?;
    let leads = |group: Group| actor.has(Role::PeopleLeader) || actor.person_id() == Some(group.leader);
    Ok(group.is_some_and(leads))
}

/// Fails with [`Error::NotFound`] unless the actor plans for a group that is open.
pub(crate) async fn require_planning(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<()> {
    let open = store::find(tx, id, actor.person_id()).await?.is_some_and(|group| !group.closed);
    if open && plans_for(actor, tx, id).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether the actor is one of a group, or plans for it.
pub(crate) async fn is_inside(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<bool> {
    let mine = store::find(tx, id, actor.person_id()).await?.is_some_and(|group| group.mine);
    Ok(mine || plans_for(actor, tx, id).await?)
}

/// People of a group by name; nothing where the actor may not know them.
///
/// # Errors
/// As [`find`].
pub async fn members(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<Option<Vec<(PersonId, String)>>> {
    let group = find(actor, tx, id).await?;
    if group.shows_members(actor) { store::members(tx, id).await.map(Some) } else { Ok(None) }
}

/// An open group of which the actor chooses the people: its leader; a People leader, unless it is sensitive.
pub(crate) async fn held(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId) -> Result<Group> {
    let group = find(actor, tx, id).await?;
    let leads = actor.person_id() == Some(group.leader);
    if !leads && (group.sensitive || !actor.has(Role::PeopleLeader)) {
        return Err(if actor.has(Role::PeopleLeader) {
            Error::forbidden_said(words::group_leader_chooses(l))
        } else {
            Error::NotFound
        });
    }
    require_open(l, &group)?;
    Ok(group)
}

fn require_open(l: Locale, group: &Group) -> Result<()> {
    if group.closed { Err(Error::conflict_said(words::group_is_closed(l, &group.name))) } else { Ok(()) }
}

/// Puts people into a group; who is in it already stays. Each is told, and may leave.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for a sensitive group of another leader; [`Error::Invalid`] for nobody, or
/// too many; [`Error::Conflict`] when it is closed.
pub async fn add(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId, people: &[PersonId]) -> Result<()> {
    let group = held(actor, tx, l, id).await?;
    if people.is_empty() {
        return Err(Error::invalid_said("people", words::group_people_missing(l)));
    }
    if group.people.saturating_add(i64::try_from(people.len()).unwrap_or(i64::MAX)) > MOST_MEMBERS {
        return Err(Error::invalid_said("people", words::group_people_many(l, MOST_MEMBERS)));
    }
    for person in people {
        require_at_work(tx, l, "people", *person).await?;
        if store::add_member(tx, id, *person).await? && actor.person_id() != Some(*person) {
            tell_added(tx, &group, *person).await?;
        }
    }
    store::unsettle(tx, id).await?;
    circle::keep(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

async fn tell_added(tx: &mut Tx, group: &Group, person: PersonId) -> Result<()> {
    let Some(l) = crate::need::store::language(tx, person).await? else { return Ok(()) };
    let notice = Notice {
        person,
        kind: ADDED,
        subject: group.id.0,
        title: words::group_added_title(l, group.name.as_str()),
        why: words::group_added_why(l).into(),
        path: format!("/groups/{}", group.id),
    };
    tx.notice(&notice).await
}

/// Takes somebody out of a group, oneself too. The leader stays until another is named.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] for the leader.
pub async fn remove(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId, person: PersonId) -> Result<()> {
    let group = if actor.person_id() == Some(person) {
        find(actor, tx, id).await?
    } else {
        held(actor, tx, l, id).await?
    };
    if person == group.leader {
        return Err(Error::conflict_said(words::group_leader_stays(l)));
    }
    if !store::remove_member(tx, id, person).await? {
        return Err(Error::NotFound);
    }
    store::unsettle(tx, id).await?;
    circle::keep(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Whether the actor names another leader: People leaders; of a sensitive group its leader alone, and People leaders only
/// once that leader has left, because who leads it sees who is in it.
pub(crate) async fn may_hand_over(actor: &Actor, tx: &mut Tx, group: &Group) -> Result<bool> {
    let leads = actor.has(Role::PeopleLeader);
    if !group.sensitive {
        return Ok(leads);
    }
    if actor.person_id() == Some(group.leader) {
        return Ok(true);
    }
    Ok(leads && crate::need::store::language(tx, group.leader).await?.is_none())
}

/// An open group whose leader the actor names.
pub(crate) async fn handed(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId) -> Result<Group> {
    let group = find(actor, tx, id).await?;
    if !may_hand_over(actor, tx, &group).await? {
        return Err(if actor.has(Role::PeopleLeader) {
            Error::forbidden_said(words::group_leader_hands(l))
        } else {
            Error::NotFound
        });
    }
    require_open(l, &group)?;
    Ok(group)
}

/// Names another leader, who is in the group from then on. The next leader of a sensitive group is one of its people; a
/// refusal does not say why, for it would say who is in it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning, or the sensitive group; [`Error::Forbidden`] for a sensitive group
/// whose leader is there; [`Error::Invalid`]; [`Error::Conflict`] when it is closed.
pub async fn hand_over(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId, leader: PersonId) -> Result<()> {
    let group = handed(actor, tx, l, id).await?;
    if group.sensitive {
        if !store::is_member(tx, id, leader).await? {
            return Err(Error::invalid_said("leader", words::group_leader_cannot(l)));
        }
    } else {
        require_at_work(tx, l, "leader", leader).await?;
        store::add_member(tx, id, leader).await?;
    }
    store::hand_over(tx, id, leader).await?;
    circle::keep(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Gives a group a share of a budget: a budget of its own below it, in its leader's hands, or more into the one it has.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; what [`funds::transfer`] fails with.
pub async fn share(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: GroupId,
    from: BudgetId,
    amount: i64,
) -> Result<BudgetId> {
    permissions::require_leading(actor)?;
    let group = find(actor, tx, id).await?;
    require_open(l, &group)?;
    let to = match group.budget {
        Some(budget) => budget,
        None => below(actor, tx, l, &group, from).await?,
    };
    let order = Order {
        room: "alignment".into(),
        id: tx.id(),
        reason: words::group_share_reason(l, group.name.as_str()),
        on: tx.today(),
        by: None,
    };
    funds::transfer(actor, tx, l, &order, from, to, amount).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(to)
}

/// The group's own budget, below another and like it.
async fn below(actor: &Actor, tx: &mut Tx, l: Locale, group: &Group, above: BudgetId) -> Result<BudgetId> {
    let above = funds::budget::find(actor, tx, above).await?;
    let new = funds::budget::New {
        name: group.name.clone(),
        scope: Scope::Purpose,
        purpose: group.name.clone(),
        measure: above.measure,
        from: above.from,
        until: above.until,
        holder: Some(group.leader),
        parent: Some(above.id),
        restrictive: true,
    };
    let budget = funds::budget::set_up(actor, tx, l, &new).await?;
    store::give(tx, group.id, budget).await?;
    Ok(budget)
}

/// The budget of a group, as far as somebody is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purse {
    /// The budget.
    pub budget: BudgetId,
    /// Who leads the group.
    pub leader: PersonId,
    /// Whether the person is openly in the group.
    pub is_of: bool,
}

impl Purse {
    /// Whether it may pay for the person where somebody decides: for those of the group, and where its leader decides.
    pub fn pays(&self, decides: &Actor) -> bool {
        self.is_of || decides.person_id() == Some(self.leader)
    }
}

/// The budgets of groups, for rooms above that choose who pays for a person.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn purses(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Vec<Purse>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    store::purses(tx, person).await
}

/// Closes a group: its slots are dropped, its objectives closed. Its budget stays, for People leaders to close.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Conflict`] when it is closed.
pub async fn close(actor: &Actor, tx: &mut Tx, l: Locale, id: GroupId) -> Result<()> {
    permissions::require_leading(actor)?;
    let group = find(actor, tx, id).await?;
    require_open(l, &group)?;
    store::close(tx, id).await?;
    circle::keep(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}
