//! Many people asked for a link on behalf of others: beyond a number of mails no more are sent, and the admins are told
//! (row 16).

use sea_orm::{ColumnTrait, QueryFilter};

use crate::Result;
use crate::access::{Principal, Role, System};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::staff;

const HOUR: i64 = 3600;
/// Sign-in mails of one company.
const PER_WORKSPACE: Limit = Limit { count: 200, seconds: HOUR };
/// Sign-in mails of all companies: they leave by one mail server.
const PER_INSTALLATION: Limit = Limit { count: 2_000, seconds: HOUR };

/// Whether another sign-in mail may be sent now; counts it when it may.
pub(crate) async fn may_send(work: &UnitOfWork<System>) -> Result<bool> {
    let mails = "sign-in-mails".to_owned();
    let here = limits::allow(work, &Key::Here(mails.clone()), &[PER_WORKSPACE]).await?;
    if here != Allowed::Yes {
        return Ok(false);
    }
    Ok(limits::allow(work, &Key::Everywhere(mails), &[PER_INSTALLATION]).await? == Allowed::Yes)
}

/// Mails every admin that no more are sent: once an hour, however many are asked for.
pub(crate) async fn tell_admins(work: &mut UnitOfWork<System>) -> Result<()> {
    let workspace = work.by().workspace();
    tracing::warn!(%workspace, "more sign-in mails are asked for within an hour than are sent");
    let admins = work
        .visible::<staff::row::Entity>()
        .filter(staff::row::Column::Active.eq(true))
        .filter(staff::row::Column::Role.eq(Role::Admin));
    let hour = work.now().0 / (HOUR * 1000);
    for admin in work.all(admins).await? {
        let mail = NewDelivery {
            letter: Letter::SignInFlood,
            unique_key: format!("sign-in-flood:{hour}:{}", admin.id),
            to: Recipient {
                name: admin.name,
                email: admin.email,
                language: admin.language,
                staff: true,
                portal_user: None,
            },
            noun: Noun::Workspace,
            object: workspace.0,
            activity: None,
            useless_after: Some(work.now().plus_days(1)),
        };
        deliveries::queue(work, mail).await?;
    }
    Ok(())
}
