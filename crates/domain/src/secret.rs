//! Randomness, the server's key, and what is derived from it.
//!
//! A mailed secret is never stored: the row keeps a random nonce and the secret's hash, and the
//! secret itself is derived from the nonce with the server's key at the moment the mail is written.

use chacha20poly1305::aead::{Aead, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit as _, Mac};
use sha2::{Digest, Sha256};

/// `N` bytes from the operating system's generator.
pub fn random<const N: usize>() -> [u8; N] {
    use rand::TryRng;
    let mut bytes = [0; N];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system hands out random bytes");
    bytes
}

/// A secret of 256 bits as 43 characters, safe in addresses and cookies.
pub fn random_token() -> String {
    BASE64URL_NOPAD.encode(&random::<32>())
}

/// SHA-256 of a text as 64 lower-case hex digits.
pub fn hash(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

/// The installation's own key, from a file or the environment, never in the database.
#[derive(Clone)]
pub struct ServerKey([u8; 32]);

impl std::fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerKey(***)")
    }
}

impl ServerKey {
    /// A key from 64 hex digits; nothing for anything else.
    pub fn from_hex(text: &str) -> Option<Self> {
        HEXLOWER.decode(text.trim().to_ascii_lowercase().as_bytes()).ok()?.try_into().ok().map(Self)
    }
    /// A new random key.
    pub fn generate() -> Self {
        Self(random())
    }
    /// The key as 64 hex digits, for its file.
    pub fn to_hex(&self) -> String {
        HEXLOWER.encode(&self.0)
    }
    fn mac(&self, purpose: &str, text: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
    /// A 256-bit secret (43 characters) that only this key can derive from `nonce`.
    pub fn token(&self, purpose: &str, nonce: &str) -> String {
        BASE64URL_NOPAD.encode(&self.mac(purpose, nonce))
    }
    /// A six-digit code that only this key can derive from `nonce`.
    pub fn code(&self, purpose: &str, nonce: &str) -> String {
        let bytes = self.mac(purpose, nonce);
        let number = u64::from_be_bytes(bytes[..8].try_into().expect("eight bytes")) % 1_000_000;
        format!("{number:06}")
    }
    /// Whether `given` is the token of `nonce`, in constant time.
    pub fn is_token(&self, purpose: &str, nonce: &str, given: &str) -> bool {
        same(self.token(purpose, nonce).as_bytes(), given.as_bytes())
    }
    /// A keyed hash as 64 hex digits, for secrets too short to be hashed without a key.
    pub fn keyed_hash(&self, purpose: &str, text: &str) -> String {
        HEXLOWER.encode(&self.mac(purpose, text))
    }
    /// Encrypts a small secret for the database.
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> String {
        let cipher = ChaCha20Poly1305::new(&self.mac("seal", purpose).into());
        let nonce = random::<12>();
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), plain).expect("a small text can be sealed");
        BASE64URL_NOPAD.encode(&[&nonce[..], &sealed].concat())
    }
    /// Opens what [`ServerKey::seal`] made; nothing when it was made with another key or altered.
    pub fn open(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
        let (nonce, rest) = bytes.split_at_checked(12)?;
        ChaCha20Poly1305::new(&self.mac("seal", purpose).into()).decrypt(Nonce::from_slice(nonce), rest).ok()
    }
}

/// Compares two secrets in constant time.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    use subtle::ConstantTimeEq;
    one.ct_eq(other).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailed_secret_cannot_be_derived_with_another_key() {
        let (one, other) = (ServerKey::generate(), ServerKey::generate());
        let token = one.token("sign-in", "nonce");
        assert_eq!(token.len(), 43);
        assert!(one.is_token("sign-in", "nonce", &token));
        assert!(!other.is_token("sign-in", "nonce", &token));
        assert!(!one.is_token("invitation", "nonce", &token));
    }

    #[test]
    fn a_code_has_six_digits() {
        let key = ServerKey::generate();
        for nonce in 0..200 {
            let code = key.code("sign-in-code", &nonce.to_string());
            assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        }
    }

    #[test]
    fn a_sealed_secret_opens_only_unchanged_and_for_its_purpose() {
        let key = ServerKey::generate();
        let sealed = key.seal("totp", b"secret");
        assert_eq!(key.open("totp", &sealed).as_deref(), Some(&b"secret"[..]));
        assert_eq!(key.open("other", &sealed), None);
        assert_eq!(ServerKey::generate().open("totp", &sealed), None);
        assert_eq!(key.open("totp", &format!("A{}", &sealed[1..])).is_some(), sealed.starts_with('A'));
    }

    #[test]
    fn the_key_does_not_print_itself() {
        let key = ServerKey::generate();
        assert!(!format!("{key:?}").contains(&key.to_hex()));
        assert!(ServerKey::from_hex(&key.to_hex()).is_some_and(|same| same.to_hex() == key.to_hex()));
        assert!(ServerKey::from_hex("short").is_none());
    }
}
