//! The quote builder.
