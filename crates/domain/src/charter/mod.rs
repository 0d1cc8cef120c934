//! What is particular to flying people: airports, aircraft, requests, quotes and trips.

pub mod airports;
