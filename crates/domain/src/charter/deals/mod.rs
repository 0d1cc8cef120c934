//! Deals: the sale behind a request, from the first word to won or lost.

pub mod row;

pub use row::Model as Deal;

use crate::word::words;

words! {
    /// How far an open deal is.
    pub enum DealStage { Request = "request", Qualified = "qualified", Quoted = "quoted", Accepted = "accepted", Contract = "contract" }
}

words! {
    /// How a deal stands.
    pub enum DealStatus { Open = "open", Won = "won", Lost = "lost", Cancelled = "cancelled" }
}
