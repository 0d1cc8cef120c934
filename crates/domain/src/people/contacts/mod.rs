//! Contacts: the people the operator knows, whether or not they have access to the portal.

mod create;
mod deactivate;
mod edit;
mod form;
mod list;
mod put_first;
pub mod row;

pub use create::create;
pub(in crate::people) use create::put;
pub use deactivate::{deactivate, reactivate};
pub use edit::{changes_way_in, edit};
pub use form::{ContactForm, MOST_WAYS};
pub use list::{Listed, PlaceIn, PortalStanding, candidates, list, with_places};
pub(in crate::people) use put_first::put_first;
pub use row::Model as Contact;

/// E-mail addresses, the preferred first.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct Addresses(pub Vec<crate::email_address::EmailAddress>);

/// Phone numbers, the preferred first.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct Numbers(pub Vec<crate::phone_number::PhoneNumber>);

impl Contact {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}
