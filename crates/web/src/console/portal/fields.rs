//! Templates and fields: which templates clients see, and what of their jobs; with a preview, saved explicitly (J9).

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::field::jobs;
use portico_domain::field::templates::{DefaultField, Field, FieldPart, Listed};
use portico_domain::id::TemplateId;
use portico_domain::portal::visible_fields::{self, ChoiceForm, Offer};
use portico_domain::portal::{self, PreviewClient, VisibleFieldsForm};
use serde::Deserialize;

use super::fields_form::{COMMON, choice, filled, typed};
use super::frame::{Frame, frame, settings};
use super::seen_as::{SeenAs, seen_as};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form};
use crate::shell::ConsoleShell;

/// Which template is open, and as whom the job is looked at.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    template: String,
}

#[derive(Template)]
#[template(path = "console/portal/fields.html")]
struct Fields {
    shell: ConsoleShell,
    frame: Frame,
    form: Filled,
    seen: String,
    common: Vec<Tick>,
    rows: Vec<Row>,
    /// The open template's place among the rows; none while the common choice is open.
    open: Option<usize>,
    clients: Vec<(String, String, bool)>,
    /// Asked for and there: the job; asked for and not there: nothing.
    preview: Option<Option<SeenAs>>,
}

/// A field to tick.
struct Tick {
    value: String,
    label: String,
    /// Where the field is from: main, custom or report.
    from: &'static str,
    on: bool,
    internal: bool,
}

struct Row {
    id: String,
    name: String,
    active: bool,
    visible: bool,
    own: bool,
    open: bool,
    chosen: usize,
    jobs: String,
    /// Fields that every job has, as the template's own choice.
    defaults: Vec<Tick>,
    /// The template's own fields.
    fields: Vec<Tick>,
    error: String,
}

struct View {
    form: Filled,
    typed: VisibleFieldsForm,
    open: String,
    client: String,
    previewed: bool,
}

async fn shown(app: &App, desk: &Desk<ManagePortal>, offer: Offer, view: View) -> Result<Fields, Failure> {
    let reader = desk.reader(app);
    let portal = match desk.place.portal() {
        Some(portal) => portal.clone(),
        None => settings(app, desk).await?,
    };
    let clients = portal::preview_clients(&reader).await?;
    let open = offer.templates.iter().position(|listed| listed.template.id.to_string() == view.open);
    let open = if view.open == COMMON { None } else { open.or((!offer.templates.is_empty()).then_some(0)) };
    let preview = match (view.previewed, open) {
        (true, Some(open)) => Some(previewed(app, desk, &offer, &view, open, &clients).await?),
        _ => None,
    };
    let (shell, frame) = frame(app, desk, &portal).await?;
    let boxes = |words: &[String]| defaults(desk, words);
    let row = |(at, listed): (usize, &Listed)| {
        let template = &listed.template;
        let id = template.id.to_string();
        let typed = view.typed.templates.iter().find(|one| one.template == id).cloned().unwrap_or_default();
        let fields: Vec<&Field> = offer.fields_of(template.id).collect();
        Row {
            chosen: choice(&view.typed, &typed, &fields).count(),
            name: template.name.clone(),
            active: template.active,
            visible: typed.visible,
            own: typed.own,
            open: open == Some(at),
            jobs: desk.t.number(listed.jobs),
            defaults: boxes(&typed.defaults),
            fields: fields.into_iter().map(|field| field_box(field, &typed)).collect(),
            error: view.form.error(&desk.t, &format!("fields.{id}")).into_owned(),
            id,
        }
    };
    Ok(Fields {
        common: boxes(&view.typed.common),
        rows: offer.templates.iter().enumerate().map(row).collect(),
        clients: clients
            .iter()
            .map(|client| {
                let id = client.id.to_string();
                let name = desk.t.with2(
                    "portal-fields-client",
                    "name",
                    client.name(),
                    "account",
                    client.account.as_str(),
                );
                let chosen = id == view.client;
                (id, name, chosen)
            })
            .collect(),
        seen: view.typed.seen,
        form: view.form,
        shell,
        frame,
        open,
        preview,
    })
}

/// The job that the chosen client would see of the open template, by the form as it stands.
async fn previewed(
    app: &App,
    desk: &Desk<ManagePortal>,
    offer: &Offer,
    view: &View,
    open: usize,
    clients: &[PreviewClient],
) -> Result<Option<SeenAs>, Failure> {
    let id: TemplateId = offer.templates[open].template.id;
    let of = view.typed.templates.iter().find(|one| one.template == id.to_string());
    let client = clients.iter().find(|client| client.id.to_string() == view.client);
    let (Some(of), Some(client)) = (of.filter(|of| of.visible), client) else { return Ok(None) };
    let fields: Vec<&Field> = offer.fields_of(id).collect();
    let choice = choice(&view.typed, of, &fields);
    let found = jobs::preview(&desk.reader(app), id, client.account_id, &choice).await?;
    Ok(found.map(|(job, shown)| seen_as(desk.t, &desk.place, &job, &shown)))
}

fn defaults(desk: &Desk<ManagePortal>, words: &[String]) -> Vec<Tick> {
    let one = |field: &DefaultField| Tick {
        value: field.to_string(),
        label: desk.t.say(&format!("templates-default-{field}")).into_owned(),
        from: "main",
        on: words.iter().any(|word| word == field.as_str()),
        internal: false,
    };
    DefaultField::ALL.iter().map(one).collect()
}

fn field_box(field: &Field, typed: &ChoiceForm) -> Tick {
    let value = field.id.to_string();
    Tick {
        label: field.label.clone(),
        from: match field.part {
            FieldPart::Custom => "custom",
            FieldPart::Report => "report",
        },
        on: !field.internal && typed.fields.contains(&value),
        internal: field.internal,
        value,
    }
}

/// The tab as it is saved.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ManagePortal>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let offer = visible_fields::offer(&desk.reader(&app)).await?;
    let view = View {
        form: Filled::default(),
        typed: filled(&offer),
        open: asked.template,
        client: String::new(),
        previewed: false,
    };
    page(&shown(&app, &desk, offer, view).await?)
}

/// Saves, or shows another template or what a client would see; only saving changes anything.
pub(crate) async fn change(
    FieldDesk(desk): FieldDesk<ManagePortal>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let typed = typed(&form)?;
    let what = form.text("do").to_owned();
    let opened = what.strip_prefix("open.");
    let view = |form: Filled, typed: VisibleFieldsForm| View {
        open: opened.unwrap_or(form.text("open")).to_owned(),
        client: form.text("client").to_owned(),
        previewed: what == "preview",
        form,
        typed,
    };
    if opened.is_some() || what == "preview" {
        let offer = visible_fields::offer(&desk.reader(&app)).await?;
        return page(&shown(&app, &desk, offer, view(form, typed)).await?);
    }
    match save(&app, &desk, &typed).await {
        Ok(()) => {
            let open = form.text("open");
            let query =
                if open.is_empty() { String::new() } else { format!("?template={}", urlencoded(open)) };
            Go::to(format!("{}{query}", desk.at("portal/fields"))).saying("portal-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            let offer = visible_fields::offer(&desk.reader(&app)).await?;
            redrawn(&shown(&app, &desk, offer, view(form.refused(problems), typed)).await?)
        }
        Err(Error::Stale) => {
            // Saving once more is then a decision: the form knows the settings that are there now.
            let offer = visible_fields::offer(&desk.reader(&app)).await?;
            let typed = VisibleFieldsForm { seen: offer.seen(), ..typed };
            overtaken(&shown(&app, &desk, offer, view(form.overtaken(0), typed)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn save(app: &App, desk: &Desk<ManagePortal>, typed: &VisibleFieldsForm) -> portico_domain::Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    visible_fields::change(&mut work, &desk.by, typed).await?;
    work.commit().await
}

/// Ids and words only; anything else would be nothing that is open.
fn urlencoded(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect()
}
