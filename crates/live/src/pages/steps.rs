//! How a class goes, in three steps: what comes before it, the live part, and what follows. Each says what the class really has
//! and what is known of it. Leaves out dates: they are sessions.

use std::collections::BTreeSet;

use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, fmt};
use ui::icon::{self, Icon};

use crate::class::Class;
use crate::effect::{self, Effect};
use crate::feedback::Rating;
use crate::material::{self, Material};
use crate::session::Session;
use crate::{hooks, seat, words};

/// A step, with what is known of it.
pub(super) struct Step {
    pub icon: Icon,
    /// Whether the reader has it behind them.
    pub done: bool,
    pub title: String,
    pub lines: Vec<String>,
}

impl Step {
    fn new(done: bool, title: String, lines: Vec<String>) -> Self {
        Self { icon: if done { icon::OK } else { icon::TODO }, done, title, lines }
    }
}

/// The three steps of a class, as the reader goes through them.
pub(super) async fn of_class(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: &Class,
    sessions: &[Session],
) -> Result<[Step; 3]> {
    let me = actor.require_person()?;
    let materials = material::of_class(actor, tx, class.id).await?;
    let known = effect::of_class(actor, tx, class.id).await?;
    let was = seat::attended(actor, tx, me, class.id).await?.is_some();
    let mut lines: Vec<String> = useful(l, known).into_iter().collect();
    if let Some(people) = effect::been(actor, tx, class.id).await? {
        lines.push(words::step_live_been(l, people));
    }
    let led = effect::been_of_led(actor, tx, class.id).await?;
    if !led.is_empty() {
        lines.push(words::step_live_led(l, fmt::list_and(l, &led)));
    }
    let live = Step::new(was, live(l, class, sessions, tx.now()), lines);
    let mut lines = vec![words::step_after_asked(l).to_owned()];
    for programme in hooks::programme_titles(tx, class.id, me).await? {
        lines.push(words::step_after_practice(l, programme));
    }
    lines.extend(used(l, known));
    Ok([before(l, &materials), live, Step::new(false, words::step_after(l).to_owned(), lines)])
}

fn before(l: Locale, materials: &[Material]) -> Step {
    let needed: Vec<&Material> = materials.iter().filter(|one| one.needed).collect();
    let others = materials.len() - needed.len();
    let done = needed.iter().filter(|one| one.done_at.is_some()).count();
    let mut lines = Vec::new();
    let title = match needed.len() {
        0 => words::step_before_none(l).to_owned(),
        count => {
            lines.push(match needed.iter().map(|one| one.minutes).sum::<i64>() {
                0 => words::step_before_first(l).to_owned(),
                minutes => words::step_before_minutes(l, fmt::minutes(l, minutes)),
            });
            words::step_before(l, count)
        }
    };
    if done > 0 {
        lines.push(words::step_before_done(l, done, needed.len()));
    }
    if others > 0 {
        lines.push(words::step_before_others(l, others));
    }
    Step::new(done > 0 && done == needed.len(), title, lines)
}

/// How long it is, and who teaches the sessions that are to come.
fn live(l: Locale, class: &Class, sessions: &[Session], now: jiff::Timestamp) -> String {
    let minutes = fmt::minutes(l, class.minutes);
    let mut seen = BTreeSet::new();
    let coming = sessions.iter().filter(|one| one.called_off_at.is_none() && !one.is_over(now));
    let names = coming.map(|one| one.instructor.as_str()).filter(|name| !name.is_empty());
    let names: Vec<&str> = names.filter(|name| seen.insert(*name)).collect();
    match names.is_empty() {
        true => words::step_live(l, minutes),
        false => words::step_live_with(l, minutes, fmt::list_or(l, &names)),
    }
}

fn useful(l: Locale, known: Effect) -> Option<String> {
    let (share, interval, of) = told(l, known.useful)?;
    Some(words::step_live_useful(l, share, interval, of))
}

fn used(l: Locale, known: Effect) -> Option<String> {
    let (share, interval, of) = told(l, known.used)?;
    Some(words::step_after_used(l, share, interval, of))
}

/// A share never stands without its interval, and not at all where too few have said anything.
fn told(l: Locale, rating: Rating) -> Option<(String, String, i64)> {
    let (share, low, high) = rating.interval()?;
    let share = fmt::percent(l, share * 100.0);
    Some((share, fmt::interval(l, low * 100.0, high * 100.0, 0), i64::from(rating.of)))
}
