//! What the product has to say by mail, as it is queued.

use portico_domain::conversations::deliveries::{self, Delivery};
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;

use super::Skyline;

impl Skyline {
    /// Every mail of both workspaces, whatever became of it, the oldest first.
    pub(crate) async fn mails(&self) -> Vec<Delivery> {
        let mut all = Vec::new();
        for workspace in [self.workspace, self.northwind] {
            let reader = self.database.reader(system_in(workspace));
            all.extend(reader.all(reader.visible::<deliveries::row::Entity>()).await.expect("readable"));
        }
        all.sort_by_key(|mail| mail.id);
        all
    }

    /// The mails to one address.
    pub(crate) async fn mails_to(&self, email: &str) -> Vec<Delivery> {
        let mut mails = self.mails().await;
        mails.retain(|mail| mail.recipient_email == email);
        mails
    }
}
