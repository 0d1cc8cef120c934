//! Conversations: who reads which, whose turn it is, what stays among staff.

mod told;
mod turns;

use portico_domain::access::permissions::WriteMessages;
use portico_domain::activity;
use portico_domain::conversations::notifications;
use portico_domain::conversations::threads::{self, Thread, ThreadState};
use portico_domain::database::Sight as _;
use portico_domain::id::{MembershipId, ThreadId};
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::{self, MembershipRole, Scopes, Sees};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::{Browser, Person, Skyline};

impl Skyline {
    async fn thread(&self, id: ThreadId) -> Thread {
        let reader = self.database.reader(self.staff(&self.maya).await);
        reader.one::<threads::row::Entity>(id).await.expect("a conversation")
    }

    /// How much of a conversation somebody has not read.
    async fn unread(&self, who: &Person, id: ThreadId) -> i32 {
        let reader = self.database.reader(self.client(who).await);
        threads::find_for_client(&reader, id).await.expect("a conversation").unread()
    }

    /// Tells everybody of what happened in a conversation so far.
    async fn tells(&self, id: ThreadId) {
        let by = system_in(self.workspace);
        let reader = self.database.reader(by.clone());
        for happened in activity::of_object(&reader, id.0, 50).await.expect("readable") {
            notifications::notify(&self.database, by.clone(), happened.id).await.expect("told");
        }
    }
}

/// Starts a conversation in the portal and says its id.
async fn starts(browser: &mut Browser, subject: &str, body: &str) -> ThreadId {
    let key = browser.get("/skyline/portal/messages/new").await.is(200).field("form_key").expect("a key");
    let fields = [("subject", subject), ("body", body), ("form_key", key.as_str())];
    let page = browser.post("/skyline/portal/messages", &fields).await;
    page.is(303);
    id_of(page.leads_to())
}

fn id_of(address: &str) -> ThreadId {
    let address = address.split('#').next().unwrap_or_default();
    address.rsplit(['/', '=']).next().and_then(|id| id.parse().ok()).expect("an id")
}

#[tokio::test]
async fn a_message_waits_on_the_other_side_until_it_is_read() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    let thread = sky.thread(id).await;
    assert_eq!((thread.state, thread.staff_unread), (ThreadState::WaitingForStaff, 1));
    assert_eq!(thread.waiting_since, Some(sky.clock.now()));
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.get("/skyline/console/messages?filter=waiting").await.is(200).says("Catering").says("1 unread");
    let open = format!("/skyline/console/messages?open={id}");
    rob.get(&open).await.is(200).says("Is there room for two more?");
    assert_eq!(sky.thread(id).await.staff_unread, 0);
    claire.get(&format!("/skyline/portal/messages/{id}")).await.says("Seen");
    let page =
        rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Yes, there is.")]).await;
    rob.follow(page).await.is(200);
    let thread = sky.thread(id).await;
    assert_eq!((thread.state, thread.waiting_since), (ThreadState::WaitingForClient, None));
    assert_eq!(sky.unread(&sky.claire, id).await, 1);
    claire.get("/skyline/portal/messages").await.says("1 unread");
    claire.get(&format!("/skyline/portal/messages/{id}")).await.is(200).says("Yes, there is.");
    assert_eq!(sky.unread(&sky.claire, id).await, 0);
}

#[tokio::test]
async fn what_one_person_of_a_client_has_read_stays_unread_for_another() {
    let sky = Skyline::open().await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let answer = format!("/skyline/console/messages/{id}/write");
    rob.post(&answer, &[("body", "Yes, there is.")]).await.is(303);
    let here = format!("/skyline/portal/messages/{id}");
    claire.get(&here).await.is(200);
    claire.get("/skyline/portal/messages").await.is(200).hides("1 unread");
    assert_eq!((sky.unread(&sky.claire, id).await, sky.unread(&sky.daniel, id).await), (0, 1));
    claire.get("/skyline/portal").await.is(200).hides("Read a new message");
    daniel.get("/skyline/portal").await.is(200).says("Read a new message");
    daniel.get("/skyline/portal/messages").await.is(200).says("1 unread");
    // Whoever writes has read; the others have not.
    claire.post(&format!("{here}/write"), &[("body", "Good.")]).await.is(303);
    rob.post(&answer, &[("body", "See you then.")]).await.is(303);
    assert_eq!((sky.unread(&sky.claire, id).await, sky.unread(&sky.daniel, id).await), (1, 2));
    daniel.get(&here).await.is(200).says("See you then.");
    assert_eq!((sky.unread(&sky.claire, id).await, sky.unread(&sky.daniel, id).await), (1, 0));
    // Nothing was left unread by somebody who was not there when it was written.
    let nora = sky.joined("nora", MembershipRole::Owner).await;
    assert_eq!(sky.unread(&nora, id).await, 0);
}

#[tokio::test]
async fn staff_are_told_when_a_client_first_saw_their_message() {
    let sky = Skyline::open().await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    sky.clock.advance_seconds(60);
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Yes.")]).await.is(303);
    let open = format!("/skyline/console/messages?open={id}");
    rob.get(&open).await.is(200).hides("Seen");
    for browser in [&mut daniel, &mut claire] {
        sky.clock.advance_seconds(3600);
        browser.get(&format!("/skyline/portal/messages/{id}")).await.is(200).says("Yes.");
    }
    let seen = sky.thread(id).await.client_read_at;
    assert_eq!(sky.clock.now().seconds_since(seen), 3600, "Daniel was first");
    rob.get(&open).await.is(200).says("Seen");
}

#[tokio::test]
async fn a_look_by_somebody_who_cannot_answer_leaves_the_mark() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&format!("/skyline/console/messages?open={id}")).await.is(200).says("Hello");
    vera.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "x")]).await.is(403);
    assert_eq!(sky.thread(id).await.staff_unread, 1);
}

#[tokio::test]
async fn notes_for_staff_never_reach_the_client() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let note = [("body", "Margin is thin here"), ("note", "yes")];
    rob.post(&format!("/skyline/console/messages/{id}/write"), &note).await.is(303);
    rob.get(&format!("/skyline/console/messages?open={id}"))
        .await
        .says("Margin is thin here")
        .says("note for staff");
    let thread = sky.thread(id).await;
    assert_eq!(thread.state, ThreadState::WaitingForStaff);
    assert_eq!(sky.unread(&sky.claire, id).await, 0);
    for page in [
        "/skyline/portal/messages".to_owned(),
        format!("/skyline/portal/messages/{id}"),
        "/skyline/portal".to_owned(),
    ] {
        claire.get(&page).await.is(200).hides("Margin is thin");
    }
}

#[tokio::test]
async fn a_foreign_conversation_is_not_found_by_any_way_in() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "A canary sings").await;
    let mut dora = sky.signed_in(&sky.dora).await;
    dora.get(&format!("/skyline/portal/messages/{id}")).await.is(404);
    dora.post(&format!("/skyline/portal/messages/{id}/write"), &[("body", "x")]).await.is(404);
    dora.get("/skyline/portal/messages").await.is(200).hides("canary");
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get(&format!("/northwind/console/messages?open={id}")).await.is(404);
    nina.post(&format!("/northwind/console/messages/{id}/close"), &[]).await.is(404);
    nina.get("/northwind/console/messages?filter=all&q=canary").await.is(200).hides("Catering");
    let mut otto = sky.signed_in(&sky.otto).await;
    otto.get(&format!("/northwind/portal/messages/{id}")).await.is(404);
}

#[tokio::test]
async fn one_cannot_write_about_what_one_does_not_see() {
    let sky = Skyline::open().await;
    let mut dora = sky.signed_in(&sky.dora).await;
    for noun in ["request", "quote", "trip", "invoice", "nonsense"] {
        let about = format!("/skyline/portal/messages/new?about={noun}&id=00000000000000000000000000000007");
        dora.get(&about).await.is(404);
        let fields = [("about", noun), ("id", "00000000000000000000000000000007"), ("body", "x")];
        dora.post("/skyline/portal/messages", &fields).await.is(404);
    }
    let foreign = sky.claire.account().to_string();
    let fields = [("account", foreign.as_str()), ("subject", "x"), ("body", "x")];
    dora.post("/skyline/portal/messages", &fields).await.is(404);
}

#[tokio::test]
async fn a_closed_conversation_opens_again_when_the_client_writes() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let close = format!("/skyline/console/messages/{id}/close");
    rob.post(&close, &[]).await.is(303);
    assert!(sky.thread(id).await.is_closed());
    rob.get("/skyline/console/messages").await.is(200).hides("Catering");
    let page = rob.post(&close, &[]).await;
    rob.follow(page).await.says("closed already");
    claire.post(&format!("/skyline/portal/messages/{id}/write"), &[("body", "One more thing")]).await.is(303);
    assert_eq!(sky.thread(id).await.state, ThreadState::WaitingForStaff);
}

#[tokio::test]
async fn the_same_message_sent_twice_is_said_once() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let here = format!("/skyline/portal/messages/{id}");
    let key = claire.get(&here).await.field("form_key").expect("a key");
    for _ in 0..2 {
        claire.post(&format!("{here}/write"), &[("body", "Only once"), ("form_key", &key)]).await.is(303);
    }
    assert_eq!(sky.thread(id).await.staff_unread, 2);
    assert_eq!(claire.get(&here).await.html().matches("<p>Only once</p>").count(), 1);
}

#[tokio::test]
async fn a_message_is_text_and_links_and_nothing_else() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let nasty = "<img src=x onerror=alert(1)> see https://example.com/a. \u{202e}gnp";
    let id = starts(&mut claire, "Catering", nasty).await;
    let page = claire.get(&format!("/skyline/portal/messages/{id}")).await;
    page.is(200).hides("<img src=x").hides("\u{202e}").says("<img src=x onerror=alert(1)>");
    assert!(page.html().contains("rel=\"noopener noreferrer nofollow\">https://example.com/a</a>."));
    let here = format!("/skyline/portal/messages/{id}/write");
    claire.post(&here, &[("body", " \n ")]).await.is(422).says("Write something first");
    let long = "x".repeat(20_001);
    let page = claire.post(&here, &[("body", &long)]).await;
    page.is(422).says("holds 20,000 characters");
    assert!(page.html().contains(&long), "what was typed is kept");
    claire.post(&here, &[("body", &"x".repeat(20_000))]).await.is(303);
}

#[tokio::test]
async fn messages_at_once_all_count() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let client = sky.client(&sky.claire).await;
    let said = (0..20).map(|_| async {
        let mut work = sky.database.begin(client.clone()).await?;
        let thread = work.one::<threads::row::Entity>(id).await?;
        threads::write_by_client(&mut work, thread, "Again").await?;
        work.commit().await
    });
    for outcome in futures_util::future::join_all(said).await {
        outcome.expect("written");
    }
    assert_eq!(sky.thread(id).await.staff_unread, 21);
}

#[tokio::test]
async fn somebody_of_two_accounts_reads_both_and_writes_for_either() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let seat = memberships::row::Model {
        id: MembershipId::new(sky.clock.now()),
        workspace_id: sky.workspace,
        account_id: sky.dora.account(),
        contact_id: sky.claire.contact(),
        role: MembershipRole::Owner,
        scopes: Scopes::of(MembershipRole::Owner.scopes().iter().copied()),
        sees: Sees::All,
        ends_at: None,
        invited_by: None,
        created_at: sky.clock.now(),
    };
    work.insert(seat.into_active_model().reset_all()).await.expect("a second seat");
    work.commit().await.expect("committed");
    let mut dora = sky.signed_in(&sky.dora).await;
    starts(&mut dora, "From the Marchettis", "Hello").await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/messages").await.is(200).hides("From the Marchettis");
    let account = sky.dora.account().to_string();
    claire.post("/skyline/portal/account", &[("account", &account)]).await.is(303);
    claire.get("/skyline/portal/messages").await.is(200).says("From the Marchettis");
    let fields = [("account", account.as_str()), ("subject", "For both"), ("body", "Hello")];
    claire.post("/skyline/portal/messages", &fields).await.is(303);
    dora.get("/skyline/portal/messages").await.says("For both");
}

#[tokio::test]
async fn staff_write_first_and_there_is_one_conversation_about_a_thing() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let (account, contact) = (sky.claire.account().to_string(), sky.claire.contact().to_string());
    rob.get(&format!("/skyline/console/messages/new?account={account}")).await.is(200).says("Claire Bennett");
    let fields = [
        ("account", account.as_str()),
        ("contact", &contact),
        ("subject", "Winter"),
        ("body", "New hangar rates"),
    ];
    let page = rob.post("/skyline/console/messages", &fields).await;
    rob.follow(page).await.is(200).says("New hangar rates").says("Waiting for the client");
    let stranger = sky.dora.contact().to_string();
    let fields = [("account", account.as_str()), ("contact", &stranger), ("subject", "x"), ("body", "x")];
    let page = rob.post("/skyline/console/messages", &fields).await;
    rob.follow(page).await.says("does not act for the account");
    let by = sky.staff(&sky.rob).await.authorize::<WriteMessages>().expect("he may");
    assert_eq!(by.name(), "Rob");
}

#[tokio::test]
async fn a_portal_without_messages_has_no_page_of_them() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings = work
        .first(work.visible::<portico_domain::portal::row::Entity>())
        .await
        .expect("readable")
        .expect("there");
    let mut settings = settings.into_active_model();
    settings.features = sea_orm::ActiveValue::Set(portico_domain::portal::Features(Vec::new()));
    work.update(settings).await.expect("updated");
    work.commit().await.expect("committed");
    let mut claire = sky.signed_in(&sky.claire).await;
    for page in ["messages", "messages/new", "invoices"] {
        claire.get(&format!("/skyline/portal/{page}")).await.is(404);
    }
}

#[tokio::test]
async fn pages_of_messages_take_no_more_statements_when_they_grow() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let id = starts(&mut claire, "First", "Hello").await;
    let (portal, console) =
        (format!("/skyline/portal/messages/{id}"), format!("/skyline/console/messages?filter=all&open={id}"));
    rob.get(&console).await.is(200);
    let mut counts = Vec::new();
    for round in 0..2 {
        let (_, one) = sky.queries(claire.get(&portal)).await;
        let (_, two) = sky.queries(rob.get(&console)).await;
        counts.push([one, two]);
        if round == 0 {
            for number in 0..12 {
                starts(&mut claire, &format!("Number {number}"), "Hello").await;
                claire.post(&format!("{portal}/write"), &[("body", "More")]).await.is(303);
            }
            rob.get(&console).await.is(200);
        }
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[1].iter().all(|count| *count <= 8), "{counts:?}");
}
