//! What happens without a person waiting: tasks claimed, mails sent, schedules kept.
//!
//! Two lanes work the queue: one sends mails, the other does everything else, so that a mail server that hangs keeps
//! nothing else waiting. A try that may work later is put off with growing patience for two days, then given up and
//! shown to staff.

mod back_off;
mod deliver;
pub mod letters;
mod perform;
mod positions;
mod post;
mod sweeps;
mod timed;
mod worker;

use std::path::PathBuf;

use portico_domain::secret::ServerKey;

pub use positions::keep_positions;
pub use post::{SettingsProblem, Trouble, Visit, visit};
pub use worker::Worker;

/// How mails leave, and what stands in them.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `smtp://` or `smtps://`, with user and password if the server asks for them. Without TLS only to this machine.
    pub smtp_url: Option<String>,
    /// A folder that keeps mails instead of sending them; only in the demo and in development.
    pub outbox: Option<PathBuf>,
    /// The address mails come from: one mailbox, which also gets the bounces.
    pub from: String,
    /// How people reach the installation: `https://portal.example.com`, without a slash at the end.
    pub base_url: String,
    /// The key that links and codes are derived from.
    pub key: ServerKey,
}
