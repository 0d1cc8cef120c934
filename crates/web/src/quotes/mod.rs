//! Quotes as people read them: what the client's page, staff's preview and the paper have in common.

mod document;
mod shown;

pub(crate) use document::{Issue, document};
pub(crate) use shown::{Picked, QuoteShown, name, outline, tone};
