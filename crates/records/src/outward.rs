//! Ids of this house as statements carry them. Ours are UUIDs of version 7; widely used xAPI clients check for versions
//! 1 to 5 and refuse the rest. So an id goes out with the version digit 4 in place of 7, and comes back the other way:
//! nothing else changes, so it stays unique and in order.

use kernel::Uuid;

/// An id of ours as a statement carries it. Ids of other versions stay as they are.
pub fn outward(id: Uuid) -> Uuid {
    with_version(id, 7, 4)
}

/// The id of ours that a statement carries. An id that was never ours becomes one that nothing here has.
pub fn inward(id: Uuid) -> Uuid {
    with_version(id, 4, 7)
}

fn with_version(id: Uuid, from: u8, to: u8) -> Uuid {
    let mut bytes = id.into_bytes();
    if bytes[6] >> 4 == from {
        bytes[6] = (bytes[6] & 0x0f) | (to << 4);
    }
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_goes_out_as_version_four_and_comes_back() {
        let ours: Uuid = "01920000-0000-7abc-8000-00000000000a".parse().unwrap();
        assert_eq!(outward(ours).to_string(), "01920000-0000-4abc-8000-00000000000a");
        assert_eq!(inward(outward(ours)), ours);
        let theirs: Uuid = "fd41c918-b88b-1b20-a0a5-a4c32391aaa0".parse().unwrap();
        assert_eq!((outward(theirs), inward(theirs)), (theirs, theirs));
    }
}
