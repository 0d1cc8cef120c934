//! The workers' app: a day on the phone, which goes on where there is no signal.
//!
//! Every page works without script. With it, what is done is kept on the phone first and sent as *acts* ([`acts`]), each
//! with a key of its own, so that it counts once.

pub(crate) mod acts;
pub(crate) mod day;
pub(crate) mod devices;
pub(crate) mod files;
mod frame;
pub(crate) mod install;
pub(crate) mod job;
pub(crate) mod report;
pub(crate) mod sharing;
mod shown;
mod shown_fields;
pub(crate) mod sign_in;
pub(crate) mod steps;

use frame::shell;
