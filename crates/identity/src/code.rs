//! Printed codes: a lead prints a slip for somebody without e-mail. Eight signs from an alphabet that nobody
//! misreads, works once, until the end of the day on which it was printed. Only a keyed digest is kept.

pub(crate) mod store;

use jiff::{SignedDuration, Timestamp};
use kernel::clock::{civil_date, end_of_day};
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, Uuid, params};

use people::Relation;

use crate::audit::{self, What};
use crate::role;
use crate::setting;
use crate::sign_in::{self, From, Way};
use crate::token::{Seal, Token, keyed};
use crate::words;

/// Capitals and figures without O, I, 0 and 1: 32 signs, so a code has 40 bits.
pub const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Signs in a code.
pub const LENGTH: usize = 8;
/// A code printed late in the evening lasts at least this long, so that midnight does not cut a night shift off.
const AT_LEAST: SignedDuration = SignedDuration::from_hours(4);

/// A code. It has no `Debug` on purpose: it must not reach a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// Makes a code of random bytes; 256 is a multiple of 32, so every sign is as likely as any other.
    pub fn from_random(random: [u8; LENGTH]) -> Self {
        Self(random.map(|byte| ALPHABET[usize::from(byte % 32)]))
    }

    /// Reads what a person typed: capitals do not matter, dashes and spaces are allowed anywhere.
    pub fn parse(typed: &str) -> Option<Self> {
        let signs: Vec<u8> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !"-\u{2010}\u{2011}\u{2013}".contains(*c))
            .take(LENGTH + 1)
            .map(|c| u8::try_from(c.to_ascii_uppercase()).unwrap_or(0))
            .collect();
        let signs: [u8; LENGTH] = signs.try_into().ok()?;
        signs.iter().all(|sign| ALPHABET.contains(sign)).then_some(Self(signs))
    }

    /// As printed: `K7QM-4TZD`.
    pub fn text(&self) -> String {
        let text = String::from_utf8_lossy(&self.0);
        format!("{}-{}", &text[..LENGTH / 2], &text[LENGTH / 2..])
    }

    async fn seal(&self, tx: &mut Tx) -> Result<Seal> {
        let secret = setting::secret(tx).await?;
        Ok(keyed(&secret, &[b"code ".as_slice(), &self.0].concat()))
    }
}

/// What stands on a slip.
#[derive(Clone)]
pub struct Slip {
    /// The code, which is nowhere else.
    pub code: Code,
    /// Whom it lets in.
    pub name: String,
    /// Their employee number.
    pub number: String,
    /// When it was printed.
    pub created_at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// Prints a code for one's report without e-mail. Earlier codes of the person are void.
/// Fails with Forbidden for people whom one does not lead, and with Conflict where a mail would do.
pub async fn print_code(actor: &Actor, tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<Slip> {
    let (name, number) = for_whom(actor, tx, person).await?;
    let code = Code::from_random(tx.secret());
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let expires = until(ctx, now)?;
    tx.execute(&store::VOID_OF_PERSON, params![person, now]).await?;
    let seal = code.seal(tx).await?;
    let row = params![seal, id, person, actor.person_id(), now, expires];
    if tx.execute(&store::MAKE, row).await? == 0 {
        return Err(Error::conflict(words::code_taken));
    }
    audit::note(actor, tx, What::CodeMade, Some(person), "").await?;
    Ok(Slip { code, name, number, created_at: now, expires_at: expires })
}

/// Until when a code works that is printed at `now`.
pub(crate) fn until(ctx: &Ctx, now: Timestamp) -> Result<Timestamp> {
    let zone = &ctx.config.time_zone;
    let at_least = now.checked_add(AT_LEAST).map_err(Error::internal)?;
    Ok(end_of_day(civil_date(now, zone), zone).max(at_least))
}

/// Whom a slip would be for, if the actor may print one: name and number.
pub(crate) async fn for_whom(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<(String, String)> {
    let stands = people::relation(actor, tx, person).await?;
    if !actor.is_system() && !matches!(stands, Relation::Report | Relation::ActingReport) {
        return Err(Error::forbidden(words::code_lead_only));
    }
    let row = tx.one(&store::FOR_WHOM, params![person]).await?;
    let mut c = row.columns();
    let name: String = c.next()?;
    let number: Option<String> = c.next()?;
    let (given, email): (Option<String>, Option<String>) = (c.next()?, c.next()?);
    let disabled: Option<Timestamp> = c.next()?;
    if disabled.is_some() {
        return Err(Error::conflict(words::code_closed));
    }
    if email.is_some() || given.is_some_and(|given| crate::address::email(&given).is_some()) {
        return Err(Error::conflict(words::code_has_address));
    }
    if role::roles_of(&Actor::system("a code is printed"), tx, person).await?.has(Role::ItAdmin) {
        return Err(Error::conflict(words::code_administrator));
    }
    Ok((name, number.unwrap_or_default()))
}

/// What became of a typed code.
pub(crate) enum Redeemed {
    /// The person is signed in.
    In(Token),
    /// It was used, then; the lead who printed it.
    Used(Timestamp, Option<String>),
    /// It ran out, then; the lead who printed it.
    Over(Timestamp, Option<String>),
    /// A newer slip took its place; the lead who printed it.
    Replaced(Option<String>),
    /// It is none of ours.
    Unknown,
}

/// Uses a code up and signs its person in.
pub(crate) async fn redeem(tx: &mut Tx, code: &Code, from: &From) -> Result<Redeemed> {
    let (seal, now) = (code.seal(tx).await?, tx.now());
    if let Some(row) = tx.optional(&store::USE, params![seal, now]).await? {
        let (token, _) = sign_in::start(tx, row.get(0)?, Way::Code, false, from).await?;
        return Ok(Redeemed::In(token));
    }
    let Some(row) = tx.optional(&store::LOOK, params![seal]).await? else { return Ok(Redeemed::Unknown) };
    let mut c = row.columns();
    let used: Option<Timestamp> = c.next()?;
    let expires: Timestamp = c.next()?;
    let voided: Option<Timestamp> = c.next()?;
    let lead: Option<String> = c.next()?;
    Ok(match (used, voided) {
        (Some(at), _) => Redeemed::Used(at, lead),
        (None, Some(_)) => Redeemed::Replaced(lead),
        _ if expires <= now => Redeemed::Over(expires, lead),
        _ => Redeemed::Unknown,
    })
}

/// Makes the open codes of people void who left.
pub(crate) async fn follow(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    tx.execute(&store::VOID_LEAVERS, params![now]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_typed(random: [u8; 8], small: bool, dash in 0usize..9) {
            let code = Code::from_random(random);
            let mut typed: String = code.text().replace('-', "");
            prop_assert!(!typed.contains(['O', 'I', '0', '1']));
            prop_assert!(typed.bytes().all(|sign| ALPHABET.contains(&sign)));
            typed.insert(dash, '-');
            if small {
                typed = format!(" {} ", typed.to_lowercase());
            }
            prop_assert!(Code::parse(&typed) == Some(code));
        }

        #[test]
        fn whatever_is_typed_never_panics(typed in ".*") {
            let _ = Code::parse(&typed);
        }
    }

    #[test]
    fn signs_that_look_alike_are_refused() {
        for bad in
            ["K7QM-4TZ0", "K7QM-4TZO", "K7QM-4TZ1", "K7QM-4TZI", "K7QM-4TZ", "K7QM-4TZDD", "", "K7QM-4TZÖ"]
        {
            assert!(Code::parse(bad).is_none(), "{bad}");
        }
        assert!(Code::parse("k7qm4tzd").is_some());
    }

    #[test]
    fn the_alphabet_has_each_sign_once() {
        let different: std::collections::BTreeSet<_> = ALPHABET.iter().collect();
        assert_eq!(different.len(), 32);
    }
}
