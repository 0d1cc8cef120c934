//! What is typed about a contact, read and checked.

use super::{Addresses, Numbers};
use crate::Result;
use crate::search_text::folded;
use crate::typed::Typed;

/// A contact as it is typed.
#[derive(Clone, Debug, Default)]
pub struct ContactForm {
    /// `first_name`.
    pub first_name: String,
    /// `last_name`.
    pub last_name: String,
    /// `emails.0.address` and so on, the preferred first; empty rows are left out.
    pub emails: Vec<(usize, String)>,
    /// `phones.0.number` and so on, the preferred first; empty rows are left out.
    pub phones: Vec<(usize, String)>,
    /// `language`, such as `en`.
    pub language: String,
    /// `notes`.
    pub notes: String,
}

pub(super) struct Read {
    pub first_name: String,
    pub last_name: String,
    pub emails: Addresses,
    pub phones: Numbers,
    pub language: String,
    pub notes: String,
    pub search_text: String,
}

/// Addresses, and numbers, that one contact may have.
pub const MOST_WAYS: usize = 6;

impl ContactForm {
    /// Whether everything typed can be taken, without adding anything; `country` fills in the prefix of a phone number.
    pub fn check(&self, country: &str) -> Result<()> {
        self.read(country).map(|_| ())
    }
    /// `country` fills in the prefix of a phone number.
    pub(super) fn read(&self, country: &str) -> Result<Read> {
        let mut typed = Typed::default();
        let first_name = typed.needed("first_name", &self.first_name, 80);
        let last_name = typed.needed("last_name", &self.last_name, 80);
        let mut emails = Vec::new();
        for (row, text) in self.emails.iter().take(MOST_WAYS) {
            if let Some(email) = typed.email(&format!("emails.{row}.address"), text)
                && !emails.contains(&email)
            {
                emails.push(email);
            }
        }
        let mut phones = Vec::new();
        for (row, text) in self.phones.iter().take(MOST_WAYS) {
            if let Some(phone) = typed.phone(&format!("phones.{row}.number"), text, country)
                && !phones.contains(&phone)
            {
                phones.push(phone);
            }
        }
        let language = typed.needed("language", &self.language, 12);
        let notes = typed.lines("notes", &self.notes, 4000);
        typed.check()?;
        let ways = emails.iter().map(|email| email.as_str()).chain(phones.iter().map(|phone| phone.as_str()));
        let search_text = folded([first_name.as_str(), last_name.as_str()].into_iter().chain(ways));
        Ok(Read {
            first_name,
            last_name,
            emails: Addresses(emails),
            phones: Numbers(phones),
            language,
            notes,
            search_text,
        })
    }
}
