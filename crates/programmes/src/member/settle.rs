//! What the house knows itself: courses that were finished, classes that were attended, what counts instead by rule. It is
//! read where it is kept, each time something may have changed, and written into the chain with the day on which it was done.

use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx};

use super::{NewMark, Way, is_fresh, read, store, write};
use crate::certificate;
use crate::ids::MemberId;
use crate::path::{How, Stage};
use crate::programme::equivalent::{Equivalent, Instead};
use crate::programme::{self, Step};
use crate::words;

const HOUSE: Actor = Actor::system("it was done in this house");

/// Brings a member's chain and certificate in line with what is known; again and again gives the same.
pub(crate) async fn settle(tx: &mut Tx, l: Locale, id: MemberId) -> Result<()> {
    let member = store::hold(tx, id).await?;
    if member.ended.is_some() {
        return Ok(());
    }
    let way = read(tx, id).await?;
    let equivalents = programme::store::equivalents(tx, way.programme.id).await?;
    let way = without_missed(tx, l, way).await?;
    let way = with_known(tx, way, &equivalents).await?;
    certificate::conclude(tx, &way).await
}

/// Attendance that the house had read and that was corrected since is withdrawn.
async fn without_missed(tx: &mut Tx, l: Locale, mut way: Way) -> Result<Way> {
    for at in 0..way.programme.steps.len() {
        let Some(step) = way.programme.steps.get(at) else { break };
        let found = way.standing().get(&step.place).is_some_and(|m| m.how == How::Attended && m.by.is_none());
        let (true, Some(class)) = (found, step.class) else { continue };
        if live::seat::attended(&HOUSE, tx, way.member.person, class).await?.is_none() {
            let new = NewMark {
                place: step.place,
                how: How::Withdrawn,
                source: String::new(),
                evidence: words::attendance_corrected(l).to_owned(),
                done_on: None,
            };
            write(&HOUSE, tx, &way, at, &new).await?;
            way = read(tx, way.member.id).await?;
        }
    }
    Ok(way)
}

/// Each open step that is known to be done is marked, as far as its phase allows. Steps stand in the order of their
/// phases, so one look along them is enough.
async fn with_known(tx: &mut Tx, mut way: Way, equivalents: &[Equivalent]) -> Result<Way> {
    for at in 0..way.programme.steps.len() {
        let Some(step) = way.programme.steps.get(at).cloned() else { break };
        if way.standing().contains_key(&step.place) {
            continue;
        }
        let Some(new) = known(tx, &way, &step, at, equivalents).await? else { continue };
        write(&HOUSE, tx, &way, at, &new).await?;
        way = read(tx, way.member.id).await?;
    }
    Ok(way)
}

/// What is known about an open step: done in its own way, or by one of the rules.
async fn known(
    tx: &mut Tx,
    way: &Way,
    step: &Step,
    at: usize,
    equivalents: &[Equivalent],
) -> Result<Option<NewMark>> {
    let path = way.path();
    let mark = |how, source: &str, on: Date| NewMark {
        place: step.place,
        how,
        source: source.to_owned(),
        evidence: String::new(),
        done_on: Some(on),
    };
    let own = match (step.course, step.class) {
        (Some(course), _) => {
            store::finished(tx, way.member.person, course).await?.map(|on| (How::Course, on))
        }
        (None, Some(class)) => {
            let began = live::seat::attended(&HOUSE, tx, way.member.person, class).await?;
            began.map(|began| (How::Attended, civil_date(began, tx.zone())))
        }
        (None, None) => None,
    };
    if let Some((how, on)) = own
        && path.allows(at, how).is_ok()
    {
        return Ok(Some(mark(how, "", on)));
    }
    let today = tx.today();
    for one in equivalents.iter().filter(|one| one.place == step.place) {
        let done = match one.instead {
            Instead::Course(course) => store::finished(tx, way.member.person, course).await?,
            Instead::Certificate(other) => {
                certificate::store::holding(tx, way.member.person, other, today).await?
            }
        };
        if let Some(on) = done.filter(|on| is_fresh(today, *on, one.months))
            && !one.title.is_empty()
        {
            return Ok(Some(mark(How::Elsewhere, &one.title, on)));
        }
    }
    Ok(None)
}

/// Whether a member was in the class of a step that is not open yet: it counts when the phase before is done.
pub(super) async fn was_there(tx: &mut Tx, way: &Way, step: &Step) -> Result<Option<Date>> {
    let Some(class) = step.class.filter(|_| !matches!(way.path().stage(), Stage::In(at) if at >= step.phase))
    else {
        return Ok(None);
    };
    let began = live::seat::attended(&HOUSE, tx, way.member.person, class).await?;
    Ok(began.map(|began| civil_date(began, tx.zone())))
}
