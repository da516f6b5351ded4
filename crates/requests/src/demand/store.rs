//! SQL of demands.

use std::collections::BTreeSet;

use alignment::NeedId;
use funds::Measure;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::{Actor, PersonId, Result, Row, Tx, params};

use super::{Answer, Answered, Demand, Offer, Phrase, RECENT_DAYS, SPEAKS_DAYS};
use crate::ids::DemandId;

kernel::statements! {
    /// Whether somebody used these words.
    KNOWN = "SELECT demand_id FROM requests_phrases WHERE folded = $1";
    /// What a class of one's own in these words costs: in all, and for each who comes.
    COST = "SELECT d.fixed, d.per_head FROM requests_demands AS d
        JOIN requests_phrases AS f ON f.demand_id = d.id
        WHERE f.folded = $1 AND d.measure = $2";
    /// A new one.
    BEGIN = "INSERT INTO requests_demands (id, title, opened_at) VALUES ($1, $2, $3)";
    /// Its first words, unless somebody was faster.
    FIRST_WORDS = "INSERT INTO requests_phrases (folded, title, demand_id, began_id, joined_at)
        VALUES ($1, $2, $3, $3, $4) ON CONFLICT DO NOTHING";
    /// Takes back one that somebody else began at the same time.
    TAKE_BACK = "DELETE FROM requests_demands WHERE id = $1";
    /// What people want since it was last answered, each person once, most people first; with an id only that one. Who left
    /// wants nothing. A pain point is a voice without persons: it counts in how many it was seen.
    WANTED = "WITH voices AS (
            SELECT folded, person_id, 1 AS wished, 0 AS asked, wished_at AS said_at, 0 AS price, NULL AS measure,
                0 AS gap, NULL AS away_from, 0 AS seen
            FROM requests_wishes WHERE ended_at IS NULL
            UNION ALL
            SELECT folded, person_id, 0, 1, asked_at, price, measure, CASE WHEN gap THEN 1 ELSE 0 END, away_from, 0
            FROM requests_requests
            WHERE approved_at IS NULL AND withdrawn_at IS NULL AND asked_at >= $1
            UNION ALL
            SELECT folded, person_id, CASE WHEN kind = 'wish' THEN 1 ELSE 0 END, 0, said_at, 0, NULL, 0, NULL,
                CASE WHEN kind = 'pain' THEN people ELSE 0 END
            FROM requests_needs
        )
        SELECT d.id, d.title, COUNT(DISTINCT CASE WHEN v.seen = 0 THEN v.person_id END),
            COUNT(DISTINCT CASE WHEN v.wished = 1 THEN v.person_id END),
            COUNT(DISTINCT CASE WHEN v.asked = 1 THEN v.person_id END),
            COUNT(DISTINCT CASE WHEN v.said_at >= $2 AND v.seen = 0 THEN v.person_id END),
            CAST(MAX(v.gap) AS BIGINT), MIN(CASE WHEN v.away_from >= $3 THEN v.away_from END), MAX(v.said_at),
            MIN(CASE WHEN v.price > 0 THEN v.price END), MIN(v.measure), COUNT(DISTINCT v.measure),
            d.fixed, d.per_head, d.elsewhere, d.measure, d.answer, d.said, d.answered_by, d.answered_at,
            COUNT(DISTINCT CASE WHEN v.seen > 0 THEN v.person_id END), CAST(SUM(v.seen) AS BIGINT)
        FROM requests_demands AS d
        JOIN requests_phrases AS f ON f.demand_id = d.id
        JOIN voices AS v ON v.folded = f.folded
        JOIN people_scope_v1 AS p ON p.person_id = v.person_id
        WHERE v.said_at > COALESCE(d.answered_at, 0) AND d.id = COALESCE($4, d.id)
        GROUP BY d.id, d.title, d.fixed, d.per_head, d.elsewhere, d.measure, d.answer, d.said, d.answered_by,
            d.answered_at
        ORDER BY COUNT(DISTINCT CASE WHEN v.seen = 0 THEN v.person_id END) + SUM(v.seen) DESC, d.id LIMIT 200";
    /// Who wants one since it was last answered, or saw that others need it.
    WHO = "SELECT DISTINCT v.person_id FROM (
            SELECT folded, person_id, wished_at AS said_at FROM requests_wishes WHERE ended_at IS NULL
            UNION ALL
            SELECT folded, person_id, asked_at FROM requests_requests
            WHERE approved_at IS NULL AND withdrawn_at IS NULL AND asked_at >= $2
            UNION ALL
            SELECT folded, person_id, said_at FROM requests_needs
        ) AS v
        JOIN people_scope_v1 AS p ON p.person_id = v.person_id
        JOIN requests_phrases AS f ON f.folded = v.folded
        JOIN requests_demands AS d ON d.id = f.demand_id
        WHERE d.id = $1 AND v.said_at > COALESCE(d.answered_at, 0)
        ORDER BY v.person_id";
    /// What many wish for, for everybody to see: never fewer than a number.
    MANY = "SELECT d.id, d.title, COUNT(DISTINCT w.person_id),
            CAST(MAX(CASE WHEN w.person_id = $2 THEN 1 ELSE 0 END) AS BIGINT), d.fixed, d.per_head, d.elsewhere, d.measure
        FROM requests_wishes AS w
        JOIN people_scope_v1 AS p ON p.person_id = w.person_id
        JOIN requests_phrases AS f ON f.folded = w.folded
        JOIN requests_demands AS d ON d.id = f.demand_id
        WHERE w.ended_at IS NULL AND w.wished_at > COALESCE(d.answered_at, 0)
        GROUP BY d.id, d.title, d.fixed, d.per_head, d.elsewhere, d.measure
        HAVING COUNT(DISTINCT w.person_id) >= $1
        ORDER BY COUNT(DISTINCT w.person_id) DESC, d.id LIMIT 50";
    /// The words of one, those with which it began first.
    PHRASES = "SELECT folded, title, CAST(CASE WHEN began_id = demand_id THEN 0 ELSE 1 END AS BIGINT) AS joined
        FROM requests_phrases WHERE demand_id = $1 ORDER BY joined, folded";
    /// The words of all.
    WORDS = "SELECT demand_id, folded FROM requests_phrases ORDER BY folded";
    /// How many turned down a recommendation or an invitation.
    DECLINED = "SELECT COUNT(DISTINCT c.person_id) FROM (
            SELECT folded, person_id, declined_at FROM requests_declined
            UNION ALL
            SELECT folded, person_id, declined_at FROM requests_declined_seats
        ) AS c
        JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        JOIN requests_phrases AS f ON f.folded = c.folded
        WHERE f.demand_id = $1 AND c.declined_at >= $2";
    /// How often it was looked for.
    SEARCHED = "SELECT CAST(COALESCE(SUM(s.times), 0) AS BIGINT) FROM requests_searches AS s
        JOIN requests_phrases AS f ON f.folded = s.folded
        WHERE f.demand_id = $1 AND s.looked_on >= $2";
    /// Puts the words of one into another.
    JOIN = "UPDATE requests_phrases SET demand_id = $2, joined_by = $3, joined_at = $4 WHERE demand_id = $1";
    /// Puts words into one.
    PUT = "UPDATE requests_phrases SET demand_id = $2, joined_by = $3, joined_at = $4 WHERE folded = $1";
    /// Words go back to where they began.
    TAKE_OUT = "UPDATE requests_phrases SET demand_id = began_id, joined_by = NULL, joined_at = $3
        WHERE demand_id = $1 AND folded = $2 AND began_id <> demand_id";
    /// Two that differ.
    DIFFER = "INSERT INTO requests_differences (one_id, other_id, said_by, said_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    /// All of which somebody said so.
    DIFFERENCES = "SELECT one_id, other_id FROM requests_differences ORDER BY one_id, other_id";
    /// What it would cost.
    PRICE = "UPDATE requests_demands SET fixed = $2, per_head = $3, elsewhere = $4, measure = $5, priced_by = $6
        WHERE id = $1 AND EXISTS (SELECT 1 FROM requests_phrases WHERE demand_id = $1)";
    /// What was answered.
    ANSWER = "UPDATE requests_demands SET answer = $2, said = $3, answered_by = $4, answered_at = $5 WHERE id = $1";
    /// Somebody said no to a recommendation.
    DECLINE = "INSERT INTO requests_declined (recommendation_id, person_id, folded, declined_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (recommendation_id) DO UPDATE SET declined_at = excluded.declined_at";
    /// Somebody said no to an invitation.
    DECLINE_SEAT = "INSERT INTO requests_declined_seats (seat_id, person_id, folded, declined_at)
        VALUES ($1, $2, $3, $4) ON CONFLICT (seat_id) DO NOTHING";
    /// Somebody has a seat after all.
    NOT_DECLINED_SEATS = "DELETE FROM requests_declined_seats WHERE person_id = $1 AND folded = $2";
    /// A need that waits.
    NEED = "SELECT kind, title, raised_by, people, raised_at FROM alignment_need_v1 WHERE need_id = $1";
    /// It speaks.
    NEEDED = "INSERT INTO requests_needs (need_id, person_id, kind, folded, people, said_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (need_id) DO NOTHING";
    /// It does not speak any more.
    NOT_NEEDED = "DELETE FROM requests_needs WHERE need_id = $1";
    /// Somebody says otherwise now.
    NOT_DECLINED = "DELETE FROM requests_declined WHERE recommendation_id = $1";
    /// A recommendation and its last answer.
    RECOMMENDED = "SELECT r.person_id, r.answer, r.answered_at, v.title
        FROM delivery_recommendation_v1 AS r JOIN content_live_v1 AS v ON v.course_id = r.course_id
        WHERE r.recommendation_id = $1";
}

pub(super) async fn cost(tx: &mut Tx, folded: &str, measure: Measure) -> Result<Option<(i64, i64)>> {
    let row = tx.optional(&COST, params![folded, measure.name()]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn is_known(tx: &mut Tx, folded: &str) -> Result<bool> {
    Ok(tx.optional(&KNOWN, params![folded]).await?.is_some())
}

pub(super) async fn begin(tx: &mut Tx, folded: &str, title: &str) -> Result<()> {
    let (id, now): (DemandId, _) = (tx.id(), tx.now());
    tx.execute(&BEGIN, params![id, title, now]).await?;
    if tx.execute(&FIRST_WORDS, params![folded, title, id, now]).await? == 0 {
        tx.execute(&TAKE_BACK, params![id]).await?;
    }
    Ok(())
}

/// The moment some days ago.
fn ago(tx: &Tx, days: i64) -> Timestamp {
    tx.now().saturating_sub((days * 24).hours()).unwrap_or(Timestamp::MIN)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Demand>> {
    let none: Option<DemandId> = None;
    let row = params![ago(tx, SPEAKS_DAYS), ago(tx, RECENT_DAYS), tx.today(), none];
    tx.all(&WANTED, row).await?.iter().map(read).collect()
}

pub(super) async fn one(tx: &mut Tx, id: DemandId) -> Result<Option<Demand>> {
    let row = params![ago(tx, SPEAKS_DAYS), ago(tx, RECENT_DAYS), tx.today(), Some(id)];
    tx.optional(&WANTED, row).await?.as_ref().map(read).transpose()
}

pub(super) async fn who(tx: &mut Tx, id: DemandId) -> Result<Vec<PersonId>> {
    let row = params![id, ago(tx, SPEAKS_DAYS)];
    tx.all(&WHO, row).await?.iter().map(|row| row.get(0)).collect()
}

/// What many wish for, for whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Its id.
    pub id: DemandId,
    /// What.
    pub title: String,
    /// How many wish for it.
    pub people: i64,
    /// Whether the reader is one of them.
    pub mine: bool,
    /// For how many a class pays, where its price is known.
    pub even: Option<i64>,
}

pub(crate) async fn many(tx: &mut Tx, fewest: i64, me: PersonId) -> Result<Vec<Shared>> {
    let rows = tx.all(&MANY, params![fewest, me]).await?;
    let read = |row: &Row| {
        let mine: i64 = row.get(3)?;
        let even = offer(row, 4)?.and_then(Offer::even);
        Ok(Shared { id: row.get(0)?, title: row.get(1)?, people: row.get(2)?, mine: mine > 0, even })
    };
    rows.iter().map(read).collect()
}

pub(super) async fn phrases(tx: &mut Tx, id: DemandId) -> Result<Vec<Phrase>> {
    let read = |row: &Row| {
        let joined: i64 = row.get(2)?;
        Ok(Phrase { folded: row.get(0)?, title: row.get(1)?, joined: joined > 0 })
    };
    tx.all(&PHRASES, params![id]).await?.iter().map(read).collect()
}

pub(super) async fn words(tx: &mut Tx) -> Result<Vec<(DemandId, String)>> {
    tx.all(&WORDS, params![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn declined(tx: &mut Tx, id: DemandId) -> Result<i64> {
    let row = params![id, ago(tx, SPEAKS_DAYS)];
    tx.one(&DECLINED, row).await?.get(0)
}

pub(super) async fn searched(tx: &mut Tx, id: DemandId) -> Result<i64> {
    let from = tx.today().saturating_sub(SPEAKS_DAYS.days());
    tx.one(&SEARCHED, params![id, from]).await?.get(0)
}

pub(super) async fn join(actor: &Actor, tx: &mut Tx, one: DemandId, into: DemandId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&JOIN, params![one, into, actor.person_id(), now]).await
}

pub(super) async fn put(actor: &Actor, tx: &mut Tx, folded: &str, into: DemandId) -> Result<()> {
    let now = tx.now();
    tx.execute(&PUT, params![folded, into, actor.person_id(), now]).await.map(drop)
}

pub(super) async fn take_out(tx: &mut Tx, id: DemandId, folded: &str) -> Result<u64> {
    let now = tx.now();
    tx.execute(&TAKE_OUT, params![id, folded, now]).await
}

pub(super) async fn differ(actor: &Actor, tx: &mut Tx, one: DemandId, other: DemandId) -> Result<()> {
    let now = tx.now();
    tx.execute(&DIFFER, params![one, other, actor.person_id(), now]).await.map(drop)
}

pub(super) async fn differences(tx: &mut Tx) -> Result<BTreeSet<(DemandId, DemandId)>> {
    tx.all(&DIFFERENCES, params![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn price(actor: &Actor, tx: &mut Tx, id: DemandId, offer: Offer) -> Result<u64> {
    let Offer { fixed, per_head, elsewhere, measure } = offer;
    let row = params![id, fixed, per_head, elsewhere, measure.name(), actor.person_id()];
    tx.execute(&PRICE, row).await
}

pub(super) async fn answer(
    actor: &Actor,
    tx: &mut Tx,
    id: DemandId,
    (answer, said): (Answer, &str),
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ANSWER, params![id, answer.name(), said, actor.person_id(), now]).await.map(drop)
}

/// A recommendation: to whom, what was answered and when, and the title of the course.
pub(crate) type Recommended = (PersonId, Option<String>, Option<Timestamp>, String);

pub(crate) async fn recommended(tx: &mut Tx, id: kernel::Uuid) -> Result<Option<Recommended>> {
    let row = tx.optional(&RECOMMENDED, params![id]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).transpose()
}

pub(crate) async fn decline(
    tx: &mut Tx,
    id: kernel::Uuid,
    (person, folded, at): (PersonId, &str, Timestamp),
) -> Result<()> {
    tx.execute(&DECLINE, params![id, person, folded, at]).await.map(drop)
}

pub(crate) async fn not_declined(tx: &mut Tx, id: kernel::Uuid) -> Result<()> {
    tx.execute(&NOT_DECLINED, params![id]).await.map(drop)
}

pub(crate) async fn decline_seat(
    tx: &mut Tx,
    seat: live::SeatId,
    (person, folded, at): (PersonId, &str, Timestamp),
) -> Result<()> {
    tx.execute(&DECLINE_SEAT, params![seat, person, folded, at]).await.map(drop)
}

pub(crate) async fn not_declined_seats(tx: &mut Tx, person: PersonId, folded: &str) -> Result<()> {
    tx.execute(&NOT_DECLINED_SEATS, params![person, folded]).await.map(drop)
}

/// A need that waits for an answer.
pub(crate) struct Need {
    pub kind: String,
    pub title: String,
    pub person: PersonId,
    pub people: i64,
    pub at: Timestamp,
}

pub(crate) async fn need(tx: &mut Tx, id: NeedId) -> Result<Option<Need>> {
    let read = |row: &Row| {
        let (kind, title, person) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Need { kind, title, person, people: row.get(3)?, at: row.get(4)? })
    };
    tx.optional(&NEED, params![id]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn needed(tx: &mut Tx, id: NeedId, need: &Need, folded: &str) -> Result<()> {
    let row = params![id, need.person, &need.kind, folded, need.people, need.at];
    tx.execute(&NEEDED, row).await.map(drop)
}

pub(crate) async fn not_needed(tx: &mut Tx, id: NeedId) -> Result<()> {
    tx.execute(&NOT_NEEDED, params![id]).await.map(drop)
}

fn offer(row: &Row, at: usize) -> Result<Option<Offer>> {
    let measure: Option<String> = row.get(at + 3)?;
    let Some(measure) = measure.as_deref().and_then(Measure::parse) else { return Ok(None) };
    Ok(Some(Offer { fixed: row.get(at)?, per_head: row.get(at + 1)?, elsewhere: row.get(at + 2)?, measure }))
}

fn read(row: &Row) -> Result<Demand> {
    let gap: i64 = row.get(6)?;
    let by: Option<Date> = row.get(7)?;
    let (lowest, measure): (Option<i64>, Option<String>) = (row.get(9)?, row.get(10)?);
    let measures: i64 = row.get(11)?;
    let measure = measure.as_deref().and_then(Measure::parse).filter(|_| measures == 1);
    let answer: Option<String> = row.get(16)?;
    let answered = match answer.as_deref().and_then(Answer::parse) {
        Some(answer) => Some(Answered { answer, said: row.get(17)?, by: row.get(18)?, at: row.get(19)? }),
        None => None,
    };
    Ok(Demand {
        id: row.get(0)?,
        title: row.get(1)?,
        people: row.get(2)?,
        pains: row.get(20)?,
        seen: row.get(21)?,
        wishes: row.get(3)?,
        requests: row.get(4)?,
        recent: row.get(5)?,
        gap: gap > 0,
        by,
        newest: row.get(8)?,
        asked_at: lowest.zip(measure),
        offer: offer(row, 12)?,
        answered,
    })
}
