//! Somebody who acts for several accounts has one of them at hand: what lists, counts and the first page show is that account's.

use crate::trips::ground::{aircraft, booked};
use crate::world::{Browser, Person, Skyline};

/// Sam gives somebody a place in the account of another.
async fn joins(sky: &Skyline, who: &Person, host: &Person, role: &str) {
    let people = format!("/skyline/console/accounts/{}/people", host.account());
    let contact = who.contact().to_string();
    sky.signed_in(&sky.sam).await.post(&people, &[("contact", &contact), ("role", role)]).await.is(303);
}

async fn takes_in_hand(browser: &mut Browser, account: &str) {
    browser.post("/skyline/portal/account", &[("account", account)]).await.is(303);
}

#[tokio::test]
async fn lists_are_those_of_the_account_at_hand_and_a_things_own_page_is_found_all_the_same() {
    let sky = Skyline::open().await;
    joins(&sky, &sky.dora, &sky.claire, "owner").await;
    let tail = aircraft(&sky, "N1AA").await;
    let trip = format!("/skyline/portal/trips/{}", booked(&sky, &sky.claire, tail).await.id);
    let (hers, theirs) = (sky.dora.account().to_string(), sky.claire.account().to_string());
    let mut dora = sky.signed_in(&sky.dora).await;
    takes_in_hand(&mut dora, &theirs).await;
    for page in ["/skyline/portal", "/skyline/portal/trips"] {
        dora.get(page).await.is(200).says("Harcourt Holdings").says("KFLL");
    }
    takes_in_hand(&mut dora, &hers).await;
    for page in ["/skyline/portal", "/skyline/portal/trips"] {
        dora.get(page).await.is(200).says("Marchetti Family Office").hides("KFLL");
    }
    dora.get(&trip).await.is(200).says("KFLL");
    takes_in_hand(&mut dora, &sky.otto.account().to_string()).await;
    dora.get("/skyline/portal").await.is(200).says("Marchetti Family Office");
}

#[tokio::test]
async fn each_role_opens_its_pages_in_its_own_account_alone() {
    let sky = Skyline::open().await;
    joins(&sky, &sky.dora, &sky.claire, "viewer").await;
    let mut dora = sky.signed_in(&sky.dora).await;
    let pages = ["/skyline/portal/invoices", "/skyline/portal/messages", "/skyline/portal/passengers"];
    takes_in_hand(&mut dora, &sky.claire.account().to_string()).await;
    let home = dora.get("/skyline/portal").await;
    assert!(home.is(200).links("/skyline/portal/invoices").is_empty(), "the way there is not shown");
    for page in pages {
        dora.get(page).await.is(404);
    }
    takes_in_hand(&mut dora, &sky.dora.account().to_string()).await;
    for page in pages {
        dora.get(page).await.is(200);
    }
}

#[tokio::test]
async fn the_first_page_says_that_something_waits_in_another_account() {
    let sky = Skyline::open().await;
    joins(&sky, &sky.dora, &sky.claire, "owner").await;
    let jet = sky.aircraft("N2BB").await;
    sky.sent(&sky.claire, &jet).await;
    let mut dora = sky.signed_in(&sky.dora).await;
    takes_in_hand(&mut dora, &sky.dora.account().to_string()).await;
    dora.get("/skyline/portal").await.is(200).says("One thing waits for you in your other accounts.");
    dora.get("/skyline/portal/quotes").await.is(200).hides("Quote 1001");
    takes_in_hand(&mut dora, &sky.claire.account().to_string()).await;
    dora.get("/skyline/portal").await.is(200).hides("in your other accounts");
    dora.get("/skyline/portal/quotes").await.is(200).says("Quote 1001");
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(200).hides("in your other accounts");
}
