//! `portico staff create`

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use portico_domain::access::Role;
use portico_domain::clock::Clock;
use portico_domain::outbox::system_in;
use portico_domain::people::staff::{self, LINK_HOURS, NewStaff};
use portico_domain::workspaces;
use portico_rendering::languages::Language;
use serde_json::json;

use crate::config::Settings;
use crate::wiring::open;

#[derive(Debug, Subcommand)]
pub(super) enum Staff {
    /// Add a member of staff; prints a link that works once, for setting a password and a second factor
    Create(Create),
}

#[derive(Debug, Args)]
pub(super) struct Create {
    /// The company's part of the address
    #[arg(long)]
    workspace: String,
    /// Full name
    #[arg(long)]
    name: String,
    /// Mail address, with which they sign in
    #[arg(long)]
    email: String,
    /// admin, operations, sales, dispatcher, accounting or viewer
    #[arg(long, default_value = "admin")]
    role: String,
    /// The language they read: en or es; the company's when it is left out
    #[arg(long)]
    language: Option<String>,
    /// Say the result as one line of JSON: {"id", "email", "role", "sign_in", "hours"}
    #[arg(long)]
    json: bool,
}

impl Staff {
    pub(super) async fn run(self, settings: &Settings) -> Result<()> {
        let Self::Create(asked) = self;
        let Ok(role) = asked.role.parse::<Role>() else {
            let roles: Vec<String> = Role::ALL.iter().map(ToString::to_string).collect();
            bail!("--role: there is no {}; there are {}", asked.role, roles.join(", "));
        };
        let database = open::database(settings, Clock::real()).await?;
        let standing = workspaces::by_slug(&database, &asked.workspace).await?;
        let house =
            standing.with_context(|| format!("--workspace: there is no {}", asked.workspace))?.workspace;
        let language = asked.language.unwrap_or_else(|| house.language.clone());
        let Some(language) = Language::parse(&language) else {
            bail!("--language: there is no {language}");
        };
        let new =
            NewStaff { name: asked.name, email: asked.email, role, language: language.code().to_owned() };
        let mut work = database.begin(system_in(house.id)).await?;
        let (row, token) = staff::create(&mut work, new).await?;
        work.commit().await?;
        let link =
            format!("{}/{}/console/sign-in/link/{token}", house.base_url(&settings.base_url), house.slug);
        if asked.json {
            let said = json!({
                "id": row.id.to_string(), "email": row.email, "role": row.role.to_string(), "sign_in": link, "hours": LINK_HOURS,
            });
            println!("{said}");
        } else {
            println!(
                "{} can set a password and a second factor here, once, within {LINK_HOURS} hours:",
                row.name
            );
            println!("{link}");
        }
        Ok(())
    }
}
