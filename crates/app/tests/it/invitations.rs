//! How a client is invited, gets in for the first time, and is shut out again.

use portico_domain::conversations::deliveries::{DeliveryState, Letter};
use portico_domain::database::Sight as _;
use portico_domain::id::InvitationId;
use portico_domain::outbox::system_in;
use portico_domain::people::invitations::letter_facts;
use portico_domain::people::portal_users::{self, PortalUserStatus};
use portico_domain::people::sessions;
use portico_domain::portal;

use crate::world::{Browser, Person, Skyline};

async fn resent(sky: &Skyline, maya: &mut Browser, who: &Person) -> String {
    // Mails are told apart by when they were queued.
    sky.clock.advance_seconds(1);
    maya.post(&format!("/skyline/console/portal-users/{}/resend", who.user()), &[]).await.is(303);
    newest_link(sky, who).await.expect("an invitation")
}

async fn newest_link(sky: &Skyline, who: &Person) -> Option<String> {
    let mails = sky.mails_to(&who.email).await;
    let mail = mails.iter().rfind(|mail| mail.event == Letter::Invitation)?;
    let reader = sky.database.reader(system_in(who.workspace));
    let letter =
        letter_facts(&reader, sky.app.key(), InvitationId(mail.object_id)).await.expect("readable")?;
    Some(format!("/{}/{}", who.slug, letter.path))
}

async fn status(sky: &Skyline, who: &Person) -> PortalUserStatus {
    let reader = sky.database.reader(system_in(who.workspace));
    reader.one::<portal_users::row::Entity>(who.user()).await.expect("a portal user").status
}

#[tokio::test]
async fn one_press_on_an_invitation_activates_and_signs_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    for _ in 0..100 {
        sky.browser().get(&link).await.is(200).says("Ivy, your portal is ready");
    }
    assert_eq!(status(&sky, &sky.ivy).await, PortalUserStatus::Invited);
    let mut ivy = sky.browser();
    let page = ivy.post(&link, &[]).await;
    page.is(303);
    ivy.follow(page).await.is(200).says("Ivy");
    assert_eq!(status(&sky, &sky.ivy).await, PortalUserStatus::Active);
    sky.browser().get(&link).await.is(410).says("You are already in");
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn fifty_presses_at_once_activate_once_each_time_of_twenty() {
    for round in 1..=20 {
        let sky = Skyline::open().await;
        let mut maya = sky.signed_in(&sky.maya).await;
        let link = resent(&sky, &mut maya, &sky.ivy).await;
        let presses: Vec<_> = (0..50)
            .map(|_| {
                let (mut browser, link) = (sky.browser(), link.clone());
                tokio::spawn(async move { browser.post(&link, &[]).await.status.as_u16() })
            })
            .collect();
        let mut answers = Vec::new();
        for press in presses {
            answers.push(press.await.expect("an answer"));
        }
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{round}: {answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 410).count(), 49, "{round}: {answers:?}");
        let reader = sky.database.reader(system_in(sky.workspace));
        let open = sessions::list_of_portal_user(&reader, sky.ivy.user()).await.expect("readable");
        assert_eq!(open.len(), 1, "{round}");
    }
}

#[tokio::test]
async fn a_resent_invitation_ends_the_one_before_and_each_ends_after_a_week() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let first = resent(&sky, &mut maya, &sky.ivy).await;
    let second = resent(&sky, &mut maya, &sky.ivy).await;
    sky.browser().get(&first).await.is(410).says("no longer works");
    sky.clock.advance_seconds(7 * 24 * 3600 - 1);
    sky.browser().get(&second).await.is(200);
    sky.clock.advance_seconds(2);
    sky.browser().get(&second).await.is(410);
    sky.browser().post(&second, &[]).await.is(410);
    let first_mail = &sky.mails_to(&sky.ivy.email).await[0];
    assert_eq!(first_mail.state, DeliveryState::Cancelled);
}

#[tokio::test]
async fn a_cancelled_invitation_is_dead_and_can_be_sent_anew() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    let base = format!("/skyline/console/portal-users/{}", sky.ivy.user());
    maya.post(&format!("{base}/cancel"), &[]).await.is(303);
    sky.browser().get(&link).await.is(410);
    assert_eq!(status(&sky, &sky.ivy).await, PortalUserStatus::Removed);
    sky.clock.advance_seconds(1);
    maya.post(&format!("{base}/invite"), &[]).await.is(303);
    assert_eq!(status(&sky, &sky.ivy).await, PortalUserStatus::Invited);
    let again = newest_link(&sky, &sky.ivy).await.expect("an invitation");
    sky.browser().post(&again, &[]).await.is(303);
}

#[tokio::test]
async fn whoever_is_removed_is_out_at_once_and_stays_listed() {
    let sky = Skyline::open().await;
    let (mut maya, mut claire) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.claire).await);
    claire.get("/skyline/portal").await.is(200);
    let base = format!("/skyline/console/portal-users/{}", sky.claire.user());
    maya.post(&format!("{base}/remove"), &[]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    maya.get("/skyline/console/portal-users?tab=removed")
        .await
        .is(200)
        .says("Claire Bennett")
        .says("by Maya");
    let page = maya.post(&format!("{base}/remove"), &[]).await;
    maya.follow(page).await.says("removed before");
}

#[tokio::test]
async fn an_invitation_is_void_once_its_sender_may_not_invite_any_more() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let link = resent(&sky, &mut sam, &sky.ivy).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let change = format!("/skyline/console/team/{}/role", sky.sam.staff());
    maya.post(&change, &[("role", "viewer"), ("version", "1")]).await.is(303);
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn nothing_is_mixed_when_somebody_else_is_signed_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.post(&link, &[]).await.is(409).says("Claire Bennett is signed in");
    assert_eq!(status(&sky, &sky.ivy).await, PortalUserStatus::Invited);
    claire.post(&link, &[("role", "owner")]).await.is(422);
    claire.post(&link, &[("switch", "yes")]).await.is(303);
    claire.get("/skyline/portal").await.is(200).says("Ivy");
}

#[tokio::test]
async fn while_the_portal_is_off_nobody_is_invited_and_nobody_gets_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings =
        work.first(work.visible::<portal::row::Entity>()).await.expect("readable").expect("a portal");
    let off = portal::row::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(settings.id),
        enabled: sea_orm::ActiveValue::Set(false),
        ..Default::default()
    };
    work.update(off).await.expect("written");
    work.commit().await.expect("committed");
    for path in [link.as_str(), "/skyline/portal/sign-in", "/skyline/portal/sign-in/code"] {
        sky.browser().get(path).await.is(503).hides("Portico");
    }
    sky.browser().post(&link, &[]).await.is(503);
    let page = maya.post(&format!("/skyline/console/portal-users/{}/resend", sky.ivy.user()), &[]).await;
    maya.follow(page).await.says("The portal is off");
}

#[tokio::test]
async fn switching_the_portal_off_voids_open_invitations_and_they_can_be_sent_anew() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    for what in ["disable", "enable"] {
        let reader = sky.database.reader(system_in(sky.workspace));
        let version = portal::settings(&reader).await.expect("readable").expect("a portal").version;
        let version = version.to_string();
        maya.post(&format!("/skyline/console/portal/{what}"), &[("version", &version)]).await.is(303);
    }
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
    maya.get("/skyline/console/portal-users").await.is(200).says("Link expired");
    let link = resent(&sky, &mut maya, &sky.ivy).await;
    sky.browser().post(&link, &[]).await.is(303);
}

#[tokio::test]
async fn a_known_person_and_a_new_one_are_invited_from_one_page() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get("/skyline/console/portal-users/new")
        .await
        .is(200)
        .says("Find the person")
        .says("Add somebody new");
    let page = maya.get(&format!("/skyline/console/portal-users/new?contact={}", sky.rita.contact())).await;
    page.is(200).says(&sky.rita.email).says("Send invitation");
    let contact = sky.rita.contact().to_string();
    maya.post("/skyline/console/portal-users", &[("contact", &contact), ("kind", "owner")]).await.is(303);
    assert_eq!(status(&sky, &sky.rita).await, PortalUserStatus::Invited);
    assert_eq!(sky.mails_to(&sky.rita.email).await.len(), 1);
    let claire = sky.claire.contact().to_string();
    maya.post("/skyline/console/portal-users", &[("contact", &claire), ("kind", "owner")])
        .await
        .is(422)
        .says("has access already");
    let account = sky.claire.account().to_string();
    let mut fields = vec![
        ("kind", "assistant"),
        ("first_name", "Nadia"),
        ("last_name", "Nowak"),
        ("emails.0.address", ""),
        ("phones.0.number", ""),
        ("language", "en"),
        ("account", account.as_str()),
        ("role", "requester"),
    ];
    maya.post("/skyline/console/portal-users", &fields).await.is(422).says("Fill in this field");
    fields[3].1 = &sky.claire.email;
    maya.post("/skyline/console/portal-users", &fields).await.is(422).says("Somebody else signs in");
    fields[3].1 = "nadia@harcourt.example";
    maya.post("/skyline/console/portal-users", &fields).await.is(303);
    maya.get("/skyline/console/portal-users?q=nadia")
        .await
        .is(200)
        .says("Nadia Nowak")
        .says("Harcourt Holdings")
        .says("Invited");
    assert_eq!(sky.mails_to("nadia@harcourt.example").await.len(), 1);
}

#[tokio::test]
async fn clients_of_another_operator_are_unknown_here() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    for what in ["resend", "cancel", "remove", "invite"] {
        maya.post(&format!("/skyline/console/portal-users/{}/{what}", sky.otto.user()), &[]).await.is(404);
    }
    maya.get("/skyline/console/portal-users").await.is(200).hides("Otto");
    maya.get(&format!("/skyline/console/portal-users?open={}", sky.otto.user())).await.is(404);
    let contact = sky.otto.contact().to_string();
    maya.post("/skyline/console/portal-users", &[("contact", &contact), ("kind", "owner")]).await.is(404);
    sky.signed_in(&sky.vera)
        .await
        .post(&format!("/skyline/console/portal-users/{}/remove", sky.claire.user()), &[])
        .await
        .is(403);
}
