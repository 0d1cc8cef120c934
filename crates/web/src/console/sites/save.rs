//! Adding and changing a site.

use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::error::Invalid;
use portico_domain::field::sites::{self, Site};
use portico_domain::id::{AccountId, SiteId};
use portico_domain::people::accounts;
use portico_domain::{Error, form_keys};
use serde::Deserialize;

use super::form::{Page, filled, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};

/// For whom a site is to be added.
#[derive(Debug, Deserialize)]
pub(crate) struct For {
    #[serde(default)]
    account: String,
}

async fn shown(
    app: &App,
    desk: &Desk<ManageClients>,
    form: Filled,
    of: Option<&Site>,
) -> Result<Page, Failure> {
    let reader = desk.reader(app);
    let (clients, client) = match of {
        None => {
            let all = accounts::choices(&reader).await?;
            (all.into_iter().map(|one| (one.id.to_string(), one.name)).collect(), String::new())
        }
        Some(site) => (Vec::new(), reader.one::<accounts::row::Entity>(site.account_id).await?.name),
    };
    let title = if of.is_some() { desk.t.say("sites-edit") } else { desk.t.say("sites-new") };
    Ok(Page {
        shell: console::shell(app, desk, "shell-sites").await?,
        title: title.into_owned(),
        form,
        action: of.map_or_else(|| desk.at("sites"), |site| desk.at(format_args!("sites/{}", site.id))),
        back_href: desk.at("sites"),
        clients,
        client,
        is_new: of.is_none(),
    })
}

/// The empty form.
pub(crate) async fn new(
    FieldDesk(desk): FieldDesk<ManageClients>,
    State(app): State<App>,
    Query(of): Query<For>,
) -> Answer {
    let form = Filled::with([("form_key", form_keys::fresh()), ("account", of.account)]);
    page(&shown(&app, &desk, form, None).await?)
}

/// Adds the site, or shows the form again.
pub(crate) async fn create(
    FieldDesk(desk): FieldDesk<ManageClients>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let site = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let Some(account) = form.parse::<AccountId>("account") else {
        drop(work);
        let missing = Invalid::field("account", "shell-choose-one");
        return redrawn(&shown(&app, &desk, form.refused(missing), None).await?);
    };
    let account = work.one::<accounts::row::Entity>(account).await?;
    match sites::create(&mut work, &desk.by, &account, &site).await {
        Ok(_) => {
            let to = desk.at(format_args!("accounts/{}", account.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("sites-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the site is now.
pub(crate) async fn edit(
    FieldDesk(desk): FieldDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<SiteId>,
) -> Answer {
    let site = desk.reader(&app).one::<sites::row::Entity>(id).await?;
    page(&shown(&app, &desk, filled(&site), Some(&site)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    FieldDesk(desk): FieldDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<SiteId>,
    Form(form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let site = work.one_for_update::<sites::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    match sites::edit(&mut work, &desk.by, site.clone(), version, &changed).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("sites")).saying("sites-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), Some(&site)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            overtaken(&shown(&app, &desk, form.overtaken(site.version), Some(&site)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
