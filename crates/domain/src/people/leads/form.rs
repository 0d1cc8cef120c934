//! What is typed about a lead, read and checked.

use crate::Result;
use crate::search_text::folded;
use crate::typed::Typed;

/// A lead as it is typed. An address or a number is needed.
#[derive(Clone, Debug, Default)]
pub struct LeadForm {
    /// `first_name`.
    pub first_name: String,
    /// `last_name`.
    pub last_name: String,
    /// `email`.
    pub email: String,
    /// `phone`.
    pub phone: String,
    /// `company`.
    pub company: String,
    /// `source`.
    pub source: String,
    /// `notes`.
    pub notes: String,
}

/// A lead as it was understood.
pub(super) struct Read {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub email_key: String,
    pub phone: String,
    pub company: String,
    pub source: String,
    pub notes: String,
    pub search_text: String,
}

impl LeadForm {
    /// `country` fills in the prefix of a phone number.
    pub(super) fn read(&self, country: &str) -> Result<Read> {
        let mut typed = Typed::default();
        let first_name = typed.needed("first_name", &self.first_name, 80);
        let last_name = typed.needed("last_name", &self.last_name, 80);
        let email = typed.email("email", &self.email);
        let phone = typed.phone("phone", &self.phone, country);
        if self.email.trim().is_empty() && self.phone.trim().is_empty() {
            typed.wrong("email", "leads-no-way");
        }
        let company = typed.line("company", &self.company, 120);
        let source = typed.line("source", &self.source, 120);
        let notes = typed.lines("notes", &self.notes, 4000);
        typed.check()?;
        let email_key = email.as_ref().map(|email| email.key()).unwrap_or_default();
        let email = email.map(|email| email.to_string()).unwrap_or_default();
        let phone = phone.map(|phone| phone.as_str().to_owned()).unwrap_or_default();
        let said = [first_name.as_str(), &last_name, &company, &email, &phone, &source];
        let search_text = folded(said);
        Ok(Read { first_name, last_name, email, email_key, phone, company, source, notes, search_text })
    }
}
