//! The client's invoices: what is to pay, how, and what was paid before.

mod list;
mod pay;
mod pdf;
mod show;

pub(crate) use list::list;
pub(crate) use pay::pay;
pub(crate) use pdf::pdf;
pub(crate) use show::show;
