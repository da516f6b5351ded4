//! What people ask for, and what is said to it. Who is not in a small company asks for nothing.

use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Error, Result};
use requests::autonomy::{self, Autonomy, Mode};
use requests::request::ask::{self, New};
use requests::request::decide::{self, Answer};
use requests::route::{self, Who};
use requests::support::{self, Says};
use requests::{Purpose, Tier, demand};

use super::Telling;
use crate::asked::Price;

const EN: Locale = Locale::En;

impl Telling<'_> {
    /// How far leaders decide, and by which rules.
    pub(super) async fn routing(&mut self) -> Result<()> {
        let leila = self.actor("leila")?;
        let mut tx = self.ctx.db.write().await?;
        for one in self.asked.autonomy.clone() {
            let Ok(leader) = self.cast.person(&one.leader) else { continue };
            let to = Autonomy { mode: Mode::Decides, most: one.most, measure: euro()? };
            autonomy::set(&leila, &mut tx, EN, leader, to).await?;
        }
        for one in self.asked.routes.clone() {
            let new = route::New {
                purpose: Purpose::parse(&one.purpose),
                tier: None,
                gap: None,
                over: None,
                stages: one.stages.iter().filter_map(|who| Who::parse(who)).collect(),
                days: route::DAYS,
                reason: one.reason,
            };
            route::write(&leila, &mut tx, EN, &new).await?;
        }
        for one in self.asked.policies.clone() {
            let unknown = || Error::internal(format!("{} is no answer", one.answer));
            let new = support::New {
                answer: Says::parse(&one.answer).ok_or_else(unknown)?,
                name: one.name,
                words: one.words,
                says: one.says,
                audience: ::people::Audience::everybody(),
            };
            support::write(&leila, &mut tx, EN, &new).await?;
        }
        for one in self.asked.wishes.clone() {
            for person in &one.people {
                let Ok(wishes) = self.actor(person) else { continue };
                requests::wish::wish(&wishes, &mut tx, EN, &one.title, "").await?;
            }
        }
        for one in self.asked.searches.clone() {
            for _ in 0..one.times {
                demand::search::count(&leila, &mut tx, EN, &one.words).await?;
            }
        }
        let wanted = demand::all(&leila, &mut tx).await?;
        for one in self.asked.prices.clone() {
            let Some(known) = wanted.iter().find(|known| known.title == one.title) else { continue };
            let Price { fixed, per_head, elsewhere, .. } = one;
            let offer = demand::Offer { fixed, per_head, elsewhere, measure: euro()? };
            demand::price(&leila, &mut tx, known.id, offer).await?;
        }
        tx.commit().await
    }

    /// Somebody asks.
    pub(super) async fn ask(&mut self, at: usize) -> Result<()> {
        let told = self.asked.requests[at].clone();
        let Ok(asks) = self.actor(&told.person) else { return Ok(()) };
        let unknown = || Error::internal(format!("{} is no purpose", told.purpose));
        let day = told.away.map(|day| self.calendar.day(day)).transpose()?;
        let new = New {
            person: asks.require_person()?,
            purpose: Purpose::parse(&told.purpose).ok_or_else(unknown)?,
            tier: Tier::Team,
            course: None,
            class: None,
            title: told.title,
            reason: told.reason,
            link: String::new(),
            price: told.price,
            measure: (told.price > 0).then(euro).transpose()?,
            away: day.map(|day| (day, day)),
        };
        let mut tx = self.ctx.db.write().await?;
        let id = ask::ask(self.ctx, &asks, &mut tx, EN, &new).await?;
        tx.commit().await?;
        self.requested.insert(at, id);
        self.summary.requests += 1;
        Ok(())
    }

    /// Somebody decides.
    pub(super) async fn decide(&mut self, at: usize) -> Result<()> {
        let told = self.asked.requests[at].decided.clone();
        let (Some(told), Some(id)) = (told, self.requested.get(&at).copied()) else { return Ok(()) };
        let Ok(decides) = self.actor(&told.by) else { return Ok(()) };
        let answer = match told.answer.as_str() {
            "yes" => Answer::Yes(None),
            "no" => Answer::No(told.alternative, None),
            _ => Answer::Question,
        };
        let mut tx = self.ctx.db.write().await?;
        decide::decide(self.ctx, &decides, &mut tx, EN, id, &answer, &told.said).await?;
        tx.commit().await
    }
}

fn euro() -> Result<Measure> {
    Measure::parse("EUR").ok_or_else(|| Error::internal("the euro is no measure"))
}
