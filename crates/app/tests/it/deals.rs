//! Deals: opened by requests or by hand, moved, ended and opened again; seen by staff only.

use portico_domain::charter::deals::{self, Deal, DealStage, DealStatus, EndCause};
use portico_domain::charter::requests;
use portico_domain::database::Sight as _;
use portico_domain::id::DealId;
use portico_domain::outbox::system_in;

use crate::world::{Browser, Skyline};

const DEALS: &str = "/skyline/console/deals";

/// The deal of a request that Claire sent.
async fn deal_of_a_request(sky: &Skyline) -> DealId {
    let trip = [
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KDJT"),
        ("legs.0.date", "2026-12-03"),
        ("legs.0.time", "16:00"),
        ("flexibility", "fixed"),
        ("passenger_count", "2"),
        ("again", "yes"),
    ];
    let page = sky.signed_in(&sky.claire).await.post("/skyline/portal/requests", &trip).await;
    let id = page.is(303).leads_to().rsplit('/').next().and_then(|id| id.parse().ok()).expect("a request");
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<requests::row::Entity>(id).await.expect("a request").deal_id.expect("a deal")
}

async fn found(sky: &Skyline, id: DealId) -> Deal {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<deals::row::Entity>(id).await.expect("a deal")
}

async fn press(
    browser: &mut Browser,
    sky: &Skyline,
    id: DealId,
    act: &str,
    fields: &[(&str, &str)],
) -> crate::world::Page {
    let version = found(sky, id).await.version.to_string();
    let mut all = fields.to_vec();
    if matches!(act, "stage" | "edit") {
        all.push(("version", &version));
    }
    let page = browser.post(&format!("{DEALS}/{id}/{act}"), &all).await;
    browser.follow(page).await
}

#[tokio::test]
async fn a_request_stands_on_the_board_and_on_the_record() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(DEALS).await.is(200).says("Harcourt Holdings").says("KTEB → KDJT").says("no price yet");
    sam.get(&format!("{DEALS}?view=list")).await.is(200).says("D-101").says("Harcourt Holdings");
    let page = sam.get(&format!("{DEALS}/{id}")).await;
    page.is(200).says("Request R-2001").says("Claire Bennett").says("Add new").says("Deal D-101 opened");
    let quote = format!("/skyline/console/quotes/new?deal={id}");
    assert_eq!(page.links("/skyline/console/quotes/new").first(), Some(&quote));
}

#[tokio::test]
async fn a_deal_is_moved_along_and_two_people_do_not_overwrite_each_other() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    press(&mut sam, &sky, id, "stage", &[("stage", "qualified")]).await.is(200).says("Deal moved.");
    assert_eq!(found(&sky, id).await.stage, DealStage::Qualified);
    let page = sam.post(&format!("{DEALS}/{id}/stage"), &[("stage", "contract"), ("version", "1")]).await;
    sam.follow(page).await.is(200).says("Somebody changed this deal");
    assert_eq!(found(&sky, id).await.stage, DealStage::Qualified);
}

#[tokio::test]
async fn ending_a_deal_needs_a_reason_and_only_managers_reopen_it() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    press(&mut sam, &sky, id, "lost", &[("reason", "")]).await.is(422).says("Give a reason");
    press(&mut sam, &sky, id, "lost", &[("reason", "Too expensive")])
        .await
        .is(200)
        .says("Lost")
        .says("Too expensive");
    press(&mut sam, &sky, id, "won", &[]).await.is(200).says("This deal was lost, so nothing was changed.");
    sam.post(&format!("{DEALS}/{id}/reopen"), &[]).await.is(403);
    let mut olga = sky.signed_in(&sky.olga).await;
    press(&mut olga, &sky, id, "reopen", &[]).await.is(200).says("Deal reopened.");
    press(&mut olga, &sky, id, "reopen", &[]).await.is(200).says("nothing to reopen");
    press(&mut sam, &sky, id, "cancelled", &[("reason", "The meeting was called off")])
        .await
        .is(200)
        .says("Cancelled");
    press(&mut olga, &sky, id, "reopen", &[]).await.is(200);
    press(&mut sam, &sky, id, "won", &[]).await.is(200).says("Deal won.");
    assert_eq!(found(&sky, id).await.status, DealStatus::Won);
    sam.get(DEALS).await.is(200).says("Won, 30 days 1");
    sam.get(&format!("{DEALS}?status=won")).await.is(200).says("D-101");
}

#[tokio::test]
async fn a_deal_whose_request_expires_is_lost_in_words_of_the_readers_language() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    sky.clock.advance_seconds(13 * 24 * 3600);
    let reader = sky.database.reader(system_in(sky.workspace));
    let request = reader.first(reader.visible::<requests::row::Entity>()).await.expect("readable");
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    requests::expire(&mut work, request.expect("a request").id).await.expect("looked at");
    work.commit().await.expect("committed");
    let deal = found(&sky, id).await;
    assert_eq!((deal.status, deal.end_cause), (DealStatus::Lost, Some(EndCause::RequestExpired)));
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&format!("{DEALS}/{id}")).await.is(200).says("its legs passed without an answer");
    let mut olga = sky.signed_in(&sky.olga).await;
    press(&mut olga, &sky, id, "reopen", &[]).await.is(200).hides("its legs passed without an answer");
}

#[tokio::test]
async fn a_note_is_for_staff_only() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    press(&mut sam, &sky, id, "note", &[("note", "James prefers seat 3")])
        .await
        .is(200)
        .says("James prefers seat 3");
    let mut claire = sky.signed_in(&sky.claire).await;
    let request = sky.database.reader(system_in(sky.workspace));
    let request = request
        .first(request.visible::<requests::row::Entity>())
        .await
        .expect("readable")
        .expect("a request");
    claire
        .get(&format!("/skyline/portal/requests/{}", request.id))
        .await
        .is(200)
        .hides("seat 3")
        .hides("D-101");
}

#[tokio::test]
async fn a_deal_is_opened_by_hand() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let account = sky.claire.account().to_string();
    let new = format!("{DEALS}/new");
    let form = sam.get(&format!("{new}?account={account}")).await;
    form.is(200).says("New deal with Harcourt Holdings");
    sam.post(&new, &[("account", &account), ("name", ""), ("amount", "lots")])
        .await
        .is(422)
        .says("Fill in this field")
        .says("cannot be read");
    let key = form.field("form_key").expect("a key");
    let fields =
        [("account", account.as_str()), ("name", "Aspen in March"), ("amount", "64,400"), ("form_key", &key)];
    let first = sam.post(&new, &fields).await;
    let second = sam.post(&new, &fields).await;
    assert_eq!(first.is(303).leads_to(), second.is(303).leads_to());
    sam.follow(first).await.is(200).says("Aspen in March").says("$64,400.00");
}

#[tokio::test]
async fn deals_belong_to_their_workspace_and_to_staff_with_the_right() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get(&format!("/northwind/console/deals/{id}")).await.is(404);
    nina.post(&format!("/northwind/console/deals/{id}/won"), &[]).await.is(404);
    sky.signed_in(&sky.ada).await.get(DEALS).await.is(403);
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&format!("{DEALS}/{id}")).await.is(200).hides("/won\"");
    vera.post(&format!("{DEALS}/{id}/won"), &[]).await.is(403);
    assert_eq!(found(&sky, id).await.status, DealStatus::Open);
}

#[tokio::test]
async fn the_board_asks_the_same_few_statements_however_many_deals_there_are() {
    let sky = Skyline::open().await;
    deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let (page, few) = sky.queries(sam.get(DEALS)).await;
    page.is(200);
    for _ in 0..40 {
        deal_of_a_request(&sky).await;
        sky.clock.advance_seconds(1);
    }
    let (page, many) = sky.queries(sam.get(DEALS)).await;
    page.is(200).says("Request 41").says("11 more in the list");
    let rest = page.links(&format!("{DEALS}?stage=request"));
    sam.get(rest.first().expect("the rest of the lane")).await.is(200).says("D-101").says("Stage: Request");
    assert_eq!(few, many);
    assert!(many <= 10, "{many} statements, two of them for the workspace that the test does not remember");
}

#[tokio::test]
async fn what_was_typed_about_a_deal_comes_back_with_the_mistake_at_its_field() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let long = "Too expensive. ".repeat(200);
    for (act, field) in [("lost", "reason"), ("cancelled", "reason"), ("note", "note")] {
        let page = press(&mut sam, &sky, id, act, &[(field, &long)]).await;
        page.is(422).says("This text is too long").says("Too expensive. Too expensive.");
    }
    let typed = [("name", "Aspen"), ("amount", "a lot"), ("expected_on", "2027-01-31")];
    let page = press(&mut sam, &sky, id, "edit", &typed).await;
    page.is(422).says("This amount cannot be read");
    assert_eq!(page.field("amount").as_deref(), Some("a lot"));
    assert_eq!(page.field("expected_on").as_deref(), Some("2027-01-31"));
    assert_ne!(found(&sky, id).await.name, "Aspen");
}

#[tokio::test]
async fn worth_and_contact_of_a_deal_are_corrected_and_two_people_do_not_overwrite_each_other() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let (daniel, dora) = (sky.daniel.contact().to_string(), sky.dora.contact().to_string());
    let old = found(&sky, id).await.version.to_string();
    let fields = [("name", "Aspen in March"), ("contact", daniel.as_str()), ("amount", "64,400")];
    press(&mut sam, &sky, id, "edit", &fields).await.is(200).says("Daniel Ruiz").says("$64,400.00");
    press(&mut sam, &sky, id, "edit", &[("name", "Aspen"), ("contact", dora.as_str())])
        .await
        .is(422)
        .says("This person does not belong to the account");
    let edit = format!("{DEALS}/{id}/edit");
    let stale = [("name", "Mine"), ("contact", daniel.as_str()), ("version", old.as_str())];
    let page = sam.post(&edit, &stale).await;
    page.is(422).says("Somebody else changed this deal");
    assert_eq!(page.field("name").as_deref(), Some("Mine"));
    assert_eq!(found(&sky, id).await.name, "Aspen in March");
    // Whoever saves once more has read that.
    let version = found(&sky, id).await.version.to_string();
    assert!(page.html().contains(&format!("name=\"version\" value=\"{version}\"")));
    sam.post(&edit, &[stale[0], stale[1], ("version", version.as_str())]).await.is(303);
    assert_eq!(found(&sky, id).await.name, "Mine");
}

#[tokio::test]
async fn a_card_is_moved_on_the_board_and_the_board_comes_back_as_it_was() {
    let sky = Skyline::open().await;
    let id = deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let board = sam.get(&format!("{DEALS}?rep=nobody")).await;
    board.is(200).says("Move D-101 to Qualified").says("waits for us");
    let (version, filter) =
        (board.field("version").expect("a version"), board.field("board").expect("a filter"));
    let fields = [("stage", "qualified"), ("version", version.as_str()), ("board", filter.as_str())];
    let page = sam.post(&format!("{DEALS}/{id}/stage"), &fields).await;
    assert_eq!(page.is(303).leads_to(), format!("{DEALS}?rep=nobody#deal-{id}"));
    assert_eq!(found(&sky, id).await.stage, DealStage::Qualified);
    let board = sam.get(DEALS).await;
    board.is(200).says("Move D-101 to Request").says("Move D-101 to Quoted");
    // Somebody moved it meanwhile: nothing is overwritten, and the board is there again.
    let page =
        sam.post(&format!("{DEALS}/{id}/stage"), &[("stage", "contract"), fields[1], ("board", "")]).await;
    assert!(page.is(303).leads_to().starts_with(&format!("{DEALS}#deal-")));
    assert_eq!(found(&sky, id).await.stage, DealStage::Qualified);
    sky.signed_in(&sky.vera).await.get(DEALS).await.is(200).hides("data-move");
}

#[tokio::test]
async fn the_list_finds_deals_by_words_and_number_and_keeps_the_filter_in_its_address() {
    let sky = Skyline::open().await;
    deal_of_a_request(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    for address in
        ["?q=harcourt", "?q=bennett", "?q=D-101", "?q=kteb", "?stage=request", "?q=claire&stage=request"]
    {
        sam.get(&format!("{DEALS}{address}")).await.is(200).says("D-101");
    }
    for address in ["?q=marchetti", "?q=D-999", "?stage=contract", "?q=harcourt&stage=contract"] {
        sam.get(&format!("{DEALS}{address}")).await.is(200).hides("D-101").says("No deal fits");
    }
    let page = sam.get(&format!("{DEALS}?q=harcourt&stage=request")).await;
    assert_eq!(page.field("q").as_deref(), Some("harcourt"));
    assert_eq!(page.field("stage").as_deref(), Some("request"));
    sam.get("/skyline/console/quotes/new?q=harcourt").await.is(200).says("Harcourt Holdings");
    sam.get("/skyline/console/quotes/new?q=marchetti").await.is(200).says("No deal fits");
}
