//! SQL of `people_current`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use crate::assignment::store::{touch, untouch};

kernel::statements! {
    /// Forgets the rows of a batch.
    FORGET = "DELETE FROM people_current WHERE person_id IN (SELECT subject FROM people_touched WHERE batch = $1)";
    /// Makes the rows of a batch.
    MAKE = "INSERT INTO people_current
            (person_id, number, name, sort_name, folded, unit_id, unit_name, site_id, site_name, time_zone, job_id, job_title,
                grade, employment, manager_id, acting_id, dotted_id, started_on, language, email)
        SELECT p.id, p.number, p.name, p.sort_name, p.folded, a.unit_id, u.name, a.site_id, s.name, s.time_zone, a.job_id,
            j.title, a.grade, a.employment, a.manager_id, a.acting_id, a.dotted_id, e.started_on, p.language, p.email
        FROM people_touched t
        JOIN people_persons p ON p.id = t.subject
        JOIN people_employments e ON e.person_id = p.id AND e.voided_at IS NULL AND e.started_on <= $2
            AND (e.ended_on IS NULL OR e.ended_on >= $2)
        JOIN people_assignments a ON a.employment_id = e.id AND a.superseded_at IS NULL AND a.valid_from <= $2
            AND (a.valid_to IS NULL OR a.valid_to > $2)
        LEFT JOIN people_units u ON u.id = a.unit_id
        LEFT JOIN people_sites s ON s.id = a.site_id
        LEFT JOIN people_jobs j ON j.id = a.job_id
        WHERE t.batch = $1
        ON CONFLICT DO NOTHING";
    /// Persons whose row differs from what holds on a day: missing, over, or from another span.
    STALE = "SELECT person_id FROM (
            SELECT e.person_id
            FROM people_employments e
            JOIN people_assignments a ON a.employment_id = e.id AND a.superseded_at IS NULL
            LEFT JOIN people_current c ON c.person_id = e.person_id
            WHERE e.voided_at IS NULL AND e.started_on <= $1 AND (e.ended_on IS NULL OR e.ended_on >= $1)
                AND a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to > $1)
                AND (c.person_id IS NULL OR c.unit_id IS DISTINCT FROM a.unit_id OR c.site_id IS DISTINCT FROM a.site_id
                    OR c.job_id IS DISTINCT FROM a.job_id OR c.grade IS DISTINCT FROM a.grade
                    OR c.employment IS DISTINCT FROM a.employment OR c.manager_id IS DISTINCT FROM a.manager_id
                    OR c.acting_id IS DISTINCT FROM a.acting_id OR c.dotted_id IS DISTINCT FROM a.dotted_id)
            UNION
            SELECT c.person_id
            FROM people_current c
            WHERE NOT EXISTS (
                SELECT 1
                FROM people_employments e
                JOIN people_assignments a ON a.employment_id = e.id AND a.superseded_at IS NULL
                WHERE e.person_id = c.person_id AND e.voided_at IS NULL AND e.started_on <= $1
                    AND (e.ended_on IS NULL OR e.ended_on >= $1) AND a.valid_from <= $1
                    AND (a.valid_to IS NULL OR a.valid_to > $1))
        ) AS stale
        ORDER BY person_id";
    /// How many people are at work.
    COUNT = "SELECT COUNT(*) FROM people_current";
}

pub(crate) async fn refresh(tx: &mut Tx, day: Date, persons: &BTreeSet<PersonId>) -> Result<()> {
    let batch = touch(tx, persons.iter().map(|p| p.0)).await?;
    tx.execute(&FORGET, params![batch]).await?;
    tx.execute(&MAKE, params![batch, day]).await?;
    untouch(tx, batch).await
}

pub(crate) async fn stale(tx: &mut Tx, day: Date) -> Result<BTreeSet<PersonId>> {
    tx.all(&STALE, params![day]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn count(tx: &mut Tx) -> Result<u32> {
    tx.one(&COUNT, vec![]).await?.get(0)
}
