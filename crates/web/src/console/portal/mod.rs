//! Settings > Portal: how it looks, whom it lets in, what it lets them do.

pub(crate) mod access;
pub(crate) mod appearance;
pub(crate) mod create;
pub(crate) mod features;
pub(crate) mod fields;
mod fields_form;
mod frame;
pub(crate) mod invitation_document;
mod invitation_preview;
pub(crate) mod invitations;
pub(crate) mod open;
mod seen_as;

pub(crate) use appearance::{change as change_appearance, show};
pub(crate) use create::create;
