//! The audit: what happened, who did it, from where, and proof that nobody rewrote it (security.md row 110).
//!
//! Entries are the activities. The database refuses to change or remove one; a chain of hashes shows whether somebody who
//! owns the database did so all the same. Links are added after the commit, so that nobody waits for the chain.

mod digest;
mod list;
mod seal;
pub mod seals;
mod verify;
pub mod waiting;

pub use list::{Cursor, ENTRIES, Filter, MOST_EXPORTED, export, list};
pub use seal::seal;
pub use verify::{Chain, Fault, standing, verify};
