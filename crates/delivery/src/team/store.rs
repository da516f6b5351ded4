//! SQL of My team. Each statement is scoped to the actor: reports, those of a manager the actor stands in for, and
//! dotted lines.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use crate::CourseId;

kernel::statements! {
    /// The persons by name, with how much they finished; each once for every open duty, soonest first, with the seconds
    /// left of what was begun, or once without a duty.
    PEOPLE = "SELECT p.person_id, p.name, COALESCE(p.job_title, ''),
            (SELECT COUNT(*) FROM delivery_course_progress AS c
                WHERE c.person_id = p.person_id AND c.done_at IS NOT NULL),
            d.course_id, d.due_on, d.due_at, g.seconds - g.seconds_done
        FROM people_scope_v1 AS p
        LEFT JOIN delivery_duties AS d
            ON d.person_id = p.person_id AND d.done_at IS NULL AND d.ended_at IS NULL AND d.slept_at IS NULL
        LEFT JOIN delivery_course_progress AS g
            ON g.person_id = d.person_id AND g.course_id = d.course_id AND g.cycle = d.cycle
        WHERE p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1
        ORDER BY p.sort_name, p.person_id, d.due_at NULLS LAST, d.id";
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
    pub open: Vec<OpenRow>,
}

pub(crate) struct OpenRow {
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
    let mut people: Vec<PersonRow> = Vec::new();
    for row in &rows {
        let mut c = row.columns();
        let id = c.next()?;
        if people.last().is_none_or(|last| last.id != id) {
            let (name, job, done) = (c.next()?, c.next()?, c.next()?);
            people.push(PersonRow { id, name, job, done, open: Vec::new() });
        }
        if let (Some(course), Some(person)) = (row.get(4)?, people.last_mut()) {
            let (due_on, due_at, seconds_left) = (row.get(5)?, row.get(6)?, row.get(7)?);
            person.open.push(OpenRow { course, due_on, due_at, seconds_left });
        }
    }
    Ok(people)
}

pub(crate) async fn recommended(tx: &mut Tx, me: PersonId, language: &str) -> Result<Vec<RecommendedRow>> {
    let rows = tx.all(&RECOMMENDED, params![me, language]).await?;
    rows.iter()
        .map(|row| {
            Ok(RecommendedRow { name: row.get(0)?, title: row.get(1)?, answer: row.get(2)?, at: row.get(3)? })
        })
        .collect()
}
