//! Chance without chance: a number between 0 and 1 that depends on words alone, so that every telling of the story
//! gives the same people the same luck.

/// A number in `0.0..1.0` for these words.
pub fn chance(words: &[&str]) -> f64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    // The low bits of this hash follow the last letter; mixing spreads them (the finaliser of splitmix64).
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let top = u32::try_from((hash ^ (hash >> 31)) >> 32).unwrap_or(0);
    f64::from(top) / (f64::from(u32::MAX) + 1.0)
}

/// A whole number in `0..below` for these words; 0 when `below` is 0.
pub fn one_of(below: usize, words: &[&str]) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small and not negative"
    )]
    let found = (chance(words) * below as f64) as usize;
    found.min(below.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_even_and_always_the_same() {
        let all: Vec<f64> = (0..1000).map(|n| chance(&["204118", &n.to_string()])).collect();
        let mean = all.iter().sum::<f64>() / 1000.0;
        assert!((0.46..0.54).contains(&mean), "{mean}");
        assert!(all.iter().all(|x| (0.0..1.0).contains(x)));
        assert_eq!(chance(&["a", "b"]).to_bits(), chance(&["a", "b"]).to_bits());
        assert_ne!(chance(&["a", "b"]).to_bits(), chance(&["ab"]).to_bits());
        assert!((0..50).all(|n| one_of(4, &[&n.to_string()]) < 4));
    }
}
