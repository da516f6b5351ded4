//! What the tests stand on: a course with parts, persons with places, and chance that repeats itself.

use kernel::{Ctx, Migration, PersonId, Room, Statement, Uuid, params};

use crate::{CourseId, VersionId};

const VIEWS: &str = "
CREATE TABLE content_live_v1 (
    course_id UUID PRIMARY KEY,
    version_id UUID NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    lessons BIGINT NOT NULL
);
CREATE TABLE content_part_v1 (
    version_id UUID NOT NULL,
    lesson_key TEXT NOT NULL,
    part_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (version_id, part_key)
);
";

static ADD_COURSE: Statement = Statement::both(
    "ADD_COURSE",
    "stage",
    "INSERT INTO content_live_v1 (course_id, version_id, title, kind, minutes, lessons)
    VALUES ($1, $2, $3, 'course', 6, 2)
    ON CONFLICT (course_id) DO UPDATE SET version_id = excluded.version_id",
);
static ADD_PART: Statement = Statement::both(
    "ADD_PART",
    "stage",
    "INSERT INTO content_part_v1 (version_id, lesson_key, part_key, digest, seconds, position)
    VALUES ($1, $2, $3, $4, 90, $5)",
);

/// The rooms of a test.
pub fn rooms() -> Vec<Room> {
    static VIEW: &[Migration] = &[Migration { name: "0001_stage", sqlite: VIEWS, postgres: VIEWS }];
    vec![Room::new("stage", VIEW), crate::room()]
}

/// A course of two lessons with two parts each; the first `changed` digests end in `revision`.
pub async fn course(ctx: &Ctx, course: CourseId, revision: &str, changed: usize) -> VersionId {
    let mut tx = ctx.db.write().await.unwrap();
    let version: VersionId = tx.id();
    tx.execute(&ADD_COURSE, params![course, version, "Braze reading"]).await.unwrap();
    for at in 0..4usize {
        let (lesson, key) = (format!("lesson-{}", at / 2), format!("lesson-{}/part-{at}", at / 2));
        let digest = if at < changed { format!("{at}-{revision}") } else { format!("{at}-same") };
        tx.execute(&ADD_PART, params![version, lesson, key, digest, at]).await.unwrap();
    }
    tx.commit().await.unwrap();
    version
}

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(0x1000 + number))
}

/// Chance that repeats itself.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
