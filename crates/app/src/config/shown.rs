//! The settings in effect as they may be shown: everything but the secrets.

use serde::Serialize;
use url::Url;

use super::Settings;

/// One line of `portico config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The name in the environment.
    pub name: &'static str,
    /// The value in effect, its secret part as `***`; empty when nothing is in effect.
    pub value: String,
}

impl Settings {
    /// Every setting with its value in effect.
    pub fn shown(&self) -> Vec<Shown> {
        let shown = |name, value: String| Shown { name, value };
        vec![
            shown("PORTICO_LISTEN", self.listen.to_string()),
            shown("PORTICO_BASE_URL", self.base_url.clone()),
            shown("PORTICO_DATA_DIR", self.data_dir.display().to_string()),
            shown("PORTICO_DATABASE_URL", masked(&self.database_url)),
            shown("PORTICO_READERS", self.readers.to_string()),
            shown("PORTICO_SMTP_URL", self.smtp_url.as_deref().map(masked).unwrap_or_default()),
            shown("PORTICO_MAIL_FROM", self.mail_from.clone()),
            shown("PORTICO_SMS_URL", self.sms.as_ref().map(|sms| masked(&sms.url)).unwrap_or_default()),
            shown("PORTICO_SMS_FROM", self.sms.as_ref().map(|sms| sms.from.clone()).unwrap_or_default()),
            shown("PORTICO_SMS_BODY", self.sms.as_ref().and_then(|sms| sms.body.clone()).unwrap_or_default()),
            shown(
                "PORTICO_SMS_AUTHORIZATION",
                self.sms
                    .as_ref()
                    .and_then(|sms| sms.authorization.as_ref())
                    .map(|_| "***".to_owned())
                    .unwrap_or_default(),
            ),
            shown(
                "PORTICO_SECRET_KEY",
                self.secret_key.as_ref().map(|_| "***".to_owned()).unwrap_or_default(),
            ),
            shown("PORTICO_TRUSTED_PROXIES", self.trusted_proxies_text.clone()),
            shown("PORTICO_IDENTITY_REACH", self.identity_reach.to_string()),
            shown(
                "PORTICO_METRICS_LISTEN",
                self.metrics_listen.map(|address| address.to_string()).unwrap_or_default(),
            ),
        ]
    }
}

/// An address without its password and without parameters, which may hold another.
fn masked(address: &str) -> String {
    let Ok(mut url) = Url::parse(address) else { return "***".to_owned() };
    if url.scheme() == "sqlite" {
        return address.to_owned();
    }
    if url.password().is_some() && url.set_password(Some("***")).is_err() {
        return "***".to_owned();
    }
    if url.query().is_some() {
        url.set_query(Some("***"));
    }
    url.to_string()
}
