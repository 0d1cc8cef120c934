//! Why nothing can be done with a mail.

use crate::Refusal;

/// A mail that cannot be sent again or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryRefusal {
    /// It has not left yet.
    StillWaits,
    /// The link in it no longer works.
    LinkIsOver,
    /// It has left.
    HasLeft,
}

impl Refusal for DeliveryRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::StillWaits => "deliveries-still-waits",
            Self::LinkIsOver => "deliveries-link-is-over",
            Self::HasLeft => "deliveries-has-left",
        }
    }
}
