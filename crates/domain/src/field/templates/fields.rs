//! The table `template_fields`.

use sea_orm::entity::prelude::*;

use super::FieldKind;
use super::FieldPart;
use crate::access::{Staff, System, Worker, workspace_rows};
use crate::field::Names;
use crate::id::{FieldId, TemplateId, WorkspaceId};
use crate::time::Instant;

/// One field of a template.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "template_fields")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FieldId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The template.
    pub template_id: TemplateId,
    /// Whether it is filled in the office or on site.
    pub part: FieldPart,
    /// Its place in the order.
    pub seq: i32,
    /// What it is called on a form.
    pub label: String,
    /// Its kind.
    pub kind: FieldKind,
    /// Unit of a number, such as `psi`.
    pub unit: String,
    /// What can be chosen.
    pub choices: Names,
    /// Whether it must be filled.
    pub required: bool,
    /// Whether it is never offered to clients.
    pub internal: bool,
    /// The file field that a signature is for.
    pub signs_id: Option<FieldId>,
    /// When it was taken away; values stay.
    pub archived_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
