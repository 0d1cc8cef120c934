//! Maps drawn lately, so that a trip looked at again and again is drawn once.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::RouteMap;

/// Maps kept at the most, about 16 KB each.
const MOST: usize = 400;

static KEPT: LazyLock<Mutex<HashMap<String, Arc<str>>>> = LazyLock::new(Mutex::default);

/// The map as it was drawn before, else as `draw` does it now.
pub(super) fn or_drawn(map: &RouteMap, draw: impl FnOnce(&RouteMap) -> String) -> Arc<str> {
    // What is drawn follows from the map alone: written out, it names its drawing.
    let key = format!("{map:?}");
    let known = |kept: &HashMap<String, Arc<str>>| kept.get(&key).cloned();
    if let Some(drawn) = known(&KEPT.lock().unwrap_or_else(PoisonError::into_inner)) {
        return drawn;
    }
    let drawn: Arc<str> = draw(map).into();
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.len() >= MOST {
        kept.clear();
    }
    kept.insert(key, Arc::clone(&drawn));
    drawn
}
