//! Making and changing a template.

use axum::extract::State;
use portico_domain::access::permissions::{ManagePortal, ManageTemplates};
use portico_domain::database::Sight;
use portico_domain::field::templates::{self, FieldKind, NoteRule, TemplateForm, row};
use portico_domain::id::TemplateId;
use portico_domain::{Error, form_keys};

use super::buttons::apply;
use super::form::{Page, blank, filled, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};

async fn shown(
    app: &App,
    desk: &Desk<ManageTemplates>,
    (form, typed): (Filled, TemplateForm),
    of: Option<TemplateId>,
) -> Result<Page, Failure> {
    let reader = desk.reader(app);
    let (workers, teams) = templates::who_goes(&reader).await?;
    Ok(Page {
        shell: console::shell(app, desk, "shell-templates").await?,
        title: desk.t.say(if of.is_some() { "templates-edit" } else { "templates-new" }).into_owned(),
        action: of.map_or_else(|| desk.at("templates"), |id| desk.at(format_args!("templates/{id}"))),
        back_href: desk.at("templates"),
        portal_href: of
            .filter(|_| desk.may::<ManagePortal>())
            .map(|id| desk.at(format_args!("portal/fields?template={id}")))
            .unwrap_or_default(),
        workers: workers
            .into_iter()
            .filter(|worker| worker.active || worker.id.to_string() == typed.worker)
            .map(|worker| (worker.id.to_string(), worker.name))
            .collect(),
        teams: teams.into_iter().map(|team| (team.id.to_string(), team.name)).collect(),
        is_new: of.is_none(),
        kinds: FieldKind::ALL,
        notes: NoteRule::ALL,
        goes_on: String::new(),
        form,
        typed,
    })
}

/// The empty form.
pub(crate) async fn new(FieldDesk(desk): FieldDesk<ManageTemplates>, State(app): State<App>) -> Answer {
    let form = Filled::with([("form_key", form_keys::fresh())]);
    let typed = blank(&desk.t.say("templates-usual-good"), &desk.t.say("templates-usual-bad"));
    page(&shown(&app, &desk, (form, typed), None).await?)
}

/// Makes the template, or shows the form again.
pub(crate) async fn create(
    FieldDesk(desk): FieldDesk<ManageTemplates>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let typed = typed(&form)?;
    if is_a_row_button(&form) {
        return drawn_again(&app, &desk, form, typed, None).await;
    }
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match templates::create(&mut work, &desk.by, &typed).await {
        Ok(_) => {
            form_keys::remember(&work, form.text("form_key"), &desk.at("templates")).await?;
            work.commit().await?;
            Go::to(desk.at("templates")).saying("templates-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, (form.refused(problems), typed), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the template is now.
pub(crate) async fn edit(
    FieldDesk(desk): FieldDesk<ManageTemplates>,
    State(app): State<App>,
    Id(id): Id<TemplateId>,
) -> Answer {
    let blueprint = templates::find(&desk.reader(&app), id).await?;
    let form = Filled::with([("version", blueprint.template.version.to_string())]);
    page(&shown(&app, &desk, (form, filled(&blueprint)), Some(id)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    FieldDesk(desk): FieldDesk<ManageTemplates>,
    State(app): State<App>,
    Id(id): Id<TemplateId>,
    Form(form): Form,
) -> Answer {
    let typed = typed(&form)?;
    if is_a_row_button(&form) {
        desk.reader(&app).one::<row::Entity>(id).await?;
        return drawn_again(&app, &desk, form, typed, Some(id)).await;
    }
    let mut work = desk.begin(&app).await?;
    let template = work.one_for_update::<row::Entity>(id).await?;
    let (version, now) = (form.parse("version").unwrap_or(0), template.version);
    match templates::edit(&mut work, &desk.by, template, version, &typed).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("templates")).saying("templates-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, (form.refused(problems), typed), Some(id)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            overtaken(&shown(&app, &desk, (form.overtaken(now), typed), Some(id)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

fn is_a_row_button(form: &Filled) -> bool {
    !matches!(form.text("do"), "" | "save")
}

/// The form with a row more, less or elsewhere; nothing is stored.
async fn drawn_again(
    app: &App,
    desk: &Desk<ManageTemplates>,
    form: Filled,
    mut typed: TemplateForm,
    of: Option<TemplateId>,
) -> Answer {
    let goes_on = apply(&mut typed, form.text("do"));
    let shown = shown(app, desk, (form, typed), of).await?;
    page(&Page { goes_on, ..shown })
}
