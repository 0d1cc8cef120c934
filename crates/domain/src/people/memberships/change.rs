//! Changes what a place in an account opens: the role, its scopes one by one, which trips are seen, and when it ends.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::add::changed;
use super::{Membership, MembershipRole, Scopes, Sees};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Scope, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::people::accounts::Account;
use crate::people::contacts;
use crate::time::{Instant, Zone, end_of_day};
use crate::{Invalid, Result};

/// A place as it is chosen.
#[derive(Clone, Debug, Default)]
pub struct PlaceForm {
    /// `role`, a word of [`MembershipRole`].
    pub role: String,
    /// `scope`, words of [`Scope`].
    pub scopes: Vec<String>,
    /// `sees`, a word of [`Sees`].
    pub sees: String,
    /// `ends_on`, the last day such as `2027-03-31`; empty for no end.
    pub ends_on: String,
}

/// A place as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The role.
    pub role: MembershipRole,
    /// What it opens.
    pub scopes: Scopes,
    /// Which trips are seen.
    pub sees: Sees,
    /// When it ends by itself.
    pub ends_at: Option<Instant>,
}

impl Place {
    /// What a role opens when nobody chooses otherwise.
    pub fn as_role(role: MembershipRole) -> Self {
        Self { role, scopes: Scopes::of(role.scopes().iter().copied()), sees: role.sees(), ends_at: None }
    }
}

impl PlaceForm {
    /// Reads it; the last day is one of the company's own clock and not over yet. Errors: `role`, `scope`, `sees`, `ends_on`.
    pub fn read(&self, zone: &Zone, now: Instant) -> Result<Place> {
        let mut invalid = Invalid::default();
        let role = self.role.parse::<MembershipRole>().ok();
        let scopes: Option<Vec<Scope>> = self.scopes.iter().map(|word| word.parse().ok()).collect();
        let sees = self.sees.parse::<Sees>().ok();
        if role.is_none() {
            invalid.add("role", "shell-choose-one");
        }
        if scopes.as_ref().is_none_or(Vec::is_empty) {
            invalid.add("scope", "memberships-no-scope");
        }
        if sees.is_none() {
            invalid.add("sees", "shell-choose-one");
        }
        let ends_on = self.ends_on.trim();
        let day = ends_on.parse::<jiff::civil::Date>().ok();
        let ends_at = day.and_then(|day| end_of_day(day, zone));
        if !ends_on.is_empty() && ends_at.is_none() {
            invalid.add("ends_on", "fields-date-unreadable");
        } else if ends_at.is_some_and(|end| end <= now) {
            invalid.add("ends_on", "memberships-end-is-past");
        }
        invalid.check()?;
        match (role, scopes, sees) {
            (Some(role), Some(scopes), Some(sees)) => {
                Ok(Place { role, scopes: Scopes::of(scopes), sees, ends_at })
            }
            _ => Err(crate::Error::Broken("a checked place lacks a part".to_owned())),
        }
    }
}

/// Gives a place other rights; open pages of its person look again at once.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    membership: Membership,
    place: Place,
) -> Result<Membership> {
    let known = (membership.role, &membership.scopes, membership.sees, membership.ends_at);
    if known == (place.role, &place.scopes, place.sees, place.ends_at) {
        return Ok(membership);
    }
    let contact = work.one::<contacts::row::Entity>(membership.contact_id).await?;
    let before = membership.clone();
    let mut row = membership.into_active_model();
    row.role = Set(place.role);
    row.scopes = Set(place.scopes);
    row.sees = Set(place.sees);
    row.ends_at = Set(place.ends_at);
    let membership = work.update(row).await?;
    changed(work, account, &contact, "rights", Some((&before, &membership))).await?;
    Ok(membership)
}
