//! Tracking: a short link, without sign-in, by which a client follows the way to one job and nothing else
//! (J26, decision 33).

pub mod row;

pub use row::Model as TrackingLink;
