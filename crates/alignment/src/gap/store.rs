//! SQL of what somebody is short of.

use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Tx, params};

use super::team::Short;
use super::{Gap, Known};
use crate::ids::ObjectiveId;

kernel::statements! {
    /// Certificates of somebody that end and were not renewed, the nearest end first.
    ENDING = "SELECT title, expires_on FROM programmes_certificate_v1
        WHERE person_id = $1 AND expires_on IS NOT NULL AND expires_on <= $2
        ORDER BY expires_on, certificate_id LIMIT 5";
    /// What a team is short of. The certificates of all whom somebody leads that end, together by what they say, the nearest
    /// end first; then objectives that need minutes of the unit (the nearest above counts) for which nothing is planned, the
    /// weightiest first. People or minutes, and the first day or the topics.
    OF_TEAM = "SELECT f.kind, f.title, f.count, f.more FROM (
            SELECT CAST(0 AS BIGINT) AS kind, ROW_NUMBER() OVER (ORDER BY MIN(c.expires_on), c.title) AS place, c.title,
                COUNT(*) AS count, MIN(c.expires_on) AS more
            FROM programmes_certificate_v1 AS c
            JOIN people_scope_v1 AS p ON p.person_id = c.person_id
            WHERE p.manager_id = $1 AND c.expires_on IS NOT NULL AND c.expires_on <= $2
            GROUP BY c.title
            UNION ALL
            SELECT 1, ROW_NUMBER() OVER (ORDER BY o.weight DESC, o.name, o.id), o.name, t.minutes, COALESCE((
                SELECT string_agg(n.name, ', ') FROM alignment_objective_topics AS x
                JOIN alignment_topics AS n ON n.id = x.topic_id WHERE x.objective_id = o.id), '')
            FROM people_scope_v1 AS p
            JOIN alignment_needed AS t ON t.unit_id = p.unit_id
            JOIN alignment_objectives AS o ON o.id = t.objective_id
            WHERE p.person_id = $1 AND t.minutes > 0 AND o.closed_at IS NULL AND o.until_on >= $3
                AND NOT EXISTS (
                    SELECT 1 FROM alignment_slots AS s
                    JOIN alignment_slot_units AS y ON y.slot_id = s.id
                    WHERE s.objective_id = o.id AND s.dropped_at IS NULL AND y.unit_id = p.unit_id)
        ) AS f WHERE f.place <= 3 ORDER BY f.kind, f.place";
    /// Open objectives with their topics that concern somebody.
    AIMS = "SELECT o.id, o.name, n.name
        FROM alignment_concern AS k
        JOIN alignment_objectives AS o ON o.id = k.objective_id
        JOIN alignment_objective_topics AS x ON x.objective_id = o.id
        JOIN alignment_topics AS n ON n.id = x.topic_id
        WHERE k.person_id = $1 AND o.closed_at IS NULL AND o.until_on >= $2
        ORDER BY o.weight DESC, o.name, o.id, n.folded, n.id LIMIT 100";
    /// Titles and topics of the courses that somebody finished.
    FINISHED = "SELECT DISTINCT v.title, v.topic FROM delivery_progress_v1 AS g
        JOIN content_live_v1 AS v ON v.course_id = g.course_id
        WHERE g.person_id = $1 AND g.done_at IS NOT NULL
        ORDER BY v.title, v.topic";
}

pub(super) async fn ending(tx: &mut Tx, person: PersonId, soon: Date) -> Result<Vec<Gap>> {
    let rows = tx.all(&ENDING, params![person, soon]).await?;
    rows.iter()
        .map(|row| {
            Ok(Gap { name: row.get(0)?, known: Known::Ending(last_day(row.get(1)?)?), topics: Vec::new() })
        })
        .collect()
}

/// A certificate that ends on a day is held to the day before.
fn last_day(ends: Date) -> Result<Date> {
    ends.yesterday().map_err(Error::internal)
}

/// What whom somebody leads are short of, by some day.
pub(super) async fn of_team(tx: &mut Tx, leader: PersonId, soon: Date) -> Result<Vec<Short>> {
    let today = tx.today();
    let rows = tx.all(&OF_TEAM, params![leader, soon, today]).await?;
    rows.iter()
        .map(|row| {
            let (kind, title, count): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(match kind {
                0 => Short::Ending { title, people: count, first: last_day(row.get(3)?)? },
                _ => Short::Unplanned { objective: title, minutes: count, topics: row.get(3)? },
            })
        })
        .collect()
}

pub(super) async fn aims(tx: &mut Tx, person: PersonId, today: Date) -> Result<Vec<Gap>> {
    let mut aims: Vec<Gap> = Vec::new();
    for row in tx.all(&AIMS, params![person, today]).await? {
        let (id, name, topic): (ObjectiveId, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match aims.last_mut().filter(|last| last.known == Known::Objective(id)) {
            Some(last) => last.topics.push(topic),
            None => aims.push(Gap { known: Known::Objective(id), topics: vec![topic], name }),
        }
    }
    Ok(aims)
}

/// What somebody finished, as texts.
pub(super) async fn finished(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    let rows = tx.all(&FINISHED, params![person]).await?;
    rows.iter()
        .map(|row| {
            let (title, topic): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            Ok(format!("{title} {}", topic.unwrap_or_default()))
        })
        .collect()
}
