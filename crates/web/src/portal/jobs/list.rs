//! The jobs of the account at hand: under way, asked for, planned, and over.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Scope;
use portico_domain::database::Sight as _;
use portico_domain::field::{asks, jobs};
use portico_domain::portal::Feature;

use super::words::{self, Row, Step};
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Client, FieldClient};
use crate::pager::{Asked, Pager};
use crate::shell::PortalShell;

/// A job that is under way, as large as it matters today.
pub(crate) struct Current {
    pub href: String,
    pub title: String,
    pub sub: String,
    pub window: String,
    pub status: String,
    pub tone: &'static str,
    pub steps: Vec<Step>,
    /// Where the way is followed; empty while nobody is on the way.
    pub follow_href: String,
}

/// Something asked for that nobody has answered yet.
struct Wish {
    href: String,
    title: String,
    sub: String,
}

/// A place of the account.
struct Place {
    name: String,
    address: String,
}

#[derive(Template)]
#[template(path = "portal/jobs/list.html")]
struct List {
    shell: PortalShell,
    current: Vec<Current>,
    asked: Vec<Wish>,
    planned: Vec<Row>,
    over: Vec<Row>,
    pager: Pager,
    places: Vec<Place>,
    ask_href: String,
    write_href: String,
}

impl List {
    fn is_empty(&self) -> bool {
        self.current.is_empty() && self.asked.is_empty() && self.planned.is_empty() && self.pager.total == 0
    }
}

/// Shows them.
pub(crate) async fn list(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let seat = client.seat_with(Scope::Jobs)?;
    let account = seat.account;
    let reader = client.reader(&app);
    let now = reader.now();
    let to_come = jobs::to_come_of_client(&reader, account).await?;
    let over = jobs::over_of_client(&reader, account, asked.page()).await?;
    let wishes = asks::open_of_client(&reader, account).await?;
    let sites = asks::sites_for_client(&reader, account).await?;
    let (active, planned): (Vec<_>, Vec<_>) = to_come.iter().partition(|one| one.job.status.is_active());
    let may_write = client.opens(Feature::Messaging, Scope::Messages);
    page(&List {
        current: active.into_iter().map(|one| current(&client, one, now)).collect(),
        asked: wishes.iter().map(|one| wish(&client, one, now)).collect(),
        planned: planned.into_iter().map(|one| words::row(&client, one, now)).collect(),
        over: over.rows.iter().map(|one| words::row(&client, one, now)).collect(),
        pager: Pager::new(&over, &client.at("jobs"), &asked),
        places: sites
            .into_iter()
            .take(12)
            .map(|site| Place { address: words::place("", &site.address), name: site.name })
            .collect(),
        ask_href: ask_href(&client, account),
        write_href: if may_write { client.at("messages/new") } else { String::new() },
        shell: crate::portal::shell(&app, &client, "shell-jobs").await?,
    })
}

/// Where a job is asked for; empty where this client may not.
pub(crate) fn ask_href(client: &Client, account: portico_domain::id::AccountId) -> String {
    let may = client.user.may(Scope::Jobs, account) && client.user.may(Scope::Requests, account);
    if may { client.at("asks/new") } else { String::new() }
}

/// A job under way.
pub(crate) fn current(client: &Client, one: &jobs::ListedJob, now: portico_domain::time::Instant) -> Current {
    let t = client.t;
    let zone = one.zone(&client.place.workspace().time_zone);
    let mut sub = vec![words::place(&one.site_name, &one.site_address), one.template_name.clone()];
    sub.push(one.who().to_owned());
    sub.retain(|part| !part.is_empty());
    let href = client.at(format_args!("jobs/{}", one.job.id));
    let follows = words::is_moving(one.job.status) && client.place.standing.offers(Feature::Tracking);
    Current {
        title: one.job.title.clone(),
        sub: sub.join(" · "),
        window: words::when(t, &one.job, zone, now),
        status: words::status(t, one.status()),
        tone: words::tone(one.status()),
        steps: words::steps(t, &one.job, zone, now),
        follow_href: if follows { format!("{href}/follow") } else { String::new() },
        href,
    }
}

fn wish(client: &Client, one: &asks::AskSeen, now: portico_domain::time::Instant) -> Wish {
    let t = client.t;
    let today = now.at(&client.place.workspace().time_zone).date();
    let kind = if one.ask.is_for_another_time() { "asks-kind-time" } else { "asks-kind-job" };
    let mut sub = vec![t.say(kind).into_owned()];
    sub.push(super::asks::wished(t, &one.ask, today));
    sub.push(one.site_name.clone().unwrap_or_default());
    sub.retain(|part| !part.is_empty());
    Wish {
        href: client.at(format_args!("asks/{}", one.ask.id)),
        title: one.ask.title.clone(),
        sub: sub.join(" · "),
    }
}
