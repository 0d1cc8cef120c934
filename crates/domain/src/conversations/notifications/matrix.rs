//! The matrix: for each event, which clients and which staff are mailed.

use crate::activity::Event;

/// Clients who are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clients {
    /// Whoever asked for or booked it, and the account's owners.
    ContactAndOwners,
    /// Whoever may answer quotes for the account, and the contact the quote is for.
    Approvers,
    /// Whoever sees the account's invoices.
    Billing,
    /// Whoever asked about a job or rated it, and the account's owners.
    OfJobs,
    /// The contact of the conversation, and whoever of the client's side wrote in it.
    Correspondent,
}

/// Staff who are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crew {
    /// Those named for requests in the portal's settings.
    NotifyList,
    /// Whoever has the request, and those named for requests.
    AssigneeAndNotifyList,
    /// Whoever sent the quote and whoever has the deal; else those named for requests.
    Seller,
    /// Those who keep the books.
    Accounting,
    /// Whoever has the thing that the conversation is about; else those named for requests.
    Correspondent,
}

/// Whom an event is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Which clients.
    pub clients: Option<Clients>,
    /// Whether the client who did it is told as well: a confirmation of what they sent.
    pub confirms: bool,
    /// Which staff; never the one who did it.
    pub staff: Option<Crew>,
    /// Whether it happens to a job: its contact and the account's owners are told by mail and by text message, in the
    /// operator's own words, or are to be told in the morning of its day (`field::notices`).
    pub of_job: bool,
}

const fn clients(clients: Clients) -> Told {
    Told { clients: Some(clients), confirms: false, staff: None, of_job: false }
}

const fn crew(staff: Crew) -> Told {
    Told { clients: None, confirms: false, staff: Some(staff), of_job: false }
}

const fn answer(to: Clients, staff: Crew) -> Told {
    Told { clients: Some(to), confirms: true, staff: Some(staff), of_job: false }
}

/// Whom an event is told; nobody, for most.
pub const fn of(event: Event) -> Told {
    use Event as E;
    match event {
        E::RequestSubmitted => answer(Clients::ContactAndOwners, Crew::NotifyList),
        E::RequestCancelled => {
            Told { confirms: false, ..answer(Clients::ContactAndOwners, Crew::AssigneeAndNotifyList) }
        }
        E::RequestDeclined | E::RequestExpired | E::AlternativeProposed => clients(Clients::ContactAndOwners),
        E::AlternativeAccepted | E::AlternativeDeclined => crew(Crew::AssigneeAndNotifyList),
        E::QuoteSent | E::QuoteRevised | E::QuoteWithdrawn | E::QuoteReminded => clients(Clients::Approvers),
        E::QuoteAccepted | E::QuoteDeclined => answer(Clients::Approvers, Crew::Seller),
        E::QuoteViewed | E::QuoteChangeAsked | E::QuoteRenewalAsked | E::QuoteConflicted => {
            crew(Crew::Seller)
        }
        E::TripChanged | E::TripBooked | E::TripDispatched | E::TripCancelled | E::TripCompleted => {
            clients(Clients::ContactAndOwners)
        }
        E::InvoiceIssued | E::InvoiceVoided | E::InvoicePaid | E::InvoiceDueSoon | E::InvoiceOverdue => {
            clients(Clients::Billing)
        }
        E::InvoiceViewed | E::PaymentAnnounced => crew(Crew::Accounting),
        E::AskSubmitted => crew(Crew::NotifyList),
        E::AskAccepted | E::AskDeclined | E::RatingAnswered => clients(Clients::OfJobs),
        // Of the low ones; see `notify`.
        E::RatingGiven | E::RatingChanged => crew(Crew::NotifyList),
        E::MessageFromStaff => clients(Clients::Correspondent),
        E::MessageFromClient => crew(Crew::Correspondent),
        E::JobScheduled | E::JobRescheduled | E::JobToday | E::JobSetOut | E::JobFinished => {
            Told { clients: None, confirms: false, staff: None, of_job: true }
        }
        _ => Told { clients: None, confirms: false, staff: None, of_job: false },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_that_asks_for_the_work_tells_somebody_and_no_other_does() {
        for event in Event::ALL {
            let told = of(*event) != Told::default();
            let expected = event.tells_somebody();
            assert_eq!(told, expected, "{event}");
        }
    }
}
