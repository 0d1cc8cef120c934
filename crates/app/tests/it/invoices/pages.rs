//! The pages of invoices: what they offer, how far back they go, who is counted as having looked.

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::portal::{self, Feature, Features};
use sea_orm::{IntoActiveModel as _, Set};

use crate::world::Skyline;

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
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings = work.first(work.visible::<portal::row::Entity>()).await.expect("readable");
    let mut settings = settings.expect("settings").into_active_model();
    settings.features = Set(Features(vec![Feature::Invoices]));
    work.update(settings).await.expect("updated");
    work.commit().await.expect("committed");
    assert!(claire.get(&page).await.links(&format!("{page}/pdf")).is_empty());
    claire.get(&format!("{page}/pdf")).await.is(404);
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
