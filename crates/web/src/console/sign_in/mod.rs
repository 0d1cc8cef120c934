//! How staff sign in.
