//! A company's day at work in few words: everything here is done with the product's own verbs, by its own people, at a
//! moment set beforehand.

mod directory;
mod flying;
mod money;
mod printed;
mod sales;
mod talk;

use std::sync::Arc;

use anyhow::{Context as _, Result};
use portico_documents::Paper;
use portico_domain::access::{Authorized, Permission, PortalUser, Staff};
use portico_domain::clock::Clock;
use portico_domain::database::{Database, UnitOfWork};
use portico_domain::id::{PortalUserId, StaffId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::sessions::{self, Browser};
use portico_domain::secret::ServerKey;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, Workspace};

pub use directory::Guest;
pub use sales::{Offer, Wish};

/// The company's logo, 552 by 112 pixels.
pub(super) const LOGO: &[u8] = include_bytes!("../logo.png");
/// The same for dark backgrounds.
pub(super) const LOGO_DARK: &[u8] = include_bytes!("../logo_dark.png");
/// The company's colour.
pub(super) const BRAND: &str = "#0b4f6c";

/// When something happens or a flight leaves.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// So many days from today, at a local time such as `09:40`.
    Day(i64, &'static str),
    /// So many minutes from now.
    Minutes(i64),
}

/// A company with its people, and the moment it is at.
pub struct Scene {
    /// The database, on a clock that is set by hand.
    pub database: Database,
    /// That clock.
    pub clock: Clock,
    /// The present, after which nothing has happened yet.
    pub today: Instant,
    /// The installation's key.
    pub key: ServerKey,
    /// The company.
    pub house: Workspace,
    /// Prints what is sent; without it a line of text goes instead.
    pub paper: Option<Arc<Paper>>,
    /// Who administers and runs the day.
    pub boss: Staff,
    /// Who sells.
    pub sales: Staff,
    /// Who plans the flights.
    pub dispatch: Staff,
    /// Who writes invoices.
    pub accounting: Staff,
}

impl Scene {
    /// The moment of a day at the company, never after the present.
    pub fn moment(&self, when: When) -> Result<Instant> {
        Ok(match when {
            When::Minutes(minutes) => self.today.plus_minutes(minutes),
            When::Day(days, time) => {
                let zone = &self.house.time_zone;
                let day = self.today.plus_days(days).at(zone).date();
                portico_domain::time::local_moment(&format!("{day}T{time}"), zone)
                    .ok()
                    .with_context(|| format!("{day} has no {time}"))?
            }
        })
    }

    /// Sets the clock; what has not happened yet is put at the present.
    pub fn at(&self, when: When) -> Result<()> {
        self.clock.set(self.moment(when)?.min(self.today));
        Ok(())
    }

    /// Lets a few minutes pass.
    pub fn later(&self, minutes: i64) {
        self.clock.set(self.clock.now().plus_minutes(minutes).min(self.today));
    }

    /// Begins a change as somebody, with proof that they may.
    pub async fn by<P: Permission>(&self, who: &Staff) -> Result<(UnitOfWork<Staff>, Authorized<P>)> {
        Ok((self.database.begin(who.clone()).await?, who.clone().authorize::<P>()?))
    }

    /// Begins a change as a client.
    pub async fn by_client(&self, who: &PortalUser) -> Result<UnitOfWork<PortalUser>> {
        Ok(self.database.begin(who.clone()).await?)
    }

    /// The company as it stands now.
    pub async fn refresh(&mut self) -> Result<()> {
        self.house =
            workspaces::by_id(&self.database, self.house.id).await?.context("the company is gone")?.workspace;
        Ok(())
    }
}

fn device() -> Browser {
    Browser {
        user_agent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)".to_owned(),
        network: "203.0.113.0/24".to_owned(),
    }
}

/// A member of staff as somebody who acts; their session ends within a day of the clock.
pub async fn staff(database: &Database, workspace: WorkspaceId, id: StaffId) -> Result<Staff> {
    let mut work = database.begin(system_in(workspace)).await?;
    let session = sessions::open_for_staff(&mut work, id, &device()).await?;
    work.commit().await?;
    sessions::recognise_staff(database, workspace, &session.token).await?.context("nobody of the staff")
}

/// A client as somebody who acts; their session ends within an hour of the clock.
pub async fn client(database: &Database, workspace: WorkspaceId, id: PortalUserId) -> Result<PortalUser> {
    let mut work = database.begin(system_in(workspace)).await?;
    let session = sessions::open_for_portal_user(&mut work, id, &device(), 1).await?;
    work.commit().await?;
    sessions::recognise_portal_user(database, workspace, &session.token, 1)
        .await?
        .context("nobody of the clients")
}
