//! SQL of what people say of what their stipend paid for. Who has answered and what was said share no key and no time.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::rating::Rating;
use kernel::{Error, PersonId, Result, Tx, Uuid, params};

use super::{Helped, Used};
use crate::ids::{ClaimId, StipendId};

kernel::statements! {
    /// Claims paid within a time whose people are still here and have not said it: of everybody, or of one person; with whether
    /// they put it off, for those who did not do so after a day, and the language that they read.
    OPEN = "SELECT c.id, f.put_off_on, p.language FROM funds_claims AS c
        JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        LEFT JOIN funds_followed AS f ON f.claim_id = c.id
        WHERE c.paid_at > $1 AND c.paid_at <= $2 AND c.person_id = COALESCE($3, c.person_id)
            AND f.answered_on IS NULL AND (f.put_off_on IS NULL OR f.put_off_on <= $4)
        ORDER BY c.paid_at, c.id";
    /// They have said it.
    ANSWERED = "INSERT INTO funds_followed (claim_id, answered_on) VALUES ($1, $2)
        ON CONFLICT (claim_id) DO UPDATE SET answered_on = excluded.answered_on";
    /// They put it off.
    PUT_OFF = "INSERT INTO funds_followed (claim_id, put_off_on) VALUES ($1, $2)";
    /// What was said.
    ADD = "INSERT INTO funds_helped (id, stipend_id, title, helped) VALUES ($1, $2, LOWER($3), $4)";
    /// What was said of everything that a stipend paid for.
    OF_STIPEND = "SELECT CAST(COALESCE(SUM(CASE WHEN helped = 'no' THEN 0 ELSE 1 END), 0) AS BIGINT), CAST(COUNT(*) AS BIGINT)
        FROM funds_helped WHERE stipend_id = $1";
    /// What several others paid from theirs, and the person never asked for, with what was said of it.
    USED = "SELECT u.title, u.people, CAST(SUM(CASE WHEN h.helped IN ('yes', 'some') THEN 1 ELSE 0 END) AS BIGINT),
            CAST(COUNT(h.id) AS BIGINT)
        FROM (SELECT MIN(c.title) AS title, LOWER(c.title) AS folded, CAST(COUNT(DISTINCT c.person_id) AS BIGINT) AS people
            FROM funds_claims AS c
            WHERE c.paid_at IS NOT NULL AND c.person_id <> $1 AND NOT EXISTS (
                SELECT 1 FROM funds_claims AS m WHERE m.person_id = $1 AND LOWER(m.title) = LOWER(c.title))
            GROUP BY LOWER(c.title)
            HAVING COUNT(DISTINCT c.person_id) >= $2) AS u
        LEFT JOIN funds_helped AS h ON h.title = u.folded
        GROUP BY u.title, u.folded, u.people
        ORDER BY u.people DESC, u.title LIMIT 60";
}

pub(super) async fn open(
    tx: &mut Tx,
    person: Option<PersonId>,
    (from, until): (Timestamp, Timestamp),
    again: Date,
) -> Result<Vec<(ClaimId, bool, Option<String>)>> {
    let rows = tx.all(&OPEN, params![from, until, person, again]).await?;
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

pub(super) async fn add(tx: &mut Tx, stipend: StipendId, title: &str, helped: Helped) -> Result<()> {
    let id = Uuid::from_bytes(tx.secret::<16>());
    tx.execute(&ADD, params![id, stipend, title, helped.code()]).await.map(drop)
}

pub(super) async fn of_stipend(tx: &mut Tx, id: StipendId) -> Result<Rating> {
    let row = tx.one(&OF_STIPEND, params![id]).await?;
    rating(row.get(0)?, row.get(1)?)
}

pub(super) async fn used(tx: &mut Tx, me: PersonId, fewest: i64) -> Result<Vec<Used>> {
    let mut all = Vec::new();
    for row in tx.all(&USED, params![me, fewest]).await? {
        let rating = rating(row.get(2)?, row.get(3)?)?;
        all.push(Used { title: row.get(0)?, people: row.get(1)?, rating });
    }
    Ok(all)
}

fn rating(yes: i64, of: i64) -> Result<Rating> {
    let small = |count: i64| u32::try_from(count).map_err(Error::internal);
    Ok(Rating { yes: small(yes)?, of: small(of)? })
}
