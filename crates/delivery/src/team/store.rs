//! SQL of My team. Each statement is scoped to the actor: reports, those of a manager the actor stands in for, and
//! dotted lines.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use crate::CourseId;

kernel::statements! {
    /// The persons, by name, with how much they finished.
    PEOPLE = "SELECT p.person_id, p.name, COALESCE(p.job_title, ''),
            (SELECT COUNT(*) FROM delivery_course_progress AS c
                WHERE c.person_id = p.person_id AND c.done_at IS NOT NULL)
        FROM people_scope_v1 AS p
        WHERE p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1
        ORDER BY p.sort_name, p.person_id";
    /// Their open duties, soonest first, with the seconds left of what was begun.
    OPEN = "SELECT d.person_id, d.course_id, d.due_on, d.due_at, g.seconds - g.seconds_done
        FROM people_scope_v1 AS p
        JOIN delivery_duties AS d ON d.person_id = p.person_id
        LEFT JOIN delivery_course_progress AS g
            ON g.person_id = d.person_id AND g.course_id = d.course_id AND g.cycle = d.cycle
        WHERE (p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1)
            AND d.done_at IS NULL AND d.ended_at IS NULL AND d.slept_at IS NULL
        ORDER BY d.due_at NULLS LAST, d.id";
    /// What the actor recommended lately, and what was said.
    RECOMMENDED = "SELECT COALESCE(p.name, ''), COALESCE(t.title, v.title), c.answer,
            COALESCE(c.answered_at, c.recommended_at)
        FROM delivery_recommendations AS c
        JOIN content_live_v1 AS v ON v.course_id = c.course_id
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
        LEFT JOIN people_scope_v1 AS p ON p.person_id = c.to_id
        WHERE c.from_id = $1 AND c.withdrawn_at IS NULL
        ORDER BY c.recommended_at DESC, c.id DESC
        LIMIT 6";
}

pub(crate) struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub job: String,
    pub done: i64,
}

pub(crate) struct OpenRow {
    pub person: PersonId,
    pub course: CourseId,
    pub due_on: Option<Date>,
    pub due_at: Option<Timestamp>,
    pub seconds_left: Option<i64>,
}

pub(crate) struct RecommendedRow {
    pub name: String,
    pub title: String,
    pub answer: Option<String>,
    pub at: Timestamp,
}

pub(crate) async fn people(tx: &mut Tx, me: PersonId) -> Result<Vec<PersonRow>> {
    let rows = tx.all(&PEOPLE, params![me]).await?;
    rows.iter()
        .map(|row| Ok(PersonRow { id: row.get(0)?, name: row.get(1)?, job: row.get(2)?, done: row.get(3)? }))
        .collect()
}

pub(crate) async fn open(tx: &mut Tx, me: PersonId) -> Result<Vec<OpenRow>> {
    let rows = tx.all(&OPEN, params![me]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(OpenRow {
                person: c.next()?,
                course: c.next()?,
                due_on: c.next()?,
                due_at: c.next()?,
                seconds_left: c.next()?,
            })
        })
        .collect()
}

pub(crate) async fn recommended(tx: &mut Tx, me: PersonId, language: &str) -> Result<Vec<RecommendedRow>> {
    let rows = tx.all(&RECOMMENDED, params![me, language]).await?;
    rows.iter()
        .map(|row| {
            Ok(RecommendedRow { name: row.get(0)?, title: row.get(1)?, answer: row.get(2)?, at: row.get(3)? })
        })
        .collect()
}
