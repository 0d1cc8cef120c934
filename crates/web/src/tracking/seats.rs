//! How many may follow at once: one link, one address, the whole installation (security.md row 100).

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use portico_domain::id::TrackingLinkId;

/// Streams of one link: a household, an office, and whoever they passed it on to.
const PER_LINK: usize = 200;
/// Streams of one address (IPv4, or IPv6 /64). This machine itself is exempt: only a proxy or a measurement comes from there,
/// and a proxy that is trusted names the visitor's address.
const PER_ADDRESS: usize = 50;

/// The places of an installation; cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Seats(Arc<Mutex<Taken>>);

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_link: HashMap<TrackingLinkId, usize>,
    by_address: HashMap<IpAddr, usize>,
}

/// A place among the open streams; given back when dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    seats: Seats,
    link: TrackingLinkId,
    address: IpAddr,
}

impl Seats {
    /// A place for one more, out of `most` altogether; nothing when there is none.
    pub(super) fn take(&self, link: TrackingLinkId, address: IpAddr, most: usize) -> Option<Seat> {
        let mut taken = self.0.lock().ok()?;
        let of = |count: Option<&usize>| count.copied().unwrap_or(0);
        let is_crowded = !address.is_loopback() && of(taken.by_address.get(&address)) >= PER_ADDRESS;
        if taken.all >= most || of(taken.by_link.get(&link)) >= PER_LINK || is_crowded {
            return None;
        }
        taken.all += 1;
        *taken.by_link.entry(link).or_default() += 1;
        *taken.by_address.entry(address).or_default() += 1;
        drop(taken);
        Some(Seat { seats: self.clone(), link, address })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Ok(mut taken) = self.seats.0.lock() {
            taken.all = taken.all.saturating_sub(1);
            one_less(&mut taken.by_link, self.link);
            one_less(&mut taken.by_address, self.address);
        }
    }
}

fn one_less<K: Eq + Hash>(counts: &mut HashMap<K, usize>, key: K) {
    if let Some(count) = counts.get_mut(&key) {
        *count = count.saturating_sub(1);
        if *count == 0 {
            counts.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use portico_domain::time::Instant;

    use super::*;

    #[test]
    fn a_thousand_can_follow_and_no_address_takes_their_places() {
        let seats = Seats::default();
        let links: Vec<TrackingLinkId> = (0..5).map(|at| TrackingLinkId::new(Instant(at))).collect();
        let here = IpAddr::from([127, 0, 0, 1]);
        let open: Vec<Seat> = (0..1_000).filter_map(|at| seats.take(links[at % 5], here, 2_000)).collect();
        assert_eq!(open.len(), 1_000);
        assert!(seats.take(links[0], here, 2_000).is_none(), "a link has 200 places");
        let link = TrackingLinkId::new(Instant(9));
        let greedy = IpAddr::from([192, 0, 2, 1]);
        let open: Vec<Seat> = (0..60).filter_map(|_| seats.take(link, greedy, 2_000)).collect();
        assert_eq!(open.len(), 50);
        assert!(seats.take(link, IpAddr::from([192, 0, 2, 2]), 2_000).is_some());
        drop(open);
        assert!(seats.take(link, greedy, 2_000).is_some(), "a closed page makes room");
    }
}
