//! Why an invoice cannot do what it is asked to do.

use crate::Refusal;

/// The business says no to something about an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceRefusal {
    /// It was issued: from then on it is frozen.
    NotADraft,
    /// It has no line yet.
    NoLines,
    /// Its total is nothing or less, so that there is nothing to pay.
    NothingToPay,
    /// Its due day is over before it is sent.
    DuePassed,
    /// It is a draft, void, or otherwise not waiting for money.
    NotOpen,
    /// Money stands against it: that is taken back first.
    HasPayments,
    /// The account has nobody whom it could be sent to.
    NobodyToBill,
    /// The payment was settled by somebody already.
    PaymentSettled,
    /// Too many payments are announced and not yet confirmed.
    TooManyAnnounced,
}

impl Refusal for InvoiceRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotADraft => "invoices-refused-not-a-draft",
            Self::NoLines => "invoices-refused-no-lines",
            Self::NothingToPay => "invoices-refused-nothing-to-pay",
            Self::DuePassed => "invoices-refused-due-passed",
            Self::NotOpen => "invoices-refused-not-open",
            Self::HasPayments => "invoices-refused-has-payments",
            Self::NobodyToBill => "invoices-refused-nobody-to-bill",
            Self::PaymentSettled => "invoices-refused-payment-settled",
            Self::TooManyAnnounced => "invoices-refused-too-many-announced",
        }
    }
}
