//! Trips.
