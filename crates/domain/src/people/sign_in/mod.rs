//! How a client gets in: a link with a code, by mail or by text message to somebody who has only a phone, used once; or a
//! password, where the company lets clients have one.
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
mod password;
mod reset;
pub mod row;
mod way;

pub use ask::{Ask, Asked, ask};
pub use consume::consume_link;
pub use enter::SignedIn;
pub use enter_code::{EnteredCode, enter_code};
pub use error::SignInRefusal;
pub use find::{Link, find_link};
pub use letter::{SignInLetter, letter_facts};
pub use password::{change_password, enter_by_password, may_have_password};
pub use reset::{Reset, find_reset, use_reset};
pub use row::Model as SignIn;
pub use way::Way;

pub(crate) use enter::{enter, lock_anybody, lock_person};
pub(crate) use flood::{may_send, tell_admins};

use crate::word::words;

words! {
    /// What a mailed link is for.
    pub enum Purpose {
        /// To sign in.
        Enter = "enter",
        /// To choose a password.
        Reset = "reset",
    }
}

/// Wrong codes that burn a link and its code (decision 3).
pub const WRONG_CODES: i32 = 5;
/// Seconds before another link can be asked for.
pub const RESEND_SECONDS: i64 = 60;
/// Minutes that a link to choose a password lives (security.md row 35).
pub const RESET_MINUTES: i64 = 30;
/// Links of one person that may be live at once.
const LIVE_AT_ONCE: u64 = 3;
/// A link issued further in the future than this was issued by a clock that jumped: it is not taken.
const CLOCK_SKEW_SECONDS: i64 = 60;

/// What the secrets of a link are derived for.
const LINK: &str = "sign-in";
const CODE: &str = "sign-in-code";
const RESET: &str = "password-reset";

impl Purpose {
    /// What the secret of its link is derived for.
    const fn secret(self) -> &'static str {
        match self {
            Self::Enter => LINK,
            Self::Reset => RESET,
        }
    }
}
