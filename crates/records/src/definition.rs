//! What is known about activities: one definition of each, put together from every statement that defined it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Error, Result, Tx, Uuid};
use wire_xapi::{Definition, Json, Limits, Statement, Version, parse_definition};

use crate::definition_store as store;
use crate::term;

/// The most bytes of a definition; what would make it longer is left in its statement. It is read and written again with
/// each addition, while others wait.
const LARGEST: usize = 1024 * 1024;

/// A definition as a statement brought it.
#[derive(Debug, Clone)]
pub(crate) struct Defined {
    activity: Uuid,
    iri: String,
    definition: Definition,
    digest: Uuid,
}

/// A definition as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) iri: String,
    pub(crate) definition: String,
    /// The digest of the one that came last.
    pub(crate) latest: Uuid,
}

/// The definitions in a statement, ready to be kept; those that say too much are left where they are.
pub(crate) fn defined(statement: &Statement) -> Vec<Defined> {
    let of = |activity: &wire_xapi::Activity| {
        let definition = activity.definition.clone()?;
        let text = definition.print();
        if text.len() > LARGEST {
            return None;
        }
        let digest = term::digest(&text);
        let iri = activity.id.clone();
        Some(Defined { activity: term::activity(&iri), iri, definition, digest })
    };
    statement.activities().into_iter().filter_map(of).collect()
}

/// Adds what statements say to what is known. Nothing is read or written where they repeat what came last.
pub(crate) async fn keep(tx: &mut Tx, all: Vec<Defined>) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let terms: BTreeSet<Uuid> = all.iter().map(|one| one.activity).collect();
    let mut latest = store::latest(tx, &Vec::from_iter(terms)).await?;
    let news = |one: &Defined, latest: &mut HashMap<Uuid, Uuid>| {
        latest.insert(one.activity, one.digest) != Some(one.digest)
    };
    let all: Vec<Defined> = all.into_iter().filter(|one| news(one, &mut latest)).collect();
    let terms: BTreeSet<Uuid> = all.iter().map(|one| one.activity).collect();
    let mut known = store::find(tx, &Vec::from_iter(terms)).await?;
    let mut changed = BTreeMap::new();
    for one in all {
        let earlier = known.get(&one.activity);
        let merged = match earlier.map(|kept| read(&kept.definition)) {
            Some(Ok(definition)) => definition.merged(one.definition).print(),
            // One that can't be read is of no use to anybody, and what comes with it must not fail.
            Some(Err(error)) => {
                tracing::error!(%error, activity = one.iri, "a definition can't be read and is replaced");
                one.definition.print()
            }
            None => one.definition.print(),
        };
        // What says too much is still the latest, so that it is not put together again each time it comes.
        let definition = match earlier {
            Some(kept) if merged.len() > LARGEST => kept.definition.clone(),
            _ => merged,
        };
        let kept = Kept { iri: one.iri, definition, latest: one.digest };
        known.insert(one.activity, kept.clone());
        changed.insert(one.activity, kept);
    }
    store::keep(tx, changed).await
}

/// What is known about some activities, by their ids, as JSON.
pub(crate) async fn known(tx: &mut Tx, iris: &[&str]) -> Result<HashMap<String, Json<'static>>> {
    let mut terms: Vec<Uuid> = iris.iter().map(|iri| term::activity(iri)).collect();
    terms.sort_unstable();
    terms.dedup();
    let mut found = HashMap::new();
    for kept in store::find(tx, &terms).await?.into_values() {
        let json = wire_xapi::read(kept.definition.as_bytes(), Limits::KEPT).map_err(Error::internal)?;
        found.insert(kept.iri, json.into_owned());
    }
    Ok(found)
}

/// What is known about one activity, as JSON text.
pub(crate) async fn text(tx: &mut Tx, iri: &str) -> Result<Option<String>> {
    let mut found = store::find(tx, &[term::activity(iri)]).await?;
    Ok(found.remove(&term::activity(iri)).map(|kept| kept.definition))
}

fn read(text: &str) -> Result<Definition> {
    parse_definition(text, Version::V1_0_3).map_err(Error::internal)
}
