//! Saved filters: what somebody looks at again and again in a list, under a name of their own.

mod list;
mod remove;
pub mod row;
mod save;

pub use list::list;
pub use remove::remove;
pub use row::Model as SavedFilter;
pub use save::{MOST, save};

use crate::word::words;

words! {
    /// The lists whose filters can be kept.
    pub enum FilteredList {
        /// Jobs in the office.
        Jobs = "jobs",
    }
}
