//! The conversation with the mail server (RFC 5321), step by step, because what a failure means depends on the step:
//! before the server has all of a mail it is safe to try again, afterwards nobody can know.

use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::address::{Safety, ServerAddress};
use super::{Handed, SettingsProblem};

pub(super) const CONNECT: Duration = Duration::from_secs(5);
pub(super) const ANSWER: Duration = Duration::from_secs(15);
/// The last answer may take longer: some servers look for viruses before they answer.
const LAST_ANSWER: Duration = Duration::from_secs(30);
/// A line that nobody used for longer is closed; servers hang up by themselves.
const IDLE: Duration = Duration::from_secs(20);
/// After so many failures in a row the server is left alone for a while.
const FAILURES: u32 = 5;
const LEFT_ALONE: Duration = Duration::from_secs(30);

/// A mail server and the line to it, which is kept open between mails.
#[derive(Debug)]
pub(super) struct Smtp {
    server: ServerAddress,
    hello: ClientId,
    line: Mutex<Line>,
}

#[derive(Default)]
struct Line {
    open: Option<(AsyncSmtpConnection, Instant)>,
    failures: u32,
    left_alone_until: Option<Instant>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({})", if self.open.is_some() { "open" } else { "closed" })
    }
}

/// Why a step failed.
enum Fault {
    /// The server said no, for good.
    Never(String),
    /// The server said not now, or could not be spoken to.
    NotNow(String),
}

impl Smtp {
    pub(super) fn at(address: &str, host: &str) -> Result<Self, SettingsProblem> {
        let server = ServerAddress::read(address)?;
        Ok(Self { server, hello: ClientId::Domain(host.to_owned()), line: Mutex::default() })
    }

    /// Hands one mail over. Mails go one after the other, so that two to one person arrive in order.
    pub(super) async fn hand_over(&self, envelope: &Envelope, mail: &[u8]) -> Handed {
        let mut line = self.line.lock().await;
        if line.left_alone_until.is_some_and(|until| Instant::now() < until) {
            return Handed::NotNow("the mail server did not answer lately".to_owned());
        }
        let mut connection = match self.connection(&mut line).await {
            Ok(connection) => connection,
            Err(Fault::Never(said) | Fault::NotNow(said)) => {
                line.note_failure();
                return Handed::NotNow(said);
            }
        };
        let handed = converse(&mut connection, envelope, mail).await;
        match &handed {
            Handed::Taken(_) => {
                line.failures = 0;
                line.open = Some((connection, Instant::now()));
            }
            Handed::InDoubt(_) => line.note_failure(),
            Handed::Refused(_) | Handed::NotNow(_) => {
                // A mail that was refused halfway would have to be taken back first; a new line costs less thought.
                let _ = timeout(Duration::from_secs(2), connection.abort()).await;
            }
        }
        handed
    }

    pub(super) async fn close(&self) {
        if let Some((mut connection, _)) = self.line.lock().await.open.take() {
            let _ = timeout(Duration::from_secs(2), connection.quit()).await;
        }
    }

    async fn connection(&self, line: &mut Line) -> Result<AsyncSmtpConnection, Fault> {
        if let Some((mut connection, used)) = line.open.take()
            && used.elapsed() < IDLE
            && timeout(CONNECT, connection.test_connected()).await.unwrap_or(false)
        {
            return Ok(connection);
        }
        match timeout(CONNECT + ANSWER, self.connect()).await {
            Ok(connection) => connection,
            Err(_) => Err(Fault::NotNow("the mail server did not answer in time".to_owned())),
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Fault> {
        let ServerAddress { host, port, safety, login } = &self.server;
        let tls = || TlsParameters::new(host.clone()).map_err(fault);
        let implicit = if *safety == Safety::Tls { Some(tls()?) } else { None };
        let server = (host.as_str(), *port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT), &self.hello, implicit, None)
                .await
                .map_err(fault)?;
        if *safety == Safety::StartTls {
            if !connection.can_starttls() {
                connection.abort().await;
                return Err(Fault::NotNow(
                    "the mail server offers no encryption, so nothing was sent".to_owned(),
                ));
            }
            connection.starttls(tls()?, &self.hello).await.map_err(fault)?;
        }
        if let Some((user, password)) = login {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await.map_err(fault)?;
        }
        Ok(connection)
    }
}

impl Line {
    fn note_failure(&mut self) {
        self.failures += 1;
        if self.failures >= FAILURES {
            self.failures = 0;
            self.left_alone_until = Some(Instant::now() + LEFT_ALONE);
        }
    }
}

async fn converse(connection: &mut AsyncSmtpConnection, envelope: &Envelope, mail: &[u8]) -> Handed {
    if let Err(fault) = announce(connection, envelope).await {
        return match fault {
            Fault::Never(said) => Handed::Refused(said),
            Fault::NotNow(said) => Handed::NotNow(said),
        };
    }
    match timeout(LAST_ANSWER, connection.message(mail)).await {
        Ok(Ok(response)) => Handed::Taken(said(&response)),
        Ok(Err(error)) if error.is_permanent() => Handed::Refused(words(&error)),
        Ok(Err(error)) if error.is_transient() => Handed::NotNow(words(&error)),
        Ok(Err(error)) => Handed::InDoubt(format!("the line broke after the mail was handed over: {error}")),
        Err(_) => Handed::InDoubt("the mail server had the mail and did not answer".to_owned()),
    }
}

/// From whom, to whom, and the word that the mail follows.
async fn announce(connection: &mut AsyncSmtpConnection, envelope: &Envelope) -> Result<(), Fault> {
    let mut options = Vec::new();
    if !is_ascii(envelope) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Fault::Never(
                "the mail server does not take addresses with letters beyond ASCII".to_owned(),
            ));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    step(connection.command(Mail::new(envelope.from().cloned(), options))).await?;
    for to in envelope.to() {
        step(connection.command(Rcpt::new(to.clone(), Vec::new()))).await?;
    }
    step(connection.command(Data)).await
}

async fn step(command: impl Future<Output = Result<Response, Error>>) -> Result<(), Fault> {
    match timeout(ANSWER, command).await {
        Ok(answer) => answer.map(|_| ()).map_err(fault),
        Err(_) => Err(Fault::NotNow("the mail server did not answer in time".to_owned())),
    }
}

fn fault(error: Error) -> Fault {
    if error.is_permanent() { Fault::Never(words(&error)) } else { Fault::NotNow(words(&error)) }
}

/// The server's own words where it said any: `550 5.1.1 No such mailbox`.
pub(super) fn words(error: &Error) -> String {
    let source = std::error::Error::source(error).map(ToString::to_string);
    match (error.status(), source) {
        (Some(code), Some(text)) => format!("{code} {text}"),
        (Some(code), None) => code.to_string(),
        _ => error.to_string(),
    }
}

fn said(response: &Response) -> String {
    let text: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), text.join(" ")).trim().to_owned()
}

fn is_ascii(envelope: &Envelope) -> bool {
    envelope.from().into_iter().chain(envelope.to()).all(|address| AsRef::<str>::as_ref(address).is_ascii())
}
