//! Invitations: the link by which a client gets in for the first time.

pub mod row;

pub use row::Model as Invitation;
