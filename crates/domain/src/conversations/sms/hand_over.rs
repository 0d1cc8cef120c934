//! The last look before a text message leaves: whether its number may get one, and whether the company may send one
//! more. What is counted is committed before the provider is spoken to, so that a message is never handed over twice.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::{HANDED_OVER, Hindrance, alert, stopped};
use crate::Result;
use crate::access::System;
use crate::conversations::deliveries::{Channel, Delivery, DeliveryState, Letter, row};
use crate::database::{Sight, UnitOfWork};
use crate::field::settings::{SettingsNow, settings};
use crate::field::workers::sign_ins as worker_sign_ins;
use crate::id::{SignInId, WorkerSignInId};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::sign_in::row as sign_ins;
use crate::phone_number::PhoneNumber;
use crate::time::Instant;
use crate::workspaces::Workspace;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Messages to one number.
const PER_NUMBER: [Limit; 3] =
    [Limit { count: 1, seconds: 60 }, Limit { count: 3, seconds: HOUR }, Limit { count: 5, seconds: DAY }];
/// Links to numbers that share their first seven digits. Only what strangers can ask for is counted: the clients of one
/// town share them too, and are told of jobs that the office planned.
const PER_PREFIX: Limit = Limit { count: 10, seconds: HOUR };
/// Digits that neighbouring numbers share.
const PREFIX_DIGITS: usize = 7;
/// Of so many links that were sent within a day, a fifth must have been used.
const LOOKED_AT: u64 = 50;
/// A fifth of them.
const USED_AT_LEAST: u64 = 10;
/// What strangers can ask for, at the workers' door and at the clients'.
const LINKS: [Letter; 2] = [Letter::WorkerLink, Letter::SignInLink];

/// A message as it is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called in lists; never its words, which may hold a secret.
    pub subject: String,
    /// Parts that are paid for.
    pub segments: i32,
}

/// Whether a message leaves.
#[derive(Clone, Debug, PartialEq)]
pub enum Leave {
    /// It does: everything is counted, and it is marked as handed over once this change is committed.
    Now(Box<Delivery>),
    /// Not before this moment.
    At(Instant),
    /// Never.
    Never(Hindrance),
}

/// Decides whether a message leaves now, and counts it when it does.
pub async fn hand_over(
    work: &mut UnitOfWork<System>,
    company: &Workspace,
    delivery: Delivery,
    draft: &Draft,
) -> Result<Leave> {
    let delivery = work.one_for_update::<row::Entity>(delivery.id).await?;
    let number = delivery.recipient_phone.clone().unwrap_or_default();
    let settings = settings(work).await?;
    if is_stopped(work, &number).await? {
        return Ok(Leave::Never(Hindrance::Stopped));
    }
    if let Some(hindrance) = forbidden(&number, company, &settings) {
        return Ok(Leave::Never(hindrance));
    }
    // One that the provider would not take was counted the first time.
    if delivery.attempts == 0
        && let Some(leave) = within_limits(work, company, &delivery, &number, &settings).await?
    {
        return Ok(leave);
    }
    let mut row = delivery.into_active_model();
    row.state = Set(DeliveryState::Retrying);
    row.answer = Set(HANDED_OVER.to_owned());
    row.subject = Set(draft.subject.clone());
    row.segments = Set(draft.segments);
    Ok(Leave::Now(Box::new(work.update(row).await?)))
}

/// What a number itself forbids: a country that is not on the list, a range where a third party earns.
pub fn forbidden(number: &str, company: &Workspace, settings: &SettingsNow) -> Option<Hindrance> {
    let Some(number) = PhoneNumber::parse(number, &company.country) else { return Some(Hindrance::Country) };
    let country = number.country().unwrap_or_default();
    let allowed = match settings.sms_countries.0.as_slice() {
        [] => company.country.eq_ignore_ascii_case(&country),
        listed => listed.iter().any(|one| one.eq_ignore_ascii_case(&country)),
    };
    if !allowed {
        return Some(Hindrance::Country);
    }
    number.is_costly().then_some(Hindrance::Costly)
}

async fn within_limits(
    work: &mut UnitOfWork<System>,
    company: &Workspace,
    delivery: &Delivery,
    number: &str,
    settings: &SettingsNow,
) -> Result<Option<Leave>> {
    if is_a_link(delivery) && few_are_used(work).await? {
        return Ok(Some(Leave::Never(Hindrance::FewConversions)));
    }
    let here = Key::Here(format!("sms-to:{number}"));
    if let Allowed::After(seconds) = limits::allow(work, &here, &PER_NUMBER).await? {
        let at = work.now().plus_seconds(seconds.max(1));
        // Waiting an hour may still help; a day never does.
        let helps = seconds <= HOUR && delivery.useless_after.is_none_or(|end| at < end);
        return Ok(Some(if helps { Leave::At(at) } else { Leave::Never(Hindrance::TooManyToNumber) }));
    }
    if is_a_link(delivery) {
        let digits: String = number.chars().filter(char::is_ascii_digit).take(PREFIX_DIGITS).collect();
        let near = Key::Here(format!("sms-prefix:{digits}"));
        if limits::allow(work, &near, &[PER_PREFIX]).await? != Allowed::Yes {
            return Ok(Some(Leave::Never(Hindrance::TooManyToPrefix)));
        }
    }
    let most = u64::try_from(settings.sms_per_day).unwrap_or(0);
    let day = Key::Here("sms-a-day".to_owned());
    let budget = [Limit { count: most.max(1), seconds: DAY }];
    if most == 0 || limits::allow(work, &day, &budget).await? != Allowed::Yes {
        return Ok(Some(Leave::Never(Hindrance::Budget)));
    }
    let sent = limits::number(work, &day, DAY).await?;
    alert::budget(work, company, sent, most).await?;
    Ok(None)
}

/// Whether so few of the last links that were sent were used that somebody must be asking for others' numbers.
async fn few_are_used(work: &UnitOfWork<System>) -> Result<bool> {
    let sent = work
        .visible::<row::Entity>()
        .filter(row::Column::Channel.eq(Channel::Sms))
        .filter(row::Column::Event.is_in(LINKS))
        .filter(row::Column::State.eq(DeliveryState::Sent))
        .filter(row::Column::QueuedAt.gt(work.now().plus_seconds(-DAY)))
        .order_by_desc(row::Column::Id)
        .limit(LOOKED_AT);
    let sent = work.all(sent).await?;
    if sent.len() < usize::try_from(LOOKED_AT).unwrap_or(usize::MAX) {
        return Ok(false);
    }
    let of = |letter| sent.iter().filter(move |one| one.event == letter).map(|one| one.object_id);
    let by_workers = work
        .visible::<worker_sign_ins::Entity>()
        .filter(worker_sign_ins::Column::Id.is_in(of(Letter::WorkerLink).map(WorkerSignInId)))
        .filter(worker_sign_ins::Column::UsedAt.is_not_null());
    let by_clients = work
        .visible::<sign_ins::Entity>()
        .filter(sign_ins::Column::Id.is_in(of(Letter::SignInLink).map(SignInId)))
        .filter(sign_ins::Column::UsedAt.is_not_null());
    let used = work.count(by_workers).await? + work.count(by_clients).await?;
    Ok(used < USED_AT_LEAST)
}

/// Whether it is one of those that strangers can ask for.
fn is_a_link(delivery: &Delivery) -> bool {
    LINKS.contains(&delivery.event)
}

async fn is_stopped(work: &UnitOfWork<System>, number: &str) -> Result<bool> {
    let stopped = work.visible::<stopped::Entity>().filter(stopped::Column::Phone.eq(number));
    Ok(work.first(stopped).await?.is_some())
}
