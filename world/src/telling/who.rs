//! Audiences by names become audiences by ids, and who is in them.

use std::collections::BTreeMap;

use ::people::SiteId;
use ::people::audience::{Audience, Line, choices, members};
use kernel::{PersonId, Result, Tx, Uuid};

use super::HOUSE;
use crate::rules::Who;

/// Names → ids, as of now.
pub(super) struct Names(choices::Choices);

impl Names {
    /// Reads the names in use.
    pub(super) async fn load(tx: &mut Tx) -> Result<Self> {
        Ok(Self(choices::choices(&HOUSE, tx).await?))
    }

    /// The audience; a name that is not in use (in a small company) means nobody.
    pub(super) fn audience(&self, who: &Who) -> Audience {
        Audience(self.line(who))
    }

    /// The unit of a name.
    pub(super) fn unit(&self, name: &str) -> Option<Uuid> {
        let found = self.0.units.iter().find(|(_, path)| path.rsplit(" › ").next() == Some(name));
        found.map(|(id, _)| id.0)
    }

    /// The site of a name.
    pub(super) fn site(&self, name: &str) -> Option<SiteId> {
        self.0.sites.iter().find(|(_, site)| site == name).map(|(id, _)| *id)
    }

    fn line(&self, who: &Who) -> Line {
        let lines = |all: &[Who]| all.iter().map(|one| self.line(one)).collect();
        match who {
            Who::All(all) => Line::All { lines: lines(all) },
            Who::Any(any) => Line::Any { lines: lines(any) },
            Who::Not(one) => Line::Not { line: Box::new(self.line(one)) },
            Who::Unit(names) => {
                let ids: Vec<_> = names.iter().filter_map(|name| self.unit(name)).map(Into::into).collect();
                if ids.is_empty() { nobody() } else { Line::Unit { ids } }
            }
            Who::Site(names) => match of_names(&self.0.sites, names) {
                ids if ids.is_empty() => nobody(),
                ids => Line::Site { ids },
            },
            Who::Job(names) => match of_names(&self.0.jobs, names) {
                ids if ids.is_empty() => nobody(),
                ids => Line::Job { ids },
            },
            Who::Group(names) => match of_names(&self.0.groups, names) {
                ids if ids.is_empty() => nobody(),
                ids => Line::Group { ids },
            },
            Who::Employment(values) => Line::Employment { values: values.clone() },
            Who::HereAtMostDays(days) => Line::Tenure { at_least_days: None, at_most_days: Some(*days) },
        }
    }
}

fn nobody() -> Line {
    Line::Person { ids: vec![PersonId(Uuid::nil())] }
}

fn of_names<Id: Copy>(known: &[(Id, String)], names: &[String]) -> Vec<Id> {
    let by_name: BTreeMap<&str, Id> = known.iter().map(|(id, name)| (name.as_str(), *id)).collect();
    names.iter().filter_map(|name| by_name.get(name.as_str()).copied()).collect()
}

/// Everybody meant.
pub(super) async fn meant(tx: &mut Tx, who: &Who) -> Result<Vec<PersonId>> {
    let audience = Names::load(tx).await?.audience(who);
    members(&HOUSE, tx, &audience).await
}
