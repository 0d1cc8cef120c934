//! Contacts by name, with the accounts they act for and their way into the portal.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::Contact;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::ContactId;
use crate::pages::{Page, page_of};
use crate::people::accounts::{self, Account};
use crate::people::memberships::{self, Membership};
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::search_text::contains_all;
use crate::word::words;

words! {
    /// How a contact stands to the portal.
    pub enum PortalStanding {
        /// Has no access and never had.
        None = "none",
        /// Was invited.
        Invited = "invited",
        /// Gets in.
        Active = "active",
        /// Had access, and is out of use.
        Inactive = "inactive",
        /// Had access, which was taken away.
        Removed = "removed",
    }
}

/// A contact with what a list shows of them.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The person.
    pub contact: Contact,
    /// The accounts they act for, by name, with their place in each.
    pub places: Vec<(Account, Membership)>,
    /// Their access to the portal, if they have or had any.
    pub user: Option<PortalUserRow>,
}

impl Listed {
    /// How they stand to the portal.
    pub fn standing(&self) -> PortalStanding {
        PortalStanding::of(self.contact.active, self.user.as_ref().map(|user| user.status))
    }
}

impl PortalStanding {
    /// The standing of a contact, in use or not, whose access stands so.
    pub const fn of(in_use: bool, access: Option<PortalUserStatus>) -> Self {
        match access {
            None => Self::None,
            Some(PortalUserStatus::Removed) => Self::Removed,
            Some(_) if !in_use => Self::Inactive,
            Some(PortalUserStatus::Invited) => Self::Invited,
            Some(PortalUserStatus::Active) => Self::Active,
        }
    }
}

/// Contacts found by name, e-mail or the digits of a phone number.
pub async fn list<S: Sight<By = Staff>>(sight: &S, typed: &str, page: u64) -> Result<Page<Listed>> {
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .order_by_asc(Column::Id);
    let Page { rows, page, pages, total } = page_of(sight, select, page).await?;
    Ok(Page { rows: with_places(sight, rows).await?, page, pages, total })
}

/// Some contacts with the accounts they act for and their way into the portal, in the order given.
pub async fn with_places<S: Sight<By = Staff>>(sight: &S, contacts: Vec<Contact>) -> Result<Vec<Listed>> {
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let select = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::ContactId.is_in(ids.iter().copied()));
    let places = sight.all(select).await?;
    let select = sight
        .visible::<accounts::row::Entity>()
        .filter(accounts::row::Column::Id.is_in(places.iter().map(|place| place.account_id)));
    let accounts: HashMap<_, Account> = sight.all(select).await?.into_iter().map(|account| (account.id, account)).collect();
    let select = sight.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::ContactId.is_in(ids));
    let mut users: HashMap<_, PortalUserRow> =
        sight.all(select).await?.into_iter().map(|user| (user.contact_id, user)).collect();
    Ok(contacts
        .into_iter()
        .map(|contact| {
            let mut mine: Vec<(Account, Membership)> = places
                .iter()
                .filter(|place| place.contact_id == contact.id)
                .filter_map(|place| accounts.get(&place.account_id).map(|account| (account.clone(), place.clone())))
                .collect();
            mine.sort_by(|a, b| a.0.name.cmp(&b.0.name).then(a.0.id.cmp(&b.0.id)));
            let user = users.remove(&contact.id);
            Listed { contact, places: mine, user }
        })
        .collect())
}

/// Up to 20 contacts in use that fit what was typed, for adding one to an account.
pub async fn candidates<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Contact>> {
    use sea_orm::QuerySelect;
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .filter(Column::Active.eq(true))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .limit(20);
    sight.all(select).await
}
