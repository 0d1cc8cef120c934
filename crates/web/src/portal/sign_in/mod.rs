//! The client's door: an e-mail address, a mailed link or its code, and no password.

pub(crate) mod ask;
mod asked;
pub(crate) mod code;
mod finish;
pub(crate) mod link;
pub(crate) mod passkey;

pub(crate) use finish::{current, hours, leave, let_in, open_only, too_many};
