//! Threads: conversations between a client and the operator, about one thing or in general.
//!
//! What is unread is each person's own on the client's side. Staff share one desk, and with it one mark for each conversation:
//! a client waits for the company, not for one of its people, so whoever may answer takes the mark away for all of them.

mod about;
mod close;
mod error;
mod list;
pub mod marks;
pub mod messages;
mod note;
mod read;
mod readers;
mod reopen;
pub mod row;
mod start;
mod unread;
mod visibility;
mod write;

pub use about::{About, about};
pub use close::close;
pub use error::ThreadRefusal;
pub use list::{
    ListedThread, MESSAGES_PAGE, Spoken, THREADS_PAGE, ThreadFilter, ThreadRecord, find, find_about,
    find_for_client, list, list_for_client, spoken,
};
pub use note::note;
pub use read::{read_by_client, read_by_staff};
pub use readers::{Correspondent, correspondents};
pub use reopen::reopen;
pub use row::Model as Thread;
pub use start::{start_by_client, start_by_staff};
pub use unread::ClientThread;
pub(crate) use unread::for_client;
pub use write::{write_by_client, write_by_staff};

use crate::word::words;

/// The longest message, in characters (security.md row 109).
pub const MOST_CHARACTERS: usize = 20_000;

words! {
    /// What a conversation is about.
    pub enum ThreadNoun {
        General = "general", Request = "request", Quote = "quote", Trip = "trip", Invoice = "invoice", Job = "job",
    }
}

words! {
    /// Whose turn it is.
    pub enum ThreadState { Open = "open", WaitingForClient = "waiting-for-client", WaitingForStaff = "waiting-for-staff", Closed = "closed" }
}

impl Thread {
    /// Whether it was ended; a new message of the client opens it again.
    pub fn is_closed(&self) -> bool {
        self.state == ThreadState::Closed
    }
}
