//! What the first page shows on each side: what somebody has to do, what comes next, what is new. Few statements, each
//! with a limit, so that the page costs the same however much a company has.

mod client;
mod departures;
mod setup;
mod staff;

pub use client::{ClientHome, Planned, of_client};
pub use departures::{Departure, departures};
pub use setup::{Setup, setup};
pub use staff::{Queue, StaffHome, of_staff};
