//! Imports: clients, sites and jobs from a file of another system. A file is tried first, with every bad row named; then
//! its rows are put in, 500 at a time, each such batch whole or not at all.

mod bring;
mod check;
mod clients;
mod columns;
mod find;
mod jobs;
mod known;
mod put_in;
pub mod row;
mod rows;
mod sites;
mod table;

pub use bring::{bring, discard};
pub use check::{Checked, Prepared, prepare};
pub use columns::{Column, columns};
pub use find::{find_for_update, latest, with_file};
pub use put_in::{BATCH, Hands, put_in, stop};
pub use row::Model as Import;
pub use rows::RowProblem;
pub use table::{MOST_BYTES, MOST_ROWS, Table};
pub(crate) use table::{delimiter, gives_rights};

use crate::word::words;

/// The media type by which a kept file is told from every other one.
pub const MIME: &str = "application/vnd.portico.import";

words! {
    /// What a file holds.
    pub enum ImportKind {
        /// Accounts, each with people who act for them.
        Clients = "clients",
        /// Places of clients.
        Sites = "sites",
        /// Visits to sites.
        Jobs = "jobs",
    }
}

words! {
    /// How far an import is.
    pub enum ImportState {
        /// It waits for somebody to decide.
        Tried = "tried",
        /// Its rows are being put in.
        Running = "running",
        /// A row could not be put in; those of earlier batches are.
        Stopped = "stopped",
        /// Every row is in.
        Done = "done",
    }
}
