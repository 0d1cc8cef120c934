//! The table `staff`.

use sea_orm::entity::prelude::*;

use super::ExtraPermissions;
use crate::access::Role;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{StaffId, WorkspaceId};
use crate::time::Instant;

/// Somebody who works for the operator.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// The address that mail is sent to.
    pub email: String,
    /// The address as compared for sameness.
    pub email_key: String,
    /// A phone number, as typed.
    pub phone: Option<String>,
    /// Its role.
    pub role: Role,
    /// Permissions beyond those of the role.
    pub permissions: ExtraPermissions,
    /// Whether they may sign in by password even when that is switched off for others.
    pub break_glass: bool,
    /// The language read, such as `en`.
    pub language: String,
    /// Whether it is in use.
    pub active: bool,
    /// Argon2id, as a PHC string.
    pub password_hash: Option<String>,
    /// Wrong passwords in a row.
    pub failed_passwords: i32,
    /// Until when passwords are not tried.
    pub password_locked_until: Option<Instant>,
    /// The second factor's secret, encrypted.
    pub totp_sealed: Option<String>,
    /// When the second factor was set up.
    pub totp_confirmed_at: Option<Instant>,
    /// The last time step used, so that a code works once.
    pub totp_last_step: i64,
    /// The last sign-in.
    pub last_sign_in_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
