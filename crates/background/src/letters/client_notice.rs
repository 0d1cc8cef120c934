//! What clients are told: one mail per event, with the thing itself in it as far as it helps, and the way to its page.

use portico_domain::Result;
use portico_domain::activity::Event;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::conversations::notifications::{About, Story};
use portico_rendering::mail::{Action, Letter, Paragraph};

use super::Written;
use super::legs;
use super::notice::{self, Said};
use super::sender::Sender;

/// The mail about what happened; nothing for an event that clients are not mailed about.
pub(super) fn write(told: &Story, sender: &Sender, _delivery: &Delivery) -> Result<Option<Written>> {
    let Some(key) = word(told.activity.event) else { return Ok(None) };
    if matches!(told.about, About::Nothing) || told.hidden || is_over(told) {
        return Ok(None);
    }
    let said = Said::of(told, sender).with_first_name_of_actor();
    let line = |part: &str| said.say(sender, &format!("letters-{key}-{part}"));
    let mut letter = sender.letter(line("heading"));
    letter.preheader = line("text");
    letter.paragraphs.push(Paragraph::Text(line("text")));
    add_words(&mut letter, told, sender);
    if shows_legs(told.activity.event) {
        notice::add_legs(&mut letter, told, sender);
    }
    notice::add_facts(&mut letter, told, sender);
    letter.action =
        Some(Action::new(sender.t.say(&format!("letters-{key}-action")), sender.portal(&notice::path(told))));
    letter.footnote.push(said.say(sender, "letters-why-client"));
    Ok(Some(Written { subject: line("subject"), letter }))
}

/// Whether the mail asks for something that was done since it was queued.
fn is_over(told: &Story) -> bool {
    match &told.about {
        About::Invoice(invoice) => {
            matches!(told.activity.event, Event::InvoiceDueSoon | Event::InvoiceOverdue) && !invoice.is_open()
        }
        _ => false,
    }
}

/// What somebody wrote: a reason, or the words of a proposal with its legs. The body of a message stays in the portal.
fn add_words(letter: &mut Letter, told: &Story, sender: &Sender) {
    if let (Event::AlternativeProposed, About::Request(_, _, Some(proposal))) =
        (told.activity.event, &told.about)
    {
        if !proposal.note.trim().is_empty() {
            letter.paragraphs.push(Paragraph::Quote(proposal.note.clone()));
        }
        let proposed = proposal.legs.0.iter().take(legs::MOST);
        letter
            .paragraphs
            .extend(proposed.map(|leg| {
                Paragraph::from(legs::proposed(sender.t, &leg.from, &leg.to, &leg.departs_local))
            }));
        return;
    }
    if let Some(reason) = notice::reason(told) {
        letter.paragraphs.push(Paragraph::Quote(reason));
    }
}

/// A proposal brings its own legs; a mail about money or words needs none.
const fn shows_legs(event: Event) -> bool {
    !matches!(event, Event::AlternativeProposed)
}

/// The part of its texts' keys; nothing for events that clients are not mailed about.
const fn word(event: Event) -> Option<&'static str> {
    use Event as E;
    Some(match event {
        E::RequestSubmitted => "request-received",
        E::RequestDeclined => "request-declined",
        E::RequestCancelled => "request-cancelled",
        E::RequestExpired => "request-expired",
        E::AlternativeProposed => "alternative-proposed",
        E::QuoteSent => "quote-sent",
        E::QuoteRevised => "quote-revised",
        E::QuoteReminded => "quote-reminded",
        E::QuoteWithdrawn => "quote-withdrawn",
        E::QuoteAccepted => "quote-accepted",
        E::QuoteDeclined => "quote-declined",
        E::TripChanged => "trip-changed",
        E::TripBooked => "trip-booked",
        E::TripDispatched => "trip-dispatched",
        E::TripCancelled => "trip-cancelled",
        E::TripCompleted => "trip-completed",
        E::InvoiceIssued => "invoice-issued",
        E::InvoiceVoided => "invoice-voided",
        E::InvoicePaid => "invoice-paid",
        E::InvoiceDueSoon => "invoice-due-soon",
        E::InvoiceOverdue => "invoice-overdue",
        E::MessageFromStaff => "message",
        E::AskAccepted => "ask-accepted",
        E::AskDeclined => "ask-declined",
        E::RatingAnswered => "rating-answered",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use portico_domain::conversations::notifications::matrix;
    use portico_rendering::languages::keys;

    use super::*;

    #[test]
    fn every_event_that_clients_are_told_of_has_its_words() {
        for event in Event::ALL {
            let told = matrix::of(*event).clients.is_some();
            assert_eq!(word(*event).is_some(), told, "{event}");
            for part in ["subject", "heading", "text", "action"] {
                if let Some(key) = word(*event) {
                    let key = format!("letters-{key}-{part}");
                    assert!(keys().binary_search(&key.as_str()).is_ok(), "{key}");
                }
            }
        }
    }
}
