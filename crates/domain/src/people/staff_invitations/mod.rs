//! Colleagues invited by mail: whoever reads the mailbox joins the team in the role that the inviter gave, as long as the
//! inviter may still give it. Until then they are nobody here (security.md rows 39 to 41).

mod accept;
mod cancel;
mod find;
mod invite;
mod letter;
mod resend;
pub mod row;

pub use accept::accept;
pub(in crate::people) use accept::join_by_address;
pub use cancel::cancel;
pub use find::{find, list};
pub use invite::invite;
pub use letter::{StaffInvitationLetter, letter_facts};
pub use resend::resend;
pub use row::Model as StaffInvitation;

/// How long an invitation is good.
pub const DAYS: i64 = 7;

/// What the secret of the mail is derived for.
const PURPOSE: &str = "staff-invitation";
