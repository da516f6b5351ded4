//! Tells people of claims, each in their own language, with the message of their day: whoever decides that one waits, and its
//! person what became of it. Who chose no language reads that of whoever acted.

use kernel::i18n::Locale;
use kernel::{Notice, PersonId, Result, Tx, Uuid};

use super::{Claim, State, store};
use crate::measure::Measure;
use crate::words;

/// The notice that somebody asks before they buy.
const ASKS: &str = "funds.claim_asks";
/// The notice that a receipt waits.
const RECEIPT: &str = "funds.claim_receipt";
/// The notice of what became of one.
const BECAME: &str = "funds.claim_became";

async fn locale(tx: &mut Tx, person: PersonId, l: Locale) -> Result<Locale> {
    Ok(store::language(tx, person).await?.as_deref().and_then(Locale::parse).unwrap_or(l))
}

/// Tells whoever leads the person that their claim waits: before it is bought, or with its receipt.
pub(super) async fn waits(tx: &mut Tx, l: Locale, claim: &Claim, measure: Measure) -> Result<()> {
    let house = kernel::Actor::system("whoever decides is told of a claim");
    let names = people::names(&house, tx, &[claim.person]).await?;
    let who = names.get(&claim.person).cloned().unwrap_or_default();
    for (person, language) in store::leaders(tx, claim.person).await? {
        let l = language.as_deref().and_then(Locale::parse).unwrap_or(l);
        let amount = measure.print(l, claim.amount);
        let title = words::claim_told_waits(l, &who, &claim.title, amount);
        let (kind, why) = match claim.state {
            State::Receipted => (RECEIPT, words::claim_told_receipt(l)),
            _ => (ASKS, words::claim_told_asks(l)),
        };
        let (subject, why) = (claim.id.0, why.to_owned());
        tx.notice(&Notice { person, kind, subject, title, why, path: "/claims".into() }).await?;
    }
    Ok(())
}

/// Nobody needs to be told any more that it waits.
pub(super) async fn not_waiting(tx: &mut Tx, claim: &Claim) -> Result<()> {
    for (person, _) in store::leaders(tx, claim.person).await? {
        for kind in [ASKS, RECEIPT] {
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

async fn notice(tx: &mut Tx, claim: &Claim, title: String, why: String) -> Result<()> {
    // What became of one claim is several things in time: each is told.
    let subject: Uuid = tx.id();
    tx.notice(&Notice { person: claim.person, kind: BECAME, subject, title, why, path: "/stipend".into() })
        .await
}
