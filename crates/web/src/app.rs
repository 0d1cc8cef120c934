//! What every handler shares: the database, the key, the printer of documents, and how the installation is reached.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use portico_documents::Paper;
use portico_domain::database::Database;
use portico_domain::field::positions::Hub;
use portico_domain::secret::ServerKey;
use portico_domain::workspaces::{self, Standing, Workspace};
use portico_domain::{Error, Result};
use tokio::sync::Semaphore;

use crate::live::Seats;
use crate::oidc::{Oidc, Reach};
use crate::server::TrustedProxies;
use crate::tracking::Board;

/// How long a workspace's settings may be remembered: a change takes effect within a second on every node.
const REMEMBERED: Duration = Duration::from_millis(900);

/// How an installation differs from another.
#[derive(Clone, Debug)]
pub struct Setup {
    /// How people reach it: `https://portal.example.com`, without a slash at the end.
    pub base_url: String,
    /// Proxies whose forwarded addresses are believed.
    pub trusted_proxies: TrustedProxies,
    /// The folder of kept mails; only in the demo and in development.
    pub outbox: Option<std::path::PathBuf>,
    /// The secret behind the demo's sign-in addresses; only in the demo.
    pub demo_secret: Option<String>,
    /// Open event streams at the most, over all workspaces.
    pub max_streams: usize,
    /// Which machines may be asked who somebody is.
    pub reach: Reach,
    /// How long a question for a way in takes at the least, whoever it is about.
    pub even_answers: Duration,
}

/// Shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// Every company's own host with its part of the address, and when they were read.
type Hosts = (Instant, Arc<HashMap<String, String>>);

struct Shared {
    database: Database,
    key: ServerKey,
    paper: Arc<Paper>,
    setup: Setup,
    standings: RwLock<HashMap<String, (Instant, Arc<Standing>)>>,
    hosts: RwLock<Option<Hosts>>,
    printers: Arc<Semaphore>,
    seats: Seats,
    positions: Hub,
    tracking: Board,
    oidc: Oidc,
}

impl App {
    /// Puts the parts together.
    pub fn new(database: Database, key: ServerKey, paper: Arc<Paper>, setup: Setup) -> Self {
        // Two documents at once: a third waits, so that pages keep a core (security.md row 102).
        let printers = Arc::new(Semaphore::new(2));
        let (standings, hosts) = (RwLock::default(), RwLock::default());
        let (seats, positions, tracking) = (Seats::default(), Hub::default(), Board::default());
        let oidc = Oidc::reaching(setup.reach);
        Self(Arc::new(Shared {
            database,
            key,
            paper,
            setup,
            standings,
            hosts,
            printers,
            seats,
            positions,
            tracking,
            oidc,
        }))
    }
    /// The database.
    pub fn database(&self) -> &Database {
        &self.0.database
    }
    /// The installation's key.
    pub fn key(&self) -> &ServerKey {
        &self.0.key
    }
    /// How the installation differs from another.
    pub fn setup(&self) -> &Setup {
        &self.0.setup
    }
    /// Does what somebody asks for at a door, and takes no less than a set time over it: how long the answer takes tells
    /// nothing of whom it is about (security.md row 14).
    pub(crate) async fn evenly<T>(&self, work: impl Future<Output = T>) -> T {
        let until = tokio::time::Instant::now() + self.setup().even_answers;
        let done = work.await;
        tokio::time::sleep_until(until).await;
        done
    }
    /// An address as it stands in a mail: absolute, on the company's own host or on the installation's.
    pub fn absolute(&self, company: &Workspace, path: &str) -> String {
        format!("{}{path}", company.base_url(&self.0.setup.base_url))
    }
    /// The company that has a host of its own, by its part of the address; remembered for less than a second.
    pub async fn company_at(&self, host: &str) -> Result<Option<String>> {
        if let Some((at, hosts)) = self.0.hosts.read().ok().and_then(|known| known.clone())
            && at.elapsed() < REMEMBERED
        {
            return Ok(hosts.get(host).cloned());
        }
        // All of them at once: whoever tries many names asks the database no more often than whoever tries one.
        let hosts: HashMap<String, String> = workspaces::hosts(&self.0.database).await?.into_iter().collect();
        let found = hosts.get(host).cloned();
        if let Ok(mut known) = self.0.hosts.write() {
            *known = Some((Instant::now(), Arc::new(hosts)));
        }
        Ok(found)
    }
    /// The places of open event streams.
    pub(crate) fn seats(&self) -> &Seats {
        &self.0.seats
    }
    /// Where workers are, in memory; whoever runs the server has it written down.
    pub fn positions(&self) -> &Hub {
        &self.0.positions
    }
    /// The tracking pages that are open.
    pub(crate) fn tracking(&self) -> &Board {
        &self.0.tracking
    }
    /// What is known of the providers that vouch for staff.
    pub(crate) fn oidc(&self) -> &Oidc {
        &self.0.oidc
    }
    /// Prints a document, at most two at a time, off the threads that answer pages.
    pub async fn print(&self, document: portico_documents::Document) -> Result<Vec<u8>> {
        let turn = Arc::clone(&self.0.printers).acquire_owned().await;
        let turn = turn.map_err(|error| Error::Broken(error.to_string()))?;
        let paper = Arc::clone(&self.0.paper);
        let printing = tokio::task::spawn_blocking(move || {
            let printed = paper.render(&document);
            // Not before the work is done, even when whoever asked for it has gone away.
            drop(turn);
            printed
        });
        printing
            .await
            .map_err(|error| Error::Broken(error.to_string()))?
            .map_err(|error| Error::Broken(error.to_string()))
    }
    /// The workspace at an address, remembered for less than a second.
    pub async fn standing(&self, slug: &str) -> Result<Option<Arc<Standing>>> {
        if let Some((at, standing)) = self.0.standings.read().ok().and_then(|known| known.get(slug).cloned())
            && at.elapsed() < REMEMBERED
        {
            return Ok(Some(standing));
        }
        let Some(standing) = workspaces::by_slug(&self.0.database, slug).await?.map(Arc::new) else {
            return Ok(None);
        };
        if let Ok(mut known) = self.0.standings.write() {
            known.insert(slug.to_owned(), (Instant::now(), Arc::clone(&standing)));
        }
        Ok(Some(standing))
    }
    /// Forgets what is remembered of a workspace, after its settings were changed here.
    pub fn forget_standing(&self, slug: &str) {
        if let Ok(mut known) = self.0.standings.write() {
            known.remove(slug);
        }
    }
}
