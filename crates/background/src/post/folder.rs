//! Keeps mails as files instead of sending them; a page of the demo shows them.

use std::path::{Path, PathBuf};

use portico_domain::id::TaskId;

use super::{Handed, Parcel};

/// The folder of kept mails.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn at(path: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(path)?;
        Ok(Self(path.to_owned()))
    }

    /// Keeps a mail under its task's id, which begins with the time: sorted by name is sorted by age. Beside it, its
    /// parts as JSON, for the page that shows them.
    pub(super) async fn keep(&self, parcel: &Parcel<'_>, mail: &[u8]) -> Handed {
        let parts = serde_json::json!({
            "at": parcel.at,
            "to": parcel.to,
            "name": parcel.to_name,
            "from": parcel.company,
            "subject": parcel.subject,
            "text": parcel.body.text,
            "html": parcel.body.html,
        });
        let written = async {
            self.write(parcel.id, "json", parts.to_string().as_bytes()).await?;
            self.write(parcel.id, "eml", mail).await
        };
        match written.await {
            Ok(()) => Handed::Taken("kept in the outbox folder".to_owned()),
            Err(error) => Handed::NotNow(error.to_string()),
        }
    }

    /// Writes a file whole or not at all: whoever lists the folder sees no half mail.
    async fn write(&self, id: TaskId, ending: &str, bytes: &[u8]) -> std::io::Result<()> {
        let half = self.0.join(format!(".{id}.{ending}.part"));
        tokio::fs::write(&half, bytes).await?;
        tokio::fs::rename(&half, self.0.join(format!("{id}.{ending}"))).await
    }
}
