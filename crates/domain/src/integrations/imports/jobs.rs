//! Rows of jobs, each of a template and at a site that are there; with a day they are planned at once.

use sea_orm::{ColumnTrait, QueryFilter};

use super::Hands;
use super::known::{SiteKnown, Unclear, Work};
use super::put_in::Effect;
use super::rows::{Problems, RowProblem};
use super::table::{Cells, field_column};
use crate::Result;
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job, JobForm, LONGEST_TEXT, LONGEST_TITLE, PlanForm};
use crate::field::templates::Field;
use crate::field::templates::values;
use crate::id::{FieldId, JobId, TeamId, TemplateId, WorkerId};
use crate::time::{LocalTimeProblem, Zone, local_moment};
use crate::typed::Typed;
use crate::workspaces::Workspace;

/// A row that can be put in.
#[derive(Debug)]
pub(super) struct JobRow {
    job: Option<JobId>,
    template: TemplateId,
    site: SiteKnown,
    worker: Option<WorkerId>,
    team: Option<TeamId>,
    /// The fields of the template that the office fills, with what the row says.
    fields: Vec<(Field, String)>,
}

impl JobRow {
    /// The fields of its template that the office fills.
    pub(super) fn fields(&self) -> &[(Field, String)] {
        &self.fields
    }
    pub(super) const fn is_new(&self) -> bool {
        self.job.is_none()
    }
}

/// Looks at a row.
pub(super) fn read(known: &mut Work, cells: Cells<'_>, house: &Workspace) -> Result<JobRow, Vec<RowProblem>> {
    let mut problems = Problems::of(cells);
    problems.take(plain_cells(&cells, house), str::to_owned);
    let job = meant(known, &cells, &mut problems);
    let template = named(&cells, "template", &mut problems, true, |text| known.templates.by_name(text));
    let account = named(&cells, "client", &mut problems, true, |text| known.sites.clients.find(text));
    let site = account
        .and_then(|account| named(&cells, "site", &mut problems, true, |text| known.sites.of(account, text)));
    let worker = named(&cells, "worker", &mut problems, false, |text| known.workers.find(text));
    let team = named(&cells, "team", &mut problems, false, |text| known.teams.by_name(text));
    let zone = site.as_ref().and_then(|site| site.zone.as_ref()).unwrap_or(&house.time_zone);
    moment(&cells, zone, &mut problems);
    let office =
        template.and_then(|template| known.offices.get(&template)).map(|(_, fields)| fields.as_slice());
    let fields = fields_of(office.unwrap_or_default(), &cells, house, zone, job.is_none(), &mut problems);
    match (template, site) {
        (Some(template), Some(site)) if problems.is_empty() => {
            Ok(JobRow { job, template, site, worker, team, fields })
        }
        _ => Err(problems.into_vec()),
    }
}

/// The cells that name nothing.
fn plain_cells(cells: &Cells<'_>, house: &Workspace) -> Result<()> {
    let mut typed = Typed::default();
    typed.line("external_id", cells.get("external_id"), 80);
    typed.line("title", cells.get("title"), LONGEST_TITLE);
    for column in ["description", "prepare", "notes"] {
        typed.lines(column, cells.get(column), LONGEST_TEXT);
    }
    typed.number_if_any("window_minutes", cells.get("window_minutes"), 0..=720);
    typed.number_if_any("duration_minutes", cells.get("duration_minutes"), 5..=1440);
    let cost = cells.get("cost");
    if !cost.is_empty() && house.currency.parse_amount(cost).is_none_or(|minor| minor < 0) {
        typed.wrong("cost", "fields-amount-unreadable");
    }
    typed.check()
}

/// The job that the row's id means, if it is there already; what has begun is no longer changed by a file.
fn meant(known: &mut Work, cells: &Cells<'_>, problems: &mut Problems<'_>) -> Option<JobId> {
    let external_id = cells.get("external_id");
    if external_id.is_empty() {
        return None;
    }
    if !known.seen.insert(external_id.to_owned()) {
        problems.add("external_id", "imports-twice-in-file");
    }
    let (job, status) = known.jobs.get(external_id).copied()?;
    if !status.is_planned() {
        problems.add("external_id", "imports-job-begun");
    }
    Some(job)
}

/// What a cell names.
fn named<K>(
    cells: &Cells<'_>,
    column: &str,
    problems: &mut Problems<'_>,
    needed: bool,
    find: impl FnOnce(&str) -> Result<K, Unclear>,
) -> Option<K> {
    let text = cells.get(column);
    if text.is_empty() {
        if needed {
            problems.add(column, "shell-field-missing");
        }
        return None;
    }
    match find(text) {
        Ok(found) => Some(found),
        Err(Unclear::Unknown) => {
            problems.add(column, &format!("imports-{column}-unknown"));
            None
        }
        Err(Unclear::Several) => {
            problems.add(column, &format!("imports-{column}-ambiguous"));
            None
        }
    }
}

/// What the row says of the fields of its template. A column of another template's field must be empty.
fn fields_of(
    office: &[Field],
    cells: &Cells<'_>,
    house: &Workspace,
    zone: &Zone,
    is_new: bool,
    problems: &mut Problems<'_>,
) -> Vec<(Field, String)> {
    let mut filled = Vec::new();
    for field in office {
        let column = field_column(&field.label);
        let text = cells.get(&column);
        match values::read_at(field, text, &house.country, house.currency, zone) {
            Ok(None) if field.required && is_new => problems.add(&column, "shell-field-missing"),
            Ok(_) => filled.push((field.clone(), text.to_owned())),
            Err(key) => problems.add(&column, key),
        }
    }
    for column in cells.fields() {
        if !office.iter().any(|field| field_column(&field.label) == column) {
            problems.add(column, "imports-field-of-another-template");
        }
    }
    filled
}

/// Day and time belong together, and name one moment where the site is.
fn moment(cells: &Cells<'_>, zone: &Zone, problems: &mut Problems<'_>) {
    let (day, time) = (cells.get("day"), cells.get("time"));
    if day.is_empty() && time.is_empty() {
        for column in ["worker", "team"] {
            if !cells.get(column).is_empty() {
                problems.add(column, "imports-needs-day");
            }
        }
        return;
    }
    if day.is_empty() || time.is_empty() {
        problems.add(if day.is_empty() { "day" } else { "time" }, "imports-day-and-time");
        return;
    }
    if day.parse::<jiff::civil::Date>().is_err() || day.len() != 10 {
        problems.add("day", "fields-date-unreadable");
        return;
    }
    match local_moment(&format!("{day}T{}", padded(time)), zone) {
        Ok(_) => {}
        Err(LocalTimeProblem::Unreadable) => problems.add("time", "imports-time-unreadable"),
        Err(LocalTimeProblem::Skipped) => problems.add("time", "imports-time-skipped"),
        Err(LocalTimeProblem::Twice) => problems.add("time", "imports-time-twice"),
    }
}

/// `9:00` as `09:00`: spreadsheets leave the first zero out.
fn padded(time: &str) -> String {
    if time.find(':') == Some(1) { format!("0{time}") } else { time.to_owned() }
}

/// Puts a row in.
pub(super) async fn put(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    known: &mut Work,
    cells: Cells<'_>,
    row: JobRow,
    house: &Workspace,
) -> Result<Effect> {
    let (job, effect) = match row.job {
        None => (jobs::create(work, &by.jobs, &new(&cells, &row, known)).await?, Effect::Created),
        Some(id) => {
            let job = work.one_for_update::<jobs::row::Entity>(id).await?;
            let (version, wanted) = (job.version, kept(work, &cells, &row, &job, house).await?);
            (jobs::edit(work, &by.jobs, job, version, &wanted).await?, Effect::Changed)
        }
    };
    if !cells.get("external_id").is_empty() {
        known.jobs.insert(cells.get("external_id").to_owned(), (job.id, job.status));
    }
    if !cells.get("day").is_empty() {
        let named = row.worker.is_some() || row.team.is_some();
        let plan = PlanForm {
            day: cells.get("day").to_owned(),
            time: padded(cells.get("time")),
            window_minutes: cells.get("window_minutes").to_owned(),
            // Whoever usually goes, or was to go, goes where the row names nobody.
            worker: if named { row.worker } else { job.worker_id }
                .map(|id| id.to_string())
                .unwrap_or_default(),
            team: if named { row.team } else { job.team_id }.map(|id| id.to_string()).unwrap_or_default(),
        };
        let version = job.version;
        jobs::plan(work, &by.jobs, job, version, &plan).await?;
    }
    Ok(effect)
}

/// The office's own form of a new job; what the template says where a cell is empty.
fn new(cells: &Cells<'_>, row: &JobRow, known: &Work) -> JobForm {
    let cell = |column: &str| cells.get(column).to_owned();
    let usual = known.usual(row.template);
    let or = |column: &str, usual: &str| {
        Some(cell(column)).filter(|text| !text.is_empty()).unwrap_or(usual.to_owned())
    };
    JobForm {
        account: row.site.account.to_string(),
        template: row.template.to_string(),
        site: row.site.id.to_string(),
        contact: String::new(),
        title: cell("title"),
        description: or("description", usual.0),
        prepare: or("prepare", usual.1),
        notes: cell("notes"),
        cost: cell("cost"),
        duration: cell("duration_minutes"),
        external_id: cell("external_id"),
        fields: row.fields.iter().map(|(field, text)| (field.id, text.clone())).collect(),
    }
}

/// The office's own form of a job that is there; what it says already where a cell is empty.
async fn kept(
    work: &UnitOfWork<Staff>,
    cells: &Cells<'_>,
    row: &JobRow,
    job: &Job,
    house: &Workspace,
) -> Result<JobForm> {
    let keep = |column: &str, old: &dyn Fn() -> String| match cells.get(column) {
        "" => old(),
        text => text.to_owned(),
    };
    let select = work.visible::<jobs::values::Entity>().filter(jobs::values::Column::JobId.eq(job.id));
    let zone = row.site.zone.as_ref().unwrap_or(&house.time_zone);
    let held = work.all(select).await?;
    let old = |field: &Field| {
        let value = held.iter().find(|one| one.field_id == field.id).map(|one| &one.value);
        value.map(|value| values::typed(field, &value.is, house.currency, zone)).unwrap_or_default()
    };
    let field = |(field, text): &(Field, String)| -> (FieldId, String) {
        (field.id, if text.is_empty() { old(field) } else { text.clone() })
    };
    Ok(JobForm {
        account: job.account_id.to_string(),
        template: job.template_id.to_string(),
        site: row.site.id.to_string(),
        contact: job.contact_id.map(|id| id.to_string()).unwrap_or_default(),
        title: keep("title", &|| job.title.clone()),
        description: keep("description", &|| job.description.clone()),
        prepare: keep("prepare", &|| job.prepare.clone()),
        notes: keep("notes", &|| job.notes.clone()),
        cost: keep("cost", &|| job.cost_minor.map(|minor| amount(minor, house)).unwrap_or_default()),
        duration: keep("duration_minutes", &|| job.duration_minutes.to_string()),
        external_id: cells.get("external_id").to_owned(),
        fields: row.fields.iter().map(field).collect(),
    })
}

/// The column of a form's field.
pub(super) fn column_of(field: &str, row: &[(Field, String)]) -> String {
    match field {
        "account" => "client".to_owned(),
        "duration" => "duration_minutes".to_owned(),
        other => {
            let id = other.strip_prefix("field.");
            let known = id.and_then(|id| row.iter().find(|(field, _)| field.id.to_string() == id));
            known.map_or_else(|| other.to_owned(), |(field, _)| field_column(&field.label))
        }
    }
}

/// An amount as it is typed: `120.50`.
fn amount(minor: i64, house: &Workspace) -> String {
    let decimals = house.currency.decimals();
    let scale = 10_i64.pow(decimals);
    if decimals == 0 {
        return minor.to_string();
    }
    format!("{}.{:0width$}", minor / scale, minor % scale, width = decimals as usize)
}
