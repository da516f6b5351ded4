//! Retention: statements of a verb, of a class of activity, or of both are let go after so many days. Their tally
//! stays.
//!
//! Statements from which progress on a course of this house is made stay as long as the person does: otherwise making
//! it again would forget what people have achieved. Leaves out erasing a person.

mod leaving;
pub(crate) mod month;
pub(crate) mod store;

pub use leaving::{Leaving, next};

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::{Actor, BoxFuture, Ctx, Error, Field, Result, Role, Tx};
use wire_xapi::{Activity, Json, Object, Statement, is_iri};

use crate::definition;
use crate::desk::verb_of;
use crate::identity;
use crate::month_dialect;
use crate::native::Kind;
use crate::recorded::Recorded;
use crate::removal_store as removal;
use crate::tally::let_go;
use crate::term;
use crate::words;

kernel::id!(
    /// A rule of retention.
    RetentionId
);

/// From this hour of the night on the rules are carried out.
pub(crate) const HOUR: i8 = 2;
/// So many statements are looked at in one transaction.
pub(crate) const BATCH: u32 = 500;

/// A rule: what, and after how many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The verb's IRI; any when empty.
    pub verb: String,
    /// The type of the activity, an IRI; any when empty.
    pub class: String,
    /// Days after storing.
    pub days: i64,
}

/// A rule that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: RetentionId,
    /// The rule.
    pub rule: Rule,
    /// When it was set.
    pub created_at: Timestamp,
    /// How many statements it let go so far.
    pub removed: i64,
}

/// What a rule would do today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rehearsal {
    /// So many would go.
    pub removed: i64,
    /// So many fit and stay, because progress is made from them.
    pub kept: i64,
    /// When the oldest that would go was stored.
    pub oldest_at: Option<Timestamp>,
    /// When the newest that would go was stored.
    pub newest_at: Option<Timestamp>,
    /// The months, by when statements were stored, of which nothing would be left: each by its first day.
    pub months: Vec<Date>,
}

impl Rule {
    /// A rule as it is written in forms and commands; a verb may be a known word.
    ///
    /// # Errors
    /// [`Error::Invalid`] by field.
    pub fn read(verb: &str, class: &str, days: i64) -> Result<Rule> {
        let (verb, class) = (verb.trim(), class.trim());
        let known = if verb.is_empty() { Some(String::new()) } else { verb_of(verb) };
        let mut wrong = Vec::new();
        if known.is_none() || (verb.is_empty() && class.is_empty()) {
            wrong.push(Field::new("verb", words::records_wrong_rule_verb));
        }
        if !class.is_empty() && !is_iri(class) {
            wrong.push(Field::new("class", words::records_wrong_activity));
        }
        if !(1..=36_500).contains(&days) {
            wrong.push(Field::new("days", words::records_wrong_days));
        }
        match (known, wrong.is_empty()) {
            (Some(verb), true) => Ok(Rule { verb, class: class.to_owned(), days }),
            _ => Err(Error::Invalid(wrong)),
        }
    }

    /// Those of some statements that the rule is about. What a statement does not say of its activity, another did.
    async fn fitting(&self, tx: &mut Tx, rows: Vec<Recorded>) -> Result<Vec<Recorded>> {
        let unsaid = |one: &Recorded| {
            let activity = activity(&one.statement).filter(|activity| class(activity).is_none())?;
            Some(activity.id.clone())
        };
        let unsaid: BTreeSet<String> =
            if self.class.is_empty() { BTreeSet::new() } else { rows.iter().filter_map(unsaid).collect() };
        let unsaid: Vec<&str> = unsaid.iter().map(String::as_str).collect();
        let known = definition::known(tx, &unsaid).await?;
        Ok(rows.into_iter().filter(|one| self.fits(&one.statement, &known)).collect())
    }

    fn fits(&self, statement: &Statement, known: &HashMap<String, Json<'_>>) -> bool {
        let class = activity(statement).and_then(|activity| {
            let elsewhere = || known.get(&activity.id)?.get("type")?.as_str();
            class(activity).or_else(elsewhere)
        });
        (self.verb.is_empty() || statement.verb.id == self.verb)
            && (self.class.is_empty() || class == Some(self.class.as_str()))
    }

    fn before(&self, now: Timestamp) -> Result<Timestamp> {
        now.checked_sub(SignedDuration::from_hours(24 * self.days)).map_err(Error::internal)
    }

    async fn old(&self, tx: &mut Tx, after: Timestamp, before: Timestamp) -> Result<Vec<Recorded>> {
        let verb = Some(self.verb.as_str()).filter(|verb| !verb.is_empty()).map(term::verb);
        removal::old(tx, verb, after, before, BATCH).await
    }
}

fn activity(statement: &Statement) -> Option<&Activity> {
    match &statement.object {
        Object::Activity(activity) => Some(activity),
        _ => None,
    }
}

/// The class of an activity, where the statement says it.
fn class(activity: &Activity) -> Option<&str> {
    activity.definition.as_ref()?.kind.as_deref()
}

/// Whether progress is made from it: what our people did with courses of this house.
fn carries_progress(one: &Recorded, installation: &str) -> bool {
    let ours = match &one.statement.object {
        Object::Activity(activity) => activity.id.starts_with(installation) && !installation.is_empty(),
        _ => false,
    };
    ours && one.person.is_some() && Kind::of(&one.statement).is_some()
}

/// What a rule would do today, without doing it. For the IT administrator.
pub async fn rehearse(actor: &Actor, tx: &mut Tx, rule: &Rule) -> Result<Rehearsal> {
    actor.require_any(&[Role::ItAdmin])?;
    let installation = identity::known_installation(tx).await?;
    let before = rule.before(tx.now())?;
    let (mut found, mut after) = (Rehearsal::default(), Timestamp::MIN);
    let mut going: BTreeMap<Date, i64> = BTreeMap::new();
    loop {
        let rows = rule.old(tx, after, before).await?;
        let Some(last) = rows.last() else { break };
        after = last.stored_at;
        for one in rule.fitting(tx, rows).await? {
            if carries_progress(&one, &installation) {
                found.kept += 1;
                continue;
            }
            found.removed += 1;
            found.oldest_at = found.oldest_at.or(Some(one.stored_at));
            found.newest_at = Some(one.stored_at);
            *going.entry(month_dialect::first_day(one.stored_at)).or_default() += 1;
        }
    }
    for (month, count) in going {
        let bounds = month_dialect::bounds(month)?;
        if bounds.1 < before && removal::count_between(tx, bounds).await? == count {
            found.months.push(month);
        }
    }
    Ok(found)
}

/// Sets a rule, or changes its days. It is carried out each night.
pub async fn set(actor: &Actor, tx: &mut Tx, rule: &Rule) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    store::set(tx, rule, &actor.mark()).await?;
    let told = serde_json::json!({ "verb": rule.verb, "class": rule.class, "days": rule.days });
    tx.emit(actor, "records.retention_set", None, told).await?;
    Ok(())
}

/// Takes a rule back. What went is gone.
pub async fn unset(actor: &Actor, tx: &mut Tx, id: RetentionId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if store::unset(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, "records.retention_unset", None, serde_json::json!({ "rule": id })).await?;
    Ok(())
}

/// Every rule.
pub async fn rules(actor: &Actor, tx: &mut Tx) -> Result<Vec<Standing>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::all(tx).await
}

/// Carries out every rule; each night. Months of which nothing stays go as a whole, everything else one by one.
pub(crate) fn carry_out(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let rules = store::all(&mut ctx.db.read().await?).await?;
        for standing in rules {
            if let Err(error) = month::take_out(ctx, &standing).await {
                tracing::warn!(%error, "months were not taken out as a whole; their statements go one by one");
            }
            while step(ctx, &standing).await? {}
        }
        month::finish(ctx, BATCH).await?;
        month_dialect::drop_empty(ctx).await
    })
}

/// Looks at the next statements under a rule; false when there are none.
async fn step(ctx: &Ctx, standing: &Standing) -> Result<bool> {
    let mut tx = ctx.db.write().await?;
    let Some(through) = store::through(&mut tx, standing.id).await? else { return Ok(false) };
    let installation = tx.installation().await?;
    let before = standing.rule.before(tx.now())?;
    let rows = standing.rule.old(&mut tx, through, before).await?;
    let Some(last) = rows.last().map(|one| one.stored_at) else { return Ok(false) };
    let mut going = standing.rule.fitting(&mut tx, rows).await?;
    going.retain(|one| !carries_progress(one, &installation));
    let_go(&mut tx, &going).await?;
    store::advance(&mut tx, standing.id, last, going.len()).await?;
    tx.commit().await?;
    Ok(true)
}
