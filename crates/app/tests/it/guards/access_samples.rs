//! Things of which each way in has one, for the access matrix: who asks for access, providers, passkeys, devices.

use portico_domain::access::Role;
use portico_domain::id::{
    AccessRequestId, IdentityProviderId, PasskeyId, StaffIdentityId, StaffInvitationId,
};
use portico_domain::outbox::system_in;
use portico_domain::people::identity_providers::{self, GroupRoles};
use portico_domain::people::{access_requests, passkeys, sessions, staff_invitations};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::{Is, Person, Skyline};

/// The question of a stranger whose address is verified.
pub(super) async fn stranger(sky: &Skyline, number: usize) -> String {
    let now = sky.clock.now();
    let row = access_requests::row::Model {
        id: AccessRequestId::new(now),
        workspace_id: sky.workspace,
        first_name: "Sabine".to_owned(),
        last_name: "Strand".to_owned(),
        email: format!("sabine{number}@strand.example"),
        email_key: format!("sabine{number}@strand.example"),
        phone: None,
        company: "Strand Shipping".to_owned(),
        note: String::new(),
        language: "en".to_owned(),
        status: access_requests::AccessStatus::Pending,
        nonce: format!("nonce {number}"),
        token_hash: format!("hash {number}"),
        asked_at: now,
        expires_at: now.plus_hours(24),
        verified_at: Some(now),
        contact_id: None,
        decided_at: None,
        decided_by: None,
        reason: String::new(),
        version: 1,
    };
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let id = work.insert(row.into_active_model().reset_all()).await.expect("a question").id;
    work.commit().await.expect("committed");
    id.to_string()
}

/// A colleague who was invited and has not come.
pub(super) async fn colleague(sky: &Skyline, number: usize) -> String {
    let now = sky.clock.now();
    let row = staff_invitations::row::Model {
        id: StaffInvitationId::new(now),
        workspace_id: sky.workspace,
        name: "Nora Novak".to_owned(),
        email: format!("nora{number}@skyline.example"),
        email_key: format!("nora{number}@skyline.example"),
        role: Role::Sales,
        language: "en".to_owned(),
        nonce: format!("nonce of a colleague {number}"),
        token_hash: format!("hash of a colleague {number}"),
        invited_by: sky.maya.staff(),
        invited_at: now,
        expires_at: now.plus_days(7),
        version: 1,
    };
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let id = work.insert(row.into_active_model().reset_all()).await.expect("an invitation").id;
    work.commit().await.expect("committed");
    id.to_string()
}

/// A provider that nobody can ask, and the account that somebody has there.
pub(super) async fn provider(sky: &Skyline, number: usize) -> (String, String) {
    let now = sky.clock.now();
    let row = identity_providers::row::Model {
        id: IdentityProviderId::new(now),
        workspace_id: sky.workspace,
        name: format!("Acme {number}"),
        issuer: "https://127.0.0.1:1".to_owned(),
        client_id: format!("client {number}"),
        secret_sealed: None,
        scopes: "openid".to_owned(),
        groups_claim: "groups".to_owned(),
        email_domain: String::new(),
        roles: GroupRoles::default(),
        creates_people: false,
        asks_second_factor: false,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let provider = work.insert(row.into_active_model().reset_all()).await.expect("a provider");
    let row = identity_providers::identities::Model {
        id: StaffIdentityId::new(now),
        workspace_id: sky.workspace,
        provider_id: provider.id,
        staff_id: sky.vera.staff(),
        subject: format!("vera {number}"),
        created_at: now,
        last_used_at: now,
    };
    let identity = work.insert(row.into_active_model().reset_all()).await.expect("an account");
    work.commit().await.expect("committed");
    (provider.id.to_string(), identity.id.to_string())
}

/// A passkey of somebody, as their list names it.
pub(super) async fn passkey_of(sky: &Skyline, who: &Person) -> String {
    let now = sky.clock.now();
    let (staff_id, portal_user_id) = match who.is {
        Is::Staff(id) => (Some(id), None),
        Is::Client { user, .. } => (None, Some(user)),
    };
    let id = PasskeyId::new(now);
    let row = passkeys::row::Model {
        id,
        workspace_id: sky.workspace,
        staff_id,
        portal_user_id,
        credential_id: id.to_string(),
        public_key: String::new(),
        state: String::new(),
        sign_count: 0,
        name: "iPhone".to_owned(),
        rp_id: "old.example".to_owned(),
        created_at: now,
        last_used_at: None,
    };
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let id = work.insert(row.into_active_model().reset_all()).await.expect("a passkey").id;
    work.commit().await.expect("committed");
    id.to_string()
}

/// A session of somebody, as their list of devices names it.
pub(super) async fn device_of(sky: &Skyline, who: &Person) -> String {
    sky.session(who).await;
    let reader = sky.database.reader(system_in(who.workspace));
    let open = match who.is {
        Is::Staff(id) => sessions::list_of_staff(&reader, id).await,
        Is::Client { user, .. } => sessions::list_of_portal_user(&reader, user).await,
    };
    open.expect("readable").first().expect("a session").id.to_string()
}
