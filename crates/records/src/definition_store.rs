//! All SQL of the definitions of activities.

use std::collections::{BTreeMap, HashMap};

use kernel::{Result, Statement, Tx, Uuid, params};

use crate::definition::Kept;
use crate::several;

kernel::statements! {
    /// A definition as it is from now on.
    KEEP = "INSERT INTO records_activities (activity, iri, definition, latest)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (activity) DO UPDATE SET definition = excluded.definition, latest = excluded.latest";
    /// What came last of one.
    LATEST = "SELECT activity, latest FROM records_activities WHERE activity = $1";
    /// One of them.
    FIND = "SELECT activity, iri, definition, latest FROM records_activities WHERE activity = $1";
}

/// The digests of what came last.
pub(crate) async fn latest(tx: &mut Tx, activities: &[Uuid]) -> Result<HashMap<Uuid, Uuid>> {
    let mut found = HashMap::new();
    for part in activities.chunks(several::MOST) {
        let rows = match part {
            [one] => tx.all(&LATEST, params![*one]).await?,
            many => tx.all(&latest_of(many.len()), several::padded(many)).await?,
        };
        for row in rows {
            found.insert(row.get(0)?, row.get(1)?);
        }
    }
    Ok(found)
}

fn latest_of(count: usize) -> Statement {
    let list = several::places(count);
    let text = format!("SELECT activity, latest FROM records_activities WHERE activity IN ({list})");
    Statement::built("LATEST_OF_SEVERAL", text)
}

pub(crate) async fn find(tx: &mut Tx, activities: &[Uuid]) -> Result<HashMap<Uuid, Kept>> {
    let mut found = HashMap::new();
    for part in activities.chunks(several::MOST) {
        let rows = match part {
            [one] => tx.all(&FIND, params![*one]).await?,
            many => tx.all(&by_activities(many.len()), several::padded(many)).await?,
        };
        for row in rows {
            let mut c = row.columns();
            let activity = c.next()?;
            found.insert(activity, Kept { iri: c.next()?, definition: c.next()?, latest: c.next()? });
        }
    }
    Ok(found)
}

fn by_activities(count: usize) -> Statement {
    let list = several::places(count);
    Statement::built(
        "FIND_SEVERAL",
        format!(
            "SELECT activity, iri, definition, latest FROM records_activities WHERE activity IN ({list})"
        ),
    )
}

pub(crate) async fn keep(tx: &mut Tx, all: BTreeMap<Uuid, Kept>) -> Result<()> {
    for (activity, kept) in all {
        tx.execute(&KEEP, params![activity, kept.iri, kept.definition, kept.latest]).await?;
    }
    Ok(())
}
