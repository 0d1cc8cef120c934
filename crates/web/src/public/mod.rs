//! Pages and files that need nobody signed in: health, a workspace's looks, the demo's doors.

pub(crate) mod brand;
mod branded;
pub mod demo;
pub(crate) mod front;
pub(crate) mod health;
mod hosts;
pub(crate) mod outbox;
pub(crate) mod rate;
pub(crate) mod sms;
pub(crate) mod tracking;

pub(crate) use branded::brand_errors;
pub(crate) use hosts::known_host;

use crate::error::Failure;

/// Any address that the table of contents does not have.
pub(crate) async fn unknown() -> Failure {
    Failure::not_found()
}
