//! What the story looks up past the pages.

use kernel::{PersonId, Tx, params, statements};
use uuid::Uuid;

use super::stage::Novice;

statements! {
    DUTIES = "SELECT COUNT(*) FROM delivery_duties WHERE course_id = $1 AND ended_at IS NULL";
    ENDED = "SELECT COUNT(*) FROM delivery_duties WHERE course_id = $1 AND ended_at IS NOT NULL";
    NOVICE = "SELECT s.person_id, s.name, s.manager_id
        FROM delivery_duties AS d
        JOIN people_scope_v1 AS s ON s.person_id = d.person_id
        WHERE d.course_id = $1 AND d.ended_at IS NULL AND s.manager_id IS NOT NULL
        ORDER BY s.sort_name, s.person_id
        LIMIT 1";
    NOT_ASKED = "SELECT s.name
        FROM people_scope_v1 AS s
        WHERE s.manager_id IS NOT NULL AND s.name NOT LIKE '%,%'
          AND NOT EXISTS (SELECT 1 FROM delivery_duties AS d WHERE d.person_id = s.person_id AND d.course_id = $1)
        ORDER BY s.sort_name, s.person_id
        LIMIT 1";
    DONE = "SELECT parts_done, questions_answered, questions_right, CASE WHEN done_at IS NULL THEN 0 ELSE 1 END
        FROM delivery_progress_v1 WHERE person_id = $1 AND course_id = $2 ORDER BY cycle LIMIT 1";
    UNSOLICITED = "SELECT person_id, day, COUNT(*), MIN(why) FROM kernel_messages WHERE unsolicited
        GROUP BY person_id, day ORDER BY person_id, day";
}

async fn count(tx: &mut Tx, statement: &kernel::Statement, course: &str) -> i64 {
    let course: Uuid = course.parse().unwrap();
    tx.one(statement, params![course]).await.unwrap().get(0).unwrap()
}

/// Duties that stand.
pub(super) async fn duties(tx: &mut Tx, course: &str) -> i64 {
    count(tx, &DUTIES, course).await
}

/// Duties that fell away.
pub(super) async fn ended(tx: &mut Tx, course: &str) -> i64 {
    count(tx, &ENDED, course).await
}

pub(super) async fn novice(tx: &mut Tx, course: &str) -> Option<Novice> {
    let course: Uuid = course.parse().unwrap();
    let row = tx.optional(&NOVICE, params![course]).await.unwrap()?;
    Some(Novice { person: row.get(0).unwrap(), name: row.get(1).unwrap(), manager: row.get(2).unwrap() })
}

/// The name of somebody who was never asked.
pub(super) async fn not_asked(tx: &mut Tx, course: &str) -> Option<String> {
    let course: Uuid = course.parse().unwrap();
    tx.optional(&NOT_ASKED, params![course]).await.unwrap().map(|row| row.get(0).unwrap())
}

/// Parts done, questions answered, of them right, whether the course is done.
pub(super) async fn done(tx: &mut Tx, person: PersonId, course: &str) -> (i64, i64, i64, bool) {
    let course: Uuid = course.parse().unwrap();
    let row = tx.one(&DONE, params![person, course]).await.unwrap();
    let whole: i64 = row.get(3).unwrap();
    (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap(), whole == 1)
}

/// Person, day, how many messages nobody asked for, the reason of one.
pub(super) async fn unsolicited(tx: &mut Tx) -> Vec<(Option<PersonId>, String, i64, String)> {
    let rows = tx.all(&UNSOLICITED, params![]).await.unwrap();
    let read = |row: &kernel::Row| {
        (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap(), row.get(3).unwrap())
    };
    rows.iter().map(read).collect()
}
