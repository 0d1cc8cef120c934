//! Threads: conversations between a client and the operator, about one thing or in general.

pub mod messages;
pub mod row;
mod visibility;

pub use row::Model as Thread;

use crate::word::words;

words! {
    /// What a conversation is about.
    pub enum ThreadNoun { General = "general", Request = "request", Quote = "quote", Trip = "trip", Invoice = "invoice" }
}

words! {
    /// Whose turn it is.
    pub enum ThreadState { Open = "open", WaitingForClient = "waiting-for-client", WaitingForStaff = "waiting-for-staff", Closed = "closed" }
}
