//! Progress is the same in whatever order statements arrive, however often, live or made again.

use jiff::{SignedDuration, Timestamp};
use kernel::{Ctx, Statement as Sql, Uuid};
use wire_xapi::{Activity, Agent, Context, LanguageMap, Outcome as Ending, Statement, Verb};

use super::stage::{self, Chance, person};
use crate::progress::{self, act, iri};
use crate::{CourseId, EnrolmentId, enrolment};

static PARTS: Sql = Sql::both(
    "PARTS",
    "tests",
    "SELECT enrolment_id, part_key, digest, started_at, done_at, done_statement
    FROM delivery_part_progress ORDER BY enrolment_id, part_key, digest",
);
static COURSES: Sql = Sql::both(
    "COURSES",
    "tests",
    "SELECT enrolment_id, parts, parts_done, seconds, seconds_done, questions_answered, questions_right,
        started_at, last_at, declared_at, done_at
    FROM delivery_course_progress ORDER BY enrolment_id",
);
static LESSONS: Sql = Sql::both(
    "LESSONS",
    "tests",
    "SELECT enrolment_id, lesson_key, parts, parts_done, done_at
    FROM delivery_lesson_progress ORDER BY enrolment_id, lesson_key",
);
static ANSWERS: Sql = Sql::both(
    "ANSWERS",
    "tests",
    "SELECT statement_id, enrolment_id, question_key, response, outcome, answered_at
    FROM delivery_answers ORDER BY statement_id",
);

/// Everything the projections hold, as text.
pub(super) async fn dump(ctx: &Ctx) -> Vec<String> {
    let mut tx = ctx.db.read().await.unwrap();
    let mut out = Vec::new();
    for row in tx.all(&PARTS, vec![]).await.unwrap() {
        let mut c = row.columns();
        let e: Uuid = c.next().unwrap();
        let (key, digest): (String, String) = (c.next().unwrap(), c.next().unwrap());
        let (from, done): (i64, Option<i64>) = (c.next().unwrap(), c.next().unwrap());
        let by: Option<Uuid> = c.next().unwrap();
        out.push(format!("{e} {key} {digest} {from} {done:?} {by:?}"));
    }
    for row in tx.all(&COURSES, vec![]).await.unwrap() {
        let e: Uuid = row.get(0).unwrap();
        let rest: Vec<Option<i64>> = (1..11).map(|index| row.get(index).unwrap()).collect();
        out.push(format!("{e} {rest:?}"));
    }
    for row in tx.all(&LESSONS, vec![]).await.unwrap() {
        let (e, key): (Uuid, String) = (row.get(0).unwrap(), row.get(1).unwrap());
        let rest: Vec<Option<i64>> = (2..5).map(|index| row.get(index).unwrap()).collect();
        out.push(format!("{e} {key} {rest:?}"));
    }
    for row in tx.all(&ANSWERS, vec![]).await.unwrap() {
        let (id, e): (Uuid, Uuid) = (row.get(0).unwrap(), row.get(1).unwrap());
        let (key, said): (String, String) = (row.get(2).unwrap(), row.get(3).unwrap());
        let (how, at): (String, i64) = (row.get(4).unwrap(), row.get(5).unwrap());
        out.push(format!("{id} {e} {key} {said} {how} {at}"));
    }
    out
}

struct Cast {
    house: String,
    course: CourseId,
}

impl Cast {
    fn says(&self, id: u128, who: u128, at: Timestamp, verb: &str, iri: String) -> Statement {
        let actor = Agent::account(self.house.as_str(), person(who).to_string());
        Statement::new(actor, Verb::new(verb, LanguageMap::of("en", "did")), Activity::new(iri))
            .with_id(Uuid::from_u128(id))
            .at(at)
    }

    fn part(&self, at: usize) -> String {
        iri::part(&self.house, self.course, &format!("lesson-{}/part-{at}", at / 2))
    }

    /// Some act of somebody: parts opened and finished in old and new words, answers, whole courses from outside.
    fn random(&self, chance: &mut Chance, id: u128, start: Timestamp, known: &[EnrolmentId]) -> Statement {
        let at = start + SignedDuration::from_secs(i64::try_from(chance.below(30)).unwrap() * 60);
        let who = chance.below(known.len());
        let part = chance.below(4);
        let context = Context {
            registration: (chance.below(3) > 0).then_some(known[who].0),
            revision: [None, Some(format!("{part}-same")), Some(format!("{part}-b"))][chance.below(3)]
                .clone(),
            ..Context::default()
        };
        let who = u128::try_from(who).unwrap();
        match chance.below(8) {
            0 | 1 => self.says(id, who, at, act::EXPERIENCED, self.part(part)).context(context),
            2..5 => self.says(id, who, at, act::COMPLETED, self.part(part)).context(context),
            5 | 6 => {
                let key = format!("lesson-0/part-0/{}", 1 + chance.below(2));
                let ending = Ending {
                    success: Some(chance.below(2) == 0),
                    response: Some(format!("c{}", chance.below(3))),
                    ..Ending::default()
                };
                let iri = iri::question(&self.house, self.course, &key);
                self.says(id, who, at, act::ANSWERED, iri).context(context).result(ending)
            }
            _ => self.says(id, who, at, act::COMPLETED, iri::course(&self.house, self.course)),
        }
    }
}

async fn apply(ctx: &Ctx, statement: &Statement) -> Option<progress::Applied> {
    let mut tx = ctx.db.write().await.unwrap();
    let applied = progress::apply(&mut tx, statement).await.unwrap();
    tx.commit().await.unwrap();
    applied
}

async fn clear(ctx: &Ctx) {
    let mut tx = ctx.db.write().await.unwrap();
    for who in 0..3 {
        progress::rebuild::clear(&mut tx, person(who)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn projections_made_again_from_shuffled_and_repeated_statements_equal_the_live_ones(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 2).await;
        let mut tx = ctx.db.write().await.unwrap();
        let house = tx.installation().await.unwrap();
        let mut known = Vec::new();
        for who in 0..3 {
            known.push(enrolment::begin(&mut tx, person(who), course).await.unwrap().id);
        }
        tx.commit().await.unwrap();
        let cast = Cast { house: house.clone(), course };
        for seed in 0..6u64 {
            let mut chance = Chance(seed * 7 + 1);
            let mut told: Vec<_> =
                (0..40).map(|n| cast.random(&mut chance, 1 + n, ctx.clock().now(), &known)).collect();
            for statement in &told {
                apply(&ctx, statement).await;
            }
            let live = dump(&ctx).await;
            assert!(live.len() > 20, "{live:#?}");
            let again: Vec<_> = (0..20).map(|_| told[chance.below(40)].clone()).collect();
            told.extend(again);
            chance.shuffle(&mut told);
            let mut tx = ctx.db.write().await.unwrap();
            for who in 0..3 {
                progress::rebuild::clear(&mut tx, person(who)).await.unwrap();
            }
            for statement in &told {
                progress::rebuild::again(&mut tx, &house, statement).await.unwrap();
            }
            for who in 0..3 {
                progress::rebuild::conclude(&mut tx, person(who)).await.unwrap();
            }
            tx.commit().await.unwrap();
            assert_eq!(dump(&ctx).await, live, "rebuilt, seed {seed}");
            clear(&ctx).await;
            for statement in &told {
                apply(&ctx, statement).await;
            }
            assert_eq!(dump(&ctx).await, live, "applied in another order, seed {seed}");
            clear(&ctx).await;
        }
    }

    async fn a_course_is_done_when_every_part_of_the_pinned_version_is(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 1).await;
        let mut tx = ctx.db.write().await.unwrap();
        let house = tx.installation().await.unwrap();
        let begun = enrolment::begin(&mut tx, person(1), course).await.unwrap();
        tx.commit().await.unwrap();
        let cast = Cast { house, course };
        let at = ctx.clock().now();
        for part in 0..3usize {
            let one = cast.says(u128::try_from(part).unwrap(), 1, at, act::COMPLETED, cast.part(part));
            let applied = apply(&ctx, &one).await.unwrap();
            assert_eq!((applied.enrolment, applied.finished), (begun.id, false));
        }
        stage::course(&ctx, "Braze reading", "b", 1).await;
        let last = cast.says(9, 1, at, act::COMPLETED, cast.part(3));
        let applied = apply(&ctx, &last).await.unwrap();
        assert!(applied.finished, "the new version does not move who has begun");
        assert!(!apply(&ctx, &last).await.unwrap().finished, "only once");
        let outside = cast.says(10, 2, at, act::COMPLETED, iri::course(&cast.house, course));
        assert!(apply(&ctx, &outside).await.unwrap().finished, "a simulator may say so for the whole course");
        let elsewhere = cast.says(11, 2, at, act::COMPLETED, "https://elsewhere.example/x".into());
        assert_eq!(apply(&ctx, &elsewhere).await, None);
    }

    async fn every_statement_can_be_prepared(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let refused = ctx.db.read().await.unwrap().prepare_all().await.unwrap().1;
        let ours: Vec<_> = refused.into_iter().filter(|text| text.starts_with("delivery")).collect();
        assert_eq!(ours, Vec::<String>::new());
    }
}
