//! The kinds of native statements, one function each.

use kernel::Uuid;
use wire_xapi::{
    Activity, Agent, Context, ContextActivities, Duration, Extensions, Json, LanguageMap, Number, Object,
    Outcome, Score, Statement, StatementRef, SubStatement,
};

use super::place::{Attempt, Step, profile};
use super::{PROGRESS, REASON, Vocabulary, spoken, verb};
use crate::outward::outward;

/// What a native statement says, read back from any statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// [`Vocabulary::initialized`]
    Initialized,
    /// [`Vocabulary::experienced`]
    Experienced,
    /// [`Vocabulary::answered`]
    Answered,
    /// [`Vocabulary::progressed`]
    Progressed,
    /// [`Vocabulary::completed`]
    Completed,
    /// [`Vocabulary::passed`]
    Passed,
    /// [`Vocabulary::failed`]
    Failed,
    /// [`Vocabulary::attended`]
    Attended,
    /// [`Vocabulary::recommended`]
    Recommended,
    /// [`Vocabulary::accepted`]
    Accepted,
    /// [`Vocabulary::postponed`]
    Postponed,
    /// [`Vocabulary::declined`]
    Declined,
}

impl Kind {
    /// Which kind a statement is, by its verb; `None` for verbs that are not ours to understand.
    pub fn of(statement: &Statement) -> Option<Kind> {
        Some(match statement.verb.id.as_str() {
            verb::INITIALIZED => Kind::Initialized,
            verb::EXPERIENCED => Kind::Experienced,
            verb::ANSWERED => Kind::Answered,
            verb::PROGRESSED => Kind::Progressed,
            verb::COMPLETED => Kind::Completed,
            verb::PASSED => Kind::Passed,
            verb::FAILED => Kind::Failed,
            verb::ATTENDED => Kind::Attended,
            verb::RECOMMENDED => Kind::Recommended,
            verb::ACCEPTED => Kind::Accepted,
            verb::POSTPONED => Kind::Postponed,
            verb::DECLINED => Kind::Declined,
            _ => return None,
        })
    }

    /// When the house itself writes it; `None` for kinds that only come from other programs so far.
    pub fn written(self) -> Option<&'static str> {
        Some(match self {
            Kind::Initialized => "with the first act of a person in a course",
            Kind::Answered => "when an answer is checked",
            Kind::Completed => "when a part, a lesson or a course is finished",
            Kind::Attended => "when a session is settled",
            Kind::Recommended => "when somebody recommends a course",
            Kind::Accepted | Kind::Postponed | Kind::Declined => "when the person answers a recommendation",
            Kind::Experienced | Kind::Progressed | Kind::Passed | Kind::Failed => return None,
        })
    }
}

/// That somebody was at a session of a class.
#[derive(Debug, Clone)]
pub struct Attendance {
    /// The seat as the registration, and the class.
    pub attempt: Attempt,
    /// The session.
    pub session: Activity,
    /// Who taught it, where it was one of our people.
    pub instructor: Option<Agent>,
    /// How long they were there, where it is known.
    pub minutes: Option<u64>,
}

/// A recommendation: a course for somebody, with the reason that the person reads.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// For whom.
    pub person: Agent,
    /// What.
    pub course: Activity,
    /// Why.
    pub reason: String,
}

/// An answer, marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// In the pattern of the interaction: `a`, `a[,]b`, or the text.
    pub response: String,
    /// Whether it is right.
    pub right: bool,
    /// The share of points, from 0 to 1.
    pub scaled: Option<f64>,
    /// How long it took.
    pub took_ms: Option<u64>,
}

impl Vocabulary {
    /// The person began a course.
    pub fn initialized(&self, who: Agent, attempt: &Attempt) -> Statement {
        about(who, verb::INITIALIZED, attempt.course.clone(), attempt.around_course())
    }

    /// The person opened a part.
    pub fn experienced(&self, who: Agent, attempt: &Attempt, step: &Step) -> Statement {
        about(who, verb::EXPERIENCED, step.part.clone(), attempt.around(&step.lesson, Some(&step.digest)))
    }

    /// The person answered a question of a part.
    pub fn answered(
        &self,
        who: Agent,
        attempt: &Attempt,
        step: &Step,
        question: Activity,
        given: &Given,
    ) -> Statement {
        let context = attempt.around(&step.part, Some(&step.digest));
        about(who, verb::ANSWERED, question, context).result(Outcome {
            score: given.scaled.and_then(Score::scaled),
            success: Some(given.right),
            response: Some(given.response.clone()),
            duration: given.took_ms.map(Duration::of_ms),
            ..Outcome::default()
        })
    }

    /// The person finished a part, in so long.
    pub fn completed_part(
        &self,
        who: Agent,
        attempt: &Attempt,
        step: &Step,
        took_ms: Option<u64>,
    ) -> Statement {
        let context = attempt.around(&step.lesson, Some(&step.digest));
        about(who, verb::COMPLETED, step.part.clone(), context).result(complete(took_ms))
    }

    /// The person finished a lesson or the course itself, in so long.
    pub fn completed(
        &self,
        who: Agent,
        attempt: &Attempt,
        what: Activity,
        took_ms: Option<u64>,
    ) -> Statement {
        self.whole(who, attempt, verb::COMPLETED, what).result(complete(took_ms))
    }

    /// The person got as far as `percent` (0 to 100) of a lesson or course.
    pub fn progressed(&self, who: Agent, attempt: &Attempt, what: Activity, percent: u8) -> Statement {
        let progress = Json::Number(Number::whole(i64::from(percent.min(100))));
        let extensions = Extensions::default().with(PROGRESS, progress);
        let result = Outcome { extensions, ..Outcome::default() };
        self.whole(who, attempt, verb::PROGRESSED, what).result(result)
    }

    /// The person met what a lesson or course asks, with so many points of so many.
    pub fn passed(&self, who: Agent, attempt: &Attempt, what: Activity, points: (u32, u32)) -> Statement {
        judged(self.whole(who, attempt, verb::PASSED, what), true, points)
    }

    /// The person did not meet it.
    pub fn failed(&self, who: Agent, attempt: &Attempt, what: Activity, points: (u32, u32)) -> Statement {
        judged(self.whole(who, attempt, verb::FAILED, what), false, points)
    }

    /// The person was at a session.
    pub fn attended(&self, who: Agent, it: &Attendance) -> Statement {
        let mut context = it.attempt.around(&it.attempt.course, None);
        context.instructor = it.instructor.clone().map(Into::into);
        let took_ms = it.minutes.map(|minutes| minutes.saturating_mul(60_000));
        about(who, verb::ATTENDED, it.session.clone(), context).result(complete(took_ms))
    }

    /// Somebody recommended a course to a person. What is recommended stands inside as a SubStatement: that the
    /// person completes the course.
    pub fn recommended(&self, who: Agent, it: &Recommendation) -> Statement {
        let sub = SubStatement {
            actor: it.person.clone().into(),
            verb: spoken(verb::COMPLETED),
            object: Object::Activity(it.course.clone()),
            result: None,
            context: None,
            timestamp: None,
            attachments: Vec::new(),
        };
        let statement = Statement::new(who, spoken(verb::RECOMMENDED), Object::Sub(Box::new(sub)));
        statement.context(with_reason(plain(), &it.reason))
    }

    /// The person said yes to a recommendation, by its statement's id.
    pub fn accepted(&self, who: Agent, course: Activity, recommendation: Uuid) -> Statement {
        reply(who, verb::ACCEPTED, course, recommendation, "")
    }

    /// The person said later.
    pub fn postponed(&self, who: Agent, course: Activity, recommendation: Uuid, reason: &str) -> Statement {
        reply(who, verb::POSTPONED, course, recommendation, reason)
    }

    /// The person said no.
    pub fn declined(&self, who: Agent, course: Activity, recommendation: Uuid, reason: &str) -> Statement {
        reply(who, verb::DECLINED, course, recommendation, reason)
    }

    /// About a lesson of the course, or the course itself.
    fn whole(&self, who: Agent, attempt: &Attempt, verb: &str, what: Activity) -> Statement {
        let context = match what.id == attempt.course.id {
            true => attempt.around_course(),
            false => attempt.around(&attempt.course, None),
        };
        about(who, verb, what, context)
    }

    /// One statement of each kind, for documents and tests.
    pub fn samples(&self) -> Vec<(Kind, Statement)> {
        super::samples::all(self)
    }
}

fn about(who: Agent, verb: &str, object: Activity, context: Context) -> Statement {
    Statement::new(who, spoken(verb), object).context(context)
}

fn complete(took_ms: Option<u64>) -> Outcome {
    Outcome { completion: Some(true), duration: took_ms.map(Duration::of_ms), ..Outcome::default() }
}

fn judged(statement: Statement, success: bool, (raw, max): (u32, u32)) -> Statement {
    // Points of nothing are no score.
    let score = (max > 0).then(|| Score::points(raw.min(max), max));
    statement.result(Outcome { score, success: Some(success), ..Outcome::default() })
}

fn reply(who: Agent, verb: &str, course: Activity, recommendation: Uuid, reason: &str) -> Statement {
    let context = Context { statement: Some(StatementRef { id: outward(recommendation) }), ..plain() };
    Statement::new(who, spoken(verb), course).context(with_reason(context, reason))
}

fn plain() -> Context {
    let activities = ContextActivities { category: vec![profile()], ..ContextActivities::default() };
    Context { activities, ..Context::default() }
}

fn with_reason(context: Context, reason: &str) -> Context {
    if reason.is_empty() {
        return context;
    }
    Context { extensions: Extensions::default().with(REASON, reason.to_owned()), ..context }
}

/// The name of an activity, for a sentence.
pub(crate) fn name<'a>(activity: &'a Activity, wanted: &[&str]) -> Option<&'a str> {
    let texts = activity.definition.as_ref()?;
    let best = |map: &'a LanguageMap| map.best(wanted);
    best(&texts.name).or_else(|| best(&texts.description))
}
