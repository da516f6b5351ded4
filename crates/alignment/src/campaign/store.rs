//! SQL of campaigns.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Row, Tx, params};
use people::UnitId;

use super::{Asked, Campaign, New, State};
use crate::ids::CampaignId;
use crate::plan::view::Window;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_campaigns (id, title, from_on, until_on, answer_by, opened_by, opened_on, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// A team that it asks.
    ASK = "INSERT INTO alignment_asked (campaign_id, unit_id, person_id) VALUES ($1, $2, $3)";
    /// Who leads how many people of which unit today.
    LEADERS = "SELECT unit_id, COALESCE(acting_id, manager_id) FROM people_scope_v1
        WHERE unit_id IS NOT NULL AND COALESCE(acting_id, manager_id) IS NOT NULL
        GROUP BY unit_id, COALESCE(acting_id, manager_id)
        ORDER BY unit_id, COUNT(*) DESC, COALESCE(acting_id, manager_id)";
    /// One, with how many teams are how far.
    FIND = "SELECT c.id, c.title, c.from_on, c.until_on, c.answer_by, c.opened_on, c.closed_at,
            (SELECT COUNT(*) FROM alignment_asked AS a WHERE a.campaign_id = c.id),
            (SELECT COUNT(DISTINCT n.unit_id) FROM alignment_needs AS n
                WHERE n.campaign_id = c.id AND n.withdrawn_at IS NULL),
            (SELECT COUNT(*) FROM alignment_asked AS a
                WHERE a.campaign_id = c.id AND a.nothing_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM alignment_needs AS n
                    WHERE n.campaign_id = c.id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL))
        FROM alignment_campaigns AS c WHERE c.id = $1";
    /// Every one, the open ones first.
    ALL = "SELECT c.id, c.title, c.from_on, c.until_on, c.answer_by, c.opened_on, c.closed_at,
            (SELECT COUNT(*) FROM alignment_asked AS a WHERE a.campaign_id = c.id),
            (SELECT COUNT(DISTINCT n.unit_id) FROM alignment_needs AS n
                WHERE n.campaign_id = c.id AND n.withdrawn_at IS NULL),
            (SELECT COUNT(*) FROM alignment_asked AS a
                WHERE a.campaign_id = c.id AND a.nothing_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM alignment_needs AS n
                    WHERE n.campaign_id = c.id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL))
        FROM alignment_campaigns AS c
        ORDER BY CASE WHEN c.closed_at IS NULL THEN 0 ELSE 1 END, c.opened_at DESC, c.id
        LIMIT 40";
    /// The teams of one, with how many needs each named.
    ASKED = "SELECT a.unit_id, u.name, a.person_id, a.reminded_on, a.nothing_at,
            (SELECT COUNT(*) FROM alignment_needs AS n
                WHERE n.campaign_id = a.campaign_id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL)
        FROM alignment_asked AS a JOIN people_unit_v1 AS u ON u.unit_id = a.unit_id
        WHERE a.campaign_id = $1
        ORDER BY u.name, a.unit_id";
    /// Who answers for teams that have said nothing and were not reminded on a day.
    SILENT = "SELECT DISTINCT a.person_id FROM alignment_asked AS a
        WHERE a.campaign_id = $1 AND a.nothing_at IS NULL AND (a.reminded_on IS NULL OR a.reminded_on < $2)
            AND NOT EXISTS (SELECT 1 FROM alignment_needs AS n
                WHERE n.campaign_id = a.campaign_id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL)
        ORDER BY a.person_id";
    /// They were reminded.
    REMINDED = "UPDATE alignment_asked SET reminded_on = $2
        WHERE campaign_id = $1 AND nothing_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM alignment_needs AS n
                WHERE n.campaign_id = alignment_asked.campaign_id AND n.unit_id = alignment_asked.unit_id
                    AND n.withdrawn_at IS NULL)";
    /// Open ones whose last day is near, and in which somebody was never reminded.
    NEAR = "SELECT c.id FROM alignment_campaigns AS c
        WHERE c.closed_at IS NULL AND c.answer_by BETWEEN $1 AND $2 AND c.opened_on < $1
            AND EXISTS (SELECT 1 FROM alignment_asked AS a
                WHERE a.campaign_id = c.id AND a.nothing_at IS NULL AND a.reminded_on IS NULL
                    AND NOT EXISTS (SELECT 1 FROM alignment_needs AS n
                        WHERE n.campaign_id = c.id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL))
        ORDER BY c.answer_by, c.id";
    /// Another person answers for a team.
    HAND_ON = "UPDATE alignment_asked SET person_id = $3 WHERE campaign_id = $1 AND unit_id = $2";
    /// Teams led by a person that have said nothing in an open one.
    WAITING = "SELECT a.campaign_id, a.unit_id, u.name
        FROM alignment_asked AS a
        JOIN alignment_campaigns AS c ON c.id = a.campaign_id
        JOIN people_unit_v1 AS u ON u.unit_id = a.unit_id
        WHERE c.closed_at IS NULL AND a.nothing_at IS NULL
            AND a.unit_id IN (SELECT p.unit_id FROM people_scope_v1 AS p
                WHERE p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1)
            AND NOT EXISTS (SELECT 1 FROM alignment_needs AS n
                WHERE n.campaign_id = a.campaign_id AND n.unit_id = a.unit_id AND n.withdrawn_at IS NULL)
        ORDER BY c.answer_by, u.name, a.unit_id";
    /// A team needs nothing.
    NOTHING = "UPDATE alignment_asked SET nothing_at = $3 WHERE campaign_id = $1 AND unit_id = $2 AND nothing_at IS NULL";
    /// Closes one.
    CLOSE = "UPDATE alignment_campaigns SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    /// The newest open one that asks a team.
    OPEN_FOR = "SELECT c.id FROM alignment_asked AS a JOIN alignment_campaigns AS c ON c.id = a.campaign_id
        WHERE a.unit_id = $1 AND c.closed_at IS NULL
        ORDER BY c.opened_at DESC, c.id LIMIT 1";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: CampaignId, title: &str, new: &New) -> Result<()> {
    let (now, today) = (tx.now(), tx.today());
    let (from, until) = (new.window.from, new.window.until);
    let row = params![id, title, from, until, new.answer_by, actor.person_id(), today, now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn ask(tx: &mut Tx, id: CampaignId, asked: &[(UnitId, PersonId)]) -> Result<()> {
    let rows = asked.iter().map(|(unit, person)| params![id, *unit, *person]).collect();
    tx.insert_all(&ASK, rows).await.map(drop)
}

/// Each unit with who leads most of its people.
pub(super) async fn leaders(tx: &mut Tx) -> Result<Vec<(UnitId, PersonId)>> {
    let mut first: BTreeMap<UnitId, PersonId> = BTreeMap::new();
    for row in tx.all(&LEADERS, params![]).await? {
        first.entry(row.get(0)?).or_insert(row.get(1)?);
    }
    Ok(first.into_iter().collect())
}

pub(super) async fn find(tx: &mut Tx, id: CampaignId) -> Result<Option<Campaign>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Campaign>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn asked(tx: &mut Tx, id: CampaignId) -> Result<Vec<Asked>> {
    let one = |row: &Row| {
        let nothing: Option<jiff::Timestamp> = row.get(4)?;
        let state = match (row.get::<i64>(5)?, nothing) {
            (0, None) => State::Silent,
            (0, Some(_)) => State::Nothing,
            (needs, _) => State::Answered(needs),
        };
        Ok(Asked {
            unit: row.get(0)?,
            name: row.get(1)?,
            person: row.get(2)?,
            reminded_on: row.get(3)?,
            state,
        })
    };
    tx.all(&ASKED, params![id]).await?.iter().map(one).collect()
}

pub(super) async fn silent(tx: &mut Tx, id: CampaignId) -> Result<Vec<PersonId>> {
    let today = tx.today();
    tx.all(&SILENT, params![id, today]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn reminded(tx: &mut Tx, id: CampaignId) -> Result<()> {
    let today = tx.today();
    tx.execute(&REMINDED, params![id, today]).await.map(drop)
}

/// Who leads a silent team by now answers for it.
pub(super) async fn hand_on(tx: &mut Tx, id: CampaignId) -> Result<()> {
    let leaders: BTreeMap<UnitId, PersonId> = leaders(tx).await?.into_iter().collect();
    for asked in asked(tx, id).await?.into_iter().filter(|asked| asked.state == State::Silent) {
        if let Some(leader) = leaders.get(&asked.unit).filter(|leader| **leader != asked.person) {
            tx.execute(&HAND_ON, params![id, asked.unit, *leader]).await?;
        }
    }
    Ok(())
}

pub(super) async fn near(tx: &mut Tx, today: Date, until: Date) -> Result<Vec<Campaign>> {
    let mut near = Vec::new();
    for row in tx.all(&NEAR, params![today, until]).await? {
        near.extend(find(tx, row.get(0)?).await?);
    }
    Ok(near)
}

pub(super) async fn waiting(tx: &mut Tx, me: PersonId) -> Result<Vec<(Campaign, UnitId, String)>> {
    let mut waiting = Vec::new();
    for row in tx.all(&WAITING, params![me]).await? {
        if let Some(campaign) = find(tx, row.get(0)?).await? {
            waiting.push((campaign, row.get(1)?, row.get(2)?));
        }
    }
    Ok(waiting)
}

pub(super) async fn nothing(tx: &mut Tx, id: CampaignId, unit: UnitId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&NOTHING, params![id, unit, now]).await
}

pub(super) async fn close(tx: &mut Tx, id: CampaignId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLOSE, params![id, now]).await.map(drop)
}

/// The newest open campaign that asks a team.
pub(crate) async fn open_for(tx: &mut Tx, unit: UnitId) -> Result<Option<CampaignId>> {
    tx.optional(&OPEN_FOR, params![unit]).await?.map(|row| row.get(0)).transpose()
}

fn read(row: &Row) -> Result<Campaign> {
    let mut c = row.columns();
    let (id, title) = (c.next()?, c.next()?);
    let window = Window { from: c.next()?, until: c.next()? };
    let (answer_by, opened_on) = (c.next()?, c.next()?);
    let closed: Option<jiff::Timestamp> = c.next()?;
    let (teams, answered, nothing) = (c.next()?, c.next()?, c.next()?);
    Ok(Campaign {
        id,
        title,
        window,
        answer_by,
        opened_on,
        closed: closed.is_some(),
        teams,
        answered,
        nothing,
    })
}
