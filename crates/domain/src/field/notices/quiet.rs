//! When a text message may go out that must not wake anybody.

use super::{Facts, Notice};
use crate::Result;
use crate::access::System;
use crate::database::{Reader, Sight};
use crate::field::settings::settings;
use crate::time::Instant;

/// When the quiet hours end that hold at the job's place now; nothing when it is no time of rest (decision 31), nor for the
/// word that somebody is on the way: whoever is visited at night waits for it, and in the morning it would be wrong.
pub async fn quiet_until(reader: &Reader<System>, facts: &Facts) -> Result<Option<Instant>> {
    if facts.notice == Notice::OnTheWay {
        return Ok(None);
    }
    Ok(settings(reader).await?.quiet_until(reader.now(), &facts.zone))
}
