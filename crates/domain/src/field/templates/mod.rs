//! Templates: what a kind of job asks for, in the office and on site, and how it can end.

mod blueprint;
pub mod fields;
mod form;
mod list;
pub mod resolutions;
pub mod row;
mod save;
pub mod values;
mod visibility;
mod who_goes;

pub(crate) use blueprint::fields_of;
pub use blueprint::{Blueprint, choices, find, of_jobs};
pub use fields::Model as Field;
pub use form::{FieldLine, MOST_FIELDS, MOST_RESOLUTIONS, ResolutionLine, TemplateForm};
pub use list::{Listed, list};
pub(crate) use list::{all, counted};
pub use resolutions::Model as Resolution;
pub use row::Model as Template;
pub use save::{create, edit};
pub use who_goes::who_goes;

use crate::id::FieldId;
use crate::word::words;

words! {
    /// Where a field is filled.
    pub enum FieldPart {
        /// In the office.
        Custom = "custom",
        /// On site.
        Report = "report",
    }
}

words! {
    /// What a field holds.
    pub enum FieldKind {
        Text = "text", LongText = "long-text", Number = "number", Money = "money", Date = "date", DateTime = "date-time",
        YesNo = "yes-no", Pick = "pick", MultiPick = "multi-pick", Action = "action", Photo = "photo", File = "file",
        Signature = "signature", Link = "link", Address = "address", Phone = "phone",
    }
}

words! {
    /// Whether a note goes with a resolution.
    pub enum NoteRule { None = "none", Optional = "optional", Required = "required" }
}

words! {
    /// A field that every job has and that a client may be shown, beside the five that always are (J7): scheduled at,
    /// address, status, template, assignee.
    pub enum DefaultField {
        Description = "description", Prepare = "prepare", Contact = "contact", Duration = "duration",
        TimeOnSite = "time-on-site", Resolution = "resolution", ResolutionNote = "resolution-note", Files = "files",
    }
}

/// What clients are shown beside the five fields that always are.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct FieldChoice {
    /// Fields that every job has.
    pub defaults: Vec<DefaultField>,
    /// Fields of the template.
    pub fields: Vec<FieldId>,
}

impl FieldKind {
    /// Whether what it holds are files of the job rather than a value.
    pub const fn holds_files(self) -> bool {
        matches!(self, Self::Photo | Self::File | Self::Signature)
    }
}

impl FieldChoice {
    /// Whether it names a field that every job has.
    pub fn shows(&self, field: DefaultField) -> bool {
        self.defaults.contains(&field)
    }
    /// How many fields it names.
    pub fn count(&self) -> usize {
        self.defaults.len() + self.fields.len()
    }
}

/// Photos that one field takes at the most.
pub const MOST_PHOTOS: usize = 10;
