//! E-mail addresses: one mailbox, in the canonical form by which it is unique in a workspace.

use unicode_normalization::UnicodeNormalization;

/// One mailbox, with its domain in lower-case ASCII (punycode) and its local part in NFC.
///
/// The local part keeps its letters: upper and lower case of ASCII are folded only in
/// [`EmailAddress::key`], and never by rules that map look-alikes onto ASCII.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads exactly one address (RFC 5321, at most 254 octets); nothing for lists, names or control characters.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // Normalising turns some signs into the ASCII letter that they look like (the Kelvin sign into K): whoever
        // typed one did not type that letter.
        if text.chars().any(|c| !c.is_ascii() && std::iter::once(c).nfc().all(|c| c.is_ascii())) {
            return None;
        }
        let text: String = text.nfc().collect();
        if text.len() > 254
            || text.chars().any(|c| {
                c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"' | '%' | '\\')
            })
        {
            return None;
        }
        let (local, domain) = text.rsplit_once('@')?;
        let domain = idna::domain_to_ascii_strict(domain).ok()?;
        let address = format!("{local}@{domain}");
        let options = email_address::Options::default()
            .with_required_tld()
            .without_domain_literal()
            .without_display_text();
        email_address::EmailAddress::parse_with_options(&address, options).ok()?;
        Some(Self(address))
    }
    /// The address as mail is sent to it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The form compared for sameness: ASCII letters folded, nothing else.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
    /// The address with most of its local part hidden: `a***@x.test`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        format!("{}***@{domain}", local.chars().next().unwrap_or('*'))
    }
}
impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::str::FromStr for EmailAddress {
    type Err = crate::error::UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or(crate::error::UnknownWord)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_single_mailbox_is_an_address() {
        for good in
            ["claire@harcourt.example", " Claire.B+x@Harcourt.Example ", "admın@x.test", "a@münchen.example"]
        {
            assert!(EmailAddress::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.test",
            "a@b",
            "a@b.test,c@d.test",
            "A <a@b.test>",
            "a@b.test\r\nBcc: x@y.test",
            "a%0a@b.test",
            "a b@c.test",
            "mar\u{212a}@x.test",
            "mark@\u{212a}eep.test",
        ] {
            assert!(EmailAddress::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn look_alikes_stay_apart() {
        let dotless = EmailAddress::parse("admın@x.test").expect("an address").key();
        assert_ne!(dotless, EmailAddress::parse("admin@x.test").expect("an address").key());
        assert_eq!(EmailAddress::parse("ANNA@X.TEST").expect("an address").key(), "anna@x.test");
    }
}
