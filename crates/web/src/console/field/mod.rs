//! Field service as the company runs it: its settings, and the words that clients are sent.

pub(crate) mod notices;
mod preview;
pub(crate) mod settings;
