//! Writes somebody down who might become a client.

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Lead, LeadForm, LeadStatus};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::LeadId;

/// Adds a lead; `country` fills in the prefix of a phone number.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    form: &LeadForm,
    country: &str,
) -> Result<Lead> {
    let read = form.read(country)?;
    let row = ActiveModel {
        id: Set(LeadId::new(work.now())),
        first_name: Set(read.first_name),
        last_name: Set(read.last_name),
        email: Set(read.email),
        email_key: Set(read.email_key),
        phone: Set(read.phone),
        company: Set(read.company),
        source: Set(read.source),
        notes: Set(read.notes),
        status: Set(LeadStatus::New),
        lost_reason: Set(String::new()),
        contact_id: Set(None),
        account_id: Set(None),
        search_text: Set(read.search_text),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let lead = work.insert(row).await?;
    work.record(Happened::to(Event::LeadCreated, lead.id.0, lead.name())).await?;
    Ok(lead)
}
