//! What people read: languages, mail composition, brand colours.

pub mod languages;
