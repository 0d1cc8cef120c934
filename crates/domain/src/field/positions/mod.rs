//! Where workers are: the newest position of each, and for the office the way they came in the last three days.

pub mod row;
pub mod trail;
mod typed;

pub use row::Model as Position;

use crate::word::words;

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
