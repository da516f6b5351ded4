//! How often something may be tried: per address, per code, per network. Counted in the database, so that it holds
//! across nodes; counted before anything is looked up, so that it is the same for what exists and what does not.

pub(crate) mod store;

use jiff::{SignedDuration, Timestamp};
use kernel::{Error, Result, Tx, params};

use crate::setting;
use crate::token::keyed;

/// Tries in a window.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    name: &'static str,
    most: i64,
    window_minutes: i64,
}

/// Passwords for one address.
pub const PASSWORD: Limit = Limit { name: "password", most: 8, window_minutes: 15 };
/// Passwords from one network; an office shares one.
pub const PASSWORD_NETWORK: Limit = Limit { name: "password network", most: 120, window_minutes: 15 };
/// Links to one address.
pub const ASK: Limit = Limit { name: "ask", most: 5, window_minutes: 15 };
/// Links asked for from one network.
pub const ASK_NETWORK: Limit = Limit { name: "ask network", most: 120, window_minutes: 15 };
/// One code: it works once, so nobody needs to type it often.
pub const CODE: Limit = Limit { name: "code", most: 6, window_minutes: 15 };
/// Codes from one network: 60 in a quarter of an hour leave a guess at 2^40 hopeless.
pub const CODE_NETWORK: Limit = Limit { name: "code network", most: 60, window_minutes: 15 };
/// One's own password, asked for again before it is changed.
pub const OWN_PASSWORD: Limit = Limit { name: "own password", most: 8, window_minutes: 15 };

/// Whether a try may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Free,
    /// Wait until then.
    Wait(Timestamp),
}

impl Verdict {
    /// The later of two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Wait(a), Self::Wait(b)) => Self::Wait(a.max(b)),
            (Self::Wait(at), Self::Free) | (Self::Free, Self::Wait(at)) => Self::Wait(at),
            (Self::Free, Self::Free) => Self::Free,
        }
    }
}

/// Counts a try of `subject` and says whether it may go on.
pub async fn count(tx: &mut Tx, limit: Limit, subject: &str) -> Result<Verdict> {
    let now = tx.now();
    let window = SignedDuration::from_mins(limit.window_minutes);
    let over = now.checked_sub(window).map_err(Error::internal)?;
    let bucket = bucket(tx, limit, subject).await?;
    let row = tx.one(&store::COUNT, params![bucket, now, over]).await?;
    let (count, since): (i64, Timestamp) = (row.get(0)?, row.get(1)?);
    if count <= limit.most {
        return Ok(Verdict::Free);
    }
    Ok(Verdict::Wait(since.checked_add(window).map_err(Error::internal)?))
}

/// Forgets the tries of `subject`, who got in.
pub async fn forget(tx: &mut Tx, limit: Limit, subject: &str) -> Result<()> {
    let bucket = bucket(tx, limit, subject).await?;
    tx.execute(&store::FORGET, params![bucket]).await?;
    Ok(())
}

async fn bucket(tx: &mut Tx, limit: Limit, subject: &str) -> Result<String> {
    let secret = setting::secret(tx).await?;
    Ok(hex::encode(&keyed(&secret, format!("{}\n{subject}", limit.name).as_bytes())[..16]))
}
