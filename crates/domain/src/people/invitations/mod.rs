//! Invitations: the link by which a client gets in for the first time.

mod accept;
mod approve;
mod by_mail;
mod cancel;
mod error;
mod find;
mod hand_over;
mod issue;
pub mod layouts;
mod letter;
pub mod many;
mod open;
mod reach;
mod remind;
mod resend;
pub mod row;
mod send;
mod send_many;

pub use accept::{Accepted, accept};
pub use approve::approve;
pub use by_mail::by_mail;
pub use cancel::cancel;
pub use error::InvitationRefusal;
pub(in crate::people) use find::is_good;
pub use find::{Standing, find};
pub use hand_over::{HandedOver, hand_over};
pub(in crate::people) use issue::{Inviter, days, issue, write_to};
pub use letter::{InvitationLetter, letter_facts};
pub use open::open;
pub use reach::Reach;
pub use remind::remind;
pub use resend::resend;
pub use row::Model as Invitation;
pub(in crate::people) use send::add;
pub use send::{send, send_by};
pub use send_many::send_many;

use crate::word::words;

words! {
    /// How an invitation reaches the person.
    pub enum Channel {
        /// By e-mail.
        Email = "email",
        /// By text message.
        Sms = "sms",
        /// By a link that staff hand over themselves.
        Link = "link",
    }
}

/// What the secret of an invitation is derived for.
const PURPOSE: &str = "invitation";
