//! Ratings: how a client liked a job (J24, decision 32).

pub mod row;
mod visibility;

pub use row::Model as Rating;
