//! Northwind HVAC: technicians, clients and their sites, six weeks of jobs and the two that are under way at this moment.

mod cast;
mod clients;
mod company;
mod days;
mod drive;
mod job;

pub(super) use company::found;
pub(crate) use drive::keep_driving;
