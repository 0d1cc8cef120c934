//! Who gets in at all: hosts, demo addresses, and people who may no longer come in.

use crate::world::Skyline;

#[tokio::test]
async fn each_side_shows_its_people_their_home() {
    let sky = Skyline::open().await;
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(200).says("Claire");
    sky.signed_in(&sky.maya).await.get("/skyline/console").await.is(200).says("Maya");
}

#[tokio::test]
async fn whoever_was_shut_out_is_led_to_the_door() {
    let sky = Skyline::open().await;
    for person in [&sky.ivy, &sky.ian, &sky.rita] {
        let page = sky.signed_in(person).await.get("/skyline/portal").await;
        page.is(303);
        assert!(page.leads_to().starts_with("/skyline/portal/sign-in"), "{}", page.leads_to());
    }
}

#[tokio::test]
async fn a_session_is_good_in_its_own_workspace_only() {
    let sky = Skyline::open().await;
    sky.signed_in(&sky.otto).await.get("/skyline/portal").await.is(303);
    sky.signed_in(&sky.nina).await.get("/skyline/console").await.is(303);
    sky.signed_in(&sky.claire).await.get("/skyline/console").await.is(303);
    sky.signed_in(&sky.maya).await.get("/skyline/portal").await.is(303);
}

#[tokio::test]
async fn an_unknown_host_is_refused_and_named_nobody() {
    let sky = Skyline::open().await;
    for host in ["evil.example", "portal.example.evil.example", "portal.example:8443", "127.0.0.1"] {
        let mut browser = sky.browser();
        browser.headers.insert("host", host.parse().expect("a header"));
        let page = browser.get("/skyline/portal").await;
        page.is(421).hides("Skyline").hides("Portico");
    }
    let mut browser = sky.browser();
    browser.headers.insert("x-forwarded-host", "evil.example".parse().expect("a header"));
    browser.get("/skyline").await.is(303);
}

#[tokio::test]
async fn an_ordinary_server_knows_none_of_the_addresses_of_the_demo() {
    use portico_web::public::demo::{DemoPerson, path};
    let secret = "the demo's own secret".to_owned();
    let sky = Skyline::open().await;
    let maya = path(&secret, DemoPerson::Staff(sky.workspace, sky.maya.staff()));
    let claire = path(&secret, DemoPerson::Client(sky.workspace, sky.claire.user()));
    for address in [maya.as_str(), claire.as_str(), "/outbox", "/outbox/1.eml"] {
        let page = sky.browser().get(address).await;
        page.is(404);
        assert!(
            page.headers
                .get("set-cookie")
                .is_none_or(|cookie| !cookie.to_str().unwrap_or("sid").contains("sid"))
        );
    }
    let demo = Skyline::open_with(|setup| setup.demo_secret = Some(secret.clone())).await;
    let claire = path(&secret, DemoPerson::Client(demo.workspace, demo.claire.user()));
    let mut browser = demo.browser();
    let page = browser.get(&claire).await;
    page.is(303);
    browser.follow(page).await.is(200).says("Claire");
    let forged = path("another secret", DemoPerson::Client(demo.workspace, demo.claire.user()));
    demo.browser().get(&forged).await.is(404);
}
