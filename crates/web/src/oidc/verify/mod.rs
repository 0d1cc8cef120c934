//! Whether an ID token is to be believed (OpenID Connect Core 1.0, section 3.1.3.7; RFC 8725).

#[cfg(test)]
pub(super) mod doubles;
#[cfg(test)]
mod tests;

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use data_encoding::BASE64URL_NOPAD;
use portico_domain::secret;
use portico_domain::time::Instant;
use serde_json::Value;

use super::claims::Claims;
use super::keys::{Key, Material};

/// How far the clocks of two machines may be apart.
const LEEWAY_SECONDS: i64 = 60;
/// A token that says this much says too much.
const MOST_LETTERS: usize = 128 * 1024;

/// What a token must say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected<'a> {
    /// Who speaks.
    pub issuer: &'a str,
    /// To whom.
    pub client_id: &'a str,
    /// In answer to what.
    pub nonce: &'a str,
    /// When it is listened to.
    pub now: Instant,
}

/// Why a token is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenProblem {
    /// It cannot be read.
    Unreadable,
    /// It is signed in a way that proves nothing, or that is not known here.
    Algorithm,
    /// The key it is signed with is none of the provider's.
    Key,
    /// The signature is not that of the key.
    Signature,
    /// Somebody else speaks.
    Issuer,
    /// It is for somebody else.
    Audience,
    /// It is over.
    Expired,
    /// It is from another time.
    Time,
    /// It answers another question.
    Nonce,
    /// It names nobody.
    Subject,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Algorithm {
    Rs256,
    Es256,
    EdDsa,
}

/// What the token says, when it is signed by one of the keys and says what it must.
pub(super) fn verify(token: &str, keys: &[Key], expected: &Expected<'_>) -> Result<Claims, TokenProblem> {
    if token.len() > MOST_LETTERS {
        return Err(TokenProblem::Unreadable);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(TokenProblem::Unreadable)?;
    let (header, body) = signed.split_once('.').ok_or(TokenProblem::Unreadable)?;
    let header = object(header)?;
    let algorithm = algorithm(&header)?;
    let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).map_err(|_| TokenProblem::Unreadable)?;
    let kid = header.get("kid").and_then(Value::as_str);
    check_signature(signed.as_bytes(), &signature, algorithm, kid, keys)?;
    // Nothing is read of what is said before it is known who says it.
    let claims = object(body)?;
    check_claims(&claims, expected)?;
    Ok(claims)
}

fn object(part: &str) -> Result<Claims, TokenProblem> {
    let bytes = BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| TokenProblem::Unreadable)?;
    serde_json::from_slice(&bytes).map_err(|_| TokenProblem::Unreadable)
}

/// Only signatures that nobody but the provider can make: never `none`, and never one made with a shared secret, which a
/// public key could be taken for.
fn algorithm(header: &Claims) -> Result<Algorithm, TokenProblem> {
    if header.contains_key("crit") {
        return Err(TokenProblem::Algorithm);
    }
    match header.get("alg").and_then(Value::as_str) {
        Some("RS256") => Ok(Algorithm::Rs256),
        Some("ES256") => Ok(Algorithm::Es256),
        Some("EdDSA") => Ok(Algorithm::EdDsa),
        _ => Err(TokenProblem::Algorithm),
    }
}

/// A key named in the token must be among the provider's; a token that names none may be of any of them.
fn check_signature(
    signed: &[u8],
    signature: &[u8],
    algorithm: Algorithm,
    kid: Option<&str>,
    keys: &[Key],
) -> Result<(), TokenProblem> {
    let fitting = keys.iter().filter(|key| kid.is_none() || key.kid.is_none() || key.kid.as_deref() == kid);
    let mut outcome = Err(TokenProblem::Key);
    for key in fitting {
        match is_signed(signed, signature, algorithm, &key.material) {
            Some(true) => return Ok(()),
            Some(false) => outcome = Err(TokenProblem::Signature),
            None => {}
        }
    }
    outcome
}

/// Whether a key made the signature; nothing when it is a key of another kind.
fn is_signed(signed: &[u8], signature: &[u8], algorithm: Algorithm, key: &Material) -> Option<bool> {
    match (algorithm, key) {
        (Algorithm::Rs256, Material::Rsa { n, e }) => {
            let key = RsaPublicKeyComponents { n: n.as_slice(), e: e.as_slice() };
            Some(key.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature).is_ok())
        }
        (Algorithm::Es256, Material::P256(point)) => {
            Some(UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed, signature).is_ok())
        }
        (Algorithm::EdDsa, Material::Ed25519(point)) => {
            Some(UnparsedPublicKey::new(&ED25519, point).verify(signed, signature).is_ok())
        }
        _ => None,
    }
}

fn check_claims(claims: &Claims, expected: &Expected<'_>) -> Result<(), TokenProblem> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("iss") != Some(expected.issuer) {
        return Err(TokenProblem::Issuer);
    }
    check_audience(claims, expected.client_id)?;
    let now = expected.now.0 / 1000;
    let expires = seconds(claims, "exp").ok_or(TokenProblem::Expired)?;
    if now >= expires.saturating_add(LEEWAY_SECONDS) {
        return Err(TokenProblem::Expired);
    }
    let issued = seconds(claims, "iat").ok_or(TokenProblem::Time)?;
    let begins = seconds(claims, "nbf").unwrap_or(issued);
    if issued.max(begins) > now + LEEWAY_SECONDS {
        return Err(TokenProblem::Time);
    }
    let nonce = text("nonce").unwrap_or_default();
    if expected.nonce.is_empty() || !secret::same(nonce.as_bytes(), expected.nonce.as_bytes()) {
        return Err(TokenProblem::Nonce);
    }
    // At most 255 letters (OpenID Connect Core 1.0, section 2).
    if text("sub").is_none_or(|subject| subject.is_empty() || subject.len() > 255) {
        return Err(TokenProblem::Subject);
    }
    Ok(())
}

/// It is for this installation; when it is for others too, it says that it was given to this one.
fn check_audience(claims: &Claims, client_id: &str) -> Result<(), TokenProblem> {
    let (is_ours, others) = match claims.get("aud") {
        Some(Value::String(one)) => (one == client_id, false),
        Some(Value::Array(all)) => (all.iter().any(|one| one.as_str() == Some(client_id)), all.len() > 1),
        _ => (false, false),
    };
    let party = match claims.get("azp") {
        Some(party) => party.as_str() == Some(client_id),
        None => !others,
    };
    if is_ours && party { Ok(()) } else { Err(TokenProblem::Audience) }
}

/// A moment in whole seconds; some providers write parts of them.
fn seconds(claims: &Claims, name: &str) -> Option<i64> {
    let value = claims.get(name)?;
    value.as_i64().or_else(|| {
        let seconds = value.as_f64().filter(|seconds| seconds.is_finite() && seconds.abs() < 1e15)?;
        #[expect(clippy::cast_possible_truncation, reason = "its size was looked at")]
        Some(seconds as i64)
    })
}
