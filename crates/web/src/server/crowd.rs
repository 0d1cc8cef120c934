//! How many connections are open, in all and for each address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub(super) struct Crowd {
    most: usize,
    most_each: usize,
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    all: usize,
    each: HashMap<IpAddr, usize>,
}

/// One open connection; dropping it makes room.
pub(super) struct Place {
    crowd: Arc<Crowd>,
    key: Option<IpAddr>,
}

impl Crowd {
    pub(super) fn new(most: usize, most_each: usize) -> Self {
        Self { most, most_each, inside: Mutex::default() }
    }

    /// A place for a connection counted under `key`, or nothing when it is full.
    pub(super) fn enter(self: &Arc<Self>, key: Option<IpAddr>) -> Option<Place> {
        let mut inside = self.inside();
        if inside.all >= self.most {
            return None;
        }
        if let Some(key) = key {
            let count = inside.each.entry(key).or_default();
            if *count >= self.most_each {
                return None;
            }
            *count += 1;
        }
        inside.all += 1;
        Some(Place { crowd: self.clone(), key })
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.crowd.inside();
        inside.all -= 1;
        if let Some(key) = self.key
            && let Some(count) = inside.each.get_mut(&key)
        {
            *count -= 1;
            if *count == 0 {
                inside.each.remove(&key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_every_place_and_a_closed_connection_makes_room() {
        let crowd = Arc::new(Crowd::new(3, 2));
        let key = |last| Some(IpAddr::from([192, 0, 2, last]));
        let first = crowd.enter(key(1)).expect("room");
        let _second = crowd.enter(key(1)).expect("room");
        assert!(crowd.enter(key(1)).is_none());
        let _third = crowd.enter(key(2)).expect("room");
        assert!(crowd.enter(None).is_none(), "all places are taken");
        drop(first);
        assert!(crowd.enter(key(1)).is_some());
    }
}
