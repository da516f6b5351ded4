//! SQL of what is proposed to somebody.

use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Tx, Uuid, params};

use super::{Of, Suggestion};
use crate::slot::Content;

kernel::statements! {
    /// What speaks about objectives that concern somebody, are open and not over, and of whose courses they finished none: the
    /// weightiest objective first, courses by their minutes, then classes, then programmes. Without what they began, were
    /// asked for, or put off.
    OF = "SELECT s.kind, s.thing_id, s.topic, o.id, o.name, o.tier, o.unit_id, COALESCE(n.name, ''),
            COALESCE(t.title, v.title, '')
        FROM alignment_concern AS k
        JOIN alignment_objectives AS o ON o.id = k.objective_id
        JOIN alignment_serving AS s ON s.objective_id = o.id
        LEFT JOIN people_unit_v1 AS n ON n.unit_id = o.unit_id
        LEFT JOIN content_live_v1 AS v ON s.kind = 'course' AND v.course_id = s.thing_id
        LEFT JOIN content_title_v1 AS t ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $3
        WHERE k.person_id = $1 AND o.closed_at IS NULL AND o.until_on >= $2
            AND (s.kind <> 'course' OR (v.course_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM delivery_progress_v1 AS g
                    WHERE g.person_id = $1 AND g.course_id = s.thing_id)
                AND NOT EXISTS (SELECT 1 FROM delivery_duty_v1 AS d
                    WHERE d.person_id = $1 AND d.course_id = s.thing_id AND d.ended_at IS NULL)
                AND NOT EXISTS (SELECT 1 FROM delivery_recommendation_v1 AS r
                    WHERE r.person_id = $1 AND r.course_id = s.thing_id)))
            AND NOT EXISTS (SELECT 1 FROM alignment_serving AS y
                JOIN delivery_progress_v1 AS g ON g.course_id = y.thing_id
                WHERE y.objective_id = o.id AND y.kind = 'course' AND g.person_id = $1 AND g.done_at IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM alignment_said AS q
                WHERE q.person_id = $1 AND q.kind = s.kind AND q.thing_id = s.thing_id
                    AND (q.again_on IS NULL OR q.again_on > $2))
        ORDER BY o.weight DESC, o.name, o.id,
            CASE s.kind WHEN 'course' THEN 0 WHEN 'class' THEN 1 ELSE 2 END, v.minutes, s.thing_id
        LIMIT 60";
    /// What somebody said.
    SAY = "INSERT INTO alignment_said (person_id, kind, thing_id, said_at, again_on) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person_id, kind, thing_id) DO UPDATE SET said_at = excluded.said_at, again_on = excluded.again_on";
    /// Open objectives with their topics.
    AIMS = "SELECT o.id, p.name, p.folded
        FROM alignment_objectives AS o
        JOIN alignment_objective_topics AS t ON t.objective_id = o.id
        JOIN alignment_topics AS p ON p.id = t.topic_id
        WHERE o.closed_at IS NULL AND o.until_on >= $1
        ORDER BY o.id, p.folded, p.id";
    /// What is known to speak about them.
    SERVING = "SELECT objective_id, kind, thing_id, topic FROM alignment_serving";
    /// One more.
    SERVES = "INSERT INTO alignment_serving (objective_id, kind, thing_id, topic) VALUES ($1, $2, $3, $4)";
    /// One no longer.
    SERVED = "DELETE FROM alignment_serving WHERE objective_id = $1 AND kind = $2 AND thing_id = $3";
}

/// The word of a kind of content, with its id.
pub(super) fn split(content: Content) -> (&'static str, Uuid) {
    match content {
        Content::Course(id) => ("course", id),
        Content::Class(id) => ("class", id.0),
        Content::Programme(id) => ("programme", id.0),
    }
}

fn join(kind: &str, id: Uuid) -> Result<Content> {
    match kind {
        "course" => Ok(Content::Course(id)),
        "class" => Ok(Content::Class(live::ClassId(id))),
        "programme" => Ok(Content::Programme(programmes::ProgrammeId(id))),
        other => Err(Error::internal(format!("no content: {other}"))),
    }
}

/// What speaks about objectives of somebody; only courses have their title.
pub(super) async fn of(
    tx: &mut Tx,
    person: PersonId,
    today: Date,
    language: &str,
) -> Result<Vec<Suggestion>> {
    let rows = tx.all(&OF, params![person, today, language]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let content = join(&c.next::<String>()?, c.next()?)?;
            let (topic, objective, name) = (c.next()?, c.next()?, c.next()?);
            let (tier, unit, team) = (c.next::<String>()?, c.next()?, c.next()?);
            let whose = match (tier.as_str(), unit) {
                ("team", Some(unit)) => Of::Team(unit, team),
                ("individual", _) => Of::Oneself,
                _ => Of::Organisation,
            };
            Ok(Suggestion { content, title: c.next()?, objective, name, whose, topic })
        })
        .collect()
}

pub(super) async fn say(tx: &mut Tx, person: PersonId, content: Content, again: Option<Date>) -> Result<()> {
    let ((kind, id), now) = (split(content), tx.now());
    tx.execute(&SAY, params![person, kind, id, now, again]).await.map(drop)
}

/// A row of what speaks about what.
pub(super) type Serves = (crate::ObjectiveId, String, Uuid, String);

/// Open objectives with a topic each time: its name, and as it is compared.
pub(super) async fn aims(tx: &mut Tx, today: Date) -> Result<Vec<(crate::ObjectiveId, String, String)>> {
    let rows = tx.all(&AIMS, params![today]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(super) async fn serving(tx: &mut Tx) -> Result<Vec<Serves>> {
    let rows = tx.all(&SERVING, params![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

pub(super) async fn serves(tx: &mut Tx, (objective, kind, id, topic): &Serves) -> Result<()> {
    tx.execute(&SERVES, params![*objective, kind, *id, topic]).await.map(drop)
}

pub(super) async fn served(tx: &mut Tx, (objective, kind, id, _): &Serves) -> Result<()> {
    tx.execute(&SERVED, params![*objective, kind, *id]).await.map(drop)
}
