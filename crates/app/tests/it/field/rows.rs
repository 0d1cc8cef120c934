//! The rows of a company that sends technicians.

use portico_domain::access::{Role, System};
use portico_domain::charter::trips::Stage;
use portico_domain::database::UnitOfWork;
use portico_domain::field::Names;
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::sites::{self, Site};
use portico_domain::field::templates::{self, DefaultField, FieldChoice, NoteRule, resolutions};
use portico_domain::field::workers::{self, WorkerRow};
use portico_domain::id::{
    AccountId, JobId, ResolutionId, SiteId, StaffId, TemplateId, WorkerId, WorkspaceId,
};
use portico_domain::people::accounts::{self, AccountKind};
use portico_domain::people::staff::{self, ExtraPermissions};
use portico_domain::portal::{self, Corner, Features, ShowTail, SignInMode, StaffList};
use portico_domain::time::Instant;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use super::road::{SITE, SLUG};
use crate::world::{Is, Person};

/// Adds a row as it is.
macro_rules! add {
    ($work:expr, $row:expr) => {
        $work.insert($row.into_active_model().reset_all()).await.expect("a row")
    };
}
pub(super) use add;

pub(super) fn portal_of(workspace: WorkspaceId, now: Instant) -> portal::row::Model {
    portal::row::Model {
        id: workspace.0,
        workspace_id: workspace,
        enabled: true,
        logo_id: None,
        logo_dark_id: None,
        brand: "#ff8f1f".to_owned(),
        neutral: None,
        corner: Corner::Soft,
        welcome: String::new(),
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
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

pub(super) async fn colleague(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    name: &str,
    role: Role,
    now: Instant,
) -> Person {
    let email = format!("{name}@{SLUG}.example");
    let row = staff::row::Model {
        id: StaffId::new(now),
        workspace_id: workspace,
        name: name.to_owned(),
        email_key: email.clone(),
        email: email.clone(),
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
        created_at: now,
        updated_at: now,
        version: 1,
    };
    Person { email, slug: SLUG, workspace, is: Is::Staff(add!(work, row).id) }
}

pub(super) async fn worker(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    name: &str,
    now: Instant,
) -> WorkerRow {
    let row = workers::row::Model {
        id: WorkerId::new(now),
        workspace_id: workspace,
        name: name.to_owned(),
        email: None,
        phone: Some("+16125550143".to_owned()),
        title: "Boiler technician".to_owned(),
        vehicle: "white van".to_owned(),
        language: "en".to_owned(),
        skills: Names::default(),
        team_id: None,
        photo_id: None,
        shows_name: true,
        shows_photo: false,
        shows_phone: false,
        home_lat_e6: None,
        home_lon_e6: None,
        sharing_paused_at: None,
        active: true,
        search_text: name.to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    add!(work, row)
}

pub(super) async fn template(work: &UnitOfWork<System>, workspace: WorkspaceId, now: Instant) -> TemplateId {
    let shown = FieldChoice { defaults: vec![DefaultField::Prepare], fields: Vec::new() };
    let row = templates::row::Model {
        id: TemplateId::new(now),
        workspace_id: workspace,
        name: "Repair".to_owned(),
        kind: String::new(),
        description: String::new(),
        prepare: String::new(),
        duration_minutes: 60,
        window_minutes: 120,
        skills: Names::default(),
        worker_id: None,
        team_id: None,
        visible: true,
        visible_fields: Some(shown),
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    add!(work, row).id
}

pub(super) async fn resolution(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    template: TemplateId,
    now: Instant,
) -> ResolutionId {
    let row = resolutions::Model {
        id: ResolutionId::new(now),
        workspace_id: workspace,
        template_id: template,
        seq: 0,
        name: "Repaired".to_owned(),
        is_good: true,
        note: NoteRule::None,
        archived_at: None,
    };
    add!(work, row).id
}

pub(super) async fn account(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    name: &str,
    now: Instant,
) -> AccountId {
    let row = accounts::row::Model {
        id: AccountId::new(now),
        workspace_id: workspace,
        name: name.to_owned(),
        kind: AccountKind::CharterClient,
        organisation: true,
        billing_address: String::new(),
        tax_id: String::new(),
        payment_days: None,
        notes: String::new(),
        rep_id: None,
        active: true,
        external_id: None,
        search_text: name.to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    add!(work, row).id
}

pub(super) async fn site(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    account_id: AccountId,
    name: &str,
    now: Instant,
) -> Site {
    let row = sites::row::Model {
        id: SiteId::new(now),
        workspace_id: workspace,
        account_id,
        name: name.to_owned(),
        address: "214 Front Avenue".to_owned(),
        access_notes: "Key under the third stone".to_owned(),
        lat_e6: Some(SITE.0),
        lon_e6: Some(SITE.1),
        time_zone: None,
        internal: false,
        active: true,
        external_id: None,
        search_text: name.to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    add!(work, row)
}

pub(super) async fn job(
    work: &UnitOfWork<System>,
    site: &Site,
    template: TemplateId,
    worker: &WorkerRow,
    number: i64,
    now: Instant,
) -> Job {
    let row = jobs::row::Model {
        id: JobId::new(now),
        workspace_id: site.workspace_id,
        number,
        title: format!("Boiler B{number}, no heat"),
        template_id: template,
        account_id: site.account_id,
        site_id: site.id,
        contact_id: None,
        status: JobStatus::Published,
        description: String::new(),
        prepare: "Key to the plant room".to_owned(),
        notes: "They pay late".to_owned(),
        cost_minor: Some(12_345),
        scheduled_at: Some(now.plus_hours(1)),
        window_ends_at: Some(now.plus_hours(3)),
        duration_minutes: 60,
        worker_id: Some(worker.id),
        team_id: None,
        published_at: Some(now),
        set_out_at: None,
        started_at: None,
        paused_at: None,
        paused_ms: 0,
        finished_at: None,
        resolution_id: None,
        resolution_note: String::new(),
        end_reason: String::new(),
        follow_up_of: None,
        external_id: None,
        search_text: String::new(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    add!(work, row)
}
