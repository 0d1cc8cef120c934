//! HTTP in, HTML and JSON out.

pub mod assets;
pub mod error_page;
pub mod layers;
mod random;
pub mod server;
pub mod shell;
