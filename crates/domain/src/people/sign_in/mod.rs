//! How a client gets in: a mailed link with a code, used once.

pub mod row;

pub use row::Model as SignIn;
