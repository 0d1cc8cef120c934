//! Signed-in browsers: a cookie's secret, hashed, and who it stands for.

pub mod half;
pub mod row;

pub use row::Model as Session;
