//! Every address × everybody: strangers, clients of the account in each role, of another account and of another workspace,
//! invited, inactive, suspended and removed ones, each role of staff, and staff of another workspace.

use portico_domain::access::{Role, permissions};
use portico_domain::people::memberships::MembershipRole;
use portico_web::routes::{Audience, Route, all};

use super::samples::{Samples, colleagues, is_missing, missing};
use crate::world::{Browser, Page, Person, Skyline};

/// Where a person without a session of that side is sent.
fn is_door(page: &Page, side: &str) -> bool {
    page.status.is_redirection() && page.leads_to().starts_with(&format!("{side}/sign-in"))
}

/// Whether the address let the person do what it is for, be it only to say that the form is empty.
pub(super) fn lets_in(route: &Route, page: &Page, side: &str) -> bool {
    let status = page.status.as_u16();
    let leaves = route.path.ends_with("/sign-out");
    // Nobody is on the way among the samples, and nobody has a photo.
    let not_now = status == 404 && ["/follow", "/photo"].iter().any(|end| route.path.ends_with(end));
    is_door(page, side) == leaves && (not_now || matches!(status, 200 | 303 | 409 | 410 | 415 | 422))
}

pub(super) async fn ask(browser: &mut Browser, samples: &Samples, route: &Route, path: &str) -> Page {
    match route.method {
        "GET" => browser.get(path).await,
        _ => browser.post(path, &samples.form(route)).await,
    }
}

pub(super) struct Verdicts(pub(super) Vec<String>);

impl Verdicts {
    pub(super) fn expect(&mut self, fine: bool, who: &str, wanted: &str, page: &Page) {
        if !fine {
            let to = page.header("location").unwrap_or_default();
            self.0.push(format!("{who} wants {wanted}: {} answers {} {to}", page.asked, page.status));
        }
    }
    /// A foreign object and one that never was must look the same, to the letter.
    pub(super) fn same(&mut self, who: &str, foreign: &Page, never: &Page) {
        // A form that brings files is refused before anything is looked for, when it is none.
        let unread = |page: &Page| page.status == 404 || page.status == 415;
        let fine = unread(foreign) && is_missing(foreign) == is_missing(never);
        self.expect(fine, who, "a foreign object to look like none", foreign);
        self.expect(unread(never), who, "nothing where nothing is", never);
    }
    #[track_caller]
    pub(super) fn check(self) {
        assert!(self.0.is_empty(), "{} faults:\n{}", self.0.len(), self.0.join("\n"));
    }
}

pub(super) fn has_object(route: &Route) -> bool {
    route.path.contains("{id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_clients_keeps_everybody_else_out() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let sue = sky.joined("sue", MembershipRole::Owner).await;
    let suspend = format!("/skyline/console/portal-users/{}/suspend", sue.user());
    sky.signed_in(&sky.maya).await.post(&suspend, &[]).await.is(303);
    let mut verdicts = Verdicts(Vec::new());
    for route in all().filter(|route| route.audience == Audience::Client) {
        let path = samples.path(route, "skyline");
        let mut outside = vec![("a stranger", sky.browser())];
        let shut_out: [(&str, &Person); 7] = [
            ("a suspended client", &sue),
            ("an invited client", &sky.ivy),
            ("an inactive contact", &sky.ian),
            ("a removed client", &sky.rita),
            ("a client of another workspace", &sky.otto),
            ("staff of another workspace", &sky.nina),
            ("an administrator", &sky.maya),
        ];
        for (who, person) in shut_out {
            outside.push((who, sky.signed_in(person).await));
        }
        for (who, mut browser) in outside {
            let page = ask(&mut browser, &samples, route, &path).await;
            verdicts.expect(is_door(&page, "/skyline/portal"), who, "the door", &page);
        }
        if has_object(route) {
            let never = missing(&path);
            let mut dora = sky.signed_in(&sky.dora).await;
            let foreign = ask(&mut dora, &samples, route, &path).await;
            verdicts.same(
                "a client of another account",
                &foreign,
                &ask(&mut dora, &samples, route, &never).await,
            );
            let mut otto = sky.signed_in(&sky.otto).await;
            let elsewhere = path.replacen("/skyline/", "/northwind/", 1);
            let foreign = ask(&mut otto, &samples, route, &elsewhere).await;
            let never = never.replacen("/skyline/", "/northwind/", 1);
            verdicts.same(
                "a client of another workspace at home",
                &foreign,
                &ask(&mut otto, &samples, route, &never).await,
            );
        }
    }
    verdicts.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_clients_lets_the_owner_in() {
    let mut world = fresh().await;
    let mut verdicts = Verdicts(Vec::new());
    for route in all().filter(|route| route.audience == Audience::Client) {
        let faults = async |(sky, samples): &(Skyline, Samples)| {
            let mut verdicts = Verdicts(Vec::new());
            let mut claire = sky.signed_in(&sky.claire).await;
            let page = ask(&mut claire, samples, route, &samples.path(route, "skyline")).await;
            verdicts.expect(lets_in(route, &page, "/skyline/portal"), "the owner", "to get in", &page);
            verdicts.0
        };
        let mut found = faults(&world).await;
        if !found.is_empty() {
            // An earlier address may have taken away what this one is about: only a world of its own can tell.
            world = fresh().await;
            found = faults(&world).await;
        }
        verdicts.0.extend(found);
    }
    verdicts.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_staff_keeps_everybody_else_out() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let mut verdicts = Verdicts(Vec::new());
    for (route, permission) in staff_routes() {
        let path = samples.path(route, "skyline");
        let mut outside = vec![("a stranger", sky.browser())];
        let shut_out: [(&str, &Person); 4] = [
            ("a client", &sky.claire),
            ("an invited client", &sky.ivy),
            ("an inactive contact", &sky.ian),
            ("staff of another workspace", &sky.nina),
        ];
        for (who, person) in shut_out {
            outside.push((who, sky.signed_in(person).await));
        }
        for (who, mut browser) in outside {
            let page = ask(&mut browser, &samples, route, &path).await;
            verdicts.expect(is_door(&page, "/skyline/console"), who, "the door", &page);
        }
        for (role, person) in colleagues(&sky) {
            if !holds(role, permission) {
                let page = ask(&mut sky.signed_in(person).await, &samples, route, &path).await;
                verdicts.expect(page.status == 403, &format!("{role} without {permission}"), "403", &page);
            }
        }
        if has_object(route) {
            let elsewhere = path.replacen("/skyline/", "/northwind/", 1);
            let mut nina = sky.signed_in(&sky.nina).await;
            let foreign = ask(&mut nina, &samples, route, &elsewhere).await;
            let never = ask(&mut nina, &samples, route, &missing(&elsewhere)).await;
            verdicts.same("staff of another workspace at home", &foreign, &never);
        }
    }
    verdicts.check();
}

/// The console's addresses in four parts, each a test of its own.
const PARTS: [&[&str]; 3] = [
    &["requests", "deals", "quotes", "passengers", "messages"],
    &["trips", "invoices", "schedule", "aircraft", "fbos", "airports", "deliveries"],
    &["jobs", "board", "map", "asks", "ratings", "sites", "workers", "templates", "import", "field"],
];

/// The part an address belongs to; the last is for all that is in none.
pub(super) fn part_of(path: &str) -> usize {
    let noun = path.split(['/', '?', '#']).nth(3).unwrap_or_default();
    PARTS.iter().position(|nouns| nouns.contains(&noun)).unwrap_or(PARTS.len())
}

/// Every address of a part lets each role in that holds its permission.
async fn part_lets_in_whose_role_holds_the_permission(part: usize) {
    let mut world = fresh().await;
    let mut verdicts = Verdicts(Vec::new());
    let mut seen = 0;
    for (route, permission) in staff_routes().filter(|(route, _)| part_of(route.path) == part) {
        seen += 1;
        let mut faults = faults_of_staff(&world, route, permission).await;
        if !faults.is_empty() {
            // An earlier address may have taken away what this one is about: only a world of its own can tell.
            world = fresh().await;
            faults = faults_of_staff(&world, route, permission).await;
        }
        verdicts.0.extend(faults);
    }
    assert!(seen > 5, "part {part} has hardly any address");
    verdicts.check();
}

/// What is wrong with an address for those whose role holds its permission.
async fn faults_of_staff(
    (sky, samples): &(Skyline, Samples),
    route: &Route,
    permission: &str,
) -> Vec<String> {
    let mut verdicts = Verdicts(Vec::new());
    let path = samples.path(route, "skyline");
    let allowed = colleagues(sky).into_iter().filter(|(role, _)| holds(*role, permission));
    for (number, (role, person)) in allowed.enumerate() {
        let mut browser = sky.signed_in(person).await;
        let page = ask(&mut browser, samples, route, &path).await;
        // The first may have removed the thing; the others are then told so.
        let gone = number > 0 && route.method == "POST" && page.status == 404;
        let fine = gone || lets_in(route, &page, "/skyline/console");
        verdicts.expect(fine, &role.to_string(), "to get in", &page);
    }
    verdicts.0
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_sales_lets_in_whose_role_holds_its_permission() {
    part_lets_in_whose_role_holds_the_permission(0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_trips_and_invoices_lets_in_whose_role_holds_its_permission() {
    part_lets_in_whose_role_holds_the_permission(1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_field_service_lets_in_whose_role_holds_its_permission() {
    part_lets_in_whose_role_holds_the_permission(2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_other_address_of_staff_lets_in_whose_role_holds_its_permission() {
    part_lets_in_whose_role_holds_the_permission(3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_addresses_of_the_demo_are_unknown_and_those_for_anyone_need_nobody() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let mut verdicts = Verdicts(Vec::new());
    for route in all() {
        let path = samples.path(route, "skyline");
        let page = ask(&mut sky.browser(), &samples, route, &path).await;
        match route.audience {
            Audience::Demo => {
                verdicts.expect(page.status == 404, "a stranger", "nothing outside the demo", &page)
            }
            Audience::Anyone => {
                let fine = !page.status.is_server_error() && page.status != 403 && page.status != 405;
                verdicts.expect(fine, "a stranger", "an answer", &page);
            }
            Audience::Client | Audience::Staff(_) | Audience::Worker => {}
        }
    }
    verdicts.check();
}

async fn fresh() -> (Skyline, Samples) {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    (sky, samples)
}

fn staff_routes() -> impl Iterator<Item = (&'static Route, &'static str)> {
    all().filter_map(|route| match route.audience {
        Audience::Staff(permission) => Some((route, permission)),
        _ => None,
    })
}

#[track_caller]
fn holds(role: Role, permission: &str) -> bool {
    let known = permissions::ALL.iter().find(|(key, _)| *key == permission);
    known.unwrap_or_else(|| panic!("no permission is called {permission}")).1.contains(&role)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_workers_keeps_everybody_else_out_and_lets_the_worker_in() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let mut verdicts = Verdicts(Vec::new());
    let of_workers = || all().filter(|route| route.audience == Audience::Worker);
    for route in of_workers() {
        let path = samples.path(route, "skyline");
        let shut_out =
            [("a client", &sky.claire), ("an administrator", &sky.maya), ("staff elsewhere", &sky.nina)];
        let mut outside = vec![("a stranger", sky.browser())];
        for (who, person) in shut_out {
            outside.push((who, sky.signed_in(person).await));
        }
        for (who, mut browser) in outside {
            let page = ask(&mut browser, &samples, route, &path).await;
            let fine = is_door(&page, "/skyline/work") || page.status == 401;
            verdicts.expect(fine, who, "the door", &page);
        }
    }
    for route in of_workers() {
        let own = if route.method == "POST" { Some(fresh().await) } else { None };
        let (sky, samples) = own.as_ref().map_or((&sky, &samples), |(sky, samples)| (sky, samples));
        let path = samples.path(route, "skyline");
        let mut phone = sky.browser();
        phone.set_cookie("__Host-work", &samples.phone);
        if has_object(route) {
            let never = ask(&mut phone, samples, route, &missing(&path)).await;
            let fine = never.status == 404 || never.status == 415;
            verdicts.expect(fine, "the worker", "nothing where nothing is", &never);
        }
        let page = ask(&mut phone, samples, route, &path).await;
        let status = page.status.as_u16();
        let fine =
            matches!(status, 200 | 303 | 400 | 404 | 409 | 415 | 422) && !is_missing_door(route, &page);
        verdicts.expect(fine, "the worker", "to get in", &page);
    }
    verdicts.check();
}

/// Whether a worker was sent to the door though the address does not sign out.
fn is_missing_door(route: &Route, page: &Page) -> bool {
    let leaves = route.path.ends_with("/sign-out") || route.path.ends_with("/revoke");
    is_door(page, "/skyline/work") && !leaves
}
