//! What a person does in the player. Each act is one transaction: statements, the progress they cause, and what is
//! under way. An act that was counted before (a second press, a page from before) changes nothing.

use content::question::{self, Answer, Kind, Question, Verdict};
use content::text;
use kernel::{Actor, Error, Result, Tx};
use wire_xapi::Statement;

use super::seat::Seat;
use super::{store, tell, view};
use crate::enrolment::{self, Enrolment};
use crate::progress::template::{PartName, QuestionName, Scene, Told};
use crate::progress::{self, Applied, Outcome};

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is kept and counts.
    Kept,
    /// It was kept before, or the question is settled; nothing changed.
    Before,
    /// Nothing was chosen; nothing changed.
    Empty,
}

/// What became of going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// A question waits for its answer.
    Waits(usize),
    /// To the next part.
    On(String),
    /// The lesson is finished.
    Finished,
}

/// Answers one of the part's questions. `attempt` counts from 1 and is what the page showed.
///
/// # Errors
/// [`Error::NotFound`] when the part has no such question.
pub async fn answer(
    actor: &Actor,
    tx: &mut Tx,
    seat: &Seat,
    number: usize,
    attempt: usize,
    given: &Answer,
) -> Result<Kept> {
    let question = seat.part.question(number).ok_or(Error::NotFound)?;
    if is_empty(question, given) {
        return Ok(Kept::Empty);
    }
    let (enrolment, scene) = begin(actor, tx, seat).await?;
    let known = store::answers(tx, enrolment.id).await?;
    let key = seat.question_key(number);
    let before: Vec<Answer> = known
        .iter()
        .filter(|row| row.question == key && row.digest == seat.part.digest)
        .map(|row| tell::answer(question.kind, &row.given.response))
        .collect();
    if before.len() + 1 != attempt || view::settled(question, &before) {
        return Ok(Kept::Before);
    }
    let marking = question::mark(question, given);
    let outcome = match marking.verdict {
        Verdict::Right => Outcome::Right,
        Verdict::Partly => Outcome::Partly,
        Verdict::Wrong => Outcome::Wrong,
    };
    let told = Told { response: tell::response(given), outcome, scaled: marking.scaled() };
    let named = QuestionName {
        number,
        stem: text::plain(&question.stem),
        interaction: tell::interaction(question, seat.part.language.as_str()),
    };
    let statement = scene.answered(tx.id(), tx.now(), &part_name(seat), &named, &told);
    say(actor, tx, statement).await?;
    store::drop_draft(tx, enrolment.id, &key).await?;
    Ok(Kept::Kept)
}

/// Keeps an order that is under way, after one step was moved by one place.
///
/// # Errors
/// [`Error::NotFound`] when the part has no such order.
pub async fn keep_order(
    actor: &Actor,
    tx: &mut Tx,
    seat: &Seat,
    number: usize,
    order: &[usize],
) -> Result<()> {
    let question = seat.part.question(number).filter(|q| q.kind == Kind::Order).ok_or(Error::NotFound)?;
    if !view::is_order(order, question.choices.len()) {
        return Err(Error::NotFound);
    }
    let (enrolment, _) = begin(actor, tx, seat).await?;
    let response = tell::response(&Answer::Order(order.to_vec()));
    store::keep_draft(tx, enrolment.id, &seat.question_key(number), &seat.part.digest, &response).await
}

/// Finishes the part and goes on; every question must be settled.
pub async fn go_on(actor: &Actor, tx: &mut Tx, seat: &Seat) -> Result<Gone> {
    let open = seat.part.questions().find(|(number, q)| !view::settled(q, &seat.answered(*number, q.kind)));
    if let Some((number, _)) = open {
        return Ok(Gone::Waits(number));
    }
    if !seat.done.contains(&seat.part.key) {
        let (_, scene) = begin(actor, tx, seat).await?;
        let statement = scene.finished(tx.id(), tx.now(), &part_name(seat));
        let applied = say(actor, tx, statement).await?;
        let others =
            || seat.outline.lessons().filter(|lesson| lesson.key == seat.lesson).flat_map(|l| &l.parts);
        if others().all(|part| part.key == seat.part.key || seat.done.contains(&part.key)) {
            let title = seat.lesson()?.title.text.clone();
            let statement = scene.finished_lesson(tx.id(), tx.now(), &seat.lesson, &title);
            say(actor, tx, statement).await?;
        }
        if applied.is_some_and(|applied| applied.finished) {
            let statement = scene.finished_course(tx.id(), tx.now());
            say(actor, tx, statement).await?;
        }
    }
    Ok(match seat.next()? {
        Some(next) => Gone::On(next.to_owned()),
        None => Gone::Finished,
    })
}

/// The enrolment in which acts are kept, with what its statements share. The first act says that the course began.
async fn begin(actor: &Actor, tx: &mut Tx, seat: &Seat) -> Result<(Enrolment, Scene)> {
    let enrolment = match seat.enrolment {
        Some(enrolment) => enrolment,
        None => enrolment::begin(tx, seat.person, seat.course).await?,
    };
    store::hold(tx, enrolment.id).await?;
    let scene = Scene {
        installation: tx.installation().await?,
        person: seat.person,
        course: seat.course,
        title: (seat.outline.title.text.clone(), seat.outline.title.language.as_str().to_owned()),
        enrolment: enrolment.id,
        language: seat.part.language.as_str().to_owned(),
    };
    if !store::begun(tx, enrolment.id).await? {
        let statement = scene.began(tx.id(), tx.now());
        say(actor, tx, statement).await?;
    }
    Ok((enrolment, scene))
}

async fn say(actor: &Actor, tx: &mut Tx, statement: Statement) -> Result<Option<Applied>> {
    let recorded = records::record(actor, tx, statement).await?;
    progress::apply(tx, &recorded.statement).await
}

fn part_name(seat: &Seat) -> PartName {
    PartName {
        key: seat.part.key.clone(),
        digest: seat.part.digest.clone(),
        title: seat.part.title.clone(),
        lesson: seat.lesson.clone(),
    }
}

fn is_empty(question: &Question, given: &Answer) -> bool {
    match given {
        Answer::Choices(chosen) => !chosen.iter().any(|at| *at < question.choices.len()),
        Answer::Order(order) => !view::is_order(order, question.choices.len()),
        Answer::Text(text) => text.trim().is_empty(),
    }
}
