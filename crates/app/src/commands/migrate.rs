//! `portico migrate`

use anyhow::Result;
use clap::Args;
use portico_domain::clock::Clock;
use serde_json::json;

use crate::config::Settings;
use crate::wiring::open;

#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// Say the result as one line of JSON: {"database", "schema"}
    #[arg(long)]
    json: bool,
}

impl Migrate {
    pub(super) async fn run(self, settings: &Settings) -> Result<()> {
        let database = open::database(settings, Clock::real()).await?;
        let version = database.schema_version().await?;
        if self.json {
            println!("{}", json!({ "database": database.kind(), "schema": version }));
        } else {
            println!("The schema is this build's: {version}.");
        }
        Ok(())
    }
}
