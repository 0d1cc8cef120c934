//! An invitation is reminded of once, and can be handed over as a link that nobody reads a second time.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::invitations;

use crate::world::{Person, Skyline};

const DAY: i64 = 24 * 3600;

fn record(who: &Person) -> String {
    format!("/skyline/console/portal-users/{}", who.user())
}

/// Mails with an invitation to Ivy.
async fn invited(sky: &Skyline) -> usize {
    sky.mails_to(&sky.ivy.email).await.iter().filter(|mail| mail.event == Letter::Invitation).count()
}

/// Does what is due of the newest invitation's reminder.
async fn remind(sky: &Skyline) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let mut all = work.all(work.visible::<invitations::row::Entity>()).await.expect("readable");
    all.sort_by_key(|one| one.id);
    for invitation in all {
        invitations::remind(&mut work, invitation.id).await.expect("looked at");
    }
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn whoever_does_not_use_an_invitation_is_reminded_of_it_once() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{}/resend", record(&sky.ivy)), &[]).await.is(303);
    let before = invited(&sky).await;
    sky.clock.advance_seconds(3 * DAY);
    remind(&sky).await;
    assert_eq!(invited(&sky).await, before + 1);
    remind(&sky).await;
    assert_eq!(invited(&sky).await, before + 1, "once");
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get("/skyline/console/portal-users?tab=invited").await.is(200).says("reminded");
    sam.get(&record(&sky.ivy)).await.is(200).says("reminded of the invitation");
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_over() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{}/resend", record(&sky.ivy)), &[]).await.is(303);
    let before = invited(&sky).await;
    sam.post(&format!("{}/cancel", record(&sky.ivy)), &[]).await.is(303);
    sky.clock.advance_seconds(3 * DAY);
    remind(&sky).await;
    assert_eq!(invited(&sky).await, before);
}

#[tokio::test]
async fn a_link_to_hand_over_is_shown_once_and_lets_in_once() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let before = invited(&sky).await;
    let page = sam.post(&format!("{}/link", record(&sky.ivy)), &[]).await;
    page.is(200).says("It is shown here only now");
    let html = page.html();
    assert!(html.contains("<svg"), "a picture for a camera");
    let (_, link) = html.split_once("https://portal.example/skyline/portal/invitation/").expect("a link");
    let secret = link.split(['<', '"']).next().expect("its end").to_owned();
    assert_eq!(invited(&sky).await, before, "nothing is mailed");
    for other in [
        record(&sky.ivy),
        "/skyline/console/portal-users".to_owned(),
        "/skyline/console/deliveries".to_owned(),
    ] {
        let page = sam.get(&other).await;
        assert!(!page.is(200).html().contains(&secret), "{other} shows the secret again");
    }
    assert_eq!(sam.get(&format!("{}/link", record(&sky.ivy))).await.is(303).leads_to(), record(&sky.ivy));

    let address = format!("/skyline/portal/invitation/{secret}");
    let mut ivy = sky.browser();
    ivy.get(&address).await.is(200);
    ivy.post(&address, &[]).await.is(303);
    ivy.get("/skyline/portal").await.is(200);
    sky.browser().post(&address, &[]).await.is(410);
}
