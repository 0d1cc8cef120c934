//! How far a lead has come: spoken with, wanted, lost, taken up again.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::{Lead, LeadRefusal, LeadStatus};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::typed::Typed;
use crate::{Error, Invalid, Result};

/// Says where they stand; a lost lead is taken up again that way. Refused once they are a contact. Errors: `status`.
pub async fn advance(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    lead: Lead,
    to: LeadStatus,
) -> Result<Lead> {
    if !to.is_open() {
        return Err(Error::Invalid(Invalid::field("status", "shell-choose-one")));
    }
    set(work, lead, to, String::new()).await
}

/// Gives them up, for a reason. Errors: `reason`.
pub async fn lose(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    lead: Lead,
    reason: &str,
) -> Result<Lead> {
    let mut typed = Typed::default();
    let reason = typed.needed("reason", reason, 300);
    typed.check()?;
    set(work, lead, LeadStatus::Lost, reason).await
}

async fn set(work: &mut UnitOfWork<Staff>, lead: Lead, to: LeadStatus, reason: String) -> Result<Lead> {
    if lead.status == LeadStatus::Converted {
        return Err(LeadRefusal::Converted.into());
    }
    if to == LeadStatus::Lost && lead.status == LeadStatus::Lost {
        return Err(LeadRefusal::Lost.into());
    }
    if lead.status == to {
        return Ok(lead);
    }
    let (before, version) = (lead.clone(), lead.version);
    let mut row = lead.into_active_model();
    row.status = Set(to);
    row.lost_reason = Set(reason.clone());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let lead = work.update(row).await?;
    let event = if to == LeadStatus::Lost { Event::LeadLost } else { Event::LeadChanged };
    let happened = Happened::to(event, lead.id.0, lead.name()).with("reason", reason);
    work.record(happened.between(&before, &lead)).await?;
    Ok(lead)
}
