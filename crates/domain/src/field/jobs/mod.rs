//! Jobs: one visit to one site, from the office's plan to the worker's report.

mod act;
pub mod acts;
mod add_file;
mod around;
mod beside;
mod board;
mod cancel;
mod choices;
mod conflicts;
mod create;
mod edit;
mod error;
pub mod files;
mod fill;
mod find;
mod finish;
mod follow_up;
mod form;
mod happened;
mod list;
mod of_client;
mod of_worker;
mod pause;
mod photo;
mod plan;
mod publish;
mod remove_file;
mod report;
mod resume;
pub mod row;
mod set_out;
mod shown;
mod shown_around;
mod start;
mod steps;
pub mod values;
mod visibility;

pub use act::{Act, MOST_ACTS, Taken, done_at, take_act};
pub use add_file::{MOST_FILE_BYTES, NewFile, add_file};
pub use around::zone_of;
pub use beside::{Beside, beside};
pub use board::{Board, Card, Lane, Owner, board};
pub use cancel::cancel;
pub use choices::{Goers, accounts_named, contacts_of, fields_of_office, goers, sites_of};
pub use conflicts::{Hint, Slot, conflicts, conflicts_of, hints};
pub use create::create;
pub use edit::edit;
pub use error::Refusal;
pub use files::Model as JobFile;
pub use fill::fill;
pub use find::{Neighbour, Record, find};
pub use finish::{Finish, NOTE_LETTERS, endings, finish};
pub use follow_up::follow_up;
pub use form::{JobForm, LONGEST_TEXT, LONGEST_TITLE};
pub use happened::happened;
pub use list::{Counts, Filter, Goes, Listed, Page, Place, Tab, counts, list};
pub use of_client::{
    JobsAtHome, ListedJob, around_for_client, at_home_of_client, listed_for_client, over_of_client,
    to_come_of_client,
};
pub use of_worker::{Visit, visit, visits};
pub use pause::pause;
pub use photo::{Photo, PhotoProblem};
pub use plan::{PlanForm, plan};
pub use publish::{publish, publish_between};
pub use remove_file::remove_file;
pub use report::{Report, report};
pub use resume::resume;
pub use row::Model as Job;
pub use set_out::set_out;
pub use shown::{ContactShown, Shown, preview, shown, shown_file};
pub use start::start;
pub use values::Model as JobValue;

use crate::word::words;

words! {
    /// Where a job stands.
    pub enum JobStatus {
        /// Nobody, or no time, yet.
        Unassigned = "unassigned",
        /// It has a time and somebody who goes.
        Scheduled = "scheduled",
        /// It is on the worker's phone.
        Published = "published",
        /// The worker has set out.
        OnTheWay = "on-the-way",
        /// The worker is at it.
        Started = "started",
        /// The work rests.
        Paused = "paused",
        /// It ended with a resolution.
        Finished = "finished",
        /// It will not be done.
        Cancelled = "cancelled",
    }
}

words! {
    /// What a client is told of where a job stands.
    pub enum ClientStatus {
        Planned = "planned", OnTheWay = "on-the-way", InProgress = "in-progress", Done = "done",
        NotCompleted = "not-completed", Cancelled = "cancelled",
    }
}

words! {
    /// What a worker does on the phone.
    pub enum ActKind {
        SetOut = "set-out", Start = "start", Pause = "pause", Resume = "resume", Fill = "fill", AddFile = "add-file",
        RemoveFile = "remove-file", Finish = "finish", PauseSharing = "pause-sharing", ResumeSharing = "resume-sharing",
    }
}

impl JobStatus {
    /// Whether it can still come to something.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Finished | Self::Cancelled)
    }
    /// Whether it has not begun.
    pub const fn is_planned(self) -> bool {
        matches!(self, Self::Unassigned | Self::Scheduled | Self::Published)
    }
    /// Whether the worker is on the way to it or at it.
    pub const fn is_active(self) -> bool {
        matches!(self, Self::OnTheWay | Self::Started | Self::Paused)
    }
    /// What the client is told; `done` is whether its resolution is a good one.
    pub const fn for_client(self, done: bool) -> ClientStatus {
        match self {
            Self::Unassigned | Self::Scheduled | Self::Published => ClientStatus::Planned,
            Self::OnTheWay => ClientStatus::OnTheWay,
            Self::Started | Self::Paused => ClientStatus::InProgress,
            Self::Finished if done => ClientStatus::Done,
            Self::Finished => ClientStatus::NotCompleted,
            Self::Cancelled => ClientStatus::Cancelled,
        }
    }
}

impl Job {
    /// Its number as people say it, such as `J-8841`.
    pub fn reference(&self) -> String {
        format!("J-{}", self.number)
    }
    /// Its number and what it is called, such as `J-8841 Boiler repair`.
    pub fn called(&self) -> String {
        format!("{} {}", self.reference(), self.title)
    }
}
