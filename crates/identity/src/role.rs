//! Roles that people were given, by whom and why. There is always an IT administrator: the last one can neither
//! lose the role nor leave.

pub(crate) mod store;

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Role, Roles, Tx, Uuid, params};

use crate::account;
use crate::audit::{self, What};
use crate::words;

/// A role that somebody has.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Its id.
    pub id: Uuid,
    /// Who has it.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Which role.
    pub role: Role,
    /// Since when.
    pub granted_at: Timestamp,
    /// Who gave it: a person's id, or the system with its reason.
    pub granted_by: String,
    /// Why.
    pub reason: String,
}

/// Gives a role, with the reason. IT administrators only. Giving it twice changes nothing.
pub async fn grant(actor: &Actor, tx: &mut Tx, person: PersonId, role: Role, reason: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let reason = checked(reason)?;
    account::read(tx, person).await?.ok_or(Error::NotFound)?;
    account::ensure(tx, person).await?;
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let given =
        tx.execute(&store::GRANT, params![id, person, role.name(), now, actor.mark(), reason]).await?;
    if given == 1 {
        changed(actor, tx, What::RoleGranted, person, role, reason).await?;
    }
    Ok(())
}

/// Takes a role back, with the reason. IT administrators only; the last administrator keeps theirs.
pub async fn revoke(actor: &Actor, tx: &mut Tx, person: PersonId, role: Role, reason: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let reason = checked(reason)?;
    if role == Role::ItAdmin {
        // Two administrators who take the role from each other at once meet at this row, one after the other.
        tx.set_setting("identity_administrators", &tx.now().to_string()).await?;
    }
    if role == Role::ItAdmin && is_last_administrator(tx, person).await? {
        return Err(Error::conflict(words::role_last));
    }
    let now = tx.now();
    let taken = tx.execute(&store::REVOKE, params![person, role.name(), now, actor.mark(), reason]).await?;
    if taken == 0 {
        return Err(Error::NotFound);
    }
    changed(actor, tx, What::RoleRevoked, person, role, reason).await
}

async fn changed(
    actor: &Actor,
    tx: &mut Tx,
    what: What,
    person: PersonId,
    role: Role,
    reason: &str,
) -> Result<()> {
    audit::note(actor, tx, what, Some(person), &format!("{}: {reason}", role.name())).await?;
    let payload = serde_json::json!({ "person_ids": [person], "role": role.name() });
    tx.emit(actor, "identity.roles_changed", Some(person), payload).await?;
    Ok(())
}

fn checked(reason: &str) -> Result<&str> {
    let reason = reason.trim();
    if reason.chars().any(char::is_control) {
        return Err(Error::invalid("reason", words::access_reason_plain));
    }
    match reason.chars().count() {
        0 => Err(Error::invalid("reason", words::access_reason_missing)),
        1..=500 => Ok(reason),
        _ => Err(Error::invalid("reason", words::access_reason_plain)),
    }
}

/// The roles that a person has. One's own, or anybody's for IT administrators.
pub async fn roles_of(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Roles> {
    if actor.person_id() != Some(person) {
        actor.require_any(&[Role::ItAdmin])?;
    }
    let rows = tx.all(&store::OF_PERSON, params![person]).await?;
    let names: Vec<String> = rows.iter().map(|row| row.get(0)).collect::<Result<_>>()?;
    Ok(names.iter().filter_map(|name| Role::parse(name)).collect())
}

/// The people in the house who have a role, by name, so that pages can say whom to turn to.
pub async fn holders(actor: &Actor, tx: &mut Tx, role: Role) -> Result<Vec<(PersonId, String)>> {
    if !actor.is_system() {
        actor.require_person()?;
    }
    let rows = tx.all(&store::HOLDERS, params![role.name()]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Every role that somebody has, by person. IT administrators only.
pub async fn grants(actor: &Actor, tx: &mut Tx) -> Result<Vec<Grant>> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut grants = Vec::new();
    for row in tx.all(&store::LIVING, params![]).await? {
        let mut c = row.columns();
        let (id, person, name) = (c.next()?, c.next()?, c.next()?);
        let Some(role) = Role::parse(&c.next::<String>()?) else { continue };
        let (granted_at, granted_by, reason) = (c.next()?, c.next()?, c.next()?);
        grants.push(Grant { id, person, name, role, granted_at, granted_by, reason });
    }
    Ok(grants)
}

/// Whether nobody else in the house is an IT administrator. A guard for the staff file: such a person may not leave.
pub async fn is_last_administrator(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let name = Role::ItAdmin.name();
    if tx.optional(&store::HAS, params![person, name]).await?.is_none() {
        return Ok(false);
    }
    let others: i64 = tx.one(&store::OTHERS, params![name, person]).await?.get(0)?;
    Ok(others == 0)
}

/// Takes every role back from people who left. An administrator with nobody after them keeps that role, so that they
/// have it again when the staff file that took them away is taken back.
pub(crate) async fn follow(tx: &mut Tx) -> Result<()> {
    let (now, it) = (tx.now(), Role::ItAdmin.name());
    tx.execute(&store::REVOKE_LEAVERS, params![now, "system: left", "left the organisation", it]).await?;
    Ok(())
}
