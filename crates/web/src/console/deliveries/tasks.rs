//! Tasks: what is done in the background, where it stands, and what stopped it; given another life by hand.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageDeliveries;
use portico_domain::outbox::row::{Model as Task, TaskState};
use portico_domain::outbox::{self, Wanted};
use serde::Deserialize;

use super::shown::{Tab, moment};
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    state: String,
    before: Option<String>,
}

struct Row {
    kind: String,
    state: String,
    tone: &'static str,
    run_at: String,
    tries: i32,
    error: String,
    /// Where another life is asked for; empty when it makes no sense.
    revive: String,
}

#[derive(Template)]
#[template(path = "console/deliveries/tasks.html")]
struct Tasks {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    next: String,
}

/// The tasks, the newest first.
pub(crate) async fn tasks(
    desk: Desk<ManageDeliveries>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let state: Option<TaskState> = asked.state.parse().ok();
    let before = asked.before.as_deref().and_then(|id| id.parse().ok());
    let found = outbox::list(&reader, &Wanted { state, before }).await?;
    let counts = outbox::counts(&reader).await?;
    page(&Tasks {
        shell: crate::console::shell(&app, &desk, "shell-deliveries").await?,
        tabs: tabs(&desk, state, &counts),
        rows: found.rows.iter().map(|task| row(&desk, task)).collect(),
        next: found.next.map(|id| address(&desk, state, &id.to_string())).unwrap_or_default(),
    })
}

fn address(desk: &Desk<ManageDeliveries>, state: Option<TaskState>, before: &str) -> String {
    let given = [("state", state.map_or("", TaskState::as_str)), ("before", before)];
    let given: Vec<_> = given.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_urlencoded::to_string(&given).unwrap_or_default();
    desk.at(if query.is_empty() {
        "deliveries/tasks".to_owned()
    } else {
        format!("deliveries/tasks?{query}")
    })
}

/// Back to the mails, then all tasks, then those of each state.
fn tabs(desk: &Desk<ManageDeliveries>, current: Option<TaskState>, counts: &[(TaskState, u32)]) -> Vec<Tab> {
    let say = |key: &str| desk.t.say(key).into_owned();
    let mails = Tab { href: desk.at("deliveries"), label: say("deliveries-mails"), current: false, count: 0 };
    let all = Tab {
        href: address(desk, None, ""),
        label: say("deliveries-tasks"),
        current: current.is_none(),
        count: 0,
    };
    let states = TaskState::ALL.iter().map(|state| Tab {
        href: address(desk, Some(*state), ""),
        label: say(&format!("deliveries-task-state-{state}")),
        current: current == Some(*state),
        count: counts.iter().find(|(counted, _)| counted == state).map_or(0, |(_, count)| *count),
    });
    [mails, all].into_iter().chain(states).collect()
}

fn row(desk: &Desk<ManageDeliveries>, task: &Task) -> Row {
    let revive = if task.can_be_revived() {
        desk.at(format_args!("deliveries/tasks/{}/revive", task.id))
    } else {
        String::new()
    };
    Row {
        kind: desk.t.say(&format!("deliveries-task-{}", task.kind)).into_owned(),
        state: desk.t.say(&format!("deliveries-task-state-{}", task.state)).into_owned(),
        tone: tone(task.state),
        run_at: moment(desk, task.run_at),
        tries: task.attempts,
        error: task.last_error.clone(),
        revive,
    }
}

const fn tone(state: TaskState) -> &'static str {
    match state {
        TaskState::Queued => "info",
        TaskState::Running => "warn",
        TaskState::Done => "ok",
        TaskState::Dead => "bad",
    }
}
