//! Whoever is shut out has no way in left and is told nothing more, whatever was on its way to them.

use portico_domain::activity::Noun;
use portico_domain::conversations::deliveries::{
    self, Delivery, DeliveryState, Ending, Hindrance, Letter, NewDelivery, Recipient,
};
use portico_domain::database::Sight as _;
use portico_domain::id::{InvitationId, SignInId};
use portico_domain::outbox::system_in;
use portico_domain::people::sessions::Browser as SessionBrowser;
use portico_domain::people::{contacts, invitations, portal_users, sign_in, staff};
use portico_domain::{portal, workspaces};
use sea_orm::ActiveValue::{Set, Unchanged};

use crate::world::{Browser, Is, Page, Person, Skyline};

const ASK: &str = "/skyline/portal/sign-in";

/// The link in the newest sign-in mail to an address, whether or not it still works.
async fn link(sky: &Skyline, browser: &mut Browser, who: &Person) -> String {
    browser.post(ASK, &[("email", &who.email)]).await.is(303);
    let mail = sky.mails_to(&who.email).await.pop().expect("a mail");
    let reader = sky.database.reader(system_in(who.workspace));
    let letter = sign_in::letter_facts(&reader, sky.app.key(), SignInId(mail.object_id)).await;
    format!("/skyline/{}", letter.expect("readable").expect("a link that works").path)
}

/// Gives a contact these addresses.
async fn readdress(sam: &mut Browser, who: &Person, addresses: &[&str]) -> Page {
    rewrite(sam, who, addresses, &[]).await
}

/// Gives a contact these addresses and numbers.
async fn rewrite(sam: &mut Browser, who: &Person, addresses: &[&str], numbers: &[&str]) -> Page {
    let record = format!("/skyline/console/contacts/{}", who.contact());
    let form = sam.get(&format!("{record}/edit")).await;
    let version = form.field("version").expect("a version");
    let names: Vec<String> = (0..addresses.len()).map(|row| format!("emails.{row}.address")).collect();
    let mut fields = vec![
        ("first_name", "Claire"),
        ("last_name", "Bennett"),
        ("language", "en"),
        ("notes", "Prefers mornings"),
        ("version", version.as_str()),
    ];
    fields.extend(names.iter().map(String::as_str).zip(addresses.iter().copied()));
    let names: Vec<String> = (0..numbers.len()).map(|row| format!("phones.{row}.number")).collect();
    fields.extend(names.iter().map(String::as_str).zip(numbers.iter().copied()));
    sam.post(&record, &fields).await
}

/// Queues a notice to somebody, and gives its row.
async fn notice(sky: &Skyline, who: &Person) -> Delivery {
    let mut work = sky.database.begin(system_in(who.workspace)).await.expect("a change");
    let portal_user = match who.is {
        Is::Client { user, .. } => Some(user),
        Is::Staff(_) => None,
    };
    let new = NewDelivery {
        letter: if portal_user.is_some() { Letter::ClientNotice } else { Letter::StaffNotice },
        unique_key: format!("notice:{}", who.email),
        to: Recipient {
            name: "Somebody".to_owned(),
            email: who.email.clone(),
            language: "en".to_owned(),
            staff: portal_user.is_none(),
            portal_user,
        },
        noun: Noun::Trip,
        object: who.workspace.0,
        activity: None,
        useless_after: None,
    };
    deliveries::queue(&mut work, new).await.expect("queued");
    work.commit().await.expect("committed");
    sky.mails_to(&who.email).await.pop().expect("a mail")
}

/// What keeps a mail from leaving.
async fn hindrance(sky: &Skyline, mail: &Delivery) -> Option<Hindrance> {
    let standing = workspaces::by_id(&sky.database, mail.workspace_id).await.expect("readable");
    let reader = sky.database.reader(system_in(mail.workspace_id));
    deliveries::hindrance(&reader, &standing.expect("a workspace"), mail).await.expect("readable")
}

/// Closes the portal as another node would have done a moment ago: nothing else has followed from it yet.
async fn close_the_portal(sky: &Skyline) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings = portal::settings(&work).await.expect("readable").expect("a portal");
    let off =
        portal::row::ActiveModel { id: Unchanged(settings.id), enabled: Set(false), ..Default::default() };
    work.update(off).await.expect("written");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_changed_address_burns_links_and_ends_sessions() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let (mut claire, mut elsewhere) = (sky.signed_in(&sky.claire).await, sky.browser());
    let link = link(&sky, &mut elsewhere, &sky.claire).await;
    let new = "claire@elsewhere.example";
    readdress(&mut sam, &sky.claire, &[new, &sky.claire.email]).await.is(303);
    claire.get("/skyline/portal").await.is(200);
    elsewhere.get(&link).await.is(200);

    readdress(&mut sam, &sky.claire, &[new]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    elsewhere.post(&link, &[]).await.is(410);
    let before = sky.mails_to(&sky.claire.email).await;
    let state = |event| before.iter().find(|mail| mail.event == event).map(|mail| mail.state);
    assert_eq!(state(Letter::SignInLink), Some(DeliveryState::Cancelled));
    assert_eq!(state(Letter::AddressMoved), Some(DeliveryState::Queued), "the old address is told");
    sky.clock.advance_seconds(61);
    elsewhere.post(ASK, &[("email", &sky.claire.email)]).await.is(303);
    assert_eq!(sky.mails_to(&sky.claire.email).await.len(), before.len());
    elsewhere.post(ASK, &[("email", new)]).await.is(303);
    assert_eq!(sky.mails_to(new).await.len(), 1);
}

#[tokio::test]
async fn a_changed_number_ends_what_was_opened_by_the_old_one_though_there_is_an_address() {
    let sky = Skyline::open().await;
    for (who, number) in [(&sky.claire, "+12015550190"), (&sky.daniel, "+12015550195")] {
        let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
        let row = portal_users::row::ActiveModel {
            id: Unchanged(who.user()),
            phone: Set(Some(number.to_owned())),
            ..Default::default()
        };
        work.update(row).await.expect("written");
        work.commit().await.expect("committed");
    }
    let mut sam = sky.signed_in(&sky.sam).await;
    let (mut claire, mut elsewhere) = (sky.signed_in(&sky.claire).await, sky.browser());
    let mine = [sky.claire.email.as_str()];
    rewrite(&mut sam, &sky.claire, &mine, &["+1 201 555 0191", "+1 201 555 0190"]).await.is(303);
    claire.get("/skyline/portal").await.is(200);
    let taken = rewrite(&mut sam, &sky.claire, &mine, &["+1 201 555 0195"]).await;
    taken.is(422).says("Somebody else gets text messages at this number").says("Prefers mornings");
    let link = link(&sky, &mut elsewhere, &sky.claire).await;

    rewrite(&mut sam, &sky.claire, &mine, &["+1 201 555 0191"]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    elsewhere.post(&link, &[]).await.is(410);
    let mails = sky.mails_to(&sky.claire.email).await;
    let told = mails.iter().find(|mail| mail.event == Letter::AddressMoved).expect("a mail");
    assert_eq!(told.state, DeliveryState::Queued, "the address is told");
    let reader = sky.database.reader(system_in(sky.workspace));
    let user = reader.one::<portal_users::row::Entity>(sky.claire.user()).await.expect("a portal user");
    assert_eq!((user.phone.as_deref(), user.email.as_str()), (Some("+12015550191"), mine[0]));
}

#[tokio::test]
async fn an_address_that_is_somebody_elses_or_none_is_refused_and_everything_typed_is_kept() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = readdress(&mut sam, &sky.claire, &[&sky.daniel.email]).await;
    page.is(422).says("Somebody else signs in").says("Prefers mornings");
    let page = readdress(&mut sam, &sky.claire, &[]).await;
    page.is(422).says("signs in with an e-mail address").says("Prefers mornings");
    claire.get("/skyline/portal").await.is(200);
}

#[tokio::test]
async fn a_mail_to_a_contact_made_inactive_does_not_leave() {
    let sky = Skyline::open().await;
    let mail = notice(&sky, &sky.claire).await;
    assert_eq!(hindrance(&sky, &mail).await, None);
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let id = Unchanged(sky.claire.contact());
    let inactive = contacts::row::ActiveModel { id, active: Set(false), ..Default::default() };
    work.update(inactive).await.expect("written");
    work.commit().await.expect("committed");
    assert_eq!(hindrance(&sky, &mail).await, Some(Hindrance::NoAccess));
}

#[tokio::test]
async fn a_mail_to_a_deactivated_colleague_does_not_leave() {
    let sky = Skyline::open().await;
    let (mut maya, mail) = (sky.signed_in(&sky.maya).await, notice(&sky, &sky.sam).await);
    let other = notice(&sky, &sky.olga).await;
    assert_eq!(hindrance(&sky, &mail).await, None);
    let deactivate = format!("/skyline/console/team/{}/deactivate", sky.sam.staff());
    maya.post(&deactivate, &[("version", "1")]).await.is(303);
    assert_eq!(sky.mails_to(&sky.sam.email).await[0].state, DeliveryState::Cancelled);
    assert_eq!(sky.mails_to(&sky.olga.email).await[0].state, DeliveryState::Queued);
    // One that was queued at the same moment is stopped when it would leave.
    assert_eq!(hindrance(&sky, &mail).await, Some(Hindrance::NoAccess));
    assert_eq!(hindrance(&sky, &other).await, None);
}

#[tokio::test]
async fn while_the_portal_is_off_only_what_staff_send_by_hand_reaches_clients() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let (to_claire, to_sam) = (notice(&sky, &sky.claire).await, notice(&sky, &sky.sam).await);
    close_the_portal(&sky).await;
    assert_eq!(hindrance(&sky, &to_claire).await, Some(Hindrance::PortalClosed));
    assert_eq!(hindrance(&sky, &to_sam).await, None);
    let mail = format!("/skyline/console/deliveries/{}", to_claire.id);
    maya.post(&format!("{mail}/cancel"), &[]).await.is(303);
    maya.post(&format!("{mail}/resend"), &[]).await.is(303);
    let again = sky.mails_to(&sky.claire.email).await;
    let again = again.iter().find(|mail| mail.id != to_claire.id).expect("a second mail");
    assert_eq!(hindrance(&sky, again).await, None);
}

#[tokio::test]
async fn a_mail_taken_back_while_the_server_was_talked_to_stays_taken_back_unless_the_server_has_it() {
    let sky = Skyline::open().await;
    let mail = notice(&sky, &sky.claire).await;
    let user = sky.claire.user();
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    deliveries::cancel_to(&work, user).await.expect("cancelled");
    let busy = Ending::Retrying("451 later".to_owned());
    let row = deliveries::settle(&mut work, mail.clone(), None, 1, busy).await.expect("settled");
    assert_eq!(row.state, DeliveryState::Cancelled);
    let taken = Ending::Sent("250 ok".to_owned());
    let row = deliveries::settle(&mut work, mail, None, 1, taken).await.expect("settled");
    assert_eq!(row.state, DeliveryState::Sent);
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_link_pressed_while_the_portal_is_being_closed_lets_nobody_in() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let path = link(&sky, &mut sky.browser(), &sky.claire).await;
    maya.post(&format!("/skyline/console/portal-users/{}/resend", sky.ivy.user()), &[]).await.is(303);
    let mail = sky.mails_to(&sky.ivy.email).await.pop().expect("an invitation");
    let reader = sky.database.reader(system_in(sky.workspace));
    let letter = invitations::letter_facts(&reader, sky.app.key(), InvitationId(mail.object_id)).await;
    let invitation = letter.expect("readable").expect("an invitation that works").path;
    close_the_portal(&sky).await;
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let token = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let browser = SessionBrowser::default();
    let pressed = sign_in::consume_link(&mut work, &token(&path), "a browser", &browser, 720).await;
    assert_eq!(pressed.expect_err("shut out").refusal_key(), Some("sign-in-over"));
    let accepted = invitations::accept(&mut work, &token(&invitation), None, &browser, 720).await;
    assert_eq!(accepted.expect_err("shut out").refusal_key(), Some("invitation-over"));
}

#[tokio::test]
async fn a_colleagues_mails_go_on_once_they_are_back() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let team = format!("/skyline/console/team/{}", sky.sam.staff());
    maya.post(&format!("{team}/deactivate"), &[("version", "1")]).await.is(303);
    maya.post(&format!("{team}/reactivate"), &[("version", "2")]).await.is(303);
    let reader = sky.database.reader(system_in(sky.workspace));
    assert!(reader.one::<staff::row::Entity>(sky.sam.staff()).await.expect("a colleague").active);
    let mail = notice(&sky, &sky.sam).await;
    assert_eq!(hindrance(&sky, &mail).await, None);
}

/// The way back in the mail that an address got when it was given up.
async fn way_back(sky: &Skyline, who: &Person) -> String {
    let mails = sky.mails_to(&who.email).await;
    let told = mails.iter().rfind(|mail| mail.event == Letter::AddressMoved).expect("a mail");
    let reader = sky.database.reader(system_in(sky.workspace));
    let facts = portal_users::moved_letter(&reader, sky.app.key(), told).await;
    format!("/skyline/{}", facts.expect("readable").expect("a link that works").path)
}

#[tokio::test]
async fn whoever_reads_the_address_so_far_puts_it_back_and_the_office_opens_the_access() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let new = "claire@elsewhere.example";
    readdress(&mut sam, &sky.claire, &[new]).await.is(303);
    let mut taken = sky.signed_in(&sky.claire).await;
    taken.get("/skyline/portal").await.is(200);
    let way_back = way_back(&sky, &sky.claire).await;
    let mut stranger = sky.browser();
    for _ in 0..3 {
        stranger.get(&way_back).await.is(200).says("Was this not you?");
    }
    taken.get("/skyline/portal").await.is(200);
    stranger.post(&way_back, &[]).await.is(200).says("Your address is back");

    taken.get("/skyline/portal").await.is(303);
    stranger.get("/skyline/portal").await.is(303);
    stranger.post(&way_back, &[]).await.is(410);
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    sam.get(&record).await.is(200).says("Suspended").says(&sky.claire.email).hides(new);
    let told = sky.mails_to(&sky.maya.email).await;
    assert!(told.iter().any(|mail| mail.event == Letter::AddressPutBack), "the office is told");
    let contact = format!("/skyline/console/contacts/{}", sky.claire.contact());
    sam.get(&contact).await.is(200).says(&sky.claire.email).says(new);

    sam.post(&format!("{record}/restore"), &[]).await.is(303);
    sky.clock.advance_seconds(61);
    stranger.post(ASK, &[("email", &sky.claire.email)]).await.is(303);
    let last = sky.mails_to(&sky.claire.email).await.pop().expect("a mail");
    assert_eq!((last.event, last.state), (Letter::SignInLink, DeliveryState::Queued));
}

#[tokio::test]
async fn an_address_is_put_back_for_three_days_and_only_until_it_changes_again() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    readdress(&mut sam, &sky.claire, &["claire@elsewhere.example"]).await.is(303);
    let late = way_back(&sky, &sky.claire).await;
    readdress(&mut sam, &sky.claire, &["claire@third.example"]).await.is(303);
    sky.browser().post(&late, &[]).await.is(410);
    readdress(&mut sam, &sky.daniel, &["daniel@elsewhere.example"]).await.is(303);
    let late = way_back(&sky, &sky.daniel).await;
    sky.clock.advance_seconds(72 * 3600);
    sky.browser().get(&late).await.is(410).says("older than three days");
    sky.browser().post(&late, &[]).await.is(410);
}
