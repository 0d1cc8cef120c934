//! Setting a provider up, and changing it.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::database::Sight as _;
use portico_domain::id::IdentityProviderId;
use portico_domain::people::identity_providers::{
    self, IdentityProvider, LinkedPerson, ProviderForm, row::Entity,
};
use portico_domain::{Error, form_keys};

use crate::answer::{Go, or_back, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::console::sign_in::provider::redirect;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id, Proved};
use crate::shell::ConsoleShell;

/// Empty rows below the groups that mean something.
const SPARE_ROWS: usize = 3;

#[derive(Template)]
#[template(path = "console/identity/provider.html")]
struct Page {
    shell: ConsoleShell,
    title: String,
    form: Filled,
    action: String,
    back_href: String,
    rows: Vec<GroupLine>,
    roles: &'static [Role],
    redirect: String,
    is_new: bool,
    has_secret: bool,
    people: Vec<Person>,
    test_action: String,
    remove_action: String,
}

/// One group with what it means.
struct GroupLine {
    at: usize,
    group: String,
    role: String,
}

/// Somebody whose account is tied.
struct Person {
    name: String,
    email: String,
    seen: String,
    unlink_action: String,
}

impl Person {
    fn of(app: &App, desk: &Desk<ManageTeam>, base: &str, person: LinkedPerson) -> Self {
        let zone = &desk.place.workspace().time_zone;
        let today = app.database().clock().now().at(zone).date();
        Self {
            seen: desk.t.moment_from(&person.last_used_at.at(zone), today),
            unlink_action: format!("{base}/people/{}/unlink", person.id),
            name: person.name,
            email: person.email,
        }
    }
}

fn lines(form: &Filled) -> Vec<GroupLine> {
    let filled: Vec<usize> = form
        .rows("groups")
        .into_iter()
        .filter(|row| !form.text(&format!("groups.{row}.group")).is_empty())
        .collect();
    let next = filled.iter().max().map_or(0, |last| last + 1);
    let spare = next..next + SPARE_ROWS;
    filled
        .into_iter()
        .chain(spare)
        .map(|at| {
            let (group, role) = (format!("groups.{at}.group"), format!("groups.{at}.role"));
            GroupLine { at, group: form.value(&group).to_owned(), role: form.value(&role).to_owned() }
        })
        .collect()
}

/// What a page shows of a provider that is kept.
struct Known {
    id: IdentityProviderId,
    has_secret: bool,
}

impl Known {
    fn of(provider: &IdentityProvider) -> Self {
        Self { id: provider.id, has_secret: provider.secret_sealed.is_some() }
    }
}

async fn shown(app: &App, desk: &Desk<ManageTeam>, form: Filled, of: Option<Known>) -> Result<Page, Failure> {
    let base = of.as_ref().map(|known| desk.at(format_args!("identity/providers/{}", known.id)));
    let people = match &of {
        Some(known) => identity_providers::linked(&desk.reader(app), known.id).await?,
        None => Vec::new(),
    };
    let person = |person| Person::of(app, desk, base.as_deref().unwrap_or_default(), person);
    let title = match of {
        Some(_) => desk.t.say("identity-providers-edit"),
        None => desk.t.say("identity-providers-new"),
    };
    let way = |end: &str| base.as_deref().map(|base| format!("{base}/{end}")).unwrap_or_default();
    Ok(Page {
        shell: console::shell(app, desk, "shell-identity").await?,
        title: title.into_owned(),
        rows: lines(&form),
        form,
        action: base.clone().unwrap_or_else(|| desk.at("identity/providers")),
        back_href: desk.at("identity"),
        roles: Role::ALL,
        redirect: redirect(app, &desk.place),
        is_new: of.is_none(),
        has_secret: of.as_ref().is_some_and(|known| known.has_secret),
        people: people.into_iter().map(person).collect(),
        test_action: way("test"),
        remove_action: way("remove"),
    })
}

fn typed(form: &Filled) -> Result<ProviderForm, Failure> {
    form.only(&[
        "name",
        "issuer",
        "client_id",
        "client_secret",
        "forget_secret",
        "scopes",
        "groups_claim",
        "email_domain",
        "groups.*",
        "creates_people",
        "asks_second_factor",
        "active",
        "version",
        "form_key",
    ])?;
    let value = |name: &str| form.value(name).to_owned();
    let group =
        |row: usize| (row, value(&format!("groups.{row}.group")), value(&format!("groups.{row}.role")));
    Ok(ProviderForm {
        name: value("name"),
        issuer: value("issuer"),
        client_id: value("client_id"),
        client_secret: value("client_secret"),
        forget_secret: form.is_on("forget_secret"),
        scopes: value("scopes"),
        groups_claim: value("groups_claim"),
        email_domain: value("email_domain"),
        groups: form.rows("groups").into_iter().map(group).collect(),
        creates_people: form.is_on("creates_people"),
        asks_second_factor: form.is_on("asks_second_factor"),
        active: form.is_on("active"),
    })
}

fn filled(provider: &IdentityProvider) -> Filled {
    let mut form = Filled::with([
        ("name", provider.name.clone()),
        ("issuer", provider.issuer.clone()),
        ("client_id", provider.client_id.clone()),
        ("scopes", provider.scopes.clone()),
        ("groups_claim", provider.groups_claim.clone()),
        ("email_domain", provider.email_domain.clone()),
        ("version", provider.version.to_string()),
    ]);
    for (name, is_on) in [
        ("creates_people", provider.creates_people),
        ("asks_second_factor", provider.asks_second_factor),
        ("active", provider.active),
    ] {
        if is_on {
            form.set(name, "yes");
        }
    }
    for (row, rule) in provider.roles.0.iter().enumerate() {
        form.set(format!("groups.{row}.group"), rule.group.clone());
        form.set(format!("groups.{row}.role"), rule.role.as_str());
    }
    form
}

/// The empty form.
pub(crate) async fn new(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    let form = Filled::with([
        ("form_key", form_keys::fresh()),
        ("scopes", "openid email profile".to_owned()),
        ("groups_claim", "groups".to_owned()),
        ("active", "yes".to_owned()),
    ]);
    page(&shown(&app, &desk, form, None).await?)
}

/// Sets it up, or shows the form again.
pub(crate) async fn create(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    let provider = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match identity_providers::create(&mut work, &desk.by, app.key(), &provider).await {
        Ok(made) => {
            let to = desk.at(format_args!("identity/providers/{}", made.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("identity-providers-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the provider is now, with whose accounts are tied.
pub(crate) async fn edit(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
) -> Answer {
    let provider = desk.reader(&app).one::<Entity>(id).await?;
    page(&shown(&app, &desk, filled(&provider), Some(Known::of(&provider))).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let provider = work.one_for_update::<Entity>(id).await?;
    let (version, now) = (form.parse("version").unwrap_or(0), provider.version);
    let known = Known::of(&provider);
    let to = desk.at(format_args!("identity/providers/{id}"));
    match identity_providers::change(&mut work, &desk.by, app.key(), provider, version, &changed).await {
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), Some(known)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            overtaken(&shown(&app, &desk, form.overtaken(now), Some(known)).await?)
        }
        outcome => {
            if let Err(answer) = or_back(outcome, || to.clone()) {
                return answer;
            }
            work.commit().await?;
            Go::to(to).saying("identity-providers-saved").answer()
        }
    }
}
