//! What Northwind is made of: the form of a template, a site and a worker as rows.

use portico_domain::field::Names;
use portico_domain::field::sites::{self, Site};
use portico_domain::field::templates::{FieldLine, ResolutionLine, TemplateForm};
use portico_domain::field::workers::{self, WorkerRow};
use portico_domain::id::{AccountId, SiteId, WorkerId, WorkspaceId};

use super::rows::BEFORE;

/// The form of a template with one good and one bad way to end.
pub(crate) fn template_form(name: &str, fields: Vec<FieldLine>) -> TemplateForm {
    let ending = |row, name: &str, good: &str, note: &str| ResolutionLine {
        row,
        id: String::new(),
        name: name.to_owned(),
        good: good.to_owned(),
        note: note.to_owned(),
    };
    TemplateForm {
        name: name.to_owned(),
        duration: "90".to_owned(),
        window: "120".to_owned(),
        active: true,
        fields,
        resolutions: vec![ending(0, "Fixed", "yes", "optional"), ending(1, "Part missing", "no", "required")],
        ..TemplateForm::default()
    }
}

/// One field of such a form; its mark is its label.
pub(crate) fn field_line(row: usize, part: &str, kind: &str, label: &str) -> FieldLine {
    FieldLine {
        row,
        mark: label.to_owned(),
        part: part.to_owned(),
        label: label.to_owned(),
        kind: kind.to_owned(),
        ..FieldLine::default()
    }
}

pub(super) fn site_of(workspace: WorkspaceId, account: AccountId, name: &str, address: &str) -> Site {
    sites::row::Model {
        id: SiteId::new(BEFORE),
        workspace_id: workspace,
        account_id: account,
        name: name.to_owned(),
        address: address.to_owned(),
        access_notes: "Code of the gate: 4711".to_owned(),
        lat_e6: Some(44_986_000),
        lon_e6: Some(-93_258_000),
        time_zone: None,
        internal: false,
        active: true,
        external_id: None,
        search_text: name.to_lowercase(),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}

pub(super) fn worker(workspace: WorkspaceId, name: &str) -> WorkerRow {
    workers::row::Model {
        id: WorkerId::new(BEFORE),
        workspace_id: workspace,
        name: name.to_owned(),
        email: Some("marcus@northwind.example".to_owned()),
        phone: Some("+16125550188".to_owned()),
        title: "Boiler technician".to_owned(),
        vehicle: "White van, NW 14".to_owned(),
        language: "en".to_owned(),
        skills: Names(vec!["gas".to_owned()]),
        team_id: None,
        photo_id: None,
        shows_name: true,
        shows_photo: true,
        shows_phone: false,
        home_lat_e6: Some(44_900_000),
        home_lon_e6: Some(-93_300_000),
        sharing_paused_at: None,
        active: true,
        search_text: name.to_lowercase(),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}
