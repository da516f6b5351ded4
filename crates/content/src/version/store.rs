//! SQL of versions and of what they are made of.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, params};

use super::{Origin, Ready, State, Version};
use crate::draft::CourseKind;
use crate::ids::{CourseId, VersionId};
use crate::language::Language;

kernel::statements! {
    COURSE_OF_ORIGIN = "SELECT id FROM content_courses WHERE origin = $1";
    ADD_COURSE = "INSERT INTO content_courses (id, origin, owner_id, created_at) VALUES ($1, $2, $3, $4)";
    ADD = "INSERT INTO content_versions (
            id, course_id, number, kind, language, title, topic, objective, source, review_by, minutes, digest,
            form, import_id, author_id, created_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    REWRITE = "UPDATE content_versions SET
            kind = $2, language = $3, title = $4, topic = $5, objective = $6, source = $7, review_by = $8,
            minutes = $9, digest = $10, form = $11, import_id = $12, sent_at = NULL, returned_at = NULL
        WHERE id = $1 AND published_at IS NULL";
    ADD_TITLE = "INSERT INTO content_titles (version_id, item, language, title) VALUES ($1, $2, $3, $4)";
    ADD_LESSON = "INSERT INTO content_lessons (version_id, lesson_key, module, place, minutes)
        VALUES ($1, $2, $3, $4, $5)";
    ADD_PART = "INSERT INTO content_parts (
            version_id, part_key, lesson_key, place, seconds, questions, digest
        ) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADD_LAYER = "INSERT INTO content_layers (
            version_id, part_key, language, title, blocks, digest, words, folded
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_FILE = "INSERT INTO content_version_files (version_id, sha256) VALUES ($1, $2)";
    EMPTY_TITLES = "DELETE FROM content_titles WHERE version_id = $1";
    EMPTY_LESSONS = "DELETE FROM content_lessons WHERE version_id = $1";
    EMPTY_PARTS = "DELETE FROM content_parts WHERE version_id = $1";
    EMPTY_LAYERS = "DELETE FROM content_layers WHERE version_id = $1";
    EMPTY_FILES = "DELETE FROM content_version_files WHERE version_id = $1";
    FIND = "SELECT
            v.id, v.course_id, v.number, v.kind, v.language, v.title, v.topic, v.objective, v.source, v.review_by,
            v.minutes, v.digest, v.form, v.author_id, v.created_at, v.sent_at, v.returned_at, v.published_at,
            v.approved_by, CASE WHEN c.live_version_id = v.id THEN TRUE ELSE FALSE END
        FROM content_versions v JOIN content_courses c ON c.id = v.course_id
        WHERE v.id = $1";
    OF_COURSE = "SELECT
            v.id, v.course_id, v.number, v.kind, v.language, v.title, v.topic, v.objective, v.source, v.review_by,
            v.minutes, v.digest, v.form, v.author_id, v.created_at, v.sent_at, v.returned_at, v.published_at,
            v.approved_by, CASE WHEN c.live_version_id = v.id THEN TRUE ELSE FALSE END
        FROM content_versions v JOIN content_courses c ON c.id = v.course_id
        WHERE v.course_id = $1
        ORDER BY v.number DESC, v.id";
    NEWEST_OF_AUTHOR = "SELECT
            v.id, v.course_id, v.number, v.kind, v.language, v.title, v.topic, v.objective, v.source, v.review_by,
            v.minutes, v.digest, v.form, v.author_id, v.created_at, v.sent_at, v.returned_at, v.published_at,
            v.approved_by, CASE WHEN c.live_version_id = v.id THEN TRUE ELSE FALSE END
        FROM content_versions v JOIN content_courses c ON c.id = v.course_id
        WHERE (v.author_id = $1 OR c.owner_id = $1 OR $2)
            AND v.number = (SELECT MAX(n.number) FROM content_versions n WHERE n.course_id = v.course_id)
        ORDER BY v.created_at DESC, v.id
        LIMIT 200";
    PUBLISHED_BEFORE = "SELECT
            v.id, v.course_id, v.number, v.kind, v.language, v.title, v.topic, v.objective, v.source, v.review_by,
            v.minutes, v.digest, v.form, v.author_id, v.created_at, v.sent_at, v.returned_at, v.published_at,
            v.approved_by, CASE WHEN c.live_version_id = v.id THEN TRUE ELSE FALSE END
        FROM content_versions v JOIN content_courses c ON c.id = v.course_id
        WHERE v.course_id = $1 AND v.number < $2 AND v.published_at IS NOT NULL
        ORDER BY v.number DESC, v.id
        LIMIT 1";
    SEND = "UPDATE content_versions SET sent_at = $2, returned_at = NULL
        WHERE id = $1 AND published_at IS NULL AND (sent_at IS NULL OR returned_at IS NOT NULL)";
    RETURN = "UPDATE content_versions SET returned_at = $2
        WHERE id = $1 AND published_at IS NULL AND sent_at IS NOT NULL AND returned_at IS NULL";
    /// Only the text that was read: it may be written anew until this very statement.
    PUBLISH = "UPDATE content_versions SET published_at = $2, approved_by = $3
        WHERE id = $1 AND digest = $4 AND published_at IS NULL AND sent_at IS NOT NULL AND returned_at IS NULL";
    PART_KEYS = "SELECT part_key FROM content_parts WHERE version_id = $1 ORDER BY place, part_key";
    MAKE_LIVE = "UPDATE content_courses SET live_version_id = $2 WHERE id = $1";
}

pub(super) async fn course_of_origin(tx: &mut Tx, origin: &str) -> Result<Option<CourseId>> {
    if let Some(id) = origin.strip_prefix("course/") {
        return id.parse().map(Some);
    }
    tx.optional(&COURSE_OF_ORIGIN, params![origin]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn add_course(
    tx: &mut Tx,
    id: CourseId,
    origin: &str,
    owner: Option<PersonId>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD_COURSE, params![id, origin, owner, now]).await.map(drop)
}

pub(super) async fn add(
    tx: &mut Tx,
    id: VersionId,
    course: CourseId,
    number: u32,
    ready: &Ready,
    origin: &Origin,
    author: Option<PersonId>,
) -> Result<()> {
    let (now, draft) = (tx.now(), &ready.draft);
    let values = params![
        id,
        course,
        number,
        draft.kind.word(),
        draft.language.as_str(),
        draft.title(),
        &draft.topic,
        &draft.objective,
        &draft.source,
        draft.review_by,
        ready.minutes,
        &ready.digest,
        origin.form.clone(),
        origin.import,
        author,
        now
    ];
    tx.execute(&ADD, values).await.map(drop)
}

pub(super) async fn rewrite(tx: &mut Tx, id: VersionId, ready: &Ready, origin: &Origin) -> Result<()> {
    let draft = &ready.draft;
    let values = params![
        id,
        draft.kind.word(),
        draft.language.as_str(),
        draft.title(),
        &draft.topic,
        &draft.objective,
        &draft.source,
        draft.review_by,
        ready.minutes,
        &ready.digest,
        origin.form.clone(),
        origin.import
    ];
    tx.execute(&REWRITE, values).await.map(drop)
}

/// Takes everything out of a draft that it is made of.
pub(super) async fn empty(tx: &mut Tx, id: VersionId) -> Result<()> {
    for statement in [&EMPTY_TITLES, &EMPTY_LESSONS, &EMPTY_PARTS, &EMPTY_LAYERS, &EMPTY_FILES] {
        tx.execute(statement, params![id]).await?;
    }
    Ok(())
}

/// Puts everything into a version that it is made of.
pub(super) async fn fill(tx: &mut Tx, id: VersionId, ready: &Ready) -> Result<()> {
    let draft = &ready.draft;
    let base = &draft.language;
    let (mut titles, mut lessons, mut parts, mut layers) = (vec![], vec![], vec![], vec![]);
    let mut title = |item: String, in_languages: &crate::draft::Layers<String>| {
        for (language, title) in in_languages {
            titles.push(params![id, &item, language.as_str(), title]);
        }
    };
    title("course".into(), &draft.titles);
    let mut minutes = ready.lesson_minutes.iter().copied();
    let (mut lesson_place, mut part_place) = (0u32, 0u32);
    for (module, number) in draft.modules.iter().zip(1u32..) {
        title(format!("module/{number}"), &module.titles);
        for lesson in &module.lessons {
            lesson_place += 1;
            title(format!("lesson/{}", lesson.key), &lesson.titles);
            lessons.push(params![id, &lesson.key, number, lesson_place, minutes.next().unwrap_or(1)]);
            for part in &lesson.parts {
                part_place += 1;
                let Some(layer) = part.layers.get(base) else { continue };
                let (seconds, asked) = (layer.seconds(base), layer.questions().count());
                parts.push(params![id, &part.key, &lesson.key, part_place, seconds, asked, layer.digest()]);
            }
        }
    }
    for layer in &ready.layers {
        layers.push(params![
            id,
            &layer.part,
            layer.language.as_str(),
            &layer.title,
            layer.blocks.clone(),
            &layer.digest,
            &layer.words,
            &layer.folded
        ]);
    }
    let files = draft.pictures.keys().map(|sha256| params![id, sha256]).collect();
    for (statement, rows) in [
        (&ADD_TITLE, titles),
        (&ADD_LESSON, lessons),
        (&ADD_PART, parts),
        (&ADD_LAYER, layers),
        (&ADD_FILE, files),
    ] {
        tx.insert_all(statement, rows).await?;
    }
    Ok(())
}

pub(super) async fn find(tx: &mut Tx, id: VersionId) -> Result<Version> {
    version(&tx.one(&FIND, params![id]).await?)
}

pub(super) async fn newest(tx: &mut Tx, course: CourseId) -> Result<Option<Version>> {
    Ok(of_course(tx, course).await?.into_iter().next())
}

pub(super) async fn of_course(tx: &mut Tx, course: CourseId) -> Result<Vec<Version>> {
    tx.all(&OF_COURSE, params![course]).await?.iter().map(version).collect()
}

pub(super) async fn newest_of_author(tx: &mut Tx, person: PersonId, all: bool) -> Result<Vec<Version>> {
    tx.all(&NEWEST_OF_AUTHOR, params![person, all]).await?.iter().map(version).collect()
}

pub(super) async fn published_before(tx: &mut Tx, course: CourseId, number: u32) -> Result<Option<Version>> {
    tx.optional(&PUBLISHED_BEFORE, params![course, number]).await?.map(|row| version(&row)).transpose()
}

pub(super) async fn part_keys(tx: &mut Tx, id: VersionId) -> Result<Vec<String>> {
    tx.all(&PART_KEYS, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn mark_sent(tx: &mut Tx, id: VersionId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&SEND, params![id, now]).await
}

pub(super) async fn mark_returned(tx: &mut Tx, id: VersionId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&RETURN, params![id, now]).await
}

pub(super) async fn mark_published(tx: &mut Tx, version: &Version, by: PersonId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&PUBLISH, params![version.id, now, by, &version.digest]).await
}

pub(super) async fn make_live(tx: &mut Tx, course: CourseId, version: VersionId) -> Result<()> {
    tx.execute(&MAKE_LIVE, params![course, version]).await.map(drop)
}

fn version(row: &Row) -> Result<Version> {
    let mut c = row.columns();
    let (id, course, number) = (c.next()?, c.next()?, c.next()?);
    let kind = CourseKind::parse(&c.next::<String>()?).unwrap_or_default();
    let language = Language::read_tag(&c.next::<String>()?)?;
    let (title, topic, objective, source) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (review_by, minutes, digest, form) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (author, created_at) = (c.next()?, c.next()?);
    let (sent, returned, published): (Option<Timestamp>, Option<Timestamp>, Option<Timestamp>) =
        (c.next()?, c.next()?, c.next()?);
    let state = match (sent, returned, published) {
        (_, _, Some(at)) => State::Published(at),
        (_, Some(at), _) => State::Returned(at),
        (Some(at), ..) => State::Sent(at),
        _ => State::Draft,
    };
    let (approved_by, live) = (c.next()?, c.next()?);
    Ok(Version {
        id,
        course,
        number,
        kind,
        language,
        title,
        topic,
        objective,
        source,
        review_by,
        minutes,
        digest,
        form,
        author,
        created_at,
        state,
        approved_by,
        live,
    })
}
