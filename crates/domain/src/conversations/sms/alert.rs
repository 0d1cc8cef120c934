//! Tells the admins by mail when half, most and all of a day's text messages are used up, and when sign-in links are paused.

use sea_orm::{ColumnTrait, QueryFilter};

use crate::Result;
use crate::access::{Role, System};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::staff;
use crate::workspaces::Workspace;

/// Shares of the day's messages at which the admins are told, in percent.
const SHARES: [u64; 3] = [100, 80, 50];

/// Queues the mails once a share is reached; each share is told once a day.
pub(super) async fn budget(
    work: &mut UnitOfWork<System>,
    company: &Workspace,
    sent: u64,
    most: u64,
) -> Result<()> {
    let reached = |share: &u64| sent * 100 >= most * share && (sent - 1) * 100 < most * share;
    match SHARES.into_iter().find(|share| sent > 0 && reached(share)) {
        Some(share) => tell_admins(work, company, &share.to_string()).await,
        None => Ok(()),
    }
}

/// Queues the mails that say why sign-in links do not leave at the moment; told once a day.
pub async fn tell_paused(work: &mut UnitOfWork<System>, company: &Workspace) -> Result<()> {
    tell_admins(work, company, "paused").await
}

async fn tell_admins(work: &mut UnitOfWork<System>, company: &Workspace, what: &str) -> Result<()> {
    let day = work.now().at(&company.time_zone).date();
    let admins = work
        .visible::<staff::row::Entity>()
        .filter(staff::row::Column::Active.eq(true))
        .filter(staff::row::Column::Role.eq(Role::Admin));
    for admin in work.all(admins).await? {
        let mail = NewDelivery {
            letter: Letter::SmsBudget,
            unique_key: format!("sms-budget:{day}:{what}:{}", admin.id),
            to: Recipient {
                name: admin.name,
                email: admin.email,
                language: admin.language,
                staff: true,
                portal_user: None,
            },
            noun: Noun::Workspace,
            object: company.id.0,
            activity: None,
            useless_after: Some(work.now().plus_days(1)),
        };
        deliveries::queue(work, mail).await?;
    }
    Ok(())
}
