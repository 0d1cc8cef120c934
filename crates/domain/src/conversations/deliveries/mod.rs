//! Deliveries: every mail, to whom, where it stands and what the server said.

mod cancel;
mod queue;
pub mod row;

pub use cancel::{cancel_about, cancel_to};
pub use queue::{NewDelivery, Recipient, queue};
pub use row::Model as Delivery;

use crate::word::words;

words! {
    /// What a mail is.
    pub enum Letter {
        Invitation = "invitation", SignInLink = "sign-in-link", SignedInElsewhere = "signed-in-elsewhere",
        StaffNotice = "staff-notice", ClientNotice = "client-notice", TestMail = "test-mail",
    }
}

words! {
    /// Where a mail stands.
    pub enum DeliveryState {
        Queued = "queued", Sent = "sent", Retrying = "retrying", Failed = "failed", Cancelled = "cancelled", Expired = "expired",
    }
}
