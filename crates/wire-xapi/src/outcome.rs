//! How it went: the result of a statement and its score.

use std::cmp::Ordering;

use crate::duration::Duration;
use crate::extensions::Extensions;
use crate::json::{Json, Number};
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::Reading;

/// The result. (Called outcome because `Result` is Rust's.)
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Points.
    pub score: Option<Score>,
    /// Whether it was mastered.
    pub success: Option<bool>,
    /// Whether it was finished.
    pub completion: Option<bool>,
    /// What was answered, in the format of the interaction.
    pub response: Option<String>,
    /// How long it took.
    pub duration: Option<Duration>,
    /// Anything else.
    pub extensions: Extensions,
}

/// Points, as numbers of any precision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// From -1 to 1.
    pub scaled: Option<Number<'static>>,
    /// Between `min` and `max`.
    pub raw: Option<Number<'static>>,
    /// The least that can be reached.
    pub min: Option<Number<'static>>,
    /// The most that can be reached.
    pub max: Option<Number<'static>>,
}

impl Outcome {
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Outcome> {
        let clause = Clause::Result;
        let mut fields = cx.object(json, clause)?;
        let score = cx.optional(&mut fields, "score", Score::read);
        let success = cx.optional(&mut fields, "success", |cx, v| cx.boolean(v, clause));
        let completion = cx.optional(&mut fields, "completion", |cx, v| cx.boolean(v, clause));
        let response = cx.optional(&mut fields, "response", |cx, v| cx.owned(v, clause));
        let duration = cx.optional(&mut fields, "duration", |cx, v| {
            let text = cx.string(v, clause)?;
            let duration = Duration::parse(text);
            if duration.is_none() {
                cx.wrong(Clause::Durations, "must be a duration of ISO 8601 such as PT1H30M or P4W");
            }
            duration
        });
        let extensions = cx.optional(&mut fields, "extensions", Extensions::read).unwrap_or_default();
        cx.finish(fields);
        Some(Outcome { score, success, completion, response, duration, extensions })
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.maybe("score", self.score.as_ref().map(Score::to_json));
        w.maybe("success", self.success);
        w.maybe("completion", self.completion);
        w.text("response", &self.response);
        w.maybe("duration", self.duration.as_ref().map(|d| d.as_str().to_owned()));
        if !self.extensions.is_empty() {
            w.put("extensions", self.extensions.to_json());
        }
        w.done()
    }

    pub(crate) fn same(&self, other: &Outcome) -> bool {
        let durations = match (&self.duration, &other.duration) {
            (Some(a), Some(b)) => a.same(b),
            (a, b) => a == b,
        };
        durations
            && self.score == other.score
            && self.success == other.success
            && self.completion == other.completion
            && self.response == other.response
            && self.extensions == other.extensions
    }
}

impl Score {
    /// A score that is only a proportion, from -1 to 1; `None` outside.
    pub fn scaled(value: f64) -> Option<Score> {
        let scaled = Number::decimal_of(value).filter(|_| (-1.0..=1.0).contains(&value))?;
        Some(Score { scaled: Some(scaled), ..Score::default() })
    }

    /// So many points of so many.
    pub fn points(raw: u32, max: u32) -> Score {
        let scaled = (max > 0).then(|| f64::from(raw) / f64::from(max)).and_then(Number::decimal_of);
        let whole = |n: u32| Some(Number::whole(i64::from(n)));
        Score { scaled, raw: whole(raw), min: whole(0), max: whole(max) }
    }

    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Score> {
        let clause = Clause::Score;
        let mut fields = cx.object(json, clause)?;
        let mut one = |key| cx.optional(&mut fields, key, |cx, v| cx.number(v, clause));
        let (scaled, raw, min, max) = (one("scaled"), one("raw"), one("min"), one("max"));
        cx.finish(fields);
        let above = |a: &Option<Number<'_>>, b: &Option<Number<'_>>| match (a, b) {
            (Some(a), Some(b)) => a.compare(b) == Ordering::Greater,
            _ => false,
        };
        let one = Some(Number::whole(1));
        let minus_one = Some(Number::whole(-1));
        if above(&scaled, &one) || above(&minus_one, &scaled) {
            cx.within("scaled", |cx| cx.wrong(clause, "must be between -1 and 1"));
        }
        if above(&raw, &max) || above(&min, &raw) {
            cx.within("raw", |cx| cx.wrong(clause, "must be between min and max"));
        }
        let apart = match (&min, &max) {
            (Some(min), Some(max)) => min.compare(max) == Ordering::Less,
            _ => true,
        };
        if !apart {
            cx.within("max", |cx| cx.wrong(clause, "must be greater than min"));
        }
        Some(Score { scaled, raw, min, max })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        let all = [("scaled", &self.scaled), ("raw", &self.raw), ("min", &self.min), ("max", &self.max)];
        for (key, value) in all {
            w.maybe(key, value.clone().map(Json::Number));
        }
        w.done()
    }
}
