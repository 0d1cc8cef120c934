//! What clients and staff write to each other.

use anyhow::Result;
use portico_domain::access::permissions::WriteMessages;
use portico_domain::access::{PortalUser, Staff};
use portico_domain::conversations::threads::{self, About, Thread, ThreadNoun};
use portico_domain::id::AccountId;
use uuid::Uuid;

use super::Scene;

impl Scene {
    /// A client writes about a thing.
    pub async fn client_writes_about(
        &self,
        client: &PortalUser,
        (noun, id): (ThreadNoun, Uuid),
        body: &str,
    ) -> Result<Thread> {
        let mut work = self.by_client(client).await?;
        let about = threads::about(&work, noun, id).await?;
        let thread = threads::start_by_client(&mut work, &about, "", body).await?;
        work.commit().await?;
        Ok(thread)
    }

    /// A client writes about nothing in particular.
    pub async fn client_writes(
        &self,
        client: &PortalUser,
        account: AccountId,
        subject: &str,
        body: &str,
    ) -> Result<Thread> {
        let mut work = self.by_client(client).await?;
        let about = About {
            noun: ThreadNoun::General,
            object: None,
            account,
            contact: client.contact(),
            deal: None,
            name: String::new(),
        };
        let thread = threads::start_by_client(&mut work, &about, subject, body).await?;
        work.commit().await?;
        Ok(thread)
    }

    /// A client writes on.
    pub async fn client_answers(&self, client: &PortalUser, thread: &Thread, body: &str) -> Result<Thread> {
        let mut work = self.by_client(client).await?;
        threads::read_by_client(&mut work, thread).await?;
        let thread = threads::write_by_client(&mut work, thread.clone(), body).await?;
        work.commit().await?;
        Ok(thread)
    }

    /// Staff read and answer.
    pub async fn staff_answer(&self, who: &Staff, thread: &Thread, body: &str) -> Result<Thread> {
        let (mut work, by) = self.by::<WriteMessages>(who).await?;
        threads::read_by_staff(&mut work, thread).await?;
        let thread = threads::write_by_staff(&mut work, &by, thread.clone(), body).await?;
        work.commit().await?;
        Ok(thread)
    }

    /// The client reads what came.
    pub async fn client_reads(&self, client: &PortalUser, thread: &Thread) -> Result<()> {
        let mut work = self.by_client(client).await?;
        threads::read_by_client(&mut work, thread).await?;
        Ok(work.commit().await?)
    }

    /// Staff close a conversation.
    pub async fn close_thread(&self, thread: &Thread) -> Result<()> {
        let (mut work, by) = self.by::<WriteMessages>(&self.sales).await?;
        threads::close(&mut work, &by, thread.clone()).await?;
        Ok(work.commit().await?)
    }
}
