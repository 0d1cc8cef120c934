//! Takes a second factor away, for somebody who lost their phone and their codes: they set up a new one.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::half::end_halves;
use super::recovery;
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::passkeys::{self, Holder};
use crate::people::sessions;
use crate::people::staff::{StaffRow, within_own};

/// Takes the second factor of a member of staff away and ends their sessions. Their passkeys, which count as both
/// factors, go with it: whatever held them may be lost.
pub async fn reset(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: StaffRow,
) -> Result<StaffRow> {
    within_own(work, member.role, &member.permissions)?;
    let (id, name) = (member.id, member.name.clone());
    let version = member.version;
    let mut row = member.into_active_model();
    row.totp_sealed = Set(None);
    row.totp_confirmed_at = Set(None);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let member = work.update(row).await?;
    recovery::forget(work, id).await?;
    passkeys::end_all(work, Holder::Staff(id)).await?;
    end_halves(work, id).await?;
    sessions::revoke_all_of_staff(work, id).await?;
    work.record(Happened::to(Event::StaffChanged, id.0, name).with("what", "second-factor-reset")).await?;
    Ok(member)
}
