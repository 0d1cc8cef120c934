//! Asks an OSRM-compatible routing server how long the way takes (`GET /route/v1/driving/{lon},{lat};{lon},{lat}`), where
//! the company has one. Without an answer within two seconds the company's own speed is used.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use portico_domain::field::positions::Spot;
use portico_domain::field::tracking::{Facts, Way};
use portico_domain::id::JobId;
use portico_domain::time::Instant;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde::Deserialize;

/// Time for an answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// Seconds for which an answer, or that there was none, is good.
const GOOD_SECONDS: i64 = 20;
/// Bytes of an answer that are read.
const MOST_BYTES: usize = 64 * 1024;
/// Hours after which the way to a job is forgotten.
const FORGOTTEN_HOURS: i64 = 1;

/// The ways that were asked for.
#[derive(Default)]
pub(super) struct Ways {
    client: OnceLock<Option<Client>>,
    known: Mutex<HashMap<JobId, Asked>>,
}

#[derive(Clone, Copy)]
struct Asked {
    at: Instant,
    way: Option<Way>,
}

impl Ways {
    pub(super) fn known(&self, job: JobId) -> Option<Way> {
        self.map().get(&job).and_then(|asked| asked.way)
    }

    fn map(&self) -> MutexGuard<'_, HashMap<JobId, Asked>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn client(&self) -> Option<&Client> {
        self.client.get_or_init(|| client().ok()).as_ref()
    }
}

/// Asks for the way from a spot to the job's site when it is time to; whether something new is known.
pub(super) async fn look(ways: &Ways, facts: &Facts, from: Spot, now: Instant) -> bool {
    let (base, job) = (facts.settings.routing_url.trim(), facts.job.id);
    let Some(to) = facts.destination().filter(|_| !base.is_empty()) else { return false };
    {
        let mut known = ways.map();
        if known.get(&job).is_some_and(|asked| now.seconds_since(asked.at) < GOOD_SECONDS) {
            return false;
        }
        known.retain(|_, asked| asked.at > now.plus_hours(-FORGOTTEN_HOURS));
        // Written down before it is asked, so that nobody asks beside; what was known is good until there is something new.
        let way = known.get(&job).and_then(|asked| asked.way);
        known.insert(job, Asked { at: now, way });
    }
    let Some(client) = ways.client() else { return false };
    match tokio::time::timeout(PATIENCE, seconds(client, base, from, to)).await {
        Ok(Some(seconds)) => {
            ways.map().insert(job, Asked { at: now, way: Some(Way { from, to, seconds, at: now }) });
            true
        }
        _ => {
            tracing::debug!("the routing server did not say how long the way takes");
            false
        }
    }
}

#[derive(Deserialize)]
struct Answer {
    routes: Vec<Route>,
}

#[derive(Deserialize)]
struct Route {
    duration: f64,
}

async fn seconds(client: &Client, base: &str, from: Spot, to: Spot) -> Option<f64> {
    let ends = format!("{},{};{},{}", from.lon(), from.lat(), to.lon(), to.lat());
    let base = base.trim_end_matches('/');
    let url: Url = format!("{base}/route/v1/driving/{ends}?overview=false").parse().ok()?;
    // A name is looked at when it is resolved; an address is not resolved.
    let literal = url.host_str()?.trim_matches(['[', ']']).parse::<IpAddr>();
    if !matches!(url.scheme(), "http" | "https") || literal.is_ok_and(|ip| !may_be_asked(ip)) {
        return None;
    }
    let mut response = client.get(url).send().await.ok()?.error_for_status().ok()?;
    let mut body = Vec::new();
    while let Some(some) = response.chunk().await.ok()? {
        body.extend_from_slice(&some);
        if body.len() > MOST_BYTES {
            return None;
        }
    }
    let answer: Answer = serde_json::from_slice(&body).ok()?;
    answer.routes.first().map(|route| route.duration).filter(|seconds| seconds.is_finite() && *seconds >= 0.0)
}

fn client() -> reqwest::Result<Client> {
    Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .redirect(Policy::none())
        .no_proxy()
        .dns_resolver(Arc::new(Careful))
        .build()
}

/// Resolves names, without the addresses that no routing server has.
struct Careful;

impl Resolve for Careful {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.filter(|address| may_be_asked(address.ip())).collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// A routing server often stands beside the installation, so private networks are fine; what a cloud tells its machines about
/// themselves (169.254/16, fe80::/10) and what is no machine at all is not (security.md row 95).
fn may_be_asked(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            !(ip.is_link_local() || ip.is_multicast() || ip.is_unspecified() || ip.is_broadcast())
        }
        IpAddr::V6(ip) => !(ip.is_unicast_link_local() || ip.is_multicast() || ip.is_unspecified()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_that_a_cloud_tells_secrets_is_never_asked_for_the_way() {
        for address in ["169.254.169.254", "::ffff:169.254.169.254", "fe80::1", "0.0.0.0", "224.0.0.1"] {
            assert!(!may_be_asked(address.parse().expect("an address")), "{address}");
        }
        for address in ["127.0.0.1", "10.0.0.5", "203.0.113.9", "2001:db8::1"] {
            assert!(may_be_asked(address.parse().expect("an address")), "{address}");
        }
    }
}
