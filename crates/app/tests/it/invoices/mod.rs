//! Invoices: who sees them and when, what was paid, what makes them void, and numbers without gaps.

mod from_trip;
mod pages;
mod payments;
mod reminders;

use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::{self, Content, Invoice, InvoiceStatus, LineTyped, Payee};
use portico_domain::billing::payments::{self as paid, Receipt};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::people::accounts;
use portico_domain::workspaces;

use crate::world::{Person, Skyline};

impl Skyline {
    async fn here(&self) -> workspaces::Workspace {
        workspaces::by_slug(&self.database, "skyline").await.expect("readable").expect("there").workspace
    }

    /// A draft of two lines, one of them taxed: $1,000.00 and $200.00 at 7.5%.
    pub(crate) async fn drafted_invoice(&self, client: &Person) -> Invoice {
        let by = self.staff(&self.ada).await.authorize::<ManageInvoices>().expect("accounting may");
        let here = self.here().await;
        let mut work =
            self.database.begin(portico_domain::access::Staff::clone(&by)).await.expect("a change");
        let account = work.one::<accounts::row::Entity>(client.account()).await.expect("an account");
        let payee = Payee { account, contact: client.contact() };
        let invoice =
            invoices::draft(&mut work, &by, &here, &payee, "Bedford, return").await.expect("a draft");
        let line = |row, description: &str, price: &str, tax: &str| LineTyped {
            row,
            description: description.to_owned(),
            price: price.to_owned(),
            tax: tax.to_owned(),
            ..LineTyped::default()
        };
        let content = Content {
            title: invoice.title.clone(),
            due_on: invoice.due_on.clone(),
            lines: vec![line(0, "Flight KTEB – KBED", "1,000.00", ""), line(1, "Catering", "200", "7.5")],
            version: invoice.version,
            ..Content::default()
        };
        let invoice = invoices::save(&mut work, &by, &here, invoice, &content).await.expect("saved");
        work.commit().await.expect("committed");
        invoice
    }

    pub(crate) async fn issued(&self, client: &Person) -> Invoice {
        let draft = self.drafted_invoice(client).await;
        self.issues(draft).await
    }

    async fn issues(&self, draft: Invoice) -> Invoice {
        let by = self.staff(&self.ada).await.authorize::<ManageInvoices>().expect("accounting may");
        let here = self.here().await;
        let mut work =
            self.database.begin(portico_domain::access::Staff::clone(&by)).await.expect("a change");
        let version = draft.version;
        let issued = invoices::issue(&mut work, &by, &here, draft, version).await.expect("issued");
        work.commit().await.expect("committed");
        issued
    }

    async fn receives(&self, invoice: &Invoice, amount: &str) -> portico_domain::Result<Invoice> {
        let by = self.staff(&self.ada).await.authorize::<ManageInvoices>().expect("accounting may");
        let here = self.here().await;
        let mut work = self.database.begin(portico_domain::access::Staff::clone(&by)).await?;
        let invoice = work.one::<invoices::row::Entity>(invoice.id).await?;
        paid::record(&mut work, &by, &here, invoice.clone(), &receipt(amount)).await?;
        let invoice = work.one::<invoices::row::Entity>(invoice.id).await?;
        work.commit().await?;
        Ok(invoice)
    }

    async fn invoice(&self, id: InvoiceId) -> Invoice {
        let reader = self.database.reader(self.staff(&self.ada).await);
        reader.one::<invoices::row::Entity>(id).await.expect("an invoice")
    }
}

fn receipt(amount: &str) -> Receipt {
    Receipt {
        amount: amount.to_owned(),
        method: "wire".to_owned(),
        reference: "FHB-22118".to_owned(),
        received_on: "2026-11-20".to_owned(),
    }
}

#[tokio::test]
async fn a_draft_is_invisible_to_the_client_and_an_issued_invoice_is_not() {
    let sky = Skyline::open().await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", draft.id);
    claire.get(&page).await.is(404);
    claire.get(&format!("{page}/pdf")).await.is(404);
    claire.get("/skyline/portal/invoices").await.is(200).hides("Bedford");
    let issued = sky.issues(draft).await;
    assert_eq!((issued.number, issued.total_minor), (Some(3001), 121_500));
    claire.get("/skyline/portal/invoices").await.is(200).says("$1,215.00 to pay");
    claire.get(&page).await.is(200).says("Invoice 3001").says("Tax, 7.5% of $200.00");
    let pdf = claire.get(&format!("{page}/pdf")).await;
    pdf.is(200).hides("Portico");
    assert!(pdf.bytes.starts_with(b"%PDF"));
}

#[tokio::test]
async fn the_first_opening_by_the_client_is_remembered_once() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&page).await.is(200);
    let seen = sky.invoice(issued.id).await;
    assert_eq!((seen.status, seen.viewed_at), (InvoiceStatus::Viewed, Some(sky.clock.now())));
    sky.clock.advance_seconds(3600);
    claire.get(&page).await.is(200);
    assert_eq!(sky.invoice(issued.id).await.viewed_at, seen.viewed_at);
}

#[tokio::test]
async fn only_who_has_the_accounts_invoices_finds_them() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    // Daniel asks for trips of the same account, Dora owns another one, Otto is a client of another operator.
    for person in [&sky.daniel, &sky.dora] {
        let mut browser = sky.signed_in(person).await;
        browser.get(&page).await.is(404);
        browser.get(&format!("{page}/pdf")).await.is(404);
        browser.post(&format!("{page}/pay"), &[("amount", "1"), ("reference", "")]).await.is(404);
    }
    sky.signed_in(&sky.dora).await.get("/skyline/portal/invoices").await.is(200).hides("3001");
    let elsewhere = format!("/northwind/portal/invoices/{}", issued.id);
    sky.signed_in(&sky.otto).await.get(&elsewhere).await.is(404);
    let elsewhere = format!("/northwind/console/invoices/{}", issued.id);
    sky.signed_in(&sky.nina).await.get(&elsewhere).await.is(404);
}

#[tokio::test]
async fn only_an_issued_invoice_without_money_can_be_made_void() {
    let sky = Skyline::open().await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    let void = |id: InvoiceId| format!("/skyline/console/invoices/{id}/void");
    let page = ada.post(&void(draft.id), &[("reason", "Written twice")]).await;
    ada.follow(page).await.says("not waiting for money");
    let issued = sky.issues(draft).await;
    ada.post(&void(issued.id), &[("reason", "  ")]).await.is(422).says("Say why");
    sky.receives(&issued, "15").await.expect("recorded");
    let page = ada.post(&void(issued.id), &[("reason", "Written twice")]).await;
    ada.follow(page).await.says("Take the payments back first");
    let other = sky.issued(&sky.claire).await;
    let page = ada.post(&void(other.id), &[("reason", "Written twice")]).await;
    ada.follow(page).await.is(200).says("Invoice made void");
    assert!(sky.receives(&other, "15").await.is_err());
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.get(&format!("/skyline/portal/invoices/{}", other.id)).await;
    page.is(200).says("Void: Written twice").hides("I have sent the transfer");
    assert!(page.html().contains("struck"));
}

#[tokio::test]
async fn an_issued_invoice_is_frozen_and_a_stale_draft_is_not_overwritten() {
    let sky = Skyline::open().await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let edit = format!("/skyline/console/invoices/{}/edit", draft.id);
    let version = ada.get(&edit).await.is(200).field("version").expect("a version");
    let fields = [
        ("version", version.as_str()),
        ("title", "Bedford"),
        ("due_on", "2026-12-01"),
        ("notes", ""),
        ("lines.0.description", "Flight"),
        ("lines.0.price", "500"),
    ];
    ada.post(&edit, &fields).await.is(303);
    // Nothing typed is lost: the same form comes back, and saving it once more is a decision.
    let page = ada.post(&edit, &fields).await;
    page.is(422).says("Somebody else changed this draft");
    assert_eq!(page.field("lines.0.price").as_deref(), Some("500"));
    assert_ne!(page.field("version"), Some(version.clone()));
    let saved = sky.invoice(draft.id).await;
    assert_eq!(saved.total_minor, 50_000);
    sky.issues(saved).await;
    let page = ada.post(&edit, &fields).await;
    page.is(422).says("can no longer be changed");
    assert_eq!(page.field("lines.0.price").as_deref(), Some("500"));
    assert_eq!(sky.invoice(draft.id).await.total_minor, 50_000);
}

#[tokio::test]
async fn lines_are_added_and_removed_without_script_and_nothing_typed_is_lost() {
    let sky = Skyline::open().await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let edit = format!("/skyline/console/invoices/{}/edit", draft.id);
    let version = draft.version.to_string();
    let typed = [
        ("version", version.as_str()),
        ("title", "Typed"),
        ("due_on", "soon"),
        ("lines.0.description", "Half a line"),
    ];
    let mut add = typed.to_vec();
    add.push(("do", "add"));
    let page = ada.post(&edit, &add).await;
    page.is(200);
    assert!(
        page.html().contains("name=\"lines.1.description\"") && page.html().contains("value=\"Half a line\"")
    );
    let mut wrong = typed.to_vec();
    wrong.push(("lines.0.price", "much"));
    let page = ada.post(&edit, &wrong).await;
    page.is(422).says("Choose the day it is due").says("Write an amount, such as 1250.00");
    assert!(page.html().contains("value=\"much\"") && page.html().contains("value=\"Typed\""));
}

#[tokio::test]
async fn an_invoice_without_a_line_or_past_its_day_is_not_issued() {
    let sky = Skyline::open().await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    sky.clock.advance_seconds(60 * 24 * 3600);
    let mut ada = sky.signed_in(&sky.ada).await;
    let version = draft.version.to_string();
    let page =
        ada.post(&format!("/skyline/console/invoices/{}/issue", draft.id), &[("version", &version)]).await;
    ada.follow(page).await.says("The due day is over");
    assert_eq!(sky.invoice(draft.id).await.number, None);
}

#[tokio::test]
async fn fifty_issued_at_once_get_numbers_without_gaps_or_doubles() {
    let sky = Skyline::open().await;
    let mut drafts = Vec::new();
    for _ in 0..50 {
        drafts.push(sky.drafted_invoice(&sky.claire).await);
    }
    // One that fails in between takes no number with it.
    let by = sky.staff(&sky.ada).await.authorize::<ManageInvoices>().expect("accounting may");
    let here = sky.here().await;
    let issued = futures_util::future::join_all(drafts.into_iter().map(|draft| sky.issues(draft))).await;
    {
        let mut work = sky.database.begin(portico_domain::access::Staff::clone(&by)).await.expect("a change");
        let again = issued[0].clone();
        let version = again.version;
        assert!(invoices::issue(&mut work, &by, &here, again, version).await.is_err());
    }
    let mut numbers: Vec<i64> = issued.iter().filter_map(|invoice| invoice.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (3001..3051).collect::<Vec<_>>());
    assert_eq!(sky.issued(&sky.claire).await.number, Some(3051));
}

#[tokio::test]
async fn reading_is_for_those_who_may_and_writing_for_accounting() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&record).await.is(200).hides("Make void");
    vera.post(&format!("{record}/void"), &[("reason", "x")]).await.is(403);
    sky.signed_in(&sky.rob).await.get(&record).await.is(403);
    sky.signed_in(&sky.ada)
        .await
        .get("/skyline/console/invoices?tab=open")
        .await
        .is(200)
        .says("$1,215.00 open");
}

#[tokio::test]
async fn lists_and_records_take_no_more_statements_when_they_grow() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let portal = format!("/skyline/portal/invoices/{}", issued.id);
    let console = format!("/skyline/console/invoices/{}", issued.id);
    let list = format!("/skyline/console/invoices?open={}", issued.id);
    claire.get(&portal).await.is(200);
    let mut counts = Vec::new();
    for round in 0..2 {
        let (_, one) = sky.queries(claire.get("/skyline/portal/invoices")).await;
        let (_, two) = sky.queries(claire.get(&portal)).await;
        let (_, three) = sky.queries(ada.get(&list)).await;
        let (_, four) = sky.queries(ada.get(&console)).await;
        counts.push([one, two, three, four]);
        if round == 0 {
            for _ in 0..12 {
                sky.issued(&sky.claire).await;
                sky.receives(&issued, "5").await.expect("recorded");
            }
        }
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[1].iter().all(|count| *count <= 8), "{counts:?}");
}
