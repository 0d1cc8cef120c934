//! Opens SQLite or PostgreSQL with the settings that the product's promises rest on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, SqlxPostgresConnector, SqlxSqliteConnector,
};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::writer::Writer;
use super::{Reader, UnitOfWork};
use crate::access::Principal;
use crate::clock::Clock;
use crate::live::Live;
use crate::{Error, Result};

/// The least SQLite library: 3.51.3 mends a WAL-reset fault that could lose pages.
const SQLITE_AT_LEAST: (u32, u32, u32) = (3, 51, 3);

/// How to open a database.
#[derive(Clone, Debug)]
pub struct Options {
    /// `sqlite://path/to/file.db` or `postgres://…`.
    pub url: String,
    /// Connections that read at the same time.
    pub readers: u32,
    /// Whether what is acknowledged is on disk; not while something is made that can be made again.
    durable: bool,
}

impl Options {
    /// The database at `url`, read by so many at the same time; what it acknowledges is on disk.
    pub const fn new(url: String, readers: u32) -> Self {
        Self { url, readers, durable: true }
    }

    /// The same without waiting for the disk: a loss of power loses everything, so only for what can be made again.
    pub fn in_a_hurry(self) -> Self {
        Self { durable: false, ..self }
    }

    fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres://") || self.url.starts_with("postgresql://")
    }

    /// Connections that are really opened: on PostgreSQL, where changes need some as well, 2 to 20.
    pub fn connections(&self) -> u32 {
        if self.is_postgres() { self.readers.clamp(2, 20) } else { self.readers.max(1) }
    }
}

/// An open database: many readers, and on SQLite one writer.
#[derive(Clone, Debug)]
pub struct Database {
    readers: DatabaseConnection,
    writer: Writer,
    clock: Clock,
    live: Live,
    queries: Arc<AtomicU64>,
}

impl Database {
    /// Opens the database at a URL; refuses a SQLite library older than promised.
    pub async fn connect(options: &Options, clock: Clock, live: Live) -> Result<Self> {
        if options.is_postgres() {
            Self::postgres(options, clock, live).await
        } else {
            Self::sqlite(options, clock, live).await
        }
    }

    async fn sqlite(options: &Options, clock: Clock, live: Live) -> Result<Self> {
        let connect: SqliteConnectOptions = options.url.parse().map_err(connect_error)?;
        let connect = connect
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(if options.durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON")
            .pragma("mmap_size", "0")
            .pragma("journal_size_limit", "67108864")
            .pragma("wal_autocheckpoint", "1000")
            .statement_cache_capacity(512);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(connect.clone())
            .await
            .map_err(connect_error)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(options.connections())
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(connect.read_only(false).pragma("query_only", "ON"))
            .await
            .map_err(connect_error)?;
        let writer = SqlxSqliteConnector::from_sqlx_sqlite_pool(writer);
        assert_library_version(&writer).await?;
        Ok(Self::assemble(
            SqlxSqliteConnector::from_sqlx_sqlite_pool(readers),
            Writer::single(writer),
            clock,
            live,
        ))
    }

    async fn postgres(options: &Options, clock: Clock, live: Live) -> Result<Self> {
        let connect = postgres_options(&options.url)?.options([
            ("statement_timeout", "5s"),
            ("lock_timeout", "2s"),
            ("idle_in_transaction_session_timeout", "10s"),
            // Acknowledged is on disk, whatever the server's usual is.
            ("synchronous_commit", if options.durable { "on" } else { "off" }),
            ("TimeZone", "UTC"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(options.connections())
            .acquire_timeout(Duration::from_secs(2))
            .max_lifetime(Duration::from_secs(30 * 60))
            .connect_with(connect)
            .await
            .map_err(connect_error)?;
        let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
        Ok(Self::assemble(connection.clone(), Writer::pooled(connection), clock, live))
    }

    fn assemble(mut readers: DatabaseConnection, mut writer: Writer, clock: Clock, live: Live) -> Self {
        let queries = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&queries);
        readers.set_metric_callback(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let counter = Arc::clone(&queries);
        writer.count(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        Self { readers, writer, clock, live, queries }
    }

    /// Looks as `by`.
    pub fn reader<P: Principal>(&self, by: P) -> Reader<P> {
        Reader::new(by, self)
    }

    /// Begins a change as `by`: everything in it happens, or nothing.
    pub async fn begin<P: Principal>(&self, by: P) -> Result<UnitOfWork<P>> {
        let unit = self.writer.begin().await?;
        Ok(UnitOfWork::new(by, unit, self.clock.now(), self.live.clone()))
    }

    /// The clock that all changes are dated by.
    pub const fn clock(&self) -> &Clock {
        &self.clock
    }
    /// The hub that tells open pages what changed.
    pub const fn live(&self) -> &Live {
        &self.live
    }
    /// Which of the two databases this is, for logs.
    pub fn kind(&self) -> &'static str {
        match self.readers.get_database_backend() {
            DbBackend::Postgres => "postgres",
            _ => "sqlite",
        }
    }
    /// Statements run so far; a test counts what a page needs.
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }
    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.readers.ping().await?)
    }
    /// Closes every connection; SQLite then folds its journal into the file.
    pub async fn close(self) {
        let _ = self.readers.close_by_ref().await;
        let _ = self.writer.connection().close_by_ref().await;
    }
    /// Brings what was written in a hurry to the disk. SQLite does so itself, on its own connection: to open its file beside
    /// it and close it again would let go of the locks that the whole process holds (sqlite.org/howtocorrupt.html, 2.2).
    #[expect(clippy::disallowed_methods, reason = "a command to SQLite itself, not to a table")]
    pub async fn bring_to_disk(&self) -> Result<()> {
        if self.readers.get_database_backend() == DbBackend::Sqlite {
            let orders = "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE);";
            self.writer.connection().execute_unprepared(orders).await?;
        }
        Ok(())
    }
    pub(crate) const fn readers(&self) -> &DatabaseConnection {
        &self.readers
    }
    pub(crate) const fn writer(&self) -> &Writer {
        &self.writer
    }
}

#[expect(clippy::disallowed_methods, reason = "a question to SQLite itself, not to a table")]
async fn assert_library_version(connection: &DatabaseConnection) -> Result<()> {
    let version: String = connection
        .query_one_raw(sea_orm::Statement::from_string(DbBackend::Sqlite, "SELECT sqlite_version()"))
        .await?
        .ok_or_else(|| Error::Broken("SQLite does not say its version".into()))?
        .try_get_by_index(0)?;
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < SQLITE_AT_LEAST {
        let (a, b, c) = SQLITE_AT_LEAST;
        return Err(Error::Broken(format!("SQLite {version} is linked in; at least {a}.{b}.{c} is needed")));
    }
    Ok(())
}

/// How a PostgreSQL server is spoken to: beyond this machine only encrypted and with its certificate checked, unless the
/// address says otherwise.
fn postgres_options(url: &str) -> Result<PgConnectOptions> {
    let options: PgConnectOptions = url.parse().map_err(connect_error)?;
    let host = options.get_host();
    let is_near = options.get_socket().is_some()
        || host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let is_said = query.split('&').any(|pair| pair.starts_with("sslmode=") || pair.starts_with("ssl-mode="));
    if is_near || is_said { Ok(options) } else { Ok(options.ssl_mode(PgSslMode::VerifyFull)) }
}

pub(super) fn connect_error(error: sqlx::Error) -> Error {
    Error::Database(DbErr::Conn(sea_orm::RuntimeErr::SqlxError(Arc::new(error))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_checked(url: &str) -> bool {
        matches!(postgres_options(url).expect("an address").get_ssl_mode(), PgSslMode::VerifyFull)
    }

    #[test]
    fn a_database_on_another_machine_is_spoken_to_encrypted_unless_its_address_says_otherwise() {
        assert!(is_checked("postgres://portico:hush@db.example/portico"));
        assert!(is_checked("postgresql://portico@10.0.0.5:5433/portico?application_name=x"));
        for near in ["localhost", "127.0.0.1", "[::1]"] {
            assert!(!is_checked(&format!("postgres://portico@{near}/portico")), "{near}");
        }
        assert!(!is_checked("postgres:///portico?host=/run/postgresql"));
        assert!(!is_checked("postgres://portico@database/portico?sslmode=disable"));
    }
}
