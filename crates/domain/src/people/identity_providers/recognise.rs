//! Which member of staff an account elsewhere is: by the tie between the two, else by a proven address, be it one that was
//! invited, else somebody new where the provider's settings say so. What its groups mean here is applied each time.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::row::Model;
use super::{IdentityRefusal, identities};
use crate::Result;
use crate::access::{Role, System};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::StaffIdentityId;
use crate::people::sessions;
use crate::people::staff::row::{Column, Entity};
use crate::people::staff::{self, NewStaff, StaffRow};
use crate::people::staff_invitations;
use crate::time::Instant;

/// What a provider has proved about somebody.
#[derive(Clone, Debug, Default)]
pub struct Proven {
    /// What the provider calls the account.
    pub subject: String,
    /// Their address, whether it is theirs or not; empty when the provider did not say.
    pub email: String,
    /// Whether the provider says that the address is theirs.
    pub email_verified: bool,
    /// Their name; empty when the provider did not say.
    pub name: String,
    /// Their groups.
    pub groups: Vec<String>,
    /// Whether the provider left the groups out, since they are too many for its token.
    pub groups_left_out: bool,
    /// When they proved who they are, if the provider says so.
    pub proved_at: Option<Instant>,
    /// Whether they were asked for a second factor.
    pub second_factor: bool,
    /// The language of somebody new.
    pub language: String,
}

/// The member of staff whom the account belongs to, with the role that its groups mean.
pub(super) async fn recognise(
    work: &mut UnitOfWork<System>,
    provider: &Model,
    person: &Proven,
) -> Result<StaffRow> {
    let role = match person.groups_left_out {
        // Even the rule for everybody is not theirs, who may be in a better group.
        true => None,
        false => provider.roles.role_of(&person.groups),
    };
    if !provider.roles.is_empty() {
        // Their role may change, and admins are locked before anybody else.
        staff::lock_admins(work).await?;
    }
    let tie = work
        .visible::<identities::Entity>()
        .filter(identities::Column::ProviderId.eq(provider.id))
        .filter(identities::Column::Subject.eq(person.subject.clone()));
    let staff = match work.first(tie.lock_exclusive()).await? {
        Some(tie) => {
            let staff = work.one_for_update::<Entity>(tie.staff_id).await?;
            let mut row = tie.into_active_model();
            row.last_used_at = Set(work.now());
            work.update(row).await?;
            staff
        }
        None => by_address(work, provider, person, role).await?,
    };
    if !staff.active {
        return Err(IdentityRefusal::Inactive.into());
    }
    match role {
        _ if provider.roles.is_empty() || staff.break_glass => Ok(staff),
        Some(role) => apply(work, provider, staff, role).await,
        // That their groups are not told says nothing about them: whoever is known stays what they are.
        None if person.groups_left_out => Ok(staff),
        None => Err(IdentityRefusal::NoGroup.into()),
    }
}

/// Somebody whose account comes for the first time.
async fn by_address(
    work: &mut UnitOfWork<System>,
    provider: &Model,
    person: &Proven,
    role: Option<Role>,
) -> Result<StaffRow> {
    let Some(email) = EmailAddress::parse(&person.email) else {
        return Err(IdentityRefusal::Unknown { email: String::new() }.into());
    };
    if !person.email_verified {
        return Err(IdentityRefusal::Unverified.into());
    }
    let key = email.key();
    if !provider.email_domain.is_empty() && !key.ends_with(&format!("@{}", provider.email_domain)) {
        return Err(IdentityRefusal::OtherDomain { domain: provider.email_domain.clone() }.into());
    }
    let known = work.visible::<Entity>().filter(Column::EmailKey.eq(key.as_str())).lock_exclusive();
    let known = match work.first(known).await? {
        None => staff_invitations::join_by_address(work, &key).await?,
        known => known,
    };
    let staff = match (known, role) {
        (Some(staff), _) if !staff.active => return Err(IdentityRefusal::Inactive.into()),
        (Some(staff), _) => staff,
        (None, Some(role)) if provider.creates_people => add(work, person, &email, role).await?,
        (None, None) if person.groups_left_out => return Err(IdentityRefusal::GroupsLeftOut.into()),
        (None, None) if provider.creates_people => return Err(IdentityRefusal::NoGroup.into()),
        (None, _) => return Err(IdentityRefusal::Unknown { email: email.as_str().to_owned() }.into()),
    };
    tie_to(work, provider, person, &staff).await?;
    Ok(staff)
}

async fn tie_to(
    work: &mut UnitOfWork<System>,
    provider: &Model,
    person: &Proven,
    staff: &StaffRow,
) -> Result<()> {
    let row = identities::ActiveModel {
        id: Set(StaffIdentityId::new(work.now())),
        provider_id: Set(provider.id),
        staff_id: Set(staff.id),
        subject: Set(person.subject.clone()),
        created_at: Set(work.now()),
        last_used_at: Set(work.now()),
        ..Default::default()
    };
    // An address that the provider gave to somebody else since does not open what its first owner opened.
    match work.insert(row).await {
        Err(error) if error.is_duplicate() => return Err(IdentityRefusal::AnotherAccount.into()),
        other => other?,
    };
    let happened = Happened::to(Event::StaffLinked, staff.id.0, staff.name.clone());
    work.record(happened.with("provider", provider.name.clone())).await
}

async fn add(
    work: &mut UnitOfWork<System>,
    person: &Proven,
    email: &EmailAddress,
    role: Role,
) -> Result<StaffRow> {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let name = if person.name.trim().is_empty() { local } else { person.name.trim() };
    let new = NewStaff {
        name: name.chars().take(120).collect(),
        email: email.as_str().to_owned(),
        role,
        language: person.language.clone(),
    };
    staff::put_in(work, new).await
}

/// Gives them the role of their groups; the last admin stays one.
async fn apply(
    work: &mut UnitOfWork<System>,
    provider: &Model,
    staff: StaffRow,
    role: Role,
) -> Result<StaffRow> {
    if staff.role == role || (staff.role == Role::Admin && staff::is_last_admin(work, &staff).await?) {
        return Ok(staff);
    }
    let (before, version) = (staff.role, staff.version);
    let mut row = staff.into_active_model();
    row.role = Set(role);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let staff = work.update(row).await?;
    sessions::revoke_all_of_staff(work, staff.id).await?;
    let happened = Happened::to(Event::StaffChanged, staff.id.0, staff.name.clone());
    let happened = happened.with("what", "role").with("from", before.as_str()).with("to", role.as_str());
    work.record(happened.with("provider", provider.name.clone())).await?;
    Ok(staff)
}
