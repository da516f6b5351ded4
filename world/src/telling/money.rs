//! Money and paid minutes: budgets and what they are used for, the stipend, and what people ask it for.

use std::collections::BTreeMap;

use funds::claim::kind::Kind;
use funds::claim::{self, receipt};
use funds::stipend::{self, Carry, Period};
use funds::{BudgetId, Measure, Order, Scope, Thing, budget, line};
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};

use super::Telling;
use super::who::Names;
use crate::money;

const EN: Locale = Locale::En;

impl Telling<'_> {
    /// Budgets, lines and the stipend are entered as the People leader would do it.
    pub(super) async fn money(&mut self) -> Result<()> {
        let told = self.money.clone();
        let leila = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        let names = Names::load(&mut tx).await?;
        let mut known: BTreeMap<String, BudgetId> = BTreeMap::new();
        for one in &told.budgets {
            let id = self.budget(&mut tx, &leila, &names, &known, one).await?;
            known.insert(one.key.clone(), id);
            self.summary.budgets += 1;
        }
        // Last, so that what is below has its money before the rest is planned.
        for one in &told.budgets {
            for line in &one.lines {
                self.line(&mut tx, &leila, known[&one.key], line).await?;
            }
        }
        let pot = known.get(&told.stipend.pot).copied();
        let new = stipend::New {
            name: told.stipend.name,
            supports: told.stipend.supports,
            amount: told.stipend.amount,
            period: Period::Half,
            audience: ::people::Audience::everybody(),
            carry: Carry::AtMost(told.stipend.carry_most),
            ask_above: told.stipend.ask_above,
            pot: pot.ok_or_else(|| Error::internal("the stipend has no pot"))?,
            from: self.today,
        };
        stipend::write(&leila, &mut tx, EN, &new).await?;
        tx.commit().await
    }

    async fn budget(
        &self,
        tx: &mut Tx,
        leila: &Actor,
        names: &Names,
        known: &BTreeMap<String, BudgetId>,
        told: &money::Budget,
    ) -> Result<BudgetId> {
        let unit = told.unit.as_deref().and_then(|name| names.unit(name));
        let scope = match (unit, &told.purpose) {
            (Some(unit), _) => Scope::Unit(unit),
            (None, Some(_)) => Scope::Purpose,
            (None, None) => Scope::Organisation,
        };
        let parent = told.below.as_ref().and_then(|key| known.get(key)).copied();
        let measure = Measure::parse(&told.measure);
        let new = budget::New {
            name: told.name.clone(),
            scope,
            purpose: told.purpose.clone().unwrap_or_default(),
            measure: measure.ok_or_else(|| Error::internal(format!("{} is no measure", told.measure)))?,
            from: self.calendar.day(told.from)?,
            until: self.calendar.day(told.until)?,
            holder: self.cast.person(&told.holder).ok(),
            parent,
            restrictive: true,
        };
        let id = budget::set_up(leila, tx, EN, &new).await?;
        let order = self.order(tx, "The plan for the year.", told.from)?;
        match parent {
            Some(parent) => funds::transfer(leila, tx, EN, &order, parent, id, told.amount).await?,
            None => budget::fund(leila, tx, EN, &order, id, told.amount).await?,
        };
        Ok(id)
    }

    async fn line(&self, tx: &mut Tx, leila: &Actor, budget: BudgetId, told: &money::Line) -> Result<()> {
        let thing = Thing { room: "story".into(), id: tx.id(), title: told.title.clone(), person: None };
        let amount = told.planned.max(told.committed).max(told.spent);
        let order = self.order(tx, "Asked for by the team.", told.on)?;
        let line = line::plan(leila, tx, EN, &order, budget, &thing, amount).await?.line;
        let line = line.ok_or_else(|| Error::internal("a plan without a line"))?;
        if told.planned == 0 {
            let order = self.order(tx, "Agreed.", told.on)?;
            line::commit(leila, tx, EN, &order, line, amount).await?;
        }
        if told.spent > 0 {
            let order = self.order(tx, "It took place.", told.on)?;
            line::spend(leila, tx, EN, &order, line, amount).await?;
        }
        Ok(())
    }

    fn order(&self, tx: &Tx, reason: &str, on: Date) -> Result<Order> {
        let on = self.calendar.day(on)?;
        Ok(Order { room: "story".into(), id: tx.id(), reason: reason.into(), on, by: None })
    }

    /// What people ask their stipend for, and what became of it. Who is not in a small company asks for nothing.
    pub(super) async fn claims(&mut self) -> Result<()> {
        let leila = self.actor("leila")?;
        for told in self.money.claims.clone() {
            let Ok(asks) = self.actor(&told.person) else { continue };
            let receipt = match told.paid {
                Some(_) => Some(
                    receipt::keep(
                        self.ctx,
                        EN,
                        "receipt.pdf",
                        crate::files::bytes("data/receipt.pdf")?.into(),
                    )
                    .await?,
                ),
                None => None,
            };
            let mut tx = self.ctx.db.write().await?;
            let Some((_, grant)) = stipend::mine(&asks, &mut tx).await?.into_iter().next() else { continue };
            let kind = Kind::parse(&told.kind)
                .ok_or_else(|| Error::internal(format!("{} is no kind of claim", told.kind)))?;
            let new =
                claim::New { budget: grant.budget, title: told.title, kind, amount: told.amount, receipt };
            let id = claim::ask(&asks, &mut tx, EN, self.today, &new).await?;
            if let Some(said) = &told.agreed {
                claim::decide(&leila, &mut tx, EN, id, true, said).await?;
            }
            if let Some(amount) = told.paid {
                claim::pay(&leila, &mut tx, EN, id, amount).await?;
            }
            tx.commit().await?;
            self.summary.claims += 1;
        }
        Ok(())
    }
}
