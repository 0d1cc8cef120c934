//! The data folder, the key, the clock and the address.

use std::io::Write as _;
use std::time::{Duration, SystemTime};

use portico_domain::time::Zone;
use url::Url;

use super::Finding;
use crate::config::Settings;
use crate::wiring::{data_dir, key};

/// How far the data folder's clock may be from this machine's: more means a network file system.
const APART: Duration = Duration::from_secs(5);

pub(super) fn data_dir(settings: &Settings) -> Finding {
    const CHECK: &str = "data folder";
    let folder = settings.data_dir.display();
    if let Err(error) = data_dir::make(&settings.data_dir) {
        return Finding::wrong(
            CHECK,
            format!("{folder} cannot be made: {error}"),
            "set PORTICO_DATA_DIR to a folder this user may write to",
        );
    }
    if let Err(error) = try_write(settings) {
        return Finding::wrong(
            CHECK,
            format!("nothing can be written to {folder}: {error}"),
            "give the folder to the user that runs the server, and make room on its disk",
        );
    }
    match data_dir::is_open_to_others(&settings.data_dir) {
        Ok(true) => Finding::warning(
            CHECK,
            format!("others on this machine can look into {folder}"),
            format!("chmod 700 {folder}"),
        ),
        _ => Finding::well(CHECK, format!("{folder} can be written to")),
    }
}

fn try_write(settings: &Settings) -> std::io::Result<SystemTime> {
    let file = settings.data_dir.join(format!(".doctor-{}", std::process::id()));
    let mut open = std::fs::OpenOptions::new().write(true).create_new(true).open(&file)?;
    let outcome =
        open.write_all(b"ok").and_then(|()| open.sync_all()).and_then(|()| open.metadata()?.modified());
    std::fs::remove_file(&file)?;
    outcome
}

pub(super) fn key(settings: &Settings) -> Finding {
    const CHECK: &str = "key";
    if settings.secret_key.is_some() {
        return Finding::well(CHECK, "PORTICO_SECRET_KEY holds one");
    }
    let file = key::file_in(&settings.data_dir);
    match key::read(&file) {
        Err(error) => Finding::wrong(
            CHECK,
            format!("{error:#}"),
            "put the key back from where it is kept with the backup; a new one would lock everybody out",
        ),
        Ok(None) => Finding::well(CHECK, format!("the first start makes one in {}", file.display())),
        Ok(Some(_)) => match data_dir::is_open_to_others(&file) {
            Ok(true) => Finding::warning(
                CHECK,
                format!("others on this machine can read {}", file.display()),
                format!("chmod 600 {}", file.display()),
            ),
            _ => Finding::well(CHECK, format!("{} holds one", file.display())),
        },
    }
}

pub(super) fn base_url(settings: &Settings) -> Finding {
    const CHECK: &str = "address";
    let url = &settings.base_url;
    let Ok(parsed) = Url::parse(url) else {
        return Finding::wrong(
            CHECK,
            format!("{url} is no address"),
            "set PORTICO_BASE_URL, such as https://clients.example.com",
        );
    };
    let loopback = match parsed.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if loopback {
        return Finding::warning(
            CHECK,
            format!("{url} can be reached from this machine only"),
            "set PORTICO_BASE_URL to how clients reach it, such as https://clients.example.com",
        );
    }
    if settings.is_https() {
        return Finding::well(CHECK, url);
    }
    Finding::wrong(
        CHECK,
        format!("{url} is not encrypted, and browsers keep no sign-in on it"),
        "put TLS in front and write https:// into PORTICO_BASE_URL",
    )
}

pub(super) fn clock(settings: &Settings) -> Finding {
    const CHECK: &str = "clock";
    let now = SystemTime::now();
    // Second factors and links live by the clock; this build cannot be older than its own programs' year.
    let built = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
    if now < built {
        return Finding::wrong(
            CHECK,
            "this machine's clock is years behind",
            "set it, and keep it set by NTP",
        );
    }
    if Zone::named("America/New_York").is_none() {
        return Finding::wrong(CHECK, "no time zones are known", "install a build that is complete");
    }
    let Ok(written) = try_write(settings) else {
        return Finding::well(CHECK, "it is set; the data folder's clock could not be compared");
    };
    let apart = written.duration_since(now).or_else(|_| now.duration_since(written)).unwrap_or_default();
    if apart > APART {
        let found = format!("the data folder's clock is {} s from this machine's", apart.as_secs());
        return Finding::warning(
            CHECK,
            found,
            "keep the data folder on a local disk; SQLite's locks cannot be trusted on network file systems",
        );
    }
    Finding::well(CHECK, "it is set, and the data folder's agrees")
}
