//! A lead has become a contact: they stay on record with what they became.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::{Lead, LeadStatus};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::AccountId;
use crate::people::contacts::Contact;

/// Notes whom an open lead became, and in which account.
pub async fn settle(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    lead: Lead,
    contact: &Contact,
    account: Option<AccountId>,
) -> Result<()> {
    let (id, name, version, before) = (lead.id, lead.name(), lead.version, lead.clone());
    let mut row = lead.into_active_model();
    row.status = Set(LeadStatus::Converted);
    row.contact_id = Set(Some(contact.id));
    row.account_id = Set(account);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let lead = work.update(row).await?;
    work.record(Happened::to(Event::LeadConverted, id.0, name).between(&before, &lead)).await
}
