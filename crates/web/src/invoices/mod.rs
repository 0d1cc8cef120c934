//! Invoices as people read them, on both sides and on paper.

mod document;
mod shown;

pub(crate) use document::print;
pub(crate) use shown::{LineShown, PaymentShown, Shown, bank, day, pill_for_client, pill_for_staff, plain};
