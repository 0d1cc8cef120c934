//! A new conversation: about something of the client's, or in general.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse as _;
use portico_domain::access::{PortalUser, Scope};
use portico_domain::conversations::threads::{self, About, ThreadNoun};
use portico_domain::database::Sight;
use portico_domain::{Error, form_keys};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled, Form};
use crate::shell::PortalShell;

/// What the address may say: `about` is a kind of thing, `id` which one.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    about: String,
    id: String,
}

#[derive(Template)]
#[template(path = "portal/messages/new.html")]
struct New {
    shell: PortalShell,
    form: Filled,
    about: String,
    seats: Vec<(String, String, bool)>,
    action: String,
    list_href: String,
}

/// The form; what has a conversation already leads there.
pub(crate) async fn new(client: Client, State(app): State<App>, Query(asked): Query<Asked>) -> Answer {
    super::list::may_write(&client)?;
    let mut form = Filled::default();
    form.set("form_key", form_keys::fresh());
    form.set("about", asked.about);
    form.set("id", asked.id);
    let reader = client.reader(&app);
    let about = about(&client, &reader, &form).await?;
    if let Some(thread) = threads::find_about(&reader, &about).await? {
        return Ok(Go::to(client.at(format_args!("messages/{}", thread.id))).into_response());
    }
    page(&drawn(&client, &app, &about, form).await?)
}

/// What the form names, as this client sees it: a thing of somebody else's is not found.
async fn about<S: Sight<By = PortalUser>>(
    client: &Client,
    sight: &S,
    form: &Filled,
) -> Result<About, Failure> {
    let noun = match form.text("about") {
        "" => ThreadNoun::General,
        word => word.parse().map_err(|_| Failure::not_found())?,
    };
    let about = if noun == ThreadNoun::General {
        let asked = form.text("account");
        let seat = client.user.seats().iter().find(|seat| seat.account.to_string() == asked);
        let seat = match seat {
            Some(seat) => seat,
            None if asked.is_empty() => client.seat_with(Scope::Messages)?,
            None => return Err(Failure::not_found()),
        };
        let contact = client.user.contact();
        About { noun, object: None, account: seat.account, contact, deal: None, name: String::new() }
    } else {
        let id = uuid::Uuid::try_parse(form.text("id")).map_err(|_| Failure::not_found())?;
        threads::about(sight, noun, id).await?
    };
    if client.user.may(Scope::Messages, about.account) { Ok(about) } else { Err(Failure::not_found()) }
}

async fn drawn(client: &Client, app: &App, about: &About, form: Filled) -> Result<New, Failure> {
    let named = match about.noun {
        ThreadNoun::General => String::new(),
        noun => format!("{} {}", client.t.say(&format!("messages-noun-{noun}")), about.name),
    };
    let seats = client.user.seats().iter().filter(|seat| client.user.may(Scope::Messages, seat.account));
    let seats =
        seats.map(|seat| (seat.account.to_string(), seat.name.clone(), seat.account == about.account));
    Ok(New {
        form,
        about: named,
        seats: seats.collect(),
        action: client.at("messages"),
        list_href: client.at("messages"),
        shell: crate::portal::shell(app, client, "shell-messages").await?,
    })
}

/// Starts the conversation with its first message; the same form sent twice starts one.
pub(crate) async fn start(client: Client, State(app): State<App>, Form(form): Form) -> Answer {
    super::list::may_write(&client)?;
    form.only(&["about", "id", "account", "subject", "body", "form_key"])?;
    let mut work = client.begin(&app).await?;
    let about = about(&client, &work, &form).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    let thread =
        match threads::start_by_client(&mut work, &about, form.text("subject"), form.value("body")).await {
            Ok(thread) => thread,
            Err(Error::Invalid(problems)) => {
                drop(work);
                return redrawn(&drawn(&client, &app, &about, form.refused(problems)).await?);
            }
            Err(other) => return Err(other.into()),
        };
    let leads_to = client.at(format_args!("messages/{}#latest", thread.id));
    form_keys::remember(&work, form.text("form_key"), &leads_to).await?;
    work.commit().await?;
    Go::to(leads_to).saying("messages-was-sent").answer()
}
