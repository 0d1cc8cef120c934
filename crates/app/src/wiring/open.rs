//! The database of an installation, opened and brought to this build's schema.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use portico_domain::clock::Clock;
use portico_domain::database::{Database, Migrations, Options};
use portico_domain::live::Live;

use super::data_dir;
use crate::config::{Settings, sqlite_file};

/// Opens the database without looking at its schema.
pub async fn unmigrated(settings: &Settings, clock: Clock) -> Result<Database> {
    connect(settings, options(settings), clock).await
}

fn options(settings: &Settings) -> Options {
    Options::new(settings.database_url.clone(), settings.readers)
}

async fn connect(settings: &Settings, options: Options, clock: Clock) -> Result<Database> {
    if let Some(file) = sqlite_file(&settings.database_url) {
        data_dir::make_file(&file)
            .with_context(|| format!("the database file {} cannot be made", file.display()))?;
    }
    Database::connect(&options, clock, Live::default()).await.context("the database cannot be opened")
}

/// Opens the database and applies what its schema lacks, with a copy of a SQLite file beside it before.
pub async fn database(settings: &Settings, clock: Clock) -> Result<Database> {
    data_dir::make(&settings.data_dir)
        .with_context(|| format!("the data folder {} cannot be made", settings.data_dir.display()))?;
    let database = unmigrated(settings, clock).await?;
    let migrations = Migrations::of_this_build();
    migrations.apply(&database, copy_before(settings, migrations.newest())).await?;
    Ok(database)
}

/// Opens a database that is migrated already, without waiting for the disk: for what can be made again.
pub async fn in_a_hurry(settings: &Settings, clock: Clock) -> Result<Database> {
    connect(settings, options(settings).in_a_hurry(), clock).await
}

/// Where the copy made before a migration is kept.
pub fn copy_before(settings: &Settings, newest: i64) -> Option<PathBuf> {
    let mut name = sqlite_file(&settings.database_url)?.into_os_string();
    name.push(format!(".before-{newest}"));
    Some(name.into())
}
