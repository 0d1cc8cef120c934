//! How a text message leaves: by a provider's HTTP interface, or into a folder that keeps it.

mod folder;
mod http;
mod template;
mod twilio;

use std::fmt::Debug;
use std::pin::Pin;

use portico_domain::id::TaskId;
use portico_domain::time::Instant;

use crate::post::Handed;
use crate::{Settings, SmsSettings};
use http::Line;

/// Settings that no text message can be sent with.
#[derive(Debug, thiserror::Error)]
pub enum SmsProblem {
    /// The provider's address cannot be read, or is not encrypted.
    #[error(
        "the provider's address cannot be read: it is https://user:password@host/path, or http:// on this machine"
    )]
    Address,
    /// The `Authorization` header cannot be sent as it is.
    #[error("what is said to the provider as authorization cannot stand in a header")]
    Authorization,
    /// The body lacks the number or the words, or asks for something that does not exist.
    #[error(
        "the body of a message names {{{{to}}}} and {{{{text}}}}, and beside them only {{{{from}}}} and {{{{id}}}}"
    )]
    Body,
    /// A Twilio-compatible address without an account.
    #[error("the provider's address names neither an account nor a path that messages are posted to")]
    Account,
    /// No encrypted line can be made.
    #[error("no encrypted line can be made: {0}")]
    Tls(String),
    /// The folder for kept messages cannot be made.
    #[error("the folder for kept messages cannot be made: {0}")]
    Folder(std::io::Error),
}

/// A message as it travels.
#[derive(Clone, Debug)]
pub(crate) struct Message<'a> {
    /// The task that sends it.
    pub id: TaskId,
    /// When.
    pub at: Instant,
    /// The company it comes from, for people.
    pub company: &'a str,
    /// The number or name it comes from; empty when none is set.
    pub from: &'a str,
    /// The number it goes to, in E.164.
    pub to: &'a str,
    /// Whose number that is; never sent.
    pub to_name: &'a str,
    /// What it is called in lists; never sent.
    pub subject: &'a str,
    /// Its words.
    pub text: &'a str,
    /// Parts that are paid for.
    pub segments: i32,
}

/// The answer of a provider that is still to come.
pub(crate) type Answer<'a> = Pin<Box<dyn Future<Output = Handed> + Send + 'a>>;

/// Somebody who takes text messages.
pub(crate) trait Provider: Debug + Send + Sync {
    /// Hands a message over and waits for the answer. Nothing is tried twice in here.
    fn send<'a>(&'a self, message: &'a Message<'a>) -> Answer<'a>;
}

/// The way out: a provider, if the installation has one, and whom its messages come from.
#[derive(Debug)]
pub(crate) struct Sms {
    /// Whom messages are handed to.
    pub provider: Option<Box<dyn Provider>>,
    /// The sender of a company that has not set its own.
    pub from: String,
}

impl Sms {
    /// Without a provider: messages are kept where mails are kept, and else are not sent.
    pub(crate) fn of_mail(settings: &Settings) -> Result<Self, SmsProblem> {
        let provider = match &settings.outbox {
            Some(folder) => {
                let folder = folder::Folder::at(folder).map_err(SmsProblem::Folder)?;
                Some(Box::new(folder) as Box<dyn Provider>)
            }
            None => None,
        };
        Ok(Self { provider, from: String::new() })
    }

    /// With a provider.
    pub(crate) fn at(settings: &SmsSettings) -> Result<Self, SmsProblem> {
        let line = Line::to(&settings.url, settings.authorization.as_deref())?;
        let provider: Box<dyn Provider> = match &settings.body {
            Some(body) => Box::new(template::Template::new(line, body)?),
            None => Box::new(twilio::Twilio::new(line)?),
        };
        Ok(Self { provider: Some(provider), from: settings.from.clone() })
    }
}
