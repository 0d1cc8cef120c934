//! The queue: a part of it by state, narrowed by filters that stand in the address, with one request open beside it.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageRequests, ViewSales};
use portico_domain::charter::requests::{
    self, Assigned, Colleague, Departing, Filter, Queued, RequestStatus, Tab,
};
use portico_domain::database::Sight;
use portico_domain::id::RequestId;
use portico_domain::pages::COUNTED;
use portico_domain::people::accounts::AccountKind;
use portico_domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::panel::{self, Around, Panel};
use crate::again::Again;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Id};
use crate::legs::{route, zone_of};
use crate::portal::requests::tone;
use crate::shell::{ConsoleShell, initials};

/// From this wait on a request is marked, in minutes.
const LONG_WAIT_MINUTES: i64 = 60;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tab: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    assigned: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    departing: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    q: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    after: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    open: String,
}

impl Asked {
    fn tab(&self) -> Tab {
        self.tab.parse().unwrap_or(Tab::Requested)
    }
    fn departing(&self) -> Departing {
        self.departing.parse().unwrap_or(Departing::Any)
    }
    fn assigned(&self, me: portico_domain::id::StaffId) -> Assigned {
        match self.assigned.as_str() {
            "me" => Assigned::To(me),
            "nobody" => Assigned::Nobody,
            person => person.parse().map_or(Assigned::Anyone, Assigned::To),
        }
    }
    /// The address of the queue with something changed.
    fn href<P: Permission>(&self, desk: &Desk<P>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { desk.at("requests") } else { format!("{}?{query}", desk.at("requests")) }
    }
}

struct Part {
    href: String,
    label: String,
    current: bool,
    count: String,
}

struct Choice {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    open: bool,
    client: String,
    account: String,
    tag: String,
    codes: Vec<String>,
    day: String,
    clock: String,
    passengers: i32,
    waiting: String,
    late: bool,
    owner: String,
    owner_initials: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "console/requests/list.html")]
struct List {
    shell: ConsoleShell,
    parts: Vec<Part>,
    asked: Asked,
    action: String,
    clear_href: String,
    new_href: String,
    may_manage: bool,
    assigned_label: String,
    assigned: Vec<Choice>,
    departing_label: String,
    departing: Vec<Choice>,
    shows_status: bool,
    waits: bool,
    rows: Vec<Row>,
    count: String,
    next_href: String,
    first_href: String,
    panel: Option<Panel>,
}

/// A page of the queue, with the request of `?open=` beside it.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    page(&draw(&desk, &app, asked, Again::default()).await?)
}

/// The queue with a request beside it, one of whose forms came back.
pub(super) async fn again<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    request: &requests::Request,
    form: Again,
) -> Answer {
    let open = request.id.to_string();
    let asked = Asked { tab: Tab::of(request.status).to_string(), open, ..Asked::default() };
    redrawn(&draw(desk, app, asked, form).await?)
}

async fn draw<P: Permission>(desk: &Desk<P>, app: &App, asked: Asked, again: Again) -> Result<List, Failure> {
    let reader = desk.reader(app);
    let tab = asked.tab();
    let me = desk.by.id();
    let filter = Filter {
        tab,
        assigned: asked.assigned(me),
        departing: asked.departing(),
        search: asked.q.clone(),
        after: asked.after.parse().ok(),
    };
    let queue = requests::list(&reader, &filter).await?;
    let counts = requests::tab_counts(&reader, &filter).await?;
    let colleagues = requests::colleagues(&reader).await?;
    let panel = match asked.open.parse::<RequestId>() {
        Ok(id) => {
            let close = asked.href(desk, |to| to.open.clear());
            opened(desk, app, id, &colleagues, Around { close, again }).await?
        }
        Err(_) => None,
    };
    let narrowed = !matches!(filter.assigned, Assigned::Anyone)
        || filter.departing != Departing::Any
        || !asked.q.trim().is_empty();
    let t = desk.t;
    Ok(List {
        parts: parts(desk, &asked, &counts),
        action: desk.at("requests"),
        clear_href: if narrowed {
            asked.href(desk, |to| *to = Asked { tab: asked.tab.clone(), ..Asked::default() })
        } else {
            String::new()
        },
        new_href: desk.at("requests/new"),
        may_manage: desk.staff().may::<ManageRequests>(),
        assigned_label: assigned_label(desk, &asked, &colleagues),
        assigned: assigned_choices(desk, &asked, &colleagues),
        departing_label: t.say(&format!("requests-departing-{}", filter.departing)).into_owned(),
        departing: departing_choices(desk, &asked),
        shows_status: matches!(tab, Tab::Ended | Tab::All),
        waits: tab.is_oldest_first(),
        rows: queue
            .rows
            .iter()
            .map(|row| shown_row(desk, &asked, row, reader.now(), desk.today(app)))
            .collect(),
        count: match counts.found {
            found @ 0..COUNTED => t.with("requests-count", "count", found),
            _ => t.with("requests-count-more", "count", COUNTED - 1),
        },
        next_href: queue
            .next
            .map(|next| {
                asked.href(desk, |to| {
                    to.after = next.to_string();
                    to.open.clear();
                })
            })
            .unwrap_or_default(),
        first_href: if asked.after.is_empty() {
            String::new()
        } else {
            asked.href(desk, |to| {
                to.after.clear();
                to.open.clear();
            })
        },
        panel,
        shell: crate::console::shell(app, desk, "shell-requests").await?,
        asked,
    })
}

/// One request by its own address: opened in the part of the queue where it stands.
pub(crate) async fn show(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
) -> Answer {
    let request = desk.reader(&app).one::<requests::row::Entity>(id).await?;
    Go::to(address_of(&desk.at("requests"), &request)).answer()
}

/// Where a request is shown in the queue.
pub(super) fn address_of(queue: &str, request: &requests::Request) -> String {
    format!("{queue}?tab={}&open={}", Tab::of(request.status), request.id)
}

async fn opened<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    id: RequestId,
    colleagues: &[Colleague],
    around: Around,
) -> Result<Option<Panel>, Failure> {
    match panel::panel(desk, app, id, colleagues, around).await {
        // A request of another workspace or none at all: the queue without it.
        Err(failure) if failure.is_not_found() => Ok(None),
        other => other.map(Some),
    }
}

fn parts<P: Permission>(desk: &Desk<P>, asked: &Asked, counts: &requests::TabCounts) -> Vec<Part> {
    let current = asked.tab();
    let part = |tab: Tab| {
        let number = counts.of(tab);
        Part {
            href: asked.href(desk, |to| {
                to.tab = tab.to_string();
                to.after.clear();
                to.open.clear();
            }),
            label: desk.t.say(&format!("requests-tab-{tab}")).into_owned(),
            current: tab == current,
            count: match number {
                0 => String::new(),
                1..100 => number.to_string(),
                _ => "99+".to_owned(),
            },
        }
    };
    // Proposals are rare: their part is there when there is one.
    let shown = |tab: &&Tab| {
        **tab != Tab::AlternativeProposed
            || counts.alternative_proposed > 0
            || current == Tab::AlternativeProposed
    };
    Tab::ALL.iter().filter(shown).map(|tab| part(*tab)).collect()
}

fn assigned_label<P: Permission>(desk: &Desk<P>, asked: &Asked, colleagues: &[Colleague]) -> String {
    let t = desk.t;
    let who = match asked.assigned(desk.by.id()) {
        Assigned::Anyone => t.say("requests-assigned-anyone").into_owned(),
        Assigned::Nobody => t.say("requests-assigned-nobody").into_owned(),
        Assigned::To(person) if person == desk.by.id() => t.say("requests-assigned-me").into_owned(),
        Assigned::To(person) => {
            colleagues.iter().find(|one| one.id == person).map(|one| one.name.clone()).unwrap_or_default()
        }
    };
    t.with("requests-assigned", "who", who)
}

fn assigned_choices<P: Permission>(desk: &Desk<P>, asked: &Asked, colleagues: &[Colleague]) -> Vec<Choice> {
    let choice = |value: &str, label: String| Choice {
        href: asked.href(desk, |to| {
            to.assigned = value.to_owned();
            to.after.clear();
            to.open.clear();
        }),
        current: asked.assigned == value,
        label,
    };
    let say = |key: &str| desk.t.say(key).into_owned();
    let mut all = vec![
        choice("", say("requests-assigned-anyone")),
        choice("me", say("requests-assigned-me")),
        choice("nobody", say("requests-assigned-nobody")),
    ];
    all.extend(
        colleagues
            .iter()
            .filter(|one| one.id != desk.by.id())
            .map(|one| choice(&one.id.to_string(), one.name.clone())),
    );
    all
}

fn departing_choices<P: Permission>(desk: &Desk<P>, asked: &Asked) -> Vec<Choice> {
    let choice = |departing: &Departing| Choice {
        href: asked.href(desk, |to| {
            to.departing = if *departing == Departing::Any { String::new() } else { departing.to_string() };
            to.after.clear();
            to.open.clear();
        }),
        label: desk.t.say(&format!("requests-departing-{departing}")).into_owned(),
        current: asked.departing() == *departing,
    };
    Departing::ALL.iter().map(choice).collect()
}

fn shown_row<P: Permission>(
    desk: &Desk<P>,
    asked: &Asked,
    row: &Queued,
    now: Instant,
    today: jiff::civil::Date,
) -> Row {
    let t = desk.t;
    let departs = row.legs.first().map(|leg| leg.departs_at.at(&zone_of(&leg.from_airport)));
    let wait = jiff::SignedDuration::from_secs(now.seconds_since(row.submitted_at));
    let unanswered = matches!(row.status, RequestStatus::Requested | RequestStatus::UnderReview);
    let owner = row.assignee_name.clone().unwrap_or_default();
    let tag = match row.account_kind {
        AccountKind::Broker | AccountKind::Owner => {
            t.say(&format!("requests-tag-{}", row.account_kind)).into_owned()
        }
        _ => String::new(),
    };
    Row {
        href: asked.href(desk, |to| to.open = row.id.to_string()),
        open: asked.open == row.id.to_string(),
        client: format!("{} {}", row.first_name, row.last_name).trim().to_owned(),
        account: row.account_name.clone(),
        tag,
        codes: route(row.legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str()))),
        day: departs.as_ref().map(|at| t.date(at.date(), today)).unwrap_or_default(),
        clock: departs.as_ref().map(|at| t.clock(at)).unwrap_or_default(),
        passengers: row.passenger_count,
        waiting: t.age(wait),
        late: unanswered && wait.as_mins() >= LONG_WAIT_MINUTES,
        owner_initials: initials(&owner),
        owner,
        status: t.say(&format!("requests-status-{}", row.status)).into_owned(),
        tone: tone(row.status),
    }
}
