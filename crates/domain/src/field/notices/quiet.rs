//! When a text message may go out that must not wake anybody.

use super::Facts;
use crate::Result;
use crate::access::System;
use crate::database::{Reader, Sight};
use crate::field::settings::settings;
use crate::time::Instant;

/// When the quiet hours end that hold at the job's place now; nothing when it is no time of rest (decision 31).
pub async fn quiet_until(reader: &Reader<System>, facts: &Facts) -> Result<Option<Instant>> {
    Ok(settings(reader).await?.quiet_until(reader.now(), &facts.zone))
}
