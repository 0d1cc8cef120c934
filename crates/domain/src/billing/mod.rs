//! Billing: invoices and the money that comes in for them.

pub mod invoices;
pub mod payments;
