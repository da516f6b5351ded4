//! SQL of searches that found nothing.

use jiff::ToSpan;
use kernel::{Result, Tx, params};

use super::Missed;
use crate::demand::SPEAKS_DAYS;

kernel::statements! {
    /// One more of this day.
    COUNT = "INSERT INTO requests_searches (folded, looked_on, title, times) VALUES ($1, $2, $3, 1)
        ON CONFLICT (folded, looked_on) DO UPDATE SET times = requests_searches.times + 1";
    /// What is looked for so often, which nobody wished or asked for and nobody put into a demand.
    MISSED = "SELECT s.folded, MIN(s.title), CAST(SUM(s.times) AS BIGINT) FROM requests_searches AS s
        WHERE s.looked_on >= $2
            AND NOT EXISTS (SELECT 1 FROM requests_phrases AS f
                WHERE f.folded = s.folded AND f.demand_id <> f.began_id)
            AND NOT EXISTS (SELECT 1 FROM requests_wishes AS w WHERE w.folded = s.folded)
            AND NOT EXISTS (SELECT 1 FROM requests_requests AS r WHERE r.folded = s.folded)
        GROUP BY s.folded HAVING SUM(s.times) >= $1 ORDER BY SUM(s.times) DESC, s.folded LIMIT 20";
    /// Forgets what was before a day.
    FORGET = "DELETE FROM requests_searches WHERE looked_on < $1";
}

pub(super) async fn count(tx: &mut Tx, folded: &str, title: &str) -> Result<()> {
    let today = tx.today();
    tx.execute(&COUNT, params![folded, today, title]).await.map(drop)
}

pub(super) async fn missed(tx: &mut Tx, fewest: i64) -> Result<Vec<Missed>> {
    let from = tx.today().saturating_sub(SPEAKS_DAYS.days());
    let rows = tx.all(&MISSED, params![fewest, from]).await?;
    rows.iter()
        .map(|row| Ok(Missed { folded: row.get(0)?, title: row.get(1)?, times: row.get(2)? }))
        .collect()
}

pub(super) async fn forget(tx: &mut Tx) -> Result<()> {
    let before = tx.today().saturating_sub(SPEAKS_DAYS.days());
    tx.execute(&FORGET, params![before]).await.map(drop)
}
