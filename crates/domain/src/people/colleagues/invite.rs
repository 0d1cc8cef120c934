//! An owner invites somebody to act for the account. Whoever the operator does not know yet is written down; whoever gets in
//! already has one place more, and the owner reads the same sentence (security.md rows 40 and 41).

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::form::Read;
use super::known::known;
use super::letter::tell;
use super::{ColleagueForm, ColleagueRefusal, Owner};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::charter::passengers;
use crate::conversations::deliveries::Letter;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, MembershipId};
use crate::people::access_requests;
use crate::people::accounts::{self, Account};
use crate::people::contacts::{self, Contact, ContactForm};
use crate::people::invitations::{self, Channel, Inviter, Reach};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::memberships::row::{ActiveModel, Column, Entity};
use crate::people::memberships::{self, Membership, Place};
use crate::people::portal_users::{self, PortalUserKind, PortalUserRow, PortalUserStatus};
use crate::secret::{self, ServerKey};
use crate::time::{Instant, Zone};

/// Invitations of one account that may be open at once.
const MOST_OPEN: u64 = 20;
const DAY: i64 = 24 * 3600;
/// Mails that owners send to one address.
const PER_ADDRESS: Limit = Limit { count: 3, seconds: DAY };
/// Mails that owners of one account send.
const PER_ACCOUNT: Limit = Limit { count: 40, seconds: DAY };

/// Invites somebody to the account. Errors: `first_name`, `last_name`, `email`, `role`, `ends_on`, and
/// [`ColleagueRefusal`].
pub async fn invite(
    work: &mut UnitOfWork<System>,
    by: &Owner,
    key: &ServerKey,
    form: &ColleagueForm,
    zone: &Zone,
) -> Result<()> {
    let wanted = form.read(by, zone, work.now())?;
    // Whoever else invites to this account at this moment waits.
    let account = work.one_for_update::<accounts::row::Entity>(by.account).await?;
    let known = known(work, &wanted.email).await?;
    may_mail(work, by, &wanted.email.key()).await?;
    is_room(work, account.id).await?;
    match known {
        None => {
            let contact = write_down(work, by, &wanted).await?;
            give(work, by, (&account, &contact), &wanted.place, None).await?;
            send(work, by, key, &contact).await
        }
        Some((contact, user)) => let_in(work, (by, key), &account, (&contact, user), &wanted.place).await,
    }
}

/// Somebody the operator knows: nothing of theirs is changed, they get a place more or are refused.
async fn let_in(
    work: &mut UnitOfWork<System>,
    (by, key): (&Owner, &ServerKey),
    account: &Account,
    (contact, user): (&Contact, Option<PortalUserRow>),
    place: &Place,
) -> Result<()> {
    if !contact.active {
        return Err(ColleagueRefusal::AskUs.into());
    }
    let places = work.all(work.visible::<Entity>().filter(Column::ContactId.eq(contact.id))).await?;
    let now = work.now();
    let is_current = |place: &Membership| place.ends_at.is_none_or(|end| end > now);
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        places.into_iter().partition(|place| place.account_id == account.id);
    let here = here.into_iter().next();
    if here.as_ref().is_some_and(is_current) {
        return Err(ColleagueRefusal::AlreadyHere.into());
    }
    // An owner opens their own account, not what else is on record for somebody who never got in.
    let is_elsewhere = elsewhere.iter().any(is_current);
    match user {
        Some(user) if user.status == PortalUserStatus::Active => {
            let place = give(work, by, (account, contact), place, here).await?;
            tell(work, by, &place, (contact, &user)).await
        }
        Some(user) if user.status == PortalUserStatus::Invited => {
            let open = open_invitation(work, &user).await?;
            if open.is_none() && is_elsewhere {
                return Err(ColleagueRefusal::AskUs.into());
            }
            let place = give(work, by, (account, contact), place, here).await?;
            match open {
                // The link that they have already lets them in here as well; it goes out once more.
                Some(open) => {
                    let what = format!("colleague-{}-{}", place.id, now.0);
                    invitations::write_to(work, &open, &user, contact, &what).await
                }
                None => issue(work, by, key, &user, contact).await,
            }
        }
        None if !is_elsewhere => {
            give(work, by, (account, contact), place, here).await?;
            send(work, by, key, contact).await
        }
        _ => Err(ColleagueRefusal::AskUs.into()),
    }
}

/// The invitation that would let somebody in at this moment.
async fn open_invitation(
    work: &UnitOfWork<System>,
    user: &PortalUserRow,
) -> Result<Option<invitations::Invitation>> {
    use invitations::row::{Column as Sent, Entity as Invitations};
    let newest =
        work.visible::<Invitations>().filter(Sent::PortalUserId.eq(user.id)).order_by_desc(Sent::SentAt);
    let Some(newest) = work.first(newest).await? else { return Ok(None) };
    Ok(invitations::is_good(work, &newest, user).await?.then_some(newest))
}

/// Whether another mail may go to an address; it is counted.
pub(super) async fn may_mail(work: &UnitOfWork<System>, by: &Owner, address: &str) -> Result<()> {
    let address = (Key::Here(format!("colleague-of:{}", secret::hash(address))), PER_ADDRESS);
    let account = (Key::Here(format!("colleagues-by:{}", by.account)), PER_ACCOUNT);
    for (key, limit) in [address, account] {
        if let Allowed::After(seconds) = limits::allow(work, &key, &[limit]).await? {
            return Err(ColleagueRefusal::TooOften { seconds }.into());
        }
    }
    Ok(())
}

/// Whether the account has room for another open invitation.
async fn is_room(work: &UnitOfWork<System>, account: AccountId) -> Result<()> {
    let user: RelationDef = Entity::belongs_to(portal_users::row::Entity)
        .from(Column::ContactId)
        .to(portal_users::row::Column::ContactId)
        .into();
    let open = work
        .visible::<Entity>()
        .join(JoinType::InnerJoin, user)
        .filter(Column::AccountId.eq(account))
        .filter(Column::InvitedBy.is_not_null())
        .filter(memberships::current(work.now()))
        .filter(portal_users::row::Column::Status.eq(PortalUserStatus::Invited));
    if work.count(open).await? >= MOST_OPEN { Err(ColleagueRefusal::TooManyOpen.into()) } else { Ok(()) }
}

async fn write_down(work: &mut UnitOfWork<System>, by: &Owner, wanted: &Read) -> Result<Contact> {
    let form = ContactForm {
        first_name: wanted.first_name.clone(),
        last_name: wanted.last_name.clone(),
        emails: vec![(0, wanted.email.to_string())],
        phones: Vec::new(),
        language: by.language.clone(),
        notes: String::new(),
    };
    contacts::put(work, &form, "").await
}

/// Gives a contact a place in the account; one that is over begins anew.
async fn give(
    work: &mut UnitOfWork<System>,
    by: &Owner,
    (account, contact): (&Account, &Contact),
    place: &Place,
    over: Option<Membership>,
) -> Result<Membership> {
    let begins: Instant = work.now();
    let is_new = over.is_none();
    let mut row = match over {
        Some(over) => over.into_active_model(),
        None => ActiveModel {
            id: Set(MembershipId::new(begins)),
            account_id: Set(account.id),
            contact_id: Set(contact.id),
            ..Default::default()
        },
    };
    row.role = Set(place.role);
    row.scopes = Set(place.scopes.clone());
    row.sees = Set(place.sees);
    row.ends_at = Set(place.ends_at);
    row.invited_by = Set(Some(by.id));
    row.created_at = Set(begins);
    let given = if is_new { work.insert(row).await? } else { work.update(row).await? };
    passengers::recognise(work, account.id, contact).await?;
    memberships::changed(work, account, contact, "person", None).await?;
    let once = format!("{}:{}", given.id, begins.0);
    access_requests::tell_office(work, Letter::ColleagueInvited, (Noun::PortalUser, given.id.0), &once)
        .await?;
    Ok(given)
}

/// Makes a portal user of somebody who never was one, and invites them.
async fn send(work: &mut UnitOfWork<System>, by: &Owner, key: &ServerKey, contact: &Contact) -> Result<()> {
    let reach = Reach::of(contact, Some(Channel::Email))?;
    let user = match invitations::add(work, contact, PortalUserKind::Assistant, &reach).await {
        Err(error) if error.is_duplicate() => return Err(ColleagueRefusal::AskUs.into()),
        other => other?,
    };
    issue(work, by, key, &user, contact).await
}

/// Sends an invitation in the owner's name; earlier ones of the same person end.
pub(super) async fn issue(
    work: &mut UnitOfWork<System>,
    by: &Owner,
    key: &ServerKey,
    user: &PortalUserRow,
    contact: &Contact,
) -> Result<()> {
    let days = invitations::days(work).await?;
    invitations::issue(work, key, user, contact, (Inviter::Client(by.id), Channel::Email, days)).await?;
    let happened = Happened::to(Event::PortalUserInvited, user.id.0, contact.name());
    work.record(happened.account(by.account).with("email", user.email.clone())).await
}
