//! The business: who may do what to which things, and what happens then.
//!
//! No HTTP, no HTML, no SMTP, no wall clock. Rows are reached only through a principal
//! ([`access`]), and whatever happens leaves one activity row in the same transaction ([`activity`]).

pub mod access;
pub mod activity;
pub mod audit;
pub mod billing;
pub mod charter;
pub mod clock;
pub mod conversations;
pub mod database;
pub mod email_address;
pub mod error;
pub mod field;
pub mod form_keys;
pub mod homes;
pub mod housekeeping;
pub mod id;
pub mod integrations;
pub mod live;
pub mod money;
pub mod outbox;
pub mod pages;
pub mod people;
pub mod phone_number;
pub mod portal;
pub mod queues;
pub mod search;
pub mod search_text;
pub mod secret;
pub mod substitutions;
pub mod time;
pub mod typed;
mod word;
pub mod workspaces;

pub use error::{Error, Invalid, Refusal, Result};
