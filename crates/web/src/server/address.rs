//! Who is asking: the address of the peer, of the client behind trusted proxies, and the key that limits count by.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use http::{Extensions, HeaderMap};

/// The address at the other end of the connection, IPv4-mapped IPv6 folded to IPv4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeerAddress(pub IpAddr);

/// The address of the client: the peer, or the right-most hop before the trusted proxies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The client's address of a request; the unspecified address when it did not come through `serve`.
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get().copied().unwrap_or(Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
    }
}

/// A network that could not be read, with the text that was given.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is not an address or a network such as 10.0.0.0/8 or fd00::/8")]
pub struct InvalidNetwork(pub String);

/// The networks whose forwarded headers are believed; none by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    base: IpAddr,
    bits: u8,
}

impl TrustedProxies {
    /// Reads addresses and CIDR networks, such as `127.0.0.1` or `10.0.0.0/8`.
    pub fn parse<T: AsRef<str>>(networks: impl IntoIterator<Item = T>) -> Result<Self, InvalidNetwork> {
        networks.into_iter().map(|text| text.as_ref().parse()).collect::<Result<_, _>>().map(Self)
    }

    /// Whether the address belongs to one of the networks.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = fold(address);
        self.0.iter().any(|network| network.contains(address))
    }
}

impl FromStr for Network {
    type Err = InvalidNetwork;

    fn from_str(text: &str) -> Result<Self, InvalidNetwork> {
        let invalid = || InvalidNetwork(text.to_owned());
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().map_err(|_| invalid())?)),
            None => (text.trim(), None),
        };
        let base: IpAddr = address.parse().map_err(|_| invalid())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most {
            return Err(invalid());
        }
        Ok(Self { base: masked(base, bits), bits })
    }
}

impl Network {
    fn contains(self, address: IpAddr) -> bool {
        address.is_ipv4() == self.base.is_ipv4() && masked(address, self.bits) == self.base
    }
}

fn masked(address: IpAddr, bits: u8) -> IpAddr {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(bits)).unwrap_or(0);
            IpAddr::V4(Ipv4Addr::from_bits(address.to_bits() & mask))
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & mask))
        }
    }
}

/// An IPv4 address written as IPv6 (`::ffff:a.b.c.d`) as plain IPv4, so that both spellings are one client.
pub fn fold(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// What limits count by: the IPv4 address itself, or the /64 of an IPv6 address, which one household or host owns whole.
pub fn limit_key(address: IpAddr) -> IpAddr {
    match fold(address) {
        IpAddr::V4(address) => IpAddr::V4(address),
        address @ IpAddr::V6(_) => masked(address, 64),
    }
}

/// The right-most address of `X-Forwarded-For` that is not a trusted proxy, believed only when the peer is one.
/// An entry that is not an address ends the search: what stands left of it was written by somebody unknown.
pub fn client_address(peer: PeerAddress, headers: &HeaderMap, trusted: &TrustedProxies) -> ClientAddress {
    let mut client = fold(peer.0);
    if !trusted.contains(client) {
        return ClientAddress(client);
    }
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
    for hop in lines.iter().flat_map(|line| line.split(',')).rev() {
        let Some(address) = hop_address(hop.trim()) else { break };
        client = fold(address);
        if !trusted.contains(client) {
            break;
        }
    }
    ClientAddress(client)
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`, as proxies write them.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
    bare.unwrap_or(hop)
        .parse()
        .ok()
        .or_else(|| hop.parse::<std::net::SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn forwarded(peer: &str, lines: &[&str]) -> IpAddr {
        let trusted = TrustedProxies::parse(["10.0.0.0/8", "fd00::/8", "127.0.0.1"]).expect("networks");
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().expect("a header"));
        }
        client_address(PeerAddress(ip(peer)), &headers, &trusted).0
    }

    #[test]
    fn limits_count_an_ipv4_address_and_an_ipv6_network_of_64_bits() {
        assert_eq!(limit_key(ip("203.0.113.9")), ip("203.0.113.9"));
        assert_eq!(limit_key(ip("::ffff:203.0.113.9")), ip("203.0.113.9"));
        assert_eq!(limit_key(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(limit_key(ip("2001:db8:1:2:ffff::1")), limit_key(ip("2001:db8:1:2::9")));
    }

    #[test]
    fn a_stranger_cannot_choose_its_address() {
        assert_eq!(forwarded("203.0.113.9", &["198.51.100.1"]), ip("203.0.113.9"));
    }

    #[test]
    fn behind_proxies_the_right_most_stranger_is_the_client() {
        assert_eq!(forwarded("10.0.0.1", &["198.51.100.1, 203.0.113.9, 10.0.0.2"]), ip("203.0.113.9"));
        assert_eq!(forwarded("10.0.0.1", &["198.51.100.1", "203.0.113.9:5000"]), ip("203.0.113.9"));
        assert_eq!(forwarded("::ffff:10.0.0.1", &["[2001:db8::7]:443"]), ip("2001:db8::7"));
        assert_eq!(forwarded("10.0.0.1", &["::ffff:203.0.113.9"]), ip("203.0.113.9"));
    }

    #[test]
    fn a_forged_entry_ends_the_search() {
        assert_eq!(forwarded("10.0.0.1", &["198.51.100.1, nonsense"]), ip("10.0.0.1"));
        assert_eq!(forwarded("10.0.0.1", &["198.51.100.1, nonsense, 10.0.0.7"]), ip("10.0.0.7"));
        assert_eq!(forwarded("127.0.0.1", &[]), ip("127.0.0.1"));
    }

    #[test]
    fn a_network_that_makes_no_sense_is_named() {
        for text in ["10.0.0.0/33", "example.test", "::/129", "10.0.0.0/x", ""] {
            assert_eq!(TrustedProxies::parse([text]), Err(InvalidNetwork(text.to_owned())));
        }
        assert!(TrustedProxies::parse(["0.0.0.0/0"]).expect("a network").contains(ip("203.0.113.9")));
    }
}
