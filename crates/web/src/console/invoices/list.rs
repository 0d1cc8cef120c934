//! The list: what waits for money, how much, and since when.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageInvoices, ViewInvoices};
use portico_domain::billing::invoices::{self, InvoiceStatus, InvoiceTab, Listed, Record, Sums};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::time::Instant;
use portico_domain::workspaces::Workspace;
use portico_rendering::languages::Texts;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::invoices::{Shown, pill_for_staff};
use crate::shell::ConsoleShell;

/// What the address of the list may say.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    tab: String,
    q: String,
    page: String,
    open: String,
}

struct Tab {
    label: String,
    href: String,
    current: bool,
    count: u32,
}

struct Row {
    href: String,
    panel_href: String,
    open: bool,
    name: String,
    account: String,
    title: String,
    due: String,
    late: bool,
    total: String,
    balance: String,
    is_draft: bool,
    tone: &'static str,
    status: String,
}

struct Panel {
    shown: Shown,
    account: String,
    tone: &'static str,
    status: String,
    href: String,
    pdf_href: String,
    edit_href: String,
    close_href: String,
}

struct Waiting {
    open: String,
    overdue: String,
}

#[derive(Template)]
#[template(path = "console/invoices/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    tab: InvoiceTab,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    search: String,
    action: String,
    clear_href: String,
    new_href: String,
    may_manage: bool,
    panel: Option<Panel>,
    previous: String,
    next: String,
}

/// The list with the record beside it.
pub(crate) async fn list(
    desk: Desk<ViewInvoices>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let t = desk.t;
    let tab: InvoiceTab = asked.tab.parse().unwrap_or(InvoiceTab::All);
    let number: u64 = asked.page.parse().unwrap_or(1).max(1);
    let search = asked.q.trim().to_owned();
    let reader = desk.reader(&app);
    let found = invoices::list(&reader, tab, &search, number).await?;
    let sums = invoices::sums(&reader).await?;
    let address = |tab: InvoiceTab, page: u64, open: Option<&str>| {
        let mut query: Vec<(&str, String)> = vec![("tab", tab.to_string())];
        query.extend((!search.is_empty()).then(|| ("q", search.clone())));
        query.extend((page > 1).then(|| ("page", page.to_string())));
        query.extend(open.map(|id| ("open", id.to_owned())));
        format!("{}?{}", desk.at("invoices"), serde_urlencoded::to_string(query).unwrap_or_default())
    };
    let panel = match asked.open.parse::<InvoiceId>() {
        Ok(id) => Some(panel(&desk, &app, id, address(tab, number, None)).await?),
        Err(_) => None,
    };
    let now = reader.now();
    let rows = found.rows.iter().map(|listed| {
        let id = listed.invoice.id.to_string();
        let open = asked.open == id;
        row(t, listed, now, (desk.at(format_args!("invoices/{id}")), address(tab, number, Some(&id)), open))
    });
    let template = List {
        tabs: tabs(t, tab, &sums, |tab| address(tab, 1, None)),
        tab,
        rows: rows.collect(),
        waiting: sums.iter().map(|sums| waiting(t, sums)).collect(),
        action: desk.at("invoices"),
        clear_href: format!("{}?tab={tab}", desk.at("invoices")),
        new_href: desk.at("invoices/new"),
        may_manage: desk.may::<ManageInvoices>(),
        previous: if number > 1 { address(tab, number - 1, None) } else { String::new() },
        next: if found.has_more { address(tab, number + 1, None) } else { String::new() },
        panel,
        search: search.clone(),
        shell: crate::console::shell(&app, &desk, "shell-invoices").await?,
    };
    page(&template)
}

fn tabs(t: Texts, current: InvoiceTab, sums: &[Sums], href: impl Fn(InvoiceTab) -> String) -> Vec<Tab> {
    let count = |tab| match tab {
        InvoiceTab::Draft => sums.iter().map(|sums| sums.drafts).sum(),
        InvoiceTab::Open => sums.iter().map(|sums| sums.open).sum(),
        InvoiceTab::Overdue => sums.iter().map(|sums| sums.overdue).sum(),
        InvoiceTab::All | InvoiceTab::Announced | InvoiceTab::Paid | InvoiceTab::Void => 0,
    };
    let tab = |tab: &InvoiceTab| Tab {
        label: t.say(&format!("invoices-tab-{tab}")).into_owned(),
        href: href(*tab),
        current: *tab == current,
        count: count(*tab),
    };
    InvoiceTab::ALL.iter().map(tab).collect()
}

fn waiting(t: Texts, sums: &Sums) -> Waiting {
    let money = |minor: i64| t.money(minor, sums.currency.code());
    Waiting {
        open: t.with("invoices-sum-open", "amount", money(sums.open_minor)),
        overdue: if sums.overdue == 0 {
            String::new()
        } else {
            t.with("invoices-sum-overdue", "amount", money(sums.overdue_minor))
        },
    }
}

fn row(t: Texts, listed: &Listed, now: Instant, (href, panel_href, open): (String, String, bool)) -> Row {
    let invoice = &listed.invoice;
    let (tone, status) = pill_for_staff(invoice, now);
    let money = |minor: i64| t.money(minor, invoice.currency.code());
    Row {
        href,
        panel_href,
        open,
        name: invoice.reference().unwrap_or_else(|| t.say("invoices-name-draft").into_owned()),
        account: listed.account_name.clone(),
        title: invoice.title.clone(),
        due: crate::invoices::day(t, &invoice.due_on),
        late: invoice.is_overdue(now),
        total: money(invoice.total_minor),
        balance: match invoice.credit_minor() {
            0 if invoice.is_open() => money(invoice.balance_minor()),
            0 => String::new(),
            credit => money(-credit),
        },
        is_draft: invoice.status == InvoiceStatus::Draft,
        tone,
        status: t.say(&status).into_owned(),
    }
}

async fn panel(
    desk: &Desk<ViewInvoices>,
    app: &App,
    id: InvoiceId,
    close_href: String,
) -> Result<Panel, crate::error::Failure> {
    let reader = desk.reader(app);
    let Record { invoice, account_name, .. } = invoices::find(&reader, id).await?;
    let here: &Workspace = desk.place.workspace();
    let (tone, status) = pill_for_staff(&invoice, reader.now());
    Ok(Panel {
        shown: Shown::new(desk.t, here, (&invoice, &[], &[]), reader.now()),
        account: account_name,
        tone,
        status: desk.t.say(&status).into_owned(),
        href: desk.at(format_args!("invoices/{id}")),
        pdf_href: desk.at(format_args!("invoices/{id}/pdf")),
        edit_href: desk.at(format_args!("invoices/{id}/edit")),
        close_href,
    })
}
