//! Staff look at the portal as a client does: whatever that client sees and nothing more, for half an hour, and no word of it
//! reaches the client's things: nothing is marked as seen, nothing can be changed.

mod begin;
mod explain;
mod find;
mod object;
pub mod row;
mod viewers;

pub use begin::{begin, end};
pub use explain::{Seen, explain};
pub use find::find;
pub use object::{SeenNoun, SeenObject, object};
pub use viewers::{Because, EXPLAINED, Viewer, viewers};

/// How long a look lasts.
const MINUTES: i64 = 30;
