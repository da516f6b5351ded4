//! Who of a slot's people is elsewhere at its time: has a seat in a session, or teaches one. A session of what fills the slot
//! is no conflict with it: people are there for that.
//!
//! Leaves out slots of more than a week, whose people find another day, and invitations that nobody has answered.

mod store;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::{Actor, Error, Result, Tx, Uuid};

use super::filling::{self, Content};
use super::{Slot, may_change};
use crate::plan::FEWEST;
use store::Held;

/// The longest slot whose people are looked for in sessions, in days.
const MOST_DAYS: i32 = 7;
/// So many sessions are named.
const MOST_NAMED: usize = 3;

/// People of a slot who are elsewhere at its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    /// Whether they teach there.
    pub teach: bool,
    /// How many they are.
    pub people: i64,
    /// Where most of them are, the three fullest; those alone of which the actor may know that some of the people are there.
    pub titles: Vec<String>,
    /// How many other sessions there are.
    pub more: usize,
}

/// When a slot is, by the clock of each session.
struct Span {
    /// The day before its first: a session of that evening may last into it.
    before: Date,
    from: Date,
    until: Date,
    /// No session on these days begins earlier, wherever it is.
    after: Timestamp,
    /// Nor later.
    last: Timestamp,
}

/// Who is elsewhere at the time of a slot: first those who have a seat, then those who teach.
pub(super) async fn of(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<Vec<Busy>> {
    if (slot.until - slot.from).get_days() >= MOST_DAYS {
        return Ok(Vec::new());
    }
    let span = span(slot)?;
    let all = elsewhere(tx, slot, &span).await?;
    let (seats, taught): (Vec<Held>, Vec<Held>) = all.into_iter().partition(|one| !one.teaches);
    let mut busy = Vec::new();
    for (teach, held) in [(false, seats), (true, taught)] {
        let people = match held.as_slice() {
            [] => continue,
            [one] => one.people,
            several => store::people(tx, slot, &span, teach, several).await?,
        };
        let titles = titles(actor, tx, slot, &held).await?;
        let more = held.iter().filter(|one| !titles.contains(&one.title)).count();
        busy.push(Busy { teach, people, more, titles });
    }
    Ok(busy)
}

fn span(slot: &Slot) -> Result<Span> {
    let before = slot.from.yesterday().map_err(Error::internal)?;
    let noon = |day: Date, hours: i64| {
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(Error::internal)?;
        noon.timestamp().checked_add(hours.hours()).map_err(Error::internal)
    };
    // No clock is further than fourteen hours from that of Greenwich.
    Ok(Span {
        before,
        from: slot.from,
        until: slot.until,
        after: noon(before, -26)?,
        last: noon(slot.until, 26)?,
    })
}

/// The sessions at the time of a slot in which its people are, but those of what fills it; the fullest first.
async fn elsewhere(tx: &mut Tx, slot: &Slot, span: &Span) -> Result<Vec<Held>> {
    let all = store::held(tx, slot, span).await?;
    let content = if all.is_empty() { None } else { filling::chosen(tx, slot).await? };
    let mut others = Vec::new();
    for one in all {
        let own = match content {
            Some(Content::Class(class)) => class == one.class,
            Some(Content::Programme(programme)) => {
                let of: Vec<Uuid> = programmes::programme::of_class(tx, one.class, None).await?;
                of.contains(&programme.0)
            }
            Some(Content::Course(_)) | None => false,
        };
        if !own {
            others.push(one);
        }
    }
    Ok(others)
}

/// The titles of the fullest sessions, each once. Where fewer than five of a slot's people are in one, it tells where they
/// are: only who plans for them reads it. A class that the actor may not know of stays unnamed.
async fn titles(actor: &Actor, tx: &mut Tx, slot: &Slot, held: &[Held]) -> Result<Vec<String>> {
    let plans = may_change(actor, tx, slot).await?;
    let mut titles: Vec<String> = Vec::new();
    for one in held {
        if titles.len() == MOST_NAMED {
            break;
        }
        let told = !titles.contains(&one.title) && (plans || one.people >= FEWEST);
        if told && (one.open || live::class::find(actor, tx, one.class).await.is_ok()) {
            titles.push(one.title.clone());
        }
    }
    Ok(titles)
}
