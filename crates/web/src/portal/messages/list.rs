//! The conversations and the one at hand, side by side; on a phone one after the other.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Scope;
use portico_domain::conversations::threads::{self, Thread};
use portico_domain::database::Sight as _;
use portico_domain::form_keys;
use portico_domain::id::{MessageId, ThreadId};
use portico_domain::portal::Feature;

use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled, Id};
use crate::messages::{self, MessageShown, ThreadShown};
use crate::shell::PortalShell;

/// What the address may say: the page of the list, and where in a conversation to begin.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    before: String,
    page: String,
}

impl Asked {
    /// The page of the list, from 1.
    fn number(&self) -> u64 {
        self.page.parse().unwrap_or(1).max(1)
    }
}

pub(super) struct Open {
    id: String,
    title: String,
    state: String,
    closed: bool,
    account: String,
    messages: Vec<MessageShown>,
    seen: String,
    earlier_href: String,
    object_href: String,
    object_label: String,
    action: String,
}

#[derive(Template)]
#[template(path = "portal/messages/list.html")]
pub(super) struct List {
    shell: PortalShell,
    threads: Vec<ThreadShown>,
    open: Option<Open>,
    form: Filled,
    form_key: String,
    list_href: String,
    new_href: String,
    previous: String,
    next: String,
}

/// The conversations of the account at hand.
pub(crate) async fn list(client: Client, State(app): State<App>, Query(asked): Query<Asked>) -> Answer {
    may_write(&client)?;
    client.seat_with(Scope::Messages)?;
    page(&drawn(&client, &app, (None, asked), Filled::default()).await?)
}

/// One conversation; opening it reads it.
pub(crate) async fn show(
    client: Client,
    State(app): State<App>,
    Id(id): Id<ThreadId>,
    Query(asked): Query<Asked>,
) -> Answer {
    may_write(&client)?;
    let found = threads::find_for_client(&client.reader(&app), id).await?;
    if found.unread() > 0 && !client.visitor.is_prefetching {
        let mut work = client.begin(&app).await?;
        threads::read_by_client(&mut work, &found.thread).await?;
        work.commit().await?;
    }
    page(&drawn(&client, &app, (Some(found.thread), asked), Filled::default()).await?)
}

/// The conversation again, with what is wrong in its form.
pub(super) async fn again(client: &Client, app: &App, thread: Thread, form: Filled) -> Answer {
    redrawn(&drawn(client, app, (Some(thread), Asked::default()), form).await?)
}

/// Not found unless the portal offers messages and the client has them in some account.
pub(super) fn may_write(client: &Client) -> Result<(), Failure> {
    client.require(Feature::Messaging)?;
    let nowhere = client.user.accounts_with(Scope::Messages).is_empty();
    if nowhere { Err(Failure::not_found()) } else { Ok(()) }
}

/// The account's name where the client acts for more than one; empty otherwise.
fn account_name(client: &Client, thread: &Thread) -> String {
    let seats = client.user.seats();
    let seat = seats.iter().find(|seat| seats.len() > 1 && seat.account == thread.account_id);
    seat.map(|seat| seat.name.clone()).unwrap_or_default()
}

async fn drawn(
    client: &Client,
    app: &App,
    (open, asked): (Option<Thread>, Asked),
    form: Filled,
) -> Result<List, Failure> {
    let (t, reader) = (client.t, client.reader_at_hand(app));
    let zone = &client.place.workspace().time_zone;
    let now = reader.now();
    let current = open.as_ref().map(|thread| thread.id);
    let number = asked.number();
    let (rows, has_more) = threads::list_for_client(&reader, number).await?;
    let on_page = |path: String, number: u64| {
        let path = client.at(path);
        if number > 1 { format!("{path}?page={number}") } else { path }
    };
    let listed = rows.iter().map(|one| {
        let thread = &one.thread;
        let place = (on_page(format!("messages/{}", thread.id), number), current == Some(thread.id));
        messages::listed(t, zone, (thread, "", one.unread()), place, (false, now))
    });
    let open = match open {
        Some(thread) => {
            let before: Option<MessageId> = asked.before.parse().ok();
            let spoken = threads::spoken(&client.reader(app), &thread, before).await?;
            let here = client.at(format_args!("messages/{}", thread.id));
            let first = spoken.messages.first().filter(|_| spoken.has_earlier);
            let object = messages::object_path(&thread).filter(|_| is_offered(client, &thread));
            Some(Open {
                id: thread.id.to_string(),
                title: messages::title(t, &thread),
                state: t.say(&format!("messages-client-state-{}", thread.state)).into_owned(),
                closed: thread.is_closed(),
                account: account_name(client, &thread),
                seen: messages::seen(t, zone, &thread, &spoken.messages, false),
                messages: messages::shown(t, zone, &spoken.messages, false, now),
                earlier_href: first
                    .map(|message| format!("{here}?before={}", message.id))
                    .unwrap_or_default(),
                object_href: object.map(|path| client.at(path)).unwrap_or_default(),
                object_label: t.say(&format!("messages-open-{}", thread.noun)).into_owned(),
                action: format!("{here}/write"),
            })
        }
        None => None,
    };
    Ok(List {
        threads: listed.collect(),
        open,
        form,
        form_key: form_keys::fresh(),
        list_href: on_page("messages".to_owned(), number),
        previous: if number > 1 { on_page("messages".to_owned(), number - 1) } else { String::new() },
        next: if has_more { on_page("messages".to_owned(), number + 1) } else { String::new() },
        new_href: client.at("messages/new"),
        shell: crate::portal::shell(app, client, "shell-messages").await?,
    })
}

/// Whether the portal shows the kind of thing that a conversation is about.
fn is_offered(client: &Client, thread: &Thread) -> bool {
    use portico_domain::conversations::threads::ThreadNoun as N;
    let feature = match thread.noun {
        N::General => return false,
        N::Request => Feature::Requests,
        N::Quote => Feature::Quotes,
        N::Trip => Feature::Trips,
        N::Invoice => Feature::Invoices,
        N::Job => Feature::Jobs,
    };
    client.require(feature).is_ok()
}
