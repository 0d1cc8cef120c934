//! The only clock the business reads: real in the product, set by hand in tests.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::time::Instant;

/// Tells the time; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// The machine's clock.
    pub const fn real() -> Self {
        Self(None)
    }
    /// A clock that stands still until it is moved.
    pub fn standing_at(now: Instant) -> Self {
        Self(Some(Arc::new(AtomicI64::new(now.0))))
    }
    /// The present moment.
    pub fn now(&self) -> Instant {
        match &self.0 {
            Some(hand) => Instant(hand.load(Ordering::SeqCst)),
            None => machine_time(),
        }
    }
    /// Moves a standing clock forward (back when negative); a real clock is left alone.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Some(hand) = &self.0 {
            hand.fetch_add(seconds * 1000, Ordering::SeqCst);
        }
    }
    /// Sets a standing clock; a real clock is left alone.
    pub fn set(&self, now: Instant) {
        if let Some(hand) = &self.0 {
            hand.store(now.0, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the wall clock is read")]
fn machine_time() -> Instant {
    jiff::Timestamp::now().into()
}
