//! What must hold on every address of the product, whoever adds one.
//!
//! Addresses come from the table of contents (`portico_web::routes::all`); `samples.rs` says which thing stands for each
//! `{id}` and `{item}`. An address without a sample fails here.

mod access_matrix;
mod access_samples;
mod charter;
mod enumeration;
mod field;
mod field_samples;
mod foreign_ids;
mod headers;
mod queries;
mod samples;
mod scope_matrix;
mod sweep;
mod tasks;
