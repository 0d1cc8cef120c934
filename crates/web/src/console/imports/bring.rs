//! Choosing a file, and what was brought lately.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::error::Invalid;
use portico_domain::integrations::imports::{
    self, Column, Import, ImportKind, ImportState, MOST_BYTES, MOST_ROWS, Table, columns,
};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Multipart, Upload};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/imports/choose.html")]
struct Choose {
    shell: ConsoleShell,
    form: Filled,
    kinds: Vec<Kind>,
    latest: Vec<Row>,
    here: String,
    most_rows: i64,
}

struct Kind {
    kind: ImportKind,
    columns: &'static [Column],
    template_href: String,
}

struct Row {
    href: String,
    kind: ImportKind,
    state: ImportState,
    who: String,
    when: String,
    done: i64,
    rows: i64,
}

async fn shown(app: &App, desk: &Desk<ManageJobs>, form: Filled) -> Result<Choose, Failure> {
    let latest = imports::latest(&desk.reader(app)).await?;
    let kind = |kind: ImportKind| Kind {
        kind,
        columns: columns(kind),
        template_href: desk.at(format_args!("import/template.csv?kind={kind}")),
    };
    let (zone, today) = (&desk.place.workspace().time_zone, desk.today(app));
    let row = |import: Import| Row {
        href: desk.at(format_args!("import/{}", import.id)),
        kind: import.kind,
        state: import.state,
        when: desk.t.moment_from(&import.created_at.at(zone), today),
        who: import.staff_name,
        done: i64::from(import.done_rows),
        rows: i64::from(import.row_count),
    };
    Ok(Choose {
        shell: console::shell(app, desk, "shell-sites").await?,
        form,
        kinds: ImportKind::ALL.iter().copied().map(kind).collect(),
        latest: latest.into_iter().map(row).collect(),
        here: desk.at("import"),
        most_rows: i64::try_from(MOST_ROWS).unwrap_or(i64::MAX),
    })
}

/// The page on which a file is chosen.
pub(crate) async fn choose(FieldDesk(desk): FieldDesk<ManageJobs>, State(app): State<App>) -> Answer {
    page(&shown(&app, &desk, Filled::with([("kind", ImportKind::Clients.as_str())])).await?)
}

/// Keeps the file and leads to what came of trying it, or says why it cannot be taken.
pub(crate) async fn bring(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Multipart(form, files): Multipart<MOST_BYTES>,
) -> Answer {
    form.only(&["kind"])?;
    let (table, bytes) = match read(&form, files).await? {
        Ok(read) => read,
        Err(problems) => return redrawn(&shown(&app, &desk, form.refused(problems)).await?),
    };
    let mut work = desk.begin(&app).await?;
    let import = imports::bring(&mut work, &desk.by, &table, bytes).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("import/{}", import.id))).answer()
}

async fn read(form: &Filled, files: Vec<Upload>) -> Result<Result<(Table, Vec<u8>), Invalid>, Failure> {
    let Some(kind) = form.parse::<ImportKind>("kind") else {
        return Ok(Err(Invalid::field("kind", "shell-choose-one")));
    };
    let Some(file) = files.into_iter().find(|file| file.field == "file") else {
        return Ok(Err(Invalid::field("file", "imports-file-missing")));
    };
    let Some(bytes) = file.bytes else { return Ok(Err(Invalid::field("file", "imports-file-too-large"))) };
    let read =
        tokio::task::spawn_blocking(move || Table::read(kind, &bytes).map(|table| (table, bytes))).await;
    Ok(read.map_err(|error| portico_domain::Error::Broken(error.to_string()))?)
}
