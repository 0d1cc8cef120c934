//! Keeps mails as files instead of sending them; a page of the demo shows them.

use std::path::{Path, PathBuf};

use portico_domain::id::TaskId;

use super::Handed;

/// The folder of kept mails.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn at(path: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(path)?;
        Ok(Self(path.to_owned()))
    }

    /// Keeps a mail under its task's id, which begins with the time: sorted by name is sorted by age.
    pub(super) async fn keep(&self, id: TaskId, mail: &[u8]) -> Handed {
        let path = self.0.join(format!("{id}.eml"));
        let half = self.0.join(format!(".{id}.part"));
        let written = async {
            tokio::fs::write(&half, mail).await?;
            tokio::fs::rename(&half, &path).await
        };
        match written.await {
            Ok(()) => Handed::Taken("kept in the outbox folder".to_owned()),
            Err(error) => Handed::NotNow(error.to_string()),
        }
    }
}
