//! What became of one try to send a mail.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::{Entity, Model};
use super::{Channel, Delivery, DeliveryState};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};

/// The end of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The mail server took it, with these words.
    Sent(String),
    /// It will be tried again; the server's words or what went wrong on the way.
    Retrying(String),
    /// It was handed over and no answer came: it may have arrived. Tried again once at the most.
    InDoubt(String),
    /// Given up, with the server's words.
    Failed(String),
    /// Nobody could use it any more.
    Expired,
    /// It may not be sent, for this reason.
    Cancelled(String),
}

/// The longest answer that is kept; servers may write novels.
const LONGEST_ANSWER: usize = 1000;

/// Writes down how a try ended. The mail is read again: whoever took it back while the server was being talked to has
/// taken it back, unless the server has it. `tries` counts this one; one in doubt is not counted among the tries with a known
/// end, so that the difference to the task's own count tells how often the mail may have been handed over.
pub async fn settle(
    work: &mut UnitOfWork<System>,
    delivery: Delivery,
    subject: Option<&str>,
    tries: i32,
    ending: Ending,
) -> Result<Model> {
    let delivery = work.one_for_update::<Entity>(delivery.id).await?;
    if delivery.state == DeliveryState::Cancelled && !matches!(ending, Ending::Sent(_)) {
        return Ok(delivery);
    }
    let counted =
        if matches!(ending, Ending::InDoubt(_)) { delivery.attempts } else { delivery.attempts + 1 };
    let mut row = delivery.into_active_model();
    row.attempts = Set(counted);
    if let Some(subject) = subject {
        row.subject = Set(subject.to_owned());
    }
    let (state, answer) = match ending {
        Ending::Sent(answer) => {
            row.sent_at = Set(Some(work.now()));
            row.attempts = Set(tries);
            (DeliveryState::Sent, answer)
        }
        Ending::Retrying(answer) | Ending::InDoubt(answer) => (DeliveryState::Retrying, answer),
        Ending::Failed(answer) => {
            row.attempts = Set(tries);
            (DeliveryState::Failed, answer)
        }
        Ending::Expired => (DeliveryState::Expired, String::new()),
        Ending::Cancelled(reason) => (DeliveryState::Cancelled, reason),
    };
    row.state = Set(state);
    row.answer = Set(answer.chars().filter(|sign| !sign.is_control()).take(LONGEST_ANSWER).collect());
    let row = work.update(row).await?;
    if row.state == DeliveryState::Failed {
        let failed = Happened::to(Event::DeliveryFailed, row.id.0, row.recipient_name.clone());
        let failed = match (row.channel, &row.recipient_phone) {
            (Channel::Sms, Some(phone)) => failed.with("phone", phone.clone()),
            _ => failed,
        };
        work.record(failed.with("note", row.answer.clone())).await?;
    } else {
        work.announce(Noun::Delivery, row.id.0, None);
    }
    Ok(row)
}
