//! Brings the schema to what this build expects; never backwards.

use std::borrow::Cow;
use std::path::PathBuf;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _, SqlSafeStr};

use super::Database;
use super::connect::connect_error;
use crate::Result;

/// Why the schema could not be brought to this build's.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database was last used by a newer build.
    #[error(
        "the database is newer than this build (it knows migration {0}); start the newer build, or restore a backup"
    )]
    Newer(i64),
    /// A migration failed and was rolled back.
    #[error("a migration failed and was rolled back: {0}")]
    Failed(String),
}

/// The one history of the schema, built into the binary. What each database says in words of its own, triggers, follows
/// what both understand.
#[derive(Debug)]
pub struct Migrations {
    sqlite: Migrator,
    postgres: Migrator,
}

/// What a migration says to SQLite alone, and to PostgreSQL alone.
const OWN_WORDS: [(i64, &str, &str); 1] = [(
    25,
    include_str!("../../../../migrations/0025_audit.sqlite.sql"),
    include_str!("../../../../migrations/0025_audit.postgres.sql"),
)];

macro_rules! history {
    ($($version:literal, $name:literal;)+) => {
        vec![$(($version, $name, include_str!(concat!("../../../../migrations/", $name, ".sql")))),+]
    };
}

impl Migrations {
    /// All migrations of this build, oldest first.
    pub fn of_this_build() -> Self {
        let history: Vec<(i64, &'static str, &'static str)> = history! {
            1, "0001_workspaces_and_people";
            2, "0002_activity_and_tasks";
            3, "0003_charter";
            4, "0004_billing_and_conversations";
            5, "0005_charter_lifecycle";
            9, "0009_hosts_and_housekeeping";
            10, "0010_unread_by_person";
            11, "0011_field";
            12, "0012_imports";
            13, "0013_saved_filters";
            14, "0014_access";
            15, "0015_access_requests";
            16, "0016_client_views";
            18, "0018_invitation_layouts";
            21, "0021_identity_providers";
            23, "0023_passkeys";
            24, "0024_password_links";
            25, "0025_audit";
            26, "0026_colleagues";
            27, "0027_staff_invitations";
            28, "0028_invitations_looked_at";
            30, "0030_logo_in_the_dark";
            31, "0031_leads";
        };
        let own = |version: i64| OWN_WORDS.iter().find(|(known, ..)| *known == version);
        let migrator = |own_words: fn(&(i64, &'static str, &'static str)) -> &'static str| {
            let migration = |(version, name, sql): &(i64, &'static str, &'static str)| {
                let sql = match own(*version) {
                    Some(words) => Cow::Owned(format!("{sql}\n{}", own_words(words))),
                    None => Cow::Borrowed(*sql),
                };
                let sql = AssertSqlSafe(sql.into_owned()).into_sql_str();
                Migration::new(*version, Cow::Borrowed(*name), MigrationType::Simple, sql, false)
            };
            Migrator::with_migrations(history.iter().map(migration).collect())
        };
        Self { sqlite: migrator(|(_, sqlite, _)| sqlite), postgres: migrator(|(.., postgres)| postgres) }
    }

    /// The newest version.
    pub fn newest(&self) -> i64 {
        self.sqlite.iter().map(|migration| migration.version).max().unwrap_or(0)
    }

    /// Applies what is missing. On SQLite a copy of the file is made first when there is something to lose.
    pub async fn apply(&self, database: &Database, copy_to: Option<PathBuf>) -> Result<(), MigrateError> {
        let failed = |error: &dyn std::fmt::Display| MigrateError::Failed(error.to_string());
        if let Some(path) = copy_to {
            database.copy_before_migration(self.newest(), &path).await.map_err(|error| failed(&error))?;
        }
        let outcome = match database.kind() {
            "postgres" => {
                let mut own = database.unhurried().await.map_err(|error| failed(&error))?;
                let outcome = self.postgres.run(&mut own).await;
                // What was to be done is done or rolled back; how the line ends changes nothing.
                let _ = own.close().await;
                outcome
            }
            _ => self.sqlite.run(database.writer().connection().get_sqlite_connection_pool()).await,
        };
        outcome.map_err(|error| match error {
            sqlx::migrate::MigrateError::VersionMissing(version) => MigrateError::Newer(version),
            other => failed(&other),
        })
    }

    /// Whether the database stands exactly where this build expects it.
    pub async fn is_current(&self, database: &Database) -> Result<bool> {
        Ok(database.schema_version().await? == self.newest())
    }
}

impl Database {
    /// The version of the last migration applied, 0 for an empty database.
    #[expect(clippy::disallowed_methods, reason = "the migrator's own table has no entity")]
    pub async fn schema_version(&self) -> Result<i64> {
        use sea_orm::{ConnectionTrait, Statement};
        let statement = Statement::from_string(
            self.readers().get_database_backend(),
            "SELECT max(version) FROM _sqlx_migrations WHERE success",
        );
        match self.readers().query_one_raw(statement).await {
            Ok(row) => {
                Ok(row.and_then(|row| row.try_get_by_index::<Option<i64>>(0).ok().flatten()).unwrap_or(0))
            }
            Err(error) if error.to_string().contains("_sqlx_migrations") => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    /// A connection of its own to PostgreSQL that waits as long as it takes: a migration may rewrite a large table, and
    /// another node may be at it.
    async fn unhurried(&self) -> Result<PgConnection> {
        let options = self.writer().connection().get_postgres_connection_pool().connect_options();
        let options = options.as_ref().clone().options([("statement_timeout", "0"), ("lock_timeout", "0")]);
        PgConnection::connect_with(&options).await.map_err(connect_error)
    }
}
