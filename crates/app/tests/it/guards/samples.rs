//! One thing of every kind, made by the verbs of the product, for every `{id}` and `{item}` of the table of contents. All
//! of them belong to Harcourt Holdings of Skyline Air.

use portico::demo::scene::{Offer, Scene, When, Wish};
use portico_domain::access::Role;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::billing::payments;
use portico_domain::charter::aircraft::{Aircraft, AircraftForm};
use portico_domain::charter::fbos::FboForm;
use portico_domain::charter::requests::alternatives;
use portico_domain::conversations::deliveries;
use portico_domain::conversations::threads::ThreadNoun;
use portico_domain::database::Sight as _;
use portico_domain::id::AccountId;
use portico_domain::outbox::{self, system_in};
use portico_domain::people::{accounts, memberships};
use portico_domain::workspaces;
use portico_web::routes::Route;

use super::access_samples::{colleague, device_of, passkey_of, provider, stranger};
use super::field_samples;
use crate::world::{Page, Person, Skyline, key};

/// Which id stands for `{id}` (or `{item}`) after a word of an address.
pub(super) struct Samples {
    known: Vec<(&'static str, String)>,
    /// The account that all of it belongs to.
    account: String,
    /// The cookie of a worker's phone.
    pub(super) phone: String,
}

impl Samples {
    /// Makes `count` things of every kind.
    pub(super) async fn make(sky: &Skyline, count: usize) -> Self {
        sky.sends_technicians_too().await;
        sky.owners_may_invite().await;
        let scene = scene(sky).await;
        let (mut known, mut phone) = (Vec::new(), String::new());
        for number in 0..count {
            known = round(sky, &scene, number).await;
            let (of_field, cookie) = field_samples::round(sky, &scene, number, sky.claire.account()).await;
            known.extend(of_field);
            phone = cookie;
        }
        Self { known, account: sky.claire.account().to_string(), phone }
    }

    /// The address of a route, with a thing for each of its places.
    #[track_caller]
    pub(super) fn path(&self, route: &Route, slug: &str) -> String {
        let mut before = "";
        let mut path = String::new();
        for part in route.path.split('/').skip(1) {
            path.push('/');
            match part {
                "{workspace}" => path.push_str(slug),
                "{id}" | "{item}" => path.push_str(self.id(route, before)),
                "{token}" | "{name}" => path.push_str("nothing-that-was-ever-given-out-by-anyone"),
                part if part.starts_with('{') => {
                    panic!("{} has a place {part} that no sample knows", route.path)
                }
                part => path.push_str(part),
            }
            before = part;
        }
        path
    }

    #[track_caller]
    fn id(&self, route: &Route, noun: &str) -> &str {
        let noun = match noun {
            // Only what has not been sent can be edited or thrown away.
            "requests" if route.path.ends_with("/edit") || route.path.ends_with("/discard") => "drafts",
            "devices" if route.path.contains("/portal-users/") => "devices of a portal user",
            "devices" if route.path.contains("/portal/") => "devices of a client",
            "devices" if route.path.contains("/work/") => "devices of a worker",
            "passkeys" if route.path.contains("/portal/") => "passkeys of a client",
            "accounts" if route.path.contains("/contacts/") => "places",
            "people" if route.path.contains("/identity/") => "accounts elsewhere",
            "with" => "providers",
            noun => noun,
        };
        let found = self.known.iter().find(|(known, _)| *known == noun);
        let missing = || panic!("no sample stands for “{noun}” in {}: make one here", route.path);
        found.map_or_else(missing, |(_, id)| id)
    }

    /// The same address with a thing of another kind of the noun, such as a quote that is not yet sent.
    #[track_caller]
    pub(super) fn path_to(&self, route: &Route, slug: &str, noun: &str) -> String {
        let instead = self.known.iter().find(|(known, _)| *known == noun).expect("a sample");
        let usual = route.path.split('/').take_while(|part| *part != "{id}").last().unwrap_or_default();
        self.path(route, slug).replace(self.id(route, usual), &instead.1)
    }

    /// The fields without which an address has nothing to find or to decide, such as the account that is asked for.
    pub(super) fn form(&self, route: &Route) -> Vec<(&'static str, &str)> {
        let id = |noun| self.id(route, noun);
        let version = ("version", "1");
        match route.path.split_once("/{workspace}/").map_or("", |(_, rest)| rest) {
            "portal/account" | "console/passengers" | "console/requests/new" | "console/deals/new" => {
                vec![("account", id("accounts"))]
            }
            "console/trips" | "console/messages" => {
                vec![("account", id("accounts")), ("contact", id("contacts"))]
            }
            "console/jobs" => {
                vec![("account", id("accounts")), ("template", id("templates")), ("site", id("sites"))]
            }
            "console/sites" => vec![("account", id("accounts"))],
            "console/workers/{id}/keys" => vec![("source", "osmand")],
            "console/accounts/{id}/people" => vec![("contact", id("contacts")), ("role", "viewer")],
            "console/accounts/{id}/fbos" => vec![("fbo", id("fbos"))],
            "console/accounts/{id}/fbos/remove" => vec![("airport", "KTEB")],
            "console/contacts/{id}/accounts" => vec![("account", &self.account), ("role", "viewer")],
            "console/deals/{id}/stage" => vec![("stage", "quoted"), version],
            "console/quotes" => vec![("deal", id("deals"))],
            "console/leads/{id}/status" => vec![("status", "contacted")],
            "console/team/{id}/role" => vec![("role", "viewer"), version],
            "console/invoices/{id}/edit"
            | "console/invoices/{id}/issue"
            | "console/team/{id}/permissions"
            | "console/team/{id}/deactivate"
            | "console/team/{id}/reactivate"
            | "console/identity/providers/{id}/remove" => vec![version],
            _ => Vec::new(),
        }
    }
}

/// An id that was never given.
pub(super) const NEVER: &str = "01890000000070008000000000000000";

/// The same address with ids that were never given.
pub(super) fn missing(path: &str) -> String {
    let swap = |part: &str| match uuid::Uuid::try_parse(part) {
        Ok(_) => NEVER.to_owned(),
        Err(_) => part.to_owned(),
    };
    path.split('/').map(swap).collect::<Vec<_>>().join("/")
}

/// A page without what differs from one request to the next.
pub(super) fn is_missing(page: &Page) -> String {
    let id = page.header("x-request-id").unwrap_or("none").to_owned();
    let mut html = page.html().replace(&id, "");
    while let Some(at) = html.find("nonce=\"") {
        let end = html[at + 7..].find('"').map_or(html.len(), |length| at + 8 + length);
        html.replace_range(at..end, "");
    }
    html
}

async fn scene(sky: &Skyline) -> Scene {
    let maya = sky.staff(&sky.maya).await;
    let house = workspaces::by_id(&sky.database, sky.workspace)
        .await
        .expect("readable")
        .expect("a workspace")
        .workspace;
    Scene {
        database: sky.database.clone(),
        clock: sky.clock.clone(),
        today: sky.clock.now().plus_days(1),
        key: key(),
        house,
        paper: None,
        boss: maya.clone(),
        sales: maya.clone(),
        dispatch: maya.clone(),
        accounting: maya,
    }
}

async fn round(sky: &Skyline, scene: &Scene, number: usize) -> Vec<(&'static str, String)> {
    let claire = sky.client(&sky.claire).await;
    let harcourt = sky.claire.account();
    let aircraft = tail(scene, number).await;
    let fbo = FboForm { airport: "KTEB".to_owned(), name: format!("Handler {number}"), ..FboForm::default() };
    let fbo = scene.add_fbo(&fbo).await.expect("an FBO");
    let account = account(scene, harcourt).await;
    scene.prefer(&account, &fbo).await.expect("a preference");
    let passenger = scene.add_passenger(&account, ("Pat", "Sample"), "").await.expect("a passenger");
    let lead = format!("lead{number}@leads.example");
    let lead = scene.add_lead(("Lee", "Sample"), &lead, "", "").await.expect("a lead");
    let wish = |days| Wish {
        legs: vec![("KTEB", "KBED", When::Day(days, "09:00"))],
        people: 2,
        named: Vec::new(),
        services: Vec::new(),
        notes: "",
    };
    let days = 10 + i64::try_from(number).expect("few");
    let offer = || Offer { aircraft: vec![&aircraft], valid_days: 4, intro: "" };
    let sold = scene.ask(&claire, harcourt, &wish(days)).await.expect("a request");
    let quote = scene.quote(&sold, &offer()).await.expect("a quote");
    let trip = scene.accept(&claire, &quote).await.expect("a trip");
    let invoice = scene.issue(&scene.bill(&trip).await.expect("a bill")).await.expect("an invoice");
    scene.announce(&claire, &invoice, "FT 1").await.expect("a transfer announced");
    let open = scene.ask(&claire, harcourt, &wish(days + 40)).await.expect("a request");
    let sent = scene.quote(&open, &offer()).await.expect("a quote");
    let asked = scene.ask(&claire, harcourt, &wish(days + 80)).await.expect("a request");
    scene
        .propose(&asked, &[("KTEB", "KBED", When::Day(days + 80, "11:00"))], "Later")
        .await
        .expect("a proposal");
    let thread =
        scene.client_writes_about(&claire, (ThreadNoun::Trip, trip.id.0), "A word").await.expect("a thread");
    scene.staff_answer(&scene.boss, &thread, "An answer").await.expect("an answer");

    let drafted = scene.ask(&claire, harcourt, &wish(days + 120)).await.expect("a request");
    let drafted = scene.draft(&drafted, &offer()).await.expect("a draft");
    let draft = draft(sky).await;
    // The story's clock stands at its end by now, and a second mail to oneself at the same moment is the first.
    sky.clock.advance_seconds(i64::try_from(number).expect("few") + 1);
    let (mut work, by) = scene.by::<ManagePortal>(&scene.boss).await.expect("a change");
    let delivery = deliveries::send_test_mail(&mut work, &by).await.expect("a mail to oneself");
    work.commit().await.expect("committed");
    let device = device_of(sky, &sky.claire).await;
    let (provider, identity) = provider(sky, number).await;
    let desk = device_of(sky, &sky.maya).await;

    let reader = sky.database.reader(system_in(sky.workspace));
    let newest = |mut ids: Vec<uuid::Uuid>| {
        ids.sort_unstable();
        ids.last().map(|id| id.simple().to_string()).unwrap_or_default()
    };
    let payments = reader.all(reader.visible::<payments::row::Entity>()).await.expect("readable");
    let alternatives = sky.database.reader(scene.boss.clone());
    let alternatives =
        alternatives.all(alternatives.visible::<alternatives::Entity>()).await.expect("readable");
    let seats = reader.all(reader.visible::<memberships::row::Entity>()).await.expect("readable");
    let seat_of = |who: &Person| {
        seats.iter().find(|seat| seat.contact_id == who.contact()).expect("a seat").id.to_string()
    };
    let tasks = reader.all(reader.visible::<outbox::row::Entity>()).await.expect("readable");
    vec![
        ("accounts", harcourt.to_string()),
        ("contacts", sky.daniel.contact().to_string()),
        ("people", seat_of(&sky.daniel)),
        ("places", seat_of(&sky.daniel)),
        ("passengers", passenger.id.to_string()),
        ("leads", lead.id.to_string()),
        ("aircraft", aircraft.id.to_string()),
        ("fbos", fbo.id.to_string()),
        ("requests", asked.id.to_string()),
        ("drafts", draft),
        ("devices", desk),
        ("devices of a client", device),
        ("devices of a portal user", device_of(sky, &sky.daniel).await),
        ("passkeys", passkey_of(sky, &sky.maya).await),
        ("passkeys of a client", passkey_of(sky, &sky.claire).await),
        ("access-requests", stranger(sky, number).await),
        ("providers", provider),
        ("accounts elsewhere", identity),
        ("tasks", newest(tasks.iter().map(|task| task.id.0).collect())),
        ("deals", scene.deal_of(&open).await.expect("a deal").id.to_string()),
        ("quotes", sent.id.to_string()),
        ("quotes not yet sent", drafted.id.to_string()),
        ("trips", trip.id.to_string()),
        ("invoices", invoice.id.to_string()),
        ("messages", thread.id.to_string()),
        ("portal-users", sky.daniel.user().to_string()),
        ("team", sky.vera.staff().to_string()),
        ("invitations", colleague(sky, number).await),
        ("payments", newest(payments.iter().map(|payment| payment.id.0).collect())),
        ("alternatives", newest(alternatives.iter().map(|one| one.id.0).collect())),
        ("deliveries", delivery.to_string()),
        ("logo", uuid::Uuid::nil().simple().to_string()),
    ]
}

/// A request that Claire typed and kept, as the address of its page names it.
async fn draft(sky: &Skyline) -> String {
    let mut claire = sky.signed_in(&sky.claire).await;
    let account = sky.claire.account().to_string();
    let typed = [("do", "save"), ("account", account.as_str()), ("legs.0.from", "KTEB")];
    let page = claire.post("/skyline/portal/requests", &typed).await;
    page.is(303);
    let id = page.leads_to().split(['/', '?']).find(|part| uuid::Uuid::try_parse(part).is_ok());
    id.unwrap_or_else(|| panic!("a draft leads to {}", page.leads_to())).to_owned()
}

async fn tail(scene: &Scene, number: usize) -> Aircraft {
    let form = AircraftForm {
        registration: format!("N{}SK", 100 + number),
        model: "Challenger 350".to_owned(),
        category: "Super-midsize".to_owned(),
        seats: "9".to_owned(),
        base: "KTEB".to_owned(),
        cruise_knots: "459".to_owned(),
        range_nm: "3200".to_owned(),
        hourly_rate: "7900".to_owned(),
        amenities: String::new(),
        status: "active".to_owned(),
    };
    scene.add_aircraft(&form).await.expect("an aircraft")
}

async fn account(scene: &Scene, id: AccountId) -> accounts::Account {
    let reader = scene.database.reader(scene.boss.clone());
    reader.one::<accounts::row::Entity>(id).await.expect("the account")
}

/// Somebody of each role at Skyline Air.
pub(super) fn colleagues(sky: &Skyline) -> [(Role, &Person); 6] {
    [
        (Role::Admin, &sky.maya),
        (Role::Operations, &sky.olga),
        (Role::Sales, &sky.sam),
        (Role::Dispatcher, &sky.rob),
        (Role::Accounting, &sky.ada),
        (Role::Viewer, &sky.vera),
    ]
}
