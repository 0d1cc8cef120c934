//! How staff get in, and who may change what about whom.

use portico_domain::access::Role;
use portico_domain::database::Sight as _;
use portico_domain::id::StaffId;
use portico_domain::outbox::system_in;
use portico_domain::people::second_factor::{Secret, code_at};
use portico_domain::people::staff::{self, NewStaff, StaffRow};
use portico_web::routes::{self, Audience};

use crate::world::{Browser, Skyline};

const PASSWORD: &str = "a quiet field in winter";

async fn hired(sky: &Skyline, name: &str) -> (StaffRow, String) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let email = format!("{}@skyline.example", name.to_lowercase());
    let new = NewStaff { name: format!("{name} Novak"), email, role: Role::Sales, language: "en".to_owned() };
    let (row, token) = staff::create(&mut work, new).await.expect("hired");
    work.commit().await.expect("committed");
    (row, format!("/skyline/console/sign-in/link/{token}"))
}

async fn row(sky: &Skyline, id: StaffId) -> StaffRow {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<staff::row::Entity>(id).await.expect("a member of staff")
}

async fn code(sky: &Skyline, id: StaffId) -> String {
    let row = row(sky, id).await;
    code_at(&Secret::of(sky.app.key(), &row).expect("a secret"), sky.clock.now())
}

/// A browser that has chosen a password and set up the second factor, and the recovery codes it was shown.
async fn settled(sky: &Skyline, name: &str) -> (StaffRow, Browser, Vec<String>) {
    let (member, link) = hired(sky, name).await;
    let mut browser = sky.browser();
    let page = browser.post(&link, &[("password", PASSWORD)]).await;
    browser.follow(page).await.is(200).says("Set up your second step");
    let page =
        browser.post("/skyline/console/sign-in/set-up", &[("code", &code(sky, member.id).await)]).await;
    page.is(200).says("Keep your recovery codes");
    let codes: Vec<String> = page
        .words()
        .split(' ')
        .filter(|word| word.len() == 14 && word.matches('-').count() == 2)
        .map(str::to_owned)
        .collect();
    assert_eq!(codes.len(), 10, "{codes:?}");
    (member, browser, codes)
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> crate::world::Page {
    browser.post("/skyline/console/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn a_new_colleague_chooses_a_password_and_sets_up_the_second_step() {
    let sky = Skyline::open().await;
    let (member, link) = hired(&sky, "Nora").await;
    for _ in 0..20 {
        sky.browser().get(&link).await.is(200).says("Nora Novak");
    }
    let mut browser = sky.browser();
    browser.post(&link, &[("password", "too short")]).await.is(422).says("at least 15 characters");
    browser.post(&link, &[("password", "SkylineAirPortal2026")]).await.is(422).says("names that others know");
    let page = browser.post(&link, &[("password", PASSWORD)]).await;
    let page = browser.follow(page).await;
    page.is(200).says("Set up your second step");
    assert!(page.html().contains("<svg"));
    browser.get("/skyline/console").await.is(303);
    browser.post("/skyline/console/sign-in/set-up", &[("code", "000000")]).await.is(422);
    let code = code(&sky, member.id).await;
    browser
        .post("/skyline/console/sign-in/set-up", &[("code", &code)])
        .await
        .is(200)
        .says("Keep your recovery codes");
    browser.get("/skyline/console").await.is(200).says("Nora Novak");
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[("password", PASSWORD)]).await.is(410);
}

#[tokio::test]
async fn a_one_time_link_ends_after_a_day() {
    let sky = Skyline::open().await;
    let (_, link) = hired(&sky, "Nora").await;
    sky.clock.advance_seconds(24 * 3600 + 1);
    sky.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn a_code_signs_in_once_and_the_next_one_again() {
    let sky = Skyline::open().await;
    let (member, _, _) = settled(&sky, "Nora").await;
    let mut browser = sky.browser();
    sign_in(&mut browser, &member.email, "another quiet field").await.is(422).says("do not belong together");
    let page = sign_in(&mut browser, &member.email, PASSWORD).await;
    browser.follow(page).await.is(200).says("Enter your code");
    // The code that confirmed the app a moment ago was used.
    let used = code(&sky, member.id).await;
    browser.post("/skyline/console/sign-in/code", &[("code", &used)]).await.is(422);
    sky.clock.advance_seconds(60);
    let page = browser.post("/skyline/console/sign-in/code", &[("code", &code(&sky, member.id).await)]).await;
    page.is(303);
    browser.follow(page).await.is(200).says("Nora Novak");
}

#[tokio::test]
async fn a_recovery_code_works_once() {
    let sky = Skyline::open().await;
    let (member, _, codes) = settled(&sky, "Nora").await;
    let mut browser = sky.browser();
    sign_in(&mut browser, &member.email, PASSWORD).await.is(303);
    browser.post("/skyline/console/sign-in/code", &[("code", &codes[0].to_uppercase())]).await.is(303);
    browser.get("/skyline/console/me").await.is(200).says("9 recovery codes are left");
    let mut other = sky.browser();
    sign_in(&mut other, &member.email, PASSWORD).await.is(303);
    other.post("/skyline/console/sign-in/code", &[("code", &codes[0])]).await.is(422);
}

#[tokio::test]
async fn five_wrong_codes_end_the_half_session() {
    let sky = Skyline::open().await;
    let (member, _, codes) = settled(&sky, "Nora").await;
    let mut browser = sky.browser();
    sign_in(&mut browser, &member.email, PASSWORD).await.is(303);
    for _ in 0..5 {
        browser.post("/skyline/console/sign-in/code", &[("code", "wrong")]).await.is(422);
    }
    browser.post("/skyline/console/sign-in/code", &[("code", &codes[1])]).await.is(303);
    browser.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn half_a_sign_in_reaches_nothing() {
    let sky = Skyline::open().await;
    let (member, _, _) = settled(&sky, "Nora").await;
    let mut browser = sky.browser();
    sign_in(&mut browser, &member.email, PASSWORD).await.is(303);
    let half = browser.cookie("__Host-half").expect("a half session").to_owned();
    for name in ["__Host-half", "__Host-desk", "__Host-sid"] {
        for route in routes::all().filter(|route| {
            matches!(route.audience, Audience::Staff(_) | Audience::Client) && route.method == "GET"
        }) {
            let path = route
                .path
                .replace("{workspace}", "skyline")
                .replace("{id}", &member.id.to_string())
                .replace("{item}", &member.id.to_string());
            let mut browser = sky.browser();
            browser.set_cookie(name, &half);
            let page = browser.get(&path).await;
            assert_eq!(page.status.as_u16(), 303, "{name} at {path}");
            assert!(page.leads_to().contains("/sign-in"), "{name} at {path}");
        }
    }
}

#[tokio::test]
async fn guessing_passwords_becomes_slow_and_tells_nothing() {
    let sky = Skyline::open().await;
    let (member, _, _) = settled(&sky, "Nora").await;
    let mut answers = [Vec::new(), Vec::new()];
    for (who, email) in [member.email.as_str(), "nobody@elsewhere.example"].into_iter().enumerate() {
        for _ in 0..6 {
            let page = sign_in(&mut sky.browser(), email, "a wrong but long password").await;
            answers[who].push((page.status.as_u16(), page.words().replace(email, "***")));
        }
        sky.clock.advance_seconds(61);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0].iter().map(|answer| answer.0).collect::<Vec<_>>(), [422, 422, 422, 422, 422, 429]);
    // Whoever knows the password gets in after the wait.
    sign_in(&mut sky.browser(), &member.email, PASSWORD).await.is(303);
}

#[tokio::test]
async fn one_network_cannot_try_many_passwords() {
    let sky = Skyline::open().await;
    let mut statuses = Vec::new();
    for n in 0..12 {
        statuses.push(
            sign_in(&mut sky.browser(), &format!("person{n}@skyline.example"), "a long password")
                .await
                .status
                .as_u16(),
        );
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 429, 429]);
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let sky = Skyline::open().await;
    let (member, mut browser, _) = settled(&sky, "Nora").await;
    let mut other = sky.browser();
    sign_in(&mut other, &member.email, PASSWORD).await.is(303);
    sky.clock.advance_seconds(60);
    other.post("/skyline/console/sign-in/code", &[("code", &code(&sky, member.id).await)]).await.is(303);
    let new = "another field in another winter";
    browser
        .post("/skyline/console/me/password", &[("current", "not it at all, sorry"), ("password", new)])
        .await
        .is(422);
    browser
        .post("/skyline/console/me/password", &[("current", PASSWORD), ("password", "short")])
        .await
        .is(422)
        .says("15 characters");
    browser.post("/skyline/console/me/password", &[("current", PASSWORD), ("password", new)]).await.is(303);
    browser.get("/skyline/console").await.is(200);
    other.get("/skyline/console").await.is(303);
    sign_in(&mut sky.browser(), &member.email, new).await.is(303);
}

#[tokio::test]
async fn a_new_password_by_link_ends_sign_ins_that_wait_for_their_second_step() {
    let sky = Skyline::open().await;
    let (member, _, _) = settled(&sky, "Nora").await;
    let mut thief = sky.browser();
    sign_in(&mut thief, &member.email, PASSWORD).await.is(303);
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.post(&format!("/skyline/console/team/{}/link", member.id), &[]).await;
    let link = page.links("https://portal.example/skyline/console/sign-in/link/").remove(0);
    let link = link.trim_start_matches("https://portal.example").to_owned();
    let mut nora = sky.browser();
    nora.post(&link, &[("password", "another field in another winter")]).await.is(303);
    sky.clock.advance_seconds(60);
    thief.post("/skyline/console/sign-in/code", &[("code", &code(&sky, member.id).await)]).await.is(303);
    thief.get("/skyline/console").await.is(303);
    nora.post("/skyline/console/sign-in/code", &[("code", &code(&sky, member.id).await)]).await.is(303);
    nora.get("/skyline/console").await.is(200);
}

#[tokio::test]
async fn a_name_is_kept_without_signs_that_act_instead_of_being_read() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let odd = "Nora\u{0}\r\nNovak\u{202e}";
    let fields = [("name", odd), ("email", "nora@skyline.example"), ("role", "dispatcher")];
    maya.post("/skyline/console/team", &fields).await.is(200).says("Nora Novak is invited").hides("\u{202e}");
    maya.post("/skyline/console/me", &[("name", "Maya\u{0}\nLindqvist"), ("language", "en")]).await.is(303);
    assert_eq!(row(&sky, sky.maya.staff()).await.name, "Maya  Lindqvist");
    maya.post("/skyline/console/me", &[("name", "\u{0}"), ("language", "en")]).await.is(422);
}

#[tokio::test]
async fn the_last_admin_stays() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let path = |id: StaffId, what: &str| format!("/skyline/console/team/{id}/{what}");
    let (own, olga) = (sky.maya.staff(), sky.olga.staff());
    for (what, fields) in
        [("role", vec![("role", "viewer"), ("version", "1")]), ("deactivate", vec![("version", "1")])]
    {
        let page = maya.post(&path(own, what), &fields).await;
        page.is(303);
        maya.follow(page).await.is(200).says("last active admin cannot be demoted");
    }
    maya.post(&path(olga, "role"), &[("role", "admin"), ("version", "1")]).await.is(303);
    maya.post(&path(own, "role"), &[("role", "viewer"), ("version", "1")]).await.is(303);
    assert_eq!(row(&sky, own).await.role, Role::Viewer);
    maya.get("/skyline/console/team").await.is(303);
}

#[tokio::test]
async fn a_deactivated_colleague_is_out_at_once() {
    let sky = Skyline::open().await;
    let (mut maya, mut sam) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.sam).await);
    sam.get("/skyline/console").await.is(200);
    let id = sky.sam.staff();
    maya.post(&format!("/skyline/console/team/{id}/deactivate"), &[("version", "1")]).await.is(303);
    sam.get("/skyline/console").await.is(303);
    maya.get("/skyline/console/team").await.is(200).says("Inactive");
    maya.post(&format!("/skyline/console/team/{id}/link"), &[]).await.is(303);
    // Two admins with the same page open: the second is told.
    maya.post(&format!("/skyline/console/team/{id}/reactivate"), &[("version", "1")]).await.is(409);
}

#[tokio::test]
async fn only_admins_see_the_team_and_add_to_it() {
    let sky = Skyline::open().await;
    for person in [&sky.olga, &sky.sam, &sky.vera] {
        sky.signed_in(person).await.get("/skyline/console/team").await.is(403);
    }
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/team/new").await.is(200).says("Dispatcher");
    let fields = [("name", "Nora Novak"), ("email", "nora@skyline.example"), ("role", "dispatcher")];
    let page = maya.post("/skyline/console/team", &fields).await;
    page.is(200).says("Nora Novak is invited");
    let link = page.links("https://portal.example/skyline/console/sign-in/invitation/").remove(0);
    sky.browser().get(link.trim_start_matches("https://portal.example")).await.is(200).says("Nora Novak");
    maya.post("/skyline/console/team", &fields).await.is(422).says("was invited already");
    let taken = [("name", "Sam"), ("email", sky.sam.email.as_str()), ("role", "viewer")];
    maya.post("/skyline/console/team", &taken).await.is(422).says("has this address already");
    maya.post("/skyline/console/team", &[("name", ""), ("email", "x"), ("role", "admin")])
        .await
        .is(422)
        .says("Enter a name");
    let nina = sky.nina.staff();
    maya.post(&format!("/skyline/console/team/{nina}/deactivate"), &[("version", "1")]).await.is(404);
}
