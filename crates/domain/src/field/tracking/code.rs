//! The sixteen characters of a link: eight drawn at random, which name it, and eight that only the installation's key
//! derives from them. Of the second half nothing is stored, so that a stolen database opens no page.

use crate::secret::{self, ServerKey};

use super::TrackingLink;

/// No character that is taken for another when read aloud or typed.
const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Characters of each half: 46 bits.
const HALF: usize = 8;

/// The code of a link, as it stands in its address.
pub fn code(key: &ServerKey, link: &TrackingLink) -> String {
    format!("{}{}", link.nonce, seal(key, &link.nonce))
}

/// A first half that no link has.
pub(super) fn fresh() -> String {
    letters(u64::from_be_bytes(secret::random::<8>()))
}

/// The first half of a code that is the installation's own.
pub(super) fn nonce_in<'a>(key: &ServerKey, code: &'a str) -> Option<&'a str> {
    let (nonce, given) = code.is_ascii().then(|| code.split_at_checked(HALF)).flatten()?;
    secret::same(seal(key, nonce).as_bytes(), given.as_bytes()).then_some(nonce)
}

fn seal(key: &ServerKey, nonce: &str) -> String {
    let mac = key.keyed_hash("tracking-link", nonce);
    letters(u64::from_str_radix(&mac[..16], 16).expect("a keyed hash is written in hex"))
}

fn letters(mut number: u64) -> String {
    let mut text = String::with_capacity(HALF);
    for _ in 0..HALF {
        let at = usize::try_from(number % 58).expect("less than 58");
        text.push(char::from(ALPHABET[at]));
        number /= 58;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_sixteen_letters_that_only_this_key_makes() {
        let (key, other) = (ServerKey::generate(), ServerKey::generate());
        let nonce = fresh();
        let code = format!("{nonce}{}", seal(&key, &nonce));
        assert_eq!(code.len(), 16);
        assert!(code.bytes().all(|letter| ALPHABET.contains(&letter)), "{code}");
        assert_eq!(nonce_in(&key, &code), Some(nonce.as_str()));
        assert_eq!(nonce_in(&other, &code), None);
        assert_eq!(nonce_in(&key, &code[..15]), None);
        assert_eq!(nonce_in(&key, &format!("{code}1")), None);
        assert_eq!(nonce_in(&key, "ütter"), None);
    }
}
