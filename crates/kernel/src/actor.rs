//! Who acts, and in which granted roles. Being somebody's manager is a fact of the organisation, not a role:
//! `people` answers that as a relation.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

crate::id!(
    /// A person.
    PersonId
);

/// A role that somebody was given. Everybody is a person; leading people comes from HR facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes guides and courses.
    Author,
    /// Reviews what others wrote.
    Reviewer,
    /// Sees the whole organisation's learning; sets rules.
    PeopleLeader,
    /// Runs the installation: people in, access, records.
    ItAdmin,
}

impl Role {
    /// All roles, in the order of pages.
    pub const ALL: [Self; 4] = [Self::Author, Self::Reviewer, Self::PeopleLeader, Self::ItAdmin];

    /// The name in the database and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reviewer => "reviewer",
            Self::PeopleLeader => "people_leader",
            Self::ItAdmin => "it_admin",
        }
    }

    /// The role of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// No role beyond being a person.
    pub const NONE: Self = Self(0);
    /// Less than none: somebody from outside, to whom the house is closed but for what is their own. No granted role.
    const GUEST: Self = Self(1 << 7);

    /// Whether the role is in the set.
    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// The set with the role in it.
    #[must_use]
    pub fn with(self, role: Role) -> Self {
        Self(self.0 | role.bit())
    }

    /// The roles in the set.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Anonymous,
    /// A signed-in person.
    Person {
        /// Who.
        person: PersonId,
        /// What they were given beyond being a person.
        roles: Roles,
    },
    /// The installation itself, with the reason.
    System(&'static str),
}

impl Actor {
    /// A person with roles.
    pub fn person(person: PersonId, roles: impl IntoIterator<Item = Role>) -> Self {
        Self::Person { person, roles: roles.into_iter().collect() }
    }

    /// The installation itself; say why it acts.
    pub const fn system(why: &'static str) -> Self {
        Self::System(why)
    }

    /// Somebody from outside, who is let in for what is their own.
    pub const fn guest(person: PersonId) -> Self {
        Self::Person { person, roles: Roles::GUEST }
    }

    /// Whether this is somebody from outside. They have no role.
    pub fn is_guest(&self) -> bool {
        matches!(self, Self::Person { roles, .. } if roles.0 & Roles::GUEST.0 != 0)
    }

    /// The acting person, if it is one.
    pub fn person_id(&self) -> Option<PersonId> {
        match self {
            Self::Person { person, .. } => Some(*person),
            Self::Anonymous | Self::System(_) => None,
        }
    }

    /// The acting person, or [`Error::NotFound`]: what needs a person does not exist for others.
    pub fn require_person(&self) -> Result<PersonId> {
        self.person_id().ok_or(Error::NotFound)
    }

    /// Whether the actor has the role. The system has every role.
    pub fn has(&self, role: Role) -> bool {
        match self {
            Self::Person { roles, .. } => roles.has(role),
            Self::System(_) => true,
            Self::Anonymous => false,
        }
    }

    /// Fails with [`Error::NotFound`] unless the actor has one of the roles.
    pub fn require_any(&self, roles: &[Role]) -> Result<()> {
        if roles.iter().any(|role| self.has(*role)) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Whether this is the installation itself.
    pub fn is_system(&self) -> bool {
        matches!(self, Self::System(_))
    }

    /// How the actor stands in events and logs: the person's id, or the system's reason.
    pub fn mark(&self) -> String {
        match self {
            Self::Person { person, .. } => person.to_string(),
            Self::System(why) => format!("system: {why}"),
            Self::Anonymous => "anonymous".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_a_set() {
        let roles: Roles = [Role::Author, Role::ItAdmin].into_iter().collect();
        assert!(roles.has(Role::Author) && !roles.has(Role::Reviewer));
        assert_eq!(roles.iter().collect::<Vec<_>>(), [Role::Author, Role::ItAdmin]);
        assert!(Role::ALL.iter().all(|role| Role::parse(role.name()) == Some(*role)));
    }

    #[test]
    fn whoever_is_from_outside_has_no_role() {
        let guest = Actor::guest(PersonId(crate::Uuid::nil()));
        assert!(guest.is_guest() && guest.require_any(&Role::ALL).is_err());
        assert!(!Actor::person(PersonId(crate::Uuid::nil()), Role::ALL).is_guest());
        assert!(!Actor::system("test").is_guest() && !Actor::Anonymous.is_guest());
    }

    #[test]
    fn what_needs_a_role_does_not_exist_for_others() {
        assert!(matches!(Actor::Anonymous.require_any(&Role::ALL), Err(Error::NotFound)));
        assert!(Actor::system("test").require_any(&[Role::ItAdmin]).is_ok());
    }
}
