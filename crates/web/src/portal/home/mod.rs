//! The client's home: what needs doing, what comes next, whom to call.

mod planned;
mod todo;
mod visits;

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::homes::{self, ClientHome};
use portico_domain::portal::Feature;
use portico_domain::queues;

use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::Client;
use crate::shell::PortalShell;
use planned::{NextTrip, PlannedRow};
use todo::Todo;
use visits::Visits;

#[derive(Template)]
#[template(path = "portal/home/show.html")]
struct Show {
    shell: PortalShell,
    today: String,
    greeting: String,
    welcome: String,
    request_href: String,
    /// How many of their other accounts have something that waits for them, in words; empty when none has.
    elsewhere: String,
    todos: Vec<Todo>,
    next: Option<NextTrip>,
    planned: Vec<PlannedRow>,
    trips_href: String,
    message: Option<LatestMessage>,
    write_href: String,
    messages_href: String,
    to_pay: Vec<String>,
    invoices_href: String,
    visits: Visits,
    jobs_href: String,
    ask_href: String,
    /// Whether the company flies: where it does not, the page speaks of jobs.
    flies: bool,
}

struct LatestMessage {
    author: String,
    initials: String,
    when: String,
    text: String,
    href: String,
}

impl Show {
    fn is_new(&self) -> bool {
        self.todos.is_empty()
            && self.next.is_none()
            && self.planned.is_empty()
            && self.message.is_none()
            && self.visits.is_empty()
    }
}

/// The client's first page.
pub(crate) async fn show(client: Client, State(app): State<App>) -> Answer {
    let reader = client.reader_at_hand(&app);
    let elsewhere = elsewhere(&client, &app).await?;
    let home = homes::of_client(&reader, client.place.workspace()).await?;
    let shell = super::frame::shell_with(&client, "shell-home", home.waiting);
    let now = app.database().clock().now();
    let todos = todo::of(&client, &home, (shell.waiting("shell-messages"), now));
    let (next, planned) = planned::of(&client, &home, now);
    let visits = visits::of(&client, &home, now);
    let has_jobs = client.place.workspace().has_field && client.opens(Feature::Jobs, Scope::Jobs);
    let ask_href = match client.seat_with(Scope::Jobs) {
        Ok(seat) if has_jobs => crate::portal::jobs::ask_href(&client, seat.account),
        _ => String::new(),
    };
    let may_ask = client.place.workspace().has_charter && client.opens(Feature::Requests, Scope::Requests);
    let may_write = client.opens(Feature::Messaging, Scope::Messages);
    let when = |path: &str, shown: bool| if shown { client.at(path) } else { String::new() };
    page(&Show {
        today: today(&client, now),
        greeting: greeting(&client, now, todos.len()),
        welcome: client.place.portal().map(|portal| portal.welcome.clone()).unwrap_or_default(),
        request_href: when("requests/new", may_ask),
        elsewhere,
        todos,
        next,
        planned,
        trips_href: when("trips", client.opens_trips()),
        message: latest_message(&client, &home).filter(|_| may_write),
        write_href: when("messages/new", may_write),
        messages_href: when("messages", may_write),
        to_pay: to_pay(&client, &home),
        invoices_href: client.at("invoices"),
        visits,
        jobs_href: when("jobs", has_jobs),
        ask_href,
        flies: client.place.workspace().has_charter,
        shell,
    })
}

/// That something waits for them in other accounts than the one at hand.
async fn elsewhere(client: &Client, app: &App) -> Result<String, Failure> {
    let Some(seat) = client.seat().filter(|_| client.user.seats().len() > 1) else {
        return Ok(String::new());
    };
    let others = client.user.clone().beyond(seat.account);
    let waiting = queues::of_client(&app.database().reader(others)).await?;
    let things = waiting.quotes + waiting.messages;
    Ok(if things == 0 { String::new() } else { client.t.with("home-elsewhere", "count", things) })
}

fn today(client: &Client, now: portico_domain::time::Instant) -> String {
    let date = client.t.date_long(now.at(&client.place.workspace().time_zone).date());
    match client.seat() {
        Some(seat) => format!("{date} · {}", seat.name),
        None => date,
    }
}

/// By the operator's clock: a client's own is not known here, and most live nearby.
fn greeting(client: &Client, now: portico_domain::time::Instant, todos: usize) -> String {
    let key = match now.at(&client.place.workspace().time_zone).hour() {
        5..12 => "home-good-morning",
        12..18 => "home-good-afternoon",
        _ => "home-good-evening",
    };
    let hello = client.t.with(key, "name", client.user.first_name());
    if todos == 0 {
        hello
    } else {
        format!("{hello} {}", client.t.with("home-things-need-you", "count", todos))
    }
}

fn latest_message(client: &Client, home: &ClientHome) -> Option<LatestMessage> {
    let thread = &home.threads.first()?.thread;
    Some(LatestMessage {
        author: thread.last_author.clone(),
        initials: crate::shell::initials(&thread.last_author),
        when: client.t.moment(&thread.last_message_at.at(&client.place.workspace().time_zone)),
        text: thread.last_message.clone(),
        href: client.at(format!("messages/{}", thread.id)),
    })
}

/// What is left to pay, one amount per currency.
fn to_pay(client: &Client, home: &ClientHome) -> Vec<String> {
    if !client.place.standing.offers(Feature::Invoices) {
        return Vec::new();
    }
    let mut sums = std::collections::BTreeMap::<String, i64>::new();
    for invoice in &home.invoices {
        *sums.entry(invoice.currency.code().to_owned()).or_default() += invoice.balance_minor();
    }
    sums.into_iter().map(|(currency, minor)| client.t.money(minor, &currency)).collect()
}
