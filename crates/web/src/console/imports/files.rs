//! Files to keep: the template of a kind, and the list of what is wrong with a tried file.

use axum::extract::{Query, State};
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use portico_domain::access::permissions::ManageJobs;
use portico_domain::id::ImportId;
use portico_domain::integrations::csv_cells;
use portico_domain::integrations::imports::{self, ImportKind, ImportState, columns};
use serde::Deserialize;

use super::said;
use super::show::try_file;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Id};

/// Which template is asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Of {
    #[serde(default)]
    kind: String,
}

/// The columns of a kind with a row of examples.
pub(crate) async fn template(FieldDesk(_): FieldDesk<ManageJobs>, Query(of): Query<Of>) -> Answer {
    let kind = match of.kind.as_str() {
        "" => ImportKind::Clients,
        word => word.parse().map_err(|_| Failure::not_found())?,
    };
    let head: Vec<&str> = columns(kind).iter().map(|column| column.name).collect();
    let example = columns(kind).iter().map(|column| column.example.to_owned()).collect();
    csv(csv_cells::file(&head, [example]), kind.as_str())
}

/// What is wrong with the rows of a file, one line each.
pub(crate) async fn problems(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
) -> Answer {
    let (import, bytes) = imports::with_file(&desk.reader(&app), id).await?;
    let found = match bytes.filter(|_| import.state == ImportState::Tried) {
        Some(bytes) => try_file(&desk, &app, &import, bytes).await?.problems,
        None => import.stopped_at().into_iter().collect(),
    };
    let head =
        ["imports-row", "imports-column", "imports-value", "imports-problem"].map(|key| desk.t.say(key));
    let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
    let rows = found.iter().map(|problem| {
        let sentence = said(desk.t, problem);
        vec![problem.row.to_string(), problem.column.clone(), problem.value.clone(), sentence]
    });
    csv(csv_cells::file(&head, rows), "problems")
}

fn csv(text: String, name: &'static str) -> Answer {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\""));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    Ok((headers, text).into_response())
}
