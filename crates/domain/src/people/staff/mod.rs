//! Staff: who works for the operator, and how they prove it.

mod change;
mod create;
mod error;
mod link;
pub mod links;
mod list;
mod own;
mod password;
pub mod recovery_codes;
pub mod row;

pub use change::{change_role, deactivate, reactivate};
pub use create::{NewStaff, add, create};
pub use error::StaffRefusal;
pub use link::{LINK_HOURS, find_link, new_link, use_link};
pub use list::list;
pub use own::change_own_details;
pub use password::change_password;
pub use row::Model as StaffRow;

/// Permissions that somebody holds beyond those of their role, by key.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct ExtraPermissions(pub Vec<String>);
