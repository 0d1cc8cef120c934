//! Leads: people who might become clients, until they are contacts or lost.

mod act;
mod form;
mod list;
mod show;

pub(crate) use act::{advance, convert, lose};
pub(crate) use form::{create, edit, new, update};
pub(crate) use list::list;
pub(crate) use show::show;

use portico_domain::people::leads::LeadStatus;

/// The colour of a state.
const fn tone(status: LeadStatus) -> &'static str {
    match status {
        LeadStatus::New => "info hollow",
        LeadStatus::Contacted => "info",
        LeadStatus::Qualified => "warn",
        LeadStatus::Converted => "ok",
        LeadStatus::Lost => "hollow",
    }
}
