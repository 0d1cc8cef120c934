//! Passkeys: added by their person, good on one host, for one answer, and only while their person gets in.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use data_encoding::BASE64URL_NOPAD;
use http::Method;
use portico_domain::conversations::deliveries::Letter;
use portico_domain::outbox::system_in;
use portico_domain::people::passkeys::{self, Holder};
use serde_json::{Value, json};

use crate::world::{BASE_URL, Browser, Page, Skyline};

const LIST: &str = "/skyline/portal/settings/passkeys";
const DOOR: &str = "/skyline/portal/sign-in";
const OWN: &str = "/skyline/console/me/passkeys";
const DESK: &str = "/skyline/console/sign-in";

/// A phone that keeps one key.
struct Phone {
    key: EcdsaKeyPair,
    id: [u8; 32],
    handle: String,
    /// What it says of itself; each is right unless a test says otherwise.
    rp_id: String,
    origin: String,
    count: u32,
    verifies: bool,
}

impl Phone {
    fn new(number: u8) -> Self {
        Self {
            key: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).expect("a key"),
            id: [number; 32],
            handle: String::new(),
            rp_id: "portal.example".to_owned(),
            origin: BASE_URL.to_owned(),
            count: 1,
            verifies: true,
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = options["publicKey"]["challenge"].as_str().expect("a challenge");
        let origin = &self.origin;
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#)
            .into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = digest(&SHA256, self.rp_id.as_bytes()).as_ref().to_vec();
        data.push(flags | 0x01 | if self.verifies { 0x04 } else { 0 });
        data.extend_from_slice(&self.count.to_be_bytes());
        data
    }

    /// Makes its key known (Web Authentication, 6.5, with the attestation `none`).
    fn made(&mut self, options: &Value) -> Value {
        self.handle = options["publicKey"]["user"]["id"].as_str().expect("a handle").to_owned();
        let mut data = self.data(0x40);
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&[0, 32]);
        data.extend_from_slice(&self.id);
        let point = self.key.public_key().as_ref();
        // COSE: an elliptic curve key for ES256 on P-256, then its two coordinates.
        data.extend_from_slice(&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend_from_slice(&point[1..33]);
        data.extend_from_slice(&[0x22, 0x58, 0x20]);
        data.extend_from_slice(&point[33..65]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("short"));
        object.extend_from_slice(&data);
        let told = self.client_data("webauthn.create", options);
        self.credential(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&told),
            "attestationObject": BASE64URL_NOPAD.encode(&object),
        }))
    }

    /// Answers a challenge with its key.
    fn answers(&self, options: &Value) -> Value {
        let told = self.client_data("webauthn.get", options);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend_from_slice(digest(&SHA256, &told).as_ref());
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        self.credential(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&told),
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "signature": BASE64URL_NOPAD.encode(signature.as_ref()),
            "userHandle": self.handle,
        }))
    }

    fn credential(&self, response: Value) -> Value {
        let id = BASE64URL_NOPAD.encode(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {},
        })
    }
}

async fn sends(browser: &mut Browser, path: &str, body: &Value) -> Page {
    browser.send(Method::POST, path, body.to_string().as_bytes(), Some("application/json")).await
}

fn read(page: &Page) -> Value {
    serde_json::from_slice(&page.bytes).expect("JSON")
}

/// Opens a page and lets the scripts of that browser send its token from now on.
async fn opens(browser: &mut Browser, path: &str) {
    let page = browser.get(path).await;
    let token = page.is(200).field("csrf").expect("a token");
    browser.headers.insert("x-form-token", token.parse().expect("a header"));
}

async fn adds(browser: &mut Browser, list: &str, phone: &mut Phone, name: &str) -> Page {
    opens(browser, list).await;
    let asked = sends(browser, &format!("{list}/begin"), &json!({})).await;
    let made = phone.made(&read(asked.is(200)));
    sends(browser, list, &json!({ "name": name, "credential": made })).await
}

/// What the door asks of a passkey.
async fn asked(browser: &mut Browser, door: &str) -> Value {
    opens(browser, door).await;
    let asked = sends(browser, &format!("{door}/passkey/begin"), &json!({})).await;
    read(asked.is(200))
}

async fn enters(browser: &mut Browser, door: &str, phone: &Phone) -> Page {
    let options = asked(browser, door).await;
    sends(browser, &format!("{door}/passkey"), &json!({ "credential": phone.answers(&options) })).await
}

/// Claire with a passkey in her phone.
async fn with_phone(sky: &Skyline) -> Phone {
    let mut phone = Phone::new(7);
    let mut claire = sky.signed_in(&sky.claire).await;
    adds(&mut claire, LIST, &mut phone, "iPhone").await.is(200);
    phone.count += 1;
    phone
}

#[tokio::test]
async fn a_client_adds_a_passkey_hears_of_it_and_signs_in_with_it() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(LIST).await.is(200).says("iPhone").hides("Works on");
    let told = sky.mails_to(&sky.claire.email).await;
    assert!(told.iter().any(|mail| mail.event == Letter::PasskeyAdded));

    let mut elsewhere = sky.browser();
    let options = asked(&mut elsewhere, DOOR).await;
    let sent = json!({ "credential": phone.answers(&options), "next": "/skyline/portal/trips" });
    let entered = sends(&mut elsewhere, &format!("{DOOR}/passkey"), &sent).await;
    assert_eq!(read(entered.is(200))["to"], "/skyline/portal/trips");
    elsewhere.get("/skyline/portal").await.is(200);
    elsewhere.get(LIST).await.is(200).says("Last used");

    phone.count += 1;
    let sent = json!({ "credential": phone.answers(&asked(&mut sky.browser(), DOOR).await) });
    let mut stranger = sky.browser();
    opens(&mut stranger, DOOR).await;
    sends(&mut stranger, &format!("{DOOR}/passkey"), &sent).await.is(410).says("took too long");
}

#[tokio::test]
async fn a_passkey_counts_as_both_factors_for_staff_and_opens_no_other_door() {
    let sky = Skyline::open().await;
    let mut phone = Phone::new(9);
    let mut maya = sky.signed_in(&sky.maya).await;
    adds(&mut maya, OWN, &mut phone, "Laptop").await.is(200);
    phone.count += 1;
    let mut elsewhere = sky.browser();
    enters(&mut elsewhere, DESK, &phone).await.is(200);
    elsewhere.get("/skyline/console").await.is(200);
    phone.count += 1;
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("Nobody gets in");
    phone.count += 1;
    phone.verifies = false;
    enters(&mut sky.browser(), DESK, &phone).await.is(422).says("does not fit");
}

#[tokio::test]
async fn an_answer_is_good_once_and_for_five_minutes() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let mut browser = sky.browser();
    let options = asked(&mut browser, DOOR).await;
    let cookie = browser.cookie("__Host-passkey").expect("a challenge").to_owned();
    let sent = json!({ "credential": phone.answers(&options) });
    sends(&mut browser, &format!("{DOOR}/passkey"), &sent).await.is(200);
    let mut thief = sky.browser();
    opens(&mut thief, DOOR).await;
    thief.set_cookie("__Host-passkey", &cookie);
    sends(&mut thief, &format!("{DOOR}/passkey"), &sent).await.is(410);

    phone.count += 1;
    let mut late = sky.browser();
    let options = asked(&mut late, DOOR).await;
    sky.clock.advance_seconds(301);
    let sent = json!({ "credential": phone.answers(&options) });
    sends(&mut late, &format!("{DOOR}/passkey"), &sent).await.is(410);
}

#[tokio::test]
async fn an_answer_for_another_site_or_host_is_not_taken() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    phone.origin = "https://portal.example.evil.example".to_owned();
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("does not fit");
    phone.origin = BASE_URL.to_owned();
    phone.rp_id = "evil.example".to_owned();
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("does not fit");
    phone.rp_id = "portal.example".to_owned();
    enters(&mut sky.browser(), DOOR, &phone).await.is(200);
}

#[tokio::test]
async fn a_counter_that_goes_backwards_is_refused_and_told() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    phone.count = 40;
    enters(&mut sky.browser(), DOOR, &phone).await.is(200);
    phone.count = 39;
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("counter went backwards");
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("counter went backwards");
    let mails = sky.mails_to(&sky.claire.email).await;
    assert_eq!(mails.iter().filter(|mail| mail.event == Letter::PasskeyCopied).count(), 1, "told once a day");
}

#[tokio::test]
async fn whoever_is_suspended_or_removed_gets_in_with_no_passkey() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    sam.post(&format!("{record}/suspend"), &[]).await.is(303);
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("Nobody gets in");
    sam.post(&format!("{record}/restore"), &[]).await.is(303);
    phone.count += 1;
    enters(&mut sky.browser(), DOOR, &phone).await.is(200);
    sam.post(&format!("{record}/remove"), &[]).await.is(303);
    phone.count += 1;
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("Nobody gets in");
    let reader = sky.database.reader(system_in(sky.workspace));
    let left = passkeys::list(&reader, Holder::Client(sky.claire.user())).await.expect("readable");
    assert!(left.is_empty(), "a removed person has no passkey left");
}

#[tokio::test]
async fn an_inactive_contact_gets_in_with_no_passkey() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let contact = format!("/skyline/console/contacts/{}", sky.claire.contact());
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{contact}/deactivate"), &[]).await.is(303);
    phone.count += 1;
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("Nobody gets in");
}

#[tokio::test]
async fn a_closed_portal_is_opened_by_no_passkey() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    phone.count += 1;
    let mut browser = sky.browser();
    let options = asked(&mut browser, DOOR).await;
    let closed = [("version", "1")];
    sky.signed_in(&sky.maya).await.post("/skyline/console/portal/disable", &closed).await.is(303);
    let answer = json!({ "credential": phone.answers(&options) });
    sends(&mut browser, &format!("{DOOR}/passkey"), &answer).await.is(503);
}

#[tokio::test]
async fn one_network_cannot_try_passkeys_without_end() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let mut browser = sky.browser();
    opens(&mut browser, DOOR).await;
    let begin = format!("{DOOR}/passkey/begin");
    while sends(&mut browser, &begin, &json!({})).await.status == 200 {}
    let refused = sends(&mut browser, &begin, &json!({})).await;
    refused.is(429);
    assert!(refused.header("retry-after").is_some());
    sky.clock.advance_seconds(61);
    phone.count += 1;
    enters(&mut browser, DOOR, &phone).await.is(200);
}

#[tokio::test]
async fn a_passkey_is_renamed_and_removed_by_its_person_alone() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let reader = sky.database.reader(system_in(sky.workspace));
    let own = passkeys::list(&reader, Holder::Client(sky.claire.user())).await.expect("readable");
    let address = format!("{LIST}/{}", own.first().expect("a passkey").id);
    let mut daniel = sky.signed_in(&sky.daniel).await;
    daniel.post(&format!("{address}/rename"), &[("name", "Mine")]).await.is(404);
    daniel.post(&format!("{address}/remove"), &[]).await.is(404);

    let mut claire = sky.signed_in(&sky.claire).await;
    claire.post(&format!("{address}/rename"), &[("name", " ")]).await.is(422);
    claire.post(&format!("{address}/rename"), &[("name", "Old phone")]).await.is(303);
    claire.get(LIST).await.is(200).says("Rename : Old phone").hides("Rename : iPhone");
    claire.post(&format!("{address}/remove"), &[]).await.is(303);
    claire.get(LIST).await.is(200).says("no passkey yet");
    let told = sky.mails_to(&sky.claire.email).await;
    assert!(told.iter().any(|mail| mail.event == Letter::PasskeyRemoved));
    phone.count += 1;
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("Nobody gets in");
}

#[tokio::test]
async fn a_new_host_leaves_passkeys_behind_and_says_how_many() {
    let sky = Skyline::open().await;
    let mut phone = with_phone(&sky).await;
    let reader = sky.database.reader(system_in(sky.workspace));
    assert_eq!(passkeys::bound_elsewhere(&reader, "portal.example").await.expect("readable"), 0);
    assert_eq!(passkeys::bound_elsewhere(&reader, "clients.skyline.example").await.expect("readable"), 1);
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    portico_domain::workspaces::change_host(&sky.database, &work, Some("clients.skyline.example"))
        .await
        .expect("a host");
    work.commit().await.expect("committed");
    sky.signed_in(&sky.claire).await.get(LIST).await.is(200).says("Works on portal.example only");
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/portal/access").await.is(200).says("One passkey is bound to another host");
    phone.origin = "https://clients.skyline.example".to_owned();
    phone.rp_id = "clients.skyline.example".to_owned();
    enters(&mut sky.browser(), DOOR, &phone).await.is(422).says("does not fit");
}

#[tokio::test]
async fn a_passkey_of_one_company_opens_nothing_at_another() {
    let sky = Skyline::open().await;
    let mut phone = Phone::new(9);
    let mut maya = sky.signed_in(&sky.maya).await;
    adds(&mut maya, OWN, &mut phone, "Laptop").await.is(200);
    phone.count += 1;
    let door = "/northwind/console/sign-in";
    enters(&mut sky.browser(), door, &phone).await.is(422).says("Nobody gets in");
    let mut browser = sky.browser();
    let options = asked(&mut browser, DESK).await;
    let sent = json!({ "credential": phone.answers(&options) });
    sends(&mut browser, &format!("{door}/passkey"), &sent).await.is(410);
}

#[tokio::test]
async fn a_passkey_proves_again_whose_it_is_and_nobody_else() {
    let sky = Skyline::open().await;
    let mut phone = Phone::new(9);
    let (mut maya, mut sam) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.sam).await);
    adds(&mut maya, OWN, &mut phone, "Laptop").await.is(200);
    sky.clock.advance_seconds(660);
    for browser in [&mut maya, &mut sam] {
        opens(browser, OWN).await;
        let blocked = sends(browser, &format!("{OWN}/begin"), &json!({})).await;
        assert_eq!(read(blocked.is(403))["code"], "step_up_required");
    }
    let prove = "/skyline/console/prove/passkey";
    phone.count += 1;
    let options = read(sends(&mut sam, &format!("{prove}/begin"), &json!({})).await.is(200));
    let sent = json!({ "credential": phone.answers(&options), "next": OWN });
    sends(&mut sam, prove, &sent).await.is(422).says("Nobody gets in");
    sam.get("/skyline/console/me").await.is(200).says(&sky.sam.email);
    sends(&mut sam, &format!("{OWN}/begin"), &json!({})).await.is(403);

    let mut before = maya.clone();
    phone.count += 1;
    let options = read(sends(&mut maya, &format!("{prove}/begin"), &json!({})).await.is(200));
    let sent = json!({ "credential": phone.answers(&options), "next": OWN });
    let proved = sends(&mut maya, prove, &sent).await;
    assert_eq!(read(proved.is(200))["to"], OWN);
    before.get("/skyline/console").await.is(303);
    sends(&mut maya, &format!("{OWN}/begin"), &json!({})).await.is(200);
}
