//! `portico config`

use anyhow::Result;
use clap::Args;

use crate::config::Settings;

#[derive(Debug, Args)]
pub(super) struct Config {
    /// Say it as one line of JSON: [{"name", "value"}]
    #[arg(long)]
    json: bool,
}

impl Config {
    pub(super) fn run(self, settings: &Settings) -> Result<()> {
        let shown = settings.shown();
        if self.json {
            println!("{}", serde_json::to_string(&shown)?);
        } else {
            for line in shown {
                println!("{}={}", line.name, line.value);
            }
        }
        Ok(())
    }
}
