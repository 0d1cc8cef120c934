//! What happens without a person waiting: tasks claimed, mails sent, schedules kept.
//!
//! Two lanes work the queue: one sends mails, the other does everything else, so that a mail server that hangs keeps
//! nothing else waiting. A try that may work later is put off with growing patience for two days, then given up and
//! shown to staff.

mod back_off;
mod deliver;
pub mod letters;
mod perform;
mod post;
mod sweeps;
mod timed;
mod worker;

use std::path::PathBuf;

use portico_domain::database::Database;
use portico_domain::secret::ServerKey;
use tokio_util::sync::CancellationToken;

pub use post::SettingsProblem;
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

/// Works until it is told to stop; what is under way then is finished first.
///
/// # Errors
/// When the settings name no usable mail server or sender.
pub async fn run(
    database: Database,
    settings: Settings,
    stop: CancellationToken,
) -> Result<(), SettingsProblem> {
    Worker::new(database, settings)?.run(stop).await;
    Ok(())
}
