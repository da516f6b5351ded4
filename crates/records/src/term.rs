//! Terms: what statements are looked up by, as 128-bit digests of one width. Leaves out the texts themselves.

use kernel::Uuid;
use sha2::{Digest, Sha256};
use wire_xapi::{Identifier, Object};

/// The term of an agent or identified group.
pub fn agent(identifier: &Identifier) -> Uuid {
    digest(&identifier.key())
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
    fn the_same_agent_has_one_term_however_it_is_written() {
        assert_eq!(
            agent(&Agent::mail("a@Example.com").identifier),
            agent(&Agent::mail("a@example.COM").identifier)
        );
        assert_ne!(agent(&Agent::mail("a@b.c").identifier), agent(&Agent::mail("A@b.c").identifier));
        assert_ne!(verb("http://x.y"), activity("http://x.y"));
    }
}
