//! Whether what a stipend paid for helped: asked of its person six weeks after the payment and for four weeks, answered once
//! and put off once, by two weeks.
//!
//! An answer is kept without its person, without its time and without the title that the person typed, and counts only together
//! with at least four others.

pub(crate) mod store;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::rating::{LEAST, Rating};
use kernel::{Actor, Ctx, Error, Notice, Result, Tx};

use super::Claim;
use crate::ids::{ClaimId, StipendId};
use crate::words;

/// From so many days after the payment.
const FROM_DAYS: i64 = 42;
/// Until so many days after the payment.
const UNTIL_DAYS: i64 = 70;
/// Who puts it off is asked again after so many days.
const OFF_DAYS: i64 = 14;
/// The notice that asks.
pub(crate) const HELPED: &str = "funds.helped";
/// The notice that asks whoever put it off: what was sent once is not sent again.
const HELPED_AGAIN: &str = "funds.helped_again";
/// People told at a time, so that no transaction is long.
const CHUNK: usize = 50;

/// Whether something helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helped {
    /// It did.
    Yes,
    /// A little.
    Some,
    /// It did not.
    No,
}

impl Helped {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Some, Self::No];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Some => "some",
            Self::No => "no",
        }
    }

    /// The answer of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What several others paid from theirs, with what those who answered said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// What.
    pub title: String,
    /// So many people.
    pub people: i64,
    /// How many said that it helped, of how many.
    pub rating: Rating,
}

/// The actor's claims about which they are asked now, with whether they may put the question off.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn open(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Claim, bool)>> {
    let me = actor.require_person()?;
    let (span, again) = (span(tx.now())?, again(tx.today())?);
    let mut all = Vec::new();
    for (id, was_put_off, _) in store::open(tx, Some(me), span, again).await? {
        all.push((super::store::find(tx, id).await?, !was_put_off));
    }
    Ok(all)
}

/// Says whether it helped; once.
///
/// # Errors
/// [`Error::NotFound`] unless the claim is the actor's own; [`Error::Conflict`] when they are not asked, or have answered.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId, helped: Helped) -> Result<()> {
    let (claim, _) = asked(actor, tx, l, id).await?;
    let (stipend, _) = crate::stipend::store::of_budget(tx, claim.budget).await?.ok_or(Error::NotFound)?;
    store::answered(tx, id).await?;
    store::add(tx, stipend.id, &claim, helped).await?;
    for kind in [HELPED, HELPED_AGAIN] {
        tx.withdraw_notice(claim.person, kind, id.0).await?;
    }
    // Who has answered is told to nobody: the event names the stipend alone.
    let house = Actor::system("somebody said whether it helped");
    tx.emit(&house, HELPED, None, stipend.id).await.map(drop)
}

/// Puts the question off by two weeks; once.
///
/// # Errors
/// As [`answer`]; [`Error::Conflict`] where it was put off before.
pub async fn put_off(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId) -> Result<()> {
    let (claim, may) = asked(actor, tx, l, id).await?;
    if !may {
        return Err(Error::conflict_said(words::helped_not_again(l)));
    }
    store::put_off(tx, id).await?;
    tx.withdraw_notice(claim.person, HELPED, id.0).await
}

async fn asked(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId) -> Result<(Claim, bool)> {
    let claim = super::store::hold(tx, id).await?;
    if actor.person_id() != Some(claim.person) {
        return Err(Error::NotFound);
    }
    let found = open(actor, tx).await?.into_iter().find(|(one, _)| one.id == id);
    found.ok_or_else(|| Error::conflict_said(words::helped_not_asked(l)))
}

/// What was said of everything that a stipend paid for; none where it is too little to say.
pub(crate) async fn of_stipend(tx: &mut Tx, id: StipendId) -> Result<Option<Rating>> {
    let rating = store::of_stipend(tx, id).await?;
    Ok(rating.interval().map(|_| rating))
}

/// Most that is suggested.
const MOST_SUGGESTED: usize = 3;

/// What several others paid from theirs and the actor never asked for: what those who answered said helped first, by the lower
/// end of its interval, then what too few have spoken about, by how many bought it. What mostly did not help is left out.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub(crate) async fn suggested(actor: &Actor, tx: &mut Tx) -> Result<Vec<Used>> {
    let least = i64::try_from(LEAST).map_err(Error::internal)?;
    let mut all = store::used(tx, actor.require_person()?, least).await?;
    all.retain(|one| one.rating.speaks() >= 0);
    all.sort_by(|a, b| rank(b).total_cmp(&rank(a)).then(b.people.cmp(&a.people)).then(a.title.cmp(&b.title)));
    all.truncate(MOST_SUGGESTED);
    Ok(all)
}

/// The lower end of the interval; below everything that is known where it is not known.
fn rank(one: &Used) -> f64 {
    one.rating.interval().map_or(-1.0, |(_, low, _)| low)
}

/// When what was paid about which people are asked now.
fn span(now: Timestamp) -> Result<(Timestamp, Timestamp)> {
    let before = |days: i64| now.checked_sub(SignedDuration::from_hours(24 * days)).map_err(Error::internal);
    Ok((before(UNTIL_DAYS)?, before(FROM_DAYS)?))
}

/// Between which days, the first left out, those put it off who are asked again now: for as long as at first.
fn again(today: Date) -> Result<(Date, Date)> {
    let before = |days: i64| today.checked_sub(days.days()).map_err(Error::internal);
    Ok((before(OFF_DAYS + UNTIL_DAYS - FROM_DAYS)?, before(OFF_DAYS)?))
}

/// Tells those who are asked, with the message of the day; the same notice twice is one.
pub(crate) async fn tell(ctx: &Ctx) -> Result<()> {
    let now = ctx.clock().now();
    let today = civil_date(now, &ctx.config.time_zone);
    let open = store::open(&mut ctx.db.read().await?, None, span(now)?, again(today)?).await?;
    for chunk in open.chunks(CHUNK) {
        let mut tx = ctx.db.write().await?;
        for (id, was_put_off, language) in chunk {
            let claim = super::store::find(&mut tx, *id).await?;
            let l = language.as_deref().and_then(Locale::parse).unwrap_or_else(|| ctx.config.locale());
            let notice = Notice {
                person: claim.person,
                kind: if *was_put_off { HELPED_AGAIN } else { HELPED },
                subject: id.0,
                title: words::helped_title(l, claim.title.as_str()),
                why: words::helped_why(l).into(),
                path: "/stipend".into(),
            };
            tx.notice(&notice).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
