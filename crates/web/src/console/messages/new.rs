//! A new conversation with a client: about a thing of theirs, or about an account in general.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Staff;
use portico_domain::access::permissions::WriteMessages;
use portico_domain::billing::invoices;
use portico_domain::conversations::threads::{self, About, Correspondent, ThreadNoun};
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, ContactId};
use portico_domain::people::accounts::{self, Account};
use portico_domain::portal::Feature;
use portico_domain::{Error, Invalid, form_keys};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::{ConsoleShell, Link};

/// What the address may say: the account, and the thing by kind and id.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    account: String,
    about: String,
    id: String,
    q: String,
}

struct To {
    account: Account,
    about: String,
    people: Vec<(String, String, bool)>,
    /// What to know when some of them hear nothing of a message; else empty.
    hint: String,
}

#[derive(Template)]
#[template(path = "console/messages/new.html")]
struct New {
    shell: ConsoleShell,
    to: Option<To>,
    accounts: Vec<Link>,
    search: String,
    form: Filled,
    action: String,
    here: String,
    list_href: String,
    account_href: String,
}

/// The form, or first the choice of an account; what has a conversation already leads there.
pub(crate) async fn new(
    desk: Desk<WriteMessages>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut form = Filled::default();
    form.set("form_key", form_keys::fresh());
    form.set("account", asked.account);
    form.set("about", asked.about);
    form.set("id", asked.id);
    let reader = desk.reader(&app);
    let about = about(&reader, &form).await?;
    if let Some(about) = &about
        && let Some(thread) = threads::find_about(&reader, about).await?
    {
        return Go::to(desk.at(format_args!("messages?filter=all&open={}", thread.id))).answer();
    }
    page(&drawn(&desk, &app, about, form, &asked.q).await?)
}

/// What the form names; none while not even the account is known. The contact is the thing's own until one is chosen.
async fn about<S: Sight<By = Staff>>(sight: &S, form: &Filled) -> Result<Option<About>, Failure> {
    let noun = match form.text("about") {
        "" => ThreadNoun::General,
        word => word.parse().map_err(|_| Failure::not_found())?,
    };
    if noun != ThreadNoun::General {
        let id = uuid::Uuid::try_parse(form.text("id")).map_err(|_| Failure::not_found())?;
        return Ok(Some(threads::about(sight, noun, id).await?));
    }
    if form.text("account").is_empty() {
        return Ok(None);
    }
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let account = sight.one::<accounts::row::Entity>(account).await?;
    let contact = ContactId(uuid::Uuid::nil());
    Ok(Some(About { noun, object: None, account: account.id, contact, deal: None, name: String::new() }))
}

async fn drawn(
    desk: &Desk<WriteMessages>,
    app: &App,
    about: Option<About>,
    form: Filled,
    search: &str,
) -> Result<New, Failure> {
    let reader = desk.reader(app);
    let mut accounts = Vec::new();
    let to = match about {
        Some(about) => Some(addressed(desk, &reader, &about, &form).await?),
        None => {
            let found = invoices::accounts_to_bill(&reader, search).await?;
            accounts.extend(found.into_iter().map(|account| Link {
                href: desk.at(format_args!("messages/new?account={}", account.id)),
                label: account.name,
            }));
            None
        }
    };
    Ok(New {
        account_href: to
            .as_ref()
            .map(|to| desk.at(format_args!("accounts/{}", to.account.id)))
            .unwrap_or_default(),
        to,
        accounts,
        search: search.trim().to_owned(),
        form,
        action: desk.at("messages"),
        here: desk.at("messages/new"),
        list_href: desk.at("messages"),
        shell: crate::console::shell(app, desk, "shell-messages").await?,
    })
}

async fn addressed<S: Sight<By = Staff>>(
    desk: &Desk<WriteMessages>,
    sight: &S,
    about: &About,
    form: &Filled,
) -> Result<To, Failure> {
    let account = sight.one::<accounts::row::Entity>(about.account).await?;
    let people = threads::correspondents(sight, &account, about.noun).await?;
    let chosen = form.optional("contact").unwrap_or_else(|| about.contact.to_string());
    let hears = |one: &Correspondent| one.reads && offers_messages(desk);
    let hint = if people.iter().all(hears) {
        String::new()
    } else {
        desk.t.say("messages-without-mail-hint").into_owned()
    };
    let people = people.into_iter().map(|one| {
        let (id, name) = (one.contact.id.to_string(), one.contact.name());
        let name = if hears(&one) { name } else { desk.t.with("messages-without-mail", "name", name) };
        let is_chosen = id == chosen;
        (id, name, is_chosen)
    });
    let named = match about.noun {
        ThreadNoun::General => String::new(),
        noun => format!("{} {}", desk.t.say(&format!("messages-noun-{noun}")), about.name),
    };
    Ok(To { people: people.collect(), hint, about: named, account })
}

/// Whether clients find conversations in the portal at the moment; nobody is mailed about one otherwise.
fn offers_messages(desk: &Desk<WriteMessages>) -> bool {
    desk.place.standing.offers(Feature::Messaging)
}

/// Starts the conversation with its first message; the same form sent twice starts one.
pub(crate) async fn start(desk: Desk<WriteMessages>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["account", "about", "id", "contact", "subject", "body", "form_key"])?;
    let mut work = desk.begin(&app).await?;
    let about = about(&work, &form).await?.ok_or_else(Failure::not_found)?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    let started = match form.parse::<ContactId>("contact") {
        Some(contact) => {
            let about = About { contact, ..about.clone() };
            threads::start_by_staff(&mut work, &desk.by, &about, form.text("subject"), form.value("body"))
                .await
        }
        None => Err(Invalid::field("contact", "shell-choose-one").into()),
    };
    let thread = match started {
        Ok(thread) => thread,
        Err(Error::Invalid(problems)) => {
            drop(work);
            return redrawn(&drawn(&desk, &app, Some(about), form.refused(problems), "").await?);
        }
        Err(Error::Refused(refusal)) => return Go::to(desk.at("messages")).refusing(&*refusal).answer(),
        Err(other) => return Err(other.into()),
    };
    let leads_to = desk.at(format_args!("messages?filter=all&open={}#latest", thread.id));
    form_keys::remember(&work, form.text("form_key"), &leads_to).await?;
    let account = work.one::<accounts::row::Entity>(thread.account_id).await?;
    let people = threads::correspondents(&work, &account, thread.noun).await?;
    work.commit().await?;
    if offers_messages(&desk) && people.iter().any(|one| one.reads && one.contact.id == thread.contact_id) {
        Go::to(leads_to).saying("messages-was-sent").answer()
    } else {
        Go::to(leads_to).warning("messages-was-sent-without-mail").answer()
    }
}
