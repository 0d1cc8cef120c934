//! The pages of invoices: what they offer, how far back they go, who is counted as having looked.

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::portal::{self, Feature, Features};
use sea_orm::{IntoActiveModel as _, Set};

use crate::world::Skyline;

/// Leaves the portal only these features.
async fn offers(sky: &Skyline, features: Vec<Feature>) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings = work.first(work.visible::<portal::row::Entity>()).await.expect("readable");
    let mut settings = settings.expect("settings").into_active_model();
    settings.features = Set(Features(features));
    work.update(settings).await.expect("updated");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_draft_says_once_that_it_is_one() {
    let sky = Skyline::open().await;
    let draft = sky.drafted_invoice(&sky.claire).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    for page in
        [format!("/skyline/console/invoices/{}", draft.id), "/skyline/console/invoices?tab=draft".to_owned()]
    {
        let page = ada.get(&page).await;
        page.is(200);
        assert_eq!(page.html().matches(">Draft<").count(), 1, "{}", page.words());
    }
}

#[tokio::test]
async fn an_invoice_leads_to_no_file_where_the_portal_offers_none() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    assert_eq!(claire.get(&page).await.links(&format!("{page}/pdf")).len(), 1);
    offers(&sky, vec![Feature::Invoices]).await;
    assert!(claire.get(&page).await.links(&format!("{page}/pdf")).is_empty());
    claire.get(&format!("{page}/pdf")).await.is(404);
}

#[tokio::test]
async fn a_portal_without_payments_shows_an_invoice_and_not_how_to_pay_it() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let sent = [("amount", "1215"), ("reference", "FT 1")];
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&page).await.is(200).says("Pay by bank transfer").says("I have sent the transfer");
    let mut maya = sky.signed_in(&sky.maya).await;
    let switches = maya.get("/skyline/console/portal/features").await;
    switches.is(200).says("Pay invoices");
    assert!(switches.html().contains("name=\"payments\" value=\"yes\" checked"), "on from the start");
    let version = switches.field("version").expect("a version");
    let on = [("version", version.as_str()), ("invoices", "yes"), ("pdf", "yes")];
    maya.post("/skyline/console/portal/features", &on).await.is(303);
    let invoice = claire.get(&page).await;
    invoice.is(200).says("Invoice 3001").says("$1,215.00").says("Tax, 7.5% of $200.00");
    invoice.hides("Pay by bank transfer").hides("I have sent the transfer").hides("/pay\"");
    assert_eq!(invoice.links(&format!("{page}/pdf")).len(), 1);
    claire.post(&format!("{page}/pay"), &sent).await.is(404);
    offers(&sky, vec![Feature::Invoices, Feature::Payments]).await;
    claire.post(&format!("{page}/pay"), &sent).await.is(303);
}

#[tokio::test]
async fn a_list_of_features_from_before_payments_leaves_them_on() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    sky.has_an_old_list_of_features().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    claire.get(&page).await.is(200).says("I have sent the transfer");
    claire.get("/skyline/portal/messages").await.is(404);
}

#[tokio::test]
async fn a_client_reaches_their_oldest_invoice_page_by_page() {
    let sky = Skyline::open().await;
    for _ in 0..51 {
        let issued = sky.issued(&sky.claire).await;
        sky.receives(&issued, "1215").await.expect("recorded");
        sky.clock.advance_seconds(1);
    }
    let mut claire = sky.signed_in(&sky.claire).await;
    let first = claire.get("/skyline/portal/invoices").await;
    first.is(200).says("Invoice 3051").hides("Invoice 3001");
    let next = first.links("/skyline/portal/invoices?page=2");
    claire.get(next.first().expect("a second page")).await.is(200).says("Invoice 3001").hides("Invoice 3051");
}

#[tokio::test]
async fn a_prefetched_invoice_is_not_viewed() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let page = format!("/skyline/portal/invoices/{}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.headers.insert("sec-purpose", http::HeaderValue::from_static("prefetch"));
    claire.get(&page).await.is(200).says("Invoice 3001");
    assert_eq!(sky.invoice(issued.id).await.viewed_at, None);
    claire.headers.clear();
    claire.get(&page).await.is(200);
    assert!(sky.invoice(issued.id).await.viewed_at.is_some());
}
