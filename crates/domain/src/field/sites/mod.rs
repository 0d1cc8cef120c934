//! Sites: the places where jobs are done.

mod form;
mod list;
pub mod row;
mod save;
mod visibility;

pub use form::SiteForm;
pub use list::{choices, list, of_account, zone};
pub use row::Model as Site;
pub use save::{create, edit};

use crate::field::positions::Spot;

impl Site {
    /// Where it is, if that is known.
    pub const fn spot(&self) -> Option<Spot> {
        match (self.lat_e6, self.lon_e6) {
            (Some(lat_e6), Some(lon_e6)) => Some(Spot { lat_e6, lon_e6 }),
            _ => None,
        }
    }
}
