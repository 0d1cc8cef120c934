//! How the staff of a company may sign in: with a password, or only with an account that they have elsewhere.

mod change;
mod find;
pub mod row;

pub use change::{RulesForm, change};
pub use find::{emergency_choices, find, is_local_off};
pub use row::Model as SignInRules;
