//! Charter: from what a client asks for to the trip that was flown.

pub mod aircraft;
pub mod airports;
pub mod deals;
pub mod fbos;
pub mod passengers;
pub mod quotes;
pub mod requests;
pub mod trips;
