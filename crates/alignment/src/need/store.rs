//! SQL of needs.

use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{PersonId, Result, Row, Tx, params};
use people::UnitId;

use super::handed::Move;
use super::{Kind, Need, New};
use crate::ids::{CampaignId, NeedId, ObjectiveId, ThemeId, TopicId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_needs
            (id, kind, title, folded, topic_id, objective_id, raised_by, unit_id, people, shared, raised_on, raised_at,
                answers_id, answer_by, campaign_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// One.
    FIND = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.id = $1 AND n.withdrawn_at IS NULL";
    /// Those that a person raised.
    MINE = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.raised_by = $1 AND n.withdrawn_at IS NULL
        ORDER BY n.raised_at DESC, n.id
        LIMIT 50";
    /// Those that wait for a person's answer; with what nobody in particular owes, for a People leader.
    OWED = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.answered_at IS NULL AND n.withdrawn_at IS NULL AND n.raised_by <> $1
            AND (n.answers_id = $1 OR ($2 AND n.answers_id IS NULL))
        ORDER BY n.answer_by, n.raised_at, n.id
        LIMIT 100";
    /// The open ones that somebody owes.
    OWED_BY = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.answers_id = $1 AND n.answered_at IS NULL AND n.withdrawn_at IS NULL
        ORDER BY n.answer_by, n.id";
    /// The open ones that are owed by a day.
    DUE = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.answered_at IS NULL AND n.withdrawn_at IS NULL AND n.answer_by <= $1
        ORDER BY n.answer_by, n.id";
    /// The open ones that those owe whom a person leads, and owed by a day.
    LATE_BELOW = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n
        JOIN people_scope_v1 AS p ON p.person_id = n.answers_id AND COALESCE(p.acting_id, p.manager_id) = $1
        LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.answered_at IS NULL AND n.withdrawn_at IS NULL AND n.raised_by <> $1 AND n.answer_by <= $2
        ORDER BY n.answer_by, n.raised_at, n.id
        LIMIT 100";
    /// Who owes an answer.
    OWING = "SELECT DISTINCT answers_id FROM alignment_needs
        WHERE answers_id IS NOT NULL AND answered_at IS NULL AND withdrawn_at IS NULL
        ORDER BY answers_id";
    /// Somebody else owes it now, by a day.
    HAND_ON = "UPDATE alignment_needs SET answers_id = $2, answer_by = $3
        WHERE id = $1 AND answered_at IS NULL AND withdrawn_at IS NULL";
    /// A line of its history.
    ADD_MOVE = "INSERT INTO alignment_need_moves (need_id, number, from_id, to_id, moved_at)
        VALUES ($1, (SELECT COUNT(*) + 1 FROM alignment_need_moves WHERE need_id = $1), $2, $3, $4)";
    /// The histories of what a person raised or owes; with what nobody in particular owes, for a People leader.
    MOVES = "SELECT m.need_id, m.from_id, m.to_id, m.moved_at
        FROM alignment_need_moves AS m
        JOIN alignment_needs AS n ON n.id = m.need_id
        WHERE n.withdrawn_at IS NULL
            AND (n.raised_by = $1 OR n.answers_id = $1 OR ($2 AND n.answers_id IS NULL))
        ORDER BY m.need_id, m.number";
    /// Who leads somebody now.
    ABOVE = "SELECT COALESCE(acting_id, manager_id) FROM people_scope_v1
        WHERE person_id = $1 AND COALESCE(acting_id, manager_id) IS NOT NULL";
    /// The open ones of a theme.
    OPEN_OF_THEME = "SELECT n.id, n.kind, n.title, n.objective_id, n.theme_id, n.raised_by, n.unit_id, u.name, n.people,
            n.shared, n.raised_on, n.answers_id, n.answer_by, n.answer
        FROM alignment_needs AS n LEFT JOIN people_unit_v1 AS u ON u.unit_id = n.unit_id
        WHERE n.theme_id = $1 AND n.answered_at IS NULL AND n.withdrawn_at IS NULL
        ORDER BY n.answer_by, n.id";
    /// Answers one.
    ANSWER = "UPDATE alignment_needs SET answer = $2, answered_by = $3, answered_at = $4
        WHERE id = $1 AND answered_at IS NULL AND withdrawn_at IS NULL";
    /// Takes one back.
    WITHDRAW = "UPDATE alignment_needs SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL";
    /// Where a person stands, and who leads them now.
    STANDS = "SELECT unit_id, COALESCE(acting_id, manager_id) FROM people_scope_v1 WHERE person_id = $1";
    /// People in a unit and below.
    PEOPLE_IN = "SELECT COUNT(*) FROM people_scope_v1 AS p
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE t.ancestor_id = $1";
    /// The language of somebody at work.
    LANGUAGE = "SELECT language FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: NeedId,
    me: PersonId,
    title: &str,
    folded: &str,
    topic: Option<TopicId>,
    objective: Option<ObjectiveId>,
    unit: Option<UnitId>,
    people: i64,
    answers: Option<PersonId>,
    answer_by: Date,
    campaign: Option<CampaignId>,
    new: &New,
) -> Result<()> {
    let (now, today) = (tx.now(), tx.today());
    let row = params![
        id,
        new.kind.name(),
        title,
        folded,
        topic,
        objective,
        me,
        unit,
        people,
        new.shared,
        today,
        now,
        answers,
        answer_by,
        campaign
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: NeedId) -> Result<Option<Need>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(super) async fn mine(tx: &mut Tx, me: PersonId) -> Result<Vec<Need>> {
    tx.all(&MINE, params![me]).await?.iter().map(read).collect()
}

pub(super) async fn owed(tx: &mut Tx, me: PersonId, leads: bool) -> Result<Vec<Need>> {
    tx.all(&OWED, params![me, leads]).await?.iter().map(read).collect()
}

pub(super) async fn owed_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Need>> {
    tx.all(&OWED_BY, params![person]).await?.iter().map(read).collect()
}

pub(super) async fn due(tx: &mut Tx, until: Date) -> Result<Vec<Need>> {
    tx.all(&DUE, params![until]).await?.iter().map(read).collect()
}

pub(super) async fn late_below(tx: &mut Tx, me: PersonId, since: Date) -> Result<Vec<Need>> {
    tx.all(&LATE_BELOW, params![me, since]).await?.iter().map(read).collect()
}

pub(super) async fn owing(tx: &mut Tx) -> Result<Vec<PersonId>> {
    tx.all(&OWING, params![]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn hand_on(tx: &mut Tx, id: NeedId, to: Option<PersonId>, by: Date) -> Result<()> {
    tx.execute(&HAND_ON, params![id, to, by]).await.map(drop)
}

pub(super) async fn add_move(tx: &mut Tx, id: NeedId, from: PersonId, to: Option<PersonId>) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD_MOVE, params![id, from, to, now]).await.map(drop)
}

pub(super) async fn moves(tx: &mut Tx, me: PersonId, leads: bool) -> Result<Vec<Move>> {
    let zone = tx.zone().to_owned();
    let rows = tx.all(&MOVES, params![me, leads]).await?;
    let read = |row: &Row| {
        let on = civil_date(row.get(3)?, &zone);
        Ok(Move { need: row.get(0)?, from: row.get(1)?, to: row.get(2)?, on })
    };
    rows.iter().map(read).collect()
}

/// Who leads somebody who is at work.
pub(super) async fn above(tx: &mut Tx, person: PersonId) -> Result<Option<PersonId>> {
    tx.optional(&ABOVE, params![person]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn open_of_theme(tx: &mut Tx, theme: ThemeId) -> Result<Vec<Need>> {
    tx.all(&OPEN_OF_THEME, params![theme]).await?.iter().map(read).collect()
}

pub(super) async fn answer(tx: &mut Tx, id: NeedId, by: PersonId, text: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&ANSWER, params![id, text, by, now]).await.map(drop)
}

pub(super) async fn withdraw(tx: &mut Tx, id: NeedId) -> Result<()> {
    let now = tx.now();
    tx.execute(&WITHDRAW, params![id, now]).await.map(drop)
}

/// The unit of somebody at work, and who leads them.
pub(super) async fn stands(tx: &mut Tx, person: PersonId) -> Result<(Option<UnitId>, Option<PersonId>)> {
    match tx.optional(&STANDS, params![person]).await? {
        Some(row) => Ok((row.get(0)?, row.get(1)?)),
        None => Ok((None, None)),
    }
}

pub(super) async fn people_in(tx: &mut Tx, unit: UnitId) -> Result<i64> {
    tx.one(&PEOPLE_IN, params![unit]).await?.get(0)
}

/// The language of somebody at work; none for who is not.
pub(crate) async fn language(tx: &mut Tx, person: PersonId) -> Result<Option<Locale>> {
    let Some(row) = tx.optional(&LANGUAGE, params![person]).await? else { return Ok(None) };
    let language: Option<String> = row.get(0)?;
    Ok(Some(language.and_then(|code| Locale::parse(&code)).unwrap_or_default()))
}

pub(super) fn read(row: &Row) -> Result<Need> {
    let mut c = row.columns();
    let id = c.next()?;
    let kind: String = c.next()?;
    Ok(Need {
        id,
        kind: if kind == "pain" { Kind::Pain } else { Kind::Wish },
        title: c.next()?,
        objective: c.next()?,
        theme: c.next()?,
        raised_by: c.next()?,
        unit: c.next()?,
        unit_name: c.next()?,
        people: c.next()?,
        shared: c.next()?,
        raised_on: c.next()?,
        answers: c.next()?,
        answer_by: c.next()?,
        answer: c.next()?,
    })
}
