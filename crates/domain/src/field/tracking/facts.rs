//! Everything that the page of a link is made from, read by its holder.

use crate::Result;
use crate::access::LinkHolder;
use crate::database::{Reader, Sight};
use crate::field::jobs::{self, ClientStatus, Job};
use crate::field::positions::{self, Position};
use crate::field::settings::{SettingsNow, settings};
use crate::field::sites::{self, Site};
use crate::field::templates::{self, DefaultField, Resolution, Template, resolutions};
use crate::field::workers::{self, WorkerRow};

use super::{Phase, window};

/// A job as the holder of a link may know it; what of it is shown, its questions say.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The job.
    pub job: Job,
    /// Its template, which clients see.
    pub template: Template,
    /// Where it is.
    pub site: Site,
    /// Who goes; nobody who no longer works here.
    pub worker: Option<WorkerRow>,
    /// How it ended.
    pub resolution: Option<Resolution>,
    /// How the company runs its field service.
    pub settings: SettingsNow,
    /// Where the worker is, as it was last written down; only while they are on the way.
    pub position: Option<Position>,
}

/// Reads the facts of the holder's job.
pub async fn facts(reader: &Reader<LinkHolder>) -> Result<Facts> {
    let job = reader.one::<jobs::row::Entity>(reader.by().job()).await?;
    let phase = window(&job, reader.now());
    let worker = match job.worker_id {
        Some(id) => Some(reader.one::<workers::row::Entity>(id).await?).filter(|worker| worker.active),
        None => None,
    };
    let resolution = match job.resolution_id {
        Some(id) if phase == Phase::Finished => Some(reader.one::<resolutions::Entity>(id).await?),
        _ => None,
    };
    let position = match phase {
        Phase::OnTheWay => reader.first(reader.visible::<positions::row::Entity>()).await?,
        _ => None,
    };
    Ok(Facts {
        template: reader.one::<templates::row::Entity>(job.template_id).await?,
        site: reader.one::<sites::row::Entity>(job.site_id).await?,
        settings: settings(reader).await?,
        worker,
        resolution,
        position,
        job,
    })
}

impl Facts {
    /// Whether the operator shows clients a field of jobs of this kind; the common choice where the template has none.
    fn shows(&self, field: DefaultField) -> bool {
        let choice = self.template.visible_fields.as_ref().unwrap_or(&self.settings.default_fields);
        choice.defaults.contains(&field)
    }

    /// What the client is asked to have ready; empty for nothing.
    pub fn prepare(&self) -> &str {
        if self.shows(DefaultField::Prepare) { self.job.prepare.trim() } else { "" }
    }

    /// How it ended, in the office's words, where they are shown.
    pub fn resolution_name(&self) -> Option<&str> {
        let resolution = self.resolution.as_ref()?;
        self.shows(DefaultField::Resolution).then_some(resolution.name.as_str())
    }

    /// What the client is told of where it stands.
    pub fn client_status(&self) -> ClientStatus {
        self.job.status.for_client(self.resolution.as_ref().is_none_or(|resolution| resolution.is_good))
    }

    /// The worker's name, where it is shown.
    pub fn worker_name(&self) -> Option<&str> {
        self.worker.as_ref().filter(|worker| worker.shows_name).map(|worker| worker.name.as_str())
    }

    /// The worker's phone number, where it is shown.
    pub fn worker_phone(&self) -> Option<&str> {
        self.worker.as_ref().filter(|worker| worker.shows_phone)?.phone.as_deref()
    }
}
