//! The rows of the pattern: both operators and everybody in them. Everything beyond is made by a test's own verbs.

use portico_domain::access::{Role, System};
use portico_domain::charter::trips::Stage;
use portico_domain::database::{Database, UnitOfWork};
use portico_domain::email_address::EmailAddress;
use portico_domain::id::{AccountId, ContactId, MembershipId, PortalUserId, StaffId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::AccountKind;
use portico_domain::people::contacts::{Addresses, Numbers};
use portico_domain::people::memberships::{MembershipRole, Scopes, Sees};
use portico_domain::people::portal_users::{PortalUserKind, PortalUserStatus};
use portico_domain::people::staff::ExtraPermissions;
use portico_domain::people::{accounts, contacts, memberships, portal_users, staff};
use portico_domain::phone_number::PhoneNumber;
use portico_domain::portal::{self, Corner, Features, ShowTail, SignInMode, StaffList};
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, NewWorkspace};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

/// When everybody was brought together: 2026-11-01T12:00:00Z.
pub(super) const BEFORE: Instant = Instant(1_793_534_400_000);
/// When every test begins: Saturday, 2026-11-21T15:00:00Z, ten in the morning in New York.
pub(super) const NOW: Instant = Instant(1_795_273_200_000);

/// First name, role, account, status; whether the contact is in use.
pub(super) type Client = (&'static str, &'static str, MembershipRole, &'static str, PortalUserStatus, bool);

const OF_SKYLINE: [(&str, Role); 6] = [
    ("maya", Role::Admin),
    ("olga", Role::Operations),
    ("sam", Role::Sales),
    ("rob", Role::Dispatcher),
    ("ada", Role::Accounting),
    ("vera", Role::Viewer),
];

const CLIENTS_OF_SKYLINE: [Client; 6] = [
    ("claire", "Bennett", MembershipRole::Owner, "Harcourt Holdings", PortalUserStatus::Active, true),
    ("daniel", "Ruiz", MembershipRole::Requester, "Harcourt Holdings", PortalUserStatus::Active, true),
    ("dora", "Elsewhere", MembershipRole::Owner, "Marchetti Family Office", PortalUserStatus::Active, true),
    ("ivy", "Invited", MembershipRole::Viewer, "Harcourt Holdings", PortalUserStatus::Invited, true),
    ("ian", "Inactive", MembershipRole::Owner, "Harcourt Holdings", PortalUserStatus::Active, false),
    ("rita", "Removed", MembershipRole::Owner, "Harcourt Holdings", PortalUserStatus::Removed, true),
];

const CLIENTS_OF_NORTHWIND: [Client; 1] =
    [("otto", "Ost", MembershipRole::Owner, "Otto & Sons", PortalUserStatus::Active, true)];

/// Makes both operators and everybody in them.
pub(super) async fn people(database: &Database) {
    operator(database, "skyline", "Skyline Air", &OF_SKYLINE, &CLIENTS_OF_SKYLINE).await;
    operator(database, "northwind", "Northwind Jets", &[("nina", Role::Admin)], &CLIENTS_OF_NORTHWIND).await;
}

async fn operator(database: &Database, slug: &str, name: &str, team: &[(&str, Role)], clients: &[Client]) {
    let new = NewWorkspace {
        slug: slug.to_owned(),
        host: None,
        name: name.to_owned(),
        time_zone: "America/New_York".to_owned(),
        currency: "USD".to_owned(),
        country: "US".to_owned(),
        language: "en".to_owned(),
        charter: true,
        fbo: false,
        field: false,
    };
    let workspace = workspaces::create(database, new).await.expect("a workspace").id;
    let work = database.begin(system_in(workspace)).await.expect("a change");
    work.insert(portal_of(workspace).into_active_model().reset_all()).await.expect("a portal");
    for (name, role) in team {
        work.insert(colleague(workspace, slug, name, *role).into_active_model().reset_all())
            .await
            .expect("a colleague");
    }
    let mut accounts: Vec<(&str, AccountId)> = Vec::new();
    for client in clients {
        let known = accounts.iter().find(|(name, _)| *name == client.3).map(|(_, id)| *id);
        let account = match known {
            Some(id) => id,
            None => {
                let row = account_of(workspace, client.3);
                accounts.push((client.3, row.id));
                work.insert(row.into_active_model().reset_all()).await.expect("an account").id
            }
        };
        join(&work, workspace, account, client).await;
    }
    work.commit().await.expect("committed");
}

fn portal_of(workspace: WorkspaceId) -> portal::row::Model {
    portal::row::Model {
        id: workspace.0,
        workspace_id: workspace,
        enabled: true,
        logo_id: None,
        logo_dark_id: None,
        brand: "#0b4f6c".to_owned(),
        neutral: None,
        corner: Corner::Soft,
        welcome: "Good to have you on board.".to_owned(),
        features: Features::default(),
        require_approval: false,
        link_minutes: 15,
        session_hours: 720,
        invitation_days: 7,
        show_tail: ShowTail::Confirmed,
        crew_from_stage: Stage::Booked,
        stage_limit: Stage::Dispatched,
        notify_requests: StaffList::default(),
        default_assignee_id: None,
        sign_in: SignInMode::Passwordless,
        sign_up: false,
        notify_sign_ups: StaffList::default(),
        owners_invite: false,
        texts_open: false,
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}

pub(super) fn colleague(workspace: WorkspaceId, slug: &str, name: &str, role: Role) -> staff::row::Model {
    let email = format!("{name}@{slug}.example");
    staff::row::Model {
        id: StaffId::new(BEFORE),
        workspace_id: workspace,
        name: capital(name),
        email_key: email.clone(),
        email,
        phone: None,
        role,
        permissions: ExtraPermissions::default(),
        break_glass: false,
        language: "en".to_owned(),
        active: true,
        password_hash: None,
        failed_passwords: 0,
        password_locked_until: None,
        totp_sealed: None,
        totp_confirmed_at: None,
        totp_last_step: 0,
        last_sign_in_at: None,
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}

pub(super) fn account_of(workspace: WorkspaceId, name: &str) -> accounts::row::Model {
    accounts::row::Model {
        id: AccountId::new(BEFORE),
        workspace_id: workspace,
        name: name.to_owned(),
        kind: AccountKind::CharterClient,
        organisation: true,
        billing_address: "1 Main Street\nTeterboro NJ 07608".to_owned(),
        tax_id: String::new(),
        payment_days: None,
        notes: String::new(),
        rep_id: None,
        active: true,
        external_id: None,
        search_text: name.to_lowercase(),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}

/// Makes a contact with a seat in an account and a place in the portal.
pub(super) async fn join(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    account_id: AccountId,
    (name, last_name, role, account, status, active): &Client,
) {
    let domain = account.split_whitespace().next().unwrap_or_default().to_lowercase();
    let email = EmailAddress::parse(&format!("{name}@{domain}.example")).expect("an address");
    let contact = contacts::row::Model {
        id: ContactId::new(BEFORE),
        workspace_id: workspace,
        first_name: capital(name),
        last_name: (*last_name).to_owned(),
        emails: Addresses(vec![email.clone()]),
        phones: Numbers(PhoneNumber::parse("201 555 0187", "US").into_iter().collect()),
        language: "en".to_owned(),
        notes: String::new(),
        active: *active,
        search_text: format!("{name} {} {email}", last_name.to_lowercase()),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    };
    let contact = work.insert(contact.into_active_model().reset_all()).await.expect("a contact").id;
    let seat = memberships::row::Model {
        id: MembershipId::new(BEFORE),
        workspace_id: workspace,
        account_id,
        contact_id: contact,
        role: *role,
        scopes: Scopes::of(role.scopes().iter().copied()),
        sees: Sees::All,
        ends_at: None,
        invited_by: None,
        created_at: BEFORE,
    };
    work.insert(seat.into_active_model().reset_all()).await.expect("a seat");
    let invited = *status == PortalUserStatus::Invited;
    let user = portal_users::row::Model {
        id: PortalUserId::new(BEFORE),
        workspace_id: workspace,
        contact_id: contact,
        email: email.to_string(),
        email_key: email.key(),
        phone: None,
        password_hash: None,
        failed_passwords: 0,
        password_locked_until: None,
        kind: PortalUserKind::CharterClient,
        status: *status,
        language: "en".to_owned(),
        invited_at: Some(BEFORE),
        activated_at: (!invited).then_some(BEFORE),
        last_sign_in_at: None,
        removed_at: (*status == PortalUserStatus::Removed).then_some(BEFORE),
        removed_by: (*status == PortalUserStatus::Removed).then(|| "Maya".to_owned()),
        suspended_at: None,
        suspended_by: None,
        itinerary_changes: false,
        create_trip: false,
        advanced_scheduling: false,
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    };
    work.insert(user.into_active_model().reset_all()).await.expect("a portal user");
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
