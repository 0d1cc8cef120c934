//! How a client gets in: a link with a code, by mail or by text message to somebody who has only a phone, used once.
//!
//! The answer to asking is the same whoever asks (decision 5); the secret itself is never stored, but derived again
//! from its nonce when the message is written.

mod ask;
mod consume;
mod enter;
mod enter_code;
mod error;
mod find;
pub(crate) mod flood;
mod letter;
pub mod row;
mod way;

pub use ask::{Ask, Asked, ask};
pub use consume::consume_link;
pub use enter::SignedIn;
pub use enter_code::{EnteredCode, enter_code};
pub use error::SignInRefusal;
pub use find::{Link, find_link};
pub use letter::{SignInLetter, letter_facts};
pub use row::Model as SignIn;
pub use way::Way;

pub(crate) use enter::{enter, lock_anybody, lock_person};
pub(crate) use flood::{may_send, tell_admins};

/// Wrong codes that burn a link and its code (decision 3).
pub const WRONG_CODES: i32 = 5;
/// Seconds before another link can be asked for.
pub const RESEND_SECONDS: i64 = 60;
/// Links of one person that may be live at once.
const LIVE_AT_ONCE: u64 = 3;
/// A link issued further in the future than this was issued by a clock that jumped: it is not taken.
const CLOCK_SKEW_SECONDS: i64 = 60;

/// What the secrets of a link are derived for.
const LINK: &str = "sign-in";
const CODE: &str = "sign-in-code";
