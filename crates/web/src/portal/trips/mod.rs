//! Trips and requests.
