//! One member of the team, or somebody invited to it, as the list shows them.

use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::people::staff::StaffRow;
use portico_domain::people::staff_invitations::StaffInvitation;
use portico_domain::time::Instant;

use crate::app::App;
use crate::extract::Desk;
use crate::shell::initials;

/// One row.
pub(super) struct Row {
    pub name: String,
    pub email: String,
    pub initials: String,
    /// Whether it is the person who looks.
    pub own: bool,
    pub active: bool,
    /// Whether they ever got in.
    pub pending: bool,
    pub has_factor: bool,
    /// When they last signed in; empty when never.
    pub seen: String,
    pub version: i32,
    /// Roles with their words and whether it is theirs.
    pub roles: Vec<(&'static str, String, bool)>,
    pub role: String,
    pub base: String,
    pub id: String,
}

impl Row {
    pub(super) fn of(desk: &Desk<ManageTeam>, app: &App, member: StaffRow) -> Self {
        let zone = &desk.place.workspace().time_zone;
        let today = app.database().clock().now().at(zone).date();
        let moment = |at: Instant| desk.t.moment_from(&at.at(zone), today);
        let word = |role: Role| desk.t.say(&format!("team-role-{role}")).into_owned();
        Self {
            initials: initials(&member.name),
            own: member.id == desk.id(),
            active: member.active,
            pending: member.password_hash.is_none(),
            has_factor: member.totp_confirmed_at.is_some(),
            seen: member.last_sign_in_at.map(moment).unwrap_or_default(),
            version: member.version,
            roles: Role::ALL.iter().map(|role| (role.as_str(), word(*role), *role == member.role)).collect(),
            role: word(member.role),
            base: desk.at(format_args!("team/{}", member.id)),
            id: member.id.to_string(),
            name: member.name,
            email: member.email,
        }
    }
}

/// Somebody who was invited and has not come.
pub(super) struct Invited {
    pub name: String,
    pub email: String,
    pub initials: String,
    pub role: String,
    /// Until when the link is good, or since when it is not.
    pub until: String,
    pub is_over: bool,
    pub base: String,
    pub id: String,
}

impl Invited {
    pub(super) fn of(desk: &Desk<ManageTeam>, app: &App, invitation: StaffInvitation) -> Self {
        let zone = &desk.place.workspace().time_zone;
        let now = app.database().clock().now();
        Self {
            initials: initials(&invitation.name),
            role: desk.t.say(&format!("team-role-{}", invitation.role)).into_owned(),
            until: desk.t.moment_from(&invitation.expires_at.at(zone), now.at(zone).date()),
            is_over: invitation.expires_at <= now,
            base: desk.at(format_args!("team/invitations/{}", invitation.id)),
            id: invitation.id.to_string(),
            name: invitation.name,
            email: invitation.email,
        }
    }
}
