//! What a staff file would do to learning, asked by `people` before it is applied: the rules that are on are asked about
//! everybody as they would stand, and what they would do then is worked out as [`super::apply`] does it. Whom a file
//! does not name may be meant too: a manager in between takes along all who stand below. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use kernel::i18n::{Kept, Locale};
use kernel::{Actor, BoxFuture, PersonId, Result, Tx};
use people::audience::whole::Whole;
use people::{Effect, Foreseen};

use super::audience::Zones;
use super::preview_store::{self as rows, Place};
use super::{Rule, apply, rehearsal_store, store};
use crate::calendar::{Calendar, Ends};
use crate::duty::ask;
use crate::duty::plan::{self, Step};
use crate::ids::RuleId;
use crate::{CourseId, words};

const BY: Actor = Actor::system("a staff file is looked at");

/// Answers `people`: the hook that `server` registers.
pub fn preview<'a>(tx: &'a mut Tx, foreseen: &'a Foreseen) -> BoxFuture<'a, Result<Vec<Effect>>> {
    Box::pin(async move { effects(tx, foreseen).await })
}

/// Who would have what to do, and who not any more.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Moves {
    /// Who would get an open duty.
    pub gaining: BTreeSet<Place>,
    /// Whose open duty would end.
    pub ending: BTreeSet<Place>,
    /// Rules whose owner would not be here any more.
    pub unowned: BTreeSet<RuleId>,
}

async fn effects(tx: &mut Tx, foreseen: &Foreseen) -> Result<Vec<Effect>> {
    let moves = moves(tx, foreseen).await?;
    let minutes = minutes(tx, &moves.gaining).await?;
    let mut effects = Vec::new();
    let mut say = |label: fn(Locale) -> &'static str, value: i64, danger: bool| {
        if value > 0 {
            effects.push(Effect { label: Kept::of(label), value, danger });
        }
    };
    say(words::effect_gain, count(moves.gaining.len()), false);
    say(words::effect_minutes, minutes, false);
    say(words::effect_new, i64::from(foreseen.joining), false);
    say(words::effect_end, count(moves.ending.len()), false);
    say(words::effect_owner, count(moves.unowned.len()), true);
    Ok(effects)
}

/// What applying would do.
pub(crate) async fn moves(tx: &mut Tx, foreseen: &Foreseen) -> Result<Moves> {
    let mut moves = Moves::default();
    if foreseen.people.is_empty() {
        return Ok(moves);
    }
    let calendar = Calendar { today: tx.today(), zone: tx.zone().to_owned() };
    let before = Whole::load(&BY, tx).await?;
    let after = before.with(&foreseen.people);
    let open = rows::open(tx).await?;
    let zones = Zones::load(tx, &calendar).await?;
    let touched: BTreeSet<PersonId> = foreseen.people.keys().copied().collect();
    let mut coming: BTreeSet<Place> = BTreeSet::new();
    let mut going: BTreeMap<Place, BTreeSet<RuleId>> = BTreeMap::new();
    for rule in store::on(tx).await? {
        if rule.owner.is_some_and(|owner| before.has(owner) && !after.has(owner)) {
            moves.unowned.insert(rule.id);
        }
        let Some(course) = rule.course else { continue };
        let (come, go) = change(tx, &calendar, &rule, &after, &touched).await?;
        for person in gaining(tx, &calendar, &rule, course, &come, &zones).await? {
            if !open.contains_key(&(person, course)) {
                moves.gaining.insert((person, course));
            }
        }
        coming.extend(come.into_iter().map(|person| (person, course)));
        for person in go {
            going.entry((person, course)).or_default().insert(rule.id);
        }
    }
    for (place, released) in going {
        let asks = open.get(&place);
        let ends =
            asks.is_some_and(|asks| asks.iter().all(|by| by.is_some_and(|rule| released.contains(&rule))));
        if ends && !coming.contains(&place) {
            moves.ending.insert(place);
        }
    }
    Ok(moves)
}

/// Who would come into a rule, and who would go.
async fn change(
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
    after: &Whole,
    touched: &BTreeSet<PersonId>,
) -> Result<(Vec<PersonId>, Vec<PersonId>)> {
    let inside: BTreeSet<PersonId> = store::members(tx, rule.id).await?.into_iter().collect();
    if !rule.asks(calendar) {
        return Ok((Vec::new(), inside.into_iter().collect()));
    }
    let among = (!rule.audience.moves_with_others()).then_some(touched);
    let wanted = after.members(&rule.audience, among, calendar.today);
    let asked = |person: &&PersonId| among.is_none_or(|among| among.contains(*person));
    let come = wanted.difference(&inside).copied().collect();
    let go = inside.iter().filter(asked).filter(|person| !wanted.contains(*person)).copied().collect();
    Ok((come, go))
}

/// Of those who would come into a rule, who would have something to do that they had not before.
async fn gaining(
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
    course: CourseId,
    come: &[PersonId],
    zones: &Zones,
) -> Result<Vec<PersonId>> {
    let asks: Vec<_> =
        come.iter().map(|person| apply::to_ask(rule, *person, calendar.today, zones)).collect();
    let known = ask::known(tx, course, &asks).await?;
    let mut ends = Ends::default();
    let opens = |ask: &&ask::Ask| {
        let known = known.get(&ask.person).copied().unwrap_or_default();
        matches!(plan::step(ask, known, calendar.today, &mut ends), Step::Open { done_at: None, .. })
    };
    Ok(asks.iter().filter(opens).map(|ask| ask.person).collect())
}

/// What is left to learn of what would be gained.
async fn minutes(tx: &mut Tx, gaining: &BTreeSet<Place>) -> Result<i64> {
    let whole = rows::minutes(tx).await?;
    let courses: BTreeSet<CourseId> = gaining.iter().map(|(_, course)| *course).collect();
    let mut sum = 0;
    for course in courses {
        let left = rehearsal_store::left(tx, course).await?;
        let each = whole.get(&course).copied().unwrap_or(0);
        let people = gaining.iter().filter(|(_, of)| *of == course);
        sum += people.map(|(person, _)| left.get(person).copied().unwrap_or(each)).sum::<i64>();
    }
    Ok(sum)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
