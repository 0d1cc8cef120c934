//! Somebody who has only a phone is invited by text message, and gets in by pressing the button.

use portico_domain::conversations::deliveries::{self, Letter};
use portico_domain::database::Sight as _;
use portico_domain::id::{InvitationId, PortalUserId};
use portico_domain::outbox::system_in;
use portico_domain::people::contacts;
use portico_domain::people::contacts::Addresses;
use portico_domain::people::invitations;
use portico_domain::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, IntoActiveModel as _, QueryFilter as _,
};

use super::post::Post;
use crate::world::{BASE_URL, Browser, Northwind, Page, key};

const KATE: &str = "+12015550133";
const SIGN_IN: &str = "/northwind/portal/sign-in";

/// A contact with a number and, if wanted, no address; their id.
async fn kate(world: &Northwind, phone: Option<&str>) -> String {
    let rosa = world.rosa.contact();
    let work = world.database.begin(system_in(world.workspace)).await.expect("a change");
    let like = work.one::<contacts::row::Entity>(rosa).await.expect("a contact");
    let mut row = like.into_active_model().reset_all();
    let id = portico_domain::id::ContactId::new(world.clock.now());
    row.id = Set(id);
    row.first_name = Set("Kate".to_owned());
    row.last_name = Set("Kelly".to_owned());
    row.search_text = Set("kate kelly".to_owned());
    row.emails = Set(Addresses::default());
    let number = phone.map(|phone| phone.parse().expect("a number"));
    row.phones = Set(contacts::Numbers(number.into_iter().collect()));
    work.insert(row).await.expect("a contact");
    work.commit().await.expect("committed");
    id.to_string()
}

#[tokio::test]
async fn whoever_has_only_a_phone_is_invited_by_text_message_and_gets_in() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let kate = kate(&world, Some("+12015550133")).await;
    let page = world.nora.get(&format!("/northwind/console/portal-users/new?contact={kate}")).await;
    page.is(200).says("Text message to +1 201 555 0133");
    let fields = [("contact", kate.as_str()), ("kind", "service-client"), ("channel", "sms")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 0), "{texts:?}");
    let (number, words) = &texts[0];
    assert_eq!(number, "+12015550133");
    assert!(words.contains("Kate, your portal is ready"), "{words}");
    let link = words.rsplit(' ').next().expect("a link").trim_start_matches(BASE_URL).to_owned();
    world.browser().get(&link).await.is(200).says("Kate");

    let reader = world.database.reader(system_in(world.workspace));
    let found = reader
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::EmailKey.eq("tel:+12015550133"));
    let user = reader.first(found).await.expect("readable").expect("a portal user");
    assert_eq!((user.email.as_str(), user.phone.as_deref()), ("", Some("+12015550133")));

    // Sent again, the first link is over.
    world.clock.advance_seconds(3600);
    let again = format!("/northwind/console/portal-users/{}/resend", user.id);
    world.nora.post(&again, &[]).await.is(303);
    let (texts, _) = post.leaves().await;
    assert_eq!(texts.len(), 1, "{texts:?}");
    let newer = texts[0].1.rsplit(' ').next().expect("a link").trim_start_matches(BASE_URL).to_owned();
    world.browser().get(&link).await.is(410);
    let mut phone = world.browser();
    phone.post(&newer, &[]).await.is(200).says("One moment more");
    lets_in(&world, user.id).await.is(303);
    phone.post(&newer, &[]).await.is(303);
    phone.get("/northwind/portal").await.is(200);
    world.nora.get("/northwind/console/deliveries").await.is(200).says("Kate Kelly");
}

/// Kate is invited by text message and gets in once.
async fn kate_gets_in(world: &Northwind, post: &Post) {
    let kate = kate(world, Some(KATE)).await;
    let fields = [("contact", kate.as_str()), ("kind", "service-client"), ("channel", "sms")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let (texts, _) = post.leaves().await;
    world.browser().post(&link_in(&texts[0].1), &[]).await.is(200);
    lets_in(world, user_at(world, KATE).await.id).await.is(303);
    world.browser().post(&link_in(&texts[0].1), &[]).await.is(303);
    // What was told meanwhile, to her and to the office, has left.
    post.leaves().await;
    world.clock.advance_seconds(3600);
}

/// The portal user who gets text messages at a number.
async fn user_at(world: &Northwind, number: &str) -> PortalUserRow {
    let reader = world.database.reader(system_in(world.workspace));
    let found =
        reader.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::Phone.eq(number));
    reader.first(found).await.expect("readable").expect("a portal user")
}

/// Nora lets in whoever opened an invitation by text message.
async fn lets_in(world: &Northwind, user: PortalUserId) -> Page {
    world.nora.post(&format!("/northwind/console/portal-users/{user}/let-in"), &[]).await
}

/// The path of the link in a message.
fn link_in(words: &str) -> String {
    let link = words.split_whitespace().find(|word| word.starts_with(BASE_URL)).expect("a link");
    link.trim_start_matches(BASE_URL).to_owned()
}

/// Asks for a way in, as typed; the answer is the same whoever it belongs to.
async fn asks(browser: &mut Browser, who: &str) {
    let page = browser.post(SIGN_IN, &[("email", who)]).await;
    assert_eq!(page.is(303).leads_to(), "/northwind/portal/sign-in/code", "{who}");
}

#[tokio::test]
async fn whoever_has_only_a_phone_signs_in_again_by_code_or_link_of_a_text_message() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    kate_gets_in(&world, &post).await;
    let mut browser = world.browser();
    browser.get(SIGN_IN).await.is(200).says("E-mail or mobile number");
    asks(&mut browser, "(201) 555-0133").await;
    browser.get("/northwind/portal/sign-in/code").await.is(200).says("Look at your messages");
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 0), "{texts:?}");
    let (number, words) = &texts[0];
    assert_eq!(number, KATE);
    let code = words.split_whitespace().find_map(|word| {
        let digits = word.trim_end_matches('.');
        (digits.len() == 6 && digits.bytes().all(|one| one.is_ascii_digit())).then(|| digits.to_owned())
    });
    let code = code.expect("a code");
    world.browser().get(&link_in(words)).await.is(200).says("••• 133");
    let page = browser.post("/northwind/portal/sign-in/code", &[("code", &code)]).await;
    browser.follow(page).await.is(200);
    browser.get("/northwind/portal/settings").await.is(200).says("You sign in with +1 201 555 0133");
    world.browser().get(&link_in(words)).await.is(410);

    // By the link, in a browser that did not ask: she is told of it by text message too.
    world.clock.advance_seconds(3600);
    asks(&mut world.browser(), "+1 201 555 0133").await;
    let (texts, _) = post.leaves().await;
    let mut other = world.browser();
    other.post(&link_in(&texts[0].1), &[]).await.is(303);
    other.get("/northwind/portal").await.is(200);
    world.clock.advance_seconds(61);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 0), "{texts:?}");
    assert!(texts[0].1.contains("somebody signed in with your number"), "{texts:?}");
}

#[tokio::test]
async fn a_number_that_nobody_has_is_answered_like_one_that_somebody_has_and_sends_nothing() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    kate_gets_in(&world, &post).await;
    let mut pages = Vec::new();
    for who in ["+1 201 555 0133", "+1 201 555 0134"] {
        let mut browser = world.browser();
        asks(&mut browser, who).await;
        let page = browser.get("/northwind/portal/sign-in/code").await;
        pages.push(page.is(200).words().replace(who, "…"));
        browser.post("/northwind/portal/sign-in/code", &[("code", "000000")]).await.is(422);
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(post.leaves().await.0.len(), 1);
    let page = world.browser().post(SIGN_IN, &[("email", "call me")]).await;
    page.is(422).says("Enter one e-mail address or one mobile number");
}

#[tokio::test]
async fn whoever_was_suspended_gets_no_text_message_and_a_link_from_before_is_over() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    kate_gets_in(&world, &post).await;
    asks(&mut world.browser(), KATE).await;
    let (texts, _) = post.leaves().await;
    let reader = world.database.reader(system_in(world.workspace));
    let found =
        reader.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::Phone.eq(KATE));
    let user = reader.first(found).await.expect("readable").expect("a portal user");
    let at = format!("/northwind/console/portal-users/{}/suspend", user.id);
    world.nora.post(&at, &[("version", &user.version.to_string())]).await.is(303);
    world.browser().post(&link_in(&texts[0].1), &[]).await.is(410);
    world.clock.advance_seconds(3600);
    asks(&mut world.browser(), KATE).await;
    assert_eq!(post.leaves().await, (Vec::new(), 0));
}

#[tokio::test]
async fn whoever_has_neither_address_nor_number_is_not_invited_and_the_contact_is_a_press_away() {
    let world = Northwind::open().await;
    let kate = kate(&world, None).await;
    let fields = [("contact", kate.as_str()), ("kind", "service-client")];
    let page = world.nora.post("/northwind/console/portal-users", &fields).await;
    page.is(422).says("neither an e-mail address nor a phone number");
    assert!(page.html().contains(&format!("contacts/{kate}/edit")), "a link to mend it");
}

#[tokio::test]
async fn the_companys_own_layout_is_what_leaves() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let layout = [
        ("language", "en"),
        ("channel", "sms"),
        ("version", "0"),
        ("sms_body", "{{first_name}}, come in: {{link}}"),
        ("do", "save"),
    ];
    world.nora.post("/northwind/console/portal/invitations", &layout).await.is(303);
    let kate = kate(&world, Some("+12015550133")).await;
    let fields = [("contact", kate.as_str()), ("kind", "service-client")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let (texts, _) = post.leaves().await;
    assert!(texts[0].1.starts_with("Kate, come in: https://portal.example/northwind/portal/invitation/"));
}

#[tokio::test]
async fn a_test_text_says_the_saved_words_lets_nobody_in_and_is_held_to_the_limits_of_all() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let test = |number: &'static str| {
        [
            ("language", "en"),
            ("channel", "sms"),
            ("sms_body", "not saved"),
            ("sms_number", number),
            ("do", "test"),
        ]
    };
    let address = "/northwind/console/portal/invitations";
    world.nora.get(address).await.is(200).says("Send a test text message");
    world.nora.post(address, &test("(201) 555-0177")).await.is(303);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 0), "{texts:?}");
    assert_eq!(texts[0].0, "+12015550177");
    assert!(texts[0].1.contains("your portal is ready") && !texts[0].1.contains("/invitation/"), "{texts:?}");

    // The same number within the minute waits.
    world.clock.advance_seconds(1);
    world.nora.post(address, &test("+12015550177")).await.is(303);
    assert_eq!(post.leaves().await, (Vec::new(), 0));
    world.nora.post(address, &test("+44 7400 123456")).await.is(422).says("do not go to this country");
    world.nora.post(address, &test("call me")).await.is(422);
    for number in ["+12015550178", "+12015550179", "+12015550180"] {
        world.clock.advance_seconds(1);
        world.nora.post(address, &test(number)).await.is(303);
    }
    world.nora.post(address, &test("+12015550181")).await.is(422).says("Five tests within an hour");
}

#[tokio::test]
async fn whoever_opens_an_invitation_by_text_message_sees_nothing_until_the_office_lets_them_in() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let contact = kate(&world, Some(KATE)).await;
    let fields = [("contact", contact.as_str()), ("kind", "service-client"), ("channel", "sms")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let link = link_in(&post.leaves().await.0[0].1);
    let user = user_at(&world, KATE).await;
    lets_in(&world, user.id).await.is(303);
    let list = "/northwind/console/portal-users?tab=invited";
    world.nora.get(list).await.is(200).says("Nobody waits to be let in").hides("/let-in");

    let mut phone = world.browser();
    phone.post(&link, &[]).await.is(200).says("One moment more").hides("Kate");
    assert_eq!(phone.cookie("__Host-sid"), None, "nobody is signed in");
    phone.get("/northwind/portal").await.is(303);
    phone.post(&link, &[]).await.is(200).says("One moment more");
    phone.get(&link).await.is(200).says("One moment more").hides("Kate");
    assert_eq!(user_at(&world, KATE).await.status, PortalUserStatus::Invited);
    world.nora.get(list).await.is(200).says("Waits for you").says("on +1 201 555 0133").says("Let in");

    world.clock.advance_seconds(61);
    lets_in(&world, user.id).await.is(303);
    lets_in(&world, user.id).await.is(303);
    let (texts, _) = post.leaves().await;
    assert_eq!(texts.len(), 1, "told once: {texts:?}");
    assert_eq!(link_in(&texts[0].1), link, "by the same link");
    phone.get(&link).await.is(200).says("Kate");
    phone.post(&link, &[]).await.is(303);
    phone.get("/northwind/portal").await.is(200);
}

#[tokio::test]
async fn whoever_is_not_them_gets_in_no_more_and_a_company_may_let_texts_open_the_portal_at_once() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let contact = kate(&world, Some(KATE)).await;
    let fields = [("contact", contact.as_str()), ("kind", "service-client"), ("channel", "sms")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let link = link_in(&post.leaves().await.0[0].1);
    world.browser().post(&link, &[]).await.is(200);
    let user = user_at(&world, KATE).await;
    world.nora.post(&format!("/northwind/console/portal-users/{}/cancel", user.id), &[]).await.is(303);
    world.browser().get(&link).await.is(410);
    world.browser().post(&link, &[]).await.is(410);

    let settings = "/northwind/console/portal/access";
    let page = world.nora.get(settings).await;
    page.is(200).says("Text invitations open the portal at once");
    let version = page.field("version").expect("a version");
    let fields = [
        ("version", version.as_str()),
        ("session_hours", "720"),
        ("invitation_days", "7"),
        ("link_minutes", "15"),
        ("show_tail", "confirmed"),
        ("crew_from_stage", "booked"),
        ("stage_limit", "dispatched"),
        ("texts_open", "yes"),
    ];
    world.nora.post(settings, &fields).await.is(303);
    world.clock.advance_seconds(3600);
    world.nora.post(&format!("/northwind/console/portal-users/{}/invite", user.id), &[]).await.is(303);
    let link = link_in(&post.leaves().await.0[0].1);
    world.browser().post(&link, &[]).await.is(303);
}

/// The link in the newest mail that invites somebody.
async fn mailed_invitation(world: &Northwind) -> Option<String> {
    let reader = world.database.reader(system_in(world.workspace));
    let mails = reader.all(reader.visible::<deliveries::row::Entity>()).await.expect("readable");
    let mail = mails
        .into_iter()
        .rfind(|mail| mail.event == Letter::Invitation && !mail.recipient_email.is_empty())?;
    let facts =
        invitations::letter_facts(&reader, &key(), InvitationId(mail.object_id)).await.expect("readable");
    facts.map(|facts| format!("/northwind/{}", facts.path))
}

#[tokio::test]
async fn whoever_waits_and_reads_the_mailbox_on_record_needs_nobodys_word() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let contact = kate(&world, Some(KATE)).await;
    let version =
        world.nora.get(&format!("/northwind/console/contacts/{contact}/edit")).await.field("version");
    let fields = [
        ("version", version.as_deref().expect("a version")),
        ("first_name", "Kate"),
        ("last_name", "Kelly"),
        ("language", "en"),
        ("emails.0.address", "kate@kelly.example"),
        ("phones.0.number", KATE),
    ];
    world.nora.post(&format!("/northwind/console/contacts/{contact}"), &fields).await.is(303);
    let fields = [("contact", contact.as_str()), ("kind", "service-client"), ("channel", "sms")];
    world.nora.post("/northwind/console/portal-users", &fields).await.is(303);
    let link = link_in(&post.leaves().await.0[0].1);
    let mut phone = world.browser();
    phone.post(&link, &[("by_mail", "yes")]).await.is(410);
    phone.post(&link, &[]).await.is(200).says("Send a link to k***@kelly.example");
    let reader = world.database.reader(system_in(world.workspace));
    let mails = reader.all(reader.visible::<deliveries::row::Entity>()).await.expect("readable");
    assert_eq!(
        mails.iter().filter(|mail| mail.event == Letter::ClientWaits).count(),
        2,
        "both admins are told"
    );

    assert_eq!(mailed_invitation(&world).await, None);
    phone.post(&link, &[("by_mail", "yes")]).await.is(200).says("A link is on its way to k***@kelly.example");
    let first = mailed_invitation(&world).await.expect("a mail");
    phone.post(&link, &[("by_mail", "yes")]).await.is(200);
    assert_eq!(mailed_invitation(&world).await.as_ref(), Some(&first), "one a minute");
    let list = "/northwind/console/portal-users?tab=invited";
    world.nora.get(list).await.is(200).says("Waits for you");

    let mut laptop = world.browser();
    laptop.get(&first).await.is(200).says("Kate");
    laptop.post(&first, &[]).await.is(303);
    laptop.get("/northwind/portal").await.is(200);
    assert_eq!(user_at(&world, KATE).await.status, PortalUserStatus::Active);
    for used in [&link, &first] {
        phone.post(used, &[]).await.is(410);
        phone.post(used, &[("by_mail", "yes")]).await.is(410);
    }
}
