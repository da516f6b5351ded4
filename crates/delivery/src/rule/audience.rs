//! Who is in an audience today, as rules need it: ids, and where each person's days end. The actor's permission was
//! checked by the caller; rules follow the staff file as the installation itself.

use std::collections::HashMap;

use kernel::{Actor, PersonId, Result, Tx};
use people::audience::{self, Audience};

use super::store;
use crate::calendar::Calendar;

const BY: Actor = Actor::system("a rule follows the staff file");

/// Everybody in it.
pub(crate) async fn members(tx: &mut Tx, audience: &Audience) -> Result<Vec<PersonId>> {
    audience::members(&BY, tx, audience).await
}

/// Of these persons, those in it.
pub(crate) async fn members_among(
    tx: &mut Tx,
    audience: &Audience,
    persons: &[PersonId],
) -> Result<Vec<PersonId>> {
    audience::members_among(&BY, tx, audience, persons).await
}

/// Where persons' days end: their own zone, else the organisation's.
pub(crate) struct Zones(HashMap<PersonId, Option<String>>, String);

impl Zones {
    /// Reads the zones of everybody at work.
    pub(crate) async fn load(tx: &mut Tx, calendar: &Calendar) -> Result<Self> {
        Ok(Self(store::zones(tx).await?, calendar.zone.clone()))
    }

    /// The zone of a person.
    pub(crate) fn of(&self, person: PersonId) -> String {
        self.0.get(&person).cloned().flatten().unwrap_or_else(|| self.1.clone())
    }
}
