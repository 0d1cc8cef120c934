//! Passwords switched off, for everybody but one.

use portico_domain::access::Role;
use portico_domain::outbox::system_in;
use portico_domain::people::staff::{self, NewStaff, StaffRow};

use super::{continues, groups, proven, row, set_up};
use crate::world::{Browser, Page, Provider, Skyline};

const PASSWORD: &str = "a quiet field in winter";
const IDENTITY: &str = "/skyline/console/identity";

/// Somebody who chose a password.
async fn hired(sky: &Skyline, name: &str, role: Role) -> StaffRow {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let email = format!("{}@skyline.example", name.to_lowercase());
    let new = NewStaff { name: format!("{name} Novak"), email, role, language: "en".to_owned() };
    let (row, token) = staff::create(&mut work, new).await.expect("hired");
    work.commit().await.expect("committed");
    let link = format!("/skyline/console/sign-in/link/{token}");
    sky.browser().post(&link, &[("password", PASSWORD)]).await.is(303);
    row
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> Page {
    browser.post("/skyline/console/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn with_passwords_off_only_the_emergency_admin_uses_one() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    set_up(&sky, &acme, |_| ()).await;
    let (nora, nils) = (hired(&sky, "Nora", Role::Admin).await, hired(&sky, "Nils", Role::Sales).await);
    let mut maya = sky.signed_in(&sky.maya).await;
    let nora_id = nora.id.to_string();
    let off = [("local_off", "yes"), ("break_glass", nora_id.as_str()), ("version", "0")];
    maya.post(IDENTITY, &off).await.is(303);
    maya.get(IDENTITY).await.is(200).says("Nora Novak");
    let mut browser = sky.browser();
    browser.get("/skyline/console/sign-in").await.is(200).says("Emergency sign-in");
    // Whether a password was right is not told.
    let right = sign_in(&mut sky.browser(), &nils.email, PASSWORD).await;
    right.is(422).says("Passwords are switched off here");
    let wrong = sign_in(&mut sky.browser(), &nils.email, "not the one they chose").await;
    wrong.is(422).says("Passwords are switched off here");
    sign_in(&mut browser, &nora.email, PASSWORD).await.is(303);
    // A new link does not lead around it.
    let page = maya.post(&format!("/skyline/console/team/{}/link", nils.id), &[]).await;
    let link = page.links("https://portal.example/skyline/console/sign-in/link/").remove(0);
    let link = link.trim_start_matches("https://portal.example").to_owned();
    let mut nils_browser = sky.browser();
    let page = nils_browser.post(&link, &[("password", "another field in winter")]).await;
    nils_browser.follow(page).await.is(200).says("Passwords are switched off here");
    // Switched on again, everything is as it was.
    maya.post(IDENTITY, &[("break_glass", nora_id.as_str()), ("version", "1")]).await.is(303);
    sign_in(&mut sky.browser(), &nils.email, PASSWORD).await.is(303);
}

#[tokio::test]
async fn passwords_stay_on_until_somebody_could_still_get_in() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let nora = hired(&sky, "Nora", Role::Admin).await.id.to_string();
    let nils = hired(&sky, "Nils", Role::Sales).await.id.to_string();
    let maya_id = sky.maya.staff().to_string();
    let mut maya = sky.signed_in(&sky.maya).await;
    let off = |emergency: &str| [("local_off", "yes".to_owned()), ("break_glass", emergency.to_owned())];
    let mut told = async |emergency: &str, told: &str| {
        let fields = off(emergency);
        let mut fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.push(("version", "0"));
        maya.post(IDENTITY, &fields).await.is(422).says(told);
    };
    told(&nora, "Add a provider and put it in use").await;
    set_up(&sky, &acme, |_| ()).await;
    told("", "Choose an emergency admin").await;
    told(&nils, "Choose an active admin who has a password").await;
    // She never chose a password.
    told(&maya_id, "Choose an active admin who has a password").await;
}

#[tokio::test]
async fn with_passwords_off_the_last_way_in_stays() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let nora = hired(&sky, "Nora", Role::Admin).await;
    let nora_id = nora.id.to_string();
    let mut maya = sky.signed_in(&sky.maya).await;
    let off = [("local_off", "yes"), ("break_glass", nora_id.as_str()), ("version", "0")];
    maya.post(IDENTITY, &off).await.is(303);
    // A form that was opened before.
    maya.post(IDENTITY, &[("break_glass", ""), ("version", "0")]).await.is(409);
    let remove = format!("{IDENTITY}/providers/{id}/remove");
    let page = maya.post(&remove, &[("version", "1")]).await;
    maya.follow(page).await.is(200).says("the only provider in use");
    for (what, fields) in [("role", vec![("role", "viewer")]), ("deactivate", Vec::new())] {
        let version = row(&sky, nora.id).await.version.to_string();
        let mut fields = fields;
        fields.push(("version", version.as_str()));
        let page = maya.post(&format!("/skyline/console/team/{}/{what}", nora.id), &fields).await;
        maya.follow(page).await.is(200).says("this is the emergency admin");
    }
    let other = Provider::open().await;
    set_up(&sky, &other, |form| form.name = "Other".to_owned()).await;
    let page = maya.post(&remove, &[("version", "1")]).await;
    maya.follow(page).await.is(200).says("Acme is removed");
    maya.get(IDENTITY).await.is(200).says("Other").hides("Acme");
}

#[tokio::test]
async fn groups_leave_the_emergency_admin_alone() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| form.groups = groups(&[("desk", "viewer")])).await;
    let nora = hired(&sky, "Nora", Role::Admin).await;
    let nora_id = nora.id.to_string();
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.post(IDENTITY, &[("break_glass", nora_id.as_str()), ("version", "0")]).await.is(303);
    let mut says = proven("1", &nora.email);
    says["groups"] = serde_json::json!(["desk"]);
    continues(&sky, &mut sky.browser(), (&acme, id), says).await.is(303);
    assert_eq!(row(&sky, nora.id).await.role, Role::Admin);
}

#[tokio::test]
async fn with_passwords_off_an_invited_colleague_joins_by_their_account_elsewhere() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let nora_id = hired(&sky, "Nora", Role::Admin).await.id.to_string();
    let mut maya = sky.signed_in(&sky.maya).await;
    let off = [("local_off", "yes"), ("break_glass", nora_id.as_str()), ("version", "0")];
    maya.post(IDENTITY, &off).await.is(303);
    let zoe = [("name", "Zoe Zimmer"), ("email", "zoe@skyline.example"), ("role", "dispatcher")];
    let page = maya.post("/skyline/console/team", &zoe).await;
    let link = page.is(200).links("https://portal.example/skyline/console/sign-in/invitation/").remove(0);
    let link = link.trim_start_matches("https://portal.example").to_owned();
    let mut browser = sky.browser();
    browser.get(&link).await.is(200).says("No password is needed here");
    let page = browser.post(&link, &[("password", PASSWORD)]).await;
    browser.follow(page).await.is(200).says("Passwords are switched off here");
    let page = continues(&sky, &mut browser, (&acme, id), proven("9", "Zoe@Skyline.example")).await;
    browser.follow(page).await.is(200).says("Zoe Zimmer").says("Dispatcher");
    sky.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn an_account_elsewhere_takes_no_invitation_up_whose_inviter_left() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let olga = sky.olga.staff();
    let promote = [("role", "admin"), ("version", "1")];
    maya.post(&format!("/skyline/console/team/{olga}/role"), &promote).await.is(303);
    let zoe = [("name", "Zoe Zimmer"), ("email", "zoe@skyline.example"), ("role", "admin")];
    sky.signed_in(&sky.olga).await.post("/skyline/console/team", &zoe).await.is(200);
    maya.post(&format!("/skyline/console/team/{olga}/deactivate"), &[("version", "2")]).await.is(303);
    let mut browser = sky.browser();
    let page = continues(&sky, &mut browser, (&acme, id), proven("9", "zoe@skyline.example")).await;
    page.is(409).says("Nobody on this team has the address");
}
