//! The settings in effect, each checked, with what follows for those that were not set.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use portico_background::SmsSettings;
use portico_domain::database::Options;
use portico_domain::email_address::EmailAddress;
use portico_domain::secret::ServerKey;
use portico_web::oidc::Reach;
use portico_web::server::TrustedProxies;
use url::Url;

use super::loose::Loose;
use super::{ConfigError, Given, sms};

/// Readers when none are set: what a small machine answers pages with.
const READERS: u32 = 8;

/// The settings in effect.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where HTTP is served.
    pub listen: SocketAddr,
    /// How people reach the installation, without a slash at the end.
    pub base_url: String,
    /// The folder of the database file, the key and what is kept in files.
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Connections that are opened for reading; on PostgreSQL for changes as well, 2 to 20.
    pub readers: u32,
    /// The mail server; none means that mails wait.
    pub smtp_url: Option<String>,
    /// The sender of all mail.
    pub mail_from: String,
    /// The provider of text messages; none means that none are sent.
    pub sms: Option<SmsSettings>,
    /// The key, when it is not kept in the data folder.
    pub secret_key: Option<ServerKey>,
    /// Proxies whose word about the visitor is believed.
    pub trusted_proxies: TrustedProxies,
    /// Those proxies as they were written.
    pub trusted_proxies_text: String,
    /// Which machines may be asked who somebody is.
    pub identity_reach: Reach,
    /// Where metrics are served, if at all.
    pub metrics_listen: Option<SocketAddr>,
}

impl Settings {
    /// Reads and checks the process's settings.
    pub fn read() -> Result<Self, ConfigError> {
        Self::check(Given::read()?)
    }

    /// Checks what was given, and adds what follows from it.
    pub fn check(given: Given) -> Result<Self, ConfigError> {
        let listen = address("PORTICO_LISTEN", given.listen)?.unwrap_or(([127, 0, 0, 1], 8080).into());
        let base_url = match text(given.base_url) {
            Some(text) => base_url(&text)?,
            None => format!(
                "http://{}",
                if listen.ip().is_unspecified() {
                    format!("localhost:{}", listen.port())
                } else {
                    listen.to_string()
                }
            ),
        };
        let data_dir = PathBuf::from(text(given.data_dir).unwrap_or_else(|| "portico-data".to_owned()));
        let database_url = match text(given.database_url) {
            Some(url) => database_url(url)?,
            None => sqlite_url(&data_dir.join("portico.db")),
        };
        let asked = match text(given.readers) {
            Some(text) => text
                .parse()
                .ok()
                .filter(|readers| (1..=64).contains(readers))
                .ok_or_else(|| ConfigError::value("PORTICO_READERS", "a number from 1 to 64"))?,
            None => READERS,
        };
        // What is shown is what is opened.
        let readers = Options::new(database_url.clone(), asked).connections();
        let sms = sms::settings(sms::Given {
            url: text(given.sms_url),
            from: text(given.sms_from),
            body: text(given.sms_body),
            authorization: text(given.sms_authorization),
        })?;
        let secret_key = text(given.secret_key).map(|text| key(&text)).transpose()?;
        let trusted_proxies_text = text(given.trusted_proxies).unwrap_or_default();
        let networks = trusted_proxies_text.split(',').map(str::trim).filter(|network| !network.is_empty());
        let trusted_proxies = TrustedProxies::parse(networks)
            .map_err(|error| ConfigError::value("PORTICO_TRUSTED_PROXIES", error.to_string()))?;
        let identity_reach = match text(given.identity_reach) {
            Some(text) => text.parse().map_err(|_| {
                ConfigError::value("PORTICO_IDENTITY_REACH", "public, or private for your own networks too")
            })?,
            None => Reach::default(),
        };
        Ok(Self {
            smtp_url: text(given.smtp_url).map(smtp_url).transpose()?,
            mail_from: mail_from(text(given.mail_from), &base_url)?,
            metrics_listen: address("PORTICO_METRICS_LISTEN", given.metrics_listen)?,
            sms,
            listen,
            base_url,
            data_dir,
            database_url,
            readers,
            secret_key,
            trusted_proxies,
            trusted_proxies_text,
            identity_reach,
        })
    }

    /// Whether people reach the installation by https.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

fn text(given: Option<Loose>) -> Option<String> {
    given.map(|Loose(text)| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn address(name: &'static str, given: Option<Loose>) -> Result<Option<SocketAddr>, ConfigError> {
    let wrong = || ConfigError::value(name, "an address with a port, such as 127.0.0.1:8080 or [::]:8080");
    text(given).map(|text| text.parse().map_err(|_| wrong())).transpose()
}

fn base_url(text: &str) -> Result<String, ConfigError> {
    let wrong = || {
        ConfigError::value(
            "PORTICO_BASE_URL",
            "scheme and host, and a port if there is one, such as https://clients.example.com",
        )
    };
    let url = Url::parse(text).map_err(|_| wrong())?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| !host.is_empty())
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if plain { Ok(url.as_str().trim_end_matches('/').to_owned()) } else { Err(wrong()) }
}

fn database_url(url: String) -> Result<String, ConfigError> {
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    let wrong = || {
        ConfigError::value(
            "PORTICO_DATABASE_URL",
            "sqlite://path/to/file.db or postgres://user:password@host/name",
        )
    };
    if known { Ok(url) } else { Err(wrong()) }
}

fn smtp_url(text: String) -> Result<String, ConfigError> {
    let known = Url::parse(&text).is_ok_and(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
    let wrong = || {
        ConfigError::value("PORTICO_SMTP_URL", "smtps://user:password@host or smtp://user:password@host:587")
    };
    if known { Ok(text) } else { Err(wrong()) }
}

fn mail_from(given: Option<String>, base_url: &str) -> Result<String, ConfigError> {
    let Some(given) = given else {
        let host = Url::parse(base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let named = host.filter(|host| host.contains(|letter: char| letter.is_ascii_alphabetic()));
        return Ok(format!("no-reply@{}", named.unwrap_or_else(|| "localhost".to_owned())));
    };
    let read = EmailAddress::parse(&given).map(|address| address.to_string());
    read.ok_or_else(|| {
        ConfigError::value("PORTICO_MAIL_FROM", "one address, such as portal@clients.example.com")
    })
}

fn key(text: &str) -> Result<ServerKey, ConfigError> {
    let wrong = || {
        ConfigError::value(
            "PORTICO_SECRET_KEY",
            "64 hexadecimal digits at random, as `openssl rand -hex 32` prints",
        )
    };
    // A key of few different digits was typed, not drawn: 64 random ones lack more than eight of sixteen never.
    let different: std::collections::BTreeSet<char> = text.chars().collect();
    if different.len() < 8 {
        return Err(wrong());
    }
    ServerKey::from_hex(text).ok_or_else(wrong)
}

/// The address of a SQLite file.
pub fn sqlite_url(file: &Path) -> String {
    let path = file.display().to_string();
    format!("sqlite://{}", path.replace('%', "%25").replace('?', "%3F").replace('#', "%23"))
}

/// The file behind a SQLite address; nothing for PostgreSQL and for databases in memory.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path).split('?').next().unwrap_or_default();
    let path = path.replace("%23", "#").replace("%3F", "?").replace("%25", "%");
    (!path.is_empty() && !path.contains(":memory:")).then(|| PathBuf::from(path))
}
