//! SQL of the plan: each kind of fact is one statement over the whole organisation, however many people there are.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};
use people::UnitId;

use super::columns::Stand;
use super::{Aim, Facts, Given, Team};
use crate::ids::{ObjectiveId, SlotId};

/// What each slot serves at the top.
pub(crate) type Top = BTreeMap<SlotId, Option<ObjectiveId>>;

kernel::statements! {
    /// Units of which a person leads people.
    UNITS_LED = "SELECT unit_id, unit_name FROM people_scope_v1
        WHERE unit_id IS NOT NULL AND (manager_id = $1 OR acting_id = $1 OR dotted_id = $1)
        GROUP BY unit_id, unit_name
        ORDER BY COUNT(*) DESC, unit_name, unit_id";
    /// Every unit.
    UNITS = "SELECT unit_id, parent_id, name FROM people_unit_v1 ORDER BY name, unit_id";
    /// People of each unit, without those below.
    PEOPLE = "SELECT unit_id, COUNT(*) FROM people_scope_v1 WHERE unit_id IS NOT NULL GROUP BY unit_id";
    /// Units where most people have an e-mail address: they work at a desk.
    DESK = "SELECT unit_id FROM people_scope_v1 WHERE unit_id IS NOT NULL
        GROUP BY unit_id HAVING 2 * COUNT(email) >= COUNT(*)";
    /// Objectives of the organisation that hold on some days.
    AIMS = "SELECT id, name, area, owner_id FROM alignment_objectives
        WHERE tier = 'organisation' AND closed_at IS NULL AND from_on <= $2 AND until_on >= $1
        ORDER BY set_up_at, id";
    /// What they need.
    TARGETS = "SELECT t.objective_id, t.unit_id, t.minutes
        FROM alignment_targets AS t
        JOIN alignment_objectives AS o ON o.id = t.objective_id
        WHERE o.tier = 'organisation' AND o.closed_at IS NULL AND o.from_on <= $2 AND o.until_on >= $1";
    /// What slots that touch some days give, and whether it counts: they begin then and have content, or never waited for
    /// any (people choose it, a team meets at the machine). Booking alone fills nothing. A slot of a team's or a person's
    /// objective serves the one above.
    GIVEN = "WITH RECURSIVE serves (id, top, far) AS (
            SELECT id, id, 0 FROM alignment_objectives WHERE tier = 'organisation'
            UNION
            SELECT o.id, s.top, s.far + 1 FROM alignment_objectives AS o JOIN serves AS s ON o.parent_id = s.id
            WHERE o.tier <> 'organisation' AND s.far < 20
        )
        SELECT s.id, s.title, v.top, u.unit_id, s.minutes * u.people, s.source,
            CAST(CASE WHEN s.from_on >= $1
                AND ((s.decide_by IS NULL AND s.bare_at IS NULL) OR s.course_id IS NOT NULL) THEN 1 ELSE 0 END AS BIGINT)
        FROM alignment_slots AS s
        JOIN alignment_slot_units AS u ON u.slot_id = s.id
        LEFT JOIN serves AS v ON v.id = s.objective_id
        WHERE s.from_on <= $2 AND s.until_on >= $1 AND s.dropped_at IS NULL";
    /// What teams named: pain points since a day, and objectives of teams that serve one of the organisation.
    ASKED = "SELECT objective_id, unit_id FROM alignment_needs
        WHERE kind = 'pain' AND unit_id IS NOT NULL AND withdrawn_at IS NULL AND raised_on >= $1
        UNION
        SELECT parent_id, unit_id FROM alignment_objectives
        WHERE tier = 'team' AND unit_id IS NOT NULL AND closed_at IS NULL AND parent_id IS NOT NULL AND until_on >= $1";
    /// How many people of each unit wish for what, where they stand today: each person once for each objective that holds
    /// on some days, and once for everything else.
    WISHES = "SELECT o.id, p.unit_id, COUNT(DISTINCT v.person_id)
        FROM alignment_voice_v1 AS v
        JOIN people_scope_v1 AS p ON p.person_id = v.person_id
        LEFT JOIN alignment_objectives AS o ON o.id = v.objective_id AND o.tier = 'organisation'
            AND o.closed_at IS NULL AND o.from_on <= $3 AND o.until_on >= $2
        WHERE v.said_on >= $1 AND p.unit_id IS NOT NULL
        GROUP BY o.id, p.unit_id";
}

/// Units whose people mostly have an e-mail address.
pub(super) async fn desk(tx: &mut Tx) -> Result<std::collections::BTreeSet<UnitId>> {
    tx.all(&DESK, params![]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn units_led(tx: &mut Tx, person: PersonId) -> Result<Vec<(UnitId, String)>> {
    let rows = tx.all(&UNITS_LED, params![person]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Units that have people of their own, below one unit or all, in the order of the tree.
pub(crate) async fn stands(tx: &mut Tx, below: Option<UnitId>) -> Result<Vec<Stand>> {
    let mut units: BTreeMap<UnitId, (Option<UnitId>, String)> = BTreeMap::new();
    for row in tx.all(&UNITS, params![]).await? {
        units.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
    }
    let mut stands = Vec::new();
    for row in tx.all(&PEOPLE, params![]).await? {
        let id: UnitId = row.get(0)?;
        let mut path = path(&units, id);
        if let Some(top) = below {
            let Some(at) = path.iter().position(|(unit, _)| *unit == top) else { continue };
            path.drain(..at);
        }
        let Some((_, name)) = path.last().cloned() else { continue };
        stands.push(Stand { team: Team::of(id, name, row.get(1)?), path });
    }
    let key = |stand: &Stand| stand.path.iter().map(|(id, name)| (name.clone(), *id)).collect::<Vec<_>>();
    stands.sort_by_cached_key(key);
    Ok(stands)
}

fn path(units: &BTreeMap<UnitId, (Option<UnitId>, String)>, id: UnitId) -> Vec<(UnitId, String)> {
    let mut path = Vec::new();
    let mut at = Some(id);
    while let Some((id, (above, name))) = at.and_then(|id| units.get(&id).map(|unit| (id, unit))) {
        path.push((id, name.clone()));
        at = *above;
    }
    path.reverse();
    path
}

/// Everything that the plan of some days is made from; needs count that were raised since a day.
pub(crate) async fn facts(
    tx: &mut Tx,
    stands: &[Stand],
    from: Date,
    until: Date,
    since: Date,
) -> Result<(Facts, Top)> {
    let mut top = Top::new();
    let mut facts =
        Facts { teams: stands.iter().map(|stand| stand.team.clone()).collect(), ..Facts::default() };
    let mut owners = Vec::new();
    for row in tx.all(&AIMS, params![from, until]).await? {
        facts.aims.push(Aim { id: row.get(0)?, name: row.get(1)?, owner: row.get(2)? });
        owners.push(row.get::<PersonId>(3)?);
    }
    name_owners(tx, &mut facts.aims, &owners).await?;
    let mut targets: BTreeMap<(ObjectiveId, UnitId), i64> = BTreeMap::new();
    for row in tx.all(&TARGETS, params![from, until]).await? {
        targets.insert((row.get(0)?, row.get(1)?), row.get(2)?);
    }
    for aim in &facts.aims {
        for stand in stands {
            let nearest = stand.path.iter().rev().find_map(|(unit, _)| targets.get(&(aim.id, *unit)));
            if let Some(minutes) = nearest {
                facts.targets.push((aim.id, stand.team.id, *minutes));
            }
        }
    }
    for row in tx.all(&GIVEN, params![from, until]).await? {
        let source: String = row.get(5)?;
        let given = Given {
            slot: row.get(0)?,
            title: row.get(1)?,
            aim: row.get(2)?,
            team: row.get(3)?,
            minutes: row.get(4)?,
            future: source != "reactive",
        };
        top.insert(given.slot, given.aim);
        if row.get::<i64>(6)? == 1 {
            facts.given.push(given);
        }
    }
    for row in tx.all(&ASKED, params![since]).await? {
        facts.asked.push((row.get(0)?, row.get(1)?));
    }
    for row in tx.all(&WISHES, params![since, from, until]).await? {
        facts.wishes.push((row.get(0)?, row.get(1)?, row.get(2)?));
    }
    Ok((facts, top))
}

async fn name_owners(tx: &mut Tx, aims: &mut [Aim], owners: &[PersonId]) -> Result<()> {
    let names = people::names(&kernel::Actor::system("owners stand beside objectives"), tx, owners).await?;
    for (aim, owner) in aims.iter_mut().zip(owners) {
        let short = names.get(owner).map(|name| initial(name)).unwrap_or_default();
        let parts = [aim.owner.as_str(), short.as_str()].into_iter().filter(|part| !part.is_empty());
        aim.owner = parts.collect::<Vec<_>>().join(", ");
    }
    Ok(())
}

/// A name with its first one as an initial: A. Brennan.
fn initial(name: &str) -> String {
    match (name.chars().next(), name.split_once(' ')) {
        (Some(first), Some((_, last))) => format!("{first}. {last}"),
        _ => name.to_owned(),
    }
}
