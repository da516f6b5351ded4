//! What a staff file would do to learning, asked by `people` before it is applied: each rule that is on is asked about
//! each person who would move, with the place as it would be. Nothing is written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, PersonId, Result, Tx, fmt};
use people::assignment::Standing;
use people::audience::explain::{Facts, answer};
use people::audience::{self, Audience, Line};
use people::{Effect, Foreseen, GroupId, UnitId};

use super::{preview_store as rows, store};
use crate::{CourseId, words};

const BY: Actor = Actor::system("a staff file is looked at");

/// Answers `people`: the hook that `server` registers.
pub fn preview<'a>(tx: &'a mut Tx, l: Locale, foreseen: &'a Foreseen) -> BoxFuture<'a, Result<Vec<Effect>>> {
    Box::pin(async move { effects(tx, l, foreseen).await })
}

/// Counts of what would happen.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    gain: i64,
    minutes: i64,
    end: i64,
    owners: i64,
}

async fn effects(tx: &mut Tx, l: Locale, foreseen: &Foreseen) -> Result<Vec<Effect>> {
    let sum = sum(tx, foreseen).await?;
    let mut effects = Vec::new();
    let mut say = |label: &str, value: i64, danger: bool| {
        if value > 0 {
            effects.push(Effect { label: label.into(), value: fmt::number(l, value), danger });
        }
    };
    say(words::effect_gain(l), sum.gain, false);
    say(words::effect_minutes(l), sum.minutes, false);
    say(words::effect_new(l), i64::from(foreseen.joining), false);
    say(words::effect_end(l), sum.end, false);
    say(words::effect_owner(l), sum.owners, true);
    Ok(effects)
}

async fn sum(tx: &mut Tx, foreseen: &Foreseen) -> Result<Sum> {
    let rules = store::on(tx).await?;
    let leaving: BTreeSet<_> = foreseen.leaving.iter().copied().collect();
    let mut sum = Sum::default();
    sum.owners +=
        count(rules.iter().filter(|rule| rule.owner.is_some_and(|owner| leaving.contains(&owner))).count());
    let (open, asked) = rows::duties(tx).await?;
    sum.end += count(open.iter().filter(|(person, _)| leaving.contains(person)).count());
    if foreseen.moving.is_empty() {
        return Ok(sum);
    }
    let world = World::load(tx, rules.iter().map(|rule| &rule.audience)).await?;
    let day = tx.today();
    let minutes: BTreeMap<CourseId, i64> = rows::minutes(tx).await?;
    let mut members: HashMap<CourseId, BTreeSet<PersonId>> = HashMap::new();
    for rule in &rules {
        if let Some(course) = rule.course {
            members.entry(course).or_default().extend(store::members(tx, rule.id).await?);
        }
    }
    for (person, standing) in &foreseen.moving {
        let facts = world.facts(*person, standing);
        let mut wanted = BTreeSet::new();
        for rule in &rules {
            if let Some(course) = rule.course
                && !wanted.contains(&course)
                && answer(&rule.audience, &facts, day).holds
            {
                wanted.insert(course);
            }
        }
        for (course, inside) in &members {
            let place = (*person, *course);
            match (inside.contains(person), wanted.contains(course)) {
                (false, true) if !asked.contains(&place) => {
                    sum.gain += 1;
                    sum.minutes += minutes.get(course).copied().unwrap_or(0);
                }
                (true, false) if open.contains(&place) => sum.end += 1,
                _ => {}
            }
        }
    }
    Ok(sum)
}

/// What is known today and does not change with a move.
struct World {
    above: HashMap<UnitId, BTreeSet<UnitId>>,
    scope: HashMap<PersonId, rows::Person>,
    groups: BTreeMap<GroupId, BTreeSet<PersonId>>,
}

impl World {
    async fn load(tx: &mut Tx, audiences: impl Iterator<Item = &Audience>) -> Result<Self> {
        let mut named = BTreeSet::new();
        for audience in audiences {
            for (_, line) in audience.lines() {
                if let Line::Group { ids } = line {
                    named.extend(ids.iter().copied());
                }
            }
        }
        let mut groups = BTreeMap::new();
        for group in named {
            let line = Audience(Line::Group { ids: vec![group] });
            groups.insert(group, audience::members(&BY, tx, &line).await?.into_iter().collect());
        }
        Ok(Self { above: rows::units_above(tx).await?, scope: rows::scope(tx).await?, groups })
    }

    fn facts(&self, person: PersonId, standing: &Standing) -> Facts {
        let units = standing.unit.map(|unit| {
            let mut units = self.above.get(&unit).cloned().unwrap_or_default();
            units.insert(unit);
            units
        });
        let of_groups = self.groups.iter().filter(|(_, members)| members.contains(&person));
        Facts {
            at_work: true,
            person: Some(person),
            units: units.unwrap_or_default(),
            site: standing.site.map(|site| (site, String::new())),
            job: standing.job.map(|job| (job, String::new())),
            grade: standing.grade.clone(),
            employment: standing.employment.clone(),
            started_on: self.scope.get(&person).map(|known| known.started_on),
            managers: self.managers(standing.manager),
            groups: of_groups.map(|(group, _)| (*group, String::new())).collect(),
            ..Facts::default()
        }
    }

    /// A manager and all above, nearest first; a circle ends where it began.
    fn managers(&self, nearest: Option<PersonId>) -> Vec<(PersonId, String)> {
        let mut chain: Vec<(PersonId, String)> = Vec::new();
        let mut next = nearest;
        while let Some(manager) = next.filter(|id| !chain.iter().any(|(known, _)| known == id)) {
            chain.push((manager, String::new()));
            next = self.scope.get(&manager).and_then(|known| known.manager);
        }
        chain
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
