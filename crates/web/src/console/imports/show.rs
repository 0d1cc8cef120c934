//! One import: what came of trying its file, how far it is, or what became of it. Looking changes nothing; the file is
//! tried anew each time, so that the page says how things stand now.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageJobs;
use portico_domain::id::ImportId;
use portico_domain::integrations::imports::{self, Checked, Import, ImportKind, ImportState, RowProblem};
use portico_domain::pages::{self, Page};

use super::{checked, said, table_of};
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Id};
use crate::pager::{Asked, Pager};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/imports/show.html")]
struct Show {
    shell: ConsoleShell,
    here: String,
    back_href: String,
    import: Import,
    list_href: String,
    tried: Option<Tried>,
    stopped: Option<Problem>,
}

struct Tried {
    rows: i64,
    creates: i64,
    changes: i64,
    bad_rows: i64,
    problems: Vec<Problem>,
    pager: Pager,
}

struct Problem {
    row: i64,
    column: String,
    value: String,
    said: String,
}

/// The import's page.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let (import, bytes) = imports::with_file(&reader, id).await?;
    let here = desk.at(format_args!("import/{id}"));
    let tried = match bytes.filter(|_| import.state == ImportState::Tried) {
        Some(bytes) => Some(tried(&desk, &app, &import, bytes, &here, &asked).await?),
        None => None,
    };
    let stopped = import.stopped_at().filter(|_| import.state == ImportState::Stopped);
    page(&Show {
        shell: console::shell(&app, &desk, "shell-sites").await?,
        here,
        back_href: desk.at("import"),
        list_href: desk.at(match import.kind {
            ImportKind::Clients => "accounts",
            ImportKind::Sites => "sites",
            ImportKind::Jobs => "jobs",
        }),
        tried,
        stopped: stopped.map(|problem| shown(&desk, problem)),
        import,
    })
}

/// Tries the file of an import.
pub(super) async fn try_file(
    desk: &Desk<ManageJobs>,
    app: &App,
    import: &Import,
    bytes: Vec<u8>,
) -> Result<Checked, Failure> {
    let table = table_of(import.kind, bytes).await?;
    let prepared = imports::prepare(&desk.reader(app), import.kind, desk.place.workspace()).await?;
    Ok(checked(prepared, &table, usize::try_from(import.done_rows).unwrap_or_default()).await?)
}

async fn tried(
    desk: &Desk<ManageJobs>,
    app: &App,
    import: &Import,
    bytes: Vec<u8>,
    here: &str,
    asked: &Asked,
) -> Result<Tried, Failure> {
    let Checked { rows, creates, changes, bad_rows, problems } = try_file(desk, app, import, bytes).await?;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let found = page_of(problems, asked.page());
    Ok(Tried {
        rows: number(rows),
        creates: number(creates),
        changes: number(changes),
        bad_rows: number(bad_rows),
        pager: Pager::new(&found, here, asked),
        problems: found.rows.into_iter().map(|problem| shown(desk, problem)).collect(),
    })
}

fn shown(desk: &Desk<ManageJobs>, problem: RowProblem) -> Problem {
    Problem {
        row: i64::try_from(problem.row).unwrap_or(i64::MAX),
        said: said(desk.t, &problem),
        column: problem.column,
        value: problem.value,
    }
}

/// One page of what is wrong; a page beyond the last is the last.
fn page_of(problems: Vec<RowProblem>, page: u64) -> Page<RowProblem> {
    let total = u64::try_from(problems.len()).unwrap_or(u64::MAX);
    let pages = total.div_ceil(pages::ROWS).max(1);
    let page = page.clamp(1, pages);
    let from = usize::try_from((page - 1) * pages::ROWS).unwrap_or_default();
    let most = usize::try_from(pages::ROWS).unwrap_or_default();
    Page { rows: problems.into_iter().skip(from).take(most).collect(), page, pages, total }
}
