//! Who is told of what happened: the notification matrix of the product, in one place.
//!
//! A change records its activity; the work that follows from it asks [`matrix::of`] whom that concerns, finds those
//! people as they stand at this moment, and queues one mail for each. What a mail says is read from [`Story`] when it
//! is sent.

mod clients;
mod invited;
pub mod matrix;
mod notify;
mod staff;
mod story;

pub use invited::{Waiting, invited_to};
pub use notify::notify;
pub use story::{About, Story, story};
