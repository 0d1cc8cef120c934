//! Which machines may be asked who somebody is. Whoever sets a provider up chooses an address that this machine then
//! asks, so that it must not be one that only this machine can reach (security.md row 95).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

/// Which machines may be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Those that everybody can reach, encrypted, at the usual ports.
    #[default]
    Public,
    /// Those of the installation's own networks too, at any port, and this machine without encryption: where the
    /// provider stands beside the installation, and in development.
    Private,
}

impl std::fmt::Display for Reach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Public => "public",
            Self::Private => "private",
        })
    }
}

impl std::str::FromStr for Reach {
    type Err = portico_domain::error::UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "public" => Ok(Self::Public),
            "private" => Ok(Self::Private),
            _ => Err(portico_domain::error::UnknownWord),
        }
    }
}

impl Reach {
    /// Whether an address may be asked; a name is looked at once more when it is resolved.
    pub(super) fn allows(self, url: &Url) -> bool {
        let Some(host) = url.host_str() else { return false };
        let literal = host.trim_matches(['[', ']']).parse::<IpAddr>().ok();
        let usual = matches!(url.port(), None | Some(443 | 8443));
        let own = literal.map_or(host.eq_ignore_ascii_case("localhost"), |ip| ip.is_loopback());
        let encrypted = url.scheme() == "https" || (self == Self::Private && url.scheme() == "http" && own);
        encrypted
            && url.username().is_empty()
            && url.password().is_none()
            && (usual || self == Self::Private)
            && literal.is_none_or(|ip| self.allows_ip(ip))
    }

    /// Whether a machine may be asked.
    pub(super) fn allows_ip(self, ip: IpAddr) -> bool {
        match (self, ip.to_canonical()) {
            (Self::Public, IpAddr::V4(ip)) => is_public_v4(ip),
            (Self::Public, IpAddr::V6(ip)) => is_public_v6(ip),
            // What a cloud tells its machines about themselves, and what is no machine at all, is never asked.
            (Self::Private, IpAddr::V4(ip)) => {
                !(ip.is_link_local() || ip.is_multicast() || ip.is_unspecified() || ip.is_broadcast())
            }
            (Self::Private, IpAddr::V6(ip)) => {
                !(ip.is_unicast_link_local() || ip.is_multicast() || ip.is_unspecified())
            }
        }
    }
}

/// All but the special-purpose blocks (RFC 6890 and its registry).
fn is_public_v4(ip: Ipv4Addr) -> bool {
    let special = match ip.octets() {
        [0 | 10 | 127, ..] | [224..=255, ..] => true,
        [100, second, ..] => (64..=127).contains(&second),
        [169, 254, ..] | [192, 168, ..] | [198, 18..=19, ..] => true,
        [172, second, ..] => (16..=31).contains(&second),
        [192, 0, 0 | 2, _] | [192, 88, 99, _] | [198, 51, 100, _] | [203, 0, 113, _] => true,
        _ => false,
    };
    !special
}

/// The same for IPv6, with the blocks that hold an IPv4 address of any kind.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let special = match ip.segments() {
        [0, 0, 0, 0, 0, 0, ..] => true,
        [0x64, 0xff9b, 0 | 1, ..] => true,
        [0x100, 0, 0, 0, ..] => true,
        [0x2001, 0xdb8, ..] | [0x2002, ..] | [0x5f00, ..] => true,
        [0x3fff, second, ..] => second < 0x1000,
        [first, ..] => first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80 || first & 0xff00 == 0xff00,
    };
    !special
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(reach: Reach, address: &str) -> bool {
        Url::parse(address).is_ok_and(|url| reach.allows(&url))
    }

    #[test]
    fn a_provider_is_asked_only_where_everybody_can_ask_it() {
        for good in ["https://id.example.com/a", "https://id.example.com:8443", "https://93.184.215.14"] {
            assert!(allows(Reach::Public, good), "{good}");
        }
        for bad in [
            "http://id.example.com",
            "HTTP://id.example.com",
            "https://id.example.com:22",
            "https://me:you@id.example.com",
            "https://127.0.0.1",
            "https://2130706433",
            "https://0x7f.1",
            "https://017700000001",
            "https://10.0.0.5",
            "https://100.64.1.1",
            "https://169.254.169.254",
            "https://172.31.255.1",
            "https://192.168.0.1",
            "https://198.18.0.1",
            "https://224.0.0.1",
            "https://255.255.255.255",
            "https://[::1]",
            "https://[::ffff:10.0.0.1]",
            "https://[64:ff9b::a00:1]",
            "https://[2002:a00:1::]",
            "https://[fd00::1]",
            "https://[fe80::1]",
            "https://[ff02::1]",
            "ftp://id.example.com",
        ] {
            assert!(!allows(Reach::Public, bad), "{bad}");
        }
    }

    #[test]
    fn an_installation_may_ask_its_own_networks_but_never_its_cloud() {
        for good in ["https://10.0.0.5:9443", "http://127.0.0.1:9000", "http://localhost:8080/realms/a"] {
            assert!(allows(Reach::Private, good), "{good}");
        }
        for bad in ["http://10.0.0.5", "https://169.254.169.254", "http://[fe80::1]", "https://0.0.0.0"] {
            assert!(!allows(Reach::Private, bad), "{bad}");
        }
    }
}
