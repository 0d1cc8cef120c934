//! How many streams may be open at once: of one person, of one company, of the whole installation (security.md row 100).

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex};

use portico_domain::id::WorkspaceId;
use uuid::Uuid;

/// Streams that one person may have open.
const PER_PERSON: usize = 5;
/// Streams that the people of one company may have open, so that none takes the places of the others.
const PER_WORKSPACE: usize = 500;

/// The places of an installation; cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seats(Arc<Mutex<Taken>>);

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_workspace: HashMap<WorkspaceId, usize>,
    by_person: HashMap<Uuid, usize>,
}

/// A place among the open streams; given back when dropped.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Seats,
    workspace: WorkspaceId,
    person: Uuid,
}

impl Seats {
    /// A place for one more stream, out of `most` over all workspaces; nothing when there is none.
    pub(super) fn take(&self, workspace: WorkspaceId, person: Uuid, most: usize) -> Option<Seat> {
        let mut taken = self.0.lock().ok()?;
        let of = |count: Option<&usize>| count.copied().unwrap_or(0);
        if taken.all >= most
            || of(taken.by_workspace.get(&workspace)) >= PER_WORKSPACE
            || of(taken.by_person.get(&person)) >= PER_PERSON
        {
            return None;
        }
        taken.all += 1;
        *taken.by_workspace.entry(workspace).or_default() += 1;
        *taken.by_person.entry(person).or_default() += 1;
        drop(taken);
        Some(Seat { seats: self.clone(), workspace, person })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Ok(mut taken) = self.seats.0.lock() {
            taken.all = taken.all.saturating_sub(1);
            one_less(&mut taken.by_workspace, self.workspace);
            one_less(&mut taken.by_person, self.person);
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
    use super::*;

    fn number(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    #[test]
    fn one_person_cannot_open_a_sixth_page_that_listens() {
        let seats = Seats::default();
        let (here, claire) = (WorkspaceId(number(1)), number(2));
        let mut open: Vec<Seat> = (0..5).filter_map(|_| seats.take(here, claire, 2_000)).collect();
        assert_eq!(open.len(), 5);
        assert!(seats.take(here, claire, 2_000).is_none());
        assert!(seats.take(here, number(3), 2_000).is_some(), "others have their own");
        open.pop();
        assert!(seats.take(here, claire, 2_000).is_some(), "a closed page makes room");
    }

    #[test]
    fn one_company_cannot_take_the_places_of_all() {
        let seats = Seats::default();
        let (busy, quiet) = (WorkspaceId(number(1)), WorkspaceId(number(2)));
        let open: Vec<Seat> =
            (0..600).filter_map(|person| seats.take(busy, number(10 + person), 2_000)).collect();
        assert_eq!(open.len(), 500);
        let other: Vec<Seat> =
            (0..30).filter_map(|person| seats.take(quiet, number(1_000 + person), 510)).collect();
        assert_eq!(other.len(), 10, "no more than there are altogether");
    }
}
