//! SQL of posts.

use kernel::{Result, Tx, params};

use super::Post;
use crate::ids::FeedId;

kernel::statements! {
    /// Posts of a feed.
    OF_FEED = "SELECT id, external_id, unit_id, job_id, grade, reports_to, vacant, closed_on
        FROM people_posts
        WHERE feed_id = $1
        ORDER BY external_id";
    /// A post as it will be.
    PUT = "INSERT INTO people_posts (id, feed_id, external_id, unit_id, job_id, grade, reports_to, vacant, closed_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, job_id = excluded.job_id, grade = excluded.grade,
            reports_to = excluded.reports_to, vacant = excluded.vacant, closed_on = excluded.closed_on";
}

pub(crate) async fn of_feed(tx: &mut Tx, feed: FeedId) -> Result<Vec<Post>> {
    let rows = tx.all(&OF_FEED, params![feed]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Post {
                id: c.next()?,
                external_id: c.next()?,
                unit: c.next()?,
                job: c.next()?,
                grade: c.next()?,
                reports_to: c.next()?,
                vacant: c.next()?,
                closed_on: c.next()?,
            })
        })
        .collect()
}

pub(crate) async fn put(tx: &mut Tx, feed: FeedId, posts: Vec<Post>) -> Result<()> {
    let rows = posts
        .into_iter()
        .map(|p| {
            params![p.id, feed, p.external_id, p.unit, p.job, p.grade, p.reports_to, p.vacant, p.closed_on]
        })
        .collect();
    tx.insert_all(&PUT, rows).await?;
    Ok(())
}
