//! The operator's invoices: the list, a draft, the record with its payments, and the file.

mod act;
mod edit;
mod list;
mod new;
mod payments;
mod pdf;
mod show;

pub(crate) use act::{discard, issue, void};
pub(crate) use edit::{edit, save};
pub(crate) use list::list;
pub(crate) use new::{draft, new};
pub(crate) use payments::{confirm, dismiss, record, undo};
pub(crate) use pdf::pdf;
pub(crate) use show::show;
