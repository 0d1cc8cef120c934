//! Who of an account sees a thing, and why, or why not: asked of the rules by which it is shown, for all of them in one
//! statement. The reason is told from their place; whether they see it never is.

use sea_orm::sea_query::{Alias, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef,
};

use super::object::{SeenNoun, SeenObject};
use crate::Result;
use crate::access::portal_user::PortalUserFacts;
use crate::access::{AccountSeat, PortalUser, Scope, Staff, VisibleTo};
use crate::billing::invoices;
use crate::charter::{quotes, requests, trips};
use crate::conversations::threads::{self, ThreadNoun};
use crate::database::Sight;
use crate::field::jobs;
use crate::id::{InvoiceId, JobId, QuoteId, RequestId, SessionId, ThreadId, TripId};
use crate::pages::number_of;
use crate::people::contacts::Contact;
use crate::people::memberships::Sees;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::people::{accounts, contacts, memberships, portal_users};
use crate::queues::some_of;
use crate::word::words;

/// How many people are explained at once.
pub const EXPLAINED: usize = 50;

words! {
    /// Why somebody sees a thing, or does not.
    pub enum Because {
        /// It was made for them, or they asked for it.
        Theirs = "theirs",
        /// They fly on the trip.
        Flies = "flies",
        /// Their place shows all trips of the account.
        Whole = "whole",
        /// Their place answers quotes.
        Answers = "answers",
        /// They act for the account.
        Acts = "acts",
        /// Their place opens this part.
        Scope = "scope",
        /// Their access was removed.
        Removed = "removed",
        /// Their access is suspended.
        Suspended = "suspended",
        /// The contact is inactive.
        ContactInactive = "contact-inactive",
        /// The account is inactive.
        AccountInactive = "account-inactive",
        /// Their place does not open this part.
        NoScope = "no-scope",
        /// No client sees it as yet.
        NotOut = "not-out",
        /// It belongs to a private trip.
        Private = "private",
        /// Their place shows their own trips alone.
        OwnOnly = "own-only",
    }
}

/// Somebody of the account.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Them, with their place in this account as it is now.
    pub client: PortalUser,
    /// Where their access stands.
    pub status: PortalUserStatus,
    /// Whether they see it, once they are in.
    pub sees: bool,
    /// Why, or why not.
    pub because: Because,
}

/// The first [`EXPLAINED`] clients of the account, and whether there are more.
pub async fn viewers<S: Sight<By = Staff>>(sight: &S, object: &SeenObject) -> Result<(Vec<Viewer>, bool)> {
    let mut people = people(sight, object).await?;
    let more = people.len() > EXPLAINED;
    people.truncate(EXPLAINED);
    let places = places(sight, object, &people).await?;
    let mut known = Vec::with_capacity(people.len());
    for (user, contact) in people {
        let Some((place, account)) = places.iter().find(|(place, _)| place.contact_id == contact.id) else {
            continue;
        };
        let shut_out = shut_out(&user, &contact, account);
        let status = user.status;
        known.push((client(user, contact, place, account, SessionId::new(sight.now())), status, shut_out));
    }
    let clients: Vec<&PortalUser> = known.iter().map(|(client, ..)| client).collect();
    let visible = visible(sight, object, &clients).await?;
    let viewer = |((client, status, shut_out), visible): ((PortalUser, _, Option<Because>), bool)| {
        let sees = visible && shut_out.is_none();
        let because = shut_out.unwrap_or_else(|| because(object, &client, visible));
        Viewer { client, status, sees, because }
    };
    Ok((known.into_iter().zip(visible).map(viewer).collect(), more))
}

/// One more than are explained, so that it can be said that there are more.
async fn people<S: Sight<By = Staff>>(
    sight: &S,
    object: &SeenObject,
) -> Result<Vec<(PortalUserRow, Contact)>> {
    let contact: RelationDef = portal_users::row::Entity::belongs_to(contacts::row::Entity)
        .from(portal_users::row::Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let here = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(object.account))
        .filter(memberships::current(sight.now()))
        .select_only()
        .column(memberships::row::Column::ContactId);
    let found = sight
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::ContactId.in_subquery(here.into_query()))
        .join(JoinType::InnerJoin, contact)
        .order_by_asc(portal_users::row::Column::Id)
        .limit(EXPLAINED as u64 + 1)
        .select_also(contacts::row::Entity)
        .all(sight.connection())
        .await?;
    Ok(found.into_iter().filter_map(|(user, contact)| Some((user, contact?))).collect())
}

type Seated = (memberships::Membership, accounts::Account);

async fn places<S: Sight<By = Staff>>(
    sight: &S,
    object: &SeenObject,
    people: &[(PortalUserRow, Contact)],
) -> Result<Vec<Seated>> {
    let account: RelationDef = memberships::row::Entity::belongs_to(accounts::row::Entity)
        .from(memberships::row::Column::AccountId)
        .to(accounts::row::Column::Id)
        .into();
    let found = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(object.account))
        .filter(memberships::row::Column::ContactId.is_in(people.iter().map(|(_, contact)| contact.id)))
        .filter(memberships::current(sight.now()))
        .join(JoinType::InnerJoin, account)
        .select_also(accounts::row::Entity)
        .all(sight.connection())
        .await?;
    Ok(found.into_iter().filter_map(|(place, account)| Some((place, account?))).collect())
}

/// What keeps them out whatever their place opens.
fn shut_out(user: &PortalUserRow, contact: &Contact, account: &accounts::Account) -> Option<Because> {
    match user.status {
        PortalUserStatus::Removed => Some(Because::Removed),
        PortalUserStatus::Suspended => Some(Because::Suspended),
        _ if !contact.active => Some(Because::ContactInactive),
        _ if !account.active => Some(Because::AccountInactive),
        PortalUserStatus::Invited | PortalUserStatus::Active => None,
    }
}

/// The client with the one place that decides about the account's things.
fn client(
    user: PortalUserRow,
    contact: Contact,
    place: &memberships::Membership,
    account: &accounts::Account,
    session: SessionId,
) -> PortalUser {
    PortalUser::new(PortalUserFacts {
        workspace: user.workspace_id,
        id: user.id,
        contact: contact.id,
        first_name: contact.first_name,
        last_name: contact.last_name,
        language: user.language,
        session,
        creates_trips: false,
        seats: vec![AccountSeat {
            account: account.id,
            name: account.name.clone(),
            role: place.role,
            scopes: place.scopes.clone(),
            sees: place.sees,
        }],
        network: String::new(),
    })
}

/// Whether each of them sees it, in their order.
async fn visible<S: Sight<By = Staff>>(
    sight: &S,
    object: &SeenObject,
    clients: &[&PortalUser],
) -> Result<Vec<bool>> {
    if clients.is_empty() {
        return Ok(Vec::new());
    }
    let mut all = Query::select();
    for (index, client) in clients.iter().enumerate() {
        let Some(seen) = as_seen(object, client) else { return Ok(vec![true; clients.len()]) };
        all.expr_as(number_of(seen), Alias::new(format!("n{index}")));
    }
    let mut visible = vec![false; clients.len()];
    if let Some(row) = sight.connection().query_one(&all).await? {
        for (index, sees) in visible.iter_mut().enumerate() {
            *sees = row.try_get_by_index::<i64>(index)? > 0;
        }
    }
    Ok(visible)
}

/// The thing as this client sees it: one row, or none. An account is no row of theirs: whoever acts for it, sees it.
fn as_seen(object: &SeenObject, client: &PortalUser) -> Option<SelectStatement> {
    let id = object.id;
    Some(match object.noun {
        SeenNoun::Account => return None,
        SeenNoun::Trip => {
            some_of(trips::row::Entity::visible_to(client).filter(trips::row::Column::Id.eq(TripId(id))))
        }
        SeenNoun::Request => some_of(
            requests::row::Entity::visible_to(client).filter(requests::row::Column::Id.eq(RequestId(id))),
        ),
        SeenNoun::Quote => {
            some_of(quotes::row::Entity::visible_to(client).filter(quotes::row::Column::Id.eq(QuoteId(id))))
        }
        SeenNoun::Invoice => some_of(
            invoices::row::Entity::visible_to(client).filter(invoices::row::Column::Id.eq(InvoiceId(id))),
        ),
        SeenNoun::Thread => some_of(
            threads::row::Entity::visible_to(client).filter(threads::row::Column::Id.eq(ThreadId(id))),
        ),
        SeenNoun::Job => {
            some_of(jobs::row::Entity::visible_to(client).filter(jobs::row::Column::Id.eq(JobId(id))))
        }
    })
}

fn because(object: &SeenObject, client: &PortalUser, visible: bool) -> Because {
    if let Some(about) = object.about {
        return because_of_talk(object, about, client, visible);
    }
    let whole = client.seats().iter().any(|seat| seat.sees == Sees::All);
    let of_trips = object.noun.scope() == Some(Scope::Trips);
    if visible {
        return match object.noun {
            SeenNoun::Account => Because::Acts,
            _ if !of_trips => Because::Scope,
            _ if object.contact == Some(client.contact()) => Because::Theirs,
            SeenNoun::Trip if object.is_private || !whole => Because::Flies,
            _ if !whole => Because::Answers,
            _ => Because::Whole,
        };
    }
    let answers = object.noun == SeenNoun::Quote && client.may(Scope::Approves, object.account);
    match object.noun.scope() {
        Some(scope) if !client.may(scope, object.account) => Because::NoScope,
        // What is of no trip and opened, and still not seen, has not been shown: a job of a kind that clients do not see.
        _ if !object.is_out || !of_trips => Because::NotOut,
        _ if whole || answers => Because::Private,
        _ => Because::OwnOnly,
    }
}

/// The same of a conversation, which follows what it is about.
fn because_of_talk(object: &SeenObject, about: ThreadNoun, client: &PortalUser, visible: bool) -> Because {
    let whole = client.seats().iter().any(|seat| seat.sees == Sees::All);
    let of_trips = about.opened_by() == Some(Scope::Trips);
    let is_open = client.seats().iter().any(|seat| about.is_open_to(&seat.scopes));
    match (visible, is_open) {
        (true, _) if of_trips && object.contact == Some(client.contact()) => Because::Theirs,
        (true, _) if of_trips => Because::Whole,
        (true, _) => Because::Scope,
        (false, false) => Because::NoScope,
        (false, true) if !of_trips => Because::NotOut,
        (false, true) if whole => Because::Private,
        (false, true) => Because::OwnOnly,
    }
}
