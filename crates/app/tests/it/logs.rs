//! What the log says when something goes wrong, so that the code on a page leads to its cause.

use std::io;
use std::sync::{Arc, Mutex};

use tracing::Level;
use tracing::instrument::WithSubscriber as _;

use crate::world::Skyline;

/// A log in memory.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn an_error_in_the_log_carries_the_code_that_the_page_shows() {
    let sky = Skyline::open().await;
    let lines = Lines::default();
    let writer = lines.clone();
    let log = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_max_level(Level::ERROR)
        .with_writer(move || writer.clone())
        .finish();
    sky.database.clone().close().await;
    let page = sky.browser().get("/skyline/portal").with_subscriber(log).await;
    assert!(page.status.is_server_error(), "{}", page.status);
    let code = page.header("x-request-id").expect("a code").to_owned();
    page.says(&code);
    let said = String::from_utf8(lines.0.lock().expect("no panic").clone()).expect("text");
    let line = said.lines().find(|line| line.contains("the database failed")).expect("a line about it");
    assert!(line.contains(&format!("\"request\":\"{code}\"")), "{line}");
}
