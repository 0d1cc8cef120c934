//! Colleagues who are invited by mail, and what ends an invitation.

use portico_domain::access::Role;
use portico_domain::conversations::deliveries::{DeliveryState, Letter};
use portico_domain::database::Sight as _;
use portico_domain::id::{StaffId, StaffInvitationId};
use portico_domain::outbox::system_in;
use portico_domain::people::second_factor::{Secret, code_at};
use portico_domain::people::staff::{self, StaffRow};
use portico_domain::people::staff_invitations::{StaffInvitationLetter, letter_facts};

use crate::world::{BASE_URL, Browser, Page, Skyline};

const TEAM: &str = "/skyline/console/team";
const NORA: &str = "nora@skyline.example";
const PASSWORD: &str = "a quiet field in winter";

async fn invites(browser: &mut Browser, role: &str) -> Page {
    browser.post(TEAM, &[("name", "Nora Novak"), ("email", NORA), ("role", role)]).await
}

/// The link that a page shows once, as a path.
fn shown(page: &Page) -> String {
    page.is(200);
    let begins = format!("{BASE_URL}/skyline/console/sign-in/invitation/");
    page.links(&begins).remove(0).trim_start_matches(BASE_URL).to_owned()
}

/// Where the list resends and cancels the one invitation.
async fn base(browser: &mut Browser) -> String {
    let page = browser.get(TEAM).await;
    let resend = page.is(200).links(&format!("{TEAM}/invitations/")).remove(0);
    resend.trim_end_matches("/resend").to_owned()
}

/// What the newest mail to Nora says.
async fn letter(sky: &Skyline) -> Option<StaffInvitationLetter> {
    let mail = sky.mails_to(NORA).await.pop().expect("a mail");
    assert_eq!(mail.event, Letter::StaffInvitation);
    let reader = sky.database.reader(system_in(sky.workspace));
    letter_facts(&reader, sky.app.key(), StaffInvitationId(mail.object_id)).await.expect("readable")
}

async fn team(sky: &Skyline) -> Vec<StaffRow> {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.all(reader.visible::<staff::row::Entity>()).await.expect("readable")
}

async fn nora(sky: &Skyline) -> Option<StaffRow> {
    team(sky).await.into_iter().find(|member| member.email == NORA)
}

async fn role_becomes(sky: &Skyline, id: StaffId, role: &str, version: &str) {
    let mut maya = sky.signed_in(&sky.maya).await;
    let path = format!("{TEAM}/{id}/role");
    maya.post(&path, &[("role", role), ("version", version)]).await.is(303);
}

#[tokio::test]
async fn a_colleague_joins_by_the_link_in_the_mail() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = invites(&mut maya, "sales").await;
    page.is(200).says("Nora Novak is invited").says(NORA);
    let link = shown(&page);
    let facts = letter(&sky).await.expect("a letter");
    assert!(link.ends_with(&facts.path), "{link} is not {}", facts.path);
    assert!(!facts.is_local_off);
    maya.get(TEAM).await.is(200).says("Invited").says("until");
    assert_eq!(nora(&sky).await, None, "nobody works here before they came");
    for _ in 0..50 {
        let page = sky.browser().get(&link).await;
        page.is(200).says("Join the team");
        let cookies = page.headers.get_all("set-cookie");
        let mut cookies = cookies.iter().filter_map(|cookie| cookie.to_str().ok());
        assert!(cookies.all(|cookie| cookie.starts_with("__Host-browser=")));
    }
    let mut browser = sky.browser();
    browser.post(&link, &[("password", "too short")]).await.is(422).says("at least 15 characters");
    // What they become is in the invitation alone.
    browser.post(&link, &[("password", PASSWORD), ("role", "admin")]).await.is(422);
    let page = browser.post(&link, &[("password", PASSWORD)]).await;
    browser.follow(page).await.is(200).says("Set up your second step");
    browser.get("/skyline/console").await.is(303);
    let member = nora(&sky).await.expect("a member");
    assert_eq!((member.role, member.active), (Role::Sales, true));
    let code = code_at(&Secret::of(sky.app.key(), &member).expect("a secret"), sky.clock.now());
    browser.post("/skyline/console/sign-in/set-up", &[("code", &code)]).await.is(200);
    browser.get("/skyline/console").await.is(200).says("Nora Novak");
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[("password", PASSWORD)]).await.is(410);
    maya.get(TEAM).await.is(200).says("Nora Novak").hides("team/invitations/");
    invites(&mut maya, "sales").await.is(422).says("has this address already");
}

#[tokio::test]
async fn an_invitation_to_the_team_ends_after_a_week() {
    let sky = Skyline::open().await;
    let link = shown(&invites(&mut sky.signed_in(&sky.maya).await, "sales").await);
    sky.clock.advance_seconds(7 * 24 * 3600 - 1);
    sky.browser().get(&link).await.is(200);
    sky.clock.advance_seconds(2);
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[("password", PASSWORD)]).await.is(410);
    assert!(letter(&sky).await.is_none());
    sky.signed_in(&sky.maya).await.get(TEAM).await.is(200).says("Invitation over");
}

#[tokio::test]
async fn an_invitation_sent_again_kills_the_link_before() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let old = shown(&invites(&mut maya, "sales").await);
    sky.clock.advance_seconds(1);
    let resend = format!("{}/resend", base(&mut maya).await);
    let new = shown(&maya.post(&resend, &[]).await);
    sky.browser().get(&old).await.is(410);
    sky.browser().post(&old, &[("password", PASSWORD)]).await.is(410);
    sky.browser().get(&new).await.is(200);
    let states: Vec<DeliveryState> = sky.mails_to(NORA).await.iter().map(|mail| mail.state).collect();
    assert_eq!(states, [DeliveryState::Cancelled, DeliveryState::Queued]);
    sky.browser().post(&new, &[("password", PASSWORD)]).await.is(303);
}

#[tokio::test]
async fn an_invitation_taken_back_is_over_and_the_address_free() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let old = shown(&invites(&mut maya, "sales").await);
    let cancel = format!("{}/cancel", base(&mut maya).await);
    let page = maya.post(&cancel, &[]).await;
    maya.follow(page).await.is(200).says("no longer works").hides("team/invitations/");
    sky.browser().get(&old).await.is(410);
    maya.post(&cancel, &[]).await.is(404);
    let new = shown(&invites(&mut maya, "viewer").await);
    sky.browser().get(&new).await.is(200);
}

#[tokio::test]
async fn an_invitation_is_worth_what_its_inviter_may_still_give() {
    let sky = Skyline::open().await;
    let id = sky.olga.staff();
    role_becomes(&sky, id, "admin", "1").await;
    let link = shown(&invites(&mut sky.signed_in(&sky.olga).await, "admin").await);
    sky.browser().get(&link).await.is(200);
    role_becomes(&sky, id, "operations", "2").await;
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[("password", PASSWORD)]).await.is(410);
    assert!(letter(&sky).await.is_none(), "a mail that waits is not sent any more");
    assert_eq!(nora(&sky).await, None);
    // Sent again by somebody who may, it works.
    let mut maya = sky.signed_in(&sky.maya).await;
    let resend = format!("{}/resend", base(&mut maya).await);
    let new = shown(&maya.post(&resend, &[]).await);
    sky.browser().get(&new).await.is(200);
}

#[tokio::test]
async fn the_invitation_of_somebody_who_left_is_void() {
    let sky = Skyline::open().await;
    let id = sky.olga.staff();
    role_becomes(&sky, id, "admin", "1").await;
    let link = shown(&invites(&mut sky.signed_in(&sky.olga).await, "viewer").await);
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.post(&format!("{TEAM}/{id}/deactivate"), &[("version", "2")]).await.is(303);
    sky.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn nobody_invites_to_more_than_they_have() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let permissions = format!("{TEAM}/{}/permissions", sky.sam.staff());
    maya.post(&permissions, &[("permission", "manage-team"), ("version", "1")]).await.is(303);
    let mut sam = sky.signed_in(&sky.sam).await;
    invites(&mut sam, "admin").await.is(409).says("You can only give");
    invites(&mut sam, "viewer").await.is(200);
    invites(&mut sky.signed_in(&sky.olga).await, "viewer").await.is(403);
}

#[tokio::test]
async fn an_invitation_opened_by_somebody_who_is_signed_in_joins_nobody() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = shown(&invites(&mut maya, "sales").await);
    maya.get(&link).await.is(409).says("You are signed in already");
    maya.post(&link, &[("password", PASSWORD)]).await.is(409);
    assert_eq!(nora(&sky).await, None);
    sky.browser().get(&link).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_admins_who_demote_each_other_at_once_leave_one() {
    for what in ["role", "deactivate"] {
        let sky = Skyline::open().await;
        let (maya_id, olga_id) = (sky.maya.staff(), sky.olga.staff());
        role_becomes(&sky, olga_id, "admin", "1").await;
        let (mut maya, mut olga) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.olga).await);
        let (of_olga, of_maya) = (format!("{TEAM}/{olga_id}/{what}"), format!("{TEAM}/{maya_id}/{what}"));
        let fields = |version| match what {
            "role" => vec![("role", "viewer"), ("version", version)],
            _ => vec![("version", version)],
        };
        let (two, one) = (fields("2"), fields("1"));
        let (first, second) = tokio::join!(maya.post(&of_olga, &two), olga.post(&of_maya, &one));
        for page in [first, second] {
            assert!(!page.status.is_server_error(), "{} answers {}", page.asked, page.status);
        }
        let team = team(&sky).await;
        let admins = team.iter().filter(|member| member.active && member.role == Role::Admin);
        assert_eq!(admins.count(), 1, "after {what}");
    }
}
