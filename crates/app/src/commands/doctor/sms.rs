//! Whether text messages could be sent. The provider is not asked: most of them answer only to a message, which costs.

use url::Url;

use super::Finding;
use crate::config::Settings;

const CHECK: &str = "text messages";

/// What is set, and what is missing; nothing at all where no provider is wanted.
pub(super) fn check(settings: &Settings) -> Option<Finding> {
    let sms = settings.sms.as_ref()?;
    let host =
        Url::parse(&sms.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    if sms.from.is_empty() {
        let found = format!("{host} is set, and no sender: companies without one of their own cannot send");
        let cure = "set PORTICO_SMS_FROM, or a sender in Console > Field service of each company";
        return Some(Finding::warning(CHECK, found, cure));
    }
    Some(Finding::well(CHECK, format!("{host} is set, messages come from {}", sms.from)))
}
