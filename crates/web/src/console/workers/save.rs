//! Adding and changing a worker.

use axum::extract::State;
use portico_domain::access::permissions::ManageWorkers;
use portico_domain::database::Sight;
use portico_domain::field::workers;
use portico_domain::id::WorkerId;
use portico_domain::{Error, form_keys};
use portico_rendering::languages::Language;

use super::form::{Page, blank, filled, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};

async fn shown(
    app: &App,
    desk: &Desk<ManageWorkers>,
    form: Filled,
    of: Option<WorkerId>,
) -> Result<Page, Failure> {
    let teams = workers::all_teams(&desk.reader(app)).await?;
    let record = of.map(|id| desk.at(format_args!("workers/{id}")));
    let title = if of.is_some() { desk.t.say("workers-edit") } else { desk.t.say("workers-new") };
    Ok(Page {
        shell: console::shell(app, desk, "shell-workers").await?,
        title: title.into_owned(),
        form,
        action: record.clone().unwrap_or_else(|| desk.at("workers")),
        back_href: record.unwrap_or_else(|| desk.at("workers")),
        teams: teams.into_iter().map(|team| (team.id.to_string(), team.name)).collect(),
        languages: Language::all().collect(),
        is_new: of.is_none(),
    })
}

/// The empty form.
pub(crate) async fn new(FieldDesk(desk): FieldDesk<ManageWorkers>, State(app): State<App>) -> Answer {
    let form = blank(&desk.place.workspace().language, form_keys::fresh());
    page(&shown(&app, &desk, form, None).await?)
}

/// Adds the worker, or shows the form again.
pub(crate) async fn create(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let worker = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match workers::create(&mut work, &desk.by, &worker, desk.place.workspace()).await {
        Ok(made) => {
            let to = desk.at(format_args!("workers/{}", made.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("workers-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the worker is now.
pub(crate) async fn edit(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
) -> Answer {
    let worker = desk.reader(&app).one::<workers::row::Entity>(id).await?;
    page(&shown(&app, &desk, filled(&worker), Some(id)).await?)
}

/// Changes the worker, or shows the form again.
pub(crate) async fn update(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Form(form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let worker = work.one_for_update::<workers::row::Entity>(id).await?;
    let (version, now) = (form.parse("version").unwrap_or(0), worker.version);
    match workers::edit(&mut work, &desk.by, worker, version, &changed, desk.place.workspace()).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at(format_args!("workers/{id}"))).saying("workers-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), Some(id)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            overtaken(&shown(&app, &desk, form.overtaken(now), Some(id)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
