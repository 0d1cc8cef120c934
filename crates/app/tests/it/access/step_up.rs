//! What matters most asks for a proof that is minutes old, and loses nothing of what was typed.

use http::Method;
use portico_domain::access::Role;
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::second_factor::{Secret, code_at};
use portico_domain::people::staff::{self, NewStaff, StaffRow};

use crate::world::{Browser, Page, Skyline};

const TEAM: &str = "/skyline/console/team";
const PROVE: &str = "/skyline/console/prove";
const ASKED: &str = "Confirm that it is you";
const PASSWORD: &str = "a quiet field in winter";
const NAME: &str = "Nils \"Øre\" & Co";
const NILS: &str = "nils@skyline.example";

/// An admin with a password and a second factor, signed in a moment ago.
async fn nora(sky: &Skyline) -> (StaffRow, Browser) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let new = NewStaff {
        name: "Nora Novak".to_owned(),
        email: "nora@skyline.example".to_owned(),
        role: Role::Admin,
        language: "en".to_owned(),
    };
    let (member, token) = staff::create(&mut work, new).await.expect("hired");
    work.commit().await.expect("committed");
    let mut browser = sky.browser();
    let link = format!("/skyline/console/sign-in/link/{token}");
    browser.post(&link, &[("password", PASSWORD)]).await.is(303);
    let code = code(sky, &member).await;
    browser.post("/skyline/console/sign-in/set-up", &[("code", &code)]).await.is(200);
    (member, browser)
}

async fn code(sky: &Skyline, member: &StaffRow) -> String {
    let reader = sky.database.reader(system_in(sky.workspace));
    let row = reader.one::<staff::row::Entity>(member.id).await.expect("a member of staff");
    code_at(&Secret::of(sky.app.key(), &row).expect("a secret"), sky.clock.now())
}

async fn invites(browser: &mut Browser, name: &str, email: &str) -> Page {
    browser.post(TEAM, &[("name", name), ("email", email), ("role", "viewer")]).await
}

/// Answers the page that asks, with one proof.
async fn proves(browser: &mut Browser, asked: &Page, proof: (&str, &str)) -> Page {
    let carried = |name: &str| asked.field(name).unwrap_or_default();
    let (path, next, form) = (carried("path"), carried("next"), carried("form"));
    let fields = [("path", path.as_str()), ("next", next.as_str()), ("form", form.as_str()), proof];
    browser.post(PROVE, &fields).await
}

/// Presses the button after the proof.
async fn goes_on(browser: &mut Browser, proved: &Page) -> Page {
    assert!(proved.html().contains(&format!("action=\"{TEAM}\"")), "{}", proved.html());
    let carried = |name: &str| proved.field(name).expect("a field");
    let (name, email, role) = (carried("name"), carried("email"), carried("role"));
    let fields = [("name", name.as_str()), ("email", email.as_str()), ("role", role.as_str())];
    browser.post(TEAM, &fields).await
}

#[tokio::test]
async fn an_old_session_proves_itself_and_what_was_typed_goes_on() {
    let sky = Skyline::open().await;
    let (_, mut browser) = nora(&sky).await;
    sky.clock.advance_seconds(600);
    invites(&mut browser, "Zoe", "zoe@skyline.example").await.is(200).says("Zoe is invited");
    sky.clock.advance_seconds(60);
    let asked = invites(&mut browser, NAME, NILS).await;
    asked.is(403).says(ASKED).says("What you sent is kept");
    assert!(sky.mails_to(NILS).await.is_empty());

    let again = proves(&mut browser, &asked, ("password", "not it at all, sorry")).await;
    again.is(422).says("That is not your password");
    let mut before = browser.clone();
    let proved = proves(&mut browser, &again, ("password", PASSWORD)).await;
    proved.is(200).says("Thank you, it is you");
    assert!(sky.mails_to(NILS).await.is_empty(), "nothing goes on by itself");
    before.get("/skyline/console").await.is(303);

    goes_on(&mut browser, &proved).await.is(200).says(&format!("{NAME} is invited"));
    assert_eq!(sky.mails_to(NILS).await.len(), 1);
    goes_on(&mut browser, &proved).await.is(422).says("was invited already");
    invites(&mut browser, "Zack", "zack@skyline.example").await.is(200);
}

#[tokio::test]
async fn a_code_of_the_app_proves_it_once() {
    let sky = Skyline::open().await;
    let (member, mut browser) = nora(&sky).await;
    sky.clock.advance_seconds(660);
    let asked = invites(&mut browser, NAME, NILS).await;
    proves(&mut browser, &asked, ("code", "000 000")).await.is(422).says("does not fit");
    let code = code(&sky, &member).await;
    let proved = proves(&mut browser, &asked, ("code", &code)).await;
    goes_on(&mut browser, &proved).await.is(200).says(&format!("{NAME} is invited"));
    proves(&mut browser, &asked, ("code", &code)).await.is(422);
}

#[tokio::test]
async fn a_button_is_enough_in_the_demo_and_nowhere_else() {
    let demo = Skyline::open_with(|setup| setup.demo_secret = Some("a demo".to_owned())).await;
    let (_, mut browser) = nora(&demo).await;
    demo.clock.advance_seconds(660);
    let asked = invites(&mut browser, NAME, NILS).await;
    asked.is(403).says("Confirm, as in the demo");
    let proved = proves(&mut browser, &asked, ("demo", "yes")).await;
    goes_on(&mut browser, &proved).await.is(200).says(&format!("{NAME} is invited"));

    let sky = Skyline::open().await;
    let (_, mut browser) = nora(&sky).await;
    sky.clock.advance_seconds(660);
    let asked = invites(&mut browser, NAME, NILS).await;
    asked.is(403).hides("as in the demo");
    proves(&mut browser, &asked, ("demo", "yes")).await.is(422);
    invites(&mut browser, NAME, NILS).await.is(403);
}

#[tokio::test]
async fn guessing_the_password_of_an_open_session_becomes_slow() {
    let sky = Skyline::open().await;
    let (_, mut browser) = nora(&sky).await;
    sky.clock.advance_seconds(660);
    let asked = invites(&mut browser, NAME, NILS).await;
    let mut answers = Vec::new();
    for _ in 0..6 {
        let page = proves(&mut browser, &asked, ("password", "a wrong but long password")).await;
        answers.push((page.status.as_u16(), page.header("retry-after").is_some()));
    }
    assert_eq!(answers[..5], [(422, false); 5]);
    assert_eq!(answers[5], (429, true));
    proves(&mut browser, &asked, ("password", PASSWORD)).await.is(429);
    sky.clock.advance_seconds(61);
    proves(&mut browser, &asked, ("password", PASSWORD)).await.is(200);
    let mut guesses = Vec::new();
    for _ in 0..12 {
        guesses.push(proves(&mut browser, &asked, ("code", "000000")).await.status.as_u16());
    }
    assert_eq!(guesses.iter().filter(|status| **status == 429).count(), 2, "{guesses:?}");
}

#[tokio::test]
async fn whoever_may_not_is_told_so_and_not_asked() {
    let sky = Skyline::open().await;
    let mut olga = sky.signed_in(&sky.olga).await;
    sky.clock.advance_seconds(660);
    invites(&mut olga, NAME, NILS).await.is(403).hides(ASKED);
    sky.browser().post(TEAM, &[]).await.is(303);
}

#[tokio::test]
async fn all_that_matters_most_asks_for_it() {
    let sky = Skyline::open().await;
    let (sam, daniel) = (sky.sam.staff(), sky.daniel.contact());
    let mut maya = sky.signed_in(&sky.maya).await;
    sky.clock.advance_seconds(660);
    for path in [
        format!("{TEAM}/{sam}/role"),
        format!("{TEAM}/{sam}/permissions"),
        format!("{TEAM}/{sam}/link"),
        format!("{TEAM}/{sam}/second-factor"),
        format!("{TEAM}/{sam}/reactivate"),
        "/skyline/console/identity".to_owned(),
        "/skyline/console/identity/providers".to_owned(),
    ] {
        maya.post(&path, &[("version", "1")]).await.is(403).says(ASKED);
    }
    // Of a contact only the ways in, of what invitations say only what is kept.
    let record = format!("/skyline/console/contacts/{daniel}");
    let edit = maya.get(&format!("{record}/edit")).await;
    let typed = |name: &str| edit.is(200).field(name).unwrap_or_default();
    let (first, last, version) = (typed("first_name"), typed("last_name"), typed("version"));
    let mut fields = vec![
        ("first_name", first.as_str()),
        ("last_name", last.as_str()),
        ("emails.0.address", "daniel@elsewhere.example"),
        ("language", "en"),
        ("version", version.as_str()),
    ];
    maya.post(&record, &fields).await.is(403).says(ASKED);
    let (address, phone) = (typed("emails.0.address"), typed("phones.0.number"));
    fields[2] = ("emails.0.address", address.as_str());
    fields.push(("phones.0.number", phone.as_str()));
    maya.post(&record, &fields).await.is(303);
    let layouts = "/skyline/console/portal/invitations";
    let mut fields = vec![
        ("language", "en"),
        ("channel", "sms"),
        ("sms_body", "{{link}}"),
        ("version", "0"),
        ("do", "save"),
    ];
    maya.post(layouts, &fields).await.is(403).says(ASKED);
    fields[4] = ("do", "preview");
    maya.post(layouts, &fields).await.is(200);
    // Ending somebody's access waits for nobody.
    maya.post(&format!("{TEAM}/{sam}/deactivate"), &[("version", "1")]).await.is(303);
}

#[tokio::test]
async fn a_program_is_told_by_a_word() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let list = "/skyline/console/me/passkeys";
    let token = maya.get(list).await.is(200).field("csrf").expect("a token");
    sky.clock.advance_seconds(660);
    maya.headers.insert("accept", "application/json".parse().expect("a header"));
    maya.headers.insert("x-form-token", token.parse().expect("a header"));
    let page = invites(&mut maya, NAME, NILS).await;
    assert_eq!(page.is(403).header("content-type"), Some("application/problem+json"));
    assert!(page.html().contains("\"code\":\"step_up_required\""), "{}", page.html());
    let asked = maya.send(Method::POST, &format!("{list}/begin"), b"{}", Some("application/json")).await;
    assert!(asked.is(403).html().contains("\"code\":\"step_up_required\""));
    assert!(asked.html().contains(PROVE));
}

#[tokio::test]
async fn the_proof_leads_back_into_the_console_and_nowhere_else() {
    let sky = Skyline::open().await;
    let (member, mut browser) = nora(&sky).await;
    let wanted = browser.get(&format!("{PROVE}?next={TEAM}")).await;
    assert_eq!(wanted.is(200).field("next").as_deref(), Some(TEAM));
    for bad in
        ["//evil.example", "https://evil.example/skyline/console", "/skyline/portal", "/skyline/console//x"]
    {
        sky.clock.advance_seconds(60);
        let code = code(&sky, &member).await;
        let fields = [("path", ""), ("next", bad), ("form", ""), ("code", code.as_str())];
        let page = browser.post(PROVE, &fields).await;
        assert_eq!(page.is(303).leads_to(), "/skyline/console", "{bad}");
        sky.clock.advance_seconds(60);
        let code = self::code(&sky, &member).await;
        let fields = [("path", bad), ("next", TEAM), ("form", "a=b"), ("code", code.as_str())];
        let page = browser.post(PROVE, &fields).await;
        assert_eq!(page.is(303).leads_to(), TEAM, "{bad}");
    }
}
