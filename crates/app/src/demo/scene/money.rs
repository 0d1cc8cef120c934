//! Invoices and what is paid on them.

use anyhow::Result;
use portico_domain::access::PortalUser;
use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::{self, Content, Invoice, LineTyped, Payee};
use portico_domain::billing::payments::{self, Announced, Receipt};
use portico_domain::charter::trips::Trip;
use portico_domain::database::Sight as _;
use portico_domain::people::accounts::{self, Account};

use super::Scene;

impl Scene {
    /// Accounting drafts the invoice of a trip.
    pub async fn bill(&self, trip: &Trip) -> Result<Invoice> {
        let (mut work, by) = self.by::<ManageInvoices>(&self.accounting).await?;
        let account = work.one::<accounts::row::Entity>(trip.account_id).await?;
        let payee = Payee { account, contact: trip.contact_id };
        let invoice = invoices::draft_for_trip(
            &mut work,
            &by,
            &self.house,
            &payee,
            (trip, "Everything else for this trip"),
        )
        .await?;
        work.commit().await?;
        Ok(invoice)
    }

    /// Accounting drafts an invoice of one line, without a trip.
    pub async fn bill_for(&self, payee: &Payee, title: &str, price: &str, due_days: i64) -> Result<Invoice> {
        let (mut work, by) = self.by::<ManageInvoices>(&self.accounting).await?;
        let invoice = invoices::draft(&mut work, &by, &self.house, payee, title).await?;
        let line = LineTyped {
            row: 0,
            description: title.to_owned(),
            quantity: "1".to_owned(),
            unit: String::new(),
            price: price.to_owned(),
            tax: String::new(),
        };
        let due = self.clock.now().plus_days(due_days).at(&self.house.time_zone).date().to_string();
        let content = Content {
            title: title.to_owned(),
            due_on: due,
            notes: String::new(),
            lines: vec![line],
            version: invoice.version,
        };
        let invoice = invoices::save(&mut work, &by, &self.house, invoice, &content).await?;
        work.commit().await?;
        Ok(invoice)
    }

    /// Accounting sends an invoice.
    pub async fn issue(&self, invoice: &Invoice) -> Result<Invoice> {
        let (mut work, by) = self.by::<ManageInvoices>(&self.accounting).await?;
        let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
        let version = invoice.version;
        let invoice = invoices::issue(&mut work, &by, &self.house, invoice, version).await?;
        work.commit().await?;
        Ok(invoice)
    }

    /// The client opens an invoice.
    pub async fn look_at_bill(&self, client: &PortalUser, invoice: &Invoice) -> Result<()> {
        let mut work = self.by_client(client).await?;
        let invoice = work.one::<invoices::row::Entity>(invoice.id).await?;
        invoices::view(&mut work, invoice).await?;
        Ok(work.commit().await?)
    }

    /// The client says that a transfer is on its way.
    pub async fn announce(&self, client: &PortalUser, invoice: &Invoice, reference: &str) -> Result<()> {
        let mut work = self.by_client(client).await?;
        let invoice = work.one::<invoices::row::Entity>(invoice.id).await?;
        let said = Announced { amount: String::new(), reference: reference.to_owned() };
        payments::announce(&mut work, &self.house, invoice, &said).await?;
        Ok(work.commit().await?)
    }

    /// Money came in: all that is left, or a part in percent.
    pub async fn receive(&self, invoice: &Invoice, percent: i64) -> Result<()> {
        let (mut work, by) = self.by::<ManageInvoices>(&self.accounting).await?;
        let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
        let cents = invoice.balance_minor() * percent / 100;
        let receipt = Receipt {
            amount: format!("{}.{:02}", cents / 100, cents % 100),
            method: "wire".to_owned(),
            reference: format!("FT{}", invoice.id.to_string().get(..8).unwrap_or_default().to_uppercase()),
            received_on: self.clock.now().at(&self.house.time_zone).date().to_string(),
        };
        payments::record(&mut work, &by, &self.house, invoice, &receipt).await?;
        Ok(work.commit().await?)
    }

    /// Accounting takes an issued invoice back.
    pub async fn void(&self, invoice: &Invoice, reason: &str) -> Result<()> {
        let (mut work, by) = self.by::<ManageInvoices>(&self.accounting).await?;
        let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
        invoices::void(&mut work, &by, invoice, reason).await?;
        Ok(work.commit().await?)
    }

    /// Who is billed for an account.
    pub async fn payee(&self, account: &Account) -> Result<Payee> {
        let reader = self.database.reader(self.accounting.clone());
        let people = invoices::people_of(&reader, account).await?;
        let contact = people.first().map(|contact| contact.id);
        let contact = contact.ok_or_else(|| anyhow::anyhow!("{} has nobody", account.name))?;
        Ok(Payee { account: account.clone(), contact })
    }
}
