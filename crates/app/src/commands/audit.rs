//! `portico audit verify`

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use portico_domain::audit::{self, Chain, Fault};
use portico_domain::clock::Clock;
use portico_domain::workspaces;

use crate::config::Settings;
use crate::wiring::open;

#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Walk the chain of the audit and say whether every entry is as it was written; exit code 1 when one is not
    Verify(Verify),
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The company's part of the address; all companies when it is left out
    #[arg(long)]
    workspace: Option<String>,
}

impl Audit {
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode> {
        let Self::Verify(asked) = self;
        let database = open::database(settings, Clock::real()).await?;
        while audit::seal(&database).await? > 0 {}
        let houses = match asked.workspace {
            Some(slug) => {
                let standing = workspaces::by_slug(&database, &slug).await?;
                vec![standing.with_context(|| format!("--workspace: there is no {slug}"))?.workspace]
            }
            None => workspaces::all(&database).await?,
        };
        let mut whole = true;
        for house in houses {
            let chain = audit::verify(&database, house.id).await?;
            whole &= chain.fault.is_none();
            println!("{}: {}", house.slug, said(&chain));
        }
        Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn said(chain: &Chain) -> String {
    match chain.fault {
        None if chain.links == 0 => "nothing has happened yet".to_owned(),
        None => format!("{} entries, the chain is whole; its newest link is {}", chain.links, chain.head),
        Some(Fault::Altered(number)) => format!("entry {number} is not as it was written"),
        Some(Fault::Gone(number)) => format!("entry {number} is gone"),
        Some(Fault::Broken(number)) => {
            format!(
                "link {number} does not follow from the one before: links were removed, added or exchanged"
            )
        }
        Some(Fault::Unlinked(entries)) => format!("{entries} entries were taken out of the chain"),
    }
}
