//! What stands in for what in a layout: a closed list.

use crate::substitutions;
use crate::word::words;

words! {
    /// Something that a layout may ask for by name.
    pub enum Name {
        /// Whom it goes to, by full name.
        Client = "client",
        /// Whom it goes to, by first name.
        FirstName = "first_name",
        /// The company that invites.
        Company = "company",
        /// The way in; must occur.
        Link = "link",
        /// Until when the link works.
        Expiry = "expiry",
        /// Who invites.
        Sender = "sender",
        /// The company's phone number.
        Phone = "phone",
    }
}

impl Name {
    /// As it stands in a text: `{{link}}`.
    pub fn token(self) -> String {
        format!("{{{{{self}}}}}")
    }

    /// The first name in a text that stands for nothing.
    pub fn unknown(text: &str) -> Option<String> {
        substitutions::unknown::<Self>(text)
    }

    /// Whether a text asks for it.
    pub fn occurs_in(self, text: &str) -> bool {
        let found = std::cell::Cell::new(false);
        substitutions::fill(text, |name: Self| {
            found.set(found.get() || name == self);
            String::new()
        });
        found.get()
    }

    /// The text with everything it asks for in its place.
    pub fn fill(text: &str, value: impl Fn(Self) -> String) -> String {
        substitutions::fill(text, value)
    }
}
