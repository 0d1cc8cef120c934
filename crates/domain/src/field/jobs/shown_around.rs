//! A job with everything it names, in one statement, cut down to what a client may know of each.

use sea_orm::sea_query::Alias;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IdenStatic, Iterable, JoinType, QuerySelect,
    QueryTrait, RelationDef, Select,
};
use serde_json::Value;

use super::shown::{ContactShown, Shown};
use super::{Job, JobFile, JobStatus, row};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::field::Names;
use crate::field::settings::{self, FieldSettings};
use crate::field::sites::{self, Site};
use crate::field::templates::{self, DefaultField, Field, FieldChoice, Resolution, Template, resolutions};
use crate::field::workers::{self, Team, WorkerRow, teams};
use crate::people::contacts::{self, Contact};

/// A job with what it names.
pub(super) struct Around {
    pub job: Job,
    pub template: Template,
    pub settings: Option<FieldSettings>,
    site: Site,
    worker: Option<WorkerRow>,
    team: Option<Team>,
    contact: Option<Contact>,
    resolution: Option<Resolution>,
}

/// The first job of a query. What is joined hangs on the job by keys that contain the workspace, so it needs no question
/// of its own.
pub(super) async fn around<S: Sight>(sight: &S, select: Select<row::Entity>) -> Result<Option<Around>>
where
    row::Entity: VisibleTo<S::By>,
{
    let mut select = select
        .join(
            JoinType::InnerJoin,
            to::<templates::row::Entity>(row::Column::TemplateId, templates::row::Column::Id),
        )
        .join(JoinType::InnerJoin, to::<sites::row::Entity>(row::Column::SiteId, sites::row::Column::Id))
        .join(JoinType::LeftJoin, to::<workers::row::Entity>(row::Column::WorkerId, workers::row::Column::Id))
        .join(JoinType::LeftJoin, to::<teams::Entity>(row::Column::TeamId, teams::Column::Id))
        .join(
            JoinType::LeftJoin,
            to::<contacts::row::Entity>(row::Column::ContactId, contacts::row::Column::Id),
        )
        .join(
            JoinType::LeftJoin,
            to::<resolutions::Entity>(row::Column::ResolutionId, resolutions::Column::Id),
        )
        .join(
            JoinType::LeftJoin,
            to::<settings::row::Entity>(row::Column::WorkspaceId, settings::row::Column::WorkspaceId),
        )
        .limit(1);
    also::<templates::row::Entity>(&mut select, "template_");
    also::<sites::row::Entity>(&mut select, "site_");
    also::<workers::row::Entity>(&mut select, "worker_");
    also::<teams::Entity>(&mut select, "team_");
    also::<contacts::row::Entity>(&mut select, "contact_");
    also::<resolutions::Entity>(&mut select, "ending_");
    also::<settings::row::Entity>(&mut select, "settings_");
    let Some(found) = sight.connection().query_one(&select.into_query()).await? else { return Ok(None) };
    Ok(Some(Around {
        job: Job::from_query_result(&found, "")?,
        template: Template::from_query_result(&found, "template_")?,
        site: Site::from_query_result(&found, "site_")?,
        worker: WorkerRow::from_query_result_optional(&found, "worker_")?,
        team: Team::from_query_result_optional(&found, "team_")?,
        contact: Contact::from_query_result_optional(&found, "contact_")?,
        resolution: Resolution::from_query_result_optional(&found, "ending_")?,
        settings: FieldSettings::from_query_result_optional(&found, "settings_")?,
    }))
}

fn to<E: EntityTrait>(from: row::Column, to: E::Column) -> RelationDef {
    row::Entity::belongs_to(E::default()).from(from).to(to).into()
}

fn also<E: EntityTrait>(select: &mut Select<row::Entity>, prefix: &str) {
    for column in E::Column::iter() {
        let name = Alias::new(format!("{prefix}{}", column.as_str()));
        QuerySelect::query(select).expr_as(column.select_as(column.into_expr()), name);
    }
}

impl Around {
    pub(super) fn shown(
        self,
        choice: FieldChoice,
        fields: Vec<(Field, Value)>,
        file_fields: Vec<Field>,
        files: Vec<JobFile>,
    ) -> Shown {
        let Self { job, template, site, worker, team, contact, resolution, .. } = self;
        let shows = |field| choice.shows(field);
        let text = |field, text: &str| (shows(field) && !text.is_empty()).then(|| text.to_owned());
        let over = job.status == JobStatus::Finished;
        let time_on_site = match (job.started_at, job.finished_at) {
            (Some(began), Some(ended)) if over => Some((ended.ms_since(began) - job.paused_ms).max(0)),
            _ => None,
        };
        Shown {
            status: job.status.for_client(resolution.as_ref().is_some_and(|one| one.is_good)),
            site: without_access_notes(site),
            worker: worker.map(as_allowed),
            team: team.map(|team| team.name).unwrap_or_default(),
            description: text(DefaultField::Description, &job.description),
            prepare: text(DefaultField::Prepare, &job.prepare),
            contact: contact.filter(|_| shows(DefaultField::Contact)).map(|contact| ContactShown {
                phone: contact.phones.0.first().map(|number| number.as_str().to_owned()),
                name: contact.name(),
            }),
            duration: shows(DefaultField::Duration).then_some(job.duration_minutes),
            time_on_site: time_on_site.filter(|_| shows(DefaultField::TimeOnSite)),
            resolution: resolution.filter(|_| over && shows(DefaultField::Resolution)),
            resolution_note: text(DefaultField::ResolutionNote, &job.resolution_note).filter(|_| over),
            template,
            choice,
            fields,
            file_fields,
            files,
        }
    }
}

/// A site without what is for the team alone.
fn without_access_notes(site: Site) -> Site {
    Site { access_notes: String::new(), search_text: String::new(), external_id: None, ..site }
}

/// A worker with no more than they let clients see.
fn as_allowed(worker: WorkerRow) -> WorkerRow {
    WorkerRow {
        name: if worker.shows_name { worker.name } else { String::new() },
        photo_id: worker.photo_id.filter(|_| worker.shows_photo),
        phone: worker.phone.filter(|_| worker.shows_phone),
        email: None,
        skills: Names::default(),
        team_id: None,
        home_lat_e6: None,
        home_lon_e6: None,
        search_text: String::new(),
        ..worker
    }
}
