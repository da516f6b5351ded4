//! Staff files and the roles that come with them.

use std::collections::BTreeMap;

use ::people::feed::mapping::Mapping;
use ::people::run::State;
use ::people::{Orders, Upload, import_file, set_site_zone};
use kernel::{Actor, Error, Result};
use serde::Deserialize;

use super::{HOUSE, Telling};
use crate::cast::Cast;
use crate::people_store;
use crate::roll::Roll;
use crate::staff::STOPPED;

impl Telling<'_> {
    /// Brings a staff file in: the first one as the installation, later ones as the IT administrator; the last one is
    /// read and left, because its guards stop it.
    pub(super) async fn import(&mut self, at: usize) -> Result<()> {
        let Some(file) = self.files.get(at).cloned() else { return Ok(()) };
        let first = self.summary.staff_files == 0;
        let stopped = file.written.to_string() == STOPPED;
        let actor = if first { HOUSE } else { self.cast.actor("sunil")? };
        let upload = Upload {
            name: file.name.clone(),
            bytes: file.bytes.clone().into(),
            feed: None,
            mapping: if first { Some(mapping()?) } else { None },
            day: Some(file.day),
        };
        let orders = Orders { apply: !stopped, override_guards: None };
        let outcome = import_file(self.ctx, &actor, upload, orders, &|_| {}).await?;
        match (stopped, outcome.state) {
            (false, State::Applied) => {}
            (true, State::Stopped | State::Open) => {
                self.summary.stopped = Some(file.name);
                return Ok(());
            }
            (_, state) => {
                let problem = format!("{} is {state:?}: {:?}", file.name, outcome.report.verdict);
                return Err(Error::internal(problem));
            }
        }
        self.summary.staff_files += 1;
        self.summary.changes += outcome.report.counts.all();
        self.roll = Roll::read(&file.bytes)?;
        self.meet().await?;
        if first {
            self.set_zones().await?;
            self.give_roles().await?;
        }
        self.ctx.settle().await?;
        self.plan_learning().await
    }

    /// Learns who has which number.
    async fn meet(&mut self) -> Result<()> {
        let numbers = people_store::numbers(&mut self.ctx.db.read().await?).await?;
        self.cast = Cast::new(&self.story, numbers);
        Ok(())
    }

    /// Says in which zone each site keeps its time; a small company has not all of them.
    async fn set_zones(&self) -> Result<()> {
        let places: Places =
            toml::from_str(crate::files::text("data/sites.toml")?).map_err(Error::internal)?;
        for (site, zone) in &places.sites {
            let mut tx = self.ctx.db.write().await?;
            match set_site_zone(&HOUSE, &mut tx, site, zone).await {
                Ok(()) => tx.commit().await?,
                Err(Error::NotFound) => tx.rollback().await?,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn give_roles(&self) -> Result<()> {
        let mut tx = self.ctx.db.write().await?;
        for (word, roles) in self.cast.roles() {
            let person = self.cast.person(word)?;
            for role in roles {
                identity::grant(&HOUSE, &mut tx, person, *role, "Set up with the demonstration company.")
                    .await?;
            }
        }
        tx.commit().await
    }

    /// Somebody of the cast as an actor with their roles.
    pub(super) fn actor(&self, word: &str) -> Result<Actor> {
        self.cast.actor(word)
    }
}

/// `data/sites.toml`.
#[derive(Deserialize)]
struct Places {
    sites: BTreeMap<String, String>,
}

fn mapping() -> Result<Mapping> {
    let text = crate::files::text("data/mapping.toml")?;
    Mapping::parse(text).map_err(|fault| Error::internal(format!("data/mapping.toml: {fault:?}")))
}
