//! Changing what is known of a contact.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::ContactId;
use portico_domain::people::contacts;

use super::form::{Page, filled, languages, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id};

async fn shown(app: &App, desk: &Desk<ManageClients>, id: ContactId, form: Filled) -> Result<Page, Failure> {
    let record = desk.at(format_args!("contacts/{id}"));
    Ok(Page {
        shell: console::shell(app, desk, "shell-contacts").await?,
        title: desk.t.say("contacts-edit").into_owned(),
        form,
        action: record.clone(),
        back_href: record,
        languages: languages(),
        accounts: Vec::new(),
        roles: &[],
        is_new: false,
    })
}

/// The form as the contact is now.
pub(crate) async fn edit(desk: Desk<ManageClients>, State(app): State<App>, Id(id): Id<ContactId>) -> Answer {
    let contact = desk.reader(&app).one::<contacts::row::Entity>(id).await?;
    page(&shown(&app, &desk, id, filled(&contact)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
    Form(form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let country = &desk.place.workspace().country;
    let reader = desk.reader(&app);
    let before = reader.one::<contacts::row::Entity>(id).await?;
    if contacts::changes_way_in(&reader, &before, &changed, country).await? {
        let record = desk.at(format_args!("contacts/{id}"));
        desk.proof_for(&app, &record, &format!("{record}/edit"), &form).await?;
    }
    let mut work = desk.begin(&app).await?;
    let contact = work.one_for_update::<contacts::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    match contacts::edit(&mut work, &desk.by, contact, version, &changed, country).await {
        Ok(contact) => {
            work.commit().await?;
            Go::to(desk.at(format_args!("contacts/{}", contact.id))).saying("contacts-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, id, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = desk.reader(&app).one::<contacts::row::Entity>(id).await?.version;
            overtaken(&shown(&app, &desk, id, form.overtaken(now)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
