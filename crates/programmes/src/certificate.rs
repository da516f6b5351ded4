//! What somebody earned: a dated record, with its end. It keeps its words and days whatever becomes of the programme; it is
//! taken back only when something that it stood on is withdrawn.

pub mod pages;
pub(crate) mod store;
pub(crate) mod today;

use jiff::Span;
use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::ids::{CertificateId, MemberId, ProgrammeId};
use crate::member::Way;
use crate::path::{How, Stage};

/// A certificate was earned.
pub const AWARDED: &str = "programmes.awarded";
/// A certificate was taken back.
pub const REVOKED: &str = "programmes.revoked";
const HOUSE: Actor = Actor::system("a certificate stands on what is done");

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Its id.
    pub id: CertificateId,
    /// For which way.
    pub member: MemberId,
    /// Who earned it.
    pub person: PersonId,
    /// Of which programme.
    pub of: ProgrammeId,
    /// What it says.
    pub title: String,
    /// The title of the programme on that day.
    pub programme: String,
    /// On which day.
    pub awarded_on: Date,
    /// The first day on which it no longer holds.
    pub expires_on: Option<Date>,
    /// Why it was taken back, if it was.
    pub revoked: Option<String>,
}

impl Certificate {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.revoked.is_none() && self.awarded_on <= on && self.expires_on.is_none_or(|end| on < end)
    }
}

/// One certificate.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own, or of somebody they lead, or they lead all learning.
pub async fn find(actor: &Actor, tx: &mut Tx, id: CertificateId) -> Result<Certificate> {
    let found = store::find(tx, id).await?;
    let own = actor.person_id() == Some(found.person);
    if own
        || actor.is_system()
        || actor.has(Role::PeopleLeader)
        || people::relation(actor, tx, found.person).await?.leads()
    {
        Ok(found)
    } else {
        Err(Error::NotFound)
    }
}

/// Gives the certificate to who has done everything and has none; takes it back from who has one and has not.
pub(crate) async fn conclude(tx: &mut Tx, way: &Way) -> Result<()> {
    let standing = store::standing(tx, way.member.id).await?;
    match (way.path().stage() == Stage::Complete, standing) {
        (true, None) => award(tx, way).await,
        (false, Some(id)) => {
            let last = way.chain.iter().rev().find(|mark| mark.how == How::Withdrawn);
            let why = last.map_or("", |mark| mark.evidence.as_str());
            store::revoke(tx, id, why).await?;
            tx.emit(&HOUSE, REVOKED, Some(way.member.person), id).await.map(drop)
        }
        _ => Ok(()),
    }
}

async fn award(tx: &mut Tx, way: &Way) -> Result<()> {
    let today = tx.today();
    let id: CertificateId = tx.id();
    store::add(tx, id, way, today, expiry(today, way.programme.valid_months)).await?;
    tx.emit(&HOUSE, AWARDED, Some(way.member.person), id).await.map(drop)
}

fn expiry(from: Date, months: i64) -> Option<Date> {
    (months > 0).then(|| from.checked_add(Span::new().months(months)).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_certificate_ends_on_the_same_day_of_its_last_month() {
        assert_eq!(expiry(date(2024, 2, 29), 12), Some(date(2025, 2, 28)));
        assert_eq!(expiry(date(2026, 8, 31), 18), Some(date(2028, 2, 29)));
        assert_eq!(expiry(date(2026, 8, 31), 0), None);
    }
}
