//! How a worker gets into the app on the phone: a link and a code, by text message or mail, used once.
//!
//! The answer to asking is the same whoever asks; the secret itself is never stored, but derived again from its nonce
//! when the message is written (as `people::sign_in` does for clients).

mod ask;
mod consume;
mod enter_code;
mod find;
mod issue;

pub use ask::{Ask, ask};
pub use consume::consume_link;
pub use enter_code::{EnteredCode, enter_code};
pub use find::{Link, find_link};
pub(super) use issue::{Issue, issue};

use crate::id::WorkerId;
use crate::people::sessions::NewSession;

/// What the secrets of a link are derived for.
pub(super) const LINK: &str = "worker-sign-in";
pub(super) const CODE: &str = "worker-sign-in-code";
/// How long a link and its code live that a worker asks for.
pub const MINUTES: i64 = 15;

/// A worker just signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their new session; its id is that of a worker's session.
    pub session: NewSession,
    /// Who they are.
    pub worker: WorkerId,
}
