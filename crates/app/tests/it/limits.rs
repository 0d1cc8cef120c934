//! How often somebody may try, whatever they try it with.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::id::SignInId;
use portico_domain::outbox::system_in;
use portico_domain::people::limits::{self, Key};
use portico_domain::people::sessions;
use portico_domain::people::sign_in::letter_facts;
use portico_web::server::TrustedProxies;

use crate::world::{Browser, Page, Skyline};

const ASK: &str = "/skyline/portal/sign-in";
const CODE: &str = "/skyline/portal/sign-in/code";
const DOOR: &str = "/skyline/console/sign-in";
/// What a browser remembers of having asked for `a@b.test`; nobody checks whether it did.
const ASKED: &str = "eyJlbWFpbCI6ImFAYi50ZXN0IiwicHVibGljIjpmYWxzZSwiYXQiOjB9";

/// A world behind a proxy, so that everybody can come from a network of their own.
pub(crate) async fn behind_a_proxy() -> Skyline {
    let proxies = TrustedProxies::parse(["127.0.0.1"]).expect("an address");
    Skyline::open_with(|setup| setup.trusted_proxies = proxies).await
}

/// A browser that comes from one of 256 networks.
pub(crate) fn from_network(mut browser: Browser, number: usize) -> Browser {
    let address = format!("198.51.100.{number}").parse().expect("a header");
    browser.headers.insert("x-forwarded-for", address);
    browser
}

/// Sends a form from every browser at the same moment.
async fn all_at_once(
    browsers: Vec<Browser>,
    path: &'static str,
    fields: &[(&'static str, &str)],
) -> Vec<u16> {
    let fields: Vec<(&'static str, String)> =
        fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let sent: Vec<_> = browsers
        .into_iter()
        .map(|mut browser| {
            let fields = fields.clone();
            tokio::spawn(async move {
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                browser.post(path, &fields).await.status.as_u16()
            })
        })
        .collect();
    let mut answers = Vec::new();
    for answer in sent {
        answers.push(answer.await.expect("an answer"));
    }
    answers
}

fn count(answers: &[u16], status: u16) -> usize {
    answers.iter().filter(|answer| **answer == status).count()
}

async fn ask(browser: &mut Browser, email: &str) -> Page {
    browser.post(ASK, &[("email", email)]).await
}

#[tokio::test]
async fn fifty_questions_at_once_send_one_mail() {
    let sky = behind_a_proxy().await;
    let browsers = (0..50).map(|number| from_network(sky.browser(), number)).collect();
    let answers = all_at_once(browsers, ASK, &[("email", &sky.claire.email)]).await;
    assert_eq!(count(&answers, 303), 50, "{answers:?}");
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), 1);
}

#[tokio::test]
async fn fifty_questions_at_once_from_one_network_count_as_fifty() {
    let sky = Skyline::open().await;
    let browsers = (0..50).map(|_| sky.browser()).collect();
    let answers = all_at_once(browsers, ASK, &[("email", "nobody@elsewhere.example")]).await;
    assert_eq!((count(&answers, 303), count(&answers, 429)), (5, 45), "{answers:?}");
}

#[tokio::test]
async fn twenty_passwords_at_once_count_as_twenty() {
    let sky = behind_a_proxy().await;
    for email in [sky.sam.email.as_str(), "nobody@elsewhere.example"] {
        let browsers = (0..20).map(|number| from_network(sky.browser(), number)).collect();
        let fields = [("email", email), ("password", "a wrong but long password")];
        let answers = all_at_once(browsers, DOOR, &fields).await;
        assert_eq!(count(&answers, 429), 15, "{email}: {answers:?}");
    }
}

#[tokio::test]
async fn twenty_passwords_at_once_from_one_network_are_ten_too_many() {
    let sky = Skyline::open().await;
    let mut tries = Vec::new();
    for number in 0..20 {
        let (mut browser, email) = (sky.browser(), format!("person{number}@skyline.example"));
        tries.push(tokio::spawn(async move {
            let fields = [("email", email.as_str()), ("password", "a wrong but long password")];
            browser.post(DOOR, &fields).await.status.as_u16()
        }));
    }
    let mut answers = Vec::new();
    for answer in tries {
        answers.push(answer.await.expect("an answer"));
    }
    assert_eq!(count(&answers, 429), 10, "{answers:?}");
}

#[tokio::test]
async fn fifty_guesses_at_once_count_as_fifty() {
    let sky = behind_a_proxy().await;
    let mut claire = sky.browser();
    ask(&mut claire, &sky.claire.email).await.is(303);
    let mail = sky.mails_to(&sky.claire.email).await.pop().expect("a mail");
    let reader = sky.database.reader(system_in(sky.workspace));
    let letter = letter_facts(&reader, sky.app.key(), SignInId(mail.object_id)).await;
    let code = letter.expect("readable").expect("a link that works").code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let browsers = (0..50).map(|number| from_network(claire.clone(), number)).collect();
    let answers = all_at_once(browsers, CODE, &[("code", wrong)]).await;
    assert_eq!((count(&answers, 422), count(&answers, 410)), (4, 46), "{answers:?}");
    claire.post(CODE, &[("code", &code)]).await.is(410);
    let open = sessions::list_of_portal_user(&reader, sky.claire.user()).await.expect("readable");
    assert!(open.is_empty());
}

#[tokio::test]
async fn one_network_cannot_type_codes_without_end() {
    let sky = Skyline::open().await;
    let mut answers = Vec::new();
    for _ in 0..25 {
        let mut browser = sky.browser();
        browser.set_cookie("__Host-asked", ASKED);
        answers.push(browser.post(CODE, &[("code", "000000")]).await.status.as_u16());
    }
    assert_eq!((count(&answers, 422), count(&answers, 429)), (20, 5), "{answers:?}");
    sky.clock.advance_seconds(61);
    let mut browser = sky.browser();
    browser.set_cookie("__Host-asked", ASKED);
    browser.post(CODE, &[("code", "000000")]).await.is(422);
}

#[tokio::test]
async fn a_network_gets_no_more_tries_by_knocking_at_another_companys_door() {
    let sky = Skyline::open().await;
    for number in 0..5 {
        ask(&mut sky.browser(), &format!("someone{number}@elsewhere.example")).await.is(303);
    }
    let elsewhere = [("email", sky.otto.email.as_str())];
    sky.browser().post("/northwind/portal/sign-in", &elsewhere).await.is(429);
    for _ in 0..10 {
        let fields = [("email", sky.sam.email.as_str()), ("password", "a wrong but long password")];
        sky.browser().post(DOOR, &fields).await;
    }
    let fields = [("email", sky.nina.email.as_str()), ("password", "a wrong but long password")];
    sky.browser().post("/northwind/console/sign-in", &fields).await.is(429);
}

#[tokio::test]
async fn whoever_must_wait_is_told_for_how_long() {
    let sky = Skyline::open().await;
    for number in 0..5 {
        ask(&mut sky.browser(), &format!("someone{number}@elsewhere.example")).await.is(303);
    }
    let page = ask(&mut sky.browser(), &sky.claire.email).await;
    page.is(429).says("Try again in 5 min");
    assert_eq!(page.header("retry-after"), Some("300"));
    sky.clock.advance_seconds(120);
    let page = ask(&mut sky.browser(), &sky.claire.email).await;
    page.is(429).says("Try again in 3 min");
    assert_eq!(page.header("retry-after"), Some("180"));
    sky.clock.advance_seconds(180);
    ask(&mut sky.browser(), &sky.claire.email).await.is(303);
}

#[tokio::test]
async fn admins_are_told_once_when_more_links_are_asked_for_than_are_sent() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    for _ in 0..200 {
        limits::note(&work, &Key::Here("sign-in-mails".to_owned())).await.expect("noted");
    }
    work.commit().await.expect("committed");
    for person in [&sky.claire, &sky.daniel] {
        ask(&mut sky.browser(), &person.email).await.is(303);
        assert!(sky.mails_to(&person.email).await.is_empty());
    }
    let told: Vec<String> = sky
        .mails()
        .await
        .into_iter()
        .filter(|mail| mail.event == Letter::SignInFlood)
        .map(|mail| mail.recipient_email)
        .collect();
    assert_eq!(told, std::slice::from_ref(&sky.maya.email));
    sky.signed_in(&sky.maya)
        .await
        .get("/skyline/console/deliveries")
        .await
        .is(200)
        .says("Many sign-in links");
    sky.clock.advance_seconds(3600);
    ask(&mut sky.browser(), &sky.dora.email).await.is(303);
    assert_eq!(sky.mails_to(&sky.dora.email).await.len(), 1);
}
