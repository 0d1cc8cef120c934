//! Providers' keys for tests, made anew each time, and what they sign.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
};
use data_encoding::BASE64URL_NOPAD;
use portico_domain::time::Instant;
use serde_json::{Value, json};

/// Who speaks in tests.
pub(in crate::oidc) const ISSUER: &str = "https://id.example/realm";

enum Pair {
    Rsa(RsaKeyPair),
    P256(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

/// A key with its name.
pub(in crate::oidc) struct Signer {
    kid: &'static str,
    pair: Pair,
}

fn encoded(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

impl Signer {
    pub(in crate::oidc) fn rsa(kid: &'static str) -> Self {
        Self { kid, pair: Pair::Rsa(RsaKeyPair::generate(KeySize::Rsa2048).expect("a key")) }
    }
    pub(in crate::oidc) fn p256(kid: &'static str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key");
        Self { kid, pair: Pair::P256(pair) }
    }
    pub(in crate::oidc) fn ed25519(kid: &'static str) -> Self {
        Self { kid, pair: Pair::Ed25519(Ed25519KeyPair::generate().expect("a key")) }
    }

    /// The word for how it signs.
    pub(in crate::oidc) fn algorithm(&self) -> &'static str {
        match self.pair {
            Pair::Rsa(_) => "RS256",
            Pair::P256(_) => "ES256",
            Pair::Ed25519(_) => "EdDSA",
        }
    }

    /// Its public half as the only one of a set.
    pub(in crate::oidc) fn set(&self) -> Vec<u8> {
        let key = match &self.pair {
            Pair::Rsa(pair) => {
                let (n, e) = numbers(pair.public_key().as_ref());
                json!({"kty": "RSA", "kid": self.kid, "use": "sig", "n": encoded(n), "e": encoded(e)})
            }
            Pair::P256(pair) => {
                let point = pair.public_key().as_ref();
                let (x, y) = (encoded(&point[1..33]), encoded(&point[33..]));
                json!({"kty": "EC", "crv": "P-256", "kid": self.kid, "x": x, "y": y})
            }
            Pair::Ed25519(pair) => {
                json!({"kty": "OKP", "crv": "Ed25519", "kid": self.kid, "x": encoded(pair.public_key().as_ref())})
            }
        };
        serde_json::to_vec(&json!({"keys": [key]})).expect("a set")
    }

    /// A token that says this.
    pub(in crate::oidc) fn sign(&self, claims: &Value) -> String {
        self.sign_under(&json!({"alg": self.algorithm(), "kid": self.kid}), claims)
    }

    /// A token under another header.
    pub(in crate::oidc) fn sign_under(&self, header: &Value, claims: &Value) -> String {
        let signed =
            format!("{}.{}", encoded(header.to_string().as_bytes()), encoded(claims.to_string().as_bytes()));
        let random = SystemRandom::new();
        let signature = match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, signed.as_bytes(), &mut signature).expect("signed");
                signature
            }
            Pair::P256(pair) => pair.sign(&random, signed.as_bytes()).expect("signed").as_ref().to_vec(),
            Pair::Ed25519(pair) => pair.sign(signed.as_bytes()).as_ref().to_vec(),
        };
        format!("{signed}.{}", encoded(&signature))
    }
}

/// Modulus and exponent out of `RSAPublicKey` (RFC 8017, appendix A.1.1).
fn numbers(der: &[u8]) -> (&[u8], &[u8]) {
    let (sequence, _) = content(der);
    let (n, rest) = content(sequence);
    let (e, _) = content(rest);
    (n, e)
}

/// What the first element holds, and what is behind it.
fn content(der: &[u8]) -> (&[u8], &[u8]) {
    let short = usize::from(der[1]);
    let (start, length) = if short < 0x80 {
        (2, short)
    } else {
        let count = short - 0x80;
        let length = der[2..2 + count].iter().fold(0, |length, byte| (length << 8) | usize::from(*byte));
        (2 + count, length)
    };
    (&der[start..start + length], &der[start + length..])
}

/// What a good token says at a moment.
pub(in crate::oidc) fn claims(now: Instant) -> Value {
    let seconds = now.0 / 1000;
    json!({
        "iss": ISSUER, "aud": "portico", "sub": "248289761001", "nonce": "the nonce",
        "iat": seconds, "exp": seconds + 300, "email": "nora@skyline.example", "email_verified": true,
    })
}
