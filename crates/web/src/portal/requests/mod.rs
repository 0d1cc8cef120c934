//! Requests in the portal: ask for a trip, see what becomes of it, answer a proposal, take it back.

mod answer;
mod cancel;
mod discard;
mod edit;
mod form;
mod new;
mod show;

pub(crate) use answer::{accept, decline};
pub(crate) use cancel::cancel;
pub(crate) use discard::discard;
pub(crate) use edit::{edit, save};
pub(crate) use form::{from_draft, said};
pub(crate) use new::{create, new};
pub(crate) use show::{passengers_said, proposed_legs, services, show, standing_of, tone};
