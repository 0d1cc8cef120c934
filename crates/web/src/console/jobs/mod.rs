//! Jobs in the office: the list, one job with everything that belongs to it, its forms, and what is done with it.

mod act;
mod choose;
mod edit;
mod facts;
mod files;
mod finish;
mod form;
pub(super) mod list;
mod new;
mod papers;
pub(super) mod plan;
mod show;
pub(super) mod words;

pub(crate) use act::{cancel, follow_up, pause, publish, resume, set_out, start};
pub(crate) use edit::{edit, update};
pub(crate) use files::{add as add_file, file, remove as remove_file};
pub(crate) use finish::{finish, finishing};
pub(crate) use list::{list, remove_filter, save_filter};
pub(crate) use new::{create, new};
pub(crate) use plan::{plan, planning};
pub(crate) use show::show;
