//! Which network a request came from, coarsely: enough to slow down guessing, too little to follow a person.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// `192.0.2.0/24` or `2001:db8:1::/48`; `unknown` where the server does not know the other side.
///
/// Behind a proxy on the same machine the last entry of `X-Forwarded-For` counts, which is the one that the proxy
/// itself wrote. From anywhere else the header is a claim, and ignored.
pub fn of(parts: &Parts) -> String {
    let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
        return "unknown".into();
    };
    let forwarded = || {
        let header = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        header.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let from = if peer.ip().is_loopback() { forwarded().unwrap_or(peer.ip()) } else { peer.ip() };
    class(from)
}

fn class(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn parts(peer: &str, forwarded: &str) -> Parts {
        let request = Request::builder().header("x-forwarded-for", forwarded).body(()).unwrap();
        let (mut parts, ()) = request.into_parts();
        parts.extensions.insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        parts
    }

    #[test]
    fn only_a_proxy_on_this_machine_is_believed() {
        assert_eq!(of(&parts("203.0.113.9:1", "198.51.100.7")), "203.0.113.0/24");
        assert_eq!(of(&parts("127.0.0.1:1", "10.0.0.1, 198.51.100.7")), "198.51.100.0/24");
        assert_eq!(of(&parts("127.0.0.1:1", "junk")), "127.0.0.0/24");
    }

    #[test]
    fn both_families_are_cut_short() {
        assert_eq!(class("2001:db8:1:2::3".parse().unwrap()), "2001:db8:1::/48");
        assert_eq!(class("::ffff:192.0.2.77".parse().unwrap()), "192.0.2.0/24");
    }
}
