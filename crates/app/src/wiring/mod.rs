//! Puts the parts of the product together and lets them run until they are told to stop.

pub mod data_dir;
pub mod key;
pub mod logs;
mod metrics;
pub mod open;
pub mod serve;
mod stop;
