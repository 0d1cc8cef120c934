//! Staff who sign in with an account that they have elsewhere.

mod passwords;
mod settings;
mod ways_back;

use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::database::Sight as _;
use portico_domain::id::{IdentityProviderId, StaffId};
use portico_domain::outbox::system_in;
use portico_domain::people::identity_providers::{self, ProviderForm};
use portico_domain::people::staff::{self, StaffRow};
use serde_json::{Value, json};

use crate::world::{Browser, CLIENT_ID, CLIENT_SECRET, Page, Provider, Skyline};

/// A provider that is set up here, as an admin would.
async fn set_up(
    sky: &Skyline,
    provider: &Provider,
    differ: impl FnOnce(&mut ProviderForm),
) -> IdentityProviderId {
    let mut form = ProviderForm {
        name: "Acme".to_owned(),
        issuer: provider.issuer.clone(),
        client_id: CLIENT_ID.to_owned(),
        client_secret: CLIENT_SECRET.to_owned(),
        active: true,
        ..ProviderForm::default()
    };
    differ(&mut form);
    let maya = sky.staff(&sky.maya).await;
    let by = maya.clone().authorize::<ManageTeam>().expect("an admin");
    let mut work = sky.database.begin(maya).await.expect("a change");
    let made = identity_providers::create(&mut work, &by, sky.app.key(), &form).await.expect("a provider");
    work.commit().await.expect("committed");
    made.id
}

fn groups(rules: &[(&str, &str)]) -> Vec<(usize, String, String)> {
    let row = |(at, (group, role)): (usize, &(&str, &str))| (at, (*group).to_owned(), (*role).to_owned());
    rules.iter().enumerate().map(row).collect()
}

/// Presses the button; the address that the browser is sent on to.
async fn sets_out(browser: &mut Browser, provider: &Provider, id: IdentityProviderId) -> String {
    let page = browser.post(&format!("/skyline/console/sign-in/with/{id}"), &[]).await;
    page.is(200).says("On to Acme");
    let address = page.links(&format!("{}/authorize", provider.issuer)).remove(0);
    assert_eq!(page.header("refresh"), Some(format!("0; url={address}").as_str()));
    address
}

/// Sets out, is vouched for with these claims, and comes back.
async fn continues(
    sky: &Skyline,
    browser: &mut Browser,
    (provider, id): (&Provider, IdentityProviderId),
    says: Value,
) -> Page {
    let address = sets_out(browser, provider, id).await;
    let back = provider.vouches(&address, says, sky.clock.now());
    browser.get(&back).await
}

/// What is said of somebody who was asked for a second factor.
fn proven(subject: &str, email: &str) -> Value {
    json!({ "sub": subject, "email": email, "email_verified": true, "amr": ["pwd", "mfa"] })
}

async fn row(sky: &Skyline, id: StaffId) -> StaffRow {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<staff::row::Entity>(id).await.expect("a member of staff")
}

#[tokio::test]
async fn a_member_of_staff_continues_with_an_account_elsewhere() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    sam.get("/skyline/console/sign-in").await.is(200).says("Continue with Acme");
    let page = continues(&sky, &mut sam, (&acme, id), proven("7", "Sam@Skyline.example")).await;
    page.is(303);
    assert_eq!(page.leads_to(), "/skyline/console");
    sam.follow(page).await.is(200).says("Sam");
    // From now on it is the account that counts, whatever its address.
    let mut again = sky.browser();
    let page = continues(&sky, &mut again, (&acme, id), proven("7", "samuel@elsewhere.example")).await;
    again.follow(page).await.is(200).says("Sam");
}

#[tokio::test]
async fn what_a_small_token_leaves_out_is_asked_for() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| form.groups = groups(&[("heads", "admin"), ("desk", "sales")])).await;
    let small = json!({ "sub": "7", "amr": ["mfa"] });
    let elsewhere =
        json!({ "sub": "7", "email": sky.sam.email, "email_verified": true, "groups": ["heads"] });
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    let back = acme.vouches_in_part(&address, small, elsewhere, sky.clock.now());
    let page = sam.get(&back).await;
    sam.follow(page).await.is(200).says("Sam");
    assert_eq!(row(&sky, sky.sam.staff()).await.role, Role::Admin);
}

#[tokio::test]
async fn what_is_said_of_somebody_else_or_without_a_signature_is_not_believed() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let elsewhere =
        |sub: &str| json!({ "sub": sub, "email": sky.sam.email, "email_verified": true, "amr": ["mfa"] });
    // The answer is about another person.
    let mut zoe = sky.browser();
    let address = sets_out(&mut zoe, &acme, id).await;
    let back = acme.vouches_in_part(&address, json!({ "sub": "9" }), elsewhere("7"), sky.clock.now());
    zoe.get(&back).await.is(409);
    // An address that the token holds is not made a verified one.
    let says = json!({ "sub": "9", "email": sky.sam.email });
    let address = sets_out(&mut zoe, &acme, id).await;
    let back = acme.vouches_in_part(&address, says, elsewhere("9"), sky.clock.now());
    zoe.get(&back).await.is(409);
    // The second factor is asked for here all the same.
    let mut sam = sky.browser();
    let address = sets_out(&mut sam, &acme, id).await;
    let back = acme.vouches_in_part(&address, json!({ "sub": "7" }), elsewhere("7"), sky.clock.now());
    let page = sam.get(&back).await;
    sam.follow(page).await.is(200).says("Set up your second step");
}

#[tokio::test]
async fn whoever_was_not_asked_for_a_second_factor_is_asked_here() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    let says = json!({ "sub": "7", "email": sky.sam.email, "email_verified": true, "amr": ["pwd"] });
    let page = continues(&sky, &mut sam, (&acme, id), says).await;
    sam.follow(page).await.is(200).says("Set up your second step");
    sam.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn a_provider_that_always_asks_for_a_second_factor_is_taken_at_its_word() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| form.asks_second_factor = true).await;
    let mut sam = sky.browser();
    let says = json!({ "sub": "7", "email": sky.sam.email, "email_verified": true });
    let page = continues(&sky, &mut sam, (&acme, id), says).await;
    sam.follow(page).await.is(200).says("Sam");
}

#[tokio::test]
async fn whoever_is_not_on_the_team_is_told_so() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| form.email_domain = "skyline.example".to_owned()).await;
    for (says, told) in [
        (proven("1", "zoe@skyline.example"), "Nobody on this team has the address zoe@skyline.example"),
        (proven("2", "sam@elsewhere.example"), "an address at skyline.example"),
        (json!({ "sub": "3", "email": sky.sam.email }), "does not say that your e-mail address is verified"),
        (json!({ "sub": "4", "email": sky.sam.email, "email_verified": false }), "is verified"),
        (json!({ "sub": "5" }), "did not say your e-mail address"),
    ] {
        let mut browser = sky.browser();
        continues(&sky, &mut browser, (&acme, id), says).await.is(409).says(told);
        browser.get("/skyline/console").await.is(303);
    }
}

#[tokio::test]
async fn an_address_that_was_given_to_somebody_else_opens_nothing() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    continues(&sky, &mut sky.browser(), (&acme, id), proven("7", &sky.sam.email)).await.is(303);
    let page = continues(&sky, &mut sky.browser(), (&acme, id), proven("8", &sky.sam.email)).await;
    page.is(409).says("Another account of this provider is tied");
    // Until an admin unties the first.
    let mut maya = sky.signed_in(&sky.maya).await;
    let here = format!("/skyline/console/identity/providers/{id}");
    let page = maya.get(&here).await;
    let unlink = page.links(&format!("{here}/people/")).remove(0);
    maya.post(&unlink, &[]).await.is(303);
    continues(&sky, &mut sky.browser(), (&acme, id), proven("8", &sky.sam.email)).await.is(303);
}

#[tokio::test]
async fn whoever_left_the_team_does_not_come_back_by_another_door() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut sam = sky.browser();
    continues(&sky, &mut sam, (&acme, id), proven("7", &sky.sam.email)).await.is(303);
    let mut maya = sky.signed_in(&sky.maya).await;
    let away = format!("/skyline/console/team/{}/deactivate", sky.sam.staff());
    maya.post(&away, &[("version", "1")]).await.is(303);
    sam.get("/skyline/console").await.is(303);
    for subject in ["7", "8"] {
        let page = continues(&sky, &mut sky.browser(), (&acme, id), proven(subject, &sky.sam.email)).await;
        page.is(409).says("no longer have access");
    }
}

#[tokio::test]
async fn groups_decide_the_role_at_each_sign_in() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let rules = groups(&[("heads", "admin"), ("desk", "dispatcher")]);
    let id = set_up(&sky, &acme, |form| form.groups = rules).await;
    let in_groups = |subject: &str, email: &str, groups: &[&str]| {
        let mut says = proven(subject, email);
        says["groups"] = json!(groups);
        says
    };
    let mut sam = sky.browser();
    let says = in_groups("7", &sky.sam.email, &["desk", "chess"]);
    continues(&sky, &mut sam, (&acme, id), says).await.is(303);
    assert_eq!(row(&sky, sky.sam.staff()).await.role, Role::Dispatcher);
    sam.get("/skyline/console/team").await.is(403);
    // Another role ends what was open under the old one.
    let says = in_groups("7", &sky.sam.email, &["heads"]);
    continues(&sky, &mut sky.browser(), (&acme, id), says).await.is(303);
    assert_eq!(row(&sky, sky.sam.staff()).await.role, Role::Admin);
    sam.get("/skyline/console").await.is(303);
    let says = in_groups("7", &sky.sam.email, &["chess"]);
    continues(&sky, &mut sky.browser(), (&acme, id), says).await.is(409).says("none of the groups");
}

#[tokio::test]
async fn groups_never_take_the_last_admin_away() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| form.groups = groups(&[("*", "viewer")])).await;
    continues(&sky, &mut sky.browser(), (&acme, id), proven("1", &sky.maya.email)).await.is(303);
    assert_eq!(row(&sky, sky.maya.staff()).await.role, Role::Admin);
    continues(&sky, &mut sky.browser(), (&acme, id), proven("2", &sky.olga.email)).await.is(303);
    assert_eq!(row(&sky, sky.olga.staff()).await.role, Role::Viewer);
}

#[tokio::test]
async fn people_of_the_named_groups_join_the_team_when_they_first_come() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| {
        form.groups = groups(&[("desk", "dispatcher")]);
        form.creates_people = true;
    })
    .await;
    let says = |groups: &[&str]| {
        let mut says = proven("9", "zoe@skyline.example");
        says["name"] = json!("Zoe Zimmer");
        says["groups"] = json!(groups);
        says
    };
    let page = continues(&sky, &mut sky.browser(), (&acme, id), says(&["chess"])).await;
    page.is(409).says("none of the groups");
    let mut zoe = sky.browser();
    let page = continues(&sky, &mut zoe, (&acme, id), says(&["desk"])).await;
    zoe.follow(page).await.is(200).says("Zoe Zimmer");
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/team").await.is(200).says("zoe@skyline.example");
}

#[tokio::test]
async fn groups_that_are_too_many_for_a_token_take_no_role_away_and_give_none() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |form| {
        form.groups = groups(&[("heads", "admin"), ("desk", "viewer")]);
        form.creates_people = true;
    })
    .await;
    let left_out = |subject: &str, email: &str| {
        let mut says = proven(subject, email);
        says["_claim_names"] = json!({ "groups": "src1" });
        says
    };
    let says = left_out("7", &sky.sam.email);
    continues(&sky, &mut sky.browser(), (&acme, id), says).await.is(303);
    assert_eq!(row(&sky, sky.sam.staff()).await.role, Role::Sales, "as before");
    let page = continues(&sky, &mut sky.browser(), (&acme, id), left_out("9", "zoe@skyline.example")).await;
    page.is(409).says("in so many groups");
}

#[tokio::test]
async fn whoever_proves_again_who_they_are_is_asked_anew_by_the_provider() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let first = sets_out(&mut sky.browser(), &acme, id).await;
    assert!(!first.contains("prompt="), "{first}");
    let mut sam = sky.browser();
    let mut says = proven("7", &sky.sam.email);
    says["auth_time"] = json!(sky.clock.now().0 / 1000 - 9_000);
    continues(&sky, &mut sam, (&acme, id), says.clone()).await.is(303);

    let again = sets_out(&mut sam, &acme, id).await;
    assert!(again.contains("prompt=login") && again.contains("max_age=0"), "{again}");
    let back = acme.vouches(&again, says.clone(), sky.clock.now());
    sam.get(&back).await.is(409).says("did not ask you again");
    says["auth_time"] = json!(sky.clock.now().0 / 1000);
    continues(&sky, &mut sam, (&acme, id), says).await.is(303);
}

#[tokio::test]
async fn what_was_posted_goes_on_after_the_provider_was_asked_anew() {
    let (sky, acme) = (Skyline::open().await, Provider::open().await);
    let id = set_up(&sky, &acme, |_| ()).await;
    let mut maya = sky.browser();
    continues(&sky, &mut maya, (&acme, id), proven("1", &sky.maya.email)).await.is(303);
    sky.clock.advance_seconds(660);
    let team = "/skyline/console/team";
    let invitation = [("name", "Nils \"Øre\" & Co"), ("email", "nils@skyline.example"), ("role", "viewer")];
    let asked = maya.post(team, &invitation).await;
    asked.is(403).says("Confirm that it is you");
    let kept = |name: &str| asked.field(name).expect("a field");
    let (path, next, form) = (kept("path"), kept("next"), kept("form"));
    let fields = [("path", path.as_str()), ("next", next.as_str()), ("form", form.as_str())];
    let page = maya.post(&format!("/skyline/console/sign-in/with/{id}"), &fields).await;
    let address = page.is(200).links(&format!("{}/authorize", acme.issuer)).remove(0);
    let back = acme.vouches(&address, proven("1", &sky.maya.email), sky.clock.now());
    let came = maya.get(&back).await;
    let onward = maya.follow(came).await;
    let carried = |name: &str| onward.is(200).field(name).expect("a field");
    let (name, email, role) = (carried("name"), carried("email"), carried("role"));
    let again = [("name", name.as_str()), ("email", email.as_str()), ("role", role.as_str())];
    assert_eq!(again, invitation);
    maya.post(&path, &again).await.is(200).says("is invited");
    assert_eq!(sky.mails_to("nils@skyline.example").await.len(), 1);
    // Once is enough, and nobody else finds it.
    let gone = maya.get("/skyline/console/prove/onward").await;
    assert_eq!(gone.is(303).leads_to(), "/skyline/console");
}
