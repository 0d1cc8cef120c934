//! Who is told of a job: its contact, and of the account's people in the portal its owners. Each has one address, and the
//! job's contact one number besides.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter};

use crate::Result;
use crate::access::{Scope, System};
use crate::conversations::deliveries::Recipient;
use crate::database::Sight;
use crate::field::jobs::Job;
use crate::id::{ContactId, PortalUserId};
use crate::people::contacts::Contact;
use crate::people::memberships::{Membership, MembershipRole};
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::people::{accounts, contacts, memberships, portal_users};

/// Somebody with a number.
#[derive(Clone, Debug)]
pub(super) struct Texted {
    pub name: String,
    pub phone: String,
    pub language: String,
    pub user: Option<PortalUserId>,
}

/// Those who are told.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub mails: Vec<Recipient>,
    pub texts: Vec<Texted>,
}

/// Those who are told of a job as things stand; nobody of an account or a person that is out of use, and nobody whose
/// access was taken away.
pub(super) async fn of<S: Sight<By = System>>(sight: &S, job: &Job) -> Result<Told> {
    if !sight.one::<accounts::row::Entity>(job.account_id).await?.active {
        return Ok(Told::default());
    }
    let seats = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(job.account_id))
        .filter(memberships::current(sight.now()));
    let places: HashMap<ContactId, Membership> = sight
        .all(seats)
        .await?
        .into_iter()
        .filter(|seat| seat.role == MembershipRole::Owner || job.contact_id == Some(seat.contact_id))
        .map(|seat| (seat.contact_id, seat))
        .collect();
    let ids: Vec<ContactId> = places.keys().copied().chain(job.contact_id).collect();
    let people = sight
        .visible::<contacts::row::Entity>()
        .filter(contacts::row::Column::Id.is_in(ids.iter().copied()))
        .filter(contacts::row::Column::Active.eq(true));
    let users = sight
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::ContactId.is_in(ids.iter().copied()));
    let users: HashMap<ContactId, PortalUserRow> =
        sight.all(users).await?.into_iter().map(|user| (user.contact_id, user)).collect();
    let mut told = Told::default();
    for contact in sight.all(people).await? {
        let sees_jobs = places.get(&contact.id).is_some_and(|place| place.opens(Scope::Jobs));
        add(&mut told, &contact, users.get(&contact.id), sees_jobs, job.contact_id == Some(contact.id));
    }
    told.mails.sort_by(|a, b| a.email.cmp(&b.email));
    told.mails.dedup_by(|a, b| a.email.eq_ignore_ascii_case(&b.email));
    Ok(told)
}

fn add(told: &mut Told, contact: &Contact, user: Option<&PortalUserRow>, sees_jobs: bool, is_theirs: bool) {
    let inside = user.filter(|user| user.status == PortalUserStatus::Active && sees_jobs);
    let shut_out = user
        .is_some_and(|user| matches!(user.status, PortalUserStatus::Removed | PortalUserStatus::Suspended));
    if shut_out || (inside.is_none() && !is_theirs) {
        return;
    }
    let language = inside.map_or(&contact.language, |user| &user.language).clone();
    let email =
        inside.map(|user| user.email.clone()).or_else(|| contact.emails.0.first().map(ToString::to_string));
    if let Some(email) = email {
        told.mails.push(Recipient {
            name: contact.name(),
            email,
            language: language.clone(),
            staff: false,
            portal_user: inside.map(|user| user.id),
        });
    }
    if let Some(phone) = contact.phones.0.first().filter(|_| is_theirs) {
        told.texts.push(Texted {
            name: contact.name(),
            phone: phone.to_string(),
            language,
            user: inside.map(|user| user.id),
        });
    }
}
