//! Keeps text messages as files beside the kept mails; the same page of the demo shows them.

use std::path::{Path, PathBuf};

use super::{Answer, Message, Provider};
use crate::post::Handed;

/// The folder of kept messages.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn at(path: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(path)?;
        Ok(Self(path.to_owned()))
    }
}

impl Provider for Folder {
    fn send<'a>(&'a self, message: &'a Message<'a>) -> Answer<'a> {
        Box::pin(async move {
            let parts = serde_json::json!({
                "channel": "sms",
                "at": message.at,
                "to": message.to,
                "name": message.to_name,
                "from": if message.from.is_empty() { message.company } else { message.from },
                "subject": message.subject,
                "text": message.text,
                "segments": message.segments,
            });
            // Whole or not at all: whoever lists the folder sees no half message.
            let half = self.0.join(format!(".{}.json.part", message.id));
            let written = async {
                tokio::fs::write(&half, parts.to_string()).await?;
                tokio::fs::rename(&half, self.0.join(format!("{}.json", message.id))).await
            };
            match written.await {
                Ok(()) => Handed::Taken("kept in the outbox folder".to_owned()),
                Err(error) => Handed::NotNow(error.to_string()),
            }
        })
    }
}
