//! Invitations: the link by which a client gets in for the first time.

mod accept;
mod cancel;
mod error;
mod find;
mod issue;
mod letter;
mod resend;
pub mod row;
mod send;

pub use accept::{Accepted, accept};
pub use cancel::cancel;
pub use error::InvitationRefusal;
pub use find::{Standing, find};
pub use letter::{InvitationLetter, letter_facts};
pub use resend::resend;
pub use row::Model as Invitation;
pub use send::send;

/// What the secret of an invitation is derived for.
const PURPOSE: &str = "invitation";
