//! What leaves by mail and by text message, kept as it left.

use std::path::PathBuf;

use portico_background::{Settings, Worker};
use portico_domain::form_keys;
use serde_json::Value;

use crate::world::{BASE_URL, Northwind, key};

/// Everything that leaves is kept in a folder of its own.
pub(super) struct Post {
    worker: Worker,
    folder: PathBuf,
}

impl Post {
    pub(super) fn of(world: &Northwind) -> Self {
        let folder = std::env::temp_dir().join(format!("portico-notices-{}", form_keys::fresh()));
        let settings = Settings {
            smtp_url: None,
            outbox: Some(folder.clone()),
            from: "no-reply@portal.example".to_owned(),
            base_url: BASE_URL.to_owned(),
            key: key(),
        };
        Self { worker: Worker::new(world.database.clone(), settings).expect("good settings"), folder }
    }

    /// Does all that is due; the text messages that left by it, each as number and words, and how many mails.
    pub(super) async fn leaves(&self) -> (Vec<(String, String)>, usize) {
        self.worker.run_due().await;
        let (mut texts, mut mails) = (Vec::new(), 0);
        for entry in std::fs::read_dir(&self.folder).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.extension().is_some_and(|end| end == "json") {
                let kept = std::fs::read_to_string(&path).expect("readable");
                let kept: Value = serde_json::from_str(&kept).expect("JSON");
                let part = |name: &str| kept[name].as_str().expect("a text").to_owned();
                // A mail is kept as its letter, and beside it as what the demo's page shows.
                match kept["channel"].as_str() {
                    Some("sms") => texts.push((part("to"), part("text"))),
                    _ => mails += 1,
                }
            }
            std::fs::remove_file(path).expect("taken");
        }
        texts.sort();
        (texts, mails)
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
