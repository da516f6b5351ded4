//! SQL of certificates.

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{PersonId, Result, Row, Tx, params};

use super::Certificate;
use crate::ids::{CertificateId, MemberId, ProgrammeId};
use crate::member::Way;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO programmes_certificates
            (id, member_id, person_id, programme_id, title, programme, awarded_on, expires_on, revoked_why)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')";
    /// One.
    FIND = "SELECT id, member_id, person_id, programme_id, title, programme, awarded_on, expires_on, revoked_at, revoked_why
        FROM programmes_certificates WHERE id = $1";
    /// The one that a member has.
    STANDING = "SELECT id FROM programmes_certificates WHERE member_id = $1 AND revoked_at IS NULL";
    /// Those of somebody, newest first.
    OF_PERSON = "SELECT id, member_id, person_id, programme_id, title, programme, awarded_on, expires_on, revoked_at,
            revoked_why
        FROM programmes_certificates
        WHERE person_id = $1 AND revoked_at IS NULL ORDER BY awarded_on DESC, id DESC LIMIT 100";
    /// When somebody earned the certificate of a programme that holds on a day.
    HOLDING = "SELECT awarded_on FROM programmes_certificates
        WHERE person_id = $1 AND programme_id = $2 AND revoked_at IS NULL AND awarded_on <= $3
            AND (expires_on IS NULL OR expires_on > $3)
        ORDER BY awarded_on DESC, id DESC LIMIT 1";
    /// Taken back.
    REVOKE = "UPDATE programmes_certificates SET revoked_at = $2, revoked_why = $3 WHERE id = $1";
    /// Those that end in some days and were not renewed, of which nobody was told.
    ENDING = "SELECT c.id, c.member_id, c.person_id, c.programme_id, c.title, c.programme, c.awarded_on, c.expires_on,
            c.revoked_at, c.revoked_why
        FROM programmes_certificates AS c
        JOIN programmes_certificate_v1 AS v ON v.certificate_id = c.id
        WHERE c.expires_on BETWEEN $1 AND $2 AND c.reminded_at IS NULL
        ORDER BY c.expires_on, c.id LIMIT 1000";
    /// Somebody was told.
    REMINDED = "UPDATE programmes_certificates SET reminded_at = $2 WHERE id = $1";
    /// The language of somebody at work.
    LANGUAGE = "SELECT language FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: CertificateId,
    way: &Way,
    on: Date,
    until: Option<Date>,
) -> Result<()> {
    let of = &way.programme;
    let row = params![id, way.member.id, way.member.person, of.id, &of.certificate, &of.title, on, until];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: CertificateId) -> Result<Certificate> {
    read(&tx.one(&FIND, params![id]).await?)
}

pub(crate) async fn standing(tx: &mut Tx, member: MemberId) -> Result<Option<CertificateId>> {
    tx.optional(&STANDING, params![member]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Certificate>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(read).collect()
}

/// When somebody earned a programme's certificate that holds.
pub(crate) async fn holding(
    tx: &mut Tx,
    person: PersonId,
    programme: ProgrammeId,
    on: Date,
) -> Result<Option<Date>> {
    tx.optional(&HOLDING, params![person, programme, on]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn revoke(tx: &mut Tx, id: CertificateId, why: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&REVOKE, params![id, now, why]).await.map(drop)
}

pub(crate) async fn ending(tx: &mut Tx, from: Date, until: Date) -> Result<Vec<Certificate>> {
    tx.all(&ENDING, params![from, until]).await?.iter().map(read).collect()
}

pub(crate) async fn reminded(tx: &mut Tx, id: CertificateId) -> Result<()> {
    let now = tx.now();
    tx.execute(&REMINDED, params![id, now]).await.map(drop)
}

/// The language of somebody, if they are at work.
pub(crate) async fn language(tx: &mut Tx, person: PersonId) -> Result<Option<Locale>> {
    let Some(row) = tx.optional(&LANGUAGE, params![person]).await? else { return Ok(None) };
    let language: Option<String> = row.get(0)?;
    Ok(Some(language.and_then(|code| Locale::parse(&code)).unwrap_or_default()))
}

fn read(row: &Row) -> Result<Certificate> {
    let mut c = row.columns();
    let (id, member, person, of) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (title, programme, awarded_on, expires_on) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (at, why): (Option<i64>, String) = (c.next()?, c.next()?);
    let revoked = at.map(|_| why);
    Ok(Certificate { id, member, person, of, title, programme, awarded_on, expires_on, revoked })
}
