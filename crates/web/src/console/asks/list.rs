//! The queue of asks: those that wait, the longest wait first.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ViewJobs;
use portico_domain::database::Sight as _;
use portico_domain::field::asks::{self, AskStatus, Listed, Show};
use portico_domain::time::Instant;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::{Desk, FieldDesk};
use crate::pager::{Asked, Pager};
use crate::portal::jobs::{ask_kind, ask_tone, ask_wished};
use crate::shell::ConsoleShell;

/// From this wait on an ask is marked, in hours.
const LONG_WAIT_HOURS: i64 = 4;

struct Tab {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    title: String,
    kind: String,
    account: String,
    contact: String,
    site: String,
    wished: String,
    waiting: String,
    late: bool,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "console/asks/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    show: Show,
    q: String,
    here: String,
    clear_href: String,
    rows: Vec<Row>,
    pager: Pager,
}

/// A page of the queue.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(mut asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let show: Show = asked.show.parse().unwrap_or(Show::Open);
    asked.show = show.to_string();
    let found = asks::list(&reader, show, &asked.q, asked.page()).await?;
    let here = desk.at("asks");
    let part = |one: Show| format!("{here}?show={one}");
    page(&List {
        tabs: Show::ALL
            .iter()
            .map(|one| Tab {
                href: part(*one),
                label: desk.t.say(&format!("asks-show-{one}")).into_owned(),
                current: *one == show,
            })
            .collect(),
        clear_href: if asked.q.trim().is_empty() { String::new() } else { part(show) },
        rows: found.rows.iter().map(|one| row(&desk, one, reader.now())).collect(),
        pager: Pager::new(&found, &here, &asked),
        show,
        q: asked.q,
        here,
        shell: console::shell(&app, &desk, "shell-asks").await?,
    })
}

fn row(desk: &Desk<ViewJobs>, one: &Listed, now: Instant) -> Row {
    let t = desk.t;
    let ask = &one.ask;
    let wait = jiff::SignedDuration::from_millis(now.ms_since(ask.created_at));
    Row {
        href: desk.at(format_args!("asks/{}", ask.id)),
        title: ask.title.clone(),
        kind: ask_kind(t, ask),
        account: one.account_name.clone(),
        contact: one.contact_name(),
        site: one.site_name.clone().unwrap_or_default(),
        wished: ask_wished(t, ask, now.at(&desk.place.workspace().time_zone).date()),
        waiting: t.age(wait),
        late: ask.status == AskStatus::Open && wait.as_hours() >= LONG_WAIT_HOURS,
        status: t.say(&format!("asks-status-{}", ask.status)).into_owned(),
        tone: ask_tone(ask.status),
    }
}
