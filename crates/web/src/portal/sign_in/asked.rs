//! What a browser remembers between asking for a link and using it. It only says something about that browser, so it
//! needs no protection from the person at it; what it says is checked again.

use data_encoding::BASE64URL_NOPAD;
use http::HeaderValue;
use portico_domain::people::sign_in::RESEND_SECONDS;
use portico_domain::time::Instant;
use serde::{Deserialize, Serialize};

use crate::extract::{Visitor, fresh_cookie};

pub(super) const COOKIE: &str = "__Host-asked";

/// The question a browser asked last.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct AskedHere {
    /// The address as typed.
    pub email: String,
    /// Whether the computer is shared.
    pub public: bool,
    /// When, in milliseconds.
    pub at: i64,
}

impl AskedHere {
    /// What this browser asked last, within the last day.
    pub(super) fn of(visitor: &Visitor) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(visitor.cookie(COOKIE)?.as_bytes()).ok()?;
        let asked: Self = serde_json::from_slice(&bytes).ok()?;
        (asked.email.len() <= 254).then_some(asked)
    }
    /// Kept for a day: a link that came late still knows its browser.
    pub(super) fn cookie(&self) -> HeaderValue {
        let text = serde_json::to_vec(self).unwrap_or_default();
        fresh_cookie(COOKIE, &BASE64URL_NOPAD.encode(&text), Some(24 * 3600))
    }
    /// Seconds until another link can be asked for.
    pub(super) fn wait(&self, now: Instant) -> i64 {
        (RESEND_SECONDS - now.seconds_since(Instant(self.at))).clamp(0, RESEND_SECONDS)
    }
}
