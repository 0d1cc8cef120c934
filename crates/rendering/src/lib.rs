//! What people read: languages, mail composition, brand colours.

pub mod brand;
pub mod calendar;
pub mod languages;
pub mod mail;
pub mod notices;
pub mod route_map;
