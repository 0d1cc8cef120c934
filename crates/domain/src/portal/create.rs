//! Creates the portal of a workspace, switched off: it is set up first and opened later (J4, P4).

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Corner, Features, PortalSettings, ShowTail, StaffList, error::Refusal, settings};
use crate::Result;
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::charter::trips::Stage;
use crate::database::{Sight, UnitOfWork};

/// The colour of a portal that nobody has given one.
pub const FIRST_BRAND: &str = "#0b4f6c";

/// Creates the portal with usual settings, switched off.
pub async fn create(work: &mut UnitOfWork<Staff>, by: &Authorized<ManagePortal>) -> Result<PortalSettings> {
    if settings(work).await?.is_some() {
        return Err(Refusal::AlreadyCreated.into());
    }
    let row = ActiveModel {
        // A workspace has one portal, so the workspace's id names it.
        id: Set(work.by().workspace().0),
        enabled: Set(false),
        logo_id: Set(None),
        logo_dark_id: Set(None),
        brand: Set(FIRST_BRAND.to_owned()),
        neutral: Set(None),
        corner: Set(Corner::Soft),
        welcome: Set(String::new()),
        features: Set(Features::default()),
        require_approval: Set(false),
        link_minutes: Set(15),
        session_hours: Set(30 * 24),
        invitation_days: Set(7),
        show_tail: Set(ShowTail::Confirmed),
        crew_from_stage: Set(Stage::Booked),
        stage_limit: Set(Stage::Dispatched),
        notify_requests: Set(StaffList(vec![by.id()])),
        default_assignee_id: Set(None),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let portal = work.insert(row).await?;
    work.record(Happened::to(Event::PortalCreated, portal.id, "")).await?;
    Ok(portal)
}
