//! Exactly what a client sees of a job: the five fields that always are (J7), and of the others those that the operator
//! chose for its template (J3, J8). Current rules hold for past jobs too (decision 35); an internal field, a cost or a
//! note of the team is shown by no choice (decision 34). Every page, letter and link that tells a client of a job asks
//! here, and so does the preview in the settings.

use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, IntoCondition};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
};
use serde_json::Value;

use super::shown_around::{Around, around};
use super::{ClientStatus, Job, JobFile, JobStatus, files, row, values};
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::field::settings::SettingsNow;
use crate::field::sites::Site;
use crate::field::templates::{DefaultField, Field, FieldChoice, Resolution, Template, fields};
use crate::field::workers::WorkerRow;
use crate::id::{AccountId, JobFileId, TemplateId};
use crate::portal::visible_fields;
use crate::{Error, Result};

/// Fields and files of one job that are read at the most.
const MOST: u64 = 500;

/// Whom to ask for at the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactShown {
    /// Full name.
    pub name: String,
    /// A phone number in E.164.
    pub phone: Option<String>,
}

/// What a client sees of a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The template.
    pub template: Template,
    /// By which choice the rest was shown.
    pub choice: FieldChoice,
    /// Where the job stands, in the client's words.
    pub status: ClientStatus,
    /// Where it is done; without the notes that are for the team.
    pub site: Site,
    /// Who comes, with no more of them than they allow; the name may be empty.
    pub worker: Option<WorkerRow>,
    /// The team that comes; empty when there is none.
    pub team: String,
    /// What is to be done.
    pub description: Option<String>,
    /// What the client is asked to have ready.
    pub prepare: Option<String>,
    /// Whom to ask for.
    pub contact: Option<ContactShown>,
    /// How long it is planned to take, in minutes.
    pub duration: Option<i32>,
    /// How long the work took without its pauses, ms.
    pub time_on_site: Option<i64>,
    /// How it ended.
    pub resolution: Option<Resolution>,
    /// A word to that.
    pub resolution_note: Option<String>,
    /// The chosen fields that hold something, in order.
    pub fields: Vec<(Field, Value)>,
    /// The chosen fields that hold files, in order; what they hold is in `files`.
    pub file_fields: Vec<Field>,
    /// Photos, signatures and files of the chosen fields, and general files when those are shown; the oldest first.
    pub files: Vec<JobFile>,
}

impl Shown {
    /// The files of one field.
    pub fn files_of(&self, field: &Field) -> impl Iterator<Item = &JobFile> {
        let id = field.id;
        self.files.iter().filter(move |file| file.field_id == Some(id))
    }
    /// Files that belong to no field.
    pub fn general_files(&self) -> impl Iterator<Item = &JobFile> {
        self.files.iter().filter(|file| file.field_id.is_none())
    }
}

/// What a client sees of a job that was found through `sight`; not found while its template is not shown (J6).
pub async fn shown<S: Sight>(sight: &S, job: &Job) -> Result<Shown>
where
    row::Entity: VisibleTo<S::By>,
    fields::Entity: VisibleTo<S::By>,
    files::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<row::Entity>().filter(row::Column::Id.eq(job.id));
    let around = around(sight, select).await?.ok_or(Error::NotFound)?;
    if !around.template.visible {
        return Err(Error::NotFound);
    }
    let settings = around.settings.clone().map(SettingsNow::from).unwrap_or_default();
    let choice = visible_fields::choice_of(&around.template, &settings);
    by_choice(sight, around, choice).await
}

/// What a client of an account would see, by a choice that may not be saved yet: the newest job of a template there that
/// has a time, a finished one first. None when there is no such job. Leaves no trace: staff may only look.
pub async fn preview<S: Sight<By = Staff>>(
    sight: &S,
    template: TemplateId,
    account: AccountId,
    choice: &FieldChoice,
) -> Result<Option<(Job, Shown)>> {
    let finished = row::Column::Status.eq(JobStatus::Finished);
    let finished_first: Expr = CaseStatement::new().case(finished, Expr::val(0)).finally(Expr::val(1)).into();
    let select = sight
        .visible::<row::Entity>()
        .filter(row::Column::TemplateId.eq(template))
        .filter(row::Column::AccountId.eq(account))
        .filter(row::Column::Status.ne(JobStatus::Unassigned))
        .filter(row::Column::ScheduledAt.is_not_null())
        .order_by_asc(finished_first)
        .order_by_desc(row::Column::ScheduledAt)
        .order_by_desc(row::Column::Id);
    let Some(around) = around(sight, select).await? else { return Ok(None) };
    let job = around.job.clone();
    Ok(Some((job, by_choice(sight, around, choice.clone()).await?)))
}

/// One file of a job, if a client sees it there.
pub async fn shown_file<S: Sight>(sight: &S, job: &Job, file: JobFileId) -> Result<JobFile>
where
    row::Entity: VisibleTo<S::By>,
    fields::Entity: VisibleTo<S::By>,
    files::Entity: VisibleTo<S::By>,
{
    let shown = shown(sight, job).await?;
    shown.files.into_iter().find(|one| one.id == file).ok_or(Error::NotFound)
}

async fn by_choice<S: Sight>(sight: &S, around: Around, choice: FieldChoice) -> Result<Shown>
where
    fields::Entity: VisibleTo<S::By>,
    files::Entity: VisibleTo<S::By>,
{
    let chosen = chosen_fields(sight, &around.job, &choice).await?;
    let mut held = Vec::new();
    let mut file_fields = Vec::new();
    for (field, value) in chosen {
        match value {
            _ if field.kind.holds_files() => file_fields.push(field),
            Some(value) => held.push((field, value.value.is)),
            None => {}
        }
    }
    let files = chosen_files(sight, &around.job, &file_fields, choice.shows(DefaultField::Files)).await?;
    Ok(around.shown(choice, held, file_fields, files))
}

async fn chosen_fields<S: Sight>(
    sight: &S,
    job: &Job,
    choice: &FieldChoice,
) -> Result<Vec<(Field, Option<values::Model>)>>
where
    fields::Entity: VisibleTo<S::By>,
{
    if choice.fields.is_empty() {
        return Ok(Vec::new());
    }
    let id = job.id;
    let of_job: RelationDef = fields::Entity::belongs_to(values::Entity)
        .from(fields::Column::Id)
        .to(values::Column::FieldId)
        .on_condition(move |_, value| Expr::col((value, values::Column::JobId)).eq(id).into_condition())
        .into();
    let select: Select<fields::Entity> = sight
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.eq(job.template_id))
        .filter(fields::Column::Id.is_in(choice.fields.iter().copied()))
        // Whoever looks, an internal field is nothing that a client sees.
        .filter(fields::Column::Internal.eq(false))
        .filter(fields::Column::ArchivedAt.is_null())
        .join(JoinType::LeftJoin, of_job)
        .order_by_asc(fields::Column::Part)
        .order_by_asc(fields::Column::Seq)
        .limit(MOST);
    Ok(select.select_also(values::Entity).all(sight.connection()).await?)
}

async fn chosen_files<S: Sight>(sight: &S, job: &Job, of: &[Field], general: bool) -> Result<Vec<JobFile>>
where
    files::Entity: VisibleTo<S::By>,
{
    if of.is_empty() && !general {
        return Ok(Vec::new());
    }
    let mut which = Condition::any();
    if !of.is_empty() {
        which = which.add(files::Column::FieldId.is_in(of.iter().map(|field| field.id)));
    }
    if general {
        which = which.add(files::Column::FieldId.is_null());
    }
    let select = sight
        .visible::<files::Entity>()
        .filter(files::Column::JobId.eq(job.id))
        .filter(files::Column::Visible.eq(true))
        .filter(files::Column::RemovedAt.is_null())
        .filter(which)
        .order_by_asc(files::Column::CreatedAt)
        .order_by_asc(files::Column::Id)
        .limit(MOST);
    sight.all(select).await
}
