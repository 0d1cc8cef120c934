//! The list of workers, and their teams.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::Error;
use portico_domain::access::permissions::{ManageWorkers, ViewJobs};
use portico_domain::field::workers;
use portico_domain::phone_number::PhoneNumber;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form};
use crate::pager::{Asked, Pager};
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/workers/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    rows: Vec<Row>,
    teams: Vec<workers::Team>,
    team_form: Filled,
    pager: Pager,
    here: String,
    may_manage: bool,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    title: String,
    phone: String,
    team: String,
    skills: String,
    active: bool,
}

async fn shown<P: portico_domain::access::Permission>(
    app: &App,
    desk: &Desk<P>,
    asked: Asked,
    team_form: Filled,
) -> Result<List, Failure> {
    let reader = desk.reader(app);
    let found = workers::list(&reader, &asked.q, asked.page()).await?;
    let teams = workers::all_teams(&reader).await?;
    let pager = Pager::new(&found, &desk.at("workers"), &asked);
    let row = |one: workers::WorkerRow| Row {
        href: desk.at(format_args!("workers/{}", one.id)),
        initials: initials(&one.name),
        team: teams
            .iter()
            .find(|team| Some(team.id) == one.team_id)
            .map(|team| team.name.clone())
            .unwrap_or_default(),
        phone: one.phone.as_deref().map(dialled).unwrap_or_default(),
        skills: one.skills.0.join(", "),
        name: one.name,
        title: one.title,
        active: one.active,
    };
    Ok(List {
        shell: console::shell(app, desk, "shell-workers").await?,
        rows: found.rows.into_iter().map(row).collect(),
        pager,
        q: asked.q,
        teams,
        team_form,
        here: desk.at("workers"),
        may_manage: desk.may::<ManageWorkers>(),
    })
}

/// A stored number as people read it.
pub(super) fn dialled(number: &str) -> String {
    PhoneNumber::parse(number, "").map_or_else(|| number.to_owned(), |number| number.display())
}

/// Workers by name, what they do, vehicle, address or number.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    page(&shown(&app, &desk, asked, Filled::default()).await?)
}

/// Adds a team, or shows the list again with what is wrong.
pub(crate) async fn add_team(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["name"])?;
    let mut work = desk.begin(&app).await?;
    match workers::add_team(&mut work, &desk.by, form.value("name")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("workers")).saying("workers-team-added").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, Asked::default(), form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
