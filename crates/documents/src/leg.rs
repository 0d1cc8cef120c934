//! One flight from one place to another.

use serde::{Deserialize, Serialize};

/// One leg. Times are local to their place and carry its zone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Leg {
    /// Airport code of the departure, such as "KTEB".
    pub from_code: String,
    /// City and region of the departure.
    pub from_place: String,
    /// Local time of departure, such as "16:00".
    pub from_time: String,
    /// Zone of that time, such as "EST".
    pub from_zone: String,
    /// Day of departure.
    pub from_day: String,
    /// Airport code of the arrival.
    pub to_code: String,
    /// City and region of the arrival.
    pub to_place: String,
    /// Local time of arrival.
    pub to_time: String,
    /// Zone of that time.
    pub to_zone: String,
    /// Day of arrival.
    pub to_day: String,
    /// Mark beside an arrival on another day, such as "+1"; empty on the same day.
    pub plus_days: String,
    /// Short lines under the route, such as "2 h 50 min" and "888 nm".
    pub middle: Vec<String>,
}
