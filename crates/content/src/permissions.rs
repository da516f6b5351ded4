//! Who may do what with courses, in one place. Live courses are open to everybody who is signed in; what is
//! not live exists for its author, for those who import, and for those who review.

use kernel::{Actor, Error, PersonId, Result, Role};

use crate::words;

/// Whether the actor may write courses and bring them in.
#[must_use]
pub fn may_write(actor: &Actor) -> bool {
    actor.has(Role::Author) || actor.has(Role::PeopleLeader)
}

/// Fails with NotFound unless the actor may write courses.
///
/// # Errors
/// [`Error::NotFound`]: to others the place does not exist.
pub fn require_writing(actor: &Actor) -> Result<()> {
    if may_write(actor) { Ok(()) } else { Err(Error::NotFound) }
}

/// Fails with NotFound unless the actor may see a version that is not live.
///
/// # Errors
/// [`Error::NotFound`].
pub fn require_seeing(actor: &Actor, author: Option<PersonId>) -> Result<()> {
    let own = author.is_some() && actor.person_id() == author;
    if own || actor.has(Role::Reviewer) || actor.has(Role::PeopleLeader) {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Fails unless the actor may change a version: its author, a People leader, or the installation.
///
/// # Errors
/// [`Error::NotFound`] to those who may not know of it, [`Error::Forbidden`] to those who may only read it.
pub fn require_changing(actor: &Actor, author: Option<PersonId>) -> Result<()> {
    require_seeing(actor, author)?;
    let own = author.is_some() && actor.person_id() == author;
    if (own && may_write(actor)) || actor.has(Role::PeopleLeader) {
        Ok(())
    } else {
        Err(Error::forbidden(words::content_no_write_others))
    }
}

/// Fails unless the actor may decide about a version: a reviewer, and not the one who wrote it.
///
/// # Errors
/// [`Error::NotFound`] to those who are no reviewers, [`Error::Forbidden`] to its author.
pub fn require_deciding(actor: &Actor, author: Option<PersonId>) -> Result<PersonId> {
    let person = actor.require_person()?;
    if !actor.has(Role::Reviewer) {
        return Err(if require_seeing(actor, author).is_ok() {
            Error::forbidden(words::content_reviewer_decides)
        } else {
            Error::NotFound
        });
    }
    if author == Some(person) {
        return Err(Error::forbidden(words::content_own_work));
    }
    Ok(person)
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;

    #[test]
    fn nobody_approves_their_own_work() {
        let (henrik, ruth) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let both = Actor::person(henrik, [Role::Author, Role::Reviewer]);
        assert!(matches!(require_deciding(&both, Some(henrik)), Err(Error::Forbidden(_))));
        assert_eq!(require_deciding(&Actor::person(ruth, [Role::Reviewer]), Some(henrik)).unwrap(), ruth);
        assert!(matches!(require_deciding(&Actor::person(ruth, []), Some(henrik)), Err(Error::NotFound)));
        assert!(matches!(require_deciding(&Actor::system("x"), Some(henrik)), Err(Error::NotFound)));
    }

    #[test]
    fn a_draft_does_not_exist_for_strangers() {
        let henrik = PersonId(Uuid::from_u128(1));
        let stranger = Actor::person(PersonId(Uuid::from_u128(3)), [Role::Author]);
        assert!(matches!(require_seeing(&stranger, Some(henrik)), Err(Error::NotFound)));
        assert!(require_changing(&Actor::person(henrik, [Role::Author]), Some(henrik)).is_ok());
        assert!(matches!(
            require_changing(&Actor::person(stranger.person_id().unwrap(), [Role::Reviewer]), Some(henrik)),
            Err(Error::Forbidden(_))
        ));
    }
}
