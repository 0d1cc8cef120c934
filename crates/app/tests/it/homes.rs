//! The first page of each side: what waits, where it leads, and what somebody's role opens.

use std::collections::HashSet;

use portico::demo::scene::{Offer, Scene, When, Wish};
use portico_domain::charter::aircraft::AircraftForm;
use portico_domain::database::Sight as _;
use portico_domain::homes;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::{self, MembershipRole, Scopes};
use portico_domain::people::portal_users::{self, PortalUserStatus};
use portico_domain::workspaces;
use sea_orm::{IntoActiveModel as _, Set};

use crate::world::{Page, Skyline, key};

async fn scene(sky: &Skyline) -> Scene {
    let standing = workspaces::by_id(&sky.database, sky.workspace).await.expect("readable");
    let maya = sky.staff(&sky.maya).await;
    Scene {
        database: sky.database.clone(),
        clock: sky.clock.clone(),
        today: sky.clock.now(),
        key: key(),
        house: standing.expect("a workspace").workspace,
        paper: None,
        boss: maya.clone(),
        sales: maya.clone(),
        dispatch: maya.clone(),
        accounting: maya,
    }
}

fn to_bedford(days: i64) -> Wish {
    Wish {
        legs: vec![("KTEB", "KBED", When::Day(days, "09:00"))],
        people: 2,
        named: Vec::new(),
        services: Vec::new(),
        notes: "",
    }
}

fn challenger() -> AircraftForm {
    AircraftForm {
        registration: "N350SK".to_owned(),
        model: "Challenger 350".to_owned(),
        category: "Super-midsize".to_owned(),
        seats: "9".to_owned(),
        base: "KTEB".to_owned(),
        cruise_knots: "459".to_owned(),
        range_nm: "3200".to_owned(),
        hourly_rate: "7900".to_owned(),
        amenities: String::new(),
        status: "active".to_owned(),
    }
}

/// Gives Daniel another role in his account.
async fn daniel_becomes(sky: &Skyline, role: MembershipRole) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let mut seats = work.all(work.visible::<memberships::row::Entity>()).await.expect("readable").into_iter();
    let seat = seats.find(|seat| seat.contact_id == sky.daniel.contact()).expect("a seat");
    let mut seat = seat.into_active_model();
    seat.role = Set(role);
    seat.scopes = Set(Scopes::of(role.scopes().iter().copied()));
    work.update(seat).await.expect("updated");
    work.commit().await.expect("committed");
}

/// Whether a page leads to a section of the portal.
fn leads_to(page: &Page, section: &str) -> bool {
    page.html().contains(&format!("href=\"/skyline/portal/{section}\""))
}

#[tokio::test]
async fn a_client_is_led_only_to_what_their_role_opens() {
    let sky = Skyline::open().await;
    let sections = ["trips", "quotes", "invoices", "messages", "passengers"];
    for (role, opened) in [
        (MembershipRole::Owner, [true, true, true, true, true]),
        (MembershipRole::Requester, [true, true, false, true, true]),
        (MembershipRole::Signer, [true, true, false, true, true]),
        (MembershipRole::Billing, [false, false, true, true, false]),
        (MembershipRole::Viewer, [true, true, false, false, false]),
    ] {
        daniel_becomes(&sky, role).await;
        let mut daniel = sky.signed_in(&sky.daniel).await;
        let home = daniel.get("/skyline/portal").await;
        home.is(200);
        for (section, opened) in sections.iter().zip(opened) {
            assert_eq!(leads_to(&home, section), opened, "{role} and {section}");
            if opened {
                daniel.get(&format!("/skyline/portal/{section}")).await.is(200);
            }
        }
    }
}

#[tokio::test]
async fn the_numbers_in_the_navigation_follow_on_an_open_page_also_from_nothing() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let (portal, console) = (claire.get("/skyline/portal").await, maya.get("/skyline/console").await);
    let (portal_html, console_html) = (portal.html(), console.html());
    for (html, spot, noun) in [
        (&portal_html, "nav-shell-quotes", "quote"),
        (&portal_html, "nav-shell-messages", "thread"),
        (&portal_html, "tab-shell-messages", "thread"),
        (&console_html, "nav-shell-requests", "request"),
        (&console_html, "nav-shell-deals", "deal"),
        (&console_html, "nav-shell-messages", "thread"),
        (&console_html, "nav-shell-invoices", "invoice"),
        (&console_html, "nav-shell-deliveries", "delivery"),
    ] {
        assert!(html.contains(&format!("id=\"{spot}\" data-live=\"{noun}\"")), "{spot}");
    }
    for html in [portal_html, console_html] {
        let mut seen = HashSet::new();
        for part in html.split(" id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(seen.insert(id.to_owned()), "{id} stands twice");
        }
    }
}

#[tokio::test]
async fn each_queue_leads_to_the_list_of_what_waits_in_it() {
    let sky = Skyline::open().await;
    let scene = scene(&sky).await;
    let claire = sky.client(&sky.claire).await;
    let aircraft = scene.add_aircraft(&challenger()).await.expect("an aircraft");
    let offer = || Offer { aircraft: vec![&aircraft], valid_days: 4, intro: "" };
    let request = scene.ask(&claire, sky.claire.account(), &to_bedford(20)).await.expect("a request");
    let changed = scene.quote(&request, &offer()).await.expect("a quote");
    scene.ask_for_change(&claire, &changed, "A later start").await.expect("asked");
    let request = scene.ask(&claire, sky.claire.account(), &to_bedford(10)).await.expect("a request");
    let quote = scene.quote(&request, &offer()).await.expect("a quote");
    let trip = scene.accept(&claire, &quote).await.expect("a trip");
    let invoice = scene.issue(&scene.bill(&trip).await.expect("a bill")).await.expect("an invoice");
    scene.announce(&claire, &invoice, "FT 1").await.expect("announced");
    let mut maya = sky.signed_in(&sky.maya).await;
    let home = maya.get("/skyline/console").await;
    home.is(200).says("Client changes 1").says("Payments to confirm 1");
    for list in [
        "requests?tab=requested",
        "quotes?tab=open",
        "quotes?tab=to-confirm",
        "quotes?tab=changes",
        "messages?filter=waiting",
        "invoices?tab=overdue",
        "invoices?tab=announced",
        "deliveries?state=failed",
        "trips?tab=upcoming",
    ] {
        let list = format!("/skyline/console/{list}");
        assert_eq!(home.links(&list), std::slice::from_ref(&list));
        maya.get(&list).await.is(200);
    }
    maya.get("/skyline/console/quotes?tab=changes").await.says(&changed.reference());
    let name = format!("/skyline/console/invoices/{}", invoice.id);
    let announced = maya.get("/skyline/console/invoices?tab=announced").await;
    assert!(announced.links(&name).contains(&name));
}

#[tokio::test]
async fn a_request_with_a_quote_stays_on_the_clients_first_page() {
    let sky = Skyline::open().await;
    let scene = scene(&sky).await;
    let claire = sky.client(&sky.claire).await;
    let aircraft = scene.add_aircraft(&challenger()).await.expect("an aircraft");
    let request = scene.ask(&claire, sky.claire.account(), &to_bedford(20)).await.expect("a request");
    let offer = Offer { aircraft: vec![&aircraft], valid_days: 4, intro: "" };
    scene.quote(&request, &offer).await.expect("a quote");
    let mut claire = sky.signed_in(&sky.claire).await;
    let home = claire.get("/skyline/portal").await;
    home.is(200).says("Quoted");
    assert_eq!(home.links(&format!("/skyline/portal/requests/{}", request.id)).len(), 1);
}

#[tokio::test]
async fn an_alternative_to_answer_is_never_passed_over() {
    let sky = Skyline::open().await;
    let scene = scene(&sky).await;
    let claire = sky.client(&sky.claire).await;
    let account = sky.claire.account();
    let last = scene.ask(&claire, account, &to_bedford(90)).await.expect("a request");
    for days in 10..16 {
        scene.ask(&claire, account, &to_bedford(days)).await.expect("a request");
    }
    let later = [("KTEB", "KBED", When::Day(90, "11:00"))];
    scene.propose(&last, &later, "Later").await.expect("a proposal");
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200).says("Answer the alternative we propose");
}

#[tokio::test]
async fn a_kept_request_is_finished_from_the_first_page() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let account = sky.claire.account().to_string();
    let typed = [("do", "save"), ("account", account.as_str()), ("legs.0.from", "KTEB")];
    claire.post("/skyline/portal/requests", &typed).await.is(303);
    let home = claire.get("/skyline/portal").await;
    home.is(200).says("Finish your request");
    let mut forms = home.links("/skyline/portal/requests/").into_iter();
    let form = forms.find(|to| to.ends_with("/edit")).expect("the way back");
    claire.get(&form).await.is(200);
    // What one types is one's own until it is sent.
    let mut daniel = sky.signed_in(&sky.daniel).await;
    daniel.get("/skyline/portal").await.is(200).hides("Finish your request");
}

#[tokio::test]
async fn somebody_removed_does_not_count_as_invited() {
    let sky = Skyline::open().await;
    let reader = sky.database.reader(sky.staff(&sky.maya).await);
    let invited = async || homes::setup(&reader).await.expect("readable").expect("nobody was in").invited;
    assert!(invited().await);
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    for user in work.all(work.visible::<portal_users::row::Entity>()).await.expect("readable") {
        let mut user = user.into_active_model();
        user.status = Set(PortalUserStatus::Removed);
        work.update(user).await.expect("updated");
    }
    work.commit().await.expect("committed");
    assert!(!invited().await);
}
