//! The passenger directory.
