//! Deliveries: every mail and text message, to whom, where it stands and what the other side said.

mod cancel;
mod cancel_one;
mod counts;
mod error;
mod list;
mod may_leave;
mod queue;
mod resend;
pub mod row;
mod settle;
mod test_mail;

pub use cancel::{cancel_about, cancel_to, cancel_to_staff};
pub use cancel_one::cancel_one;
pub use counts::counts;
pub use error::DeliveryRefusal;
pub use list::{PAGE, Page, Wanted, list};
pub use may_leave::{Hindrance, hindrance};
pub(crate) use queue::{Message, mail, put, put_all};
pub use queue::{NewDelivery, Recipient, queue};
pub use resend::resend;
pub use row::Model as Delivery;
pub use settle::{Ending, settle};
pub use test_mail::send_test_mail;

use crate::word::words;

words! {
    /// What a message is.
    pub enum Letter {
        Invitation = "invitation", SignInLink = "sign-in-link", SignedInElsewhere = "signed-in-elsewhere",
        SignInFlood = "sign-in-flood", StaffNotice = "staff-notice", ClientNotice = "client-notice", TestMail = "test-mail",
        JobNotice = "job-notice", WorkerLink = "worker-link", SmsBudget = "sms-budget",
        AccessConfirm = "access-confirm", AccessReceived = "access-received", AccessAsked = "access-asked",
        AccessRejected = "access-rejected",
        PasskeyAdded = "passkey-added", PasskeyRemoved = "passkey-removed", PasskeyCopied = "passkey-copied",
        PasswordReset = "password-reset", PasswordChanged = "password-changed",
        StaffInvitation = "staff-invitation", AddressMoved = "address-moved", AddressPutBack = "address-put-back",
        ColleagueAdded = "colleague-added", ColleagueInvited = "colleague-invited", ClientWaits = "client-waits",
    }
}

words! {
    /// By what way a message goes.
    pub enum Channel { Mail = "mail", Sms = "sms" }
}

words! {
    /// Where a mail stands.
    pub enum DeliveryState {
        Queued = "queued", Sent = "sent", Retrying = "retrying", Failed = "failed", Cancelled = "cancelled", Expired = "expired",
    }
}
