//! `portico demo`

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::config::Settings;
use crate::demo;

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The port to serve on, on this machine only
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder that keeps the demo between starts
    #[arg(long, default_value = "portico-data/demo")]
    data: PathBuf,
}

impl Demo {
    pub(super) async fn run(self, settings: Settings) -> Result<()> {
        demo::run(demo::settings(settings, self.port, self.data)).await
    }
}
