//! A copy of a SQLite file before its schema changes: whole, sound and on disk before the first migration runs.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use super::Database;
use super::connect::connect_error;
use crate::{Error, Result};

impl Database {
    /// Copies the file to `path` when there is something to lose; a copy of an earlier try is replaced.
    pub(super) async fn copy_before_migration(&self, newest: i64, path: &Path) -> Result<()> {
        let version = self.schema_version().await?;
        if self.kind() != "sqlite" || version == 0 || version >= newest {
            return Ok(());
        }
        let part = beside(path);
        empty(&part).map_err(|error| broken(&part, &error))?;
        self.vacuum_into(&part).await?;
        check(&part).await?;
        put_in_place(&part, path).map_err(|error| broken(path, &error))
    }

    #[expect(clippy::disallowed_methods, reason = "VACUUM INTO is a statement of SQLite alone")]
    async fn vacuum_into(&self, part: &Path) -> Result<()> {
        let target = part.display().to_string().replace('\'', "''");
        let statement = Statement::from_string(DbBackend::Sqlite, format!("VACUUM INTO '{target}'"));
        self.writer().connection().execute_raw(statement).await?;
        Ok(())
    }
}

/// Where the copy grows until it is whole.
fn beside(path: &Path) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// An empty file for its owner alone, so that no moment shows the copy to others; SQLite fills it.
fn empty(part: &Path) -> io::Result<()> {
    match std::fs::remove_file(part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(part).map(drop)
}

/// Asks SQLite whether every page of the copy is sound.
async fn check(part: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(part);
    let mut copy: SqliteConnection = options.connect().await.map_err(connect_error)?;
    let verdict: String =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut copy).await.map_err(connect_error)?;
    copy.close().await.map_err(connect_error)?;
    if verdict == "ok" {
        return Ok(());
    }
    Err(Error::Broken(format!("the copy before the migration is damaged: {verdict}")))
}

/// On disk first, then under its name, then the name on disk.
fn put_in_place(part: &Path, path: &Path) -> io::Result<()> {
    File::open(part)?.sync_all()?;
    std::fs::rename(part, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn broken(path: &Path, error: &io::Error) -> Error {
    Error::Broken(format!("the copy {} cannot be made: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::super::{Migrations, Options};
    use super::*;
    use crate::clock::Clock;
    use crate::live::Live;
    use crate::time::Instant;

    #[tokio::test]
    async fn the_copy_before_a_migration_is_whole_its_owners_alone_and_replaces_an_older_one() {
        let folder = std::env::temp_dir().join(format!("portico-copy-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("portico.db");
        let options = Options::new(format!("sqlite://{}", file.display()), 1);
        let clock = Clock::standing_at(Instant(1_795_000_000_000));
        let database = Database::connect(&options, clock, Live::default()).await.expect("a database");
        let migrations = Migrations::of_this_build();
        let copy = folder.join("portico.db.before");
        migrations.apply(&database, Some(copy.clone())).await.expect("migrations");
        assert!(!copy.exists(), "an empty database has nothing to lose");

        std::fs::write(&copy, "half a copy of an earlier try").expect("written");
        std::fs::write(beside(&copy), "and its beginning").expect("written");
        database.copy_before_migration(migrations.newest() + 1, &copy).await.expect("a copy");
        assert_eq!(std::fs::metadata(&copy).expect("the copy").permissions().mode() & 0o777, 0o600);
        assert!(!beside(&copy).exists());
        check(&copy).await.expect("a sound copy");
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
