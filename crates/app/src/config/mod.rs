//! The settings of an installation: from the environment or one TOML file, checked before anything starts.

mod given;
mod loose;
mod settings;
mod shown;
mod sms;
#[cfg(test)]
mod tests;

pub use given::Given;
pub use settings::{Settings, sqlite_file, sqlite_url};
pub use shown::Shown;

/// Every setting by its name in the environment, without `_FILE`, and whether its value is a secret.
pub const NAMES: [(&str, bool); 15] = [
    ("PORTICO_LISTEN", false),
    ("PORTICO_BASE_URL", false),
    ("PORTICO_DATA_DIR", false),
    ("PORTICO_DATABASE_URL", true),
    ("PORTICO_READERS", false),
    ("PORTICO_SMTP_URL", true),
    ("PORTICO_MAIL_FROM", false),
    ("PORTICO_SMS_URL", true),
    ("PORTICO_SMS_FROM", false),
    ("PORTICO_SMS_BODY", false),
    ("PORTICO_SMS_AUTHORIZATION", true),
    ("PORTICO_SECRET_KEY", true),
    ("PORTICO_TRUSTED_PROXIES", false),
    ("PORTICO_IDENTITY_REACH", false),
    ("PORTICO_METRICS_LISTEN", false),
];

/// The variable that names the TOML file.
pub const CONFIG_FILE: &str = "PORTICO_CONFIG";

/// Why the settings cannot be used, in words for whoever set them.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A name that is no setting.
    #[error("{name} is not a setting{}", .near.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    Unknown {
        /// As it was written.
        name: String,
        /// The setting it resembles.
        near: Option<&'static str>,
    },
    /// Both the value and the file of one setting.
    #[error("{0} and {0}_FILE are both set; keep one")]
    Twice(&'static str),
    /// A file that a setting or [`CONFIG_FILE`] names cannot be read.
    #[error("{name} names {path}, which cannot be read: {why}")]
    File {
        /// The variable.
        name: String,
        /// The path.
        path: String,
        /// The system's words.
        why: String,
    },
    /// The TOML file is not what it should be.
    #[error("{0}")]
    Toml(String),
    /// A value that makes no sense.
    #[error("{name}: {why}")]
    Value {
        /// The setting.
        name: &'static str,
        /// What is wrong and what would be right; never the value of a secret.
        why: String,
    },
}

impl ConfigError {
    pub(crate) fn value(name: &'static str, why: impl Into<String>) -> Self {
        Self::Value { name, why: why.into() }
    }
}
