//! Signed-in browsers: a cookie's secret, hashed, and who it stands for.
//!
//! This is the only place that makes a [`Staff`] or [`PortalUser`] principal: from a session that
//! the database still holds good at this very moment.

pub mod half;
mod open;
mod recognise;
mod renew;
mod revoke;
pub mod row;

pub use open::{Browser, NewSession, open_for_portal_user, open_for_staff};
pub use recognise::{find_portal_user, find_staff, recognise_portal_user, recognise_staff};
pub use renew::renew;
pub use revoke::{
    list_of_portal_user, list_of_staff, revoke, revoke_all_of_portal_user, revoke_all_of_staff, sign_out,
};
pub use row::Model as Session;

#[cfg(doc)]
use crate::access::{PortalUser, Staff};

/// Staff sessions end after this long without use (security.md row 29).
const STAFF_IDLE_HOURS: i64 = 8;
/// Staff sessions end after this long in any case.
const STAFF_ABSOLUTE_HOURS: i64 = 24;
/// For so long whoever proved who they are need not do so again, even for what matters most (security.md row 33).
pub const PROOF_MINUTES: i64 = 10;
/// A session's last use is written down at most this often, so that reading stays reading.
const SEEN_EVERY_MINUTES: i64 = 5;
