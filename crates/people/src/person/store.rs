//! SQL of persons, their external ids and employments.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{PersonId, Result, Row, Statement, Tx, Value, params};

use super::{Card, Person, search_form};
use crate::ids::{EmploymentId, FeedId};

kernel::statements! {
    /// A person as they will be.
    PUT = "INSERT INTO people_persons (id, name, sort_name, folded, number, email, language, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, sort_name = excluded.sort_name, folded = excluded.folded,
            number = excluded.number, email = excluded.email, language = excluded.language, updated_at = excluded.updated_at";
    /// One person.
    ONE = "SELECT id, name, sort_name, number, email, language FROM people_persons WHERE id = $1";
    /// Persons of a feed.
    OF_FEED = "SELECT p.id, p.name, p.sort_name, p.number, p.email, p.language, x.external_id,
            CASE WHEN EXISTS (SELECT 1 FROM people_employments e WHERE e.person_id = p.id AND e.voided_at IS NULL)
                THEN TRUE ELSE FALSE END
        FROM people_external_ids x
        JOIN people_persons p ON p.id = x.person_id
        WHERE x.feed_id = $1
        ORDER BY x.external_id";
    /// Persons that no feed knows yet, who may be the same as somebody in a file.
    UNCLAIMED = "SELECT p.id, p.name, p.sort_name, p.number, p.email, p.language
        FROM people_persons p
        WHERE NOT EXISTS (SELECT 1 FROM people_external_ids x WHERE x.person_id = p.id)
        ORDER BY p.id";
    /// Persons with an address.
    BY_EMAIL = "SELECT p.id
        FROM people_persons p
        JOIN people_current c ON c.person_id = p.id
        WHERE LOWER(p.email) = LOWER($1)
        ORDER BY p.id
        LIMIT 2";
    /// What a source knows a person by.
    ADD_EXTERNAL = "INSERT INTO people_external_ids (feed_id, external_id, person_id) VALUES ($1, $2, $3)";
    /// An employment as it will be.
    PUT_EMPLOYMENT = "INSERT INTO people_employments (id, person_id, started_on, ended_on, voided_at, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET started_on = excluded.started_on, ended_on = excluded.ended_on,
            voided_at = excluded.voided_at";
    /// Employments of a batch never were.
    VOID = "UPDATE people_employments SET voided_at = $1
        WHERE id IN (SELECT subject FROM people_touched WHERE batch = $2)";
    /// Living employments of a feed's persons.
    LIVING = "SELECT e.id, e.person_id, e.started_on, e.ended_on, e.recorded_at
        FROM people_external_ids x
        JOIN people_employments e ON e.person_id = x.person_id AND e.voided_at IS NULL
        WHERE x.feed_id = $1 AND (e.ended_on IS NULL OR e.ended_on >= $2)
        ORDER BY e.person_id, e.started_on, e.id";
    /// Living employments of persons that no feed knows yet.
    LIVING_UNCLAIMED = "SELECT e.id, e.person_id, e.started_on, e.ended_on, e.recorded_at
        FROM people_employments e
        WHERE e.voided_at IS NULL AND (e.ended_on IS NULL OR e.ended_on >= $1)
            AND NOT EXISTS (SELECT 1 FROM people_external_ids x WHERE x.person_id = e.person_id)
        ORDER BY e.person_id, e.started_on, e.id";
    /// Employments of a person.
    EMPLOYMENTS = "SELECT id, person_id, started_on, ended_on, recorded_at
        FROM people_employments
        WHERE person_id = $1 AND voided_at IS NULL
        ORDER BY started_on, id";
    /// Groups of a feed's persons.
    GROUPS_OF_FEED = "SELECT m.person_id, g.name
        FROM people_external_ids x
        JOIN people_members m ON m.person_id = x.person_id
        JOIN people_groups g ON g.id = m.group_id
        WHERE x.feed_id = $1
        ORDER BY m.person_id, g.name, g.id";
    /// A member.
    ADD_MEMBER = "INSERT INTO people_members (group_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    /// All memberships of a person.
    DROP_MEMBER = "DELETE FROM people_members WHERE person_id = $1";
    /// Groups of a person.
    GROUPS_OF = "SELECT group_id FROM people_members WHERE person_id = $1 ORDER BY group_id";
}

/// An employment.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Employment {
    pub(crate) id: EmploymentId,
    pub(crate) person: PersonId,
    pub(crate) started_on: Date,
    pub(crate) ended_on: Option<Date>,
    pub(crate) voided: bool,
    pub(crate) recorded_at: i64,
}

fn read_person(row: &Row) -> Result<Person> {
    let mut c = row.columns();
    Ok(Person {
        id: c.next()?,
        name: c.next()?,
        sort_name: c.next()?,
        number: c.next()?,
        email: c.next()?,
        language: c.next()?,
    })
}

fn read_employment(row: &Row) -> Result<Employment> {
    let mut c = row.columns();
    Ok(Employment {
        id: c.next()?,
        person: c.next()?,
        started_on: c.next()?,
        ended_on: c.next()?,
        voided: false,
        recorded_at: c.next()?,
    })
}

pub(crate) async fn put(tx: &mut Tx, persons: Vec<Person>) -> Result<()> {
    let now = tx.now();
    let rows = persons
        .into_iter()
        .map(|p| {
            let folded = search_form(&p.name);
            params![p.id, p.name, p.sort_name, folded, p.number, p.email, p.language, now, now]
        })
        .collect();
    tx.insert_all(&PUT, rows).await?;
    Ok(())
}

pub(crate) async fn person(tx: &mut Tx, id: PersonId) -> Result<Person> {
    read_person(&tx.one(&ONE, params![id]).await?)
}

pub(crate) async fn of_feed(tx: &mut Tx, feed: FeedId) -> Result<Vec<(Person, String, bool)>> {
    let rows = tx.all(&OF_FEED, params![feed]).await?;
    rows.iter().map(|row| Ok((read_person(row)?, row.get(6)?, row.get(7)?))).collect()
}

pub(crate) async fn unclaimed(tx: &mut Tx) -> Result<Vec<Person>> {
    tx.all(&UNCLAIMED, vec![]).await?.iter().map(read_person).collect()
}

pub(crate) async fn by_email(tx: &mut Tx, email: &str) -> Result<Vec<PersonId>> {
    tx.all(&BY_EMAIL, params![email]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<BTreeMap<PersonId, String>> {
    let mut names = BTreeMap::new();
    for part in ids.chunks(1_000) {
        let marks: Vec<String> = (1..=part.len()).map(|n| format!("${n}")).collect();
        let text =
            format!("SELECT id, name FROM people_persons WHERE id IN ({}) ORDER BY id", marks.join(", "));
        let values = part.iter().map(|id| Value::from(*id)).collect();
        for row in tx.all(&Statement::built("NAMES", text), values).await? {
            names.insert(row.get(0)?, row.get(1)?);
        }
    }
    Ok(names)
}

/// Each word must be in the name, or begin the number, or be in job, unit or site.
pub(crate) async fn search(tx: &mut Tx, words: &[String], whole: &str, limit: u32) -> Result<Vec<Card>> {
    let mut values: Vec<Value> = vec![whole.into(), limit.into()];
    let (mut tests, mut names) = (Vec::new(), Vec::new());
    for word in words {
        values.push(format!("%{word}%").into());
        let n = values.len();
        names.push(format!("c.folded LIKE ${n}"));
        tests.push(format!(
            "(c.folded LIKE ${n} OR LOWER(COALESCE(c.number, '')) LIKE ${n} OR LOWER(COALESCE(c.job_title, '')) LIKE ${n}
                OR LOWER(COALESCE(c.unit_name, '')) LIKE ${n} OR LOWER(COALESCE(c.site_name, '')) LIKE ${n})"
        ));
    }
    let text = format!(
        "SELECT c.person_id, c.name, c.number, c.job_title, c.unit_name, c.site_name, m.name
        FROM people_current c
        LEFT JOIN people_persons m ON m.id = c.manager_id
        WHERE {}
        ORDER BY CASE WHEN c.number = $1 THEN 0 WHEN {} THEN 1 ELSE 2 END, c.sort_name, c.person_id
        LIMIT $2",
        tests.join(" AND "),
        names.join(" AND ")
    );
    let rows = tx.all(&Statement::built("SEARCH", text), values).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Card {
                id: c.next()?,
                name: c.next()?,
                number: c.next()?,
                job: c.next()?,
                unit: c.next()?,
                site: c.next()?,
                manager: c.next()?,
            })
        })
        .collect()
}

pub(crate) async fn add_external(tx: &mut Tx, feed: FeedId, ids: Vec<(String, PersonId)>) -> Result<()> {
    tx.insert_all(&ADD_EXTERNAL, ids.into_iter().map(|(id, person)| params![feed, id, person]).collect())
        .await?;
    Ok(())
}

pub(crate) async fn employ(tx: &mut Tx, person: PersonId, started_on: Date) -> Result<()> {
    let recorded_at = tx.now().as_microsecond();
    let id: EmploymentId = tx.id();
    put_employments(
        tx,
        vec![Employment { id, person, started_on, ended_on: None, voided: false, recorded_at }],
    )
    .await?;
    let span = crate::assignment::Span { id: None, standing: Default::default(), from: started_on, to: None };
    let kept = crate::assignment::store::Kept { person, employment: id, span, by: None };
    crate::assignment::store::write(tx, None, Vec::new(), vec![kept]).await
}

pub(crate) async fn put_employments(tx: &mut Tx, rows: Vec<Employment>) -> Result<()> {
    let now = tx.now();
    let rows = rows
        .into_iter()
        .map(|e| params![e.id, e.person, e.started_on, e.ended_on, e.voided.then_some(now), e.recorded_at])
        .collect();
    tx.insert_all(&PUT_EMPLOYMENT, rows).await?;
    Ok(())
}

/// Employments that were taken back.
pub(crate) async fn void(tx: &mut Tx, ids: Vec<kernel::Uuid>) -> Result<()> {
    let now = tx.now();
    let batch = crate::assignment::store::touch(tx, ids.into_iter()).await?;
    tx.execute(&VOID, params![now, batch]).await?;
    crate::assignment::store::untouch(tx, batch).await
}

pub(crate) async fn living(tx: &mut Tx, feed: FeedId, day: Date) -> Result<Vec<Employment>> {
    tx.all(&LIVING, params![feed, day]).await?.iter().map(read_employment).collect()
}

pub(crate) async fn living_unclaimed(tx: &mut Tx, day: Date) -> Result<Vec<Employment>> {
    tx.all(&LIVING_UNCLAIMED, params![day]).await?.iter().map(read_employment).collect()
}

pub(crate) async fn employments(tx: &mut Tx, person: PersonId) -> Result<Vec<Employment>> {
    tx.all(&EMPLOYMENTS, params![person]).await?.iter().map(read_employment).collect()
}

pub(crate) async fn groups_of_feed(tx: &mut Tx, feed: FeedId) -> Result<Vec<(PersonId, String)>> {
    let rows = tx.all(&GROUPS_OF_FEED, params![feed]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn groups_of(tx: &mut Tx, person: PersonId) -> Result<Vec<crate::ids::GroupId>> {
    tx.all(&GROUPS_OF, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn set_members(tx: &mut Tx, person: PersonId, groups: &[crate::ids::GroupId]) -> Result<()> {
    tx.execute(&DROP_MEMBER, params![person]).await?;
    let now = tx.now();
    tx.insert_all(&ADD_MEMBER, groups.iter().map(|group| params![*group, person, now]).collect()).await?;
    Ok(())
}
