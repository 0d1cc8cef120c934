//! An open event stream, as a page hears it.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt as _;

/// How long a test waits for what comes at once, or with the next look at who is signed in: an upper limit, no pause.
const AT_MOST: Duration = Duration::from_secs(20);

/// One open stream; closed when dropped.
pub(crate) struct Stream {
    asked: String,
    body: Body,
    heard: String,
}

impl Stream {
    pub(super) fn new(asked: String, body: Body) -> Self {
        Self { asked, body, heard: String::new() }
    }

    /// The noun that is said next; nothing when the stream ends.
    pub(crate) async fn next(&mut self) -> Option<String> {
        let data = tokio::time::timeout(AT_MOST, self.read()).await;
        let data = data.unwrap_or_else(|_| panic!("{} neither says anything nor ends", self.asked))?;
        let said: serde_json::Value = serde_json::from_str(&data).expect("what was said is JSON");
        Some(said["noun"].as_str().expect("it names a noun").to_owned())
    }

    /// What is said next, whatever it is; nothing when the stream ends.
    pub(crate) async fn data(&mut self) -> Option<serde_json::Value> {
        let data = tokio::time::timeout(AT_MOST, self.read()).await;
        let data = data.unwrap_or_else(|_| panic!("{} neither says anything nor ends", self.asked))?;
        Some(serde_json::from_str(&data).expect("what was said is JSON"))
    }

    async fn read(&mut self) -> Option<String> {
        loop {
            while let Some((event, rest)) = self.heard.split_once("\n\n") {
                let data = event.lines().find_map(|line| line.strip_prefix("data:"));
                let data = data.map(|data| data.trim().to_owned());
                self.heard = rest.to_owned();
                if data.is_some() {
                    return data;
                }
            }
            let frame = self.body.frame().await?.expect("a readable stream");
            if let Some(bytes) = frame.data_ref() {
                self.heard.push_str(&String::from_utf8_lossy(bytes));
            }
        }
    }
}
