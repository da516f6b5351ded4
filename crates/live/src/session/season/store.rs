//! SQL of the people for whom a session is, and of reasons to hold it on days without classes.

use jiff::civil::Date;
use kernel::{Actor, Result, Row, Tx, Uuid, params};
use people::{SiteId, UnitId};

use super::{Kept, Whom};
use crate::hooks::Season;
use crate::ids::SessionId;

kernel::statements! {
    /// The unit of a class ($1) with those above and below it, and those of whoever has a seat in a session ($2) or is invited,
    /// with those above; and those of the people of a circle ($3).
    UNITS = "SELECT a.ancestor_id AS unit_id FROM people_unit_tree_v1 AS a WHERE a.unit_id = $1
        UNION
        SELECT b.unit_id FROM people_unit_tree_v1 AS b WHERE b.ancestor_id = $1
        UNION
        SELECT t.ancestor_id FROM live_seats AS s
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE s.session_id = $2 AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked')
        UNION
        SELECT u.ancestor_id FROM live_circle_people AS m
        JOIN people_scope_v1 AS q ON q.person_id = m.person_id
        JOIN people_unit_tree_v1 AS u ON u.unit_id = q.unit_id
        WHERE m.circle_id = $3
        ORDER BY unit_id";
    /// The site of a room ($3), those of the people of a unit ($1) and below it, and those of whoever has a seat in a session
    /// ($2) or is invited, and of a circle ($4).
    SITES = "SELECT v.site_id AS site_id FROM live_venues AS v WHERE v.id = $3 AND v.site_id IS NOT NULL
        UNION
        SELECT p.site_id FROM people_scope_v1 AS p
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1 AND p.site_id IS NOT NULL
        UNION
        SELECT q.site_id FROM live_seats AS s JOIN people_scope_v1 AS q ON q.person_id = s.person_id
        WHERE s.session_id = $2 AND q.site_id IS NOT NULL
            AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked')
        UNION
        SELECT r.site_id FROM live_circle_people AS m JOIN people_scope_v1 AS r ON r.person_id = m.person_id
        WHERE m.circle_id = $4 AND r.site_id IS NOT NULL
        ORDER BY site_id";
    /// Why a session is held in a season all the same.
    KEEP = "INSERT INTO live_despite (id, session_id, season_id, name, from_on, until_on, why, said_by, said_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// What was said about seasons that touch some days, the newest first.
    KEPT = "SELECT season_id, name, from_on, until_on, why, said_by, said_at FROM live_despite
        WHERE session_id = $1 AND from_on <= $3 AND until_on >= $2
        ORDER BY said_at DESC, id DESC LIMIT 50";
}

pub(super) async fn units(tx: &mut Tx, whom: Whom) -> Result<Vec<UnitId>> {
    tx.all(&UNITS, params![whom.unit, whom.session, whom.circle])
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

pub(super) async fn sites(tx: &mut Tx, whom: Whom) -> Result<Vec<SiteId>> {
    tx.all(&SITES, params![whom.unit, whom.session, whom.venue, whom.circle])
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

pub(super) async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    session: SessionId,
    season: &Season,
    why: &str,
) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let row =
        params![id, session, season.id, &season.name, season.from, season.until, why, actor.person_id(), now];
    tx.execute(&KEEP, row).await.map(drop)
}

pub(super) async fn kept(tx: &mut Tx, session: SessionId, from: Date, until: Date) -> Result<Vec<Kept>> {
    tx.all(&KEPT, params![session, from, until]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Kept> {
    let mut c = row.columns();
    Ok(Kept {
        season: c.next()?,
        name: c.next()?,
        from: c.next()?,
        until: c.next()?,
        why: c.next()?,
        by: c.next()?,
        at: c.next()?,
    })
}
