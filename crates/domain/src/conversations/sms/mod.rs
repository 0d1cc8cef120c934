//! Text messages: who wants none, and how many may leave.

pub mod stopped;
