//! One deal: how far it is, who is around it, everything that belongs to it, and its whole history.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{
    ManageInvoices, ManageQuotes, ManageRequests, ManageTrips, ReopenDeals, ViewSales,
};
use portico_domain::activity;
use portico_domain::charter::deals::{self, DealStage, DealStatus, Paper, PaperKind, Record};
use portico_domain::charter::requests;
use portico_domain::id::{ContactId, DealId};
use portico_domain::people::contacts::Contact;
use portico_rendering::languages::Texts;

use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Id};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

/// A request, quote, trip or invoice of the deal.
struct Row {
    href: String,
    icon: &'static str,
    title: String,
    status: String,
    amount: String,
    day: String,
}

#[derive(Template)]
#[template(path = "console/deals/show.html")]
struct Show {
    shell: ConsoleShell,
    id: String,
    number: String,
    name: String,
    status: String,
    tone: &'static str,
    stages: Vec<(String, &'static str)>,
    stage_choices: Vec<(&'static str, String, bool)>,
    facts: Vec<(String, String)>,
    account_href: String,
    account: String,
    end_reason: String,
    papers: Vec<Row>,
    history: Vec<Entry>,
    deals_href: String,
    add: Vec<(String, &'static str, String)>,
    is_open: bool,
    may_manage: bool,
    may_reopen: bool,
    version: i32,
    base: String,
    again: Again,
    edit: Filled,
    currency: String,
    contacts: Vec<(String, String, bool)>,
    reps: Vec<(String, String, bool)>,
    next_stage: Option<(&'static str, String)>,
}

/// The page of a deal.
pub(crate) async fn show(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<DealId>,
) -> Answer {
    page(&draw(&desk, &app, id, Again::default()).await?)
}

/// The same with a form that came back.
pub(super) async fn again<P: Permission>(desk: &Desk<P>, app: &App, id: DealId, form: Again) -> Answer {
    redrawn(&draw(desk, app, id, form).await?)
}

async fn draw<P: Permission>(desk: &Desk<P>, app: &App, id: DealId, again: Again) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let record = deals::find(&reader, id).await?;
    let papers = deals::papers(&reader, id).await?;
    let history = activity::of_deal(&reader, id, 100).await?;
    let colleagues = requests::colleagues(&reader).await?;
    let people = requests::contacts_of(&reader, record.deal.account_id).await?;
    let (t, deal, staff) = (desk.t, &record.deal, desk.staff());
    let is_open = deal.status == DealStatus::Open;
    let today = desk.today(app);
    let say_stage = |stage: DealStage| t.say(&format!("deals-stage-{stage}")).into_owned();
    let next = DealStage::ALL.iter().copied().find(|stage| *stage > deal.stage);
    let edit = again.clone().or("edit", || kept(deal));
    let rep = edit.text("rep").to_owned();
    Ok(Show {
        id: id.to_string(),
        number: deal.reference(),
        name: deal.name.clone(),
        status: t.say(&format!("deals-status-{}", deal.status)).into_owned(),
        tone: tone(deal.status),
        stages: DealStage::ALL.iter().map(|stage| (say_stage(*stage), state_of(deal, *stage))).collect(),
        stage_choices: DealStage::ALL
            .iter()
            .map(|stage| (stage.as_str(), say_stage(*stage), *stage == deal.stage))
            .collect(),
        facts: facts(t, &record, today),
        account_href: desk.at(format!("accounts/{}", deal.account_id)),
        account: record.account_name.clone(),
        end_reason: match deal.end_cause {
            Some(cause) => t.say(&format!("deals-cause-{cause}")).into_owned(),
            None => deal.end_reason.clone(),
        },
        papers: papers.iter().map(|paper| row(desk, paper, today)).collect(),
        history: timeline::entries(t, &desk.place.workspace().time_zone, &history),
        deals_href: desk.at("deals"),
        add: add_new(desk, id, &papers),
        is_open,
        may_manage: staff.may::<ManageRequests>(),
        may_reopen: !is_open && staff.may::<ReopenDeals>(),
        version: deal.version,
        base: desk.at(format!("deals/{id}")),
        currency: deal.currency.code().to_owned(),
        contacts: contacts(t, &record, &people, edit.text("contact")),
        reps: colleagues
            .iter()
            .map(|one| (one.id.to_string(), one.name.clone(), one.id.to_string() == rep))
            .collect(),
        next_stage: next.map(|stage| (stage.as_str(), t.with("deals-move-to", "stage", say_stage(stage)))),
        shell: crate::console::shell(app, desk, "shell-deals").await?,
        again,
        edit,
    })
}

fn facts(t: Texts, record: &Record, today: jiff::civil::Date) -> Vec<(String, String)> {
    let deal = &record.deal;
    let none = || t.say("shell-not-set").into_owned();
    let or_none = |text: &str| if text.is_empty() { none() } else { text.to_owned() };
    let expected = deal.expected_on.as_deref().and_then(|day| day.parse::<jiff::civil::Date>().ok());
    let worth = if deal.amount_minor > 0 {
        t.money(deal.amount_minor, deal.currency.code())
    } else {
        t.say("deals-no-price-yet").into_owned()
    };
    vec![
        (t.say("deals-contact").into_owned(), or_none(&record.contact_name)),
        (t.say("deals-worth").into_owned(), worth),
        (t.say("deals-rep").into_owned(), or_none(&record.rep_name)),
        (t.say("deals-expected").into_owned(), expected.map_or_else(none, |day| t.date(day, today))),
    ]
}

/// What people keep by hand, as its form shows it the first time.
fn kept(deal: &deals::Deal) -> Filled {
    let amount = match deal.amount_minor {
        0 => String::new(),
        amount => crate::invoices::plain(amount, deal.currency.decimals()),
    };
    Filled::with([
        ("version", deal.version.to_string()),
        ("name", deal.name.clone()),
        ("contact", deal.contact_id.map(|id| id.to_string()).unwrap_or_default()),
        ("amount", amount),
        ("rep", deal.rep_id.map(|id| id.to_string()).unwrap_or_default()),
        ("expected_on", deal.expected_on.clone().unwrap_or_default()),
    ])
}

/// The account's people; whoever the deal is with stays among them, marked when they no longer act for it.
fn contacts(t: Texts, record: &Record, people: &[Contact], chosen: &str) -> Vec<(String, String, bool)> {
    let choice = |id: ContactId, name: String| (id.to_string(), name, id.to_string() == chosen);
    let mut choices: Vec<_> = people.iter().map(|one| choice(one.id, one.name())).collect();
    if let Some(id) = record.deal.contact_id.filter(|id| people.iter().all(|one| one.id != *id)) {
        choices.insert(0, choice(id, t.with("deals-contact-left", "name", record.contact_name.as_str())));
    }
    choices
}

pub(super) const fn tone(status: DealStatus) -> &'static str {
    match status {
        DealStatus::Open => "info",
        DealStatus::Won => "ok",
        DealStatus::Lost => "bad",
        DealStatus::Cancelled => "hollow",
    }
}

fn state_of(deal: &deals::Deal, stage: DealStage) -> &'static str {
    match (deal.status, stage.cmp(&deal.stage)) {
        (DealStatus::Won, _) | (_, std::cmp::Ordering::Less) => "done",
        (DealStatus::Open, std::cmp::Ordering::Equal) => "now",
        _ => "",
    }
}

/// What can be made from here (A21), as far as the role allows.
fn add_new<P: Permission>(
    desk: &Desk<P>,
    id: DealId,
    papers: &[Paper],
) -> Vec<(String, &'static str, String)> {
    let (t, staff) = (desk.t, desk.staff());
    let say = |key: &str| t.say(key).into_owned();
    let mut add = Vec::new();
    if staff.may::<ManageQuotes>() {
        add.push((desk.at(format!("quotes/new?deal={id}")), "doc", say("deals-add-quote")));
    }
    if staff.may::<ManageTrips>() {
        add.push((desk.at(format!("trips/new?deal={id}")), "plane", say("deals-add-trip")));
    }
    let trip = papers.iter().rev().find(|paper| paper.kind == PaperKind::Trip);
    if let Some(trip) = trip.filter(|_| staff.may::<ManageInvoices>()) {
        add.push((
            desk.at(format!("invoices/new?trip={}", trip.id.simple())),
            "invoice",
            say("deals-add-invoice"),
        ));
    }
    add
}

fn row<P: Permission>(desk: &Desk<P>, paper: &Paper, today: jiff::civil::Date) -> Row {
    let t = desk.t;
    let (path, icon, title) = match paper.kind {
        PaperKind::Request => ("requests", "inbox", "requests-number"),
        PaperKind::Quote => ("quotes", "doc", "requests-linked-quote"),
        PaperKind::Trip => ("trips", "plane", "requests-linked-trip"),
        PaperKind::Invoice => ("invoices", "invoice", "deals-linked-invoice"),
    };
    let reference = paper.reference();
    let title = if reference.is_empty() {
        t.say("deals-draft-invoice").into_owned()
    } else {
        t.with(title, "number", reference)
    };
    let amount = match (paper.amount_minor, paper.currency) {
        (Some(amount), Some(currency)) if amount > 0 => t.money(amount, currency.code()),
        _ => String::new(),
    };
    Row {
        href: desk.at(format!("{path}/{}", paper.id.simple())),
        icon,
        title,
        status: status_said(t, paper),
        amount,
        day: t.date(paper.at.at(&desk.place.workspace().time_zone).date(), today),
    }
}

fn status_said(t: Texts, paper: &Paper) -> String {
    let prefix = match paper.kind {
        PaperKind::Request => "requests-status",
        PaperKind::Quote => "quotes-status",
        PaperKind::Trip => "trips-stage",
        PaperKind::Invoice => "invoices-status",
    };
    t.say(&format!("{prefix}-{}", paper.status)).into_owned()
}
