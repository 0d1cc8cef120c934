//! One connection: HTTP/1.1 or HTTP/2, one router, one clock.

use std::convert::Infallible;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::Router;
use http::header::CONTENT_TYPE;
use http::{Request, Response, Version};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use pin_project_lite::pin_project;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::body::{CountedBody, TimedBody};
use super::watch::Watch;
use super::{Limits, PeerAddress, Stopping, client_address};

/// What hyper may buffer of a request head. More than the limits of `layers::refuse`, so that a request that is only
/// somewhat too large gets an answer in words.
const HEAD_BUFFER: usize = 64 * 1024;

pub(super) async fn run(
    stream: TcpStream,
    peer: PeerAddress,
    router: Router,
    limits: Arc<Limits>,
    stop: CancellationToken,
) {
    let watch = Watch::new(limits.clone());
    let io = TokioIo::new(Watched { stream, watch: watch.clone() });
    let service = service_fn(|request| {
        answer(request, peer, router.clone(), limits.clone(), watch.clone(), stop.clone())
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        // Reading headers is timed by the watch, which tells it from waiting for a next request.
        .header_read_timeout(limits.keep_alive)
        .max_headers(limits.headers)
        .max_buf_size(HEAD_BUFFER);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(HEAD_BUFFER as u32)
        .keep_alive_interval(limits.keep_alive)
        .keep_alive_timeout(limits.header_read);
    let mut connection = pin!(builder.serve_connection(io, service));
    let mut stopping = false;
    loop {
        tokio::select! {
            result = connection.as_mut() => {
                if let Err(error) = result {
                    tracing::debug!(%error, "a connection ended early");
                }
                return;
            }
            () = watch.overdue() => return,
            () = stop.cancelled(), if !stopping => {
                stopping = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

async fn answer(
    request: Request<Incoming>,
    peer: PeerAddress,
    router: Router,
    limits: Arc<Limits>,
    watch: Watch,
    stop: CancellationToken,
) -> Result<Response<CountedBody>, Infallible> {
    let answering = watch.answering(request.version() == Version::HTTP_2);
    let (mut parts, body) = request.into_parts();
    let client = client_address(peer, &parts.headers, &limits.trusted_proxies);
    if !limits.trusted_proxies.contains(peer.0) {
        for name in ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"] {
            parts.headers.remove(name);
        }
    }
    parts.extensions.insert(peer);
    parts.extensions.insert(client);
    parts.extensions.insert(Stopping(stop));
    let body = axum::body::Body::new(TimedBody::new(body, limits.clone()));
    let response = match router.oneshot(Request::from_parts(parts, body)).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("text/event-stream")) {
        answering.endless();
    }
    Ok(response.map(|body| CountedBody::new(body, answering)))
}

pin_project! {
    /// A stream that tells the watch when bytes come in.
    struct Watched {
        #[pin] stream: TcpStream,
        watch: Watch,
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.project();
        let before = buffer.filled().len();
        ready!(this.stream.poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            this.watch.received();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.project().stream.poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.project().stream.poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.project().stream.poll_shutdown(context)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.project().stream.poll_write_vectored(context, buffers)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
