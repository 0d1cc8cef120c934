//! What a contact may see and do for one account: the role, its scopes one by one, which trips are seen, and when it ends.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::{ContactId, MembershipId};
use portico_domain::people::memberships::{self, Membership, MembershipRole, PlaceForm, Sees};
use portico_domain::people::{accounts, contacts};
use portico_domain::{Error, Result};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id, Item};
use crate::shell::ConsoleShell;

const FIELDS: &[&str] = &["role", "scope", "sees", "ends_on"];

#[derive(Template)]
#[template(path = "console/contacts/rights.html")]
struct Rights {
    shell: ConsoleShell,
    person: String,
    account: String,
    back_href: String,
    here: String,
    form: Filled,
    roles: Vec<(&'static str, String)>,
    scopes: Vec<(&'static str, String, String)>,
    sees: Vec<(&'static str, String, String)>,
}

type Path = (Id<ContactId>, Item<MembershipId>);

/// The form as things are.
pub(crate) async fn show(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    (Id(id), Item(place)): Path,
) -> Answer {
    let reader = desk.reader(&app);
    let place = within(id, reader.one::<memberships::row::Entity>(place).await?)?;
    let mut form = Filled::with([("role", place.role.to_string()), ("sees", place.sees.to_string())]);
    for scope in place.scopes.iter() {
        form.push("scope", scope.to_string());
    }
    if let Some(end) = place.ends_at {
        form.set("ends_on", last_day(&desk, end));
    }
    page(&shown(&app, &desk, &place, form).await?)
}

/// Saves it, or shows the form again.
pub(crate) async fn change(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    (Id(id), Item(place)): Path,
    Form(form): Form,
) -> Answer {
    form.only(FIELDS)?;
    let typed = PlaceForm {
        role: form.value("role").to_owned(),
        scopes: form.list("scope").into_iter().map(str::to_owned).collect(),
        sees: form.value("sees").to_owned(),
        ends_on: form.value("ends_on").to_owned(),
    };
    let mut work = desk.begin(&app).await?;
    let place = within(id, work.one_for_update::<memberships::row::Entity>(place).await?)?;
    let read = match typed.read(&desk.place.workspace().time_zone, work.now()) {
        Err(Error::Invalid(problems)) => {
            drop(work);
            let form = form.refused(problems);
            return redrawn(&shown(&app, &desk, &place, form).await?);
        }
        read => read?,
    };
    let account = work.one::<accounts::row::Entity>(place.account_id).await?;
    memberships::change(&mut work, &desk.by, &account, place, read).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("contacts/{id}"))).saying("memberships-rights-saved").answer()
}

fn within(contact: ContactId, place: Membership) -> Result<Membership> {
    if place.contact_id == contact { Ok(place) } else { Err(Error::NotFound) }
}

/// The last day of a place, of which the end is the first moment after.
fn last_day(desk: &Desk<ManageClients>, end: portico_domain::time::Instant) -> String {
    end.plus_seconds(-1).at(&desk.place.workspace().time_zone).date().to_string()
}

async fn shown(
    app: &App,
    desk: &Desk<ManageClients>,
    place: &Membership,
    form: Filled,
) -> std::result::Result<Rights, Failure> {
    let reader = desk.reader(app);
    let contact = reader.one::<contacts::row::Entity>(place.contact_id).await?;
    let account = reader.one::<accounts::row::Entity>(place.account_id).await?;
    let say = |key: String| desk.t.say(&key).into_owned();
    let role = |role: &MembershipRole| (role.as_str(), say(format!("memberships-role-{role}")));
    let scope = |scope: &Scope| {
        (
            scope.as_str(),
            say(format!("memberships-scope-{scope}")),
            say(format!("memberships-scope-{scope}-text")),
        )
    };
    let sees = |sees: &Sees| {
        (sees.as_str(), say(format!("memberships-sees-{sees}")), say(format!("memberships-sees-{sees}-text")))
    };
    Ok(Rights {
        shell: console::shell(app, desk, "shell-contacts").await?,
        person: contact.name(),
        account: account.name,
        back_href: desk.at(format_args!("contacts/{}", contact.id)),
        here: desk.at(format_args!("contacts/{}/accounts/{}", contact.id, place.id)),
        roles: MembershipRole::ALL.iter().map(role).collect(),
        scopes: Scope::ALL.iter().map(scope).collect(),
        sees: Sees::ALL.iter().map(sees).collect(),
        form,
    })
}
