//! A lead as it is typed: a new one, and what is known of one.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::LeadId;
use portico_domain::people::leads::{self, LeadForm};
use portico_domain::{Error, form_keys};

use crate::answer::{Go, or_back, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id};
use crate::shell::ConsoleShell;

const FIELDS: [&str; 9] =
    ["first_name", "last_name", "email", "phone", "company", "source", "notes", "form_key", "version"];

#[derive(Template)]
#[template(path = "console/leads/form.html")]
struct Page {
    shell: ConsoleShell,
    title: String,
    form: Filled,
    action: String,
    back_href: String,
    is_new: bool,
}

async fn shown(
    app: &App,
    desk: &Desk<ManageClients>,
    id: Option<LeadId>,
    form: Filled,
) -> Result<Page, Failure> {
    let record = id.map_or_else(|| desk.at("leads"), |id| desk.at(format_args!("leads/{id}")));
    Ok(Page {
        shell: console::shell(app, desk, "shell-leads").await?,
        title: desk.t.say(if id.is_none() { "leads-new" } else { "leads-edit" }).into_owned(),
        form,
        action: record.clone(),
        back_href: record,
        is_new: id.is_none(),
    })
}

fn typed(form: &Filled) -> Result<LeadForm, Failure> {
    form.only(&FIELDS)?;
    let field = |name: &str| form.value(name).to_owned();
    Ok(LeadForm {
        first_name: field("first_name"),
        last_name: field("last_name"),
        email: field("email"),
        phone: field("phone"),
        company: field("company"),
        source: field("source"),
        notes: field("notes"),
    })
}

/// The empty form.
pub(crate) async fn new(desk: Desk<ManageClients>, State(app): State<App>) -> Answer {
    page(&shown(&app, &desk, None, Filled::with([("form_key", form_keys::fresh())])).await?)
}

/// Adds the lead, or shows the form again.
pub(crate) async fn create(desk: Desk<ManageClients>, State(app): State<App>, Form(form): Form) -> Answer {
    let lead = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match leads::create(&mut work, &desk.by, &lead, &desk.place.workspace().country).await {
        Ok(lead) => {
            let to = desk.at(format_args!("leads/{}", lead.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("leads-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, None, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the lead is now.
pub(crate) async fn edit(desk: Desk<ManageClients>, State(app): State<App>, Id(id): Id<LeadId>) -> Answer {
    let lead = desk.reader(&app).one::<leads::row::Entity>(id).await?;
    let form = Filled::with([
        ("first_name", lead.first_name),
        ("last_name", lead.last_name),
        ("email", lead.email),
        ("phone", lead.phone),
        ("company", lead.company),
        ("source", lead.source),
        ("notes", lead.notes),
        ("version", lead.version.to_string()),
    ]);
    page(&shown(&app, &desk, Some(id), form).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<LeadId>,
    Form(form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let lead = work.one_for_update::<leads::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    let country = &desk.place.workspace().country;
    let record = desk.at(format_args!("leads/{id}"));
    match leads::edit(&mut work, &desk.by, lead, version, &changed, country).await {
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, Some(id), form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = desk.reader(&app).one::<leads::row::Entity>(id).await?.version;
            overtaken(&shown(&app, &desk, Some(id), form.overtaken(now)).await?)
        }
        other => {
            if let Err(answer) = or_back(other, || record.clone()) {
                return answer;
            }
            work.commit().await?;
            Go::to(record).saying("leads-saved").answer()
        }
    }
}
