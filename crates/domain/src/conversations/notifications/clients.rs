//! The clients of an account who may see a thing and are in the portal right now.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, QueryTrait};

use super::About;
use super::matrix::Clients;
use crate::Result;
use crate::access::{Scope, System};
use crate::conversations::deliveries::Recipient;
use crate::conversations::threads::{Thread, messages};
use crate::database::Sight;
use crate::field::ratings::Rating;
use crate::id::{AccountId, ContactId, PortalUserId};
use crate::people::memberships::{Membership, MembershipRole, Sees};
use crate::people::portal_users::PortalUserStatus;
use crate::people::{accounts, contacts, memberships, portal_users};

/// Those of an account who are told, without the one who did it. The scope that shows them the thing in the portal is
/// asked of everybody, so that no mail leads to a page that its reader may not see.
pub(super) async fn of<S: Sight<By = System>>(
    sight: &S,
    which: Clients,
    account: AccountId,
    about: &About,
    without: Option<PortalUserId>,
) -> Result<Vec<Recipient>> {
    if !sight.one::<accounts::row::Entity>(account).await?.active {
        return Ok(Vec::new());
    }
    let mut theirs: HashSet<ContactId> = contact_of(about).into_iter().collect();
    if let (Clients::Correspondent, About::Thread(thread)) = (which, about) {
        theirs.extend(writers(sight, thread).await?);
    }
    if let About::Rating(rating, job) = about {
        theirs.extend(author(sight, rating).await?.or(job.contact_id));
    }
    let members = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(account))
        .filter(memberships::current(sight.now()));
    let meant: Vec<ContactId> = sight
        .all(members)
        .await?
        .into_iter()
        .filter(|member| is_meant(which, member, theirs.contains(&member.contact_id)))
        .filter(|member| !is_private(about) || theirs.contains(&member.contact_id))
        .filter(|member| opens(about, member))
        .map(|member| member.contact_id)
        .collect();
    let people = sight
        .visible::<contacts::row::Entity>()
        .filter(contacts::row::Column::Id.is_in(meant))
        .filter(contacts::row::Column::Active.eq(true));
    let names: HashMap<ContactId, String> =
        sight.all(people).await?.into_iter().map(|one| (one.id, one.name())).collect();
    let users = sight
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::ContactId.is_in(names.keys().copied()))
        .filter(portal_users::row::Column::Status.eq(PortalUserStatus::Active));
    let mut told: Vec<Recipient> = sight
        .all(users)
        .await?
        .into_iter()
        .filter(|user| without != Some(user.id))
        .map(|user| Recipient {
            name: names.get(&user.contact_id).cloned().unwrap_or_default(),
            email: user.email,
            language: user.language,
            staff: false,
            portal_user: Some(user.id),
        })
        .collect();
    told.sort_by(|a, b| a.email.cmp(&b.email));
    Ok(told)
}

/// The clients who wrote in a conversation.
async fn writers<S: Sight<By = System>>(sight: &S, thread: &Thread) -> Result<Vec<ContactId>> {
    use portal_users::row::{Column, Entity};
    let said = sight
        .visible::<messages::Entity>()
        .filter(messages::Column::ThreadId.eq(thread.id))
        .filter(messages::Column::ByStaff.eq(false))
        .select_only()
        .column(messages::Column::AuthorId);
    let users = sight.visible::<Entity>().filter(Column::Id.in_subquery(said.into_query()));
    Ok(sight.all(users).await?.into_iter().map(|user| user.contact_id).collect())
}

/// The contact who rated, unless by a link.
async fn author<S: Sight<By = System>>(sight: &S, rating: &Rating) -> Result<Option<ContactId>> {
    let id = rating.author_key.strip_prefix("user:").and_then(|id| id.parse::<PortalUserId>().ok());
    let Some(id) = id else { return Ok(None) };
    let user = sight.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::Id.eq(id));
    Ok(sight.first(user).await?.map(|user| user.contact_id))
}

/// Whether a place opens the conversation that a mail would lead to; other things ask for their own scope.
fn opens(about: &About, place: &Membership) -> bool {
    match about {
        About::Thread(thread) => thread.noun.is_open_to(&place.scopes),
        _ => true,
    }
}

/// Whether it concerns a trip that only those who booked it and fly on it know of.
const fn is_private(about: &About) -> bool {
    matches!(about, About::Trip(trip, ..) if trip.private)
}

/// Whether somebody in this place is told; `theirs` when the thing is theirs.
fn is_meant(which: Clients, place: &Membership, theirs: bool) -> bool {
    let opens = |scope| place.opens(scope);
    // What belongs to others is nothing to whoever sees their own alone.
    let owns = place.role == MembershipRole::Owner && place.sees == Sees::All;
    match which {
        Clients::ContactAndOwners => (theirs || owns) && opens(Scope::Trips),
        Clients::Approvers => (theirs || opens(Scope::Approves)) && opens(Scope::Trips),
        Clients::Billing => opens(Scope::Billing),
        Clients::OfJobs => (theirs || place.role == MembershipRole::Owner) && opens(Scope::Jobs),
        Clients::Correspondent => theirs && opens(Scope::Messages),
    }
}

fn contact_of(about: &About) -> Option<ContactId> {
    match about {
        About::Request(request, ..) => Some(request.contact_id),
        About::Quote(quote, _) => Some(quote.contact_id),
        About::Trip(trip, ..) => Some(trip.contact_id),
        About::Invoice(invoice) => Some(invoice.contact_id),
        About::Thread(thread) => Some(thread.contact_id),
        About::Ask(ask, _) => Some(ask.contact_id),
        About::Rating(..) | About::Nothing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{MembershipId, WorkspaceId};
    use crate::people::memberships::Scopes;
    use crate::time::Instant;

    fn is_told(which: Clients, role: MembershipRole, theirs: bool) -> bool {
        let now = Instant(1_795_273_200_000);
        let place = Membership {
            id: MembershipId::new(now),
            workspace_id: WorkspaceId::new(now),
            account_id: AccountId::new(now),
            contact_id: ContactId::new(now),
            role,
            scopes: Scopes::of(role.scopes().iter().copied()),
            sees: role.sees(),
            ends_at: None,
            invited_by: None,
            created_at: now,
        };
        is_meant(which, &place, theirs)
    }

    #[test]
    fn nobody_is_told_of_a_page_that_their_place_does_not_open() {
        assert!(is_told(Clients::Billing, MembershipRole::Billing, false));
        assert!(!is_told(Clients::Billing, MembershipRole::Requester, true));
        assert!(!is_told(Clients::Approvers, MembershipRole::Billing, true));
        assert!(is_told(Clients::Approvers, MembershipRole::Requester, true));
        assert!(!is_told(Clients::Approvers, MembershipRole::Requester, false));
        assert!(is_told(Clients::ContactAndOwners, MembershipRole::Owner, false));
        assert!(!is_told(Clients::ContactAndOwners, MembershipRole::Signer, false));
        assert!(!is_told(Clients::Correspondent, MembershipRole::Owner, false));
        assert!(is_told(Clients::OfJobs, MembershipRole::Viewer, true));
        assert!(!is_told(Clients::OfJobs, MembershipRole::Billing, true));
    }
}
