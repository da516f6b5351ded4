//! What a line can choose from: units as paths, sites, jobs, groups, grades and kinds of employment in use.

use kernel::{Actor, Result, Role, Tx};

use super::choices_store as store;
use crate::Places;
use crate::ids::{GroupId, JobId, SiteId, UnitId};

/// What a line can choose from, each in the order of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Units as paths from the top down, `Operations › Line 3`.
    pub units: Vec<(UnitId, String)>,
    /// Places of work.
    pub sites: Vec<(SiteId, String)>,
    /// Jobs.
    pub jobs: Vec<(JobId, String)>,
    /// Groups.
    pub groups: Vec<(GroupId, String)>,
    /// Grades in use.
    pub grades: Vec<String>,
    /// Kinds of employment in use.
    pub employments: Vec<String>,
}

/// Reads what lines can choose from.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn choices(actor: &Actor, tx: &mut Tx) -> Result<Choices> {
    actor.require_any(&[Role::PeopleLeader])?;
    let places = Places::load(tx).await?;
    let (sites, jobs, groups) = places.names();
    let mut units: Vec<(UnitId, String)> =
        places.unit_ids().map(|id| (id, places.path(id).join(" › "))).collect();
    units.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(Choices {
        units,
        sites: by_name(sites),
        jobs: by_name(jobs),
        groups: by_name(groups),
        grades: store::grades(tx).await?,
        employments: store::employments(tx).await?,
    })
}

fn by_name<Id: Ord>(names: std::collections::BTreeMap<Id, String>) -> Vec<(Id, String)> {
    let mut list: Vec<(Id, String)> = names.into_iter().collect();
    list.sort_by(|a, b| a.1.cmp(&b.1));
    list
}
