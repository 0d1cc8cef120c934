//! Portal users.
