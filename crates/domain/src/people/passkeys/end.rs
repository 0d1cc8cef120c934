//! What comes with the end of a passkey, or with a new one: its person hears of it, and a removed person has none left.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Holder;
use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::{Principal, System};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::{contacts, portal_users, staff};

/// Ends every passkey of a person whose access is taken away for good.
pub async fn end_all<P: Principal>(work: &UnitOfWork<P>, holder: Holder) -> Result<()> {
    let whose = match holder {
        Holder::Client(id) => Column::PortalUserId.eq(id),
        Holder::Staff(id) => Column::StaffId.eq(id),
    };
    Entity::delete_many()
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(whose)
        .exec(work.connection())
        .await?;
    Ok(())
}

/// A letter, and the word of its key.
pub(super) struct Change<'a>(pub(super) Letter, pub(super) &'a str);

/// Mails a person that a passkey of theirs came, went or may have been copied.
pub(super) async fn tell(work: &mut UnitOfWork<System>, passkey: &Model, change: Change<'_>) -> Result<()> {
    let Some(to) = recipient(work, passkey).await? else { return Ok(()) };
    let mail = NewDelivery {
        letter: change.0,
        unique_key: format!("passkey-{}:{}", change.1, passkey.id),
        to,
        noun: Noun::Session,
        object: passkey.id.0,
        activity: None,
        useless_after: Some(work.now().plus_days(2)),
    };
    deliveries::queue(work, mail).await?;
    Ok(())
}

async fn recipient(work: &UnitOfWork<System>, passkey: &Model) -> Result<Option<Recipient>> {
    if let Some(id) = passkey.staff_id {
        let member = work.one::<staff::row::Entity>(id).await?;
        return Ok(Some(Recipient {
            name: member.name,
            email: member.email,
            language: member.language,
            staff: true,
            portal_user: None,
        }));
    }
    let Some(id) = passkey.portal_user_id else { return Ok(None) };
    let user = work.one::<portal_users::row::Entity>(id).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    Ok(Some(Recipient {
        name: contact.name(),
        email: user.email,
        language: user.language,
        staff: false,
        portal_user: Some(id),
    }))
}
