//! The closed list of background work: a worker that forgets one does not compile.

use serde::{Deserialize, Serialize};

use crate::id::{ActivityId, DealId, DeliveryId, InvitationId, InvoiceId, JobId, QuoteId, RequestId};

/// Something to do after the commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "kebab-case")]
pub enum Task {
    /// Work out who is told of something that happened, and queue a mail for each.
    Notify {
        /// What happened.
        activity: ActivityId,
    },
    /// Write and send one mail.
    Deliver {
        /// Which.
        delivery: DeliveryId,
    },
    /// Write and send one text message.
    DeliverSms {
        /// Which.
        delivery: DeliveryId,
    },
    /// Remind the client of an unanswered quote.
    RemindOfQuote {
        /// Which.
        quote: QuoteId,
    },
    /// Mark a quote expired once its time is over.
    ExpireQuote {
        /// Which.
        quote: QuoteId,
    },
    /// Remind the client of an invoice that is due soon.
    RemindOfInvoice {
        /// Which.
        invoice: InvoiceId,
    },
    /// Tell the client that an invoice is overdue.
    RemindOfOverdueInvoice {
        /// Which.
        invoice: InvoiceId,
    },
    /// Mark a request expired once all its legs are in the past.
    ExpireRequest {
        /// Which.
        request: RequestId,
    },
    /// Mark a deal lost once all its quotes are declined and nobody has touched it for two weeks.
    LoseForgottenDeal {
        /// Which.
        deal: DealId,
    },
    /// Remind somebody of an invitation that waits.
    RemindOfInvitation {
        /// Which.
        invitation: InvitationId,
    },
    /// Tell the client in the morning that a job is done today.
    RemindOfJob {
        /// Which.
        job: JobId,
        /// The day it was planned for at its site, such as `2026-12-01`; another day has a task of its own.
        day: String,
    },
}

impl Task {
    /// Its kind, as stored.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Notify { .. } => "notify",
            Self::Deliver { .. } => "deliver",
            Self::DeliverSms { .. } => "deliver-sms",
            Self::RemindOfQuote { .. } => "remind-of-quote",
            Self::ExpireQuote { .. } => "expire-quote",
            Self::RemindOfInvoice { .. } => "remind-of-invoice",
            Self::RemindOfOverdueInvoice { .. } => "remind-of-overdue-invoice",
            Self::ExpireRequest { .. } => "expire-request",
            Self::LoseForgottenDeal { .. } => "lose-forgotten-deal",
            Self::RemindOfInvitation { .. } => "remind-of-invitation",
            Self::RemindOfJob { .. } => "remind-of-job",
        }
    }
}
