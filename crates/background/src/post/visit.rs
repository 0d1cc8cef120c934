//! A visit to the mail server without a mail: everything that comes before one is tried, step by step, so that whoever set
//! it up learns which step fails.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::SettingsProblem;
use super::address::{Safety, ServerAddress};
use super::smtp::{ANSWER, CONNECT, words};

/// How a visit went that found nothing wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Host and port.
    pub server: String,
    /// Whether the line was encrypted and the server's certificate good.
    pub encrypted: bool,
    /// Whether the server took name and password; false when the settings hold none.
    pub signed_in: bool,
}

/// The step at which a visit ended.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The settings name no server.
    #[error("{0}")]
    Settings(#[from] SettingsProblem),
    /// No connection was made.
    #[error("{server} cannot be reached: {why}")]
    Unreachable {
        /// Host and port.
        server: String,
        /// The system's words.
        why: String,
    },
    /// Connected, but nobody spoke in time.
    #[error("{server} is reached, but does not answer")]
    Silent {
        /// Host and port.
        server: String,
    },
    /// It does not speak as a mail server does, or not in the clear.
    #[error("{server} does not greet as a mail server: {why}")]
    NoGreeting {
        /// Host and port.
        server: String,
        /// What came instead.
        why: String,
    },
    /// It does not offer STARTTLS.
    #[error("{server} offers no encryption")]
    NoEncryption {
        /// Host and port.
        server: String,
    },
    /// The line cannot be encrypted, usually for the sake of the certificate.
    #[error("the line to {server} cannot be encrypted: {why}")]
    NotEncrypted {
        /// Host and port.
        server: String,
        /// The library's words.
        why: String,
    },
    /// Name or password was refused.
    #[error("{server} does not take name and password: {why}")]
    Password {
        /// Host and port.
        server: String,
        /// The server's words.
        why: String,
    },
}

/// Connects as a mail would be sent: encrypted as the address says, signed in, and leaves again. `host` is the name it
/// introduces itself by.
///
/// # Errors
/// The step that failed.
pub async fn visit(smtp_url: &str, host: &str) -> Result<Visit, Trouble> {
    let address = ServerAddress::read(smtp_url)?;
    let server = address.to_string();
    reach(&address, &server).await?;
    let hello = ClientId::Domain(host.to_owned());
    let tls = || TlsParameters::new(address.host.clone()).map_err(|error| not_encrypted(&server, &error));
    let implicit = if address.safety == Safety::Tls { Some(tls()?) } else { None };
    let at = (address.host.as_str(), address.port);
    let greeted = AsyncSmtpConnection::connect_tokio1(at, Some(CONNECT), &hello, implicit, None);
    let mut line = match in_time(greeted, &server).await? {
        Ok(line) => line,
        Err(error) if address.safety == Safety::Tls && error.status().is_none() => {
            return Err(not_encrypted(&server, &error));
        }
        Err(error) => return Err(Trouble::NoGreeting { why: words(&error), server }),
    };
    if address.safety == Safety::StartTls {
        if !line.can_starttls() {
            line.abort().await;
            return Err(Trouble::NoEncryption { server });
        }
        in_time(line.starttls(tls()?, &hello), &server)
            .await?
            .map_err(|error| not_encrypted(&server, &error))?;
    }
    if let Some((user, password)) = &address.login {
        let credentials = Credentials::new(user.clone(), password.clone());
        if let Err(error) =
            in_time(line.auth(&[Mechanism::Plain, Mechanism::Login], &credentials), &server).await?
        {
            return Err(Trouble::Password { why: words(&error), server });
        }
    }
    // It said yes to everything; how it says goodbye changes nothing.
    let _ = timeout(Duration::from_secs(2), line.quit()).await;
    let encrypted = address.safety != Safety::Plain;
    Ok(Visit { server, encrypted, signed_in: address.login.is_some() })
}

/// Only the connection: what fails here has nothing to do with mail.
async fn reach(address: &ServerAddress, server: &str) -> Result<(), Trouble> {
    let why = match timeout(CONNECT, TcpStream::connect((address.host.as_str(), address.port))).await {
        Ok(Ok(_)) => return Ok(()),
        Ok(Err(error)) => error.to_string(),
        Err(_) => "nothing answers".to_owned(),
    };
    Err(Trouble::Unreachable { server: server.to_owned(), why })
}

async fn in_time<T>(step: impl Future<Output = T>, server: &str) -> Result<T, Trouble> {
    timeout(ANSWER, step).await.map_err(|_| Trouble::Silent { server: server.to_owned() })
}

fn not_encrypted(server: &str, error: &Error) -> Trouble {
    Trouble::NotEncrypted { server: server.to_owned(), why: words(error) }
}
