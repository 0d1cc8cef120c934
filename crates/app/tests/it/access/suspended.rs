//! A suspended client is out at once and everywhere, stays in the list, and gets in again when somebody restores them.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::id::SignInId;
use portico_domain::outbox::system_in;
use portico_domain::people::sessions;
use portico_domain::people::sign_in::letter_facts;

use crate::world::{Person, Skyline};

fn record(who: &Person) -> String {
    format!("/skyline/console/portal-users/{}", who.user())
}

#[tokio::test]
async fn whoever_is_suspended_is_out_at_once_and_no_new_link_reaches_them() {
    let sky = Skyline::open().await;
    let (mut sam, mut claire) = (sky.signed_in(&sky.sam).await, sky.signed_in(&sky.claire).await);
    claire.get("/skyline/portal").await.is(200);
    let answer = sam.post(&format!("{}/suspend", record(&sky.claire)), &[]).await;
    sam.follow(answer).await.is(200).says("Suspended").says("Restore access").says("suspended");
    claire.get("/skyline/portal").await.is(303);
    let before = sky.mails_to(&sky.claire.email).await.len();
    sky.browser().post("/skyline/portal/sign-in", &[("email", &sky.claire.email)]).await.is(303);
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), before, "nothing is sent to somebody suspended");
    sam.get("/skyline/console/portal-users?tab=suspended").await.is(200).says("Claire").hides("Daniel");
    sam.get("/skyline/console/portal-users?tab=active").await.is(200).hides("Claire").says("Daniel");
    sam.post(&format!("{}/invite", record(&sky.claire)), &[]).await.is(303);
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), before, "to invite is not to restore");

    let answer = sam.post(&format!("{}/restore", record(&sky.claire)), &[]).await;
    sam.follow(answer).await.is(200).says("can sign in again");
    claire.get("/skyline/portal").await.is(303);
    // One mail a minute to one address.
    sky.clock.advance_seconds(61);
    sky.browser().post("/skyline/portal/sign-in", &[("email", &sky.claire.email)]).await.is(303);
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), before + 1);
}

/// The link of the newest sign-in mail to Claire.
async fn link_of_claire(sky: &Skyline) -> String {
    let mails = sky.mails_to(&sky.claire.email).await;
    let mail = mails.iter().rfind(|mail| mail.event == Letter::SignInLink).expect("a mail");
    let reader = sky.database.reader(system_in(sky.workspace));
    let letter = letter_facts(&reader, sky.app.key(), SignInId(mail.object_id)).await.expect("readable");
    format!("/skyline/{}", letter.expect("a link that works").path)
}

/// How many sessions of Claire's let somebody in.
async fn sessions_of_claire(sky: &Skyline) -> usize {
    let reader = sky.database.reader(system_in(sky.workspace));
    sessions::list_of_portal_user(&reader, sky.claire.user()).await.expect("readable").len()
}

#[tokio::test]
async fn whoever_signs_in_while_they_are_suspended_is_out_afterwards_200_times() {
    let sky = Skyline::open().await;
    for _ in 0..200 {
        let mut sam = sky.signed_in(&sky.sam).await;
        let mut claire = sky.browser();
        claire.post("/skyline/portal/sign-in", &[("email", &sky.claire.email)]).await.is(303);
        let link = link_of_claire(&sky).await;
        let suspend = format!("{}/suspend", record(&sky.claire));
        let (answer, pressed) = tokio::join!(sam.post(&suspend, &[]), claire.post(&link, &[]));
        answer.is(303);
        assert!(matches!(pressed.status.as_u16(), 303 | 410), "{}", pressed.status);
        assert_eq!(sessions_of_claire(&sky).await, 0);
        claire.get("/skyline/portal").await.is(303);
        sam.get(&record(&sky.claire)).await.is(200).says("Restore access");
        sam.post(&format!("{}/restore", record(&sky.claire)), &[]).await.is(303);
        sky.clock.advance_seconds(3 * 3600);
    }
}

#[tokio::test]
async fn only_whoever_gets_in_is_suspended_and_only_whoever_is_suspended_restored() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    for (who, verb, said) in [
        (&sky.ivy, "suspend", "Only somebody who gets in"),
        (&sky.claire, "restore", "is not suspended"),
        (&sky.rita, "suspend", "Only somebody who gets in"),
    ] {
        let answer = sam.post(&format!("{}/{verb}", record(who)), &[]).await;
        sam.follow(answer).await.is(200).says(said);
    }
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&record(&sky.claire)).await.is(200).hides("Remove access");
    vera.post(&format!("{}/suspend", record(&sky.claire)), &[]).await.is(403);
}

#[tokio::test]
async fn staff_see_where_a_client_is_signed_in_and_sign_them_out() {
    let sky = Skyline::open().await;
    let (mut claire, mut sam) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.sam).await);
    claire.get("/skyline/portal").await.is(200);
    let page = sam.get(&record(&sky.claire)).await;
    page.is(200).says("Signed in on");
    let revoke = page.links(&format!("{}/devices/", record(&sky.claire)));
    assert_eq!(revoke.len(), 1);
    sam.post(&revoke[0], &[]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    sam.post(&revoke[0].replace(&sky.claire.user().to_string(), &sky.daniel.user().to_string()), &[])
        .await
        .is(404);
}
