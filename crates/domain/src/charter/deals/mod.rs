//! Deals: the sale behind a request, from the first word to won or lost.

mod board;
mod close;
mod create;
mod edit;
mod effects;
mod error;
mod find;
mod hold;
mod list;
mod lose_forgotten;
mod move_to;
mod note;
mod open;
mod papers;
mod reopen;
pub mod row;
mod waits;

pub use board::{Board, Column as BoardColumn, board};
pub use close::{Ending, close};
pub use create::{NewDeal, create};
pub use edit::{Change, edit};
pub(crate) use effects::{cancel_with_request, lose_because, lose_with_request};
pub use effects::{set_amount, set_stage, win};
pub use error::Refusal;
pub use find::{Record, find};
pub(crate) use hold::{Sale, hold};
pub use list::{Counts, Cursor, Filter, Listed, Page, counts, list};
pub use lose_forgotten::lose_forgotten;
pub(crate) use lose_forgotten::lose_later;
pub use move_to::move_to;
pub use note::note;
pub use open::open_for_request;
pub use papers::{Paper, PaperKind, papers};
pub use reopen::reopen;
pub use row::Model as Deal;
pub use waits::{Waits, waits};

use crate::word::words;

words! {
    /// How far an open deal is.
    pub enum DealStage { Request = "request", Qualified = "qualified", Quoted = "quoted", Accepted = "accepted", Contract = "contract" }
}

words! {
    /// How a deal stands.
    pub enum DealStatus { Open = "open", Won = "won", Lost = "lost", Cancelled = "cancelled" }
}

words! {
    /// Why a deal ended without anybody ending it; where staff do, they give a reason in their own words.
    pub enum EndCause { AllDeclined = "all-declined", RequestExpired = "request-expired" }
}

impl Deal {
    /// Its number as people write it: `D-101`.
    pub fn reference(&self) -> String {
        format!("D-{}", self.number)
    }

    /// Refuses unless it is open.
    pub const fn must_be_open(&self) -> Result<(), Refusal> {
        match self.status {
            DealStatus::Open => Ok(()),
            DealStatus::Won => Err(Refusal::AlreadyWon),
            DealStatus::Lost => Err(Refusal::AlreadyLost),
            DealStatus::Cancelled => Err(Refusal::AlreadyCancelled),
        }
    }
}
