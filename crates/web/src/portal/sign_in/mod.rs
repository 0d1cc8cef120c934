//! The client's door: an e-mail address and a mailed link or its code, or a password where the company lets clients have
//! one.

pub(crate) mod ask;
mod asked;
pub(crate) mod code;
mod finish;
pub(crate) mod link;
pub(crate) mod passkey;
pub(crate) mod password;
pub(crate) mod reset;
pub(crate) mod reset_link;

pub(crate) use finish::{current, hours, leave, let_in, open_only, too_many};
