//! Contacts by name, with the accounts they act for and their way into the portal.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::Contact;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::{AccountId, ContactId, MembershipId};
use crate::pages::{Page, page_of};
use crate::people::accounts;
use crate::people::memberships::{self, MembershipRole, Sees};
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::search_text::contains_all;
use crate::time::Instant;
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
        /// Has access that is stopped for now.
        Suspended = "suspended",
        /// Had access, which was taken away.
        Removed = "removed",
    }
}

/// A contact's place in an account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PlaceIn {
    /// The place.
    pub id: MembershipId,
    /// Whose it is.
    pub contact_id: ContactId,
    /// The account.
    pub account_id: AccountId,
    /// Its name.
    pub account_name: String,
    /// Their role in it.
    pub role: MembershipRole,
    /// Which of its trips they see.
    pub sees: Sees,
    /// When it ends by itself.
    pub ends_at: Option<Instant>,
}

/// A contact with what a list shows of them.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The person.
    pub contact: Contact,
    /// The accounts they act for, by name, with their role in each.
    pub places: Vec<PlaceIn>,
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
            Some(PortalUserStatus::Suspended) => Self::Suspended,
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
    let places = places_of(sight, &ids).await?;
    let select =
        sight.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::ContactId.is_in(ids));
    let mut users: HashMap<_, PortalUserRow> =
        sight.all(select).await?.into_iter().map(|user| (user.contact_id, user)).collect();
    let listed = |contact: Contact| Listed {
        places: places.iter().filter(|place| place.contact_id == contact.id).cloned().collect(),
        user: users.remove(&contact.id),
        contact,
    };
    Ok(contacts.into_iter().map(listed).collect())
}

async fn places_of<S: Sight<By = Staff>>(sight: &S, contacts: &[ContactId]) -> Result<Vec<PlaceIn>> {
    use accounts::row as account;
    use memberships::row::{Column as Place, Entity as Places};
    let of: RelationDef =
        Places::belongs_to(account::Entity).from(Place::AccountId).to(account::Column::Id).into();
    let select = sight
        .visible::<Places>()
        .filter(Place::ContactId.is_in(contacts.iter().copied()))
        .join(JoinType::InnerJoin, of)
        .order_by_asc(account::Column::Name)
        .order_by_asc(account::Column::Id)
        .select_only()
        .columns([Place::Id, Place::ContactId, Place::AccountId, Place::Role, Place::Sees, Place::EndsAt])
        .column_as(account::Column::Name, "account_name");
    Ok(select.into_model::<PlaceIn>().all(sight.connection()).await?)
}

/// Up to 20 contacts in use that fit what was typed, for adding one to an account.
pub async fn candidates<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Contact>> {
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .filter(Column::Active.eq(true))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .limit(20);
    sight.all(select).await
}
