//! Settings > Sign-in of staff: where they have accounts elsewhere, and whether passwords are still for everybody.

pub(crate) mod act;
pub(crate) mod provider;

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::people::identity_providers::{self, IdentityProvider};
use portico_domain::people::sign_in_rules::{self, RulesForm};

use super::sign_in::provider::redirect;
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Proved};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/identity/show.html")]
struct Show {
    shell: ConsoleShell,
    rows: Vec<Row>,
    new_href: String,
    /// What a provider must be told.
    redirect: String,
    form: Filled,
    action: String,
    /// Admins who have a password.
    choices: Vec<(String, String)>,
}

struct Row {
    name: String,
    issuer: String,
    active: bool,
    href: String,
}

/// What the page shows; without a form, the rules as they are.
async fn shown(app: &App, desk: &Desk<ManageTeam>, form: Option<Filled>) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let rows = identity_providers::list(&reader).await?;
    let choices = sign_in_rules::emergency_choices(&reader).await?;
    let form = match form {
        Some(form) => form,
        None => {
            let rules = sign_in_rules::find(&reader).await?;
            let emergency = choices.iter().find(|member| member.break_glass);
            let mut form = Filled::with([
                ("break_glass", emergency.map(|member| member.id.to_string()).unwrap_or_default()),
                ("version", rules.as_ref().map_or(0, |rules| rules.version).to_string()),
            ]);
            if rules.is_some_and(|rules| rules.local_off) {
                form.set("local_off", "yes");
            }
            form
        }
    };
    let row = |provider: IdentityProvider| Row {
        href: desk.at(format_args!("identity/providers/{}", provider.id)),
        name: provider.name,
        issuer: provider.issuer,
        active: provider.active,
    };
    Ok(Show {
        shell: super::shell(app, desk, "shell-identity").await?,
        rows: rows.into_iter().map(row).collect(),
        new_href: desk.at("identity/providers/new"),
        redirect: redirect(app, &desk.place),
        form,
        action: desk.at("identity"),
        choices: choices.into_iter().map(|member| (member.id.to_string(), member.name)).collect(),
    })
}

/// The page.
pub(crate) async fn show(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    page(&shown(&app, &desk, None).await?)
}

/// Changes the rules, or shows the form again.
pub(crate) async fn change(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&["local_off", "break_glass", "version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let rules =
        RulesForm { local_off: form.is_on("local_off"), break_glass: form.value("break_glass").to_owned() };
    let mut work = desk.begin(&app).await?;
    match sign_in_rules::change(&mut work, &desk.by, &rules, version).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("identity")).saying("sign-in-rules-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, Some(form.refused(problems))).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = sign_in_rules::find(&desk.reader(&app)).await?.map_or(0, |rules| rules.version);
            overtaken(&shown(&app, &desk, Some(form.overtaken(now))).await?)
        }
        Err(other) => Err(other.into()),
    }
}
