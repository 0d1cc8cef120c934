//! Passengers.
