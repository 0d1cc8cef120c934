//! The table `portal_users`.

use sea_orm::entity::prelude::*;

use super::{PortalUserKind, PortalUserStatus};
use crate::access::{Staff, System, workspace_rows};
use crate::email_address::EmailAddress;
use crate::id::{ContactId, PortalUserId, WorkspaceId};
use crate::phone_number::PhoneNumber;
use crate::time::Instant;

/// A person with access to the portal.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "portal_users")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PortalUserId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The contact.
    pub contact_id: ContactId,
    /// The address that mail is sent to.
    pub email: String,
    /// The address as compared for sameness.
    pub email_key: String,
    /// The number they get text messages at, E.164; unique in the workspace.
    pub phone: Option<String>,
    /// Argon2id, as a PHC string.
    pub password_hash: Option<String>,
    /// Wrong passwords in a row.
    pub failed_passwords: i32,
    /// Until when passwords are not tried.
    pub password_locked_until: Option<Instant>,
    /// What kind it is.
    pub kind: PortalUserKind,
    /// Where it stands.
    pub status: PortalUserStatus,
    /// The language read, such as `en`.
    pub language: String,
    /// When first invited.
    pub invited_at: Option<Instant>,
    /// When the invitation was accepted.
    pub activated_at: Option<Instant>,
    /// The last sign-in.
    pub last_sign_in_at: Option<Instant>,
    /// When removed.
    pub removed_at: Option<Instant>,
    /// Who removed them, by name.
    pub removed_by: Option<String>,
    /// When suspended.
    pub suspended_at: Option<Instant>,
    /// Who suspended them, by name.
    pub suspended_by: Option<String>,
    /// Whether they change times and routes of a trip themselves (A16).
    pub itinerary_changes: bool,
    /// Whether what they ask for becomes a trip at once (A17).
    pub create_trip: bool,
    /// Whether they cancel trips, change aircraft and see duty (A19).
    pub advanced_scheduling: bool,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

impl Model {
    /// What they sign in with, to be read: their address, or the number of somebody who has none.
    pub fn signs_in_with(&self) -> String {
        if !self.email.is_empty() {
            return self.email.clone();
        }
        let number = self.phone.as_deref().unwrap_or_default();
        number.parse().map_or_else(|_| number.to_owned(), |number: PhoneNumber| number.display())
    }

    /// Their address, or the number of somebody who has none, mostly hidden: enough for them to know it by.
    pub fn masked(&self) -> String {
        match EmailAddress::parse(&self.email) {
            Some(email) => email.masked(),
            None => self.phone.as_deref().map(masked_number).unwrap_or_default(),
        }
    }
}

/// The last three digits of a number.
fn masked_number(number: &str) -> String {
    let end = number.len().saturating_sub(3);
    format!("••• {}", number.get(end..).unwrap_or_default())
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
