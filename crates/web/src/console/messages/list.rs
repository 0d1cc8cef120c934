//! The conversations by who waits, and the one at hand beside them.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ViewMessages, WriteMessages};
use portico_domain::conversations::threads::{self, ListedThread, ThreadFilter, ThreadRecord};
use portico_domain::database::Sight as _;
use portico_domain::form_keys;
use portico_domain::id::{MessageId, ThreadId};

use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled};
use crate::messages::{self, MessageShown, ThreadShown};
use crate::shell::{ConsoleShell, Link};

/// What the address may say: filter, search, page, the conversation at hand.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    filter: String,
    q: String,
    page: String,
    open: String,
    before: String,
}

impl Asked {
    /// A conversation at hand, with nothing else said.
    pub(super) fn opening(id: ThreadId) -> Self {
        Self { open: id.to_string(), ..Self::default() }
    }
}

struct Tab {
    label: String,
    href: String,
    current: bool,
}

struct Open {
    id: String,
    title: String,
    state: String,
    tone: &'static str,
    closed: bool,
    account: Link,
    contact: Link,
    object: Option<Link>,
    messages: Vec<MessageShown>,
    seen: String,
    earlier_href: String,
    base: String,
    close_href: String,
}

#[derive(Template)]
#[template(path = "console/messages/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    filter: ThreadFilter,
    threads: Vec<ThreadShown>,
    open: Option<Open>,
    search: String,
    form: Filled,
    form_key: String,
    may_write: bool,
    action: String,
    new_href: String,
    clear_href: String,
    previous: String,
    next: String,
}

/// The list; opening a conversation reads it for the staff.
pub(crate) async fn list(
    desk: Desk<ViewMessages>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    if let Ok(id) = asked.open.parse::<ThreadId>() {
        let record = threads::find(&desk.reader(&app), id).await?;
        // Only who may answer takes the mark away: a look by somebody else must not hide that a client waits.
        let is_looking = !desk.visitor.is_prefetching;
        if record.thread.staff_unread > 0 && desk.may::<WriteMessages>() && is_looking {
            let mut work = desk.begin(&app).await?;
            threads::read_by_staff(&mut work, &record.thread).await?;
            work.commit().await?;
        }
        return page(&drawn(&desk, &app, (asked, Some(record)), Filled::default()).await?);
    }
    page(&drawn(&desk, &app, (asked, None), Filled::default()).await?)
}

/// The conversation again, with what is wrong in its form.
pub(super) async fn again(desk: &Desk<WriteMessages>, app: &App, id: ThreadId, form: Filled) -> Answer {
    let record = threads::find(&desk.reader(app), id).await?;
    redrawn(&drawn(desk, app, (Asked::opening(id), Some(record)), form).await?)
}

async fn drawn<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    (asked, record): (Asked, Option<ThreadRecord>),
    form: Filled,
) -> Result<List, Failure> {
    let (t, reader) = (desk.t, desk.reader(app));
    let filter: ThreadFilter = asked.filter.parse().unwrap_or(ThreadFilter::Open);
    let number: u64 = asked.page.parse().unwrap_or(1).max(1);
    let search = asked.q.trim().to_owned();
    let (rows, has_more) = threads::list(&reader, filter, &search, number).await?;
    let address = |filter: ThreadFilter, page: u64, open: Option<&str>| {
        let mut query: Vec<(&str, String)> = vec![("filter", filter.to_string())];
        query.extend((!search.is_empty()).then(|| ("q", search.clone())));
        query.extend((page > 1).then(|| ("page", page.to_string())));
        query.extend(open.map(|id| ("open", id.to_owned())));
        format!("{}?{}", desk.at("messages"), serde_urlencoded::to_string(query).unwrap_or_default())
    };
    let zone = &desk.place.workspace().time_zone;
    let now = reader.now();
    let shown = |listed: &ListedThread| {
        let id = listed.thread.id.to_string();
        let place = (address(filter, number, Some(&id)), asked.open == id);
        let thread = (&listed.thread, listed.account_name.as_str(), listed.thread.staff_unread);
        messages::listed(t, zone, thread, place, (true, now))
    };
    let open = match record {
        Some(record) => {
            let addresses = (address(filter, number, Some(&asked.open)), address(filter, number, None));
            Some(opened(desk, app, record, asked.before.parse().ok(), addresses).await?)
        }
        None => None,
    };
    let tabs = ThreadFilter::ALL.iter().map(|one| Tab {
        label: t.say(&format!("messages-filter-{one}")).into_owned(),
        href: address(*one, 1, None),
        current: *one == filter,
    });
    Ok(List {
        tabs: tabs.collect(),
        filter,
        threads: rows.iter().map(shown).collect(),
        open,
        form,
        form_key: form_keys::fresh(),
        may_write: desk.may::<WriteMessages>(),
        action: desk.at("messages"),
        new_href: desk.at("messages/new"),
        clear_href: format!("{}?filter={filter}", desk.at("messages")),
        previous: if number > 1 { address(filter, number - 1, None) } else { String::new() },
        next: if has_more { address(filter, number + 1, None) } else { String::new() },
        search: search.clone(),
        shell: crate::console::shell(app, desk, "shell-messages").await?,
    })
}

async fn opened<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    record: ThreadRecord,
    before: Option<MessageId>,
    (here, close_href): (String, String),
) -> Result<Open, Failure> {
    let (t, reader) = (desk.t, desk.reader(app));
    let zone = &desk.place.workspace().time_zone;
    let contact = format!("{} {}", record.contact_first_name, record.contact_last_name);
    let ThreadRecord { thread, account_name, .. } = record;
    let spoken = threads::spoken(&reader, &thread, before).await?;
    let first = spoken.messages.first().filter(|_| spoken.has_earlier);
    let object = messages::object_path(&thread);
    Ok(Open {
        id: thread.id.to_string(),
        title: messages::title(t, &thread),
        state: t.say(&format!("messages-state-{}", thread.state)).into_owned(),
        tone: tone(&thread),
        closed: thread.is_closed(),
        account: Link { href: desk.at(format_args!("accounts/{}", thread.account_id)), label: account_name },
        contact: Link {
            href: desk.at(format_args!("contacts/{}", thread.contact_id)),
            label: contact.trim().to_owned(),
        },
        object: object.map(|path| Link {
            href: desk.at(path),
            label: t.say(&format!("messages-open-{}", thread.noun)).into_owned(),
        }),
        seen: messages::seen(t, zone, &thread, &spoken.messages, true),
        messages: messages::shown(t, zone, &spoken.messages, true, reader.now()),
        earlier_href: first.map(|message| format!("{here}&before={}", message.id)).unwrap_or_default(),
        base: desk.at(format_args!("messages/{}", thread.id)),
        close_href,
    })
}

fn tone(thread: &threads::Thread) -> &'static str {
    use portico_domain::conversations::threads::ThreadState as S;
    match thread.state {
        S::WaitingForStaff => "warn",
        S::WaitingForClient => "info",
        S::Open => "",
        S::Closed => "hollow",
    }
}
