//! The console: what staff see and do.

pub(crate) mod accounts;
pub(crate) mod aircraft;
pub(crate) mod airports;
pub(crate) mod board;
pub(crate) mod company;
pub(crate) mod contacts;
pub(crate) mod deals;
pub(crate) mod deliveries;
pub(crate) mod fbos;
mod frame;
pub(crate) mod home;
pub(crate) mod invoices;
pub(crate) mod jobs;
pub(crate) mod live;
pub(crate) mod me;
pub(crate) mod messages;
pub(crate) mod passengers;
pub(crate) mod portal;
pub(crate) mod portal_users;
pub(crate) mod quotes;
pub(crate) mod requests;
pub(crate) mod schedule;
pub(crate) mod search;
pub(crate) mod sign_in;
pub(crate) mod team;
pub(crate) mod trips;

pub(crate) use frame::shell;
