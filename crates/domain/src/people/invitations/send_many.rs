//! Invites many contacts in one change. The number of statements does not grow with theirs, but for the rows that one
//! statement holds.

use std::collections::HashSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, Iterable, QueryFilter, QuerySelect,
};

use super::issue::{self, Inviter, days, end_earlier};
use super::many::{self, Candidate};
use super::remind::AFTER_DAYS;
use super::send::{fresh, revived};
use super::{InvitationRefusal, Reach, row};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::id::{ContactId, PortalUserId};
use crate::people::contacts::Contact;
use crate::people::portal_users::row::{ActiveModel, Column, Entity};
use crate::people::portal_users::{PortalUserKind, PortalUserRow};
use crate::secret::ServerKey;

/// Rows of one statement: 26 values each are far below any database's limit.
const AT_ONCE: usize = 500;

/// Somebody who is invited.
struct Invited {
    contact: Contact,
    user: PortalUserRow,
    reach: Reach,
    is_again: bool,
}

/// Invites all of those who can be invited now, in one change; how many they are. Whoever cannot any more is left out.
pub async fn send_many(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    key: &ServerKey,
    chosen: &[ContactId],
    kind: PortalUserKind,
) -> Result<usize> {
    let days = days(work).await?;
    let chosen = many::those(work, chosen).await?;
    // Whoever was portal user before is held, so that nobody else invites them at this moment.
    let held = Column::ContactId.is_in(chosen.iter().map(|one| one.id));
    work.all(work.visible::<Entity>().filter(held).lock_exclusive()).await?;
    let invited = many::weigh(work, chosen).await?.into_iter();
    let mut invited: Vec<Invited> =
        invited.filter_map(|candidate| become_invited(work, candidate, kind)).collect();
    keep(work, &mut invited).await?;

    let again: Vec<PortalUserId> = invited.iter().filter(|one| one.is_again).map(|one| one.user.id).collect();
    end_earlier(work, &again).await?;
    let (mut rows, mut messages) = (Vec::new(), Vec::new());
    let (mut reminders, mut happened) = (Vec::new(), Vec::new());
    for Invited { contact, user, reach, is_again } in &invited {
        let invitation =
            issue::fresh(work, key, user.id, (Inviter::Staff(work.by().id()), reach.channel, days));
        messages.extend(issue::message(work, &invitation, user, contact, "invitation"));
        reminders.push(issue::reminder(&invitation));
        rows.push(invitation.into_active_model().reset_all());
        let event = if *is_again { Event::PortalUserReinvited } else { Event::PortalUserInvited };
        happened.push(Happened::to(event, user.id.0, contact.name()).with("email", reach.said()));
    }
    work.insert_all::<row::ActiveModel>(rows).await?;
    deliveries::put_all(work, messages).await?;
    let remind_at = work.now().plus_days(AFTER_DAYS);
    work.enqueue_all_at(&reminders, remind_at).await?;
    work.record_all(happened).await?;
    Ok(invited.len())
}

fn become_invited(work: &UnitOfWork<Staff>, candidate: Candidate, kind: PortalUserKind) -> Option<Invited> {
    let Candidate { contact, known, outcome } = candidate;
    let reach = outcome.ok()?;
    let is_again = known.is_some();
    let user = match known {
        Some(user) => revived(work, user, &contact, kind, &reach),
        None => fresh(work, &contact, kind, &reach),
    };
    Some(Invited { contact, user, reach, is_again })
}

/// Keeps the portal users. Whoever was invited by somebody else at the same moment is left out: theirs came first.
async fn keep(work: &UnitOfWork<Staff>, invited: &mut Vec<Invited>) -> Result<()> {
    let rows = |is_again: bool| -> Vec<ActiveModel> {
        let those = invited.iter().filter(|one| one.is_again == is_again);
        those.map(|one| one.user.clone().into_active_model().reset_all()).collect()
    };
    for some in rows(false).chunks(AT_ONCE) {
        let first = OnConflict::new().do_nothing().to_owned();
        Entity::insert_many(some.to_vec())
            .on_conflict(first)
            .exec_without_returning(work.connection())
            .await?;
    }
    for some in rows(true).chunks(AT_ONCE) {
        let over = OnConflict::column(Column::Id).update_columns(Column::iter()).to_owned();
        let kept = Entity::insert_many(some.to_vec())
            .on_conflict(over)
            .exec_without_returning(work.connection())
            .await;
        match kept.map_err(crate::Error::from) {
            Err(error) if error.is_duplicate() => return Err(InvitationRefusal::AddressTaken.into()),
            other => other?,
        };
    }
    let new = invited.iter().filter(|one| !one.is_again).map(|one| one.user.id);
    let select = work.visible::<Entity>().filter(Column::Id.is_in(new));
    let kept: HashSet<PortalUserId> = work.all(select).await?.into_iter().map(|user| user.id).collect();
    invited.retain(|one| one.is_again || kept.contains(&one.user.id));
    Ok(())
}
