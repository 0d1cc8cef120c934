//! HTTP in, HTML and JSON out.

mod airports;
pub mod answer;
pub mod app;
pub mod assets;
mod console;
mod devices;
mod door;
pub mod error;
pub mod error_page;
pub mod extract;
pub mod layers;
mod legs;
mod live;
mod paper;
mod portal;
pub mod public;
mod random;
mod request_form;
mod route_picture;
pub mod routes;
mod safe_next;
pub mod server;
pub mod shell;
mod trips;
mod timeline;
