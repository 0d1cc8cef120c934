//! A provider's keys (RFC 7517), as far as its word can be checked with them.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use portico_domain::time::Instant;
use serde::Deserialize;

use super::{Oidc, OidcProblem};

/// Keys of a set that are looked at.
const MOST_KEYS: usize = 100;

/// A key with which a provider signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// What the provider calls it, if anything.
    pub kid: Option<String>,
    /// Its numbers.
    pub material: Material,
}

/// The numbers of a public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Material {
    /// Modulus and exponent, big-endian without leading zeros.
    Rsa { n: Vec<u8>, e: Vec<u8> },
    /// A point of P-256, uncompressed (SEC 1, section 2.3.3).
    P256(Vec<u8>),
    /// A point of Ed25519.
    Ed25519(Vec<u8>),
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    n: Option<String>,
    e: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

impl Oidc {
    /// A provider's keys as they are now.
    pub(super) async fn fetch_keys(&self, address: &str, now: Instant) -> Result<Arc<Vec<Key>>, OidcProblem> {
        let keys = read(&self.line.get(address, None).await?).ok_or(OidcProblem::Unreadable)?;
        Ok(self.keys.keep(address, now, keys))
    }
}

/// The keys of a set; those of another kind or purpose are passed over, a set without any that fits is none.
pub(super) fn read(body: &[u8]) -> Option<Vec<Key>> {
    let set: Set = serde_json::from_slice(body).ok()?;
    let keys: Vec<Key> = set.keys.into_iter().take(MOST_KEYS).filter_map(key).collect();
    (!keys.is_empty()).then_some(keys)
}

fn key(value: serde_json::Value) -> Option<Key> {
    let jwk: Jwk = serde_json::from_value(value).ok()?;
    if jwk.purpose.as_deref().is_some_and(|purpose| purpose != "sig") {
        return None;
    }
    let material = match (jwk.kty.as_str(), jwk.crv.as_deref()) {
        ("RSA", _) => Material::Rsa { n: number(jwk.n)?, e: number(jwk.e)? },
        ("EC", Some("P-256")) => {
            let point = [&[4_u8][..], &coordinate(jwk.x)?, &coordinate(jwk.y)?].concat();
            Material::P256(point)
        }
        ("OKP", Some("Ed25519")) => Material::Ed25519(coordinate(jwk.x)?),
        _ => return None,
    };
    Some(Key { kid: jwk.kid, material })
}

/// A number of any size (RFC 7518, section 6.3.1.1). Some providers write a zero before it.
fn number(text: Option<String>) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(text?.trim_end_matches('=').as_bytes()).ok()?;
    let start = bytes.iter().position(|byte| *byte != 0)?;
    Some(bytes[start..].to_vec())
}

/// A coordinate of exactly 32 bytes (RFC 7518, section 6.2.1.2; RFC 8037, section 2).
fn coordinate(text: Option<String>) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(text?.trim_end_matches('=').as_bytes()).ok()?;
    (bytes.len() == 32).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_that_sign_in_a_known_way_are_kept() {
        let x = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
        let set = format!(
            r#"{{"keys":[{{"kty":"RSA","kid":"a","n":"AAEC","e":"AQAB"}},{{"kty":"RSA","use":"enc","n":"AQ","e":"Aw"}},
            {{"kty":"oct","k":"c2VjcmV0"}},{{"kty":"EC","crv":"P-384","x":"{x}","y":"{x}"}},{{"kty":3}},
            {{"kty":"EC","crv":"P-256","kid":"b","x":"{x}","y":"{x}"}},{{"kty":"EC","crv":"P-256","x":"AQ","y":"{x}"}},
            {{"kty":"OKP","crv":"Ed25519","kid":"c","x":"{x}"}}]}}"#
        );
        let keys = read(set.as_bytes()).expect("a set");
        let names: Vec<&str> = keys.iter().filter_map(|key| key.kid.as_deref()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(keys[0].material, Material::Rsa { n: vec![1, 2], e: vec![1, 0, 1] });
        assert_eq!(read(br#"{"keys":[{"kty":"oct","k":"AA"}]}"#), None);
        assert_eq!(read(b"<html>"), None);
    }
}
