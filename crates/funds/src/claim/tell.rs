//! Tells people of claims, each in their own language, with the message of their day: whoever decides that one waits, and its
//! person what became of it. Who chose no language reads that of whoever acted.

use kernel::i18n::Locale;
use kernel::{Actor, Error, Notice, PersonId, Result, Role, Tx, Uuid};

use super::late::LAST;
use super::{Claim, State, store};
use crate::measure::Measure;
use crate::{budget, words};

/// The notice that somebody asks before they buy.
const ASKS: &str = "funds.claim_asks";
/// The notice that a receipt waits.
const RECEIPT: &str = "funds.claim_receipt";
/// The notices that a claim, or its receipt, went on, the first time and the second: what was sent once is not sent again.
const LATE: [&str; 4] =
    ["funds.claim_late", "funds.claim_late_again", "funds.receipt_late", "funds.receipt_late_again"];
/// The notice of what became of one.
const BECAME: &str = "funds.claim_became";
/// Most People leaders told of one.
const MOST_TOLD: usize = 20;
const HOUSE: Actor = Actor::system("whoever decides is told of a claim");

async fn locale(tx: &mut Tx, person: PersonId, l: Locale) -> Result<Locale> {
    Ok(store::language(tx, person).await?.as_deref().and_then(Locale::parse).unwrap_or(l))
}

/// Somebody with the language that they chose.
type Reader = (PersonId, Option<String>);

/// Who is asked: who leads its person and, since it went on, who leads above; People leaders where it has come to them, or where nobody
/// leads the person. Never the person.
async fn asked(tx: &mut Tx, claim: &Claim) -> Result<Vec<Reader>> {
    let mut asked = store::leaders(tx, claim.person).await?;
    if let Some(above) = claim.went_to {
        asked.push((above, store::language(tx, above).await?));
    }
    if asked.is_empty() || claim.went_on == LAST {
        asked.extend(people_leaders(tx, claim).await?);
    }
    asked.sort();
    asked.dedup_by_key(|one| one.0);
    Ok(asked)
}

/// People leaders, without its person.
async fn people_leaders(tx: &mut Tx, claim: &Claim) -> Result<Vec<Reader>> {
    let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
    let mut readers = Vec::new();
    for (person, _) in holders.into_iter().filter(|one| one.0 != claim.person).take(MOST_TOLD) {
        readers.push((person, store::language(tx, person).await?));
    }
    Ok(readers)
}

/// What a claim is, for somebody else: who, what and how much.
struct Told {
    who: String,
    measure: Measure,
}

impl Told {
    async fn of(tx: &mut Tx, claim: &Claim) -> Result<Self> {
        let names = people::names(&HOUSE, tx, &[claim.person]).await?;
        let budget = budget::store::find(tx, claim.budget).await?.ok_or(Error::NotFound)?;
        Ok(Self { who: names.get(&claim.person).cloned().unwrap_or_default(), measure: budget.measure })
    }

    fn title(&self, l: Locale, claim: &Claim) -> String {
        words::claim_told_waits(l, &self.who, &claim.title, self.measure.print(l, claim.amount))
    }
}

/// Tells whoever is asked that a claim waits: before it is bought, or with its receipt. Not whoever made it wait, who knows.
pub(super) async fn waits(tx: &mut Tx, l: Locale, claim: &Claim, by: PersonId) -> Result<()> {
    let told = Told::of(tx, claim).await?;
    let asked = asked(tx, claim).await?;
    for (person, language) in asked.into_iter().filter(|one| one.0 != by) {
        let l = language.as_deref().and_then(Locale::parse).unwrap_or(l);
        let (kind, why) = match claim.state {
            State::Receipted => (RECEIPT, words::claim_told_receipt(l)),
            _ => (ASKS, words::claim_told_asks(l)),
        };
        let (subject, title, why) = (claim.id.0, told.title(l, claim), why.to_owned());
        tx.notice(&Notice { person, kind, subject, title, why, path: "/claims".into() }).await?;
    }
    Ok(())
}

/// Tells whoever is asked next, and its person, that nobody answered in time; where nobody is next, those who were asked before.
pub(super) async fn went_on(tx: &mut Tx, l: Locale, claim: &Claim) -> Result<()> {
    let told = Told::of(tx, claim).await?;
    let next = match claim.went_to.filter(|_| claim.went_on < LAST) {
        Some(above) => vec![(above, store::language(tx, above).await?)],
        None => people_leaders(tx, claim).await?,
    };
    let stays = next.is_empty();
    let place = 2 * usize::from(claim.state == State::Receipted) + usize::from(claim.went_on == LAST);
    for (person, language) in if stays { asked(tx, claim).await? } else { next } {
        let l = language.as_deref().and_then(Locale::parse).unwrap_or(l);
        let (subject, title, why) = (claim.id.0, told.title(l, claim), words::claim_told_late(l).to_owned());
        let path = "/claims".into();
        tx.notice(&Notice { person, kind: LATE[place], subject, title, why, path }).await?;
    }
    if stays {
        return Ok(());
    }
    let l = locale(tx, claim.person, l).await?;
    let why = now_with(tx, l, claim).await?;
    notice(tx, claim, words::claim_told_goes_on(l, &claim.title), why).await
}

/// Who answers now that nobody did in time, in a sentence; empty where it has not gone on.
pub(super) async fn now_with(tx: &mut Tx, l: Locale, claim: &Claim) -> Result<String> {
    Ok(match (claim.went_on, claim.went_to) {
        (0, _) => String::new(),
        (LAST, _) | (_, None) => words::claim_with_people(l).to_owned(),
        (_, Some(above)) => {
            let name = people::names(&HOUSE, tx, &[above]).await?.remove(&above);
            words::claim_with_above(l, name.unwrap_or_else(|| words::somebody(l).into()))
        }
    })
}

/// Nobody needs to be told any more that it waits.
pub(super) async fn not_waiting(tx: &mut Tx, claim: &Claim) -> Result<()> {
    for (person, _) in asked(tx, claim).await? {
        for kind in [ASKS, RECEIPT].into_iter().chain(LATE) {
            tx.withdraw_notice(person, kind, claim.id.0).await?;
        }
    }
    Ok(())
}

/// Tells its person what somebody decided, with the sentence.
pub(super) async fn became(tx: &mut Tx, l: Locale, claim: &Claim, agreed: bool, said: &str) -> Result<()> {
    let l = locale(tx, claim.person, l).await?;
    let title = match agreed {
        true => words::claim_told_agreed(l, &claim.title),
        false => words::claim_told_refused(l, &claim.title),
    };
    notice(tx, claim, title, said.to_owned()).await
}

/// Tells its person that it is paid.
pub(super) async fn paid(tx: &mut Tx, l: Locale, claim: &Claim, measure: Measure, amount: i64) -> Result<()> {
    let l = locale(tx, claim.person, l).await?;
    let title = words::claim_told_paid(l, &claim.title, measure.print(l, amount));
    let why = if amount < claim.amount { words::claim_rest(l).to_owned() } else { String::new() };
    notice(tx, claim, title, why).await
}

/// Tells its person that another amount was paid than was said, with the sentence.
pub(super) async fn corrected(
    tx: &mut Tx,
    l: Locale,
    claim: &Claim,
    (measure, was, paid): (Measure, i64, i64),
    said: &str,
) -> Result<()> {
    let l = locale(tx, claim.person, l).await?;
    let title = words::claim_told_corrected(l, &claim.title, measure.print(l, paid), measure.print(l, was));
    notice(tx, claim, title, said.to_owned()).await
}

async fn notice(tx: &mut Tx, claim: &Claim, title: String, why: String) -> Result<()> {
    // What became of one claim is several things in time: each is told.
    let subject: Uuid = tx.id();
    tx.notice(&Notice { person: claim.person, kind: BECAME, subject, title, why, path: "/stipend".into() })
        .await
}
