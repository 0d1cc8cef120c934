//! What stands around the product: settings, commands, wiring and the made-up company of the demo.

pub mod commands;
pub mod config;
pub mod demo;
pub mod wiring;
