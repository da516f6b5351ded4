//! SQL of the team's page.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, Uuid, params};
use people::UnitId;

use crate::plan::FEWEST;

kernel::statements! {
    /// A unit's name and people, with those below.
    UNIT = "SELECT n.name, (SELECT COUNT(*) FROM people_scope_v1 AS p
            JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id WHERE t.ancestor_id = n.unit_id)
        FROM people_unit_v1 AS n WHERE n.unit_id = $1";
    /// How many people of each team wish what since a day, and whether the team stands in a unit or below it.
    WISHES = "SELECT v.topic_id, COALESCE(MIN(CASE WHEN v.asked THEN v.title END), MIN(v.title)), MIN(o.name),
            COUNT(DISTINCT v.person_id), CAST(MAX(CASE WHEN t.unit_id IS NULL THEN 0 ELSE 1 END) AS BIGINT),
            CAST(MAX(CASE WHEN v.asked THEN 1 ELSE 0 END) AS BIGINT)
        FROM alignment_voice_v1 AS v
        JOIN people_scope_v1 AS p ON p.person_id = v.person_id
        LEFT JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id AND t.ancestor_id = $1
        LEFT JOIN alignment_objectives AS o ON o.id = v.objective_id
        WHERE v.said_on >= $2 AND v.topic_id IS NOT NULL AND p.unit_id IS NOT NULL
        GROUP BY v.topic_id, p.unit_id
        ORDER BY v.topic_id, p.unit_id";
    /// Who of a unit shared a wish.
    SHARED = "SELECT DISTINCT n.topic_id, p.name, p.sort_name, p.person_id
        FROM alignment_needs AS n
        JOIN people_scope_v1 AS p ON p.person_id = n.raised_by
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1 AND n.kind = 'wish' AND n.withdrawn_at IS NULL AND n.raised_on >= $2
            AND n.topic_id IS NOT NULL AND n.shared
        ORDER BY n.topic_id, p.sort_name, p.person_id";
    /// People of each team of a unit, and how many of them have said nothing since a day.
    SILENT = "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN EXISTS (
                SELECT 1 FROM alignment_needs AS n
                WHERE n.raised_by = p.person_id AND n.raised_on >= $2 AND n.withdrawn_at IS NULL
            ) OR EXISTS (
                SELECT 1 FROM alignment_wishes AS w
                WHERE w.person_id = p.person_id AND w.wished_on >= $2 AND w.ended_at IS NULL
            ) THEN 0 ELSE 1 END), 0) AS BIGINT)
        FROM people_scope_v1 AS p
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1
        GROUP BY p.unit_id
        ORDER BY p.unit_id";
}

/// Most wishes of a page.
const MOST: usize = 12;

/// What people of a unit wish.
pub(super) struct Wish {
    pub(super) title: String,
    /// People of the unit.
    pub(super) here: i64,
    /// Those of them who may be counted aloud: fewer than five of a team are none.
    pub(super) told: i64,
    /// As many as may be counted aloud everywhere.
    pub(super) everywhere: i64,
    pub(super) topic: Uuid,
    pub(super) serves: Option<String>,
}

pub(super) async fn unit(tx: &mut Tx, unit: UnitId) -> Result<Option<(String, i64)>> {
    tx.optional(&UNIT, params![unit]).await?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn wishes(tx: &mut Tx, unit: UnitId, since: Date) -> Result<Vec<Wish>> {
    let mut wishes: Vec<Wish> = Vec::new();
    for row in tx.all(&WISHES, params![unit, since]).await? {
        let (topic, title, serves): (Uuid, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let people: i64 = row.get(3)?;
        let told = if people >= FEWEST { people } else { 0 };
        if wishes.last().is_none_or(|last| last.topic != topic) {
            wishes.push(Wish { title: String::new(), here: 0, told: 0, everywhere: 0, topic, serves: None });
        }
        let Some(wish) = wishes.last_mut() else { continue };
        wish.everywhere += told;
        if row.get::<i64>(4)? == 1 {
            wish.here += people;
            wish.told += told;
            wish.serves = wish.serves.take().or(serves);
            // Words of the room above are read without a name only where five of a team have them.
            if wish.title.is_empty() && (told > 0 || row.get::<i64>(5)? == 1) {
                wish.title = title;
            }
        }
    }
    wishes.retain(|wish| !wish.title.is_empty());
    wishes
        .sort_by(|a, b| b.told.cmp(&a.told).then_with(|| a.title.cmp(&b.title)).then(a.topic.cmp(&b.topic)));
    wishes.truncate(MOST);
    Ok(wishes)
}

pub(super) async fn shared(tx: &mut Tx, unit: UnitId, since: Date) -> Result<Vec<(Uuid, String, PersonId)>> {
    let rows = tx.all(&SHARED, params![unit, since]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(3)?))).collect()
}

/// How many people have said nothing, and of how many, in teams where both they and the others are at least five.
pub(super) async fn silent(tx: &mut Tx, unit: UnitId, since: Date) -> Result<(i64, i64)> {
    let (mut silent, mut people) = (0, 0);
    for row in tx.all(&SILENT, params![unit, since]).await? {
        let (all, quiet): (i64, i64) = (row.get(0)?, row.get(1)?);
        if quiet >= FEWEST && all - quiet >= FEWEST {
            silent += quiet;
            people += all;
        }
    }
    Ok((silent, people))
}
