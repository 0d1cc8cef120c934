//! The door for strangers: they ask for access, verify their address, and see how it stands. Not there while it is switched off.

pub(crate) mod ask;
pub(crate) mod link;

use crate::error::Failure;
use crate::extract::{Place, Visitor};
use crate::portal::sign_in::open_only;

/// Only where the company takes strangers' questions.
fn offered(place: &Place, visitor: &Visitor) -> Result<(), Failure> {
    open_only(place, visitor)?;
    if place.portal().is_some_and(|portal| portal.sign_up) { Ok(()) } else { Err(Failure::not_found()) }
}
