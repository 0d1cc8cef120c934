//! Passwords of staff and of clients: which ones are good enough, how they are kept, and the one place that compares them.

mod error;
mod hash;
mod known;
mod rules;
mod tried_first;
mod verify;

pub use error::PasswordRefusal;
pub use hash::hash;
pub use known::Whose;
pub use rules::{NewPassword, check};
pub use verify::{verify, verify_client};

/// Characters a password needs, where a second factor may be missing for a moment (NIST SP 800-63B-4, 3.1.1.2).
pub const SHORTEST: usize = 15;
/// Bytes a password may have; a longer one is refused, never cut.
pub const LONGEST: usize = 1024;
