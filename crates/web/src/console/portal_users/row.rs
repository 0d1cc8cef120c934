//! One portal user as the list and the panel show them.

use portico_domain::people::invitations::Invitation;
use portico_domain::people::portal_users::{Listed, PortalUserStatus};
use portico_domain::phone_number::PhoneNumber;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::extract::Place;
use crate::shell::initials;

/// One row.
pub(super) struct Row {
    pub name: String,
    pub initials: String,
    pub email: String,
    pub kind: String,
    /// The accounts they act for, in words.
    pub accounts: String,
    /// The accounts with the role in each.
    pub seats: Vec<(String, String)>,
    pub state: String,
    pub tone: &'static str,
    /// When they last signed in, or how their invitation stands.
    pub when: String,
    /// The client who invited them; empty when staff did.
    pub invited_by: String,
    /// Whether an invitation waits for them.
    pub invited: bool,
    /// Whether somebody opened it and waits to be let in.
    pub waits: bool,
    /// Whether they get in.
    pub active: bool,
    pub suspended: bool,
    pub removed: bool,
    /// Whether an action makes sense: nobody is invited as long as their contact is inactive.
    pub contact_active: bool,
    pub contact_href: String,
    pub open_href: String,
    pub base: String,
    pub open: bool,
}

/// What rows need to know of the page.
pub(super) struct Around<'a> {
    pub t: Texts,
    pub place: &'a Place,
    pub now: Instant,
    /// The address of the list with what is looked for, to which `open` is added.
    pub here: &'a (dyn Fn(&str) -> String + Sync),
    /// Whose panel is open.
    pub open: &'a str,
}

impl Around<'_> {
    fn zone(&self) -> &Zone {
        &self.place.workspace().time_zone
    }
    fn moment(&self, at: Instant) -> String {
        self.t.moment_from(&at.at(self.zone()), self.now.at(self.zone()).date())
    }
    fn day(&self, at: Instant) -> String {
        self.t.date(at.at(self.zone()).date(), self.now.at(self.zone()).date())
    }

    pub(super) fn row(&self, listed: Listed) -> Row {
        let t = self.t;
        let Listed { user, contact, seats, invitation, invited_by } = listed;
        let (state, tone) = state(&user.status, contact.active, invitation.as_ref(), self.now);
        let when = match (user.status, &invitation) {
            (PortalUserStatus::Removed, _) => {
                let when = user.removed_at.map(|at| self.day(at)).unwrap_or_default();
                t.with2(
                    "portal-users-removed-by",
                    "when",
                    when,
                    "name",
                    user.removed_by.clone().unwrap_or_default(),
                )
            }
            (PortalUserStatus::Suspended, _) => {
                let when = user.suspended_at.map(|at| self.day(at)).unwrap_or_default();
                let name = user.suspended_by.clone().unwrap_or_default();
                t.with2("portal-users-suspended-by", "when", when, "name", name)
            }
            (PortalUserStatus::Invited, Some(one)) if one.waits(self.now) => {
                let when = one.opened_at.map(|at| self.moment(at)).unwrap_or_default();
                t.with2("portal-users-opened", "when", when, "phone", said(user.phone.as_deref()))
            }
            (PortalUserStatus::Invited, Some(invitation)) => self.invitation(invitation),
            _ => user
                .last_sign_in_at
                .map_or_else(|| t.say("portal-users-never").into_owned(), |at| self.moment(at)),
        };
        let accounts: Vec<&str> = seats.iter().map(|(account, _)| account.as_str()).collect();
        let accounts = if accounts.is_empty() {
            t.say("portal-users-no-account").into_owned()
        } else {
            accounts.join(", ")
        };
        let role = |role: &str| t.say(&format!("memberships-role-{role}")).into_owned();
        let id = user.id.to_string();
        Row {
            initials: initials(&contact.name()),
            name: contact.name(),
            // Somebody who has only a phone is known by its number.
            email: user.signs_in_with(),
            kind: t.say(&format!("portal-users-kind-{}", user.kind)).into_owned(),
            accounts,
            seats: seats.iter().map(|(account, place)| (account.clone(), role(place.as_str()))).collect(),
            state: t.say(&format!("portal-users-state-{state}")).into_owned(),
            tone,
            when,
            waits: user.status == PortalUserStatus::Invited
                && invitation.as_ref().is_some_and(|one| one.waits(self.now)),
            invited_by: invited_by
                .map(|name| t.with("portal-users-by-client", "name", name))
                .unwrap_or_default(),
            invited: user.status == PortalUserStatus::Invited,
            active: user.status == PortalUserStatus::Active,
            suspended: user.status == PortalUserStatus::Suspended,
            removed: user.status == PortalUserStatus::Removed,
            contact_active: contact.active,
            contact_href: self.place.here.console(format_args!("contacts/{}", contact.id)),
            open_href: (self.here)(&id),
            base: self.place.here.console(format_args!("portal-users/{id}")),
            open: self.open == id,
        }
    }

    fn invitation(&self, invitation: &Invitation) -> String {
        let sent = self.day(invitation.sent_at);
        if invitation.revoked_at.is_some() || invitation.expires_at <= self.now {
            return self.t.with("portal-users-sent-expired", "sent", sent);
        }
        let until = self.moment(invitation.expires_at);
        match invitation.reminded_at {
            Some(at) => self.t.with3(
                "portal-users-sent-reminded",
                "sent",
                sent,
                "reminded",
                self.day(at),
                "until",
                until,
            ),
            None => self.t.with2("portal-users-sent", "sent", sent, "until", until),
        }
    }
}

/// A number as people read it.
fn said(phone: Option<&str>) -> String {
    let number = phone.unwrap_or_default();
    number.parse().map_or_else(|_| number.to_owned(), |number: PhoneNumber| number.display())
}

fn state(
    status: &PortalUserStatus,
    in_use: bool,
    invitation: Option<&Invitation>,
    now: Instant,
) -> (&'static str, &'static str) {
    let works = invitation.is_some_and(|one| one.revoked_at.is_none() && one.expires_at > now);
    match status {
        PortalUserStatus::Removed => ("removed", "hollow"),
        PortalUserStatus::Suspended => ("suspended", "warn"),
        _ if !in_use => ("inactive", "hollow"),
        PortalUserStatus::Active => ("active", "ok"),
        PortalUserStatus::Invited if invitation.is_some_and(|one| one.waits(now)) => ("waits", "warn"),
        PortalUserStatus::Invited if works => ("invited", "info hollow"),
        PortalUserStatus::Invited => ("expired", "warn"),
    }
}
