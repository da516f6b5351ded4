//! SQL of what these stories look up.

use kernel::{PersonId, Tx, params};
use people::UnitId;
use programmes::MemberId;

kernel::statements! {
    /// Somebody by the number in the staff file.
    NUMBERED = "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id";
    /// Where somebody stands.
    UNIT = "SELECT unit_id FROM people_scope_v1 WHERE person_id = $1";
    /// The way of somebody through a programme.
    MEMBER = "SELECT id FROM programmes_members WHERE person_id = $1 ORDER BY id LIMIT 1";
    /// How many certificates somebody has.
    CERTIFICATES = "SELECT COUNT(*) FROM programmes_certificate_v1 WHERE person_id = $1";
    /// The unit above one.
    ABOVE = "SELECT parent_id FROM people_unit_v1 WHERE unit_id = $1";
}

pub(super) async fn numbered(tx: &mut Tx, number: usize) -> PersonId {
    tx.one(&NUMBERED, params![number.to_string()]).await.unwrap().get(0).unwrap()
}

pub(super) async fn unit(tx: &mut Tx, person: PersonId) -> UnitId {
    tx.one(&UNIT, params![person]).await.unwrap().get(0).unwrap()
}

pub(super) async fn above(tx: &mut Tx, unit: UnitId) -> UnitId {
    tx.one(&ABOVE, params![unit]).await.unwrap().get(0).unwrap()
}

pub(super) async fn member(tx: &mut Tx, person: PersonId) -> MemberId {
    tx.one(&MEMBER, params![person]).await.unwrap().get(0).unwrap()
}

pub(super) async fn certificates(tx: &mut Tx, person: PersonId) -> i64 {
    tx.one(&CERTIFICATES, params![person]).await.unwrap().get(0).unwrap()
}
