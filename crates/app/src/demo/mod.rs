//! A made-up operator to try everything with: Skyline Air, its clients, and a month of their business around today.
//!
//! `portico demo` seeds it once into a folder and serves it from then on. Its people are signed in by addresses that
//! no other command knows.

mod cast;
mod company;
mod greeting;
mod history;
mod last_days;
mod northwind;
mod post_room;
pub mod scene;
mod seed;

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use portico_domain::clock::Clock;
use portico_domain::database::Database;
use portico_domain::workspaces;

use crate::config::{Settings, sqlite_url};
use crate::wiring::serve::{self, Extras};
use crate::wiring::{data_dir, key, open};

/// The charter operator.
pub const SKYLINE: &str = "skyline";
/// The company that sends technicians; made last, so that its presence says that the seed is whole.
pub const NORTHWIND: &str = "northwind";

/// Keeps the demo's workers on their way while it runs.
pub(crate) use northwind::keep_driving;

/// The settings of a demo on `port` with its data in `data`: this machine only, no mail server.
pub fn settings(settings: Settings, port: u16, data: PathBuf) -> Settings {
    let own_database = settings.database_url == sqlite_url(&settings.data_dir.join("portico.db"));
    Settings {
        listen: ([127, 0, 0, 1], port).into(),
        base_url: format!("http://localhost:{port}"),
        database_url: if own_database { sqlite_url(&data.join("portico.db")) } else { settings.database_url },
        data_dir: data,
        smtp_url: None,
        mail_from: "no-reply@localhost".to_owned(),
        ..settings
    }
}

/// Seeds what is not seeded yet, then serves until told to stop.
pub async fn run(settings: Settings) -> Result<()> {
    let database = open::database(&settings, Clock::real()).await?;
    if !is_seeded(&database, &settings).await? {
        seed::seed(&settings).await.context("the demo could not be seeded")?;
    }
    let outbox = settings.data_dir.join("outbox");
    data_dir::make(&outbox)?;
    let demo_secret = key::of(&settings)?.keyed_hash("demo", "sign-in");
    let greeting = greeting::of(&database, &settings, &demo_secret, &outbox).await?;
    drop(database);
    let extras = Extras { outbox: Some(outbox), demo_secret: Some(demo_secret) };
    serve::run(&settings, extras, move || println!("{greeting}")).await
}

async fn is_seeded(database: &Database, settings: &Settings) -> Result<bool> {
    let begun = workspaces::by_slug(database, SKYLINE).await?.is_some();
    let ended = workspaces::by_slug(database, NORTHWIND).await?.is_some();
    if begun && !ended {
        bail!(
            "the demo in {} was interrupted while it was made: remove it and start again",
            settings.data_dir.display()
        );
    }
    Ok(ended)
}
