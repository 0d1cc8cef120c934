//! The two bodies of a request: the one coming in, which must keep moving, and the one going out, which marks the end.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep, sleep_until};

use super::Limits;
use super::watch::Answering;

/// Why a request body was given up.
#[derive(Debug, thiserror::Error)]
pub(super) enum BodyError {
    #[error("the request body came too slowly")]
    TooSlow,
    #[error(transparent)]
    Connection(#[from] hyper::Error),
}

pin_project! {
    /// A request body that ends with an error when it pauses too long or falls below the least rate.
    pub(super) struct TimedBody {
        #[pin] inner: Incoming,
        #[pin] pause: Sleep,
        limits: Arc<Limits>,
        started: Option<Instant>,
        bytes: u64,
    }
}

impl TimedBody {
    pub(super) fn new(inner: Incoming, limits: Arc<Limits>) -> Self {
        Self { inner, pause: sleep_until(Instant::now() + limits.body_idle), limits, started: None, bytes: 0 }
    }
}

impl Body for TimedBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let mut this = self.project();
        let now = Instant::now();
        let started = *this.started.get_or_insert_with(|| {
            this.pause.as_mut().reset(now + this.limits.body_idle);
            now
        });
        let Poll::Ready(frame) = this.inner.poll_frame(context) else {
            ready!(this.pause.poll(context));
            return Poll::Ready(Some(Err(BodyError::TooSlow)));
        };
        if let Some(Ok(frame)) = &frame {
            *this.bytes += frame.data_ref().map_or(0, |data| data.len() as u64);
            let taken = now - started;
            if taken > this.limits.body_grace && *this.bytes / taken.as_secs().max(1) < this.limits.body_rate
            {
                return Poll::Ready(Some(Err(BodyError::TooSlow)));
            }
            this.pause.reset(now + this.limits.body_idle);
        }
        Poll::Ready(frame.map(|frame| frame.map_err(BodyError::from)))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

pin_project! {
    /// A response body that keeps its request counted as open until it is sent or dropped.
    pub(super) struct CountedBody {
        #[pin] inner: axum::body::Body,
        answering: Answering,
    }
}

impl CountedBody {
    pub(super) fn new(inner: axum::body::Body, answering: Answering) -> Self {
        Self { inner, answering }
    }
}

impl Body for CountedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        self.project().inner.poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
