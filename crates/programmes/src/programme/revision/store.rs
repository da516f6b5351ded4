//! SQL of versions.

use kernel::{PersonId, Result, Tx, params};

use super::Version;
use crate::ids::ProgrammeId;
use crate::programme::store::{find, read, step, written};
use crate::programme::{Programme, Step};

kernel::statements! {
    /// A version as it was written.
    ADD = "INSERT INTO programmes_versions (programme_id, number, title, about, capstone, certificate, valid_months,
            elsewhere_months, is_open, before_days, live_days, practice_days, said, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// One of its steps.
    STEP = "INSERT INTO programmes_version_steps (programme_id, version, ordinal, place, title)
        VALUES ($1, $2, $3, $4, $5)";
    /// It is the newest from now on.
    SET = "UPDATE programmes_programmes SET version = $2, title = $3, about = $4, capstone = $5, certificate = $6,
            valid_months = $7, elsewhere_months = $8, is_open = $9, before_days = $10, live_days = $11, practice_days = $12
        WHERE id = $1";
    /// Locks a programme until the transaction ends: two who revise at once come one after the other.
    LOCK = "UPDATE programmes_programmes SET version = version WHERE id = $1";
    /// One version.
    VERSION = "SELECT v.programme_id, v.title, v.about, v.capstone, v.certificate, v.valid_months, v.elsewhere_months,
            v.is_open, v.before_days, v.live_days, v.practice_days, g.retired_at, v.number, v.said, v.made_by, v.made_at
        FROM programmes_versions AS v
        JOIN programmes_programmes AS g ON g.id = v.programme_id
        WHERE v.programme_id = $1 AND v.number = $2";
    /// The steps of a version.
    STEPS = "SELECT s.place, s.phase, v.title, s.course_id, s.class_id
        FROM programmes_version_steps AS v
        JOIN programmes_steps AS s ON s.programme_id = v.programme_id AND s.place = v.place
        WHERE v.programme_id = $1 AND v.version = $2
        ORDER BY v.ordinal, v.place";
    /// Every step that some version has, with its last words.
    ALL_STEPS = "SELECT s.place, s.phase, v.title, s.course_id, s.class_id
        FROM programmes_steps AS s
        JOIN programmes_version_steps AS v ON v.programme_id = s.programme_id AND v.place = s.place
        WHERE s.programme_id = $1 AND v.version = (SELECT MAX(n.version) FROM programmes_version_steps AS n
            WHERE n.programme_id = s.programme_id AND n.place = s.place)
        ORDER BY s.place";
}

pub(in crate::programme) async fn add(tx: &mut Tx, new: &Programme, said: &str, by: PersonId) -> Result<()> {
    let mut row = written(new);
    row.extend(params![said, by, tx.now()]);
    tx.execute(&ADD, row).await?;
    for (ordinal, step) in (0_i64..).zip(&new.steps) {
        tx.execute(&STEP, params![new.id, new.version, ordinal, step.place, &step.title]).await?;
    }
    Ok(())
}

pub(super) async fn set(tx: &mut Tx, new: &Programme) -> Result<()> {
    tx.execute(&SET, written(new)).await.map(drop)
}

/// The newest version, locked until the transaction ends.
pub(super) async fn hold(tx: &mut Tx, id: ProgrammeId) -> Result<Programme> {
    tx.execute(&LOCK, params![id]).await?;
    find(tx, id).await
}

pub(super) async fn version(tx: &mut Tx, id: ProgrammeId, number: i64) -> Result<Version> {
    let row = tx.one(&VERSION, params![id, number]).await?;
    let programme = Programme { steps: steps(tx, id, number).await?, ..read(&row)? };
    Ok(Version { programme, said: row.get(13)?, by: row.get(14)?, at: row.get(15)? })
}

/// A programme in one of its versions.
pub(crate) async fn at(tx: &mut Tx, id: ProgrammeId, number: i64) -> Result<Programme> {
    Ok(version(tx, id, number).await?.programme)
}

pub(crate) async fn steps(tx: &mut Tx, id: ProgrammeId, number: i64) -> Result<Vec<Step>> {
    tx.all(&STEPS, params![id, number]).await?.iter().map(step).collect()
}

/// Every step that some version has, with its last words.
pub(crate) async fn all_steps(tx: &mut Tx, id: ProgrammeId) -> Result<Vec<Step>> {
    tx.all(&ALL_STEPS, params![id]).await?.iter().map(step).collect()
}
