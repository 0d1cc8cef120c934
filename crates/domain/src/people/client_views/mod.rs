//! Staff look at the portal as a client does: whatever that client sees and nothing more, for half an hour, and no word of it
//! reaches the client's things: nothing is marked as seen, nothing can be changed.

mod begin;
mod explain;
mod find;
pub mod row;

pub use begin::{begin, end};
pub use explain::{Seen, explain};
pub use find::find;

/// How long a look lasts.
const MINUTES: i64 = 30;
