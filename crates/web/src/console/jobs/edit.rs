//! What a known job says is changed; its client and its kind stay.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs::{self, Record};
use portico_domain::field::templates::{Field, FieldPart};
use portico_domain::id::JobId;

use super::form::{self, Around, Drawn, FIELDS};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};
use crate::field_values;

/// The form.
pub(crate) async fn edit(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    let record = jobs::find(&desk.reader(&app), id).await?;
    if !record.job.status.is_open() {
        return Go::to(desk.at(format_args!("jobs/{id}"))).warning("jobs-over-stays").answer();
    }
    page(&draw(&desk, &app, &record, None).await?)
}

/// Saves it.
pub(crate) async fn update(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&FIELDS)?;
    let here = desk.at(format_args!("jobs/{id}"));
    let mut work = desk.begin(&app).await?;
    let job = work.one_for_update::<jobs::row::Entity>(id).await?;
    let fields = jobs::fields_of_office(&work, job.template_id).await?;
    let (known, version) = (job.version, form.parse("version").unwrap_or(0));
    let outcome = jobs::edit(&mut work, &desk.by, job, version, &form::read(&form, &fields)).await;
    match outcome {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying("shell-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            let record = jobs::find(&desk.reader(&app), id).await?;
            redrawn(&draw(&desk, &app, &record, Some(form.refused(problems))).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let record = jobs::find(&desk.reader(&app), id).await?;
            overtaken(&draw(&desk, &app, &record, Some(form.overtaken(known))).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(here).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

async fn draw(
    desk: &Desk<ManageJobs>,
    app: &App,
    record: &Record,
    typed: Option<Filled>,
) -> Result<Drawn, Failure> {
    let reader = desk.reader(app);
    let job = &record.job;
    let report = jobs::report(&reader, job).await?;
    let sites = jobs::sites_of(&reader, job.account_id, Some(job.site_id)).await?;
    let people = jobs::contacts_of(&reader, job.account_id).await?;
    let fields: Vec<Field> = report.part(FieldPart::Custom).map(|(field, _)| field.clone()).collect();
    let form = match typed {
        Some(form) => form,
        None => {
            let zone = record.zone(&desk.place.workspace().time_zone);
            let mut form = kept(desk, record);
            for (field, value) in report.part(FieldPart::Custom) {
                if let Some(value) = value {
                    field_values::fill(&mut form, &desk.place, &zone, field, value);
                }
            }
            form
        }
    };
    let here = desk.at(format_args!("jobs/{}", job.id));
    let around = Around {
        account: job.account_id,
        account_name: &record.account_name,
        kind: &record.template,
        fields: &fields,
        sites: &sites,
        people: &people,
        contact: record.contact.as_ref().map(|contact| (contact.id, contact.name())),
        known: Some(job.reference()),
        action: here.clone(),
        back: here,
    };
    form::draw(desk, app, around, form).await
}

fn kept(desk: &Desk<ManageJobs>, record: &Record) -> Filled {
    let job = &record.job;
    let decimals = desk.place.workspace().currency.decimals();
    Filled::with([
        ("version", job.version.to_string()),
        ("site", job.site_id.to_string()),
        ("contact", job.contact_id.map(|id| id.to_string()).unwrap_or_default()),
        ("title", job.title.clone()),
        ("description", job.description.clone()),
        ("prepare", job.prepare.clone()),
        ("notes", job.notes.clone()),
        ("cost", job.cost_minor.map(|cost| crate::invoices::plain(cost, decimals)).unwrap_or_default()),
        ("duration", job.duration_minutes.to_string()),
        ("external_id", job.external_id.clone().unwrap_or_default()),
    ])
}
