//! Colleagues: an account's owner invites others to it, sees who acts for it, and ends what they gave, if the operator
//! allows it. Nobody gives more than they have themselves (security.md row 41).

mod end;
mod error;
mod find;
mod form;
mod invite;
mod known;
mod letter;
mod list;
mod owner;
mod resend;
mod stands;

pub use end::end;
pub use error::ColleagueRefusal;
pub use find::find;
pub use form::ColleagueForm;
pub use invite::invite;
pub use letter::{ColleagueLetter, letter_facts};
pub use list::{Colleague, Seen, list};
pub use owner::{Owner, owner};
pub use resend::resend;
pub(in crate::people) use stands::{end_void, still_invites};

use crate::people::memberships::{Membership, Scopes, Sees};

/// Whether a place opens and shows no more than these.
fn is_within(place: &Membership, scopes: &Scopes, sees: Sees) -> bool {
    place.scopes.are_within(scopes) && (sees == Sees::All || place.sees == Sees::Own)
}
