//! SQL of Today. Every list is of the acting person alone.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, Uuid, params};

use crate::ids::{DutyId, EnrolmentId, RecommendationId};
use crate::spotlight::{self, Kind};
use crate::{CourseId, VersionId};

kernel::statements! {
    /// Open duties with their sources, soonest first.
    DUTIES = "SELECT d.id, d.course_id, d.due_on, COALESCE(e.version_id, v.version_id),
            COALESCE(t.title, v.title), v.kind, v.minutes, e.id, p.seconds, p.seconds_done, p.last_at,
            s.kind, COALESCE(r.title, ''), COALESCE(r.reason, c.reason, ''), COALESCE(w.name, '')
        FROM delivery_duties AS d
        JOIN content_live_v1 AS v ON v.course_id = d.course_id
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
        LEFT JOIN delivery_enrolments AS e
            ON e.person_id = d.person_id AND e.course_id = d.course_id AND e.cycle = d.cycle
        LEFT JOIN delivery_course_progress AS p ON p.enrolment_id = e.id
        LEFT JOIN delivery_duty_sources AS s ON s.duty_id = d.id AND s.ended_at IS NULL
        LEFT JOIN delivery_rules AS r ON s.kind = 'rule' AND r.id = s.source_id
        LEFT JOIN delivery_recommendations AS c ON s.kind = 'recommendation' AND c.id = s.source_id
        LEFT JOIN people_scope_v1 AS w ON w.person_id = c.from_id
        WHERE d.person_id = $1 AND d.done_at IS NULL AND d.ended_at IS NULL AND d.slept_at IS NULL
        ORDER BY d.due_at NULLS LAST, d.opened_at, d.id, s.since_at, s.source_id";
    /// The parts of a version that an enrolment has not done, in order.
    OPEN_PARTS = "SELECT o.part_key, o.lesson_key, o.seconds, COALESCE(t.title, b.title, '')
        FROM content_part_v1 AS o
        LEFT JOIN delivery_part_progress AS p
            ON p.enrolment_id = $2 AND p.part_key = o.part_key AND p.digest = o.digest AND p.done_at IS NOT NULL
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = o.version_id AND t.item = 'lesson/' || o.lesson_key AND t.language = $3
        LEFT JOIN content_title_v1 AS b
            ON b.version_id = o.version_id AND b.item = 'lesson/' || o.lesson_key AND b.language = b.base_language
        WHERE o.version_id = $1 AND p.part_key IS NULL
        ORDER BY o.place, o.part_key
        LIMIT 40";
    /// What others put before the person: recommendations that wait for an answer, the newest first; then what is in the
    /// light for everyone, for a unit above, for the site or a circle, as its choosers put it in order: more than are shown, as what is no
    /// course may not be for the person.
    OFFERED = "SELECT o.kind, o.place, o.id, o.course_id, o.title, o.minutes, o.said_at, o.reason, o.until_on, o.name, o.scope,
            o.thing
        FROM (
            SELECT CAST(0 AS BIGINT) AS kind, ROW_NUMBER() OVER (ORDER BY c.recommended_at DESC, c.id DESC) AS place, c.id, c.course_id,
                COALESCE(t.title, v.title) AS title, v.minutes, c.recommended_at AS said_at, c.reason,
                CAST(NULL AS TEXT) AS until_on, COALESCE(w.name, '') AS name, CAST(NULL AS TEXT) AS scope, 'course' AS thing
            FROM delivery_recommendations AS c
            JOIN content_live_v1 AS v ON v.course_id = c.course_id
            LEFT JOIN content_title_v1 AS t
                ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
            LEFT JOIN people_scope_v1 AS w ON w.person_id = c.from_id
            WHERE c.to_id = $1 AND c.withdrawn_at IS NULL
                AND (c.answered_at IS NULL OR (c.answer = 'later' AND c.later_on <= $3))
            ORDER BY place LIMIT 5) AS o
        UNION ALL
        SELECT l.kind, l.place, l.id, l.course_id, l.title, l.minutes, l.said_at, l.reason, l.until_on, l.name, l.scope,
            l.thing
        FROM (
            SELECT CAST(1 AS BIGINT) AS kind, ROW_NUMBER() OVER (ORDER BY s.slot, s.scope, s.id) AS place, s.id,
                s.thing_id AS course_id, s.title, COALESCE(v.minutes, 0) AS minutes, s.chosen_at AS said_at, s.reason,
                s.until_on, COALESCE(w.name, '') AS name,
                CASE s.scope WHEN 'unit' THEN me.unit_name WHEN 'site' THEN me.site_name
                    WHEN 'circle' THEN (SELECT c.name FROM delivery_circles AS c WHERE c.id = s.scope_id) END AS scope,
                s.kind AS thing
            FROM delivery_spotlights AS s
            LEFT JOIN content_live_v1 AS v ON s.kind = 'course' AND v.course_id = s.thing_id
            LEFT JOIN people_scope_v1 AS w ON w.person_id = s.chosen_by
            LEFT JOIN people_scope_v1 AS me ON me.person_id = $1
            WHERE s.ended_at IS NULL AND (s.until_on IS NULL OR s.until_on >= $3)
                AND (s.kind <> 'course' OR v.course_id IS NOT NULL)
                AND (
                    s.scope = 'everyone'
                    OR (s.scope = 'site' AND s.scope_id = me.site_id)
                    OR (s.scope = 'unit' AND EXISTS (
                        SELECT 1 FROM people_unit_tree_v1 AS u
                        WHERE u.unit_id = me.unit_id AND u.ancestor_id = s.scope_id))
                    OR (s.scope = 'circle' AND EXISTS (
                        SELECT 1 FROM delivery_circle_people AS i JOIN delivery_circles AS c ON c.id = i.circle_id
                        WHERE i.circle_id = s.scope_id AND i.person_id = $1 AND NOT c.is_closed))
                )
            ORDER BY place LIMIT 12) AS l
        ORDER BY 1, 2";
    /// What the person began by themselves or finished, newest first.
    PROGRESS = "SELECT p.course_id, COALESCE(t.title, v.title), p.enrolment_id, e.version_id, v.kind, p.parts,
            p.parts_done, p.last_at, p.done_at,
            (SELECT COUNT(*) FROM delivery_duties AS d
                WHERE d.person_id = p.person_id AND d.course_id = p.course_id AND d.done_at IS NULL
                    AND d.ended_at IS NULL)
        FROM delivery_course_progress AS p
        JOIN delivery_enrolments AS e ON e.id = p.enrolment_id
        JOIN content_live_v1 AS v ON v.course_id = p.course_id
        LEFT JOIN content_title_v1 AS t
            ON t.version_id = v.version_id AND t.item = 'course' AND t.language = $2
        WHERE p.person_id = $1 AND p.last_at IS NOT NULL
        ORDER BY p.last_at DESC, p.enrolment_id DESC
        LIMIT 12";
}

/// An open duty.
#[derive(Clone, Debug)]
pub(crate) struct DutyRow {
    pub id: DutyId,
    pub course: CourseId,
    pub due_on: Option<Date>,
    pub version: VersionId,
    pub title: String,
    pub is_guide: bool,
    pub minutes: u32,
    pub enrolment: Option<EnrolmentId>,
    pub seconds: Option<i64>,
    pub seconds_done: Option<i64>,
    pub last_at: Option<Timestamp>,
    pub sources: Vec<SourceRow>,
}

/// Where a duty comes from.
#[derive(Clone, Debug)]
pub(crate) struct SourceRow {
    pub kind: String,
    pub rule: String,
    pub reason: String,
    pub by: String,
}

/// A part that is not done.
#[derive(Clone, Debug)]
pub(crate) struct PartRow {
    pub key: String,
    pub lesson: String,
    pub seconds: u32,
    pub title: String,
}

/// A recommendation.
#[derive(Clone, Debug)]
pub(crate) struct RecommendedRow {
    pub id: RecommendationId,
    pub course: CourseId,
    pub title: String,
    pub minutes: u32,
    pub at: Timestamp,
    pub reason: String,
    pub by: String,
}

/// A spotlight.
#[derive(Clone, Debug)]
pub(crate) struct SpotRow {
    pub kind: Kind,
    pub thing: Uuid,
    pub title: String,
    pub reason: String,
    pub until: Option<Date>,
    pub by: String,
    pub scope: Option<String>,
}

/// Progress in a course.
#[derive(Clone, Debug)]
pub(crate) struct ProgressRow {
    pub course: CourseId,
    pub title: String,
    pub enrolment: EnrolmentId,
    pub version: VersionId,
    pub is_guide: bool,
    pub parts: i64,
    pub parts_done: i64,
    pub last_at: Timestamp,
    pub done_at: Option<Timestamp>,
    pub asked: bool,
}

pub(crate) async fn duties(tx: &mut Tx, person: PersonId, language: &str) -> Result<Vec<DutyRow>> {
    let mut duties: Vec<DutyRow> = Vec::new();
    for row in tx.all(&DUTIES, params![person, language]).await? {
        let mut c = row.columns();
        let duty = DutyRow {
            id: c.next()?,
            course: c.next()?,
            due_on: c.next()?,
            version: c.next()?,
            title: c.next()?,
            is_guide: c.next::<String>()? == "guide",
            minutes: c.next()?,
            enrolment: c.next()?,
            seconds: c.next()?,
            seconds_done: c.next()?,
            last_at: c.next()?,
            sources: Vec::new(),
        };
        let kind: Option<String> = c.next()?;
        if duties.last().map(|last| last.id) != Some(duty.id) {
            duties.push(duty);
        }
        if let (Some(kind), Some(duty)) = (kind, duties.last_mut()) {
            duty.sources.push(SourceRow { kind, rule: c.next()?, reason: c.next()?, by: c.next()? });
        }
    }
    Ok(duties)
}

pub(crate) async fn open_parts(
    tx: &mut Tx,
    version: VersionId,
    enrolment: Option<EnrolmentId>,
    language: &str,
) -> Result<Vec<PartRow>> {
    let enrolment = enrolment.map_or(Uuid::nil(), |id| id.0);
    let rows = tx.all(&OPEN_PARTS, params![version, enrolment, language]).await?;
    rows.iter()
        .map(|row| {
            Ok(PartRow { key: row.get(0)?, lesson: row.get(1)?, seconds: row.get(2)?, title: row.get(3)? })
        })
        .collect()
}

/// What others put before the person: recommendations, and what is in the light.
pub(crate) async fn offered(
    tx: &mut Tx,
    person: PersonId,
    language: &str,
    today: Date,
) -> Result<(Vec<RecommendedRow>, Vec<SpotRow>)> {
    let (mut recommended, mut spotlights) = (Vec::new(), Vec::new());
    for row in tx.all(&OFFERED, params![person, language, today]).await? {
        let mut c = row.columns();
        let (kind, _place): (i64, i64) = (c.next()?, c.next()?);
        let (id, thing, title): (Uuid, Uuid, String) = (c.next()?, c.next()?, c.next()?);
        let (minutes, at): (u32, Timestamp) = (c.next()?, c.next()?);
        let (reason, until): (String, Option<Date>) = (c.next()?, c.next()?);
        let (by, scope): (String, Option<String>) = (c.next()?, c.next()?);
        if kind == 0 {
            let (id, course) = (RecommendationId(id), CourseId(thing));
            recommended.push(RecommendedRow { id, course, title, minutes, at, reason, by });
        } else {
            let kind = spotlight::kind(&c.next::<String>()?)?;
            spotlights.push(SpotRow { kind, thing, title, reason, until, by, scope });
        }
    }
    Ok((recommended, spotlights))
}

pub(crate) async fn progress(tx: &mut Tx, person: PersonId, language: &str) -> Result<Vec<ProgressRow>> {
    let rows = tx.all(&PROGRESS, params![person, language]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (course, title) = (c.next()?, c.next()?);
            let (enrolment, version) = (c.next()?, c.next()?);
            let is_guide = c.next::<String>()? == "guide";
            let (parts, parts_done) = (c.next()?, c.next()?);
            let (last_at, done_at) = (c.next()?, c.next()?);
            let asked = c.next::<i64>()? > 0;
            Ok(ProgressRow {
                course,
                title,
                enrolment,
                version,
                is_guide,
                parts,
                parts_done,
                last_at,
                done_at,
                asked,
            })
        })
        .collect()
}
