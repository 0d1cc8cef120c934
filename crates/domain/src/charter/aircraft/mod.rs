//! The fleet.

mod form;
mod list;
pub mod row;
mod save;

pub use form::AircraftForm;
pub use list::list;
pub use row::Model as Aircraft;
pub use save::{create, edit};

use crate::word::words;

words! {
    /// Whether an aircraft can be sold.
    pub enum AircraftStatus { Active = "active", Maintenance = "maintenance", Inactive = "inactive" }
}
