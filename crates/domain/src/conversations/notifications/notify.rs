//! Works out who is told of something that happened, and queues a mail for each: once, however often it is asked.

use super::{About, Story, clients, matrix, staff, story};
use crate::Result;
use crate::access::System;
use crate::activity::{ActorKind, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Database, UnitOfWork};
use crate::field::notices;
use crate::id::{ActivityId, PortalUserId, StaffId};
use crate::portal::Feature;
use crate::workspaces::{self, Standing};

/// Queues the mails that follow from an activity; the number of those that were not queued before.
pub async fn notify(database: &Database, by: System, activity: ActivityId) -> Result<usize> {
    use crate::access::Principal;
    let told = story(&database.reader(by.clone()), activity).await?;
    let Some(standing) = workspaces::by_id(database, by.workspace()).await? else { return Ok(0) };
    let mut work = database.begin(by).await?;
    let recipients = recipients(&work, &told, &standing).await?;
    let mut queued = 0;
    for to in recipients {
        queued += usize::from(queue(&mut work, &told, to).await?);
    }
    if matrix::of(told.activity.event).of_job {
        queued += notices::follow(&mut work, &standing, &told.activity).await?;
    }
    work.commit().await?;
    Ok(queued)
}

async fn recipients(work: &UnitOfWork<System>, told: &Story, standing: &Standing) -> Result<Vec<Recipient>> {
    let whom = matrix::of(told.activity.event);
    let (client, member) = actor(told);
    let mut recipients = Vec::new();
    if let (Some(which), Some(account)) = (whom.clients, told.activity.account_id)
        && offers(standing, told.activity.noun)
        && !told.hidden
    {
        let without = client.filter(|_| !whom.confirms);
        recipients.extend(clients::of(work, which, account, &told.about, without).await?);
    }
    if let Some(which) = whom.staff.filter(|_| is_worth_it(told)) {
        recipients.extend(staff::of(work, which, told, member).await?);
    }
    Ok(recipients)
}

/// A good rating is read on its page; a low one asks for the office.
fn is_worth_it(told: &Story) -> bool {
    match &told.about {
        About::Rating(rating, _) => rating.waits(),
        _ => true,
    }
}

fn actor(told: &Story) -> (Option<PortalUserId>, Option<StaffId>) {
    let id = told.activity.actor_id;
    match told.activity.actor_kind {
        ActorKind::Client => (id.map(PortalUserId), None),
        ActorKind::Staff => (None, id.map(StaffId)),
        ActorKind::Worker | ActorKind::System => (None, None),
    }
}

/// Whether clients find such things in the portal at the moment; a mail about anything else would lead nowhere.
pub(super) fn offers(standing: &Standing, noun: Noun) -> bool {
    match noun {
        Noun::Request => {
            standing.workspace.has_charter
                && (standing.offers(Feature::Requests) || standing.offers(Feature::Trips))
        }
        Noun::Quote => standing.workspace.has_charter && standing.offers(Feature::Quotes),
        Noun::Trip => standing.workspace.has_charter && standing.offers(Feature::Trips),
        Noun::Invoice => standing.offers(Feature::Invoices),
        Noun::Thread => standing.offers(Feature::Messaging),
        Noun::Ask => standing.workspace.has_field && standing.offers(Feature::Jobs),
        Noun::Rating => {
            standing.workspace.has_field
                && standing.offers(Feature::Jobs)
                && standing.offers(Feature::Ratings)
        }
        _ => false,
    }
}

async fn queue(work: &mut UnitOfWork<System>, told: &Story, to: Recipient) -> Result<bool> {
    let activity = &told.activity;
    let letter = if to.staff { Letter::StaffNotice } else { Letter::ClientNotice };
    let side = if to.staff { "staff" } else { "client" };
    let new = NewDelivery {
        letter,
        unique_key: format!("{}:{side}:{}", activity.id, to.email.to_lowercase()),
        to,
        noun: activity.noun,
        object: activity.object_id,
        activity: Some(activity.id),
        useless_after: None,
    };
    Ok(deliveries::queue(work, new).await?.is_some())
}
