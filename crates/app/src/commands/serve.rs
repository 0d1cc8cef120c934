//! `portico serve`

use anyhow::Result;

use crate::config::Settings;
use crate::wiring::serve::{self, Extras};

pub(super) async fn run(settings: &Settings) -> Result<()> {
    if settings.smtp_url.is_none() {
        tracing::warn!("PORTICO_SMTP_URL is not set: mails wait until it is");
    }
    serve::run(settings, Extras::default(), || ()).await
}
