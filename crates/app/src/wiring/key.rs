//! The installation's key: given by a setting, else kept in the data folder and made at the first start.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use portico_domain::secret::ServerKey;

use super::data_dir;
use crate::config::Settings;

/// The key's file in a data folder.
pub fn file_in(data_dir: &Path) -> PathBuf {
    data_dir.join("secret.key")
}

/// The key of these settings; made and written down when there is none yet.
pub fn of(settings: &Settings) -> Result<ServerKey> {
    if let Some(key) = &settings.secret_key {
        return Ok(key.clone());
    }
    let file = file_in(&settings.data_dir);
    match read(&file)? {
        Some(key) => Ok(key),
        None => write(&file),
    }
}

/// The key in a file; none when there is no such file.
pub fn read(file: &Path) -> Result<Option<ServerKey>> {
    let text = match std::fs::read_to_string(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        other => other.with_context(|| format!("the key in {} cannot be read", file.display()))?,
    };
    if data_dir::is_open_to_others(file)? {
        tracing::warn!(file = %file.display(), "others on this machine can read the key: chmod 600 it");
    }
    match ServerKey::from_hex(&text) {
        Some(key) => Ok(Some(key)),
        None => bail!(
            "{} does not hold a key of 64 hexadecimal digits; put back the one this installation was made with",
            file.display()
        ),
    }
}

fn write(file: &Path) -> Result<ServerKey> {
    let key = ServerKey::generate();
    // Written beside and then put in place whole, so that a crash leaves either no key or a good one.
    let beside = file.with_extension(format!("new-{}", std::process::id()));
    let mut open = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
    open.write_all(key.to_hex().as_bytes())?;
    open.sync_all()?;
    // A link does not replace: of two processes that start at once, the second takes the first one's key.
    let linked = std::fs::hard_link(&beside, file);
    std::fs::remove_file(&beside)?;
    match linked {
        Ok(()) => Ok(key),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            read(file)?.context("the key vanished while it was read")
        }
        Err(error) => Err(error).with_context(|| format!("the key cannot be kept in {}", file.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Given;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = std::env::temp_dir().join(format!("portico-key-{}", std::process::id()));
        data_dir::make(&folder).expect("a folder");
        let given =
            Given::from([("PORTICO_DATA_DIR".to_owned(), folder.display().to_string())]).expect("settings");
        let settings = Settings::check(given).expect("settings");
        let first = of(&settings).expect("a key").to_hex();
        assert_eq!(of(&settings).expect("a key").to_hex(), first);
        let mode = std::fs::metadata(file_in(&folder)).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::fs::write(file_in(&folder), "short").expect("written");
        let said = of(&settings).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(said.contains("64 hexadecimal digits"), "{said}");
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
