//! What happened to a job, as everybody writes it down: named so that people know which, and kept from clients who do not
//! see the job (J6).

use super::{Job, JobStatus};
use crate::activity::{Event, Happened};
use crate::field::templates::Template;

/// Something happened to a job. Clients learn of it only when they see jobs of its kind and this one has a time: as a job
/// is invisible to them, so is its history.
pub fn happened(event: Event, job: &Job, template: &Template) -> Happened {
    let happened = Happened::to(event, job.id.0, job.called()).account(job.account_id);
    let has_time = job.status != JobStatus::Unassigned && job.scheduled_at.is_some();
    if template.visible && has_time { happened } else { happened.for_staff_only() }
}
