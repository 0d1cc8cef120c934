//! A client asks for another time of a job that has not begun.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::database::Sight;
use portico_domain::field::asks;
use portico_domain::field::jobs::{self, ListedJob};
use portico_domain::id::JobId;
use portico_domain::{Error, form_keys};

use super::ask::{parts, typed};
use super::words;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, FieldClient, Filled, Form, Id};
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/jobs/another_time.html")]
struct AnotherTime {
    shell: PortalShell,
    form: Filled,
    title: String,
    now_planned: String,
    parts: Vec<(&'static str, String, bool)>,
    action: String,
    back: String,
}

/// The form; a job that can no longer be moved leads back with the sentence why.
pub(crate) async fn another_time(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    let found = jobs::listed_for_client(&client.reader(&app), id).await?;
    may_ask(&client, &found)?;
    if !asks::may_be_moved(&found.job) {
        let back = client.at(format_args!("jobs/{id}"));
        return Go::to(back).refusing(&asks::Refusal::TooLateToMove).answer();
    }
    let form = Filled::with([("form_key", form_keys::fresh())]);
    page(&drawn(&client, &app, &found, form).await?)
}

/// Sends it to the office; the same form sent twice asks once.
pub(crate) async fn ask_for_another_time(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&["wished_on", "wished_part", "wish", "form_key"])?;
    let back = client.at(format_args!("jobs/{id}"));
    let mut work = client.begin(&app).await?;
    let job = work.one::<jobs::row::Entity>(id).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    match asks::ask_for_another_time(&mut work, &job, &typed(&form)).await {
        Ok(_) => {
            form_keys::remember(&work, form.text("form_key"), &back).await?;
            work.commit().await?;
            Go::to(back).saying("asks-was-sent").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            let found = jobs::listed_for_client(&client.reader(&app), id).await?;
            redrawn(&drawn(&client, &app, &found, form.refused(problems)).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(back).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

fn may_ask(client: &Client, found: &ListedJob) -> Result<(), Failure> {
    if client.user.may(Scope::Requests, found.job.account_id) { Ok(()) } else { Err(Failure::not_found()) }
}

async fn drawn(client: &Client, app: &App, found: &ListedJob, form: Filled) -> Result<AnotherTime, Failure> {
    let zone = found.zone(&client.place.workspace().time_zone);
    let now = app.database().clock().now();
    Ok(AnotherTime {
        shell: crate::portal::shell(app, client, "shell-jobs").await?,
        title: found.job.title.clone(),
        now_planned: words::when(client.t, &found.job, zone, now),
        parts: parts(client, &form),
        action: client.at(format_args!("jobs/{}/another-time", found.job.id)),
        back: client.at(format_args!("jobs/{}", found.job.id)),
        form,
    })
}
