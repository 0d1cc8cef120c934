//! Why the second factor cannot be answered.

use crate::error::{Refusal, RefusalKind};

/// Why the second factor cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactorRefusal {
    /// The sign-in took too long or had too many wrong codes: begin again.
    Over,
}

impl Refusal for SecondFactorRefusal {
    fn key(&self) -> &'static str {
        "second-factor-over"
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Gone
    }
}
