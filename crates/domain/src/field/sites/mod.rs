//! Sites: the places where jobs are done.

pub mod row;
mod visibility;

pub use row::Model as Site;
