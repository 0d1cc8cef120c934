//! The database and its schema; nothing is changed.

use portico_domain::clock::Clock;
use portico_domain::database::{Database, Migrations};

use super::Finding;
use crate::config::{Settings, sqlite_file};
use crate::wiring::{data_dir, open};

pub(super) async fn check(settings: &Settings) -> Vec<Finding> {
    const CHECK: &str = "database";
    let file = sqlite_file(&settings.database_url);
    if let Some(file) = &file
        && !file.exists()
    {
        return vec![Finding::well(CHECK, format!("the first start makes {}", file.display()))];
    }
    let cure = match &file {
        Some(file) => format!("give {} and its folder to the user that runs the server", file.display()),
        None => "check host, name, user and password in PORTICO_DATABASE_URL, and that the server takes connections from here".to_owned(),
    };
    let database = match open::unmigrated(settings, Clock::real()).await {
        Ok(database) => database,
        Err(error) => return vec![Finding::wrong(CHECK, format!("{error:#}"), cure)],
    };
    if let Err(error) = database.ping().await {
        return vec![Finding::wrong(CHECK, error.to_string(), cure)];
    }
    let open = match &file {
        Some(file) if data_dir::is_open_to_others(file).unwrap_or(false) => {
            let cure = format!("chmod 600 {}", file.display());
            Finding::warning(CHECK, format!("others on this machine can read {}", file.display()), cure)
        }
        _ => Finding::well(CHECK, format!("{} answers", database.kind())),
    };
    vec![open, schema(&database).await]
}

async fn schema(database: &Database) -> Finding {
    const CHECK: &str = "schema";
    let newest = Migrations::of_this_build().newest();
    match database.schema_version().await {
        Err(error) => Finding::wrong(CHECK, error.to_string(), "let the database's user read its own tables"),
        Ok(version) if version == newest => Finding::well(CHECK, format!("{version}, as this build expects")),
        Ok(version) if version < newest => Finding::warning(
            CHECK,
            format!("{version}, and this build expects {newest}"),
            "start the server, or run `portico migrate`; it makes a copy of a SQLite file before",
        ),
        Ok(version) => Finding::wrong(
            CHECK,
            format!("{version}, newer than this build's {newest}"),
            "start the newer build, or restore the backup made before it",
        ),
    }
}
