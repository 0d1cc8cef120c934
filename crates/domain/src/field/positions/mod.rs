//! Where workers are: the newest position of each, and for the office the way they came in the last three days.
//!
//! Positions are taken only while a worker is on the way to a job or at it and shares them (security.md row 107). They
//! come in to a [`Hub`] in memory, which everybody looks at; what is new is written down once a second for all.

mod flush;
mod ground;
mod hub;
mod list;
mod map;
mod receive;
pub mod row;
pub mod trail;
mod typed;
mod visibility;

pub use flush::flush;
pub use hub::Hub;
pub use list::{Trace, list, trace};
pub use map::{FieldMap, field_map};
pub use receive::{Received, receive, receive_by_key};
pub use row::Model as Position;
pub use trail::Model as TrailPoint;

use crate::time::Instant;
use crate::word::words;

/// Hours for which the way a worker came is kept (security.md row 107).
pub const TRAIL_HOURS: i64 = 72;
/// Points that a phone may send at once (security.md row 108).
pub const MOST_AT_ONCE: usize = 100;

words! {
    /// What sends positions.
    pub enum Source {
        /// The worker app.
        App = "app",
        /// OwnTracks in HTTP mode.
        OwnTracks = "owntracks",
        /// A Traccar or OsmAnd client.
        OsmAnd = "osmand",
    }
}

/// A place on the ground, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Spot {
    /// Latitude, north positive.
    pub lat_e6: i32,
    /// Longitude, east positive.
    pub lon_e6: i32,
}

/// One position as a phone tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fix {
    /// When, by the phone's clock.
    pub at: Instant,
    /// Where.
    pub spot: Spot,
    /// Radius of the error, in metres.
    pub accuracy_m: Option<i32>,
    /// Charge, in percent.
    pub battery: Option<i32>,
}

impl Position {
    /// Where.
    pub const fn spot(&self) -> Spot {
        Spot { lat_e6: self.lat_e6, lon_e6: self.lon_e6 }
    }
}

impl TrailPoint {
    /// Where.
    pub const fn spot(&self) -> Spot {
        Spot { lat_e6: self.lat_e6, lon_e6: self.lon_e6 }
    }
}
