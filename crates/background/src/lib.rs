//! What happens without a person waiting: tasks claimed, mails sent, schedules kept.
//!
//! Three lanes work the queue: one sends mails, one text messages, the third does everything else, so that a mail server or
//! a provider that hangs keeps nothing else waiting. A try that may work later is put off with growing patience for two days, then given up and
//! shown to staff.

mod back_off;
mod chain;
mod deliver;
mod deliver_sms;
pub mod letters;
mod perform;
mod positions;
mod post;
mod sms;
mod sweeps;
mod timed;
mod worker;

use std::path::PathBuf;

use portico_domain::secret::ServerKey;

pub use positions::keep_positions;
pub use post::{SettingsProblem, Trouble, Visit, visit};
pub use sms::SmsProblem;
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

/// How text messages leave.
#[derive(Clone)]
pub struct SmsSettings {
    /// `https://user:password@host/path` of the provider; an address without a path is a Twilio-compatible one whose user
    /// is the account. Without TLS only to this machine.
    pub url: String,
    /// The number or name that messages come from where a company has not set its own.
    pub from: String,
    /// The body of a request, with `{{to}}` and `{{text}}`; none for a Twilio-compatible provider.
    pub body: Option<String>,
    /// What the `Authorization` header says instead of user and password.
    pub authorization: Option<String>,
}

impl SmsSettings {
    /// Whether messages can be sent with them; no connection is made.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn check(&self) -> Result<(), SmsProblem> {
        sms::Sms::at(self).map(|_| ())
    }
}

impl std::fmt::Debug for SmsSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SmsSettings(from {:?})", self.from)
    }
}
