//! The console: what staff see and do.

pub(crate) mod access_requests;
pub(crate) mod accounts;
pub(crate) mod aircraft;
pub(crate) mod airports;
pub(crate) mod asks;
pub(crate) mod board;
pub(crate) mod company;
pub(crate) mod contacts;
pub(crate) mod deals;
pub(crate) mod deliveries;
pub(crate) mod fbos;
pub(crate) mod field;
mod frame;
pub(crate) mod home;
pub(crate) mod imports;
pub(crate) mod invoices;
pub(crate) mod jobs;
pub(crate) mod live;
pub(crate) mod map;
pub(crate) mod me;
pub(crate) mod messages;
pub(crate) mod passengers;
pub(crate) mod portal;
pub(crate) mod portal_users;
pub(crate) mod quotes;
pub(crate) mod ratings;
pub(crate) mod requests;
pub(crate) mod schedule;
pub(crate) mod search;
pub(crate) mod sign_in;
pub(crate) mod sites;
pub(crate) mod team;
pub(crate) mod templates;
pub(crate) mod trips;
pub(crate) mod workers;

pub(crate) use frame::shell;
