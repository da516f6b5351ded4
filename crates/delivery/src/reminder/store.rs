//! SQL of reminders.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use crate::CourseId;
use crate::ids::DutyId;

kernel::statements! {
    /// Open duties of people with an address that are due by a day, or that opened since another, with the reason of
    /// the rule that asked first. What only the person's own answer asks for is no news to them.
    CAME_UP = "SELECT d.person_id, d.id, d.course_id, d.due_on, COALESCE(t.title, v.title), p.language,
            COALESCE((
                SELECT r.reason FROM delivery_duty_sources AS s
                JOIN delivery_rules AS r ON r.id = s.source_id
                WHERE s.duty_id = d.id AND s.kind = 'rule' AND s.ended_at IS NULL
                ORDER BY s.since_at, r.switched_on_at, r.id
                LIMIT 1), '')
        FROM delivery_duties AS d
        JOIN people_scope_v1 AS p ON p.person_id = d.person_id
        JOIN content_live_v1 AS v ON v.course_id = d.course_id
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = p.language
        WHERE d.done_at IS NULL AND d.ended_at IS NULL AND d.slept_at IS NULL AND p.email IS NOT NULL
            AND (d.due_on <= $1 OR d.opened_on >= $2)
            AND EXISTS (
                SELECT 1 FROM delivery_duty_sources AS s
                WHERE s.duty_id = d.id AND s.kind = 'rule' AND s.ended_at IS NULL)
        ORDER BY d.person_id, d.due_at NULLS LAST, d.id";
    /// How to write to a person.
    ADDRESS = "SELECT name, email, language, time_zone FROM people_scope_v1
        WHERE person_id = $1 AND email IS NOT NULL";
}

/// Something that came up.
pub(super) struct Row {
    pub person: PersonId,
    pub duty: DutyId,
    pub course: CourseId,
    pub due_on: Option<Date>,
    pub title: String,
    pub language: Option<String>,
    pub reason: String,
}

/// How to write to a person.
pub(super) struct Address {
    pub name: String,
    pub email: String,
    pub language: Option<String>,
    pub zone: Option<String>,
}

pub(super) async fn came_up(tx: &mut Tx, due_by: Date, opened_since: Date) -> Result<Vec<Row>> {
    let rows = tx.all(&CAME_UP, params![due_by, opened_since]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Row {
                person: c.next()?,
                duty: c.next()?,
                course: c.next()?,
                due_on: c.next()?,
                title: c.next()?,
                language: c.next()?,
                reason: c.next()?,
            })
        })
        .collect()
}

pub(super) async fn address(tx: &mut Tx, person: PersonId) -> Result<Option<Address>> {
    let row = tx.optional(&ADDRESS, params![person]).await?;
    row.map(|row| {
        let mut c = row.columns();
        Ok(Address { name: c.next()?, email: c.next()?, language: c.next()?, zone: c.next()? })
    })
    .transpose()
}
