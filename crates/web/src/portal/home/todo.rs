//! What a client has to do, the most urgent first; the first of them gets the page's one primary button.

use portico_domain::access::Scope;
use portico_domain::charter::requests::RequestStatus;
use portico_domain::homes::ClientHome;
use portico_domain::portal::Feature;
use portico_domain::time::Instant;

use crate::extract::Client;
use crate::legs;

/// One card.
pub(super) struct Todo {
    pub icon: &'static str,
    pub tone: &'static str,
    pub title: String,
    pub codes: Vec<String>,
    pub sub: String,
    pub action: String,
    pub href: String,
}

/// Cards at the most.
const MOST: usize = 6;

/// Cards for at most six things.
pub(super) fn of(client: &Client, home: &ClientHome, (unread, now): (u32, Instant)) -> Vec<Todo> {
    let mut todos = quotes(client, home);
    todos.extend(alternatives(client, home));
    todos.extend(invoices(client, home, now));
    todos.extend(ratings(client, home, now));
    // However much there is to answer and to pay, somebody who wrote is not passed over.
    let messages = messages(client, home, unread);
    todos.truncate(MOST - usize::from(messages.is_some()));
    todos.extend(messages);
    todos.extend(drafts(client, home));
    todos.truncate(MOST);
    todos
}

fn quotes(client: &Client, home: &ClientHome) -> Vec<Todo> {
    let t = client.t;
    if !client.place.standing.offers(Feature::Quotes) || !client.place.workspace().has_charter {
        return Vec::new();
    }
    let zone = &client.place.workspace().time_zone;
    home.quotes
        .iter()
        .map(|quote| Todo {
            icon: "doc",
            tone: "",
            title: t.with("home-answer-quote", "title", &quote.title),
            codes: Vec::new(),
            sub: t.with3(
                "home-quote-until",
                "name",
                quote.reference(),
                "amount",
                t.money(quote.from_total_minor, quote.currency.code()),
                "until",
                t.moment(&quote.valid_until.at(zone)),
            ),
            action: t.say("home-review-quote").into_owned(),
            href: client.at(format!("quotes/{}", quote.id)),
        })
        .collect()
}

fn alternatives(client: &Client, home: &ClientHome) -> Vec<Todo> {
    let t = client.t;
    if !client.place.standing.offers(Feature::Requests) || !client.place.workspace().has_charter {
        return Vec::new();
    }
    home.requests
        .iter()
        .filter(|planned| planned.thing.request.status == RequestStatus::AlternativeProposed)
        .map(|planned| Todo {
            icon: "swap",
            tone: "warn",
            title: t.say("home-answer-alternative").into_owned(),
            codes: legs::route(
                planned.legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str())),
            ),
            sub: planned
                .legs
                .first()
                .map(|leg| t.date_day(leg.departs_at.at(&legs::zone_of(&leg.from_airport)).date()))
                .unwrap_or_default(),
            action: t.say("home-look").into_owned(),
            href: client.at(format!("requests/{}", planned.thing.request.id)),
        })
        .collect()
}

fn invoices(client: &Client, home: &ClientHome, now: Instant) -> Vec<Todo> {
    let t = client.t;
    if !client.place.standing.offers(Feature::Invoices) {
        return Vec::new();
    }
    let zone = &client.place.workspace().time_zone;
    let action = if client.place.standing.offers(Feature::Payments) { "home-pay" } else { "home-look" };
    home.invoices
        .iter()
        .take(3)
        .map(|invoice| {
            let late = invoice.is_overdue(now);
            let key = if late { "home-invoice-was-due" } else { "home-invoice-due" };
            let due = t.date_day(invoice.due_at.at(zone).date());
            Todo {
                icon: "invoice",
                tone: if late { "bad" } else { "mute" },
                title: t.with("home-pay-invoice", "name", invoice.reference().unwrap_or_default()),
                codes: Vec::new(),
                sub: t.with2(
                    key,
                    "amount",
                    t.money(invoice.balance_minor(), invoice.currency.code()),
                    "due",
                    due,
                ),
                action: t.say(action).into_owned(),
                href: client.at(format!("invoices/{}", invoice.id)),
            }
        })
        .collect()
}

/// Jobs that were finished lately and that this client has not rated.
fn ratings(client: &Client, home: &ClientHome, now: Instant) -> Vec<Todo> {
    let t = client.t;
    if !super::visits::shows(client) || !client.place.standing.offers(Feature::Ratings) {
        return Vec::new();
    }
    let company = &client.place.workspace().time_zone;
    let todo = |one: &portico_domain::field::jobs::ListedJob| {
        let zone = one.zone(company);
        let at = one.job.finished_at.unwrap_or(now).at(zone);
        let day = t.date(at.date(), now.at(zone).date());
        let mut sub = vec![day, one.who().to_owned()];
        sub.retain(|part| !part.is_empty());
        Todo {
            icon: "star",
            tone: "mute",
            title: t.with("home-rate-job", "title", &one.job.title),
            codes: Vec::new(),
            sub: sub.join(" · "),
            action: t.say("home-rate").into_owned(),
            href: client.at(format_args!("jobs/{}#rating", one.job.id)),
        }
    };
    home.jobs.to_rate.iter().map(todo).collect()
}

/// What was unread, of which the page knows the newest conversations, and their number from its navigation.
fn messages(client: &Client, home: &ClientHome, unread: u32) -> Option<Todo> {
    let t = client.t;
    if !client.place.standing.offers(Feature::Messaging) {
        return None;
    }
    let first = &home.threads.iter().find(|one| one.unread() > 0)?.thread;
    let href = if unread == 1 { client.at(format!("messages/{}", first.id)) } else { client.at("messages") };
    Some(Todo {
        icon: "chat",
        tone: "mute",
        title: t.with("home-unread-messages", "count", unread),
        codes: Vec::new(),
        sub: format!("{} · {}", first.last_author, first.subject),
        action: t.say("home-read").into_owned(),
        href,
    })
}

/// What the client typed and kept, which nobody else can finish.
fn drafts(client: &Client, home: &ClientHome) -> Vec<Todo> {
    let t = client.t;
    if !client.opens(Feature::Requests, Scope::Requests) || !client.place.workspace().has_charter {
        return Vec::new();
    }
    let zone = &client.place.workspace().time_zone;
    home.drafts
        .iter()
        .map(|draft| Todo {
            icon: "plane",
            tone: "mute",
            title: t.say("home-finish-request").into_owned(),
            codes: Vec::new(),
            sub: t.with("home-draft-kept", "when", t.moment(&draft.updated_at.at(zone))),
            action: t.say("home-go-on").into_owned(),
            href: client.at(format!("requests/{}/edit", draft.id)),
        })
        .collect()
}
