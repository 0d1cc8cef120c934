//! An account's owner invites colleagues: with no more than they have, until a day, and only as long as they may themselves
//! (security.md rows 39 to 43).

use portico_background::{Settings, letters};
use portico_domain::conversations::deliveries::Letter;
use portico_domain::database::Sight as _;
use portico_domain::id::InvitationId;
use portico_domain::outbox::system_in;
use portico_domain::people::invitations::letter_facts;
use portico_domain::people::memberships::{self, Membership, MembershipRole, Sees};
use portico_domain::people::{contacts, portal_users};
use portico_domain::workspaces;
use sea_orm::{ColumnTrait as _, QueryFilter as _};

use super::{chooses, rights_of};
use crate::world::{BASE_URL, Browser, Page, Person, Skyline, key};

const PEOPLE: &str = "/skyline/portal/people";
const ANNA: &str = "anna@assist.example";

/// The world with the switch on.
async fn open() -> Skyline {
    let sky = Skyline::open().await;
    sky.owners_may_invite().await;
    sky
}

async fn invites(browser: &mut Browser, email: &str, role: &str, ends_on: &str) -> Page {
    let fields = [
        ("first_name", "Anna"),
        ("last_name", "Assist"),
        ("email", email),
        ("role", role),
        ("ends_on", ends_on),
    ];
    browser.post(PEOPLE, &fields).await
}

/// Claire invites Anna; the link in her mail.
async fn invited(sky: &Skyline, role: &str) -> String {
    let mut claire = sky.signed_in(&sky.claire).await;
    invites(&mut claire, ANNA, role, "").await.is(303);
    link(sky).await
}

/// The link of the newest invitation to Anna.
async fn link(sky: &Skyline) -> String {
    let mails = sky.mails_to(ANNA).await;
    let mail = mails.iter().rfind(|mail| mail.event == Letter::Invitation).expect("an invitation");
    let reader = sky.database.reader(system_in(sky.workspace));
    let facts = letter_facts(&reader, sky.app.key(), InvitationId(mail.object_id)).await.expect("readable");
    format!("/skyline/{}", facts.expect("an invitation that is not over").path)
}

/// Anna's browser, in by her invitation.
async fn comes(sky: &Skyline, link: &str) -> Browser {
    let mut anna = sky.browser();
    let answer = anna.post(link, &[]).await;
    answer.is(303);
    anna.follow(answer).await.is(200).says("Anna");
    anna
}

async fn user(sky: &Skyline, email: &str) -> portal_users::PortalUserRow {
    let reader = sky.database.reader(system_in(sky.workspace));
    let select =
        reader.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::EmailKey.eq(email));
    reader.first(select).await.expect("readable").expect("a portal user")
}

/// Somebody's place at Harcourt Holdings.
async fn place(sky: &Skyline, email: &str) -> Membership {
    let contact = user(sky, email).await.contact_id;
    let reader = sky.database.reader(system_in(sky.workspace));
    let select = reader
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::ContactId.eq(contact))
        .filter(memberships::row::Column::AccountId.eq(sky.claire.account()));
    reader.first(select).await.expect("readable").expect("a place")
}

/// What is done to somebody's place on the page.
async fn at(sky: &Skyline, email: &str, verb: &str) -> String {
    format!("{PEOPLE}/{}/{verb}", place(sky, email).await.id)
}

/// Staff do something to a portal user.
async fn staff_do(sky: &Skyline, who: &Person, verb: &str) {
    let path = format!("/skyline/console/portal-users/{}/{verb}", who.user());
    sky.signed_in(&sky.maya).await.post(&path, &[]).await.is(303);
}

#[tokio::test]
async fn an_owner_invites_an_assistant_who_sees_what_the_role_opens_and_nothing_else() {
    let sky = open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200).says("People");
    let answer = invites(&mut claire, ANNA, "billing", "").await;
    let page = claire.follow(answer).await;
    page.is(200).says("The invitation to anna@assist.example is on its way").says("Invited");
    let mut anna = comes(&sky, &link(&sky).await).await;
    anna.get("/skyline/portal/invoices").await.is(200);
    for hidden in ["trips", "passengers", "people"] {
        anna.get(&format!("/skyline/portal/{hidden}")).await.is(404);
    }
    claire.get(PEOPLE).await.is(200).says("Anna Assist").says("Billing");
    let record = format!("/skyline/console/portal-users/{}", user(&sky, ANNA).await.id);
    let page = sky.signed_in(&sky.sam).await.get(&record).await;
    page.is(200).says("Invited by").says("Claire Bennett, client");
}

#[tokio::test]
async fn the_mail_says_who_invites_and_to_what() {
    let sky = open().await;
    invited(&sky, "viewer").await;
    let standing = workspaces::by_slug(&sky.database, "skyline").await.expect("readable").expect("there");
    let settings = Settings {
        smtp_url: None,
        outbox: None,
        from: "no-reply@portal.example".to_owned(),
        base_url: BASE_URL.to_owned(),
        key: key(),
    };
    let reader = sky.database.reader(system_in(sky.workspace));
    let mail = &sky.mails_to(ANNA).await[0];
    let written = letters::write(&reader, &standing, &settings, mail).await.expect("written");
    let said = written.expect("something to say").letter.preheader;
    assert!(said.contains("Claire Bennett invites you to the portal of Skyline Air for Harcourt"), "{said}");
}

#[tokio::test]
async fn nobody_but_an_owner_finds_the_page() {
    let sky = open().await;
    let victor = sky.joined("victor", MembershipRole::Viewer).await;
    for who in [&sky.daniel, &victor] {
        let mut browser = sky.signed_in(who).await;
        browser.get("/skyline/portal").await.is(200).hides(PEOPLE);
        browser.get(PEOPLE).await.is(404);
        invites(&mut browser, ANNA, "viewer", "").await.is(404);
        browser.post(&at(&sky, &sky.ivy.email, "end").await, &[]).await.is(404);
    }
    assert!(sky.mails_to(ANNA).await.is_empty());
}

#[tokio::test]
async fn where_owners_do_not_invite_there_is_no_page_and_open_invitations_let_nobody_in() {
    let sky = open().await;
    let link = invited(&sky, "viewer").await;
    sky.browser().get(&link).await.is(200);
    sky.owners_may_not_invite().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200).hides(PEOPLE);
    claire.get(PEOPLE).await.is(404);
    invites(&mut claire, "other@assist.example", "viewer", "").await.is(404);
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn the_switch_stands_in_the_settings_of_access() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get("/skyline/console/portal/access").await;
    let version = page.is(200).says("Owners may invite colleagues").field("version").expect("a version");
    let fields = [
        ("owners_invite", "yes"),
        ("session_hours", "720"),
        ("invitation_days", "7"),
        ("link_minutes", "15"),
        ("show_tail", "confirmed"),
        ("crew_from_stage", "booked"),
        ("stage_limit", "dispatched"),
        ("version", version.as_str()),
    ];
    maya.post("/skyline/console/portal/access", &fields).await.is(303);
    sky.signed_in(&sky.claire).await.get(PEOPLE).await.is(200).says("Claire Bennett").says("Daniel Ruiz");
}

#[tokio::test]
async fn an_invitation_is_void_once_its_inviter_is_no_owner_any_more() {
    let sky = open().await;
    let link = invited(&sky, "viewer").await;
    chooses(&sky, &sky.claire, &["trips"], "all", "").await.is(303);
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn an_invitation_is_void_while_its_inviter_is_suspended_and_once_they_are_removed() {
    let sky = open().await;
    let link = invited(&sky, "viewer").await;
    staff_do(&sky, &sky.claire, "suspend").await;
    sky.browser().post(&link, &[]).await.is(410);
    staff_do(&sky, &sky.claire, "restore").await;
    sky.browser().get(&link).await.is(200);
    staff_do(&sky, &sky.claire, "remove").await;
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let sky = open().await;
    let earlier = invited(&sky, "signer").await;
    let less =
        [("role", "owner"), ("scope", "trips"), ("scope", "messages"), ("sees", "own"), ("ends_on", "")];
    let rights = rights_of(&sky, &sky.claire).await;
    sky.signed_in(&sky.sam).await.post(&rights, &less).await.is(303);
    // What was given before is more than what is left.
    sky.browser().post(&earlier, &[]).await.is(410);
    let mut claire = sky.signed_in(&sky.claire).await;
    let fields = [
        ("first_name", "Bo"),
        ("last_name", "Books"),
        ("email", "bo@assist.example"),
        ("role", "billing"),
        ("all_trips", "yes"),
        ("ends_on", ""),
    ];
    claire.post(PEOPLE, &fields).await.is(303);
    let given = place(&sky, "bo@assist.example").await;
    assert_eq!((given.scopes.to_string().as_str(), given.sees), ("messages", Sees::Own));
}

#[tokio::test]
async fn what_the_form_does_not_have_is_refused() {
    let sky = open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let account = sky.dora.account().to_string();
    let good = [
        ("first_name", "Anna"),
        ("last_name", "Assist"),
        ("email", ANNA),
        ("role", "viewer"),
        ("ends_on", ""),
    ];
    for extra in [
        ("account", account.as_str()),
        ("kind", "owner"),
        ("sees", "all"),
        ("scope", "billing"),
        ("workspace", "northwind"),
    ] {
        let fields: Vec<_> = good.iter().copied().chain([extra]).collect();
        claire.post(PEOPLE, &fields).await.is(422);
    }
    invites(&mut claire, ANNA, "staff", "").await.is(422).says("Choose one");
    invites(&mut claire, ANNA, "admin", "").await.is(422);
    invites(&mut claire, "no address", "viewer", "").await.is(422);
    invites(&mut claire, ANNA, "viewer", "2026-11-20").await.is(422).says("This day is over");
    assert!(sky.mails_to(ANNA).await.is_empty());
}

#[tokio::test]
async fn access_ends_after_its_last_day() {
    let sky = open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    invites(&mut claire, ANNA, "billing", "2026-11-21").await.is(303);
    claire.get(PEOPLE).await.is(200).says("until");
    let mut anna = comes(&sky, &link(&sky).await).await;
    // The company's day ends at five in the morning, UTC; it is three in the afternoon.
    sky.clock.advance_seconds(13 * 3600 + 3599);
    anna.get("/skyline/portal/invoices").await.is(200);
    sky.clock.advance_seconds(1801);
    anna.get("/skyline/portal/invoices").await.is(404);
    claire.get(PEOPLE).await.is(200).hides("Anna Assist");
}

#[tokio::test]
async fn whoever_is_ended_is_out_with_the_next_request() {
    let sky = open().await;
    let mut anna = comes(&sky, &invited(&sky, "requester").await).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let answer = claire.post(&at(&sky, ANNA, "end").await, &[]).await;
    claire.follow(answer).await.is(200).says("The access is ended").hides("Anna Assist");
    anna.get("/skyline/portal").await.is(303);
    let before = sky.mails_to(ANNA).await.len();
    sky.browser().post("/skyline/portal/sign-in", &[("email", ANNA)]).await.is(303);
    assert_eq!(sky.mails_to(ANNA).await.len(), before, "no new link reaches them");
}

#[tokio::test]
async fn whoever_acts_for_another_account_as_well_keeps_that_one() {
    let sky = open().await;
    let (account, contact) = (sky.dora.account(), sky.daniel.contact().to_string());
    let more = format!("/skyline/console/accounts/{account}/people");
    let fields = [("contact", contact.as_str()), ("role", "viewer")];
    sky.signed_in(&sky.sam).await.post(&more, &fields).await.is(303);
    let end = at(&sky, &sky.daniel.email, "end").await;
    sky.signed_in(&sky.claire).await.post(&end, &[]).await.is(303);
    let seats: Vec<_> = sky.client(&sky.daniel).await.seats().iter().map(|seat| seat.account).collect();
    assert_eq!(seats, [account]);
}

#[tokio::test]
async fn an_invitation_that_is_taken_back_lets_nobody_in() {
    let sky = open().await;
    let link = invited(&sky, "viewer").await;
    let end = at(&sky, ANNA, "end").await;
    sky.signed_in(&sky.claire).await.post(&end, &[]).await.is(303);
    sky.browser().get(&link).await.is(410);
    sky.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn whoever_gets_in_already_gets_one_account_more_and_stays_who_they_are() {
    let sky = open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let answer = invites(&mut claire, &sky.dora.email, "viewer", "").await;
    let page = claire.follow(answer).await;
    // The owner reads what they would read of anybody.
    page.is(200).says("is on its way").says(&sky.dora.email).hides("Elsewhere");
    let reader = sky.database.reader(system_in(sky.workspace));
    let contact = reader.one::<contacts::row::Entity>(sky.dora.contact()).await.expect("a contact");
    assert_eq!(contact.name(), "Dora Elsewhere");
    let office = sky.mails_to(&sky.maya.email).await;
    assert_eq!(
        office.iter().filter(|mail| mail.event == Letter::ColleagueInvited).count(),
        1,
        "the office reads of it"
    );
    let mails = sky.mails_to(&sky.dora.email).await;
    assert_eq!(mails.iter().map(|mail| mail.event).collect::<Vec<_>>(), [Letter::ColleagueAdded]);
    assert_eq!(sky.client(&sky.dora).await.seats().len(), 2);
    sky.signed_in(&sky.dora).await.get("/skyline/portal").await.is(200).says("Harcourt Holdings");
    // Her own account is not Claire's to see.
    assert_eq!(sky.client(&sky.claire).await.seats().len(), 1);
}

#[tokio::test]
async fn about_whoever_does_not_get_in_an_owner_asks_staff() {
    let sky = open().await;
    staff_do(&sky, &sky.dora, "suspend").await;
    let mut claire = sky.signed_in(&sky.claire).await;
    for email in [&sky.dora.email, &sky.ian.email] {
        invites(&mut claire, email, "viewer", "").await.is(422).says("We cannot do this from here");
    }
    staff_do(&sky, &sky.dora, "remove").await;
    invites(&mut claire, &sky.dora.email, "viewer", "").await.is(422).says("We cannot do this from here");
    invites(&mut claire, &sky.daniel.email, "owner", "").await.is(422).says("in the list already");
    assert!(sky.mails_to(&sky.dora.email).await.is_empty());
}

#[tokio::test]
async fn the_places_of_another_account_are_not_there() {
    let sky = open().await;
    for verb in ["resend", "end"] {
        let path = at(&sky, &sky.daniel.email, verb).await;
        sky.signed_in(&sky.dora).await.post(&path, &[]).await.is(404);
        let elsewhere = path.replacen("/skyline/", "/northwind/", 1);
        sky.signed_in(&sky.otto).await.post(&elsewhere, &[]).await.is(404);
    }
    assert_eq!(sky.client(&sky.daniel).await.seats().len(), 1);
}

#[tokio::test]
async fn an_account_keeps_an_owner_and_only_staff_end_another_one() {
    let sky = open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let own = at(&sky, &sky.claire.email, "end").await;
    let answer = claire.post(&own, &[]).await;
    claire.follow(answer).await.is(200).says("You are the only owner");
    let olive = sky.joined("olive", MembershipRole::Owner).await;
    let answer = claire.post(&at(&sky, &olive.email, "end").await, &[]).await;
    claire.follow(answer).await.is(200).says("Only we can end");
    claire.post(&own, &[]).await.is(303);
    claire.get("/skyline/portal").await.is(303);
    sky.signed_in(&olive).await.get(PEOPLE).await.is(200).hides("Claire Bennett");
}

#[tokio::test]
async fn a_new_link_ends_the_old_one_and_one_address_gets_three_mails_a_day() {
    let sky = open().await;
    let first = invited(&sky, "viewer").await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let again = at(&sky, ANNA, "resend").await;
    for _ in 0..2 {
        sky.clock.advance_seconds(1);
        let answer = claire.post(&again, &[]).await;
        claire.follow(answer).await.is(200).says("once more");
    }
    sky.browser().get(&first).await.is(410);
    let newest = link(&sky).await;
    let answer = claire.post(&again, &[]).await;
    claire.follow(answer).await.is(200).says("Many invitations went out today");
    comes(&sky, &newest).await;
    let answer = claire.post(&again, &[]).await;
    claire.follow(answer).await.is(200).says("There is no invitation to send again");
}
