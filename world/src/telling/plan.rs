//! Objectives, what managers saw and people wish, days without classes, and time set aside.

use std::collections::BTreeMap;

use ::people::{Audience, Line, UnitId};
use alignment::need::{self, Kind};
use alignment::objective::{self, Whose};
use alignment::season::{self, Where};
use alignment::slot::{self, Source, Tier};
use alignment::{ObjectiveId, SlotId, Window, campaign, group};
use jiff::Span;
use jiff::civil::date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use super::Telling;
use super::who::Names;
use crate::{people_store, plan};

const EN: Locale = Locale::En;

impl Telling<'_> {
    /// The plan is written as those who answer for it would do it. In a small company some teams are not there.
    pub(super) async fn align(&mut self) -> Result<()> {
        let told = self.plan.clone();
        let leila = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        let names = Names::load(&mut tx).await?;
        let mut aims = BTreeMap::new();
        for one in &told.objectives {
            let id = self.objective(&mut tx, &leila, &names, one).await?;
            aims.insert(one.key.clone(), id);
            self.summary.objectives += 1;
        }
        for season in &told.seasons {
            self.season(&mut tx, &leila, &names, season).await?;
        }
        self.campaign(&mut tx, &leila, &told.campaign).await?;
        for group in &told.groups {
            self.group(&mut tx, &leila, &names, group).await?;
        }
        for pain in &told.pains {
            self.summary.needs += self.pain(&mut tx, &names, pain).await?;
        }
        for wish in &told.wishes {
            self.summary.needs += self.wish(&mut tx, &names, wish).await?;
        }
        for one in &told.slots {
            self.slot(&mut tx, &leila, &names, &aims, one).await?;
            self.summary.slots += 1;
        }
        for cover in &told.cover {
            let Some(unit) = names.unit(&cover.team) else { continue };
            let first = self.calendar.planned(cover.from)?;
            let mut weeks = Vec::new();
            for (week, hours) in (0i64..).zip(&cover.hours) {
                let on = first.checked_add(Span::new().weeks(week)).map_err(Error::internal)?;
                weeks.push((on, hours * 60));
            }
            slot::set_cover(&leila, &mut tx, EN, UnitId(unit), &weeks).await?;
        }
        tx.commit().await
    }

    /// Days for everybody or for a site; in a small company some sites are not there.
    async fn season(&self, tx: &mut Tx, leila: &Actor, names: &Names, told: &plan::Season) -> Result<()> {
        let kind = season::Kind::parse(&told.kind)
            .ok_or_else(|| Error::internal(format!("{} is no kind of days", told.kind)))?;
        let days = (self.calendar.planned(told.from)?, self.calendar.planned(told.until)?);
        let place = match told.site.as_deref().map(|site| names.site(site)) {
            None => Where::Everywhere,
            Some(Some(site)) => Where::Site(site),
            Some(None) => return Ok(()),
        };
        if told.yearly {
            return season::yearly::set(leila, tx, EN, kind, &told.name, days, place).await.map(drop);
        }
        season::set(leila, tx, EN, kind, &told.name, days, place).await.map(drop)
    }

    async fn objective(
        &self,
        tx: &mut Tx,
        leila: &Actor,
        names: &Names,
        told: &plan::Objective,
    ) -> Result<ObjectiveId> {
        let needs =
            told.needs.iter().filter_map(|(team, minutes)| Some((UnitId(names.unit(team)?), *minutes)));
        let owner = self.cast.person(&told.owner).or_else(|_| leila.require_person())?;
        let new = objective::New {
            whose: Whose::Organisation,
            name: told.name.clone(),
            area: told.area.clone(),
            owner,
            sponsor: self.cast.person(&told.sponsor).ok().filter(|sponsor| *sponsor != owner),
            kpi: told.kpi.clone(),
            weight: told.weight,
            from: self.calendar.planned(date(2026, 10, 1))?,
            until: self.calendar.planned(date(2027, 6, 30))?,
            parent: None,
            topics: told.topics.clone(),
            targets: needs.collect(),
        };
        objective::set_up(leila, tx, EN, &new).await
    }

    /// Whoever leads a team is asked.
    async fn campaign(&self, tx: &mut Tx, leila: &Actor, told: &plan::Campaign) -> Result<()> {
        let window =
            Window { from: self.calendar.planned(told.from)?, until: self.calendar.planned(told.until)? };
        let new = campaign::New {
            title: format!("What teams need, {}", window.name(EN)),
            window,
            answer_by: self.calendar.planned(told.answer_by)?,
            units: Vec::new(),
        };
        campaign::open(leila, tx, EN, &new).await.map(drop)
    }

    /// A group with its people, its share of the largest budget, and one talk.
    async fn group(&self, tx: &mut Tx, leila: &Actor, names: &Names, told: &plan::Group) -> Result<()> {
        let leader = self.cast.person(&told.leader)?;
        let new = group::New {
            name: told.name.clone(),
            about: told.about.clone(),
            leader,
            sensitive: told.sensitive,
        };
        let id = group::set_up(leila, tx, EN, &new).await?;
        let mut people = Vec::new();
        for (team, count) in &told.teams {
            let Some(unit) = names.unit(team) else { continue };
            people.extend(people_store::team(tx, unit).await?.into_iter().take(*count));
        }
        let leads = Actor::person(leader, []);
        if !people.is_empty() {
            group::add(&leads, tx, EN, id, &people).await?;
        }
        let budgets = funds::budget::all(leila, tx).await?;
        let money =
            |budget: &&funds::Budget| budget.scope == funds::Scope::Organisation && budget.measure.is_money();
        if let Some(largest) = budgets.iter().filter(money).max_by_key(|budget| budget.balance.free)
            && largest.balance.free >= told.share_cents
        {
            group::share(leila, tx, EN, id, largest.id, told.share_cents).await?;
        }
        let on = self.calendar.planned(told.on)?;
        let talk = slot::New {
            tier: Tier::Team,
            title: told.talk.clone(),
            note: String::new(),
            objective: None,
            unit: None,
            group: Some(id),
            audience: Audience::everybody(),
            minutes: told.minutes,
            from: on,
            until: on,
            decide_by: Some(on.checked_sub(Span::new().weeks(4)).map_err(Error::internal)?),
            source: Source::Reactive,
        };
        slot::plan(&leads, tx, EN, &talk).await.map(drop)
    }

    /// Raised by who leads most people of the team.
    async fn pain(&self, tx: &mut Tx, names: &Names, told: &plan::Pain) -> Result<u32> {
        let Some(unit) = names.unit(&told.team) else { return Ok(0) };
        let Some(lead) = people_store::leads(tx, unit).await? else { return Ok(0) };
        let there = i64::try_from(people_store::team(tx, unit).await?.len()).unwrap_or(0);
        let new = need::New {
            kind: Kind::Pain,
            title: told.title.clone(),
            topic: told.topic.clone(),
            people: told.people.min(there),
            unit: Some(UnitId(unit)),
            shared: true,
        };
        need::raise(&Actor::person(lead, []), tx, EN, &new).await.map(|_| 1)
    }

    /// The first people of a team, by name; some share that it is theirs.
    async fn wish(&self, tx: &mut Tx, names: &Names, told: &plan::Wish) -> Result<u32> {
        let mut raised = 0;
        for (team, count) in &told.teams {
            let Some(unit) = names.unit(team) else { continue };
            for (at, person) in people_store::team(tx, unit).await?.into_iter().take(*count).enumerate() {
                let new = need::New {
                    kind: Kind::Wish,
                    title: told.title.clone(),
                    topic: told.topic.clone(),
                    people: 1,
                    unit: None,
                    shared: at % 5 == 1,
                };
                need::raise(&Actor::person(person, []), tx, EN, &new).await?;
                raised += 1;
            }
        }
        Ok(raised)
    }

    async fn slot(
        &self,
        tx: &mut Tx,
        leila: &Actor,
        names: &Names,
        aims: &BTreeMap<String, ObjectiveId>,
        told: &plan::Slot,
    ) -> Result<Option<SlotId>> {
        let unit = told.team.as_deref().and_then(|team| names.unit(team)).map(UnitId);
        if told.team.is_some() && unit.is_none() {
            return Ok(None);
        }
        let tier = match (told.individual, unit) {
            (true, _) => Tier::Individual,
            (false, Some(_)) => Tier::Team,
            (false, None) => Tier::Organisation,
        };
        let units: Vec<UnitId> =
            told.teams.iter().filter_map(|team| names.unit(team)).map(UnitId).chain(unit).collect();
        let audience = match &told.persons {
            Some(words) => {
                let ids = words.iter().filter_map(|word| self.cast.person(word).ok());
                Line::Person { ids: ids.chain([PersonId(Uuid::nil())]).collect() }
            }
            None if units.is_empty() => Line::Person { ids: vec![PersonId(Uuid::nil())] },
            None => Line::Unit { ids: units },
        };
        let source = told.source.as_deref().and_then(Source::parse).unwrap_or(Source::Objective);
        let new = slot::New {
            tier,
            title: told.title.clone(),
            note: told.note.clone(),
            objective: told.serves.as_ref().and_then(|key| aims.get(key)).copied(),
            unit: unit.filter(|_| tier == Tier::Team),
            group: None,
            audience: Audience(audience),
            minutes: told.minutes,
            from: self.calendar.planned(told.from)?,
            until: self.calendar.planned(told.until)?,
            decide_by: told.decide.map(|day| self.calendar.planned(day)).transpose()?,
            source,
        };
        let id = slot::plan(leila, tx, EN, &new).await?;
        if told.booked {
            slot::book(leila, tx, id).await?;
        }
        Ok(Some(id))
    }
}
