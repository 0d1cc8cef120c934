//! The provider of text messages, as it is set: an address, and what else it needs.

use portico_background::{SmsProblem, SmsSettings};

use super::ConfigError;

/// What was set.
#[derive(Clone, Default)]
pub(super) struct Given {
    pub(super) url: Option<String>,
    pub(super) from: Option<String>,
    pub(super) body: Option<String>,
    pub(super) authorization: Option<String>,
}

/// The provider; none without an address. A part without an address is a mistake, not a wish for none.
pub(super) fn settings(given: Given) -> Result<Option<SmsSettings>, ConfigError> {
    let Some(url) = given.url else {
        let alone = [
            ("PORTICO_SMS_FROM", given.from.is_some()),
            ("PORTICO_SMS_BODY", given.body.is_some()),
            ("PORTICO_SMS_AUTHORIZATION", given.authorization.is_some()),
        ];
        return match alone.into_iter().find(|(_, is_set)| *is_set) {
            Some((name, _)) => Err(ConfigError::value(name, "set PORTICO_SMS_URL as well")),
            None => Ok(None),
        };
    };
    let settings = SmsSettings {
        url,
        from: given.from.unwrap_or_default(),
        body: given.body,
        authorization: given.authorization,
    };
    match settings.check() {
        Ok(()) => Ok(Some(settings)),
        Err(problem) => Err(ConfigError::value(name(&problem), problem.to_string())),
    }
}

const fn name(problem: &SmsProblem) -> &'static str {
    match problem {
        SmsProblem::Authorization => "PORTICO_SMS_AUTHORIZATION",
        SmsProblem::Body => "PORTICO_SMS_BODY",
        SmsProblem::Address | SmsProblem::Account | SmsProblem::Tls(_) | SmsProblem::Folder(_) => {
            "PORTICO_SMS_URL"
        }
    }
}
