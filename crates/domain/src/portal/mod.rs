//! The portal as the operator sets it up: how it looks, whom it lets in, what it lets them do.

pub mod row;

pub use row::Model as PortalSettings;

use crate::id::StaffId;
use crate::word::words;

words! {
    /// How round the corners of the portal are.
    pub enum Corner { Square = "square", Soft = "soft", Round = "round" }
}

words! {
    /// When clients are shown the tail number of their aircraft.
    pub enum ShowTail { Never = "never", Confirmed = "confirmed", Always = "always" }
}

words! {
    /// A self-service feature of the portal.
    pub enum Feature {
        Requests = "requests", Quotes = "quotes", Trips = "trips", Passengers = "passengers", Invoices = "invoices",
        Messaging = "messaging", Pdf = "pdf", Services = "services",
    }
}

/// The features switched on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct Features(pub Vec<Feature>);

impl Default for Features {
    fn default() -> Self {
        Self(Feature::ALL.to_vec())
    }
}

/// Members of staff, such as those mailed about new requests.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct StaffList(pub Vec<StaffId>);
