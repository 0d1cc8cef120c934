//! `portico workspace create` and `portico workspace host`

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use portico_domain::clock::Clock;
use portico_domain::outbox::system_in;
use portico_domain::people::passkeys::{self, Site};
use portico_domain::workspaces::{self, NewWorkspace};
use portico_rendering::languages::Language;
use serde_json::json;

use crate::config::Settings;
use crate::wiring::open;

#[derive(Debug, Subcommand)]
pub(super) enum Workspace {
    /// Create a company with a corner of its own; its portal is created later, in its console
    Create(Create),
    /// Give a company a host of its own, under which it is reached alone, or take it away
    Host(Host),
}

#[derive(Debug, Args)]
pub(super) struct Host {
    /// The company's part of the address
    #[arg(long)]
    workspace: String,
    /// The host, such as clients.skyline.example; its name must lead to this machine
    #[arg(long, required_unless_present = "none", conflicts_with = "none")]
    host: Option<String>,
    /// Take the company's own host away
    #[arg(long)]
    none: bool,
    /// Say the result as one line of JSON: {"slug", "host", "console", "portal"}
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// Its part of the address: 2 to 40 of a-z, 0-9 and hyphens
    #[arg(long)]
    slug: String,
    /// A host of its own, such as clients.skyline.example; without one it is reached under the installation's
    #[arg(long)]
    host: Option<String>,
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
        match self {
            Self::Create(asked) => asked.run(settings).await,
            Self::Host(asked) => asked.run(settings).await,
        }
    }
}

impl Create {
    async fn run(self, settings: &Settings) -> Result<()> {
        let Some(language) = Language::parse(&self.language) else {
            bail!("--language: there is no {}; there are {}", self.language, languages());
        };
        is_not_the_installations(self.host.as_deref(), settings)?;
        let database = open::database(settings, Clock::real()).await?;
        let new = NewWorkspace {
            slug: self.slug,
            host: self.host,
            name: self.name,
            time_zone: self.time_zone,
            currency: self.currency.to_ascii_uppercase(),
            country: self.country,
            language: language.code().to_owned(),
            charter: self.charter || !(self.fbo || self.field),
            fbo: self.fbo,
            field: self.field,
        };
        let made = workspaces::create(&database, new).await?;
        let (console, portal) = addresses(&made, settings);
        if self.json {
            let said =
                json!({ "id": made.id.to_string(), "slug": made.slug, "console": console, "portal": portal });
            println!("{said}");
        } else {
            println!("{} has its corner at {console}.", made.name);
            println!("Next: portico staff create --workspace {} --role admin", made.slug);
        }
        Ok(())
    }
}

impl Host {
    async fn run(self, settings: &Settings) -> Result<()> {
        is_not_the_installations(self.host.as_deref(), settings)?;
        let database = open::database(settings, Clock::real()).await?;
        let standing = workspaces::by_slug(&database, &self.workspace).await?;
        let house =
            standing.with_context(|| format!("--workspace: there is no {}", self.workspace))?.workspace;
        let work = database.begin(system_in(house.id)).await?;
        let changed = workspaces::change_host(&database, &work, self.host.as_deref()).await?;
        let site = Site::at(&changed.base_url(&settings.base_url));
        let lost = passkeys::bound_elsewhere(&work, &site.rp_id).await?;
        work.commit().await?;
        if lost > 0 {
            eprintln!(
                "{lost} passkeys are bound to another host and do not work at {}: their people sign in another way and add new ones.",
                site.rp_id
            );
        }
        let (console, portal) = addresses(&changed, settings);
        if self.json {
            let said =
                json!({ "slug": changed.slug, "host": changed.host, "console": console, "portal": portal });
            println!("{said}");
        } else {
            println!("{} is reached at {portal}; its mails lead there from now on.", changed.name);
        }
        Ok(())
    }
}

/// Where the company's console and its portal are.
fn addresses(company: &workspaces::Workspace, settings: &Settings) -> (String, String) {
    let base = format!("{}/{}", company.base_url(&settings.base_url), company.slug);
    (format!("{base}/console"), format!("{base}/portal"))
}

/// The host of `PORTICO_BASE_URL` serves all companies, so it can be nobody's own.
fn is_not_the_installations(host: Option<&str>, settings: &Settings) -> Result<()> {
    let own = settings.base_url.split_once("://").map_or("", |(_, own)| own);
    match host {
        Some(host) if host.trim().trim_end_matches('.').eq_ignore_ascii_case(own) => {
            bail!("--host: {own} is the installation's own and serves every company")
        }
        _ => Ok(()),
    }
}

fn languages() -> String {
    Language::all().map(Language::code).collect::<Vec<_>>().join(", ")
}
