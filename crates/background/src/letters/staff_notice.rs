//! What staff are told: who did what to which thing, and the way to it.

use portico_domain::Result;
use portico_domain::activity::Event;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::conversations::notifications::{About, Story};
use portico_rendering::mail::{Action, Paragraph};

use super::Written;
use super::notice::{self, Said};
use super::sender::Sender;

/// The mail about what happened; nothing for an event that staff are not mailed about.
pub(super) fn write(told: &Story, sender: &Sender, _delivery: &Delivery) -> Result<Option<Written>> {
    let Some(key) = word(told.activity.event) else { return Ok(None) };
    if matches!(told.about, About::Nothing) {
        return Ok(None);
    }
    let said = Said::of(told, sender);
    let subject = said.say(sender, &format!("letters-{key}-subject"));
    let text = said.say(sender, &format!("letters-{key}-text"));
    let mut letter = sender.letter(subject.clone());
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    if let Some(reason) = notice::reason(told).or_else(|| notice::written(told)) {
        letter.paragraphs.push(Paragraph::Quote(reason));
    }
    notice::add_legs(&mut letter, told, sender);
    notice::add_facts(&mut letter, told, sender);
    let label = sender.t.say(if key == "staff-message" { "letters-answer" } else { "letters-open" });
    letter.action = Some(Action::new(label, sender.console(&notice::path(told))));
    letter.footnote.push(said.say(sender, "letters-why-staff"));
    Ok(Some(Written { subject, letter }))
}

/// The part of its texts' keys; nothing for events that staff are not mailed about.
const fn word(event: Event) -> Option<&'static str> {
    use Event as E;
    Some(match event {
        E::RequestSubmitted => "staff-request",
        E::RequestCancelled => "staff-request-cancelled",
        E::AlternativeAccepted => "staff-alternative-accepted",
        E::AlternativeDeclined => "staff-alternative-declined",
        E::QuoteViewed => "staff-quote-viewed",
        E::QuoteAccepted => "staff-quote-accepted",
        E::QuoteDeclined => "staff-quote-declined",
        E::QuoteChangeAsked => "staff-quote-change",
        E::QuoteRenewalAsked => "staff-quote-renewal",
        E::QuoteConflicted => "staff-quote-conflict",
        E::InvoiceViewed => "staff-invoice-viewed",
        E::PaymentAnnounced => "staff-payment-announced",
        E::MessageFromClient => "staff-message",
        E::AskSubmitted => "staff-ask",
        E::RatingGiven | E::RatingChanged => "staff-rating",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use portico_domain::conversations::notifications::matrix;
    use portico_rendering::languages::keys;

    use super::*;

    #[test]
    fn every_event_that_staff_are_told_of_has_its_words() {
        for event in Event::ALL {
            assert_eq!(word(*event).is_some(), matrix::of(*event).staff.is_some(), "{event}");
            for part in ["subject", "text"] {
                if let Some(key) = word(*event) {
                    let key = format!("letters-{key}-{part}");
                    assert!(keys().binary_search(&key.as_str()).is_ok(), "{key}");
                }
            }
        }
    }
}
