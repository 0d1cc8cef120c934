//! What was set, as it was set: the environment over the file, before any value is looked at.

use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::loose::Loose;
use super::{CONFIG_FILE, ConfigError, NAMES};

/// Every setting as text, if it was set at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    pub(super) listen: Option<Loose>,
    pub(super) base_url: Option<Loose>,
    pub(super) data_dir: Option<Loose>,
    pub(super) database_url: Option<Loose>,
    pub(super) readers: Option<Loose>,
    pub(super) smtp_url: Option<Loose>,
    pub(super) mail_from: Option<Loose>,
    pub(super) sms_url: Option<Loose>,
    pub(super) sms_from: Option<Loose>,
    pub(super) sms_body: Option<Loose>,
    pub(super) sms_authorization: Option<Loose>,
    pub(super) secret_key: Option<Loose>,
    pub(super) trusted_proxies: Option<Loose>,
    pub(super) identity_reach: Option<Loose>,
    pub(super) metrics_listen: Option<Loose>,
}

impl Given {
    /// Reads the process's environment and the file it names.
    pub fn read() -> Result<Self, ConfigError> {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Self::from(variables)
    }

    /// Reads variables, those that begin with `PORTICO_` only, and the files they name.
    pub fn from(variables: impl IntoIterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let mut environment = BTreeMap::new();
        let mut file = None;
        for (name, value) in variables.into_iter().filter(|(name, _)| name.starts_with("PORTICO_")) {
            if name == CONFIG_FILE {
                file = Some(value);
                continue;
            }
            let (setting, text) = value_of(&name, value)?;
            let key = setting.trim_start_matches("PORTICO_").to_ascii_lowercase();
            if environment.insert(key, text).is_some() {
                return Err(ConfigError::Twice(setting));
            }
        }
        let mut figment = Figment::new();
        if let Some(path) = file {
            let text = read(CONFIG_FILE, &path)?;
            figment = figment.merge(Toml::string(&text));
        }
        figment.merge(Serialized::defaults(environment)).extract().map_err(said_of_file)
    }
}

/// The setting that a variable is for, and its text; a variable on `_FILE` is read from its file.
fn value_of(name: &str, value: String) -> Result<(&'static str, String), ConfigError> {
    let known = |name: &str| NAMES.iter().map(|(known, _)| *known).find(|known| *known == name);
    if let Some(setting) = known(name) {
        return Ok((setting, value));
    }
    match name.strip_suffix("_FILE").and_then(known) {
        Some(setting) => Ok((setting, read(name, &value)?.trim_end_matches(['\r', '\n']).to_owned())),
        None => Err(ConfigError::Unknown { name: name.to_owned(), near: near(name) }),
    }
}

fn read(name: &str, path: &str) -> Result<String, ConfigError> {
    std::fs::read_to_string(path).map_err(|error| ConfigError::File {
        name: name.to_owned(),
        path: path.to_owned(),
        why: error.to_string(),
    })
}

/// The setting that shares the most letters in place with a mistyped one, if they are nearly the same.
fn near(name: &str) -> Option<&'static str> {
    let close = |known: &str| {
        let front = known.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        let rest = known.len().min(name.len()) - front;
        let back = known.bytes().rev().zip(name.bytes().rev()).take(rest).take_while(|(a, b)| a == b).count();
        known.len().max(name.len()) - front - back
    };
    NAMES.iter().map(|(known, _)| *known).min_by_key(|known| close(known)).filter(|known| close(known) <= 3)
}

fn said_of_file(error: figment::Error) -> ConfigError {
    let first = error.into_iter().next();
    match first.as_ref().map(|error| &error.kind) {
        Some(figment::error::Kind::UnknownField(name, _)) => {
            let near = near(&format!("PORTICO_{}", name.to_ascii_uppercase()));
            ConfigError::Unknown { name: format!("{name} in the file"), near }
        }
        Some(kind) => ConfigError::Toml(format!("the file that {CONFIG_FILE} names: {kind}")),
        None => ConfigError::Toml(format!("the file that {CONFIG_FILE} names cannot be used")),
    }
}
