//! Deals by stage as a board, or as a list by how they stand.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageRequests, ViewSales};
use portico_domain::charter::deals::{self, DealStage, DealStatus, Filter, Listed, Waits};
use portico_domain::charter::requests::{self, Assigned, Colleague};
use portico_domain::id::{DealId, StaffId};
use portico_domain::time::Instant;
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
    stage: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    q: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    after: String,
}

impl Asked {
    fn status(&self) -> DealStatus {
        self.status.parse().unwrap_or(DealStatus::Open)
    }
    /// The board has open deals by stage: ended ones, and those of one stage or found by words, are a list.
    fn is_list(&self) -> bool {
        self.view == "list"
            || self.status() != DealStatus::Open
            || self.stage().is_some()
            || !self.q.trim().is_empty()
    }
    fn stage(&self) -> Option<DealStage> {
        self.stage.parse().ok()
    }
    fn rep(&self, me: StaffId) -> Assigned {
        match self.rep.as_str() {
            "me" => Assigned::To(me),
            "nobody" => Assigned::Nobody,
            person => person.parse().map_or(Assigned::Anyone, Assigned::To),
        }
    }
    fn href<P: Permission>(&self, desk: &Desk<P>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { desk.at("deals") } else { format!("{}?{query}", desk.at("deals")) }
    }
}

struct Card {
    id: String,
    version: i32,
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
    waits: String,
    /// The stage before and the one after, each with the name of its button.
    moves: [Option<(&'static str, String)>; 2],
}

struct Lane {
    label: String,
    count: u64,
    totals: String,
    cards: Vec<Card>,
    more: u64,
    more_href: String,
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
    stage_label: String,
    stages: Vec<(String, String, bool)>,
    asked: Asked,
    action: String,
    clear_href: String,
    /// The board's own part of the address, so that a move leads back to it.
    board: String,
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
        let filter = Filter {
            status: asked.status(),
            rep,
            stage: asked.stage(),
            search: asked.q.clone(),
            account: None,
            after: asked.after.parse().ok(),
        };
        let found = deals::list(&reader, &filter).await?;
        let waiting = deals::waits(&reader, &open(&found.rows)).await?;
        rows = found.rows.iter().map(|row| card(&desk, &app, row, &waiting)).collect();
        next_href =
            found.next.map(|next| asked.href(&desk, |to| to.after = next.to_string())).unwrap_or_default();
    } else {
        let board = deals::board(&reader, rep).await?;
        let cards = open(board.columns.iter().flat_map(|column| &column.cards));
        let waiting = deals::waits(&reader, &cards).await?;
        lanes = board.columns.iter().map(|column| lane(&desk, &app, &asked, column, &waiting)).collect();
    }
    let tab = |status: &DealStatus| {
        let href = asked.href(&desk, |to| {
            // Which stage an ended deal had reached is a question for itself.
            to.stage.clear();
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
            *to = Asked { rep: to.rep.clone(), ..Asked::default() };
        }),
        list_href: asked.href(&desk, |to| {
            to.view = "list".to_owned();
            to.after.clear();
        }),
        new_href: desk.at("deals/new"),
        may_manage: desk.by.may::<ManageRequests>(),
        rep_label: rep_label(&desk, &asked, &colleagues),
        reps: reps(&desk, &asked, &colleagues),
        stage_label: match asked.stage() {
            Some(stage) => desk.t.with(
                "deals-at-stage",
                "stage",
                desk.t.say(&format!("deals-stage-{stage}")).into_owned(),
            ),
            None => desk.t.say("deals-any-stage").into_owned(),
        },
        stages: stages(&desk, &asked),
        action: desk.at("deals"),
        clear_href: if asked.q.trim().is_empty() && asked.stage().is_none() {
            String::new()
        } else {
            asked.href(&desk, |to| {
                to.q.clear();
                to.stage.clear();
                to.after.clear();
            })
        },
        board: serde_urlencoded::to_string([("rep", &asked.rep)]).unwrap_or_default(),
        lanes,
        rows,
        next_href,
        shell: crate::console::shell(&app, &desk, "shell-deals").await?,
        asked,
    })
}

/// The board with the filter it had, at the card of a deal.
pub(super) fn board_with<P: Permission>(desk: &Desk<P>, filter: &str, deal: DealId) -> String {
    let asked: Asked = serde_urlencoded::from_str(filter).unwrap_or_default();
    let board = Asked { rep: asked.rep, ..Asked::default() };
    format!("{}#deal-{deal}", board.href(desk, |_| ()))
}

/// The open ones among these.
fn open<'a>(shown: impl IntoIterator<Item = &'a Listed>) -> Vec<DealId> {
    shown.into_iter().filter(|deal| deal.status == DealStatus::Open).map(|deal| deal.id).collect()
}

fn lane(
    desk: &Desk<ViewSales>,
    app: &App,
    asked: &Asked,
    column: &deals::BoardColumn,
    waiting: &HashMap<DealId, Waits>,
) -> Lane {
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
        cards: column.cards.iter().map(|one| card(desk, app, one, waiting)).collect(),
        more: column.count.saturating_sub(column.cards.len() as u64),
        more_href: asked.href(desk, |to| match column.stage {
            Some(stage) => to.stage = stage.to_string(),
            None => to.status = DealStatus::Won.to_string(),
        }),
    }
}

fn card(desk: &Desk<ViewSales>, app: &App, deal: &Listed, waiting: &HashMap<DealId, Waits>) -> Card {
    let t = desk.t;
    let now = app.database().clock().now();
    let owner = deal.rep_name.clone().unwrap_or_default();
    let expected = deal.expected_on.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
    let number = format!("D-{}", deal.number);
    let is_open = deal.status == DealStatus::Open;
    let moves = moves(desk, deal, &number);
    Card {
        id: deal.id.to_string(),
        version: deal.version,
        href: desk.at(format!("deals/{}", deal.id)),
        number,
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
        waits: if is_open {
            waits(desk, app, waiting.get(&deal.id).copied().unwrap_or_default())
        } else {
            String::new()
        },
        moves,
    }
}

fn waits(desk: &Desk<ViewSales>, app: &App, for_whom: Waits) -> String {
    let t = desk.t;
    let until = |at: Instant| t.moment_from(&at.at(&desk.place.workspace().time_zone), desk.today(app));
    match for_whom {
        Waits::ForUs => t.say("deals-waits-for-us").into_owned(),
        Waits::NotOpened(at) => t.with("deals-waits-not-opened", "when", until(at)),
        Waits::ForAnswer(at) => t.with("deals-waits-for-answer", "when", until(at)),
        Waits::Expired => t.say("deals-waits-expired").into_owned(),
        Waits::Declined => t.say("deals-waits-declined").into_owned(),
    }
}

/// Where an open deal can go from its card: one stage back, one stage on.
fn moves(desk: &Desk<ViewSales>, deal: &Listed, number: &str) -> [Option<(&'static str, String)>; 2] {
    if deal.status != DealStatus::Open || !desk.staff().may::<ManageRequests>() {
        return [None, None];
    }
    let named = |stage: &DealStage| {
        let name = desk.t.say(&format!("deals-stage-{stage}")).into_owned();
        (stage.as_str(), desk.t.with2("deals-move-card", "deal", number, "stage", name))
    };
    let back = DealStage::ALL.iter().rev().find(|stage| **stage < deal.stage);
    let on = DealStage::ALL.iter().find(|stage| **stage > deal.stage);
    [back.map(named), on.map(named)]
}

fn stages(desk: &Desk<ViewSales>, asked: &Asked) -> Vec<(String, String, bool)> {
    let choice = |value: &str, label: String| {
        let href = asked.href(desk, |to| {
            value.clone_into(&mut to.stage);
            to.after.clear();
        });
        (href, label, asked.stage == value)
    };
    let mut all = vec![choice("", desk.t.say("deals-any-stage").into_owned())];
    all.extend(
        DealStage::ALL
            .iter()
            .map(|stage| choice(stage.as_str(), desk.t.say(&format!("deals-stage-{stage}")).into_owned())),
    );
    all
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
