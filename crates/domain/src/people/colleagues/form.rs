//! Whom an owner invites, as what and until when, as it is typed.

use super::Owner;
use crate::email_address::EmailAddress;
use crate::people::memberships::{MembershipRole, Place, Sees};
use crate::time::{Instant, Zone, end_of_day};
use crate::typed::Typed;
use crate::{Error, Result};

/// An invitation as it is typed.
#[derive(Clone, Debug, Default)]
pub struct ColleagueForm {
    /// `first_name`.
    pub first_name: String,
    /// `last_name`.
    pub last_name: String,
    /// `email`.
    pub email: String,
    /// `role`, a word of [`MembershipRole`].
    pub role: String,
    /// `all_trips`: whether they see every trip of the account, whatever the role shows by itself.
    pub all_trips: bool,
    /// `ends_on`, the last day such as `2027-03-31`; empty for no end.
    pub ends_on: String,
}

/// The same as it was read.
pub(super) struct Read {
    pub first_name: String,
    pub last_name: String,
    pub email: EmailAddress,
    pub place: Place,
}

impl ColleagueForm {
    /// Reads it: no more than the owner has, the last day by the company's own clock and not over yet.
    pub(super) fn read(&self, by: &Owner, zone: &Zone, now: Instant) -> Result<Read> {
        let mut typed = Typed::default();
        let first_name = typed.needed("first_name", &self.first_name, 80);
        let last_name = typed.needed("last_name", &self.last_name, 80);
        if self.email.trim().is_empty() {
            typed.wrong("email", "shell-field-missing");
        }
        let email = typed.email("email", &self.email);
        let role: Option<MembershipRole> = typed.word("role", &self.role);
        let scopes = role.map(|role| by.scopes_of(role)).unwrap_or_default();
        if role.is_some() && scopes.is_empty() {
            typed.wrong("role", "shell-choose-one");
        }
        let day = typed.date("ends_on", &self.ends_on);
        let ends_at = day.and_then(|day| end_of_day(day, zone));
        if day.is_some() && ends_at.is_none_or(|end| end <= now) {
            typed.wrong("ends_on", "memberships-end-is-past");
        }
        typed.check()?;
        let (Some(email), Some(role)) = (email, role) else {
            return Err(Error::Broken("a checked invitation lacks a part".to_owned()));
        };
        let all = by.sees_all() && (self.all_trips || role.sees() == Sees::All);
        let sees = if all { Sees::All } else { Sees::Own };
        Ok(Read { first_name, last_name, email, place: Place { role, scopes, sees, ends_at } })
    }
}
