//! Whether the mail server can be reached and greets.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpStream;
use url::Url;

use super::Finding;
use crate::config::Settings;

/// Time for connecting, and again for the greeting.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) async fn check(settings: &Settings) -> Finding {
    const CHECK: &str = "mail";
    let Some(url) = settings.smtp_url.as_deref().and_then(|url| Url::parse(url).ok()) else {
        let found = "PORTICO_SMTP_URL is not set, so mails wait";
        return Finding::warning(CHECK, found, "set it, such as smtps://user:password@mail.example.com");
    };
    let implicit = url.scheme() == "smtps";
    let host = url.host_str().unwrap_or_default().to_owned();
    let port = url.port().unwrap_or(if implicit { 465 } else { 587 });
    let server = format!("{host}:{port}");
    let stream = match tokio::time::timeout(PATIENCE, TcpStream::connect((host.as_str(), port))).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => {
            let cure = "check host and port in PORTICO_SMTP_URL, and that a firewall lets this machine out";
            return Finding::wrong(CHECK, format!("{server} cannot be reached: {error}"), cure);
        }
        Err(_) => {
            let cure = "check the port in PORTICO_SMTP_URL; many networks block 25 and some block 587";
            return Finding::wrong(CHECK, format!("{server} does not answer"), cure);
        }
    };
    if implicit {
        return Finding::well(CHECK, format!("{server} can be reached"));
    }
    let mut greeting = String::new();
    let read = tokio::time::timeout(PATIENCE, BufReader::new(stream).read_line(&mut greeting)).await;
    if matches!(read, Ok(Ok(_))) && greeting.starts_with("220") {
        return Finding::well(CHECK, format!("{server} greets"));
    }
    Finding::wrong(
        CHECK,
        format!("{server} is reached but does not greet as a mail server"),
        "a port that is encrypted from the start (often 465) wants smtps:// instead of smtp://",
    )
}
