//! The post: how a mail leaves. By SMTP, or into a folder that keeps it.

mod address;
mod folder;
mod message;
mod smtp;
mod visit;

use lettre::Address;
use lettre::message::Mailbox;
use portico_domain::id::TaskId;
use portico_domain::time::Instant;
use portico_rendering::mail::Composed;

use crate::Settings;
use folder::Folder;
use smtp::Smtp;
pub use visit::{Trouble, Visit, visit};

/// Settings that no mail can be sent with.
#[derive(Debug, thiserror::Error)]
pub enum SettingsProblem {
    /// The sender is not one mailbox.
    #[error("the sender of mails is not an e-mail address")]
    Sender,
    /// The installation's address has no host.
    #[error("the base address of the installation cannot be read")]
    BaseUrl,
    /// The mail server's address cannot be read.
    #[error("the address of the mail server cannot be read: it is smtp://host:port or smtps://host:port")]
    Server,
    /// The folder for kept mails cannot be made.
    #[error("the folder for kept mails cannot be made: {0}")]
    Folder(std::io::Error),
    /// Text messages cannot be kept beside them.
    #[error(transparent)]
    Sms(#[from] crate::sms::SmsProblem),
}

/// A mail with everything that stands on its envelope.
#[derive(Debug)]
pub(crate) struct Parcel<'a> {
    /// The task that sends it: its Message-ID, the same on every try.
    pub id: TaskId,
    /// The date in its head.
    pub at: Instant,
    /// The company it comes from.
    pub company: &'a str,
    /// Where answers go.
    pub reply_to: Option<&'a str>,
    /// The recipient's name.
    pub to_name: &'a str,
    /// The recipient's address.
    pub to: &'a str,
    /// The subject.
    pub subject: &'a str,
    /// Both parts.
    pub body: Composed,
}

/// What became of a mail that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Handed {
    /// The server answers for it now.
    Taken(String),
    /// The server will never take it, for this reason.
    Refused(String),
    /// Not at the moment, for this reason.
    NotNow(String),
    /// The server had all of it and fell silent: nobody can know.
    InDoubt(String),
}

/// The way out.
#[derive(Debug)]
pub(crate) struct Post {
    sender: Address,
    host: String,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Smtp(Box<Smtp>),
    Folder(Folder),
    Closed,
}

impl Post {
    /// Reads the settings.
    pub(crate) fn new(settings: &Settings) -> Result<Self, SettingsProblem> {
        let sender: Mailbox = settings.from.parse().map_err(|_| SettingsProblem::Sender)?;
        let base = url::Url::parse(&settings.base_url).map_err(|_| SettingsProblem::BaseUrl)?;
        let host = base.host_str().ok_or(SettingsProblem::BaseUrl)?.to_owned();
        let way = match (&settings.smtp_url, &settings.outbox) {
            (Some(address), _) => Way::Smtp(Box::new(Smtp::at(address, &host)?)),
            (None, Some(folder)) => Way::Folder(Folder::at(folder).map_err(SettingsProblem::Folder)?),
            (None, None) => Way::Closed,
        };
        Ok(Self { sender: sender.email, host, way })
    }

    /// Hands a mail over and waits for the answer.
    pub(crate) async fn hand_over(&self, parcel: &Parcel<'_>) -> Handed {
        let message = match message::write(&self.sender, &self.host, parcel) {
            Ok(message) => message,
            Err(problem) => return Handed::Refused(problem),
        };
        match &self.way {
            Way::Smtp(smtp) => smtp.hand_over(message.envelope(), &message.formatted()).await,
            Way::Folder(folder) => folder.keep(parcel, &message.formatted()).await,
            Way::Closed => Handed::NotNow("no mail server is configured".to_owned()),
        }
    }

    /// Says goodbye to the server.
    pub(crate) async fn close(&self) {
        if let Way::Smtp(smtp) = &self.way {
            smtp.close().await;
        }
    }
}
