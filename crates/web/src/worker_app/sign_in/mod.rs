//! The workers' door: a number or an address, a link or its code, and no password.

pub(crate) mod ask;
pub(crate) mod code;
mod finish;
pub(crate) mod link;

use finish::{AskedHere, current, leave, let_in, too_many};
