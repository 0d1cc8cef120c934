//! Staff: who works for the operator, and how they prove it.

mod change;
mod create;
mod error;
mod grant;
mod link;
pub mod links;
mod list;
mod own;
mod password;
pub mod recovery_codes;
pub mod row;
mod sign_out;
mod who_may;

pub use change::{change_role, deactivate, find_for_update, reactivate};
pub(in crate::people) use change::{is_last_admin, lock_admins, within_own};
pub use create::{NewStaff, create};
pub(in crate::people) use create::{put_in, read_new};
pub use error::StaffRefusal;
pub use grant::grant;
pub use link::{LINK_HOURS, find_link, new_link, use_link};
pub use list::list;
pub use own::change_own_details;
pub use password::change_password;
pub use row::Model as StaffRow;
pub use sign_out::sign_out_everywhere;
pub use who_may::{was_given, who_may};

use crate::access::Role;
use crate::access::permissions::{ALL, role_holds};

/// Permissions that somebody holds beyond those of their role, by key.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct ExtraPermissions(pub Vec<String>);

impl ExtraPermissions {
    /// Whether a permission is among them, by key.
    pub fn holds(&self, key: &str) -> bool {
        self.0.iter().any(|held| held == key)
    }
}

impl StaffRow {
    /// Whether their role or what they were given besides holds a permission.
    pub fn may<P: crate::access::Permission>(&self) -> bool {
        P::ROLES.contains(&self.role) || self.permissions.holds(P::KEY)
    }
    /// Whether they may do everything that somebody with this role may (security.md row 41).
    pub fn covers(&self, role: Role) -> bool {
        let mut of_role = ALL.iter().filter(|(_, roles)| roles.contains(&role));
        of_role.all(|(key, _)| role_holds(self.role, key) || self.permissions.holds(key))
    }
}
