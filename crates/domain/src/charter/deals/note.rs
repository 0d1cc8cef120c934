//! A note on a deal, for staff only.

use super::Deal;
use super::open::happened;
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::error::Invalid;

/// Writes a note into the history of a deal; clients never see it.
pub async fn note(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    deal: &Deal,
    text: &str,
) -> Result<()> {
    let text = text.trim();
    match text.chars().count() {
        0 => return Err(Invalid::field("note", "deals-note-missing").into()),
        1..=2_000 => {}
        _ => return Err(Invalid::field("note", "deals-too-long").into()),
    }
    work.record(happened(Event::DealNoted, deal).with("note", text)).await
}
