//! Passkeys: a key in somebody's phone or computer that proves what they have and, by finger, face or PIN, who they are.
//!
//! It opens the host it was made for and no other (Web Authentication, level 3). For staff it counts as both factors:
//! a passkey that did not verify its person is never taken.

mod add;
mod challenge;
pub mod challenges;
mod end;
mod enter;
mod error;
mod list;
mod remove;
mod rename;
pub mod row;

pub use add::{add, begin_adding};
pub use end::end_all;
pub use enter::{Entered, begin_entering, enter_as_client, enter_as_staff};
pub use error::PasskeyRefusal;
pub use list::{bound_elsewhere, find, list};
pub use remove::remove;
pub use rename::rename;
pub use row::Model as Passkey;

use crate::id::{PortalUserId, StaffId};
use crate::word::words;

/// How long an answer to a challenge may take.
pub const CHALLENGE_MINUTES: i64 = 5;
/// Passkeys of one person.
pub const MOST: usize = 20;

words! {
    /// What a challenge is for.
    pub enum Purpose {
        /// Adding a passkey to somebody who is signed in.
        Add = "add",
        /// Signing a client in.
        EnterPortal = "enter-portal",
        /// Signing a member of staff in.
        EnterConsole = "enter-console",
    }
}

/// Whose passkey it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A client's.
    Client(PortalUserId),
    /// A member of staff's.
    Staff(StaffId),
}

impl Holder {
    /// The member of staff, if it is one.
    pub const fn staff(self) -> Option<StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Client(_) => None,
        }
    }
    /// The client, if it is one.
    pub const fn client(self) -> Option<PortalUserId> {
        match self {
            Self::Client(id) => Some(id),
            Self::Staff(_) => None,
        }
    }
}

/// The host that passkeys are bound to, and the origin that their answers must come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The host without its port: what a passkey is bound to.
    pub rp_id: String,
    /// Scheme, host and port, as a browser names the page's origin.
    pub origin: String,
}

impl Site {
    /// The site at an absolute address such as `https://clients.skyline.example:8443`.
    pub fn at(base_url: &str) -> Self {
        let origin = base_url.trim_end_matches('/').to_ascii_lowercase();
        let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
        let host = host.split(['/', ':']).next().unwrap_or_default();
        Self { rp_id: host.to_owned(), origin }
    }
}

/// What a browser needs to ask a passkey: a cookie's secret, and the options as JSON.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The secret of the cookie that carries the challenge.
    pub token: String,
    /// The `publicKey` options of the Web Authentication API.
    pub options: serde_json::Value,
}
