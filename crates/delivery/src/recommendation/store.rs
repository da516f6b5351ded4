//! SQL of recommendations.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};
use records::Said;

use super::New;
use crate::CourseId;
use crate::ids::RecommendationId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO delivery_recommendations (id, from_id, to_id, course_id, reason, recommended_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// Whether the same one waits for an answer.
    WAITS = "SELECT 1 FROM delivery_recommendations
        WHERE to_id = $1 AND course_id = $2 AND from_id = $3 AND answered_at IS NULL AND withdrawn_at IS NULL";
    /// One.
    FIND = "SELECT to_id, course_id, answer, later_on, withdrawn_at FROM delivery_recommendations WHERE id = $1";
    /// The answer.
    ANSWER = "UPDATE delivery_recommendations SET answer = $2, answered_at = $3, later_on = $4 WHERE id = $1";
    /// The title of what is live, in a language or in its own, and which that is.
    LIVE_TITLE = "SELECT COALESCE(t.title, v.title), CASE WHEN t.title IS NULL THEN v.language ELSE t.language END
        FROM content_live_v1 AS v
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
        WHERE v.course_id = $1";
    /// Name, language, zone of a person.
    KNOWN = "SELECT name, language, time_zone FROM people_scope_v1 WHERE person_id = $1";
    /// Everything that is live, by title.
    COURSES = "SELECT v.course_id, COALESCE(t.title, v.title) AS named, v.minutes
        FROM content_live_v1 AS v
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $1
        ORDER BY named, v.course_id";
}

/// A person, as far as a recommendation needs to know.
pub(crate) struct Known {
    pub name: String,
    pub language: Option<String>,
    pub zone: Option<String>,
}

/// A recommendation.
pub(crate) struct Row {
    pub to: PersonId,
    pub course: CourseId,
    pub said: Option<String>,
    pub later: Option<Date>,
    pub withdrawn: bool,
}

/// A course as it is called in a language.
pub(crate) struct Named {
    pub title: String,
    pub language: String,
}

/// Something that can be recommended.
#[derive(Clone, Debug)]
pub(crate) struct CourseChoice {
    pub id: CourseId,
    pub title: String,
    pub minutes: u32,
}

pub(crate) async fn add(
    tx: &mut Tx,
    id: RecommendationId,
    from: PersonId,
    new: &New,
    reason: &str,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![id, from, new.to, new.course, reason, now]).await?;
    Ok(())
}

pub(crate) async fn waits(tx: &mut Tx, to: PersonId, course: CourseId, from: PersonId) -> Result<bool> {
    Ok(tx.optional(&WAITS, params![to, course, from]).await?.is_some())
}

pub(crate) async fn find(tx: &mut Tx, id: RecommendationId) -> Result<Row> {
    let row = tx.one(&FIND, params![id]).await?;
    let mut c = row.columns();
    let (to, course) = (c.next()?, c.next()?);
    let (said, later) = (c.next()?, c.next()?);
    Ok(Row { to, course, said, later, withdrawn: c.next::<Option<i64>>()?.is_some() })
}

pub(crate) async fn answer(tx: &mut Tx, id: RecommendationId, said: Said, later: Option<Date>) -> Result<()> {
    let now = tx.now();
    tx.execute(&ANSWER, params![id, said.name(), now, later]).await?;
    Ok(())
}

pub(crate) async fn live_title(tx: &mut Tx, course: CourseId, language: &str) -> Result<Option<Named>> {
    let row = tx.optional(&LIVE_TITLE, params![course, language]).await?;
    row.map(|row| Ok(Named { title: row.get(0)?, language: row.get(1)? })).transpose()
}

pub(crate) async fn known(tx: &mut Tx, person: PersonId) -> Result<Option<Known>> {
    let row = tx.optional(&KNOWN, params![person]).await?;
    row.map(|row| Ok(Known { name: row.get(0)?, language: row.get(1)?, zone: row.get(2)? })).transpose()
}

pub(crate) async fn courses(tx: &mut Tx, language: &str) -> Result<Vec<CourseChoice>> {
    let rows = tx.all(&COURSES, params![language]).await?;
    rows.iter()
        .map(|row| Ok(CourseChoice { id: row.get(0)?, title: row.get(1)?, minutes: row.get(2)? }))
        .collect()
}
