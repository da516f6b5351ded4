//! Terms: what statements are looked up by, as 128-bit digests of one width. Leaves out the texts themselves.

use kernel::{PersonId, Uuid};
use sha2::{Digest, Sha256};
use wire_xapi::{Identifier, Object};

use crate::identity;

/// The term of an agent or identified group. One of our people has one term in every spelling of the UUID.
pub fn agent(identifier: &Identifier) -> Uuid {
    match identity::usual(identifier) {
        Some(usual) => digest(&usual.key()),
        None => digest(&identifier.key()),
    }
}

/// The terms of a person: the one of every spelling, and those that other spellings had of their own in older statements.
pub(crate) fn of_person(installation: &str, person: PersonId) -> Vec<Uuid> {
    let id = person.0;
    let (hyphenated, simple) = (id.hyphenated().to_string(), id.simple().to_string());
    let others = [
        hyphenated.to_uppercase(),
        simple.to_uppercase(),
        simple,
        id.urn().to_string(),
        id.braced().to_string(),
    ];
    let mut all = vec![agent(&identity::agent(installation, person).identifier)];
    all.extend(
        others
            .into_iter()
            .map(|name| digest(&Identifier::Account { home_page: installation.to_owned(), name }.key())),
    );
    all
}

/// The term of a verb.
pub fn verb(iri: &str) -> Uuid {
    digest(&format!("verb|{iri}"))
}

/// The term of an activity.
pub fn activity(iri: &str) -> Uuid {
    digest(&format!("activity|{iri}"))
}

/// The term of an object: `None` for a SubStatement and an anonymous group, which nobody can ask for.
pub(crate) fn object(object: &Object) -> Option<Uuid> {
    match object {
        Object::Activity(found) => Some(activity(&found.id)),
        Object::Actor(actor) => actor.identifier().map(agent),
        Object::Statement(reference) => Some(reference.id),
        Object::Sub(_) => None,
    }
}

/// The digest of a text.
pub(crate) fn digest(text: &str) -> Uuid {
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&Sha256::digest(text.as_bytes())[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire_xapi::Agent;

    #[test]
    fn one_of_our_people_has_one_term_in_every_spelling() {
        let person = PersonId(Uuid::from_u128(0x0192_abcd_0000_7abc_8000_0000_0000_00ef));
        let usual = agent(&identity::agent("https://h.guildhall.invalid", person).identifier);
        for name in
            [person.0.simple().to_string(), person.0.urn().to_string(), person.to_string().to_uppercase()]
        {
            assert_eq!(
                agent(&Agent::account("https://h.guildhall.invalid", &name).identifier),
                usual,
                "{name}"
            );
            let elsewhere = |name: &str| agent(&Agent::account("https://other.example", name).identifier);
            assert_ne!(elsewhere(&name), elsewhere(&person.to_string()));
        }
        let all = of_person("https://h.guildhall.invalid", person);
        assert_eq!((all[0], all.len()), (usual, 6));
    }

    #[test]
    fn the_same_agent_has_one_term_however_it_is_written() {
        assert_eq!(
            agent(&Agent::mail("a@Example.com").identifier),
            agent(&Agent::mail("a@example.COM").identifier)
        );
        assert_ne!(agent(&Agent::mail("a@b.c").identifier), agent(&Agent::mail("A@b.c").identifier));
        assert_ne!(verb("http://x.y"), activity("http://x.y"));
    }
}
