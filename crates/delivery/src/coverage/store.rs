//! SQL of coverage.

use kernel::{Result, Tx, params};

use super::Part;

kernel::statements! {
    /// People by unit, site and the worst state of what rules ask of them: 0 done, 1 due, 2 late.
    PARTS = "SELECT p.unit_id, COALESCE(p.unit_name, ''), p.site_id, COALESCE(p.site_name, ''), w.state, COUNT(*)
        FROM (
            SELECT d.person_id, MAX(CASE
                WHEN d.done_at IS NOT NULL THEN 0
                WHEN d.slept_at IS NOT NULL OR d.due_at IS NULL OR d.due_at >= $1 THEN 1
                ELSE 2 END) AS state
            FROM delivery_duties AS d
            WHERE d.ended_at IS NULL AND EXISTS (
                SELECT 1 FROM delivery_duty_sources AS s
                WHERE s.duty_id = d.id AND s.kind = 'rule' AND s.ended_at IS NULL
            )
            GROUP BY d.person_id
        ) AS w
        JOIN people_scope_v1 AS p ON p.person_id = w.person_id
        GROUP BY p.unit_id, p.unit_name, p.site_id, p.site_name, w.state
        ORDER BY p.unit_name, p.unit_id, p.site_name, p.site_id, w.state";
}

pub(super) async fn parts(tx: &mut Tx) -> Result<Vec<Part>> {
    let now = tx.now();
    let rows = tx.all(&PARTS, params![now]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Part {
                unit: (c.next()?, c.next()?),
                site: (c.next()?, c.next()?),
                state: c.next()?,
                people: c.next()?,
            })
        })
        .collect()
}
