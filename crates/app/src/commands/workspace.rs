//! `portico workspace create`

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use portico_domain::clock::Clock;
use portico_domain::workspaces::{self, NewWorkspace};
use portico_rendering::languages::Language;
use serde_json::json;

use crate::config::Settings;
use crate::wiring::open;

#[derive(Debug, Subcommand)]
pub(super) enum Workspace {
    /// Create a company with a corner of its own; its portal is created later, in its console
    Create(Create),
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// Its part of the address: 2 to 40 of a-z, 0-9 and hyphens
    #[arg(long)]
    slug: String,
    /// Its name as clients know it
    #[arg(long)]
    name: String,
    /// Its time zone, such as America/New_York
    #[arg(long)]
    time_zone: String,
    /// The currency of all its amounts, such as USD
    #[arg(long)]
    currency: String,
    /// Its country, two letters, such as US
    #[arg(long)]
    country: String,
    /// The language of its staff: en or es
    #[arg(long, default_value = "en")]
    language: String,
    /// It flies charters (the default when no kind of business is named)
    #[arg(long)]
    charter: bool,
    /// It runs FBOs
    #[arg(long)]
    fbo: bool,
    /// It sends technicians
    #[arg(long)]
    field: bool,
    /// Say the result as one line of JSON: {"id", "slug", "console", "portal"}
    #[arg(long)]
    json: bool,
}

impl Workspace {
    pub(super) async fn run(self, settings: &Settings) -> Result<()> {
        let Self::Create(asked) = self;
        let Some(language) = Language::parse(&asked.language) else {
            bail!("--language: there is no {}; there are {}", asked.language, languages());
        };
        let database = open::database(settings, Clock::real()).await?;
        let new = NewWorkspace {
            slug: asked.slug,
            name: asked.name,
            time_zone: asked.time_zone,
            currency: asked.currency.to_ascii_uppercase(),
            country: asked.country,
            language: language.code().to_owned(),
            charter: asked.charter || !(asked.fbo || asked.field),
            fbo: asked.fbo,
            field: asked.field,
        };
        let made = workspaces::create(&database, new).await?;
        let console = format!("{}/{}/console", settings.base_url, made.slug);
        let portal = format!("{}/{}/portal", settings.base_url, made.slug);
        if asked.json {
            println!(
                "{}",
                json!({ "id": made.id.to_string(), "slug": made.slug, "console": console, "portal": portal })
            );
        } else {
            println!("{} has its corner at {console}.", made.name);
            println!("Next: portico staff create --workspace {} --role admin", made.slug);
        }
        Ok(())
    }
}

fn languages() -> String {
    Language::all().map(Language::code).collect::<Vec<_>>().join(", ")
}
