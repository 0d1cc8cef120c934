//! The fleet.

pub mod row;

pub use row::Model as Aircraft;

use crate::word::words;

words! {
    /// Whether an aircraft can be sold.
    pub enum AircraftStatus { Active = "active", Maintenance = "maintenance", Inactive = "inactive" }
}
