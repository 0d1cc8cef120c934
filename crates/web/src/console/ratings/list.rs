//! The ratings: what waits, what clients said, and the averages of the last twelve months.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageJobs, ViewJobs};
use portico_domain::database::Sight as _;
use portico_domain::field::ratings::{self, Average, Filter, Listed, Show};
use portico_domain::id::RatingId;
use portico_domain::time::{Instant, Zone};
use serde::{Deserialize, Serialize};

use super::chart::{self, Chart, mean};
use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk};
use crate::pager::Pager;
use crate::rating_form::{self, RatingShown};
use crate::shell::ConsoleShell;

/// Averages of a kind shown at the most.
const MOST: usize = 12;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    #[serde(skip_serializing_if = "String::is_empty")]
    show: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    worker: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    template: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    page: String,
}

impl Asked {
    /// The address of the list with something changed; always its first page.
    fn href(&self, here: &str, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = Self { page: String::new(), ..self.clone() };
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { here.to_owned() } else { format!("{here}?{query}") }
    }
}

struct Choice {
    href: String,
    label: String,
    current: bool,
}

/// One line of the averages.
struct Mean {
    name: String,
    mean: String,
    count: String,
    href: String,
    current: bool,
}

struct Row {
    id: String,
    said: RatingShown,
    author: String,
    account: String,
    job: String,
    job_href: String,
    worker: String,
    template: String,
    waits: bool,
    handled: String,
    version: i32,
    /// What is typed into its answer.
    reply: String,
    reply_error: String,
    /// Whether the form to answer it stands open.
    open: bool,
    reply_action: String,
    handle_action: String,
}

#[derive(Template)]
#[template(path = "console/ratings/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Choice>,
    clear_href: String,
    narrowed_to: Vec<String>,
    rows: Vec<Row>,
    pager: Pager,
    may_answer: bool,
    all_mean: String,
    all_count: String,
    workers: Vec<Mean>,
    templates: Vec<Mean>,
    chart: Chart,
}

/// A page of them.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    page(&drawn(&desk, &app, asked, None).await?)
}

/// The list again, with what is wrong in the answer to one of them.
pub(super) async fn again(desk: &Desk<ManageJobs>, app: &App, id: RatingId, form: Again) -> Answer {
    redrawn(&drawn(desk, app, Asked::default(), Some((id, form))).await?)
}

async fn drawn<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    asked: Asked,
    again: Option<(RatingId, Again)>,
) -> Result<List, Failure> {
    let (t, reader) = (desk.t, desk.reader(app));
    let zone = desk.place.workspace().time_zone.clone();
    let (worker, template) = (asked.worker.parse().ok(), asked.template.parse().ok());
    let show: Show = asked.show.parse().unwrap_or(Show::All);
    let filter = Filter { show, worker, template, page: asked.page.parse().unwrap_or(1) };
    let found = ratings::list(&reader, filter).await?;
    let averages = ratings::averages(&reader, &zone, worker, template).await?;
    let here = desk.at("ratings");
    let now = reader.now();
    let to = |number: u64| asked.href(&here, |to| to.page = number.to_string());
    let means = |all: &[Average], chosen: &str, pick: fn(&mut Asked, &str)| {
        all.iter()
            .filter(|one| !one.id.is_empty())
            .take(MOST)
            .map(|one| Mean {
                name: one.name.clone(),
                mean: mean(t, one),
                count: t.number(one.count),
                href: asked.href(&here, |to| pick(to, &one.id)),
                current: one.id == chosen,
            })
            .collect::<Vec<_>>()
    };
    let workers = means(&averages.workers, &asked.worker, |to, id| id.clone_into(&mut to.worker));
    let templates = means(&averages.templates, &asked.template, |to, id| id.clone_into(&mut to.template));
    let chosen = workers.iter().chain(&templates).filter(|one| one.current);
    let narrowed_to: Vec<String> = chosen.map(|one| one.name.clone()).collect();
    Ok(List {
        tabs: Show::ALL
            .iter()
            .map(|one| Choice {
                href: asked.href(&here, |to| {
                    to.show = if *one == Show::All { String::new() } else { one.to_string() };
                }),
                label: t.say(&format!("ratings-show-{one}")).into_owned(),
                current: *one == show,
            })
            .collect(),
        clear_href: if worker.is_some() || template.is_some() {
            asked.href(&here, |to| {
                to.worker.clear();
                to.template.clear();
            })
        } else {
            String::new()
        },
        narrowed_to,
        pager: Pager {
            page: found.page,
            pages: found.pages,
            total: found.total,
            previous: if found.page > 1 { to(found.page - 1) } else { String::new() },
            next: if found.page < found.pages { to(found.page + 1) } else { String::new() },
        },
        rows: found.rows.iter().map(|one| row(desk, one, &zone, now, again.as_ref())).collect(),
        may_answer: desk.staff().may::<ManageJobs>(),
        all_mean: mean(t, &averages.all),
        all_count: t.with("ratings-count", "count", averages.all.count),
        workers,
        templates,
        chart: chart::chart(t, &averages.months),
        shell: console::shell(app, desk, "shell-ratings").await?,
    })
}

fn row<P: Permission>(
    desk: &Desk<P>,
    one: &Listed,
    zone: &Zone,
    now: Instant,
    again: Option<&(RatingId, Again)>,
) -> Row {
    let t = desk.t;
    let rating = &one.rating;
    let back = again.filter(|(id, _)| *id == rating.id).map(|(_, form)| form);
    Row {
        id: rating.id.to_string(),
        said: rating_form::shown(t, rating, zone, now),
        author: if rating.author_name.is_empty() {
            t.say("ratings-by-link").into_owned()
        } else {
            rating.author_name.clone()
        },
        account: one.account_name.clone(),
        job: format!("J-{} · {}", one.job_number, one.job_title),
        job_href: desk.at(format_args!("jobs/{}", rating.job_id)),
        worker: one.worker_name.clone().unwrap_or_default(),
        template: one.template_name.clone(),
        waits: rating.waits(),
        handled: rating
            .handled_at
            .map(|at| {
                let when = t.moment_from(&at.at(zone), now.at(zone).date());
                t.with2("ratings-handled-by", "name", &rating.handled_by, "when", when)
            })
            .unwrap_or_default(),
        version: rating.version,
        reply: back.map_or_else(|| rating.reply.clone(), |form| form.value("reply", "reply").to_owned()),
        reply_error: back.map(|form| form.error(&t, "reply", "reply")).unwrap_or_default(),
        open: back.is_some(),
        reply_action: desk.at(format_args!("ratings/{}/reply", rating.id)),
        handle_action: desk.at(format_args!("ratings/{}/handle", rating.id)),
    }
}
