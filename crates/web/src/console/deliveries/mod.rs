//! Deliveries: every mail and text message with its state, its tries and the other side's words, sent again or taken back by hand; and beside
//! them the other work in the background.

mod act;
mod shown;
mod tasks;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageDeliveries;
use portico_domain::conversations::deliveries::{self, DeliveryState, Wanted};
use portico_domain::database::Sight;
use portico_domain::outbox;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;
use shown::{Panel, Row, Tab};

pub(crate) use act::{cancel, resend, revive};
pub(crate) use tasks::tasks;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    state: String,
    #[serde(default)]
    q: String,
    before: Option<String>,
    open: Option<String>,
}

impl Asked {
    fn state(&self) -> Option<DeliveryState> {
        self.state.parse().ok()
    }
    /// The address of this list, with something else asked for.
    fn address(&self, state: &str, before: &str, open: &str) -> String {
        let given = [("state", state), ("q", self.q.trim()), ("before", before), ("open", open)];
        let query = serde_urlencoded::to_string(
            given.into_iter().filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>(),
        );
        format!("?{}", query.unwrap_or_default())
    }
}

#[derive(Template)]
#[template(path = "console/deliveries/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    state: String,
    q: String,
    rows: Vec<Row>,
    next: String,
    panel: Option<Panel>,
}

/// The mails, the newest first, with one of them open beside the list.
pub(crate) async fn list(
    desk: Desk<ManageDeliveries>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let shell = super::shell(&app, &desk, "shell-deliveries").await?;
    let reader = desk.reader(&app);
    let now = app.database().clock().now();
    let wanted = Wanted {
        state: asked.state(),
        search: asked.q.clone(),
        before: asked.before.as_deref().and_then(|id| id.parse().ok()),
    };
    let found = deliveries::list(&reader, &wanted).await?;
    let open = match asked.open.as_deref().and_then(|id| id.parse().ok()) {
        Some(id) => reader.one::<deliveries::row::Entity>(id).await.ok(),
        None => None,
    };
    let counts = deliveries::counts(&reader).await?;
    let tasks = outbox::counts(&reader).await?;
    page(&List {
        tabs: shown::tabs(&desk, &asked, &counts, &tasks),
        rows: found.rows.iter().map(|row| shown::row(&desk, &asked, row, open.as_ref())).collect(),
        next: found.next.map(|id| asked.address(&asked.state, &id.to_string(), "")).unwrap_or_default(),
        panel: open.map(|delivery| shown::panel(&desk, &asked, &delivery, now)),
        state: asked.state.clone(),
        q: asked.q.clone(),
        shell,
    })
}
