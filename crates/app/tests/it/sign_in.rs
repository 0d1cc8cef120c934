//! How a client gets in: links, codes, limits, and the answers that tell nothing.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::database::Sight as _;
use portico_domain::id::SignInId;
use portico_domain::outbox::system_in;
use portico_domain::people::sign_in::{SignInLetter, letter_facts};
use portico_domain::people::{contacts, portal_users, sessions};

use crate::world::{Browser, Page, Person, Skyline};

const ASK: &str = "/skyline/portal/sign-in";
const CODE: &str = "/skyline/portal/sign-in/code";

async fn ask(browser: &mut Browser, email: &str) -> Page {
    browser.post(ASK, &[("email", email)]).await
}

/// What the newest sign-in mail to somebody says, if it would still be sent.
async fn letter(sky: &Skyline, who: &Person) -> Option<SignInLetter> {
    let mails = sky.mails_to(&who.email).await;
    let mail = mails.iter().rfind(|mail| mail.event == Letter::SignInLink)?;
    let reader = sky.database.reader(system_in(who.workspace));
    letter_facts(&reader, sky.app.key(), SignInId(mail.object_id)).await.expect("readable")
}

async fn link(sky: &Skyline, browser: &mut Browser, who: &Person) -> String {
    ask(browser, &who.email).await.is(303);
    let letter = letter(sky, who).await.expect("a mail");
    format!("/{}/{}", who.slug, letter.path)
}

async fn open_sessions(sky: &Skyline, who: &Person) -> usize {
    let reader = sky.database.reader(system_in(who.workspace));
    sessions::list_of_portal_user(&reader, who.user()).await.expect("readable").len()
}

#[tokio::test]
async fn a_mailed_link_signs_in_once() {
    let sky = Skyline::open().await;
    let mut browser = sky.browser();
    let link = link(&sky, &mut browser, &sky.claire).await;
    browser.get(CODE).await.is(200).says("Look in your mail").says(&sky.claire.email);
    let page = browser.get(&link).await;
    page.is(200).says("c***@").says("Skyline Air").hides(&sky.claire.email.replace('@', "&#64;"));
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert!(page.header("cache-control").is_some_and(|kept| kept.contains("no-store")));
    let page = browser.post(&link, &[]).await;
    page.is(303);
    browser.follow(page).await.is(200).says("Claire");
    browser.get(&link).await.is(410).says("Ask for a new link");
    sky.browser().post(&link, &[]).await.is(410).says("Send me a new one");
}

#[tokio::test]
async fn looking_at_a_link_a_hundred_times_changes_nothing() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    let link = link(&sky, &mut claire, &sky.claire).await;
    for _ in 0..100 {
        let page = sky.browser().get(&link).await;
        page.is(200);
        assert!(
            page.headers
                .get_all("set-cookie")
                .iter()
                .all(|cookie| !cookie.to_str().unwrap_or("sid").contains("__Host-sid"))
        );
    }
    for _ in 0..20 {
        sky.browser().send(http::Method::HEAD, &link, &[], None).await.is(200);
    }
    assert_eq!(open_sessions(&sky, &sky.claire).await, 0);
    claire.post(&link, &[]).await.is(303);
    assert_eq!(open_sessions(&sky, &sky.claire).await, 1);
}

#[tokio::test]
async fn fifty_presses_at_once_let_one_in_each_time_of_twenty() {
    let sky = Skyline::open().await;
    for round in 1..=20 {
        let mut claire = sky.browser();
        let link = link(&sky, &mut claire, &sky.claire).await;
        let presses = (0..50).map(|_| {
            let (mut browser, link) = (sky.browser(), link.clone());
            tokio::spawn(async move { browser.post(&link, &[]).await.status.as_u16() })
        });
        let mut answers = Vec::new();
        for press in presses.collect::<Vec<_>>() {
            answers.push(press.await.expect("an answer"));
        }
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{round}: {answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 410).count(), 49, "{round}: {answers:?}");
        assert_eq!(open_sessions(&sky, &sky.claire).await, round);
        sky.clock.advance_seconds(3 * 3600);
    }
}

#[tokio::test]
async fn a_link_works_for_fifteen_minutes_and_not_a_second_longer() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    let first = link(&sky, &mut claire, &sky.claire).await;
    sky.clock.advance_seconds(14 * 60 + 59);
    claire.post(&first, &[]).await.is(303);
    let mut daniel = sky.browser();
    let second = link(&sky, &mut daniel, &sky.daniel).await;
    sky.clock.advance_seconds(15 * 60 + 1);
    daniel.get(&second).await.is(410);
    daniel.post(&second, &[]).await.is(410);
    assert_eq!(open_sessions(&sky, &sky.daniel).await, 0);
}

#[tokio::test]
async fn the_code_works_where_it_was_asked_for_and_nowhere_else() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    ask(&mut claire, &sky.claire.email).await;
    let code = letter(&sky, &sky.claire).await.expect("a mail").code;
    let mut thief = sky.browser();
    ask(&mut thief, "nobody@elsewhere.example").await;
    thief.post(CODE, &[("code", &code)]).await.is(422);
    let page = claire.post(CODE, &[("code", &format!("{} {}", &code[..3], &code[3..]))]).await;
    page.is(303);
    claire.follow(page).await.is(200).says("Claire");
}

#[tokio::test]
async fn five_wrong_codes_burn_the_code_and_the_link() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    let link = link(&sky, &mut claire, &sky.claire).await;
    let code = letter(&sky, &sky.claire).await.expect("a mail").code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..4 {
        claire.post(CODE, &[("code", wrong)]).await.is(422).says("not the code");
    }
    claire.post(CODE, &[("code", wrong)]).await.is(410);
    claire.post(CODE, &[("code", &code)]).await.is(410).says("Send me a new one");
    sky.browser().post(&link, &[]).await.is(410);
    // Somebody who asked for an address that nobody has meets the same answers.
    let mut nobody = sky.browser();
    ask(&mut nobody, "nobody@elsewhere.example").await;
    for _ in 0..4 {
        nobody.post(CODE, &[("code", wrong)]).await.is(422);
    }
    nobody.post(CODE, &[("code", wrong)]).await.is(410);
}

#[tokio::test]
async fn a_newer_link_of_the_same_browser_ends_the_older_one() {
    let sky = Skyline::open().await;
    let (mut desk, mut phone) = (sky.browser(), sky.browser());
    let first = link(&sky, &mut desk, &sky.claire).await;
    sky.clock.advance_seconds(61);
    let second = link(&sky, &mut desk, &sky.claire).await;
    desk.get(&first).await.is(410);
    desk.get(&second).await.is(200);
    sky.clock.advance_seconds(61);
    let third = link(&sky, &mut phone, &sky.claire).await;
    desk.get(&second).await.is(200);
    phone.get(&third).await.is(200);
    phone.post(&third, &[]).await.is(303);
    desk.post(&second, &[]).await.is(410);
}

#[tokio::test]
async fn the_answer_tells_nothing_about_an_address() {
    let sky = Skyline::open().await;
    let mut answers = Vec::new();
    let people = [&sky.claire, &sky.ivy, &sky.ian, &sky.rita].map(|person| person.email.clone());
    for email in people.iter().map(String::as_str).chain(["nobody@elsewhere.example"]) {
        let mut browser = sky.browser();
        browser.headers.insert("x-forwarded-for", "198.51.100.7".parse().expect("a header"));
        let page = ask(&mut browser, email).await;
        page.is(303);
        let shown = browser.get(page.leads_to()).await;
        let text = shown.words().replace(email, "***");
        answers.push((page.leads_to().to_owned(), page.bytes.clone(), shown.status, text));
        sky.clock.advance_seconds(301);
    }
    for answer in &answers[1..] {
        assert_eq!(answer.0, answers[0].0);
        assert_eq!(answer.1, answers[0].1);
        assert_eq!((answer.2, &answer.3), (answers[0].2, &answers[0].3));
    }
    let mailed: Vec<String> = sky.mails().await.into_iter().map(|mail| mail.recipient_email).collect();
    assert_eq!(mailed, std::slice::from_ref(&sky.claire.email));
}

#[tokio::test]
async fn an_address_cannot_be_flooded_with_links() {
    let sky = Skyline::open().await;
    let mut browser = sky.browser();
    let first = link(&sky, &mut browser, &sky.claire).await;
    for _ in 0..3 {
        ask(&mut browser, &sky.claire.email.to_uppercase()).await.is(303);
    }
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), 1);
    // What was suppressed changed nothing: the mail already sent stays good.
    browser.get(&first).await.is(200);
    for seconds in [301, 301, 100, 100] {
        sky.clock.advance_seconds(seconds);
        ask(&mut browser, &sky.claire.email).await.is(303);
    }
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), 3);
}

#[tokio::test]
async fn one_network_cannot_ask_for_many_people() {
    let sky = Skyline::open().await;
    let mut statuses = Vec::new();
    for n in 0..8 {
        let mut browser = sky.browser();
        statuses.push(ask(&mut browser, &format!("someone{n}@elsewhere.example")).await.status.as_u16());
    }
    assert_eq!(statuses, [303, 303, 303, 303, 303, 429, 429, 429]);
}

#[tokio::test]
async fn only_one_plain_address_is_taken() {
    let sky = Skyline::open().await;
    for bad in ["", "claire", "a@b.test,c@d.test", "A <a@b.test>", "a@b.test\r\nBcc: x@y.test", "a%0a@b.test"]
    {
        ask(&mut sky.browser(), bad).await.is(422).says("one e-mail address");
    }
    let twice = [("email", "a@b.test"), ("email", "c@d.test")];
    sky.browser().post(ASK, &twice).await.is(422);
    assert!(sky.mails().await.is_empty());
}

#[tokio::test]
async fn somebody_else_signed_in_is_asked_before_anything_changes() {
    let sky = Skyline::open().await;
    let mut asking = sky.browser();
    let link = link(&sky, &mut asking, &sky.daniel).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let before = claire.cookie("__Host-sid").map(str::to_owned);
    claire.get(&link).await.is(200).says("Claire Bennett is signed in").says("Switch to d***@");
    claire.post(&link, &[]).await.is(409).says("Switch to");
    claire.get("/skyline/portal").await.says("Claire");
    let page = claire.post(&link, &[("switch", "yes")]).await;
    page.is(303);
    claire.follow(page).await.is(200).says("Daniel");
    assert_ne!(claire.cookie("__Host-sid").map(str::to_owned), before);
    assert_eq!(open_sessions(&sky, &sky.claire).await, 0);
}

#[tokio::test]
async fn a_cookie_brought_along_is_never_taken_over() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    let link = link(&sky, &mut claire, &sky.claire).await;
    claire.set_cookie("__Host-sid", "attacker");
    claire.post(&link, &[]).await.is(303);
    assert_ne!(claire.cookie("__Host-sid"), Some("attacker"));
}

#[tokio::test]
async fn signing_in_leads_back_to_where_one_was_going_and_nowhere_else() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    let page = claire.get("/skyline/portal/settings").await;
    page.is(303);
    let door = claire.follow(page).await;
    let next = door.field("next").expect("remembered");
    claire.post(ASK, &[("email", &sky.claire.email), ("next", &next)]).await.is(303);
    let path = letter(&sky, &sky.claire).await.expect("a mail").path;
    let page = claire.post(&format!("/skyline/{path}"), &[]).await;
    assert_eq!(page.leads_to(), "/skyline/portal/settings");
    let mut daniel = sky.browser();
    daniel
        .post(ASK, &[("email", &sky.daniel.email), ("next", "//evil.example/skyline/portal")])
        .await
        .is(303);
    let path = letter(&sky, &sky.daniel).await.expect("a mail").path;
    assert_eq!(daniel.post(&format!("/skyline/{path}"), &[]).await.leads_to(), "/skyline/portal");
}

#[tokio::test]
async fn a_link_opened_in_another_browser_is_told_to_its_owner() {
    let sky = Skyline::open().await;
    let (mut asking, mut other) = (sky.browser(), sky.browser());
    let link = link(&sky, &mut asking, &sky.claire).await;
    other.post(&link, &[]).await.is(303);
    let told = sky.mails_to(&sky.claire.email).await;
    assert!(told.iter().any(|mail| mail.event == Letter::SignedInElsewhere));
    // The browser that asked is not let in by that.
    asking.get("/skyline/portal").await.is(303);
    asking.post(CODE, &[("code", "123456")]).await.is(422);
}

#[tokio::test]
async fn whoever_is_made_inactive_while_signing_in_is_out_afterwards() {
    let sky = Skyline::open().await;
    for _ in 0..50 {
        let mut claire = sky.browser();
        let link = link(&sky, &mut claire, &sky.claire).await;
        let system = system_in(sky.workspace);
        let contact = sky.claire.contact();
        let database = sky.database.clone();
        let shutting = tokio::spawn(async move {
            let mut work = database.begin(system).await.expect("a change");
            let mut row = work.one_for_update::<contacts::row::Entity>(contact).await.expect("a contact");
            row.active = false;
            work.update(changed(row)).await.expect("written");
            portal_users::shut_out(&mut work, contact).await.expect("shut out");
            work.commit().await.expect("committed");
        });
        let press = tokio::spawn(async move { claire.post(&link, &[]).await.status.as_u16() });
        shutting.await.expect("shut out");
        let status = press.await.expect("an answer");
        assert!(matches!(status, 303 | 410), "{status}");
        assert_eq!(open_sessions(&sky, &sky.claire).await, 0);
        let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
        let mut row = work.one::<contacts::row::Entity>(contact).await.expect("a contact");
        row.active = true;
        work.update(changed(row)).await.expect("written");
        work.commit().await.expect("committed");
        sky.clock.advance_seconds(3 * 3600);
    }
}

fn changed(row: contacts::row::Model) -> contacts::row::ActiveModel {
    use sea_orm::ActiveValue::{Set, Unchanged};
    contacts::row::ActiveModel { id: Unchanged(row.id), active: Set(row.active), ..Default::default() }
}

#[tokio::test]
async fn a_shared_computer_forgets_its_session_with_its_window() {
    let sky = Skyline::open().await;
    let mut claire = sky.browser();
    claire.post(ASK, &[("email", &sky.claire.email), ("public", "yes")]).await.is(303);
    let code = letter(&sky, &sky.claire).await.expect("a mail").code;
    let page = claire.post(CODE, &[("code", &code)]).await;
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-sid=")).expect("a session");
    assert!(!session.contains("Max-Age"), "{session}");
    assert!(session.contains("Secure; HttpOnly; SameSite=Lax"), "{session}");
}

#[tokio::test]
async fn devices_are_listed_and_signed_out_at_once() {
    let sky = Skyline::open().await;
    let (mut desk, mut phone) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.claire).await);
    let page = desk.get("/skyline/portal/settings/devices").await;
    page.is(200).says("This device").says("Sign out everywhere else").says("192.0.2.0/24");
    desk.post("/skyline/portal/settings/devices/sign-out-others", &[]).await.is(303);
    phone.get("/skyline/portal").await.is(303);
    desk.get("/skyline/portal").await.is(200);
    // A session of somebody else is as unknown as one that does not exist.
    let _ = sky.session(&sky.dora).await;
    let reader = sky.database.reader(system_in(sky.workspace));
    let dora = sessions::list_of_portal_user(&reader, sky.dora.user()).await.expect("readable");
    desk.post(&format!("/skyline/portal/settings/devices/{}/revoke", dora[0].id), &[]).await.is(404);
    desk.post("/skyline/portal/sign-out", &[]).await.is(303);
    desk.get("/skyline/portal").await.is(303);
}

#[tokio::test]
async fn a_chosen_language_is_kept_for_pages_and_mails() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/settings").await.is(200).says("Settings").says(&sky.claire.email);
    claire.post("/skyline/portal/settings", &[("language", "es")]).await.is(303);
    claire.get("/skyline/portal/settings").await.is(200).says("Ajustes");
    claire.post("/skyline/portal/settings", &[("language", "xx")]).await.is(422);
    ask(&mut sky.browser(), &sky.claire.email).await;
    let mails = sky.mails_to(&sky.claire.email).await;
    assert_eq!(mails.last().map(|mail| mail.language.as_str()), Some("es"));
}
