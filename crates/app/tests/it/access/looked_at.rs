//! Staff look at the portal as a client: what that client sees, without a mark on it and without a way to change anything.

use portico_web::routes::{Audience, all};

use super::chooses;
use crate::trips::ground::{aircraft, booked};
use crate::world::{Browser, Skyline};

/// Sam's browser, looking as Claire.
async fn looking(sky: &Skyline) -> Browser {
    let mut sam = sky.signed_in(&sky.sam).await;
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    sam.get(&record).await.is(200).says("View as client");
    let answer = sam.post(&format!("{record}/view"), &[]).await;
    assert_eq!(answer.is(303).leads_to(), "/skyline/portal");
    sam.follow(answer).await.is(200).says("You are looking as Claire Bennett");
    sam
}

#[tokio::test]
async fn what_is_looked_at_is_not_marked_as_seen() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let (account, contact) = (sky.claire.account().to_string(), sky.claire.contact().to_string());
    let fields = [
        ("account", account.as_str()),
        ("contact", contact.as_str()),
        ("subject", "The new lounge"),
        ("body", "It opens on Monday."),
    ];
    rob.post("/skyline/console/messages", &fields).await.is(303);
    let mut claire = sky.signed_in(&sky.claire).await;
    let before = claire.get("/skyline/portal/messages").await.is(200).says("The new lounge").html();
    let mut sam = looking(&sky).await;
    let list = sam.get("/skyline/portal/messages").await;
    let thread = list.is(200).links("/skyline/portal/messages/").into_iter().find(|link| link.len() > 40);
    sam.get(&thread.expect("a conversation")).await.is(200).says("It opens on Monday.");
    let after = claire.get("/skyline/portal/messages").await.is(200).html();
    let unread = |html: &str| html.matches("class=\"count").count();
    assert_eq!(unread(&before), unread(&after), "it is still unread to Claire");

    let history = sam.get(&format!("/skyline/console/portal-users/{}", sky.claire.user())).await;
    history.is(200).says("Looked at the portal as Claire Bennett").says("Sam");
}

#[tokio::test]
async fn whoever_looks_changes_nothing_at_any_address() {
    let sky = Skyline::open().await;
    let mut sam = looking(&sky).await;
    let mut tried = 0;
    for route in all().filter(|route| route.audience == Audience::Client && route.method == "POST") {
        let id = "01890000000070008000000000000000";
        let path = route.path.replace("{workspace}", "skyline").replace("{id}", id).replace("{item}", id);
        let page = sam.post(&path, &[]).await;
        assert_eq!(page.status.as_u16(), 403, "{path} can be posted to by whoever only looks");
        tried += 1;
    }
    assert!(tried > 15, "{tried} addresses");
}

#[tokio::test]
async fn a_look_ends_when_it_is_left_after_half_an_hour_and_with_the_session_of_whoever_looks() {
    let sky = Skyline::open().await;
    let mut sam = looking(&sky).await;
    let answer = sam.post("/skyline/portal/leave-view", &[]).await;
    assert!(answer.is(303).leads_to().contains("/console/portal-users/"));
    sam.get("/skyline/portal").await.is(303);

    let mut sam = looking(&sky).await;
    sky.clock.advance_seconds(1801);
    sam.get("/skyline/portal").await.is(303);

    let mut sam = looking(&sky).await;
    sam.post("/skyline/console/sign-out", &[]).await.is(303);
    sam.get("/skyline/portal").await.is(303);

    let mut olga = sky.signed_in(&sky.olga).await;
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    let mut sam = looking(&sky).await;
    olga.post(&format!("{record}/suspend"), &[]).await.is(303);
    sam.get("/skyline/portal").await.is(303);
    let answer = sam.post(&format!("{record}/view"), &[]).await;
    sam.follow(answer).await.says("Somebody without access sees nothing");
    sky.signed_in(&sky.vera).await.post(&format!("{record}/view"), &[]).await.is(403);
}

#[tokio::test]
async fn what_a_client_sees_is_explained_by_the_rules_by_which_it_is_shown() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    booked(&sky, &sky.claire, tail).await;
    let mut vera = sky.signed_in(&sky.vera).await;
    let page = format!("/skyline/console/portal-users/{}/rights", sky.daniel.user());
    let explained = vera.get(&page).await.is(200).words();
    assert!(explained.contains("Trips 1 Opened by the place in Harcourt Holdings"), "{explained}");
    assert!(explained.contains("Invoices No place of theirs opens it"), "{explained}");
    chooses(&sky, &sky.daniel, &["trips"], "own", "").await.is(303);
    let explained = vera.get(&page).await.is(200).words();
    assert!(explained.contains("Trips 0 Opened by the place in Harcourt Holdings"), "{explained}");
    assert!(explained.contains("Messages No place of theirs opens it"), "{explained}");
    let removed = format!("/skyline/console/portal-users/{}/rights", sky.rita.user());
    vera.get(&removed).await.is(200).says("The access was removed");
}
