//! Passengers: the people who fly, kept by their account.

mod list;
mod recognise;
pub mod row;
mod save;
mod visibility;

pub use list::{list, list_of_account};
pub(crate) use recognise::recognise;
pub use row::Model as Passenger;
pub use save::{PassengerForm, add, add_by_client, archive, edit};

impl Passenger {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}
