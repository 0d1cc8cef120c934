//! A client asks for a new job.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::field::asks::{self, AskForm, DayPart};
use portico_domain::id::AccountId;
use portico_domain::{Error, form_keys};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, FieldClient, Filled, Form};
use crate::shell::PortalShell;

const FIELDS: &[&str] =
    &["account", "site", "template", "title", "wish", "wished_on", "wished_part", "form_key"];

#[derive(Template)]
#[template(path = "portal/jobs/ask.html")]
struct Ask {
    shell: PortalShell,
    form: Filled,
    account: String,
    sites: Vec<(String, String, bool)>,
    templates: Vec<(String, String, bool)>,
    parts: Vec<(&'static str, String, bool)>,
    action: String,
    back: String,
}

/// The empty form.
pub(crate) async fn new(FieldClient(client): FieldClient, State(app): State<App>) -> Answer {
    let form = Filled::with([("form_key", form_keys::fresh())]);
    page(&drawn(&client, &app, form).await?)
}

/// Sends it to the office; the same form sent twice asks once.
pub(crate) async fn create(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(FIELDS)?;
    let account = account(&client, &form)?;
    let mut work = client.begin(&app).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    match asks::submit(&mut work, account, &typed(&form)).await {
        Ok(ask) => {
            let leads_to = client.at(format_args!("asks/{}", ask.id));
            form_keys::remember(&work, form.text("form_key"), &leads_to).await?;
            work.commit().await?;
            Go::to(leads_to).saying("asks-was-sent").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&drawn(&client, &app, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The account of the form, else the one at hand; not found unless this client may ask for it.
fn account(client: &Client, form: &Filled) -> Result<AccountId, Failure> {
    let may = |account| client.user.may(Scope::Jobs, account) && client.user.may(Scope::Requests, account);
    let account = if form.text("account").is_empty() {
        client.seat_with(Scope::Jobs)?.account
    } else {
        form.parse("account").ok_or_else(Failure::not_found)?
    };
    if may(account) { Ok(account) } else { Err(Failure::not_found()) }
}

/// What was typed into either form of an ask.
pub(super) fn typed(form: &Filled) -> AskForm {
    let text = |name: &str| form.text(name).to_owned();
    AskForm {
        site: text("site"),
        template: text("template"),
        title: text("title"),
        wish: form.value("wish").to_owned(),
        wished_on: text("wished_on"),
        wished_part: text("wished_part"),
    }
}

/// The parts of a day to choose from.
pub(super) fn parts(client: &Client, form: &Filled) -> Vec<(&'static str, String, bool)> {
    let chosen = form.text("wished_part");
    DayPart::ALL
        .iter()
        .map(|part| {
            let label = client.t.say(&format!("asks-part-{part}")).into_owned();
            let word = part.as_str();
            (word, label, chosen == word || (chosen.is_empty() && *part == DayPart::Any))
        })
        .collect()
}

async fn drawn(client: &Client, app: &App, form: Filled) -> Result<Ask, Failure> {
    let account = account(client, &form)?;
    let reader = client.reader(app);
    let sites = asks::sites_for_client(&reader, account).await?;
    let templates = asks::templates_for_client(&reader).await?;
    let only_one = sites.len() == 1;
    let sites = sites.into_iter().map(|site| {
        let id = site.id.to_string();
        let chosen = form.text("site") == id || (only_one && !form.is_on("site"));
        (id, super::place(&site.name, &site.address), chosen)
    });
    let templates = templates.into_iter().map(|one| {
        let id = one.id.to_string();
        let chosen = form.text("template") == id;
        (id, one.name, chosen)
    });
    Ok(Ask {
        account: account.to_string(),
        sites: sites.collect(),
        templates: templates.collect(),
        parts: parts(client, &form),
        action: client.at("asks"),
        back: client.at("jobs"),
        form,
        shell: crate::portal::shell(app, client, "shell-jobs").await?,
    })
}
