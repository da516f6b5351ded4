//! People sit down and learn: who is asked when, and how each lesson goes.

use std::collections::{HashMap, HashSet};

use content::question::{Answer, Kind, Question, Verdict, mark};
use delivery::player::act::{self, Gone};
use delivery::player::seat::{Given, Seat};
use delivery::player::tell;
use jiff::civil::Date;
use jiff::{SignedDuration, Span};
use kernel::clock::civil_date;
use kernel::{Actor, Error, Result, Tx};

use super::{Telling, who};
use crate::agenda::Act;
use crate::calendar;
use crate::chance::{chance, one_of};
use crate::habit;

impl Telling<'_> {
    /// Plans the learning of everybody whom a rule asks and for whom none was planned yet.
    pub(super) async fn plan_learning(&mut self) -> Result<()> {
        if self.options.brief {
            return Ok(());
        }
        for at in self.asking.clone() {
            self.plan_rule(at).await?;
        }
        Ok(())
    }

    pub(super) async fn plan_rule(&mut self, at: usize) -> Result<()> {
        let Some(rule) = self.rules.rules.get(at).cloned() else { return Ok(()) };
        let meant = who::meant(&mut self.ctx.db.read().await?, &rule.audience).await?;
        let today = civil_date(self.ctx.clock().now(), calendar::ZONE);
        let fixed = rule.due_on.map(|day| self.calendar.day(day)).transpose()?;
        let days = rule.due_days.unwrap_or(14);
        let counted = today.checked_add(Span::new().days(days)).map_err(Error::internal)?;
        let due = fixed.map_or(counted, |fixed| fixed.max(today));
        for person in meant {
            if let Some(number) = self.cast.number_of(person).map(str::to_owned) {
                self.plan_one(number, &rule.course, today, due)?;
            }
        }
        Ok(())
    }

    /// People of a unit begin to choose something for themselves.
    pub(super) fn choose(&mut self, at: usize) -> Result<()> {
        let Some(chosen) = self.story.chosen.get(at).cloned() else { return Ok(()) };
        if self.options.brief {
            return Ok(());
        }
        let (from, to) = (self.calendar.day(chosen.from)?, self.calendar.day(chosen.to)?);
        let numbers: Vec<String> = self.roll.of_unit(&chosen.unit).map(str::to_owned).collect();
        for number in numbers {
            if chance(&[&number, &chosen.course, "chooses"]) * 100.0 < f64::from(chosen.share) {
                self.plan_one(number, &chosen.course, from, to)?;
            }
        }
        Ok(())
    }

    fn plan_one(&mut self, number: String, course: &str, asked: Date, due: Date) -> Result<()> {
        if !self.planned.insert((number.clone(), course.to_owned())) {
            return Ok(());
        }
        let course = course.to_owned();
        if let Some(told) = habit::told(&self.story, &number, &course) {
            if let (Some(at), true) = (told.at, told.parts > 0) {
                let act = Act::Learn { number, course, stop_after: Some(told.parts) };
                self.agenda.put(self.calendar.at(at)?, act);
            }
            return Ok(());
        }
        let Some(entry) = self.roll.find(&number) else { return Ok(()) };
        // An hour before the story ends nobody sits down any more.
        let end = self.options.end - SignedDuration::from_hours(1);
        let end = end.in_tz(calendar::ZONE).map_err(Error::internal)?.datetime();
        let never_late = habit::is_never_late(&self.story, &number, entry);
        if let Some(way) = habit::way(&number, &course, entry, asked, due, end, never_late) {
            let at = way.at.in_tz(calendar::ZONE).map_err(Error::internal)?.timestamp();
            self.agenda.put(at, Act::Learn { number, course, stop_after: way.stop_after });
        }
        Ok(())
    }

    /// Somebody sits down. Who is away or gone that day does not.
    pub(super) async fn learn(
        &mut self,
        number: &str,
        course: &str,
        stop_after: Option<usize>,
    ) -> Result<()> {
        let today = civil_date(self.ctx.clock().now(), calendar::ZONE);
        let (Some(person), true) = (self.cast.of_number(number), self.roll.is_here(number, today)) else {
            return self.learn_later(number, course, stop_after);
        };
        let Some(id) = self.courses.get(course).copied() else { return Ok(()) };
        let mut tx = self.ctx.db.write().await?;
        let book = self.shelf.book(&mut tx, id).await?;
        let actor = Actor::person(person, []);
        let mut seat = Seat {
            person,
            course: id,
            enrolment: None,
            lesson: String::new(),
            part: book
                .parts
                .first()
                .cloned()
                .ok_or_else(|| Error::internal(format!("{course} has no part")))?,
            outline: book.outline,
            done: HashSet::new(),
            answers: HashMap::new(),
            drafts: HashMap::new(),
        };
        let whole = book.parts.len();
        let most = stop_after.unwrap_or(whole).min(whole);
        for part in book.parts.into_iter().take(most) {
            self.read_for(part.seconds, &[number, &part.key]);
            seat.lesson.clone_from(&part.lesson);
            seat.part = part;
            self.summary.answers += self.answer_all(&actor, &mut tx, &mut seat, number, course).await?;
            if let Gone::Waits(question) = act::go_on(&actor, &mut tx, &seat).await? {
                return Err(Error::internal(format!("{course}: question {question} waits after all tries")));
            }
            seat.done.insert(seat.part.key.clone());
        }
        tx.commit().await?;
        if most == whole {
            self.summary.lessons += 1
        } else {
            self.summary.begun += 1
        }
        Ok(())
    }

    /// Who is on leave that day sits down three weeks later, if the story lasts so long.
    fn learn_later(&mut self, number: &str, course: &str, stop_after: Option<usize>) -> Result<()> {
        let later = self.ctx.clock().now() + SignedDuration::from_hours(21 * 24);
        let away = self.roll.find(number).is_some_and(|entry| entry.away);
        if away && later < self.options.end - SignedDuration::from_hours(1) {
            self.agenda.put(later, Act::Learn { number: number.into(), course: course.into(), stop_after });
        }
        Ok(())
    }

    async fn answer_all(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        seat: &mut Seat,
        number: &str,
        course: &str,
    ) -> Result<u32> {
        let questions: Vec<(usize, Question)> = seat.part.questions().map(|(n, q)| (n, q.clone())).collect();
        let mut given = 0;
        for (at, question) in questions {
            let key = seat.question_key(at);
            for attempt in 1..=2 {
                let luck = chance(&[number, &key, &attempt.to_string()]);
                let able = habit::right_at_first(number, course, &key) + if attempt > 1 { 0.15 } else { 0.0 };
                let answer = if luck < able { right(&question) } else { wrong(&question, &[number, &key]) };
                self.read_for(14, &[number, &key, "thinks"]);
                act::answer(actor, tx, seat, at, attempt, &answer).await?;
                given += 1;
                let right = mark(&question, &answer).verdict == Verdict::Right;
                let now = Given { response: tell::response(&answer), at: self.ctx.clock().now(), right };
                seat.answers.entry(key.clone()).or_default().push(now);
                if right {
                    break;
                }
            }
        }
        Ok(given)
    }

    /// Time goes by: about so many seconds.
    fn read_for(&self, seconds: u32, words: &[&str]) {
        let pace = 0.7 + 0.8 * chance(words);
        #[expect(clippy::cast_possible_truncation, reason = "a number of milliseconds")]
        let spent = SignedDuration::from_millis((f64::from(seconds) * pace * 1000.0) as i64);
        self.move_clock(self.ctx.clock().now() + spent);
    }
}

/// The right answer.
fn right(question: &Question) -> Answer {
    match question.kind {
        Kind::One | Kind::Several => {
            let right = |(at, choice): (usize, &content::question::Choice)| choice.right.then_some(at);
            Answer::Choices(question.choices.iter().enumerate().filter_map(right).collect())
        }
        Kind::Order => Answer::Order((0..question.choices.len()).collect()),
        Kind::Text => {
            let first = question.accepted.iter().flat_map(|accepted| &accepted.texts).next();
            Answer::Text(first.cloned().unwrap_or_default())
        }
    }
}

/// An answer as people give it who are not sure.
fn wrong(question: &Question, words: &[&str]) -> Answer {
    let count = question.choices.len();
    match question.kind {
        Kind::One => {
            let wrong: Vec<usize> = (0..count).filter(|at| !question.choices[*at].right).collect();
            Answer::Choices(wrong.get(one_of(wrong.len(), words)).copied().into_iter().collect())
        }
        Kind::Several => {
            // One choice too many or too few.
            let odd = one_of(count, words);
            let chosen =
                (0..count).filter(|at| question.choices[*at].right != (*at == odd)).collect::<Vec<_>>();
            Answer::Choices(if chosen.is_empty() { vec![odd] } else { chosen })
        }
        Kind::Order => {
            let mut order: Vec<usize> = (0..count).collect();
            let at = one_of(count - 1, words);
            order.swap(at, at + 1);
            Answer::Order(order)
        }
        Kind::Text => Answer::Text("I am not sure".into()),
    }
}
