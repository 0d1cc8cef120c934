//! Asking for a trip.
