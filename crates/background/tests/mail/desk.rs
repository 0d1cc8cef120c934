//! A workspace with a worker, on a database of its own and a clock set by hand.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use portico_background::{Settings, Worker};
use portico_domain::activity::Noun;
use portico_domain::clock::Clock;
use portico_domain::conversations::deliveries::{self, Delivery, Letter, NewDelivery, Recipient};
use portico_domain::database::{Database, Migrations, Options, Sight};
use portico_domain::id::WorkspaceId;
use portico_domain::live::Live;
use portico_domain::outbox::{row as tasks, system_in};
use portico_domain::secret::ServerKey;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, NewWorkspace};

pub(crate) struct Desk {
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) worker: Worker,
    pub(crate) workspace: WorkspaceId,
    file: PathBuf,
}

impl Drop for Desk {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.file.display()));
        }
    }
}

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A worker that sends by this server, or keeps mails in a folder.
pub(crate) async fn open(smtp_url: Option<String>, outbox: Option<PathBuf>) -> Desk {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("mail-{}-{number}.db", std::process::id()));
    let clock = Clock::standing_at(Instant(1_795_000_000_000));
    let options = Options::new(format!("sqlite://{}", file.display()), 2);
    let database = Database::connect(&options, clock.clone(), Live::default()).await.expect("a database");
    Migrations::of_this_build().apply(&database, None).await.expect("migrations");
    let new = NewWorkspace {
        slug: "skyline".into(),
        host: None,
        name: "Skyline Air".into(),
        time_zone: "America/New_York".into(),
        currency: "USD".into(),
        country: "US".into(),
        language: "en".into(),
        charter: true,
        fbo: false,
        field: false,
    };
    let workspace = workspaces::create(&database, new).await.expect("a workspace").id;
    let settings = Settings {
        smtp_url,
        outbox,
        from: "mail@portal.test".into(),
        base_url: "https://portal.test".into(),
        key: ServerKey::generate(),
    };
    let worker = Worker::new(database.clone(), settings).expect("good settings");
    Desk { database, clock, worker, workspace, file }
}

impl Desk {
    /// Queues a test mail under a key; false when the key was there.
    pub(crate) async fn queue(&self, key: &str, useless_after: Option<Instant>) -> bool {
        let mut work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let to = Recipient {
            name: "Maya Lindqvist".into(),
            email: "maya@skyline.test".into(),
            language: "en".into(),
            staff: true,
            portal_user: None,
        };
        let new = NewDelivery {
            letter: Letter::TestMail,
            unique_key: key.into(),
            to,
            noun: Noun::Workspace,
            object: self.workspace.0,
            activity: None,
            useless_after,
        };
        let queued = deliveries::queue(&mut work, new).await.expect("queued").is_some();
        work.commit().await.expect("committed");
        queued
    }

    pub(crate) async fn deliveries(&self) -> Vec<Delivery> {
        let reader = self.database.reader(system_in(self.workspace));
        reader.all(reader.visible::<deliveries::row::Entity>()).await.expect("readable")
    }

    pub(crate) async fn the_delivery(&self) -> Delivery {
        self.deliveries().await.pop().expect("a mail")
    }

    pub(crate) async fn the_task(&self) -> tasks::Model {
        let reader = self.database.reader(system_in(self.workspace));
        reader.all(reader.visible::<tasks::Entity>()).await.expect("readable").pop().expect("a task")
    }
}
