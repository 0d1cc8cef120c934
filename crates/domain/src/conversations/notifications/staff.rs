//! The members of staff who have to do with a thing.

use sea_orm::{ColumnTrait, Condition, QueryFilter};

use super::matrix::Crew;
use super::{About, Story};
use crate::Result;
use crate::access::permissions::{ManageInvoices, ManageQuotes};
use crate::access::{Role, System};
use crate::charter::{deals, quotes, requests, trips};
use crate::conversations::deliveries::Recipient;
use crate::conversations::threads::ThreadNoun;
use crate::database::Sight;
use crate::id::{DealId, QuoteId, RequestId, StaffId, TripId};
use crate::people::staff;
use crate::portal;

/// Those who are told, without the one who did it; each once.
pub(super) async fn of<S: Sight<By = System>>(
    sight: &S,
    which: Crew,
    story: &Story,
    without: Option<StaffId>,
) -> Result<Vec<Recipient>> {
    let named = match which {
        Crew::NotifyList => Vec::new(),
        Crew::AssigneeAndNotifyList => assignee(story),
        Crew::Seller => sellers(sight, story).await?,
        Crew::Correspondent => correspondents(sight, story).await?,
        Crew::Accounting => return bookkeepers(sight, without).await,
    };
    let mut told = by_ids(sight, &named, without).await?;
    // The one who acted is not told; whoever else is named then stands alone, and a notify list stands in for nobody.
    if matches!(which, Crew::NotifyList | Crew::AssigneeAndNotifyList)
        || (told.is_empty() && named.is_empty())
    {
        told.extend(notify_list(sight, without).await?);
    }
    told.sort_by(|a, b| a.email.cmp(&b.email));
    told.dedup_by(|a, b| a.email == b.email);
    Ok(told)
}

fn assignee(story: &Story) -> Vec<StaffId> {
    match &story.about {
        About::Request(request, ..) => request.assignee_id.into_iter().collect(),
        _ => Vec::new(),
    }
}

async fn sellers<S: Sight<By = System>>(sight: &S, story: &Story) -> Result<Vec<StaffId>> {
    let About::Quote(quote, _) = &story.about else { return Ok(Vec::new()) };
    seller_of(sight, quote).await
}

async fn seller_of<S: Sight<By = System>>(sight: &S, quote: &quotes::Quote) -> Result<Vec<StaffId>> {
    let rep = rep_of(sight, Some(quote.deal_id)).await?;
    Ok(quote.sent_by.into_iter().chain(rep).collect())
}

async fn rep_of<S: Sight<By = System>>(sight: &S, deal: Option<DealId>) -> Result<Option<StaffId>> {
    match deal {
        Some(deal) => Ok(sight.one::<deals::row::Entity>(deal).await?.rep_id),
        None => Ok(None),
    }
}

async fn correspondents<S: Sight<By = System>>(sight: &S, story: &Story) -> Result<Vec<StaffId>> {
    let About::Thread(thread) = &story.about else { return Ok(Vec::new()) };
    let named: Vec<StaffId> = match (thread.noun, thread.object_id) {
        (ThreadNoun::Request, Some(id)) => {
            sight.one::<requests::row::Entity>(RequestId(id)).await?.assignee_id.into_iter().collect()
        }
        (ThreadNoun::Quote, Some(id)) => {
            seller_of(sight, &sight.one::<quotes::row::Entity>(QuoteId(id)).await?).await?
        }
        (ThreadNoun::Trip, Some(id)) => {
            rep_of(sight, sight.one::<trips::row::Entity>(TripId(id)).await?.deal_id)
                .await?
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    };
    if named.is_empty() {
        return Ok(story.account.as_ref().and_then(|account| account.rep_id).into_iter().collect());
    }
    Ok(named)
}

/// Those named in the portal's settings; when nobody is named, all who sell and run.
async fn notify_list<S: Sight<By = System>>(sight: &S, without: Option<StaffId>) -> Result<Vec<Recipient>> {
    let settings = sight.first(sight.visible::<portal::row::Entity>()).await?;
    let named = settings.map(|settings| settings.notify_requests.0).unwrap_or_default();
    let told = by_ids(sight, &named, without).await?;
    if !told.is_empty() || !named.is_empty() {
        return Ok(told);
    }
    find(sight, staff::who_may::<ManageQuotes>(), without).await
}

/// Those who keep the books, by role or since they were given it besides; where nobody does, the admins.
async fn bookkeepers<S: Sight<By = System>>(sight: &S, without: Option<StaffId>) -> Result<Vec<Recipient>> {
    let keeps = Condition::any()
        .add(staff::row::Column::Role.eq(Role::Accounting))
        .add(staff::was_given::<ManageInvoices>());
    let told = find(sight, keeps, without).await?;
    if !told.is_empty() {
        return Ok(told);
    }
    find(sight, Condition::all().add(staff::row::Column::Role.eq(Role::Admin)), without).await
}

async fn by_ids<S: Sight<By = System>>(
    sight: &S,
    ids: &[StaffId],
    without: Option<StaffId>,
) -> Result<Vec<Recipient>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    find(sight, Condition::all().add(staff::row::Column::Id.is_in(ids.iter().copied())), without).await
}

async fn find<S: Sight<By = System>>(
    sight: &S,
    which: Condition,
    without: Option<StaffId>,
) -> Result<Vec<Recipient>> {
    let select =
        sight.visible::<staff::row::Entity>().filter(which).filter(staff::row::Column::Active.eq(true));
    let people = sight.all(select).await?.into_iter().filter(|one| without != Some(one.id));
    Ok(people
        .map(|one| Recipient {
            name: one.name,
            email: one.email,
            language: one.language,
            staff: true,
            portal_user: None,
        })
        .collect())
}
