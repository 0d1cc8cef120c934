//! The portal: what clients see and do.

pub(crate) mod account;
pub(crate) mod address;
pub(crate) mod airports;
pub(crate) mod closed;
mod frame;
pub(crate) mod home;
pub(crate) mod invitation;
pub(crate) mod invoices;
pub(crate) mod jobs;
pub(crate) mod live;
pub(crate) mod messages;
pub(crate) mod passengers;
pub(crate) mod people;
pub(crate) mod quotes;
pub(crate) mod requests;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod sign_up;
pub(crate) mod trips;
pub(crate) mod view;

pub(crate) use frame::shell;
