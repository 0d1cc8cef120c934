//! Deals by stage as a board, or as a list by how they stand.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageRequests, ViewSales};
use portico_domain::charter::deals::{self, DealStatus, Filter, Listed};
use portico_domain::charter::requests::{self, Assigned, Colleague};
use portico_domain::id::StaffId;
use serde::{Deserialize, Serialize};

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Desk};
use crate::shell::{ConsoleShell, initials};

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    view: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    status: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    rep: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    after: String,
}

impl Asked {
    fn status(&self) -> DealStatus {
        self.status.parse().unwrap_or(DealStatus::Open)
    }
    /// Ended deals have no stages to be sorted by: they are always a list.
    fn is_list(&self) -> bool {
        self.view == "list" || self.status() != DealStatus::Open
    }
    fn rep(&self, me: StaffId) -> Assigned {
        match self.rep.as_str() {
            "me" => Assigned::To(me),
            "nobody" => Assigned::Nobody,
            person => person.parse().map_or(Assigned::Anyone, Assigned::To),
        }
    }
    fn href(&self, desk: &Desk<ViewSales>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { desk.at("deals") } else { format!("{}?{query}", desk.at("deals")) }
    }
}

struct Card {
    href: String,
    number: String,
    account: String,
    name: String,
    amount: String,
    age: String,
    expected: String,
    stage: String,
    owner: String,
    owner_initials: String,
}

struct Lane {
    label: String,
    count: u64,
    totals: String,
    cards: Vec<Card>,
    more: u64,
}

#[derive(Template)]
#[template(path = "console/deals/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<(String, String, bool, String)>,
    is_list: bool,
    board_href: String,
    list_href: String,
    new_href: String,
    may_manage: bool,
    rep_label: String,
    reps: Vec<(String, String, bool)>,
    lanes: Vec<Lane>,
    rows: Vec<Card>,
    next_href: String,
}

/// The board or the list.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let rep = asked.rep(desk.by.id());
    let counts = deals::counts(&reader, rep).await?;
    let colleagues = requests::colleagues(&reader).await?;
    let (mut lanes, mut rows, mut next_href) = (Vec::new(), Vec::new(), String::new());
    if asked.is_list() {
        let filter = Filter { status: asked.status(), rep, account: None, after: asked.after.parse().ok() };
        let found = deals::list(&reader, &filter).await?;
        rows = found.rows.iter().map(|row| card(&desk, &app, row)).collect();
        next_href =
            found.next.map(|next| asked.href(&desk, |to| to.after = next.to_string())).unwrap_or_default();
    } else {
        let board = deals::board(&reader, rep).await?;
        lanes = board.columns.iter().map(|column| lane(&desk, &app, column)).collect();
    }
    let tab = |status: &DealStatus| {
        let href = asked.href(&desk, |to| {
            to.status = if *status == DealStatus::Open { String::new() } else { status.to_string() };
            to.after.clear();
        });
        let count = match counts.of(*status) {
            0 => String::new(),
            some @ 1..100 => some.to_string(),
            _ => "99+".to_owned(),
        };
        (href, desk.t.say(&format!("deals-status-{status}")).into_owned(), *status == asked.status(), count)
    };
    page(&List {
        tabs: DealStatus::ALL.iter().map(tab).collect(),
        is_list: asked.is_list(),
        board_href: asked.href(&desk, |to| {
            to.view.clear();
            to.status.clear();
            to.after.clear();
        }),
        list_href: asked.href(&desk, |to| {
            to.view = "list".to_owned();
            to.after.clear();
        }),
        new_href: desk.at("deals/new"),
        may_manage: desk.by.may::<ManageRequests>(),
        rep_label: rep_label(&desk, &asked, &colleagues),
        reps: reps(&desk, &asked, &colleagues),
        lanes,
        rows,
        next_href,
        shell: crate::console::shell(&app, &desk, "shell-deals").await?,
    })
}

fn lane(desk: &Desk<ViewSales>, app: &App, column: &deals::BoardColumn) -> Lane {
    let t = desk.t;
    let label = match column.stage {
        Some(stage) => t.say(&format!("deals-stage-{stage}")).into_owned(),
        None => t.say("deals-won-lately").into_owned(),
    };
    let totals: Vec<String> =
        column.totals.iter().map(|(currency, sum)| t.money(*sum, currency.code())).collect();
    Lane {
        label,
        count: column.count,
        totals: totals.join(" + "),
        cards: column.cards.iter().map(|one| card(desk, app, one)).collect(),
        more: column.count.saturating_sub(column.cards.len() as u64),
    }
}

fn card(desk: &Desk<ViewSales>, app: &App, deal: &Listed) -> Card {
    let t = desk.t;
    let now = app.database().clock().now();
    let owner = deal.rep_name.clone().unwrap_or_default();
    let expected = deal.expected_on.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
    Card {
        href: desk.at(format!("deals/{}", deal.id)),
        number: format!("D-{}", deal.number),
        account: deal.account_name.clone(),
        name: deal.name.clone(),
        amount: if deal.amount_minor > 0 {
            t.money(deal.amount_minor, deal.currency.code())
        } else {
            t.say("deals-no-price-yet").into_owned()
        },
        age: t.age(jiff::SignedDuration::from_secs(now.seconds_since(deal.updated_at))),
        expected: expected.map(|day| t.date(day, desk.today(app))).unwrap_or_default(),
        stage: t.say(&format!("deals-stage-{}", deal.stage)).into_owned(),
        owner_initials: initials(&owner),
        owner,
    }
}

fn rep_label(desk: &Desk<ViewSales>, asked: &Asked, colleagues: &[Colleague]) -> String {
    let t = desk.t;
    let who = match asked.rep(desk.by.id()) {
        Assigned::Anyone => t.say("requests-assigned-anyone").into_owned(),
        Assigned::Nobody => t.say("requests-assigned-nobody").into_owned(),
        Assigned::To(person) if person == desk.by.id() => t.say("requests-assigned-me").into_owned(),
        Assigned::To(person) => {
            colleagues.iter().find(|one| one.id == person).map(|one| one.name.clone()).unwrap_or_default()
        }
    };
    t.with("deals-owner", "who", who)
}

fn reps(desk: &Desk<ViewSales>, asked: &Asked, colleagues: &[Colleague]) -> Vec<(String, String, bool)> {
    let choice = |value: &str, label: String| {
        (
            asked.href(desk, |to| {
                to.rep = value.to_owned();
                to.after.clear();
            }),
            label,
            asked.rep == value,
        )
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
