//! The list of templates.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageTemplates;
use portico_domain::field::templates;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::FieldDesk;
use crate::pager::{Asked, Pager};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/templates/list.html")]
struct List {
    shell: ConsoleShell,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    /// Whether the list is of those that are no longer in use.
    unused: bool,
}

struct Row {
    href: String,
    name: String,
    kind: String,
    duration: String,
    window: String,
    visible: bool,
    jobs: String,
}

/// Templates by name, in use or put aside.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ManageTemplates>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let unused = asked.show == "unused";
    let found = templates::list(&desk.reader(&app), !unused, asked.page()).await?;
    let t = desk.t;
    let row = |listed: &templates::Listed| Row {
        href: desk.at(format_args!("templates/{}/edit", listed.template.id)),
        name: listed.template.name.clone(),
        kind: listed.template.kind.clone(),
        duration: t.minutes(i64::from(listed.template.duration_minutes)),
        window: t.minutes(i64::from(listed.template.window_minutes)),
        visible: listed.template.visible,
        jobs: t.number(listed.jobs),
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-templates").await?,
        rows: found.rows.iter().map(row).collect(),
        pager: Pager::new(&found, &desk.at("templates"), &asked),
        here: desk.at("templates"),
        unused,
    })
}
