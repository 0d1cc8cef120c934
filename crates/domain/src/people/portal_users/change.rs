//! What kind of client somebody is, and what they may do by themselves (A16 to A19). It outlives a removal and a new invitation.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Model;
use super::{PortalUserKind, PortalUserStatus};
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::{Error, Invalid, Result};

/// The choice as it is posted.
#[derive(Clone, Debug, Default)]
pub struct PortalUserForm {
    /// `kind`, a word of [`PortalUserKind`].
    pub kind: String,
    /// `itinerary_changes`.
    pub itinerary_changes: bool,
    /// `create_trip`.
    pub create_trip: bool,
    /// `advanced_scheduling`.
    pub advanced_scheduling: bool,
}

/// Changes it, unless somebody else did since `version` was shown. Errors: `kind`.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: Model,
    version: i32,
    form: &PortalUserForm,
) -> Result<Model> {
    let kind: PortalUserKind =
        form.kind.parse().map_err(|_| Error::Invalid(Invalid::field("kind", "shell-choose-one")))?;
    if user.version != version {
        return Err(Error::Stale);
    }
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let before = user.clone();
    let mut row = user.into_active_model();
    row.kind = Set(kind);
    row.itinerary_changes = Set(form.itinerary_changes);
    row.create_trip = Set(form.create_trip);
    row.advanced_scheduling = Set(form.advanced_scheduling);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let user = work.update(row).await?;
    let happened = Happened::to(Event::PortalUserChanged, user.id.0, contact.name());
    work.record(happened.between(&before, &user)).await?;
    if user.status == PortalUserStatus::Active {
        // Their open pages look again what they offer.
        work.announce(Noun::Session, contact.id.0, None);
    }
    Ok(user)
}
