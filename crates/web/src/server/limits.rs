//! What one connection and one request may cost.

use std::time::Duration;

use super::TrustedProxies;

/// The bounds of the server; the defaults are those of the security plan.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Time from the first byte of a request to the end of its headers.
    pub header_read: Duration,
    /// Time a connection may stay open without a request.
    pub keep_alive: Duration,
    /// Longest pause within a request body.
    pub body_idle: Duration,
    /// Least bytes a second of a request body once it has taken longer than `body_grace`.
    pub body_rate: u64,
    /// Time before `body_rate` counts.
    pub body_grace: Duration,
    /// Time for a whole request and its answer; event streams are exempt.
    pub request: Duration,
    /// Time that open requests get to finish when the server stops.
    pub drain: Duration,
    /// Connections at once.
    pub connections: usize,
    /// Connections at once of one address (`limit_key`), trusted proxies exempt.
    pub connections_per_address: usize,
    /// Streams at once of one HTTP/2 connection.
    pub streams: u32,
    /// Header lines of one request.
    pub headers: usize,
    /// Proxies whose `X-Forwarded-*` headers are believed.
    pub trusted_proxies: TrustedProxies,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_read: Duration::from_secs(10),
            keep_alive: Duration::from_secs(75),
            body_idle: Duration::from_secs(30),
            body_rate: 1024,
            body_grace: Duration::from_secs(10),
            request: Duration::from_secs(60),
            drain: Duration::from_secs(10),
            connections: 4096,
            connections_per_address: 100,
            streams: 100,
            headers: 100,
            trusted_proxies: TrustedProxies::default(),
        }
    }
}
