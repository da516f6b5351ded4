//! Units, sites, jobs and groups: what assignments point at, found by name and made when new.
//!
//! Names are compared as they are written, double blanks apart: a source that writes a
//! title in another way has changed it. Nothing here is ever deleted: past assignments point at it.

pub(crate) mod store;

use std::collections::BTreeMap;

use kernel::{Result, Tx};

use crate::ids::{GroupId, JobId, SiteId, UnitId};
use crate::words;

/// A unit and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The unit.
    pub id: UnitId,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Its name.
    pub name: String,
}

/// All places by name, with those that were missing added as they are asked for.
#[derive(Debug, Default)]
pub struct Places {
    units: BTreeMap<String, UnitId>,
    units_by_id: BTreeMap<UnitId, Unit>,
    sites: BTreeMap<String, (SiteId, String)>,
    jobs: BTreeMap<String, (JobId, String)>,
    groups: BTreeMap<String, (GroupId, String)>,
    new: New,
}

#[derive(Debug, Default)]
struct New {
    units: Vec<(UnitId, String)>,
    sites: Vec<(SiteId, String, String)>,
    jobs: Vec<(JobId, String, String)>,
    groups: Vec<(GroupId, String, String)>,
}

/// The key of a path of units.
pub fn path_key(path: &[String]) -> String {
    path.join("\u{1f}")
}

impl Places {
    /// Reads all places.
    pub(crate) async fn load(tx: &mut Tx) -> Result<Self> {
        let mut places = Self::default();
        for (unit, key) in store::units(tx).await? {
            places.units.insert(key, unit.id);
            places.units_by_id.insert(unit.id, unit);
        }
        for (id, name, key) in store::sites(tx).await? {
            places.sites.insert(key, (id, name));
        }
        for (id, title, key) in store::jobs(tx).await? {
            places.jobs.insert(key, (id, title));
        }
        for (id, name, key) in store::groups(tx).await? {
            places.groups.insert(key, (id, name));
        }
        Ok(places)
    }

    /// The names from the top down to a unit.
    pub fn path(&self, unit: UnitId) -> Vec<String> {
        let mut path = Vec::new();
        let mut at = Some(unit);
        while let Some(unit) = at.and_then(|id| self.units_by_id.get(&id)) {
            path.push(unit.name.clone());
            at = unit.parent;
        }
        path.reverse();
        path
    }

    /// A unit and all above it.
    pub fn above(&self, unit: UnitId) -> std::collections::BTreeSet<UnitId> {
        std::iter::successors(Some(unit), |id| self.units_by_id.get(id).and_then(|unit| unit.parent))
            .collect()
    }

    /// All units.
    pub fn unit_ids(&self) -> impl Iterator<Item = UnitId> {
        self.units_by_id.keys().copied()
    }

    /// Names of all units, as [`crate::feed::field::plain`] compares them.
    pub fn plain_units(&self) -> std::collections::BTreeSet<String> {
        self.units_by_id.values().map(|u| crate::feed::field::plain(&u.name)).collect()
    }

    /// A site's name.
    pub fn site_name(&self, id: SiteId) -> Option<&str> {
        self.sites.values().find(|(site, _)| *site == id).map(|(_, name)| name.as_str())
    }

    /// A job's title.
    pub fn job_title(&self, id: JobId) -> Option<&str> {
        self.jobs.values().find(|(job, _)| *job == id).map(|(_, title)| title.as_str())
    }

    /// Names of sites, titles of jobs and names of groups by id: for reading many rows.
    pub fn names(&self) -> (BTreeMap<SiteId, String>, BTreeMap<JobId, String>, BTreeMap<GroupId, String>) {
        (
            self.sites.values().cloned().collect(),
            self.jobs.values().cloned().collect(),
            self.groups.values().cloned().collect(),
        )
    }

    /// The unit at the end of a path; new ones are noted.
    pub fn unit(&mut self, tx: &Tx, path: &[String]) -> Option<UnitId> {
        let mut parent = None;
        for end in 1..=path.len() {
            let (part, name) = (path.get(..end)?, path.get(end - 1)?);
            let key = path_key(part);
            let id = match self.units.get(&key) {
                Some(id) => *id,
                None => {
                    let id: UnitId = tx.id();
                    self.units.insert(key.clone(), id);
                    self.units_by_id.insert(id, Unit { id, parent, name: name.clone() });
                    self.new.units.push((id, key));
                    id
                }
            };
            parent = Some(id);
        }
        parent
    }

    /// The site of a name; a new one is noted.
    pub fn site(&mut self, tx: &Tx, name: Option<&str>) -> Option<SiteId> {
        name.map(|name| found(&mut self.sites, &mut self.new.sites, tx, name))
    }

    /// The job of a title; a new one is noted.
    pub fn job(&mut self, tx: &Tx, title: Option<&str>) -> Option<JobId> {
        title.map(|title| found(&mut self.jobs, &mut self.new.jobs, tx, title))
    }

    /// The group of a name; a new one is noted.
    pub fn group(&mut self, tx: &Tx, name: &str) -> GroupId {
        found(&mut self.groups, &mut self.new.groups, tx, name)
    }

    /// Keeps what was noted.
    pub(crate) async fn keep_new(&mut self, tx: &mut Tx) -> Result<()> {
        let new = std::mem::take(&mut self.new);
        let mut rows = Vec::new();
        let mut tree = Vec::new();
        for (id, key) in new.units {
            let Some(unit) = self.units_by_id.get(&id) else { continue };
            rows.push((unit.clone(), key));
            let (mut at, mut depth) = (Some(id), 0_i64);
            while let Some(above) = at {
                tree.push((above, id, depth));
                depth += 1;
                at = self.units_by_id.get(&above).and_then(|u| u.parent);
            }
        }
        store::add_units(tx, rows, tree).await?;
        store::add_sites(tx, new.sites).await?;
        store::add_jobs(tx, new.jobs).await?;
        store::add_groups(tx, new.groups).await
    }
}

/// Says in which zone a site keeps its time; "due on" a day means the end of that day there.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor runs the installation and there is such a site;
/// [`kernel::Error::Invalid`] for a zone that does not exist.
pub async fn set_site_zone(actor: &kernel::Actor, tx: &mut Tx, site: &str, zone: &str) -> Result<()> {
    actor.require_any(&[kernel::Role::ItAdmin])?;
    if jiff::tz::TimeZone::get(zone).is_err() {
        return Err(kernel::Error::invalid("time_zone", words::people_no_zone));
    }
    let places = Places::load(tx).await?;
    let (id, _) = places.sites.get(site).ok_or(kernel::Error::NotFound)?;
    store::set_zone(tx, *id, zone).await
}

/// The units with the most people in them or below, below the whole: name and count.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn largest_units(actor: &kernel::Actor, tx: &mut Tx, most: usize) -> Result<Vec<(String, u32)>> {
    crate::person::signed_in(actor)?;
    let mut units = store::unit_counts(tx).await?;
    let all = units.iter().map(|u| u.1).max().unwrap_or(0);
    if units.len() > 1 {
        units.retain(|(unit, count)| unit.parent.is_some() || *count < all);
    }
    units.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.name.cmp(&b.0.name)));
    Ok(units.into_iter().take(most).map(|(unit, count)| (unit.name, count)).collect())
}

fn found<Id: Copy + From<kernel::Uuid>>(
    known: &mut BTreeMap<String, (Id, String)>,
    new: &mut Vec<(Id, String, String)>,
    tx: &Tx,
    name: &str,
) -> Id {
    let key = name.to_owned();
    if let Some((id, _)) = known.get(&key) {
        return *id;
    }
    let id: Id = tx.id();
    known.insert(key.clone(), (id, name.to_owned()));
    new.push((id, name.to_owned(), key));
    id
}
