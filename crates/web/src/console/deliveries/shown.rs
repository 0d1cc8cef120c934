//! Mails as the list and its panel show them.

use portico_domain::access::permissions::ManageDeliveries;
use portico_domain::activity::Noun;
use portico_domain::conversations::deliveries::{Channel, Delivery, DeliveryState, Hindrance};
use portico_domain::conversations::sms;
use portico_domain::outbox::row::TaskState;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::time::Instant;

use super::Asked;
use crate::extract::Desk;

/// One state to filter by.
pub(super) struct Tab {
    pub href: String,
    pub label: String,
    pub current: bool,
    pub count: u32,
}

/// One line.
pub(super) struct Row {
    pub id: String,
    pub href: String,
    pub open: bool,
    pub to: String,
    /// Where it goes: an e-mail address, or a phone number as people read it.
    pub address: String,
    /// `mail` or `phone`.
    pub icon: &'static str,
    /// By what way it goes, in words.
    pub channel: String,
    /// The key of what `address` is.
    pub address_key: &'static str,
    pub letter: String,
    pub subject: String,
    pub tone: &'static str,
    pub state: String,
    pub tries: i32,
    pub when: String,
}

/// The mail beside the list.
pub(super) struct Panel {
    pub row: Row,
    pub answer: String,
    pub sent: String,
    pub useless_after: String,
    /// Parts of a text message that are paid for; 0 for a mail and for one that was never counted.
    pub segments: i32,
    pub about_href: String,
    pub close_href: String,
    pub resend_action: String,
    pub cancel_action: String,
}

/// All, then every state that a person asks for, then the other work in the background with what of it was given up.
pub(super) fn tabs(
    desk: &Desk<ManageDeliveries>,
    asked: &Asked,
    counts: &[(DeliveryState, u32)],
    tasks: &[(TaskState, u32)],
) -> Vec<Tab> {
    let all = Tab {
        href: asked.address("", "", ""),
        label: desk.t.say("shell-all").into_owned(),
        current: asked.state().is_none(),
        count: 0,
    };
    let states = DeliveryState::ALL.iter().map(|state| Tab {
        href: asked.address(state.as_str(), "", ""),
        label: desk.t.say(&format!("deliveries-state-{state}")).into_owned(),
        current: asked.state() == Some(*state),
        count: counts.iter().find(|(counted, _)| counted == state).map_or(0, |(_, count)| *count),
    });
    let work = Tab {
        href: desk.at("deliveries/tasks"),
        label: desk.t.say("deliveries-tasks").into_owned(),
        current: false,
        count: tasks.iter().find(|(state, _)| *state == TaskState::Dead).map_or(0, |(_, count)| *count),
    };
    std::iter::once(all).chain(states).chain([work]).collect()
}

pub(super) fn row(
    desk: &Desk<ManageDeliveries>,
    asked: &Asked,
    delivery: &Delivery,
    open: Option<&Delivery>,
) -> Row {
    let t = desk.t;
    let letter = t.say(&format!("deliveries-letter-{}", delivery.event)).into_owned();
    Row {
        id: delivery.id.to_string(),
        href: asked.address(
            &asked.state,
            asked.before.as_deref().unwrap_or_default(),
            &delivery.id.to_string(),
        ),
        open: open.is_some_and(|open| open.id == delivery.id),
        to: delivery.recipient_name.clone(),
        address: address(desk, delivery),
        icon: if delivery.channel == Channel::Sms { "phone" } else { "mail" },
        channel: t.say(&format!("deliveries-channel-{}", delivery.channel)).into_owned(),
        address_key: if delivery.channel == Channel::Sms { "deliveries-phone" } else { "shell-email" },
        subject: if delivery.subject.is_empty() { letter.clone() } else { delivery.subject.clone() },
        letter,
        tone: tone(delivery.state),
        state: t.say(&format!("deliveries-state-{}", delivery.state)).into_owned(),
        tries: delivery.attempts,
        when: moment(desk, delivery.queued_at),
    }
}

pub(super) fn panel(
    desk: &Desk<ManageDeliveries>,
    asked: &Asked,
    delivery: &Delivery,
    now: Instant,
) -> Panel {
    let act = |verb: &str, allowed: bool| {
        if allowed { desk.at(format!("deliveries/{}/{verb}", delivery.id)) } else { String::new() }
    };
    Panel {
        row: row(desk, asked, delivery, None),
        answer: answer(desk, delivery),
        sent: delivery.sent_at.map(|at| moment(desk, at)).unwrap_or_default(),
        useless_after: delivery.useless_after.map(|at| moment(desk, at)).unwrap_or_default(),
        segments: delivery.segments,
        about_href: about(desk, delivery),
        close_href: asked.address(&asked.state, asked.before.as_deref().unwrap_or_default(), ""),
        resend_action: act("resend", delivery.can_be_resent(now)),
        cancel_action: act("cancel", delivery.can_be_cancelled()),
    }
}

fn address(desk: &Desk<ManageDeliveries>, delivery: &Delivery) -> String {
    let Some(number) = &delivery.recipient_phone else { return delivery.recipient_email.clone() };
    let read = PhoneNumber::parse(number, &desk.place.workspace().country);
    read.map_or_else(|| number.clone(), |number| number.display())
}

/// The other side's words; for a message that was held back or is just being handed over, ours.
fn answer(desk: &Desk<ManageDeliveries>, delivery: &Delivery) -> String {
    let held_back =
        delivery.state == DeliveryState::Cancelled && reasons().any(|word| word == delivery.answer);
    if held_back || delivery.answer == sms::HANDED_OVER {
        return desk.t.say(&format!("deliveries-reason-{}", delivery.answer)).into_owned();
    }
    delivery.answer.clone()
}

/// Every reason for which a message is held back, by its word.
fn reasons() -> impl Iterator<Item = &'static str> {
    [Hindrance::PortalClosed, Hindrance::NoAccess]
        .map(Hindrance::word)
        .into_iter()
        .chain(sms::Hindrance::ALL.map(sms::Hindrance::word))
}

/// The page of the thing a mail is about; empty when it has none.
fn about(desk: &Desk<ManageDeliveries>, delivery: &Delivery) -> String {
    let id = delivery.object_id.simple();
    match delivery.noun {
        Noun::Request => desk.at(format!("requests/{id}")),
        Noun::Quote => desk.at(format!("quotes/{id}")),
        Noun::Trip => desk.at(format!("trips/{id}")),
        Noun::Invoice => desk.at(format!("invoices/{id}")),
        Noun::Thread => desk.at(format!("messages/{id}")),
        Noun::Job => desk.at(format!("jobs/{id}")),
        _ => String::new(),
    }
}

pub(super) fn moment(desk: &Desk<ManageDeliveries>, at: Instant) -> String {
    desk.t.moment(&at.at(&desk.place.workspace().time_zone))
}

const fn tone(state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::Sent => "ok",
        DeliveryState::Queued => "info",
        DeliveryState::Retrying => "warn",
        DeliveryState::Failed => "bad",
        DeliveryState::Cancelled | DeliveryState::Expired => "hollow",
    }
}

#[cfg(test)]
mod tests {
    use portico_domain::conversations::deliveries::Letter;
    use portico_domain::id::{
        ActivityId, DealId, DeliveryId, InvitationId, InvoiceId, JobId, QuoteId, RequestId,
    };
    use portico_domain::outbox::Task;
    use portico_rendering::languages::keys;

    use super::*;

    #[test]
    fn every_state_letter_reason_and_task_has_its_word() {
        let nil = uuid::Uuid::nil();
        let tasks = [
            Task::Notify { activity: ActivityId(nil) },
            Task::Deliver { delivery: DeliveryId(nil) },
            Task::RemindOfQuote { quote: QuoteId(nil) },
            Task::ExpireQuote { quote: QuoteId(nil) },
            Task::RemindOfInvoice { invoice: InvoiceId(nil) },
            Task::RemindOfOverdueInvoice { invoice: InvoiceId(nil) },
            Task::ExpireRequest { request: RequestId(nil) },
            Task::LoseForgottenDeal { deal: DealId(nil) },
            Task::DeliverSms { delivery: DeliveryId(nil) },
            Task::RemindOfInvitation { invitation: InvitationId(nil) },
            Task::RemindOfJob { job: JobId(nil), day: String::new() },
        ];
        let words = DeliveryState::ALL.iter().map(|word| format!("deliveries-state-{word}"));
        let words = words.chain(Letter::ALL.iter().map(|word| format!("deliveries-letter-{word}")));
        let words = words.chain(tasks.iter().map(|task| format!("deliveries-task-{}", task.kind())));
        let words = words.chain(TaskState::ALL.iter().map(|word| format!("deliveries-task-state-{word}")));
        let words = words.chain(Channel::ALL.iter().map(|word| format!("deliveries-channel-{word}")));
        let words =
            words.chain(reasons().chain([sms::HANDED_OVER]).map(|word| format!("deliveries-reason-{word}")));
        for key in words {
            assert!(keys().binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }
}
