//! The clock of one connection: waiting for a request, reading its headers, answering it. Each phase has its limit.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::Instant;

use super::Limits;

#[derive(Clone)]
pub(super) struct Watch(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    changed: Notify,
    limits: Arc<Limits>,
}

struct State {
    phase: Phase,
    /// HTTP/2 has frames between requests, so bytes alone do not mean that headers are being read.
    multiplexed: bool,
}

enum Phase {
    Waiting { since: Instant },
    Reading { since: Instant },
    Answering { open: usize, since: Instant, endless: bool },
}

/// An answer that is still being made or sent.
pub(super) struct Answering(Watch);

impl Watch {
    pub(super) fn new(limits: Arc<Limits>) -> Self {
        let state = State { phase: Phase::Waiting { since: Instant::now() }, multiplexed: false };
        Self(Arc::new(Shared { state: Mutex::new(state), changed: Notify::new(), limits }))
    }

    /// Bytes came in.
    pub(super) fn received(&self) {
        let mut state = self.state();
        if matches!(state.phase, Phase::Waiting { .. }) && !state.multiplexed {
            state.phase = Phase::Reading { since: Instant::now() };
            drop(state);
            self.0.changed.notify_one();
        }
    }

    /// The headers of a request are complete.
    pub(super) fn answering(&self, multiplexed: bool) -> Answering {
        let mut state = self.state();
        state.multiplexed = multiplexed;
        let open = match &state.phase {
            Phase::Answering { open, .. } => open + 1,
            Phase::Waiting { .. } | Phase::Reading { .. } => 1,
        };
        state.phase = Phase::Answering { open, since: Instant::now(), endless: false };
        drop(state);
        self.0.changed.notify_one();
        Answering(self.clone())
    }

    /// Ends when the connection has outlived the limit of its phase.
    pub(super) async fn overdue(&self) {
        loop {
            let changed = self.0.changed.notified();
            match self.deadline() {
                Some(deadline) if deadline <= Instant::now() => return,
                Some(deadline) => tokio::select! {
                    () = tokio::time::sleep_until(deadline) => {}
                    () = changed => {}
                },
                None => changed.await,
            }
        }
    }

    fn deadline(&self) -> Option<Instant> {
        let limits = &self.0.limits;
        match self.state().phase {
            Phase::Waiting { since } => Some(since + limits.keep_alive),
            Phase::Reading { since } => Some(since + limits.header_read),
            Phase::Answering { endless: true, .. } => None,
            // The request itself ends at its limit with an answer; the rest is for a reader that takes it slowly.
            Phase::Answering { since, .. } => Some(since + limits.request + limits.body_idle),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Answering {
    /// The answer is a stream of events that stays open.
    pub(super) fn endless(&self) {
        if let Phase::Answering { endless, .. } = &mut self.0.state().phase {
            *endless = true;
        }
        self.0.0.changed.notify_one();
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        let mut state = self.0.state();
        if let Phase::Answering { open, .. } = &mut state.phase {
            *open -= 1;
            if *open == 0 {
                state.phase = Phase::Waiting { since: Instant::now() };
            }
        }
        drop(state);
        self.0.0.changed.notify_one();
    }
}
