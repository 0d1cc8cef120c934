//! Whom the portal lets in for how long, and what they are shown of a trip.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::row::ActiveModel;
use super::{PortalSettings, ShowTail, SignInMode, StaffList};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::charter::trips::Stage;
use crate::database::{Sight, UnitOfWork};
use crate::id::StaffId;
use crate::people::staff;
use crate::typed::Typed;
use crate::{Error, Result};

/// The rules as they are typed.
#[derive(Clone, Debug, Default)]
pub struct AccessForm {
    /// `require_approval`.
    pub require_approval: bool,
    /// `session_hours`, 1 to 2160 (90 days).
    pub session_hours: String,
    /// `invitation_days`, 1 to 14.
    pub invitation_days: String,
    /// `link_minutes`, 5 to 15.
    pub link_minutes: String,
    /// `sign_in`, one of [`SignInMode`]; empty leaves it as it is.
    pub sign_in: String,
    /// `show_tail`, one of [`ShowTail`].
    pub show_tail: String,
    /// `crew_from_stage`, one of [`Stage`].
    pub crew_from_stage: String,
    /// `stage_limit`, one of [`Stage`].
    pub stage_limit: String,
    /// `notify_requests`, ids of staff.
    pub notify_requests: Vec<String>,
    /// `sign_up`: whether strangers may ask for access.
    pub sign_up: bool,
    /// `texts_open`: whether an invitation by text message opens the portal without anybody looking first.
    pub texts_open: bool,
    /// `notify_sign_ups`, ids of staff.
    pub notify_sign_ups: Vec<String>,
    /// `owners_invite`: whether the owners of an account may invite colleagues to it.
    pub owners_invite: bool,
    /// `default_assignee`, the id of a member of staff; empty for nobody.
    pub default_assignee: String,
}

/// Changes the rules of access.
pub async fn change_access(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    portal: PortalSettings,
    form: &AccessForm,
) -> Result<PortalSettings> {
    let mut typed = Typed::default();
    let session_hours = typed.number("session_hours", &form.session_hours, 1..=90 * 24);
    let invitation_days = typed.number("invitation_days", &form.invitation_days, 1..=14);
    let link_minutes = typed.number("link_minutes", &form.link_minutes, 5..=15);
    let sign_in: Option<SignInMode> = match form.sign_in.trim() {
        "" => Some(portal.sign_in),
        word => typed.word("sign_in", word),
    };
    let show_tail: Option<ShowTail> = typed.word("show_tail", &form.show_tail);
    let crew_from_stage: Option<Stage> = typed.word("crew_from_stage", &form.crew_from_stage);
    let stage_limit: Option<Stage> = typed.word("stage_limit", &form.stage_limit);
    typed.check()?;
    let (Some(sign_in), Some(show_tail), Some(crew_from_stage), Some(stage_limit)) =
        (sign_in, show_tail, crew_from_stage, stage_limit)
    else {
        return Err(Error::NotFound);
    };
    let mut notify = Vec::new();
    for id in &form.notify_requests {
        notify.push(member(work, id).await?);
    }
    let mut notify_sign_ups = Vec::new();
    for id in &form.notify_sign_ups {
        notify_sign_ups.push(member(work, id).await?);
    }
    let assignee = match form.default_assignee.trim() {
        "" => None,
        id => Some(member(work, id).await?),
    };
    let (version, before) = (portal.version, portal.clone());
    let row = ActiveModel {
        require_approval: Set(form.require_approval),
        session_hours: Set(session_hours),
        invitation_days: Set(invitation_days),
        link_minutes: Set(link_minutes),
        sign_in: Set(sign_in),
        show_tail: Set(show_tail),
        crew_from_stage: Set(crew_from_stage),
        stage_limit: Set(stage_limit),
        notify_requests: Set(StaffList(notify)),
        default_assignee_id: Set(assignee),
        sign_up: Set(form.sign_up),
        texts_open: Set(form.texts_open),
        notify_sign_ups: Set(StaffList(notify_sign_ups)),
        owners_invite: Set(form.owners_invite),
        updated_at: Set(work.now()),
        version: Set(version + 1),
        ..portal.into_active_model()
    };
    let portal = work.update(row).await?;
    work.record(Happened::to(Event::AccessChanged, portal.id, "").between(&before, &portal)).await?;
    Ok(portal)
}

async fn member(work: &UnitOfWork<Staff>, id: &str) -> Result<StaffId> {
    let id: StaffId = id.trim().parse().map_err(|_| Error::NotFound)?;
    Ok(work.one::<staff::row::Entity>(id).await?.id)
}

/// Staff who can be told or given something, by name.
pub async fn staff_choices<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<(StaffId, String)>> {
    let select = sight
        .visible::<staff::row::Entity>()
        .filter(staff::row::Column::Active.eq(true))
        .order_by_asc(staff::row::Column::Name);
    Ok(sight.all(select).await?.into_iter().map(|member| (member.id, member.name)).collect())
}
