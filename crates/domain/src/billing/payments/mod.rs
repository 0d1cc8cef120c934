//! Payments: money received, recorded by staff or announced by the client.

pub mod row;

pub use row::Model as Payment;

use crate::word::words;

words! {
    /// How money came in.
    pub enum PaymentMethod { Wire = "wire", Card = "card", Cash = "cash", Cheque = "cheque", Other = "other" }
}

words! {
    /// Where a payment stands.
    pub enum PaymentStatus {
        /// The client says it is on its way.
        Announced = "announced",
        /// It came in.
        Received = "received",
        /// Recorded in error.
        Undone = "undone",
    }
}
