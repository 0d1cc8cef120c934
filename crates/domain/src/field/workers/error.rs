//! Why something cannot be done with a worker.

use crate::error::Refusal as Says;

/// What the business answers to a change of a worker that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They no longer work here.
    Gone,
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Gone => "workers-refused-gone",
        }
    }
}
