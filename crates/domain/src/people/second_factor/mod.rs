//! The second factor of staff: every role can see clients' data, so it is asked of everybody.
//!
//! Between the password and the second factor stands a half session: a table and a cookie of its own, which open the
//! page of the second factor and nothing else (security.md row 38).

mod confirm;
mod enter;
mod error;
mod half;
mod recovery;
mod reset;
mod totp;

pub use confirm::{SetUp, confirm};
pub use enter::{Entered, enter, prove};
pub use error::SecondFactorRefusal;
pub(crate) use half::end_halves;
pub(in crate::people) use half::open_half_vouched;
pub use half::{HALF_MINUTES, Half, find_half, open_half};
pub use recovery::{left, renew};
pub use reset::reset;
pub use totp::{Secret, code_at};
