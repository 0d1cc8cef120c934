//! What is paid: parts, too much, taken back, announced by the client and confirmed by staff.

use portico_domain::billing::invoices::InvoiceStatus;
use portico_domain::billing::payments::{self, Announced};

use crate::world::Skyline;

#[tokio::test]
async fn a_part_then_the_rest_makes_it_paid_and_taking_one_back_reopens_it() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let part = sky.receives(&issued, "215.00").await.expect("recorded");
    assert_eq!((part.status, part.balance_minor()), (InvoiceStatus::PartlyPaid, 100_000));
    let paid = sky.receives(&issued, "1,000").await.expect("recorded");
    assert_eq!((paid.status, paid.balance_minor()), (InvoiceStatus::Paid, 0));
    let mut ada = sky.signed_in(&sky.ada).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let page = ada.get(&record).await;
    page.is(200).says("$1,000.00").says("Recorded by Ada");
    let undo = page
        .links(&format!("{record}/payments/"))
        .into_iter()
        .find(|to| to.ends_with("/undo"))
        .expect("an undo");
    let page = ada.post(&undo, &[]).await;
    ada.follow(page).await.is(200).says("Payment taken back");
    ada.post(&undo, &[]).await.is(303);
    assert_eq!(sky.invoice(issued.id).await.status, InvoiceStatus::PartlyPaid);
}

#[tokio::test]
async fn what_is_paid_beyond_the_total_is_a_credit() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let paid = sky.receives(&issued, "1300").await.expect("recorded");
    assert_eq!((paid.status, paid.credit_minor()), (InvoiceStatus::Paid, 8_500));
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.get(&format!("/skyline/portal/invoices/{}", issued.id)).await;
    page.is(200).says("Credit of $85.00").says("Paid in full");
}

#[tokio::test]
async fn amounts_that_make_no_sense_are_refused_and_kept_in_the_form() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let to = format!("/skyline/console/invoices/{}/payments", issued.id);
    for wrong in ["0", "-5", "1.234", "99999999999999999999", "abc"] {
        let fields =
            [("amount", wrong), ("method", "wire"), ("reference", "kept"), ("received_on", "2026-11-20")];
        let page = ada.post(&to, &fields).await;
        page.is(422).says("Write an amount above zero");
        assert!(page.html().contains("value=\"kept\""));
    }
    let later = [("amount", "5"), ("method", "wire"), ("reference", ""), ("received_on", "2027-01-01")];
    ada.post(&to, &later).await.is(422).says("This day is still to come");
    let more = [("amount", "5"), ("method", "wire"), ("received_on", "2026-11-20"), ("paid_minor", "1")];
    ada.post(&to, &more).await.is(422);
    assert_eq!(sky.invoice(issued.id).await.paid_minor, 0);
}

#[tokio::test]
async fn the_same_payment_form_sent_twice_records_one_payment() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let key = ada.get(&record).await.field("form_key").expect("a key");
    let fields = [
        ("amount", "100"),
        ("method", "wire"),
        ("reference", ""),
        ("received_on", "2026-11-20"),
        ("form_key", &key),
    ];
    for _ in 0..2 {
        ada.post(&format!("{record}/payments"), &fields).await.is(303);
    }
    assert_eq!(sky.invoice(issued.id).await.paid_minor, 10_000);
}

#[tokio::test]
async fn payments_at_once_all_count() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let payments = (0..20).map(|_| sky.receives(&issued, "10.00"));
    for outcome in futures_util::future::join_all(payments).await {
        outcome.expect("recorded");
    }
    assert_eq!(sky.invoice(issued.id).await.paid_minor, 20_000);
}

#[tokio::test]
async fn what_a_client_says_of_a_payment_counts_only_once_staff_confirm_it() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    for _ in 0..2 {
        let told =
            claire.post(&format!("{page}/pay"), &[("amount", "1215.00"), ("reference", "TRX 7")]).await;
        claire.follow(told).await.is(200).says("Noted").says("is on its way");
    }
    assert_eq!(sky.invoice(issued.id).await.paid_minor, 0);
    let mut ada = sky.signed_in(&sky.ada).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let shown = ada.get(&record).await;
    let confirm: Vec<String> = shown
        .links(&format!("{record}/payments/"))
        .into_iter()
        .filter(|to| to.ends_with("/confirm"))
        .collect();
    assert_eq!(confirm.len(), 1, "said twice, noted once");
    let fields =
        [("amount", "1,215.00"), ("method", "wire"), ("reference", "TRX 7"), ("received_on", "2026-11-21")];
    ada.post(&confirm[0], &fields).await.is(303);
    ada.post(&confirm[0], &fields).await.is(303);
    let paid = sky.invoice(issued.id).await;
    assert_eq!((paid.status, paid.paid_minor), (InvoiceStatus::Paid, 121_500));
    claire.get(&page).await.says("Paid in full");
}

#[tokio::test]
async fn a_mistake_about_an_announced_payment_is_shown_at_that_payment() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let pay = format!("/skyline/portal/invoices/{}/pay", issued.id);
    claire.post(&pay, &[("amount", "1215.00"), ("reference", "TRX 7")]).await.is(303);
    let mut ada = sky.signed_in(&sky.ada).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let shown = ada.get(&record).await;
    assert!(shown.html().contains("id=\"record-payment\" open"), "nothing is wrong yet");
    let confirm = shown.links(&format!("{record}/payments/")).into_iter().find(|to| to.ends_with("/confirm"));
    let fields =
        [("amount", "all"), ("method", "wire"), ("reference", "TRX 7"), ("received_on", "2026-11-21")];
    let page = ada.post(&confirm.expect("a form"), &fields).await;
    page.is(422).says("Write an amount above zero");
    let html = page.html();
    assert_eq!(page.field("amount").as_deref(), Some("all"), "the first form is that of the announcement");
    assert_eq!(html.matches("role=\"alert\"").count(), 1);
    assert!(!html.contains("id=\"record-payment\" open"));
    assert_eq!(sky.invoice(issued.id).await.paid_minor, 0);
}

#[tokio::test]
async fn a_missing_reason_opens_the_form_that_asks_for_it_and_no_other() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let record = format!("/skyline/console/invoices/{}", issued.id);
    let page = ada.post(&format!("{record}/void"), &[("reason", " ")]).await;
    page.is(422).says("Say why");
    let html = page.html();
    assert!(html.contains("id=\"make-void\" open") && !html.contains("id=\"record-payment\" open"));
    assert_eq!(html.matches("role=\"alert\"").count(), 1);
}

#[tokio::test]
async fn the_form_for_a_transfer_folds_away_once_it_was_sent() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    assert!(claire.get(&page).await.html().contains("id=\"tell\" open"));
    claire.post(&format!("{page}/pay"), &[("amount", "1215.00"), ("reference", "")]).await.is(303);
    assert!(claire.get(&page).await.html().contains("id=\"tell\">"));
    let wrong = claire.post(&format!("{page}/pay"), &[("amount", "some"), ("reference", "")]).await;
    wrong.is(422);
    assert!(wrong.html().contains("id=\"tell\" open"));
}

#[tokio::test]
async fn a_payment_belongs_to_its_own_invoice() {
    let sky = Skyline::open().await;
    let (one, other) = (sky.issued(&sky.claire).await, sky.issued(&sky.dora).await);
    let client = sky.client(&sky.claire).await;
    let here = sky.here().await;
    let mut work = sky.database.begin(client).await.expect("a change");
    let payment = payments::announce(&mut work, &here, one, &Announced::default()).await.expect("noted");
    work.commit().await.expect("committed");
    let mut ada = sky.signed_in(&sky.ada).await;
    let dismiss = format!("/skyline/console/invoices/{}/payments/{}/dismiss", other.id, payment.id);
    ada.post(&dismiss, &[]).await.is(404);
}
