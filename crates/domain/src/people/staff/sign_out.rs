//! Signs a member of staff out of every browser, such as after a laptop was lost.

use super::change::within_own;
use super::row::Model;
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::UnitOfWork;
use crate::people::second_factor::end_halves;
use crate::people::sessions;

/// Ends every session of a member and every sign-in that waits for its second factor.
pub async fn sign_out_everywhere(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: &Model,
) -> Result<()> {
    within_own(work, member.role, &member.permissions)?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    end_halves(work, member.id).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    work.record(happened.with("what", "signed-out")).await?;
    Ok(())
}
