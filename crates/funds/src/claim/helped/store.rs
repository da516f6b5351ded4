//! SQL of what people say of what their stipend paid for. Who has answered and what was said share no key and no time.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::rating::Rating;
use kernel::{Error, PersonId, Result, Tx, Uuid, params};
use sha2::{Digest, Sha256};

use super::{Helped, Used};
use crate::claim::Claim;
use crate::claim::kind::Kind;
use crate::claim::store::read_kind;
use crate::ids::{ClaimId, StipendId};

kernel::statements! {
    /// Claims whose people are still here and have not said it, of everybody or of one person: those paid within a time ($1 to
    /// $2), and those that were put off within some days ($4 to $5); with that day, and the language that they read.
    OPEN = "SELECT c.id, f.put_off_on, p.language FROM funds_claims AS c
        JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        JOIN funds_claim_paid AS k ON k.claim_id = c.id AND k.paid > 0
        LEFT JOIN funds_followed AS f ON f.claim_id = c.id
        WHERE c.paid_at <= $2 AND c.person_id = COALESCE($3, c.person_id) AND f.answered_on IS NULL
            AND ((f.put_off_on IS NULL AND c.paid_at > $1) OR (f.put_off_on > $4 AND f.put_off_on <= $5))
        ORDER BY c.paid_at, c.id";
    /// They have said it.
    ANSWERED = "INSERT INTO funds_followed (claim_id, answered_on) VALUES ($1, $2)
        ON CONFLICT (claim_id) DO UPDATE SET answered_on = excluded.answered_on";
    /// They put it off.
    PUT_OFF = "INSERT INTO funds_followed (claim_id, put_off_on) VALUES ($1, $2)";
    /// What was said.
    ADD = "INSERT INTO funds_helped (id, stipend_id, about, helped, kind) VALUES ($1, $2, $3, $4, $5)";
    /// What was said of everything that a stipend paid for.
    OF_STIPEND = "SELECT CAST(COALESCE(SUM(CASE WHEN helped = 'no' THEN 0 ELSE 1 END), 0) AS BIGINT), CAST(COUNT(*) AS BIGINT)
        FROM funds_helped WHERE stipend_id = $1";
    /// The same by kind.
    BY_KIND = "SELECT kind, CAST(SUM(CASE WHEN helped = 'no' THEN 0 ELSE 1 END) AS BIGINT), CAST(COUNT(*) AS BIGINT)
        FROM funds_helped WHERE stipend_id = $1 GROUP BY kind ORDER BY kind";
    /// What several others paid from theirs, and the person never asked for.
    USED = "SELECT MIN(c.title), CAST(COUNT(DISTINCT c.person_id) AS BIGINT)
        FROM funds_claims AS c JOIN funds_claim_paid AS k ON k.claim_id = c.id AND k.paid > 0
        WHERE c.paid_at IS NOT NULL AND c.person_id <> $1 AND NOT EXISTS (
            SELECT 1 FROM funds_claims AS m WHERE m.person_id = $1 AND LOWER(m.title) = LOWER(c.title))
        GROUP BY LOWER(c.title)
        HAVING COUNT(DISTINCT c.person_id) >= $2
        ORDER BY 2 DESC, 1 LIMIT 500";
    /// What was said of each title.
    SAID = "SELECT about, CAST(SUM(CASE WHEN helped = 'no' THEN 0 ELSE 1 END) AS BIGINT), CAST(COUNT(*) AS BIGINT)
        FROM funds_helped GROUP BY about";
}

pub(super) async fn open(
    tx: &mut Tx,
    person: Option<PersonId>,
    (from, until): (Timestamp, Timestamp),
    (after, by): (Date, Date),
) -> Result<Vec<(ClaimId, bool, Option<String>)>> {
    let rows = tx.all(&OPEN, params![from, until, person, after, by]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get::<Option<Date>>(1)?.is_some(), row.get(2)?))).collect()
}

pub(super) async fn answered(tx: &mut Tx, id: ClaimId) -> Result<()> {
    let today = tx.today();
    tx.execute(&ANSWERED, params![id, today]).await.map(drop)
}

pub(super) async fn put_off(tx: &mut Tx, id: ClaimId) -> Result<()> {
    let today = tx.today();
    tx.execute(&PUT_OFF, params![id, today]).await.map(drop)
}

pub(super) async fn add(tx: &mut Tx, stipend: StipendId, claim: &Claim, helped: Helped) -> Result<()> {
    let id = Uuid::from_bytes(tx.secret::<16>());
    let row = params![id, stipend, about(&claim.title), helped.code(), claim.kind.name()];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn of_stipend(tx: &mut Tx, id: StipendId) -> Result<Rating> {
    let row = tx.one(&OF_STIPEND, params![id]).await?;
    rating(row.get(0)?, row.get(1)?)
}

pub(crate) async fn by_kind(tx: &mut Tx, id: StipendId) -> Result<Vec<(Kind, Rating)>> {
    let read = |row: &kernel::Row| {
        let kind = read_kind(&row.get::<String>(0)?)?;
        Ok((kind, rating(row.get(1)?, row.get(2)?)?))
    };
    tx.all(&BY_KIND, params![id]).await?.iter().map(read).collect()
}

pub(super) async fn used(tx: &mut Tx, me: PersonId, fewest: i64) -> Result<Vec<Used>> {
    let mut said = BTreeMap::new();
    for row in tx.all(&SAID, params![]).await? {
        said.insert(row.get::<String>(0)?, rating(row.get(1)?, row.get(2)?)?);
    }
    let mut all = Vec::new();
    for row in tx.all(&USED, params![me, fewest]).await? {
        let title: String = row.get(0)?;
        let rating = said.get(&about(&title)).copied().unwrap_or_default();
        all.push(Used { title, people: row.get(1)?, rating });
    }
    Ok(all)
}

/// What is kept of a title: the same of all that differ in large and small letters alone.
fn about(title: &str) -> String {
    hex::encode(Sha256::digest(title.to_lowercase()))
}

fn rating(yes: i64, of: i64) -> Result<Rating> {
    let small = |count: i64| u32::try_from(count).map_err(Error::internal);
    Ok(Rating { yes: small(yes)?, of: small(of)? })
}
