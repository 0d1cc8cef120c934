//! Staff: who works for the operator, and how they prove it.

pub mod links;
pub mod recovery_codes;
pub mod row;

pub use row::Model as StaffRow;
