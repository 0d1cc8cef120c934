//! Accounts, contacts, passengers, the fleet, and the search over them.

use http::HeaderValue;

use crate::world::{Browser, Page, Skyline};

const CONTACT: [(&str, &str); 6] = [
    ("first_name", "José"),
    ("last_name", "Núñez"),
    ("emails.0.address", "jose@nunez.example"),
    ("phones.0.number", "(201) 555-0199"),
    ("language", "es"),
    ("notes", ""),
];

/// The last part of where a redirect leads.
fn id_of(page: &Page) -> String {
    page.is(303).leads_to().rsplit('/').next().unwrap_or_default().to_owned()
}

async fn new_account(staff: &mut Browser, name: &str) -> String {
    let fields = [("name", name), ("kind", "charter-client"), ("organisation", "yes")];
    id_of(&staff.post("/skyline/console/accounts", &fields).await)
}

async fn new_contact(staff: &mut Browser, account: &str) -> String {
    let mut fields = CONTACT.to_vec();
    fields.extend([("account", account), ("role", "requester")]);
    id_of(&staff.post("/skyline/console/contacts", &fields).await)
}

#[tokio::test]
async fn a_contact_may_act_for_several_accounts() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let first = new_account(&mut sam, "Núñez Holdings").await;
    let second = new_account(&mut sam, "Casa Núñez").await;
    let contact = new_contact(&mut sam, &first).await;
    let places = format!("/skyline/console/contacts/{contact}/accounts");
    sam.post(&places, &[("account", &second), ("role", "billing")]).await.is(303);
    let page = sam.get(&format!("/skyline/console/contacts/{contact}")).await;
    page.is(200)
        .says("Núñez Holdings")
        .says("Casa Núñez")
        .says("Requester")
        .says("Billing")
        .says("+1 201 555 0199");
    sam.get(&format!("/skyline/console/accounts/{second}")).await.is(200).says("José Núñez");
    let remove = page
        .links(&format!("/skyline/console/contacts/{contact}/accounts/"))
        .into_iter()
        .find(|link| link.ends_with("/remove"))
        .expect("a place");
    sam.post(&remove, &[]).await.is(303);
    sam.get(&format!("/skyline/console/accounts/{first}")).await.is(200);
}

#[tokio::test]
async fn a_contact_made_inactive_is_signed_out_with_the_next_click_and_stays_in_the_list() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200);
    let record = format!("/skyline/console/contacts/{}", sky.claire.contact());
    sam.get(&record).await.is(200).says("signed out everywhere at once");
    sam.post(&format!("{record}/deactivate"), &[]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    sam.get("/skyline/console/contacts?q=claire").await.is(200).says("Claire Bennett").says("Inactive");
    sam.post(&format!("{record}/reactivate"), &[]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    sky.signed_in(&sky.claire).await.get("/skyline/portal").await.is(200);
}

#[tokio::test]
async fn an_account_out_of_use_vanishes_from_the_portal_of_its_people() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/passengers").await.is(200).says("Harcourt Holdings");
    let record = format!("/skyline/console/accounts/{}", sky.claire.account());
    let fields = [("name", "Harcourt Holdings"), ("kind", "charter-client"), ("version", "1")];
    sam.post(&record, &fields).await.is(303);
    claire.get("/skyline/portal/passengers").await.is(404);
    sam.post(&record, &fields).await.is(409);
}

#[tokio::test]
async fn an_id_of_another_workspace_in_a_form_is_not_found() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut nina = sky.signed_in(&sky.nina).await;
    let account = new_account(&mut sam, "Núñez Holdings").await;
    let record = format!("/skyline/console/accounts/{account}");
    let foreign_contact = sky.otto.contact().to_string();
    let foreign_account = sky.otto.account().to_string();
    let fbo = [("airport", "KTEB"), ("name", "Northwind Handling")];
    nina.post("/northwind/console/fbos", &fbo).await.is(303);
    let list = nina.get("/northwind/console/fbos").await;
    let edit = list
        .links("/northwind/console/fbos/")
        .into_iter()
        .find(|link| link.ends_with("/edit"))
        .expect("an FBO");
    let foreign_fbo = edit.split('/').nth(4).expect("an id").to_owned();

    sam.post(&format!("{record}/people"), &[("contact", &foreign_contact), ("role", "owner")]).await.is(404);
    sam.post(&format!("{record}/fbos"), &[("fbo", &foreign_fbo)]).await.is(404);
    let mut fields = CONTACT.to_vec();
    fields.extend([("account", foreign_account.as_str()), ("role", "owner")]);
    sam.post("/skyline/console/contacts", &fields).await.is(404);
    let passenger = [("account", foreign_account.as_str()), ("first_name", "A"), ("last_name", "B")];
    sam.post("/skyline/console/passengers", &passenger).await.is(404);
    let rep = sky.nina.staff().to_string();
    let fields = [("name", "X"), ("kind", "broker"), ("rep", rep.as_str())];
    sam.post("/skyline/console/accounts", &fields).await.is(404);
    for path in ["accounts", "contacts"] {
        let id = if path == "accounts" { &foreign_account } else { &foreign_contact };
        sam.get(&format!("/skyline/console/{path}/{id}")).await.is(404).hides("Otto");
    }
}

#[tokio::test]
async fn a_preferred_fbo_is_one_per_airport() {
    let sky = Skyline::open().await;
    let mut olga = sky.signed_in(&sky.olga).await;
    let account = new_account(&mut olga, "Núñez Holdings").await;
    for name in ["Meridian", "Signature"] {
        olga.post("/skyline/console/fbos", &[("airport", "TEB"), ("name", name)]).await.is(303);
    }
    olga.post("/skyline/console/fbos", &[("airport", "KTEB"), ("name", "Meridian")])
        .await
        .is(422)
        .says("of this name already");
    let choose = olga.get(&format!("/skyline/console/accounts/{account}/fbos")).await;
    choose.is(200).says("Meridian").says("Signature");
    let html = choose.html();
    let ids: Vec<&str> =
        html.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for id in &ids {
        olga.post(&format!("/skyline/console/accounts/{account}/fbos"), &[("fbo", id)]).await.is(303);
    }
    let page = olga.get(&format!("/skyline/console/accounts/{account}")).await;
    page.is(200).says("KTEB").says("Signature");
    assert_eq!(page.html().matches("name=\"airport\"").count(), 1, "one FBO at one airport");
}

#[tokio::test]
async fn a_mistake_keeps_everything_typed_and_says_where_it_is() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let fields = [
        ("first_name", "José"),
        ("last_name", ""),
        ("emails.0.address", "jose at nunez"),
        ("phones.0.number", "12"),
        ("language", "es"),
        ("notes", "Aisle"),
    ];
    let page = sam.post("/skyline/console/contacts", &fields).await;
    page.is(422)
        .says("Fill in this field")
        .says("This is not one e-mail address")
        .says("This phone number cannot be dialled");
    assert_eq!(page.field("first_name").as_deref(), Some("José"));
    assert_eq!(page.field("emails.0.address").as_deref(), Some("jose at nunez"));
    page.says("Aisle");
}

#[tokio::test]
async fn a_form_sent_twice_adds_one_account() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let key = sam.get("/skyline/console/accounts/new").await.field("form_key").expect("a key");
    let fields = [("name", "Twice Ltd"), ("kind", "broker"), ("form_key", key.as_str())];
    let first = sam.post("/skyline/console/accounts", &fields).await;
    let second = sam.post("/skyline/console/accounts", &fields).await;
    assert_eq!(first.leads_to(), second.leads_to());
    sam.get("/skyline/console/accounts?q=twice").await.is(200).says("1 result");
}

#[tokio::test]
async fn whoever_was_overtaken_in_the_directory_finds_what_they_typed_with_the_version_there_is_now() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let account = new_account(&mut sam, "Núñez Holdings").await;
    let record = format!("/skyline/console/accounts/{account}");
    let form = |name: &'static str, version: &'static str| {
        [
            ("name", name),
            ("kind", "broker"),
            ("active", "yes"),
            ("notes", "Calls first"),
            ("version", version),
        ]
    };
    sam.post(&record, &form("Núñez Group", "1")).await.is(303);
    let page = sam.post(&record, &form("Núñez & Co", "1")).await;
    page.is(409).says("Somebody else changed this").says("Calls first");
    assert_eq!(page.field("name").as_deref(), Some("Núñez & Co"));
    assert_eq!(page.field("version").as_deref(), Some("2"));
    sam.post(&record, &form("Núñez & Co", "2")).await.is(303);

    let contact = new_contact(&mut sam, &account).await;
    let record = format!("/skyline/console/contacts/{contact}");
    let mut fields = CONTACT.to_vec();
    fields.push(("version", "1"));
    sam.post(&record, &fields).await.is(303);
    fields[2].1 = "pepe@nunez.example";
    let page = sam.post(&record, &fields).await;
    page.is(409).says("Somebody else changed this");
    assert_eq!(page.field("emails.0.address").as_deref(), Some("pepe@nunez.example"));
    assert_eq!(page.field("version").as_deref(), Some("2"));
}

#[tokio::test]
async fn an_invitation_sent_twice_by_one_form_is_one_invitation() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let contact = sky.rita.contact().to_string();
    let page = maya.get(&format!("/skyline/console/portal-users/new?contact={contact}")).await;
    let key = page.is(200).field("form_key").expect("a key");
    let fields = [("contact", contact.as_str()), ("kind", "owner"), ("form_key", key.as_str())];
    let first = maya.post("/skyline/console/portal-users", &fields).await;
    let second = maya.post("/skyline/console/portal-users", &fields).await;
    assert_eq!(first.leads_to(), second.leads_to());
    maya.get(second.leads_to()).await.is(200).says("Rita");
    assert_eq!(sky.mails_to(&sky.rita.email).await.len(), 1);
}

#[tokio::test]
async fn a_search_finds_names_numbers_and_addresses_and_never_another_workspace() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let account = new_account(&mut sam, "Núñez Holdings").await;
    new_contact(&mut sam, &account).await;
    for typed in ["nunez", "N%C3%9A%C3%91EZ+jose", "201+555+0199", "5550199", "jose@nunez"] {
        sam.get(&format!("/skyline/console/search?q={typed}")).await.is(200).says("José Núñez");
        sam.get(&format!("/skyline/console/contacts?q={typed}")).await.is(200).says("José Núñez");
    }
    for typed in ["Otto", "Sons", "otto@otto.example", "%25%25", "_o_t"] {
        sam.get(&format!("/skyline/console/search?q={typed}"))
            .await
            .is(200)
            .hides("Sons</")
            .hides("Otto Ost");
    }
    sam.headers.insert("accept", HeaderValue::from_static("application/json"));
    let page = sam.get("/skyline/console/search?q=nunez").await;
    page.is(200);
    let found: serde_json::Value = serde_json::from_slice(&page.bytes).expect("JSON");
    assert_eq!(found[0]["label"], "Núñez Holdings");
    assert_eq!(found[0]["href"], format!("/skyline/console/accounts/{account}"));
    assert_eq!(found[1]["kind"], "Contact");
}

#[tokio::test]
async fn clients_keep_the_passengers_of_their_own_account_only() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let mut dora = sky.signed_in(&sky.dora).await;
    let fields = [
        ("first_name", "Elena"),
        ("last_name", "Ruiz"),
        ("born_on", "1974-05-01"),
        ("email", "elena@x.example"),
    ];
    claire.post("/skyline/portal/passengers", &fields).await.is(303);
    let list = daniel.get("/skyline/portal/passengers").await;
    list.is(200).says("Elena Ruiz").says("1 May 1974");
    let links = list.links("/skyline/portal/passengers/");
    let record = links.iter().find(|link| !link.ends_with("/new")).expect("a passenger").clone();
    dora.get("/skyline/portal/passengers").await.is(200).hides("Elena");
    dora.get(&record).await.is(404);
    dora.post(&record, &fields).await.is(404);
    dora.post(&format!("{record}/archive"), &[]).await.is(404);

    let wrong = [("first_name", ""), ("last_name", "Ruiz"), ("born_on", "2199-01-01"), ("version", "1")];
    let page = daniel.post(&record, &wrong).await;
    page.is(422).says("Fill in this field").says("This cannot be a birth date");
    let console = sky.signed_in(&sky.sam).await.get("/skyline/console/passengers?q=ruiz").await;
    console.is(200).says("Elena Ruiz").says("Harcourt Holdings");
    claire.post(&format!("{record}/archive"), &[]).await.is(303);
    daniel.get("/skyline/portal/passengers").await.is(200).hides("Elena");
    daniel.get(&record).await.is(404);
    sky.signed_in(&sky.sam)
        .await
        .get("/skyline/console/passengers?show=archived")
        .await
        .is(200)
        .says("Elena Ruiz");
}

#[tokio::test]
async fn an_aircraft_is_added_once_and_its_mistakes_are_named() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let fields = [
        ("registration", "n350sk"),
        ("model", "Challenger 350"),
        ("category", "Super midsize"),
        ("seats", "9"),
        ("base", "TEB"),
        ("cruise_knots", "459"),
        ("range_nm", "3,200"),
        ("hourly_rate", "7,900.00"),
        ("status", "active"),
    ];
    rob.post("/skyline/console/aircraft", &fields).await.is(303);
    rob.get("/skyline/console/aircraft")
        .await
        .is(200)
        .says("N350SK")
        .says("KTEB")
        .says("$7,900.00")
        .says("3,200 nm");
    rob.post("/skyline/console/aircraft", &fields).await.is(422).says("is in the fleet already");
    let wrong = fields.map(|(name, value)| match name {
        "base" => (name, "nowhere at all"),
        "seats" => (name, "0"),
        "hourly_rate" => (name, "a lot"),
        _ => (name, value),
    });
    let page = rob.post("/skyline/console/aircraft", &wrong).await;
    page.is(422)
        .says("No airport has this code")
        .says("Give a whole number from 1 to 400")
        .says("Give an amount");
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get("/skyline/console/search?q=n350").await.is(200).says("N350SK");
    sam.post("/skyline/console/aircraft", &fields).await.is(403);
}

#[tokio::test]
async fn a_long_list_takes_as_many_statements_as_a_short_one() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get("/skyline/console/contacts").await.is(200);
    let (_, few) = sky.queries(sam.get("/skyline/console/contacts")).await;
    let account = new_account(&mut sam, "Núñez Holdings").await;
    for _ in 0..12 {
        new_contact(&mut sam, &account).await;
    }
    let (_, many) = sky.queries(sam.get("/skyline/console/contacts")).await;
    assert!(many <= few && many <= 8, "{few} statements for a few rows, {many} for more");
    let (page, of_record) = sky.queries(sam.get(&format!("/skyline/console/accounts/{account}"))).await;
    page.is(200);
    assert!(of_record <= 8, "{of_record} statements for a record");
}
