//! What comes back from a provider, and what only pretends to.

use serde_json::{Value, json};

use super::{continues, proven, set_up, sets_out};
use crate::world::{Provider, Skyline};

#[tokio::test]
async fn an_answer_is_taken_once() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    let cookie = sam.cookie("__Host-oidc").expect("a cookie").to_owned();
    let back = acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now());
    sam.get(&back).await.is(303);
    assert_eq!(sam.cookie("__Host-oidc"), None);
    let mut again = sky.browser();
    again.set_cookie("__Host-oidc", &cookie);
    again.get(&back).await.is(410).says("used already");
    again.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn an_answer_belongs_to_the_browser_that_asked() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let (mut sam, mut victim) = (sky.browser(), sky.browser());
    let address = sets_out(&mut sam, &acme, id).await;
    let back = acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now());
    victim.get(&back).await.is(409).says("does not belong to a sign-in of this browser");
    sets_out(&mut victim, &acme, id).await;
    victim.get(&back).await.is(409).says("does not belong to a sign-in of this browser");
    victim.get("/skyline/console").await.is(303);
    for made_up in ["", "?code=a", "?state=b", "?code=a&state=b", "?error=access_denied"] {
        let path = format!("/skyline/console/sign-in/callback{made_up}");
        sky.browser().get(&path).await.is(409).says("Back to sign-in");
    }
    // Nobody has used it up meanwhile.
    sam.get(&back).await.is(303);
}

#[tokio::test]
async fn an_answer_that_takes_longer_than_ten_minutes_is_over() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    sky.clock.advance_seconds(601);
    let back = acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now());
    sam.get(&back).await.is(410).says("longer than ten minutes");
}

#[tokio::test]
async fn whoever_says_no_at_the_provider_is_told_what_that_means() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    for (why, told) in [
        ("access_denied", "did not let you in, or you cancelled"),
        ("temporarily_unavailable", "“temporarily_unavailable”"),
        ("%3Cb%3Enot+a+word", "cannot be read"),
    ] {
        let address = sets_out(&mut sam, &acme, id).await;
        sam.get(&acme.refuses(&address, why)).await.is(409).says(told).hides("<b>not");
    }
}

#[tokio::test]
async fn a_word_that_is_not_for_this_question_is_not_believed() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let long_ago = sky.clock.now().0 / 1000 - 3600;
    for (name, value) in [
        ("iss", json!("https://evil.example")),
        ("aud", json!("another")),
        ("nonce", json!("another")),
        ("exp", json!(long_ago)),
        ("sub", Value::Null),
    ] {
        let mut browser = sky.browser();
        let mut says = proven("7", &sky.sam.email);
        says[name] = value;
        let page = continues(&sky, &mut browser, (&acme, id), says).await;
        page.is(409).says("could not be verified");
        browser.get("/skyline/console").await.is(303);
    }
}

#[tokio::test]
async fn whoever_wanted_to_go_somewhere_goes_there_and_nowhere_else() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let way = format!("/skyline/console/sign-in/with/{id}");
    for (next, to) in [
        ("/skyline/console/trips", "/skyline/console/trips"),
        ("https://evil.example/", "/skyline/console"),
        ("//evil.example", "/skyline/console"),
    ] {
        let mut sam = sky.browser();
        let page = sam.post(&way, &[("next", next)]).await;
        let address = page.links(&format!("{}/authorize", acme.issuer)).remove(0);
        let page = sam.get(&acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now())).await;
        page.is(303);
        assert_eq!(page.leads_to(), to);
    }
}

#[tokio::test]
async fn one_network_cannot_set_out_without_end() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    for _ in 0..30 {
        sets_out(&mut sky.browser(), &acme, id).await;
    }
    let way = format!("/skyline/console/sign-in/with/{id}");
    sky.browser().post(&way, &[]).await.is(429).says("Too many sign-ins");
    sky.clock.advance_seconds(61);
    sets_out(&mut sky.browser(), &acme, id).await;
}

#[tokio::test]
async fn another_company_does_not_know_the_provider() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    sky.browser().get("/northwind/console/sign-in").await.is(200).hides("Continue with Acme");
    sky.browser().post(&format!("/northwind/console/sign-in/with/{id}"), &[]).await.is(404);
    // An answer that was asked for at one company's door opens no other.
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    let back = acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now());
    sam.get(&back.replacen("/skyline/", "/northwind/", 1)).await.is(409);
}
