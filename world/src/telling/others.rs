//! What people do for one another: rules, recommendations, spotlights.

use delivery::RuleId;
use delivery::calendar::{Again, Calendar};
use delivery::recommendation;
use delivery::rule::draft::{self, Draft};
use delivery::rule::{DueRule, rehearsal, switch};
use delivery::spotlight::{self, Scope};
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use records::Said;

use super::Telling;
use super::who::Names;
use crate::{calendar, rules};

impl Telling<'_> {
    /// A rule is written, rehearsed and switched on, and people begin to learn.
    pub(super) async fn switch_on(&mut self, at: usize) -> Result<()> {
        let Some(told) = self.rules.rules.get(at).cloned() else { return Ok(()) };
        let actor = self.actor(&told.by)?;
        let calendar = Calendar::of(self.ctx);
        let mut tx = self.ctx.db.write().await?;
        let id = self.write_rule(&mut tx, &actor, &told).await?;
        let rehearsal = rehearsal::rehearse(&actor, &mut tx, &calendar, id).await?;
        switch::switch_on(&actor, &mut tx, &calendar, id, &rehearsal).await?;
        tx.commit().await?;
        self.written.insert(told.key, id);
        self.asking.push(at);
        self.summary.rules += 1;
        self.ctx.settle().await?;
        if self.options.brief { Ok(()) } else { self.plan_rule(at).await }
    }

    /// A draft is rehearsed and left.
    pub(super) async fn rehearse(&mut self, at: usize) -> Result<()> {
        let Some(told) = self.rules.rules.get(at).cloned() else { return Ok(()) };
        let actor = self.actor(&told.by)?;
        let mut tx = self.ctx.db.write().await?;
        let id = self.write_rule(&mut tx, &actor, &told).await?;
        rehearsal::rehearse(&actor, &mut tx, &Calendar::of(self.ctx), id).await?;
        tx.commit().await?;
        self.written.insert(told.key, id);
        self.summary.drafts += 1;
        Ok(())
    }

    async fn write_rule(&self, tx: &mut Tx, actor: &Actor, told: &rules::Rule) -> Result<RuleId> {
        let due = match (told.due_days, told.due_on) {
            (Some(days), _) => Some(DueRule::Days(days)),
            (None, Some(day)) => Some(DueRule::On(self.calendar.day(day)?)),
            (None, None) => None,
        };
        let draft = Draft {
            title: told.title.clone(),
            owner: Some(self.cast.person(&told.owner)?),
            reason: told.reason.clone(),
            course: Some(self.course(&told.course)?),
            audience: Names::load(tx).await?.audience(&told.audience),
            due,
            again: told.again_months.map(Again::Months),
            expires_on: told.expires_on.map(|day| self.calendar.day(day)).transpose()?,
            replaces: told.replaces.as_ref().and_then(|key| self.written.get(key)).copied(),
        };
        draft::begin(actor, tx, draft).await
    }

    /// Somebody recommends something.
    pub(super) async fn recommend(&mut self, at: usize) -> Result<()> {
        let Some(told) = self.story.recommendations.get(at).cloned() else { return Ok(()) };
        let Ok(to) = self.cast.person(&told.to) else { return Ok(()) };
        let new = recommendation::New { to, course: self.course(&told.course)?, reason: told.reason };
        let actor = self.actor(&told.from)?;
        let mut tx = self.ctx.db.write().await?;
        let id = recommendation::recommend(self.ctx, &actor, &mut tx, Locale::En, &new).await?;
        tx.commit().await?;
        self.recommended.insert(at, id);
        self.summary.recommendations += 1;
        Ok(())
    }

    /// The other answers.
    pub(super) async fn reply(&mut self, at: usize) -> Result<()> {
        let (Some(told), Some(id)) = (self.story.recommendations.get(at), self.recommended.get(&at)) else {
            return Ok(());
        };
        let Some(reply) = &told.reply else { return Ok(()) };
        let said = Said::parse(&reply.answer);
        let said = said.ok_or_else(|| Error::internal(format!("{} is no answer", reply.answer)))?;
        let actor = self.actor(&told.to)?;
        let mut tx = self.ctx.db.write().await?;
        recommendation::answer(self.ctx, &actor, &mut tx, *id, said).await?;
        tx.commit().await
    }

    /// Somebody chooses something for others.
    pub(super) async fn spotlight(&mut self, at: usize) -> Result<()> {
        let Some(told) = self.story.spotlights.get(at).cloned() else { return Ok(()) };
        let mut tx = self.ctx.db.write().await?;
        let scope = if told.unit.is_empty() {
            Scope::Everyone
        } else {
            let unit = Names::load(&mut tx).await?.unit(&told.unit);
            let Some(unit) = unit else { return Ok(()) };
            Scope::Unit(unit)
        };
        let until = self.calendar.day(told.until)?;
        let new =
            spotlight::New { scope, thing: self.course(&told.course)?.into(), reason: told.reason, until };
        let today = civil_date(self.ctx.clock().now(), calendar::ZONE);
        spotlight::choose(&self.actor(&told.by)?, &mut tx, Locale::En, today, &new).await?;
        tx.commit().await?;
        self.summary.spotlights += 1;
        Ok(())
    }

    fn course(&self, slug: &str) -> Result<delivery::CourseId> {
        let found = self.courses.get(slug).copied();
        found.ok_or_else(|| Error::internal(format!("{slug} is not live yet")))
    }
}
