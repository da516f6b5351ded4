//! A recommendation: one person thinks that another should learn something, and says why. The other decides: yes,
//! later or no. A yes makes it a duty without a date; nothing else follows. Leaves out how duties open
//! ([`crate::duty`]).

pub mod pages;
pub(crate) mod store;
mod told;

use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Ctx, Error, Notice, PersonId, Result, Role, Tx};
use records::Said;

use crate::CourseId;
use crate::calendar::Calendar;
use crate::duty::SourceKind;
use crate::duty::ask::{self, Ask};
use crate::ids::RecommendationId;
use crate::words;

/// The event that somebody was recommended something.
pub const RECOMMENDED: &str = "delivery.recommended";
/// The event that a recommendation was answered.
pub const ANSWERED: &str = "delivery.recommendation_answered";

/// A recommendation to be made.
#[derive(Clone, Debug)]
pub struct New {
    /// To whom.
    pub to: PersonId,
    /// What.
    pub course: CourseId,
    /// Why; the person reads it.
    pub reason: String,
}

/// Recommends something to a person whom the actor leads; People leaders to anybody.
///
/// # Errors
/// [`Error::Invalid`] with the field; [`Error::Conflict`] when the same one waits for an answer.
pub async fn recommend(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    new: &New,
) -> Result<RecommendationId> {
    let from = actor.require_person()?;
    let relation = people::relation(actor, tx, new.to).await;
    let leads = matches!(&relation, Ok(relation) if relation.leads());
    let wide = actor.has(Role::PeopleLeader) && relation.is_ok() && from != new.to;
    if !leads && !wide {
        return Err(Error::invalid("to", words::team_not_yours));
    }
    let reason = one_line(&new.reason);
    if reason.is_empty() {
        return Err(Error::invalid("reason", words::team_reason_missing));
    }
    let Some(named) = store::live_title(tx, new.course, l.code()).await? else {
        return Err(Error::invalid("course", words::team_course_missing));
    };
    let person = store::known(tx, new.to).await?.ok_or(Error::NotFound)?;
    if store::waits(tx, new.to, new.course, from).await? {
        return Err(Error::invalid("course", move |l| words::team_already(l, person.name.clone())));
    }
    let id: RecommendationId = tx.id();
    told::recommended(actor, tx, id, from, new, &reason, &named).await?;
    store::add(tx, id, from, new, &reason).await?;
    let by = store::known(tx, from).await?.map(|known| known.name).unwrap_or_default();
    let theirs = person.language.as_deref().and_then(Locale::parse);
    let theirs = theirs.unwrap_or_else(|| ctx.config.locale());
    let notice = Notice {
        person: new.to,
        kind: RECOMMENDED,
        subject: id.0,
        title: words::mail_notice_recommended_title(theirs, by, named.title),
        why: reason,
        path: "/today".into(),
    };
    tx.notice(&notice).await?;
    tx.emit(actor, RECOMMENDED, Some(new.to), id).await?;
    Ok(id)
}

/// Answers a recommendation; only the person to whom it was made can. The last answer counts.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn answer(ctx: &Ctx, actor: &Actor, tx: &mut Tx, id: RecommendationId, said: Said) -> Result<()> {
    let person = actor.require_person()?;
    let found = store::find(tx, id).await?;
    if found.to != person || found.withdrawn {
        return Err(Error::NotFound);
    }
    if found.said.as_deref() == Some("yes") {
        return Ok(());
    }
    let calendar = Calendar::of(ctx);
    let known = store::known(tx, person).await?;
    let language = known.as_ref().and_then(|known| known.language.clone());
    let language = language.unwrap_or_else(|| ctx.config.locale().code().to_owned());
    let zone = known.and_then(|known| known.zone).unwrap_or_else(|| calendar.zone.clone());
    let today = civil_date(tx.now(), &zone);
    let later = said.comes_back(today)?;
    if found.said.as_deref() == Some(said.name()) && found.later == later {
        // A second press: nothing new was said.
        return Ok(());
    }
    let named = store::live_title(tx, found.course, &language).await?;
    told::answered(actor, tx, id, person, (found.course, named.as_ref()), said).await?;
    store::answer(tx, id, said, later).await?;
    if said == Said::Yes {
        let asked = Ask { person, zone, due_on: None, again: None };
        ask::ask(tx, &calendar, found.course, SourceKind::Recommendation(id), &[asked]).await?;
    }
    tx.withdraw_notice(person, RECOMMENDED, id.0).await?;
    tx.emit(actor, ANSWERED, Some(person), id).await?;
    Ok(())
}
