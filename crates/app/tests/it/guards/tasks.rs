//! Nothing that was asked for is left lying.

use portico_background::{Settings, Worker};

use super::samples::Samples;
use crate::world::{BASE_URL, Skyline, key};

#[tokio::test(flavor = "multi_thread")]
async fn every_task_that_is_due_is_done_and_none_dies() {
    let sky = Skyline::open().await;
    Samples::make(&sky, 1).await;
    let outbox = std::env::temp_dir().join(format!("portico-guard-outbox-{}", std::process::id()));
    std::fs::create_dir_all(&outbox).expect("a folder");
    let settings = Settings {
        smtp_url: None,
        outbox: Some(outbox.clone()),
        from: "no-reply@portal.example".to_owned(),
        base_url: BASE_URL.to_owned(),
        key: key(),
    };
    let worker = Worker::new(sky.database.clone(), settings).expect("good settings");
    assert!(worker.run_due().await > 0, "a day's business asks for work");
    // A second look finds nothing: all is settled, and nothing waits to be tried again.
    sky.clock.advance_seconds(3600);
    worker.run_due().await;
    let failed: Vec<_> = sky
        .mails()
        .await
        .into_iter()
        .filter(|mail| ["failed", "retrying", "queued"].contains(&mail.state.to_string().as_str()))
        .map(|mail| (mail.event.to_string(), mail.answer))
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    std::fs::remove_dir_all(outbox).expect("removed");
}
