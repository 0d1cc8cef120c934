//! A database of its own for every test: a copy of one that was migrated and peopled before.
//!
//! Tests run side by side, in one process or in one each; so the pattern is made by whoever comes first.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use portico_domain::clock::Clock;
use portico_domain::database::{Database, Migrations, Options};
use portico_domain::live::Live;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use super::rows;

/// Guards the making of the pattern on PostgreSQL; any number that no other lock uses.
const MAKING_THE_PATTERN: i64 = 7_107_001;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Where a test's database lives; gone when dropped.
pub(super) enum Home {
    File(PathBuf),
    Server { url: String, name: String },
}

/// Opens a fresh copy of the pattern.
pub(super) async fn open(clock: Clock) -> (Database, Home) {
    let home = match std::env::var("PORTICO_TEST_DATABASE").as_deref() {
        Ok("postgres") => on_postgres().await,
        _ => on_sqlite().await,
    };
    (connect(&home.url(), clock).await, home)
}

async fn connect(url: &str, clock: Clock) -> Database {
    let options = Options::new(url.to_owned(), 4);
    Database::connect(&options, clock, Live::default()).await.expect("the database opens")
}

async fn make(url: &str) {
    let database = connect(url, Clock::standing_at(rows::BEFORE)).await;
    Migrations::of_this_build().apply(&database, None).await.expect("the migrations apply");
    rows::people(&database).await;
    database.close().await;
}

/// Changes with every build of the suite, so that an old pattern is never taken for this one's.
fn build() -> String {
    let program = std::env::current_exe().expect("a program");
    let mut hasher = DefaultHasher::new();
    let made = std::fs::metadata(&program).and_then(|about| about.modified()).expect("its time");
    (program, made).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn name() -> String {
    format!("portico_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn on_sqlite() -> Home {
    let pattern = std::env::temp_dir().join(format!("portico-pattern-{}.db", build()));
    if !pattern.exists() {
        let own = std::env::temp_dir().join(format!("{}.pattern.db", name()));
        make(&format!("sqlite://{}", own.display())).await;
        // Put in place whole: two that came first at once make the same.
        std::fs::rename(&own, &pattern).expect("the pattern is put in place");
    }
    let file = std::env::temp_dir().join(format!("{}.db", name()));
    std::fs::copy(&pattern, &file).expect("a copy of the pattern");
    Home::File(file)
}

async fn on_postgres() -> Home {
    let server =
        std::env::var("PORTICO_TEST_POSTGRES_URL").expect("PORTICO_TEST_POSTGRES_URL names a server");
    let pattern = format!("portico_pattern_{}", build());
    let mut admin = PgConnection::connect(&server).await.expect("the server answers");
    sqlx::query("SELECT pg_advisory_lock($1)")
        .bind(MAKING_THE_PATTERN)
        .execute(&mut admin)
        .await
        .expect("a lock");
    let known: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(&pattern)
        .fetch_optional(&mut admin)
        .await
        .expect("the list of databases");
    if known.is_none() {
        // Made under another name, so that a run that died in between leaves nothing that looks finished.
        let raw = format!("{pattern}_{}", std::process::id());
        run(&mut admin, format!("CREATE DATABASE {raw}")).await;
        make(&url_of(&server, &raw)).await;
        run(&mut admin, format!("ALTER DATABASE {raw} RENAME TO {pattern}")).await;
    }
    sqlx::query("SELECT pg_advisory_unlock($1)")
        .bind(MAKING_THE_PATTERN)
        .execute(&mut admin)
        .await
        .expect("unlocked");
    let name = name();
    run(&mut admin, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    // Copied as files: twice as quick as through the log, on a server that forgets everything anyway.
    run(&mut admin, format!("CREATE DATABASE {name} TEMPLATE {pattern} STRATEGY FILE_COPY")).await;
    admin.close().await.expect("closed");
    Home::Server { url: server, name }
}

/// Statements about databases take no bound values; the names are made here.
async fn run(admin: &mut PgConnection, sql: String) {
    admin.execute(AssertSqlSafe(sql)).await.expect("done");
}

fn url_of(server: &str, name: &str) -> String {
    let mut url = url::Url::parse(server).expect("an address");
    url.set_path(name);
    url.to_string()
}

impl Home {
    /// Where it is reached.
    pub(super) fn url(&self) -> String {
        match self {
            Self::File(file) => format!("sqlite://{}", file.display()),
            Self::Server { url, name } => url_of(url, name),
        }
    }

    /// One statement of whoever runs the installation, for what no page offers.
    pub(super) async fn run(&self, sql: &'static str) {
        match self {
            Self::File(_) => {
                let mut connection =
                    sqlx::SqliteConnection::connect(&self.url()).await.expect("the file opens");
                connection.execute(sql).await.expect("done");
                connection.close().await.expect("closed");
            }
            Self::Server { .. } => {
                let mut connection = PgConnection::connect(&self.url()).await.expect("the server answers");
                connection.execute(sql).await.expect("done");
                connection.close().await.expect("closed");
            }
        }
    }

    /// Asserts that SQLite finds no damaged page and no row without what it refers to; PostgreSQL checks as it goes.
    pub(super) async fn is_sound(&self) {
        let Self::File(file) = self else { return };
        let url = format!("sqlite://{}", file.display());
        let mut connection = sqlx::SqliteConnection::connect(&url).await.expect("the file opens");
        let verdict: String =
            sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection).await.expect("a verdict");
        assert_eq!(verdict, "ok");
        let dangling =
            sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await.expect("a verdict");
        assert!(dangling.is_empty(), "{} rows refer to nothing", dangling.len());
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        match self {
            Self::File(file) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", file.display()));
                }
            }
            Self::Server { url, name } => {
                let (url, sql) = (url.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                // A thread of its own: the test's runtime is ending.
                let gone = std::thread::spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                    runtime.expect("a runtime").block_on(async {
                        if let Ok(mut admin) = PgConnection::connect(&url).await {
                            let _ = admin.execute(AssertSqlSafe(sql)).await;
                        }
                    });
                });
                let _ = gone.join();
            }
        }
    }
}
