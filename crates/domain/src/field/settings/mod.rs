//! How the company runs its field service: hours, speed, map, text messages, and what clients see of a job by default.

mod change;
mod find;
mod hours;
mod keep;
pub mod row;

pub use change::{SettingsForm, change, version};
pub use find::{SettingsNow, settings};
pub(crate) use keep::keep;
pub use row::Model as FieldSettings;
