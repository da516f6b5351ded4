//! Ranges of addresses, and which of them lead nowhere outside.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A range of addresses: `10.1.0.0/16`, `fd00::/8`, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    base: IpAddr,
    bits: u8,
}

impl Range {
    /// Reads a range; none when it is not one.
    pub fn parse(text: &str) -> Option<Range> {
        let (base, bits) = match text.trim().split_once('/') {
            Some((base, bits)) => (base.parse().ok()?, bits.parse().ok()?),
            None => {
                let base: IpAddr = text.trim().parse().ok()?;
                (base, if base.is_ipv4() { 32 } else { 128 })
            }
        };
        let most = if base.is_ipv4() { 32 } else { 128 };
        (bits <= most).then_some(Range { base, bits })
    }

    pub(super) fn holds(self, address: IpAddr) -> bool {
        let (base, other, width) = match (self.base, address) {
            (IpAddr::V4(base), IpAddr::V4(other)) => {
                (u128::from(base.to_bits()), u128::from(other.to_bits()), 32)
            }
            (IpAddr::V6(base), IpAddr::V6(other)) => (base.to_bits(), other.to_bits(), 128),
            _ => return false,
        };
        let rest = width - u32::from(self.bits);
        base.checked_shr(rest).unwrap_or(0) == other.checked_shr(rest).unwrap_or(0)
    }
}

/// Addresses that lead nowhere outside.
pub(super) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => is_private_v4(four),
        IpAddr::V6(six) => is_private_v6(six),
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || matches!((a, b, c), (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _) | (240.., ..))
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    // Mapped, translated and tunnelled addresses lead to the older one inside them.
    let inner = |from: usize| {
        let o = address.octets();
        is_private_v4(Ipv4Addr::new(o[from], o[from + 1], o[from + 2], o[from + 3]))
    };
    match (a, b) {
        (0x0064, 0xff9b) => inner(12),
        (0x2002, _) => inner(2),
        (0x2001, 0x0000 | 0x0db8) => true,
        _ => match address.to_ipv4() {
            Some(four) => is_private_v4(four) || a == 0,
            None => {
                address.is_multicast() || a & 0xfe00 == 0xfc00 || a & 0xffc0 == 0xfe80 || a & 0xffc0 == 0xfec0
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_or_refused() {
        assert!(Range::parse("10.0.0.0/33").is_none() && Range::parse("example.com").is_none());
        let all = Range::parse("0.0.0.0/0").unwrap();
        assert!(all.holds("8.8.8.8".parse().unwrap()) && !all.holds("::1".parse().unwrap()));
    }
}
