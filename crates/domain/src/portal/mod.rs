//! The portal as the operator sets it up: how it looks, whom it lets in, what it lets them do.

mod access;
mod app_icon;
mod appearance;
mod create;
mod error;
mod features;
mod find;
mod logo;
mod open;
mod preview_clients;
pub mod row;
pub mod visible_fields;

pub use access::{AccessForm, change_access, staff_choices};
pub use app_icon::app_icon;
pub use appearance::{
    AppearanceForm, LogoChange, LogoChanges, WELCOME_LETTERS, change_appearance, hex_color,
};
pub use create::{FIRST_BRAND, create};
pub use error::Refusal;
pub use features::change_features;
pub(crate) use find::{is_open_until_the_end, sign_in_mode};
pub use find::{settings, settings_for_update};
pub use logo::{Logo, LogoProblem, MOST_BYTES as MOST_LOGO_BYTES};
pub use open::{disable, enable};
pub use preview_clients::{PreviewClient, preview_clients};
pub use row::Model as PortalSettings;
pub use visible_fields::VisibleFieldsForm;

use crate::id::StaffId;
use crate::word::words;

words! {
    /// How clients prove who they are (decision 4).
    pub enum SignInMode {
        /// By a mailed link or code.
        Passwordless = "passwordless",
        /// By a password they choose.
        Password = "password",
        /// As each client likes.
        Choice = "choice",
    }
}

impl SignInMode {
    /// Whether clients may have a password.
    pub const fn takes_passwords(self) -> bool {
        matches!(self, Self::Password | Self::Choice)
    }
}

words! {
    /// How round the corners of the portal are.
    pub enum Corner { Square = "square", Soft = "soft", Round = "round" }
}

words! {
    /// The tint of the portal's greys.
    pub enum Neutral { Brand = "brand", Warm = "warm", Cool = "cool", Pure = "pure" }
}

impl Neutral {
    /// The colour whose hue tints the greys; none for the brand's own.
    pub const fn color(self) -> Option<&'static str> {
        match self {
            Self::Brand => None,
            Self::Warm => Some("#7d6a4a"),
            Self::Cool => Some("#4f6b8a"),
            Self::Pure => Some("#757575"),
        }
    }
    /// The tint that a stored colour stands for.
    pub fn of(color: Option<&str>) -> Self {
        Self::ALL.iter().copied().find(|neutral| neutral.color() == color).unwrap_or(Self::Brand)
    }
}

words! {
    /// When clients are shown the tail number of their aircraft.
    pub enum ShowTail { Never = "never", Confirmed = "confirmed", Always = "always" }
}

words! {
    /// A self-service feature of the portal.
    pub enum Feature {
        Requests = "requests", Quotes = "quotes", Trips = "trips", Passengers = "passengers", Invoices = "invoices",
        Payments = "payments", Messaging = "messaging", Pdf = "pdf", Services = "services", Jobs = "jobs",
        Tracking = "tracking", Ratings = "ratings",
    }
}

impl Feature {
    /// Whether it means something only where charters are flown (P1).
    pub const fn needs_charter(self) -> bool {
        matches!(self, Self::Requests | Self::Quotes | Self::Trips | Self::Passengers | Self::Services)
    }
    /// Whether it means something only where technicians are sent.
    pub const fn needs_field(self) -> bool {
        matches!(self, Self::Jobs | Self::Tracking | Self::Ratings)
    }
    /// Whether lists were stored before it existed: they say nothing of it, and clients had it.
    const fn came_later(self) -> bool {
        matches!(self, Self::Payments | Self::Jobs | Self::Tracking | Self::Ratings)
    }
    /// What a list says when it is off, where saying nothing means that it is on.
    fn word_when_off(self) -> String {
        format!("-{self}")
    }
}

/// The features switched on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Features(pub Vec<Feature>);

impl From<Vec<String>> for Features {
    fn from(stored: Vec<String>) -> Self {
        let says = |word: &str| stored.iter().any(|one| one == word);
        let is_on = |feature: &Feature| {
            says(feature.as_str()) || (feature.came_later() && !says(&feature.word_when_off()))
        };
        Self(Feature::ALL.iter().copied().filter(is_on).collect())
    }
}

impl From<Features> for Vec<String> {
    fn from(Features(on): Features) -> Self {
        let off = Feature::ALL.iter().filter(|feature| feature.came_later() && !on.contains(feature));
        let off: Self = off.map(|feature| feature.word_when_off()).collect();
        on.iter().map(|feature| feature.as_str().to_owned()).chain(off).collect()
    }
}

impl Default for Features {
    fn default() -> Self {
        Self(Feature::ALL.to_vec())
    }
}

/// Members of staff, such as those mailed about new requests.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct StaffList(pub Vec<StaffId>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stored_before_a_feature_existed_leaves_it_on_and_one_stored_since_says_so() {
        let read = |stored: &str| serde_json::from_str::<Features>(stored).expect("a list").0;
        let later = [Feature::Payments, Feature::Jobs, Feature::Tracking, Feature::Ratings];
        let old = read(r#"["trips","pdf"]"#);
        assert!(
            later.iter().all(|feature| old.contains(feature)) && !old.contains(&Feature::Quotes),
            "{old:?}"
        );
        for on in [vec![], vec![Feature::Payments], vec![Feature::Trips], Feature::ALL.to_vec()] {
            let stored = serde_json::to_string(&Features(on.clone())).expect("a list");
            assert_eq!(read(&stored), on, "{stored}");
        }
    }
}
