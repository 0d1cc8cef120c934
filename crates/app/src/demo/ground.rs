//! Who works at Skyline Air and whom it flies, and what with.

use anyhow::{Context as _, Result};
use portico_domain::access::{Role, System};
use portico_domain::charter::aircraft::{self, AircraftStatus};
use portico_domain::charter::trips::Stage;
use portico_domain::database::{Database, Sight as _, UnitOfWork};
use portico_domain::email_address::EmailAddress;
use portico_domain::id::{
    AccountId, AircraftId, ContactId, MembershipId, PortalUserId, StaffId, WorkspaceId,
};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::AccountKind;
use portico_domain::people::contacts::{Addresses, Numbers};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::{PortalUserKind, PortalUserStatus};
use portico_domain::people::{accounts, contacts, memberships, portal_users, staff};
use portico_domain::phone_number::PhoneNumber;
use portico_domain::portal::{self, Corner, Features, ShowTail, StaffList};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

const STAFF: [(&str, &str, Role); 6] = [
    ("Maya Lindqvist", "maya@skyline.example", Role::Admin),
    ("Dana Vale", "dana@skyline.example", Role::Operations),
    ("Sofia Brandt", "sofia@skyline.example", Role::Sales),
    ("Rob Teller", "rob@skyline.example", Role::Dispatcher),
    ("James Okoye", "james@skyline.example", Role::Accounting),
    ("Ines Orsini", "ines@skyline.example", Role::Viewer),
];

const CLIENTS: [(&str, &str, &str, &str); 3] = [
    ("Harcourt Holdings", "Claire", "Bennett", "claire@harcourt.example"),
    ("Marchetti Family Office", "Paolo", "Marchetti", "paolo@marchetti.example"),
    ("Bluewater Capital", "Erik", "Sandahl", "erik@bluewater.example"),
];

const FLEET: [(&str, &str, &str, i32, &str, i32, i32, i64); 8] = [
    ("N418SK", "Challenger 350", "super-midsize", 9, "KTEB", 459, 3200, 780_000),
    ("N422SK", "Challenger 350", "super-midsize", 9, "KTEB", 459, 3200, 780_000),
    ("N301SK", "Citation XLS+", "midsize", 8, "KTEB", 441, 2100, 560_000),
    ("N305SK", "Citation CJ3+", "light", 7, "KHPN", 416, 2040, 430_000),
    ("N510SK", "Gulfstream G450", "heavy", 14, "KTEB", 476, 4350, 1_080_000),
    ("N515SK", "Falcon 2000LXS", "heavy", 10, "KBED", 459, 4000, 940_000),
    ("N108SK", "Phenom 300E", "light", 7, "KPBI", 453, 2010, 450_000),
    ("N112SK", "Pilatus PC-12 NGX", "turboprop", 8, "KACK", 290, 1800, 290_000),
];

/// Makes the portal, the team, the fleet and the first clients.
pub(super) async fn seed(database: &Database, workspace: WorkspaceId) -> Result<()> {
    let work = database.begin(system_in(workspace)).await?;
    let now = work.now();
    let settings = portal::row::Model {
        id: workspace.0,
        workspace_id: workspace,
        enabled: true,
        logo_id: None,
        brand: "#0b4f6c".to_owned(),
        neutral: None,
        corner: Corner::Soft,
        welcome: "Everything for your flights in one place.".to_owned(),
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
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(settings.into_active_model().reset_all()).await?;
    for (name, email, role) in STAFF {
        let row = staff::row::Model {
            id: StaffId::new(now),
            workspace_id: workspace,
            name: name.to_owned(),
            email: email.to_owned(),
            email_key: email.to_owned(),
            phone: None,
            role,
            language: "en".to_owned(),
            active: true,
            password_hash: None,
            failed_passwords: 0,
            password_locked_until: None,
            totp_sealed: None,
            totp_confirmed_at: None,
            totp_last_step: 0,
            last_sign_in_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        work.insert(row.into_active_model().reset_all()).await?;
    }
    for client in CLIENTS {
        insert_client(&work, workspace, client).await?;
    }
    for (registration, model, category, seats, base, cruise_knots, range_nm, hourly_rate_minor) in FLEET {
        let row = aircraft::row::Model {
            id: AircraftId::new(now),
            workspace_id: workspace,
            registration: registration.to_owned(),
            model: model.to_owned(),
            category: category.to_owned(),
            seats,
            base: base.to_owned(),
            cruise_knots,
            range_nm,
            hourly_rate_minor,
            amenities: "Wi-Fi, hot meals".to_owned(),
            status: AircraftStatus::Active,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        work.insert(row.into_active_model().reset_all()).await?;
    }
    Ok(work.commit().await?)
}

async fn insert_client(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    (account, first_name, last_name, email): (&str, &str, &str, &str),
) -> Result<()> {
    let now = work.now();
    let account_row = accounts::row::Model {
        id: AccountId::new(now),
        workspace_id: workspace,
        name: account.to_owned(),
        kind: AccountKind::CharterClient,
        organisation: true,
        billing_address: String::new(),
        tax_id: String::new(),
        payment_days: None,
        notes: String::new(),
        rep_id: None,
        active: true,
        search_text: account.to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let account = work.insert(account_row.into_active_model().reset_all()).await?;
    let address = EmailAddress::parse(email).context("an address")?;
    let contact_row = contacts::row::Model {
        id: ContactId::new(now),
        workspace_id: workspace,
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        emails: Addresses(vec![address.clone()]),
        phones: Numbers(PhoneNumber::parse("201 555 0187", "US").into_iter().collect()),
        language: "en".to_owned(),
        notes: String::new(),
        active: true,
        search_text: format!("{first_name} {last_name} {email}").to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let contact = work.insert(contact_row.into_active_model().reset_all()).await?;
    let seat = memberships::row::Model {
        id: MembershipId::new(now),
        workspace_id: workspace,
        account_id: account.id,
        contact_id: contact.id,
        role: MembershipRole::Owner,
        created_at: now,
    };
    work.insert(seat.into_active_model().reset_all()).await?;
    let user = portal_users::row::Model {
        id: PortalUserId::new(now),
        workspace_id: workspace,
        contact_id: contact.id,
        email: address.to_string(),
        email_key: address.key(),
        kind: PortalUserKind::CharterClient,
        status: PortalUserStatus::Active,
        language: "en".to_owned(),
        invited_at: Some(now),
        activated_at: Some(now),
        last_sign_in_at: None,
        removed_at: None,
        removed_by: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(user.into_active_model().reset_all()).await?;
    Ok(())
}
