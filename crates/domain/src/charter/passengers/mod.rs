//! Passengers: the people who fly, kept by their account.

pub mod row;
mod visibility;

pub use row::Model as Passenger;

impl Passenger {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}
