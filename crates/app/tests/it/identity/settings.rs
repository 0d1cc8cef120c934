//! Setting a provider up, trying it out, and taking it away.

use super::{continues, proven, set_up, sets_out};
use crate::world::{CLIENT_ID, CLIENT_SECRET, Provider, Skyline};

const IDENTITY: &str = "/skyline/console/identity";

#[tokio::test]
async fn an_admin_sets_a_provider_up_and_tries_it_out() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get(IDENTITY).await.is(200).says("https://portal.example/skyline/console/sign-in/callback");
    let page = maya.get(&format!("{IDENTITY}/providers/new")).await;
    let key = page.is(200).field("form_key").expect("a key of the form");
    let fields = [
        ("form_key", key.as_str()),
        ("name", "Acme"),
        ("issuer", acme.issuer.as_str()),
        ("client_id", CLIENT_ID),
        ("client_secret", CLIENT_SECRET),
        ("groups.0.group", "heads"),
        ("groups.0.role", "admin"),
        ("groups.1.group", ""),
        ("groups.1.role", ""),
        ("active", "yes"),
    ];
    let page = maya.post(&format!("{IDENTITY}/providers"), &fields).await;
    let here = page.is(303).leads_to().to_owned();
    // Sent twice, it is there once.
    let again = maya.post(&format!("{IDENTITY}/providers"), &fields).await;
    assert_eq!(again.is(303).leads_to(), here);
    maya.follow(page).await.is(200).says("One is kept").hides(CLIENT_SECRET);
    let page = maya.post(&format!("{here}/test"), &[]).await;
    maya.follow(page).await.is(200).says("Acme answers as it should");
    maya.get(IDENTITY).await.is(200).says("Acme").hides(CLIENT_SECRET);
}

#[tokio::test]
async fn mistakes_in_the_form_are_told_and_what_was_typed_is_kept() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let fields = [
        ("name", "Acme"),
        ("issuer", "http://id.example"),
        ("client_id", ""),
        ("groups.0.group", "heads"),
        ("groups.0.role", ""),
        ("groups.1.group", "*"),
        ("groups.1.role", "viewer"),
        ("creates_people", "yes"),
    ];
    let page = maya.post(&format!("{IDENTITY}/providers"), &fields).await;
    page.is(422).says("begins with https://").says("Name the domain whose people are added");
    assert_eq!(page.field("name").as_deref(), Some("Acme"));
    assert_eq!(page.field("groups.0.group").as_deref(), Some("heads"));
}

#[tokio::test]
async fn a_provider_that_does_not_answer_or_is_another_is_told_of() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let mut maya = sky.signed_in(&sky.maya).await;
    // A slash more or less, and it calls itself otherwise.
    let slash = format!("{}/", acme.issuer);
    let elsewhere = set_up(&sky, &acme, |form| form.issuer = slash).await;
    let page = maya.post(&format!("{IDENTITY}/providers/{elsewhere}/test"), &[]).await;
    maya.follow(page).await.is(200).says("which is not the address that was set up");
    let silent = set_up(&sky, &acme, |form| form.issuer = "http://127.0.0.1:1".to_owned()).await;
    let page = maya.post(&format!("{IDENTITY}/providers/{silent}/test"), &[]).await;
    maya.follow(page).await.is(200).says("does not answer at the moment");
    sky.browser()
        .post(&format!("/skyline/console/sign-in/with/{silent}"), &[])
        .await
        .is(409)
        .says("does not answer at the moment");
}

#[tokio::test]
async fn an_installation_that_asks_only_public_machines_asks_no_other() {
    let sky = Skyline::open_with(|setup| setup.reach = portico_web::oidc::Reach::Public).await;
    let acme = Provider::open().await;
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.post(&format!("{IDENTITY}/providers/{id}/test"), &[]).await;
    maya.follow(page).await.is(200).says("one that this installation does not ask");
}

#[tokio::test]
async fn at_another_address_no_account_is_theirs_any_more() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    continues(&sky, &mut sky.browser(), (&acme, id), proven("7", &sky.sam.email)).await.is(303);
    let here = format!("{IDENTITY}/providers/{id}");
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get(&here).await.is(200).says("sam@skyline.example");
    let other = Provider::open().await;
    let fields = |version| {
        [
            ("name", "Acme"),
            ("issuer", other.issuer.as_str()),
            ("client_id", CLIENT_ID),
            ("active", "yes"),
            ("version", version),
        ]
    };
    maya.post(&here, &fields("1")).await.is(303);
    maya.post(&here, &fields("1")).await.is(409);
    // Neither is the secret: it was never meant for the new one.
    maya.get(&here).await.is(200).hides("sam@skyline.example").hides("One is kept");
    let page = continues(&sky, &mut sky.browser(), (&other, id), proven("7", "zoe@skyline.example")).await;
    page.is(409);
}

#[tokio::test]
async fn a_provider_that_is_off_or_gone_has_no_door() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let fields =
        [("name", "Acme"), ("issuer", acme.issuer.as_str()), ("client_id", CLIENT_ID), ("version", "1")];
    maya.post(&format!("{IDENTITY}/providers/{id}"), &fields).await.is(303);
    sky.browser().get("/skyline/console/sign-in").await.is(200).hides("Continue with Acme");
    sky.browser().post(&format!("/skyline/console/sign-in/with/{id}"), &[]).await.is(404);
    let back = acme.vouches(&address, proven("7", &sky.sam.email), sky.clock.now());
    sam.get(&back).await.is(410);
    maya.post(&format!("{IDENTITY}/providers/{id}/remove"), &[("version", "2")]).await.is(303);
    maya.get(&format!("{IDENTITY}/providers/{id}")).await.is(404);
}

#[tokio::test]
async fn only_admins_decide_how_the_team_signs_in() {
    let sky = Skyline::open().await;
    for person in [&sky.olga, &sky.sam, &sky.vera] {
        sky.signed_in(person).await.get(IDENTITY).await.is(403);
    }
}
