//! Changes what is known of a lead.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::{Lead, LeadForm, LeadRefusal, LeadStatus};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Changes it, unless somebody else did since `version` was shown, or they are a contact by now.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    lead: Lead,
    version: i32,
    form: &LeadForm,
    country: &str,
) -> Result<Lead> {
    if lead.status == LeadStatus::Converted {
        return Err(LeadRefusal::Converted.into());
    }
    if lead.version != version {
        return Err(Error::Stale);
    }
    let read = form.read(country)?;
    let before = lead.clone();
    let mut row = lead.into_active_model();
    row.first_name = Set(read.first_name);
    row.last_name = Set(read.last_name);
    row.email = Set(read.email);
    row.email_key = Set(read.email_key);
    row.phone = Set(read.phone);
    row.company = Set(read.company);
    row.source = Set(read.source);
    row.notes = Set(read.notes);
    row.search_text = Set(read.search_text);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let lead = work.update(row).await?;
    let happened = Happened::to(Event::LeadChanged, lead.id.0, lead.name());
    work.record(happened.between(&before, &lead)).await?;
    Ok(lead)
}
