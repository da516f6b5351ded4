//! SQL of claims.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Row, Tx, params};

use super::kind::Kind;
use super::receipt::Receipt;
use super::{Claim, New, State, late};
use crate::ids::{ClaimId, LineId, StipendId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO funds_claims
            (id, person_id, budget_id, line_id, title, amount, asked_at, agreed_at, said, receipt_sha256, receipt_name,
                receipt_type, receipt_size, kind, due_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11, $12, $13, $14)";
    /// One.
    FIND = "SELECT c.id, c.person_id, c.budget_id, c.line_id, c.title, c.amount, c.said, c.receipt_name, c.agreed_at,
            c.refused_at, c.withdrawn_at, k.paid, n.planned + n.committed, c.kind, c.due_on, c.went_on, c.went_to
        FROM funds_claims AS c JOIN funds_lines AS n ON n.id = c.line_id JOIN funds_claim_paid AS k ON k.claim_id = c.id
        WHERE c.id = $1";
    /// Locks one until the transaction ends: two who decide at once come one after the other.
    LOCK = "UPDATE funds_claims SET title = title WHERE id = $1";
    /// Those of a person.
    OF_PERSON = "SELECT c.id, c.person_id, c.budget_id, c.line_id, c.title, c.amount, c.said, c.receipt_name,
            c.agreed_at, c.refused_at, c.withdrawn_at, k.paid, n.planned + n.committed, c.kind, c.due_on, c.went_on, c.went_to
        FROM funds_claims AS c JOIN funds_lines AS n ON n.id = c.line_id JOIN funds_claim_paid AS k ON k.claim_id = c.id
        WHERE c.person_id = $1 ORDER BY c.asked_at DESC, c.id DESC LIMIT 100";
    /// Those that are not over, of whom somebody leads, or of everybody but themselves.
    WAITING = "SELECT c.id, c.person_id, c.budget_id, c.line_id, c.title, c.amount, c.said, c.receipt_name,
            c.agreed_at, c.refused_at, c.withdrawn_at, k.paid, n.planned + n.committed, c.kind, c.due_on, c.went_on, c.went_to
        FROM funds_claims AS c
        JOIN funds_lines AS n ON n.id = c.line_id
        JOIN funds_claim_paid AS k ON k.claim_id = c.id
        LEFT JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        WHERE c.paid_at IS NULL AND c.refused_at IS NULL AND c.withdrawn_at IS NULL AND c.person_id <> $1
            AND ($2 OR p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1 OR c.went_to = $1)
        ORDER BY c.asked_at, c.id LIMIT 200";
    /// Those paid since a moment, of the same people, the newest first.
    PAID_LATELY = "SELECT c.id, c.person_id, c.budget_id, c.line_id, c.title, c.amount, c.said, c.receipt_name,
            c.agreed_at, c.refused_at, c.withdrawn_at, k.paid, n.planned + n.committed, c.kind, c.due_on, c.went_on, c.went_to
        FROM funds_claims AS c
        JOIN funds_lines AS n ON n.id = c.line_id
        JOIN funds_claim_paid AS k ON k.claim_id = c.id
        LEFT JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        WHERE c.paid_at >= $3 AND c.person_id <> $1
            AND ($2 OR p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1 OR c.went_to = $1)
        ORDER BY c.paid_at DESC, c.id DESC LIMIT 20";
    /// What a stipend paid by kind.
    BY_KIND = "SELECT c.kind, CAST(COUNT(*) AS BIGINT), CAST(SUM(k.paid) AS BIGINT)
        FROM funds_claims AS c JOIN funds_claim_paid AS k ON k.claim_id = c.id
        WHERE k.paid > 0 AND c.paid_at IS NOT NULL AND c.budget_id IN (SELECT g.budget_id FROM funds_grants AS g WHERE g.stipend_id = $1)
        GROUP BY c.kind ORDER BY c.kind";
    /// The same, asked for on the same day and not over.
    SAME = "SELECT 1 FROM funds_claims
        WHERE budget_id = $1 AND title = $2 AND amount = $3 AND asked_at >= $4
            AND paid_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL LIMIT 1";
    /// Who leads a person, with their languages.
    LEADERS = "SELECT l.person_id, l.language FROM people_scope_v1 AS p
        JOIN people_scope_v1 AS l ON l.person_id = p.manager_id OR l.person_id = p.acting_id
        WHERE p.person_id = $1 ORDER BY l.person_id";
    /// Who leads whoever leads a person, at work and not the person, with their language.
    ABOVE = "SELECT a.person_id, a.language FROM people_scope_v1 AS p
        JOIN people_scope_v1 AS l ON l.person_id = p.manager_id
        JOIN people_scope_v1 AS a ON a.person_id = l.manager_id
        WHERE p.person_id = $1 AND a.person_id <> $1 AND (p.acting_id IS NULL OR a.person_id <> p.acting_id)";
    /// Those that wait and whose day of an answer is over; those of before that wait since a moment.
    LATE = "SELECT c.id FROM funds_claims AS c JOIN funds_lines AS n ON n.id = c.line_id
        WHERE c.paid_at IS NULL AND c.refused_at IS NULL AND c.withdrawn_at IS NULL AND n.planned + n.committed > 0
            AND (c.agreed_at IS NULL OR c.receipt_sha256 IS NOT NULL)
            AND (c.due_on < $1 OR (c.due_on IS NULL AND c.went_on = 0 AND c.asked_at < $2))
        ORDER BY c.asked_at, c.id";
    /// It goes on.
    WENT_ON = "UPDATE funds_claims SET due_on = $2, went_on = $3, went_to = $4 WHERE id = $1";
    /// The language of somebody.
    LANGUAGE = "SELECT language FROM people_scope_v1 WHERE person_id = $1";
    /// Whether somebody leads a person.
    LEADS = "SELECT 1 FROM people_scope_v1
        WHERE person_id = $1 AND (manager_id = $2 OR acting_id = $2 OR dotted_id = $2)";
    /// The receipt is there.
    RECEIPT = "UPDATE funds_claims SET receipt_sha256 = $2, receipt_name = $3, receipt_type = $4, receipt_size = $5
        WHERE id = $1";
    /// Where the receipt is.
    FILE = "SELECT receipt_sha256, receipt_name, receipt_type, receipt_size FROM funds_claims
        WHERE id = $1 AND receipt_sha256 IS NOT NULL";
    /// Somebody agreed.
    AGREED = "UPDATE funds_claims SET agreed_at = $2, agreed_by = $3, said = $4 WHERE id = $1";
    /// Somebody refused.
    REFUSED = "UPDATE funds_claims SET refused_at = $2, refused_by = $3, said = $4 WHERE id = $1";
    /// Taken back.
    WITHDRAWN = "UPDATE funds_claims SET withdrawn_at = $2 WHERE id = $1";
    /// Paid.
    PAID = "UPDATE funds_claims SET paid_at = $2, paid_by = $3, paid = $4 WHERE id = $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: ClaimId,
    person: PersonId,
    line: LineId,
    title: &str,
    new: &New,
    agreed: bool,
) -> Result<()> {
    let now = tx.now();
    let receipt = new.receipt.clone();
    let row = params![
        id,
        person,
        new.budget,
        line,
        title,
        new.amount,
        now,
        agreed.then_some(now),
        receipt.as_ref().map(|receipt| receipt.sha256.clone()),
        receipt.as_ref().map(|receipt| receipt.name.clone()),
        receipt.as_ref().map(|receipt| receipt.media_type.clone()),
        receipt.as_ref().map(|receipt| receipt.size),
        new.kind.name(),
        late::due(tx)?
    ];
    tx.execute(&ADD, row).await.map(drop)
}

/// Whether the same was asked for since, and is not over.
pub(super) async fn is_there(tx: &mut Tx, new: &New, title: &str, since: Timestamp) -> Result<bool> {
    Ok(tx.optional(&SAME, params![new.budget, title, new.amount, since]).await?.is_some())
}

/// Who leads a person, each with the language that they chose.
pub(super) async fn leaders(tx: &mut Tx, person: PersonId) -> Result<Vec<(PersonId, Option<String>)>> {
    let rows = tx.all(&LEADERS, params![person]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Who leads whoever leads a person, with the language that they chose; nobody where the line ends before.
pub(super) async fn above(tx: &mut Tx, person: PersonId) -> Result<Option<(PersonId, Option<String>)>> {
    let row = tx.optional(&ABOVE, params![person]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// Those that wait and were due before a day; where no day was kept, those asked for before a moment.
pub(super) async fn late(tx: &mut Tx, today: Date, since: Timestamp) -> Result<Vec<ClaimId>> {
    tx.all(&LATE, params![today, since]).await?.iter().map(|row| row.get(0)).collect()
}

/// By when it is answered, how often it went on, and to whom.
pub(super) async fn went_on(
    tx: &mut Tx,
    id: ClaimId,
    due: Option<Date>,
    (times, to): (i64, Option<PersonId>),
) -> Result<()> {
    tx.execute(&WENT_ON, params![id, due, times, to]).await.map(drop)
}

/// The language that somebody chose.
pub(super) async fn language(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    let row = tx.optional(&LANGUAGE, params![person]).await?;
    row.map(|row| row.get(0)).transpose().map(Option::flatten)
}

/// Whether one of some people leads a person.
pub(crate) async fn leads_any(tx: &mut Tx, leaders: &[PersonId], person: PersonId) -> Result<bool> {
    for leader in leaders {
        if tx.optional(&LEADS, params![person, *leader]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) async fn find(tx: &mut Tx, id: ClaimId) -> Result<Claim> {
    read(&tx.one(&FIND, params![id]).await?)
}

/// The claim, locked until the transaction ends.
pub(super) async fn hold(tx: &mut Tx, id: ClaimId) -> Result<Claim> {
    tx.execute(&LOCK, params![id]).await?;
    find(tx, id).await
}

pub(super) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Claim>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(read).collect()
}

pub(super) async fn waiting(tx: &mut Tx, me: PersonId, all: bool) -> Result<Vec<Claim>> {
    tx.all(&WAITING, params![me, all]).await?.iter().map(read).collect()
}

pub(super) async fn paid_since(tx: &mut Tx, me: PersonId, all: bool, since: Timestamp) -> Result<Vec<Claim>> {
    tx.all(&PAID_LATELY, params![me, all, since]).await?.iter().map(read).collect()
}

pub(super) async fn receipt(tx: &mut Tx, id: ClaimId, receipt: &Receipt) -> Result<()> {
    let row = params![id, &receipt.sha256, &receipt.name, &receipt.media_type, receipt.size];
    tx.execute(&RECEIPT, row).await.map(drop)
}

pub(super) async fn file(tx: &mut Tx, id: ClaimId) -> Result<Receipt> {
    let row = tx.one(&FILE, params![id]).await?;
    Ok(Receipt { sha256: row.get(0)?, name: row.get(1)?, media_type: row.get(2)?, size: row.get(3)? })
}

pub(super) async fn agreed(tx: &mut Tx, id: ClaimId, by: PersonId, said: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&AGREED, params![id, now, by, said]).await.map(drop)
}

pub(super) async fn refused(tx: &mut Tx, id: ClaimId, by: PersonId, said: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&REFUSED, params![id, now, by, said]).await.map(drop)
}

pub(super) async fn withdrawn(tx: &mut Tx, id: ClaimId) -> Result<()> {
    let now = tx.now();
    tx.execute(&WITHDRAWN, params![id, now]).await.map(drop)
}

pub(super) async fn paid(tx: &mut Tx, id: ClaimId, by: PersonId, amount: i64) -> Result<()> {
    let now = tx.now();
    tx.execute(&PAID, params![id, now, by, amount]).await.map(drop)
}

fn read(row: &Row) -> Result<Claim> {
    let mut c = row.columns();
    let (id, person, budget, line, title) = (c.next()?, c.next()?, c.next()?, c.next()?, c.next()?);
    let (amount, said, receipt) = (c.next()?, c.next()?, c.next::<Option<String>>()?);
    let (agreed, refused, withdrawn) =
        (c.next::<Option<i64>>()?, c.next::<Option<i64>>()?, c.next::<Option<i64>>()?);
    let (paid, open): (Option<i64>, i64) = (c.next()?, c.next()?);
    let kind = read_kind(&c.next::<String>()?)?;
    let (due, went_on, went_to) = (c.next()?, c.next()?, c.next()?);
    let state = match (paid, refused, withdrawn, open, agreed) {
        (Some(paid), ..) => State::Paid(paid),
        (_, Some(_), ..) => State::Refused,
        (_, _, Some(_), ..) => State::Withdrawn,
        (_, _, _, 0, _) => State::LetGo,
        (.., None) => State::Asked,
        (.., Some(_)) if receipt.is_some() => State::Receipted,
        (.., Some(_)) => State::Agreed,
    };
    Ok(Claim { id, person, budget, line, title, kind, amount, state, said, receipt, due, went_on, went_to })
}

/// What a stipend paid by kind: how many claims, and how much.
pub(super) async fn by_kind(tx: &mut Tx, id: StipendId) -> Result<Vec<(Kind, i64, i64)>> {
    let read = |row: &Row| Ok((read_kind(&row.get::<String>(0)?)?, row.get(1)?, row.get(2)?));
    tx.all(&BY_KIND, params![id]).await?.iter().map(read).collect()
}

pub(super) fn read_kind(name: &str) -> Result<Kind> {
    Kind::parse(name).ok_or_else(|| Error::internal(format!("{name} is no kind of claim")))
}
