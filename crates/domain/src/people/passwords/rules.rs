//! Which passwords are good enough: long, not on the list of common ones, not made of what everybody knows about the
//! person or the company. Nothing is asked of their characters (security.md row 24).

use unicode_normalization::UnicodeNormalization;

use super::tried_first::is_common;
use super::{LONGEST, SHORTEST};
use crate::error::Invalid;

/// A password that passed the rules, in NFC; not shown by `Debug`.
#[derive(Clone)]
pub struct NewPassword(String);

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(***)")
    }
}

impl NewPassword {
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
    /// A password that was just found right, to be kept in a stronger way; the rules of its day let it pass.
    pub(super) fn kept(typed: &str) -> Self {
        Self(typed.nfc().collect())
    }
}

/// Words that name the product's own places: no secret here.
const OWN_WORDS: [&str; 5] = ["portico", "portal", "console", "charter", "password"];
/// What must remain of a password once the known words are taken out, in characters.
const REMAINDER: usize = 8;

/// Takes a password, or says what is wrong with the field `password`. `about` are names that anybody could guess
/// from: the company's, the person's, their address.
pub fn check(password: &str, about: &[&str]) -> Result<NewPassword, Invalid> {
    if password.len() > LONGEST {
        return Err(Invalid::field("password", "passwords-too-long"));
    }
    let password: String = password.nfc().collect();
    if password.chars().count() < SHORTEST {
        return Err(Invalid::field("password", "passwords-too-short"));
    }
    let folded = password.to_lowercase();
    if is_known(&folded) || is_pattern(&folded) {
        return Err(Invalid::field("password", "passwords-common"));
    }
    if is_about(&folded, about) {
        return Err(Invalid::field("password", "passwords-guessable"));
    }
    Ok(NewPassword(password))
}

/// A common password as it is, behind and before digits and signs, or written several times.
fn is_known(folded: &str) -> bool {
    let word = folded.trim_matches(|c: char| !c.is_alphabetic());
    is_common(folded)
        || (!word.is_empty() && word.chars().count() < SHORTEST && is_common(word))
        || unit_of(folded).is_some_and(is_common)
}

/// Few different characters, one short piece again and again, or a run such as `123456789012345`.
fn is_pattern(folded: &str) -> bool {
    let mut kinds: Vec<char> = folded.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    let chars: Vec<u32> = folded.chars().map(u32::from).collect();
    let runs = chars
        .windows(2)
        .filter(|pair| pair[1].abs_diff(pair[0]) == 1 || pair[1].abs_diff(pair[0]) == 9)
        .count();
    kinds.len() < 5
        || unit_of(folded).is_some_and(|unit| unit.chars().count() <= 6)
        || runs * 10 >= chars.len() * 9
}

/// The piece of which a text is made by repetition, if it is.
fn unit_of(text: &str) -> Option<&str> {
    (1..=text.len() / 2)
        .filter(|length| text.is_char_boundary(*length))
        .map(|length| &text[..length])
        .find(|unit| text.len().is_multiple_of(unit.len()) && unit.repeat(text.len() / unit.len()) == text)
}

fn is_about(folded: &str, about: &[&str]) -> bool {
    let mut rest = folded.to_owned();
    let mut words: Vec<String> = about
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .chain(OWN_WORDS)
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .collect();
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    rest.len() < folded.len() && rest.chars().count() < REMAINDER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(password: &str) -> Option<&'static str> {
        check(password, &["Skyline Air", "Maya Lindqvist", "maya@skyline.example"])
            .err()
            .map(|invalid| invalid.problems[0].key)
    }

    #[test]
    fn a_long_sentence_is_taken_in_any_script() {
        let long: String = (0..100).map(|n| format!("{} ", n * 7919)).collect();
        for good in [
            "a quiet field in winter",
            "correct horse battery staple",
            "żółta łódka płynie nocą",
            "雨の日に傘を忘れて駅まで走った私",
            &long,
        ] {
            assert_eq!(refusal(good), None, "{good}");
        }
    }

    #[test]
    fn short_endless_and_well_known_passwords_are_refused() {
        assert_eq!(refusal("fourteen chars"), Some("passwords-too-short"));
        assert_eq!(refusal(&"a".repeat(1025)), Some("passwords-too-long"));
        for known in [
            "password1234567",
            "passwordpassword",
            "aaaaaaaaaaaaaaaa",
            "123456789012345",
            "abcabcabcabcabc",
            "!!!iloveyou!!!!!!",
        ] {
            assert_eq!(refusal(known), Some("passwords-common"), "{known}");
        }
    }

    #[test]
    fn what_everybody_knows_about_somebody_is_no_secret() {
        for guessable in ["SkylineAirPortal2026", "maya.lindqvist.2026", "skyline-console-1"] {
            assert_eq!(refusal(guessable), Some("passwords-guessable"), "{guessable}");
        }
        assert_eq!(refusal("skyline of a town I left"), None);
    }

    #[test]
    fn the_same_letters_count_as_the_same_however_they_were_typed() {
        let composed = check("caf\u{e9} on a quiet street", &[]).expect("good");
        let decomposed = check("cafe\u{301} on a quiet street", &[]).expect("good");
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
    }
}
