//! The audit: what it tells and to whom, and that nobody rewrites it unnoticed.

use portico_domain::activity::{self, ActorKind, Event};
use portico_domain::audit::{self, Fault};
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use crate::access::sign_up;
use crate::world::{Browser, Page, Skyline};

const AUDIT: &str = "/skyline/console/audit";

/// Does to the database what only its owner can; the database's own words when it refuses.
async fn owner_says(sky: &Skyline, statement: &str) -> Result<(), String> {
    let (url, statement) = (sky.url(), AssertSqlSafe(statement.to_owned()));
    let done = if url.starts_with("postgres") {
        let mut line = PgConnection::connect(&url).await.expect("a line");
        line.execute(statement).await.map(|_| ())
    } else {
        let mut line = SqliteConnection::connect(&url).await.expect("a line");
        line.execute(statement).await.map(|_| ())
    };
    done.map_err(|error| error.to_string())
}

/// Takes the guard of a table away, as its owner can.
async fn unguarded(sky: &Skyline, table: &str) {
    let ends = if sky.url().starts_with("postgres") { format!(" ON {table}") } else { String::new() };
    for guard in ["stay", "remain"] {
        owner_says(sky, &format!("DROP TRIGGER {table}_{guard}{ends}")).await.expect("dropped");
    }
}

async fn makes_viewer(maya: &mut Browser, sky: &Skyline) -> Page {
    let role = format!("/skyline/console/team/{}/role", sky.sam.staff());
    maya.post(&role, &[("role", "viewer"), ("version", "1")]).await
}

async fn fault(sky: &Skyline) -> Option<Fault> {
    audit::verify(&sky.database, sky.workspace).await.expect("readable").fault
}

/// Some things that happened, all of them in the chain.
async fn with_a_past() -> Skyline {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    makes_viewer(&mut maya, &sky).await.is(303);
    let contact = format!("/skyline/console/contacts/{}", sky.dora.contact());
    maya.post(&format!("{contact}/deactivate"), &[]).await.is(303);
    maya.post(&format!("{contact}/reactivate"), &[]).await.is(303);
    audit::seal(&sky.database).await.expect("sealed");
    assert_eq!(fault(&sky).await, None);
    sky
}

#[tokio::test]
async fn it_tells_who_did_what_from_where_and_what_it_was_before() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    makes_viewer(&mut maya, &sky).await.is(303);
    let page = maya.get(AUDIT).await;
    page.is(200).says("Maya").says("Role: sales → becomes viewer").says("192.0.2.0/24");
    audit::seal(&sky.database).await.expect("sealed");
    maya.get(AUDIT).await.is(200).says("Chained up to entry");
}

#[tokio::test]
async fn what_came_and_what_went_of_a_list_is_told_and_no_secret() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let version = maya.get("/skyline/console/portal/features").await.field("version").expect("a version");
    let fields = [("version", version.as_str()), ("quotes", "yes")];
    maya.post("/skyline/console/portal/features", &fields).await.is(303);
    let page = maya.get(AUDIT).await;
    page.is(200).says("Features:").says("becomes –").hides("becomes quotes");
    assert!(!page.html().contains("_hash"));
}

#[tokio::test]
async fn what_became_of_an_invoice_is_told_field_by_field() {
    let sky = Skyline::open().await;
    let invoice = sky.issued(&sky.claire).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get(AUDIT).await;
    page.is(200).says("Draft of invoice changed").says("State: draft → becomes sent");
    let void = format!("/skyline/console/invoices/{}/void", invoice.id);
    maya.post(&void, &[("reason", "Twice")]).await.is(303);
    maya.get(AUDIT).await.is(200).says("State: sent → becomes void");
}

#[tokio::test]
async fn what_somebody_does_by_a_link_tells_from_where() {
    let sky = Skyline::open().await;
    sign_up::strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    sign_up::asks(&mut stranger, "sabine@strand.example").await.is(303);
    let link = sign_up::link(&sky, "sabine@strand.example").await;
    stranger.post(&link, &[]).await.is(303);
    let reader = sky.database.reader(system_in(sky.workspace));
    let happened = reader.all(reader.visible::<activity::row::Entity>()).await.expect("readable");
    let asked = happened.iter().find(|one| one.event == Event::AccessRequested).expect("an entry");
    assert_eq!((asked.actor_kind, asked.network.as_str()), (ActorKind::System, "127.0.0.0/24"));
}

#[tokio::test]
async fn only_whoever_may_read_it_does_and_only_of_their_own_company() {
    let sky = with_a_past().await;
    sky.signed_in(&sky.rob).await.get(AUDIT).await.is(403);
    sky.signed_in(&sky.rob).await.post(&format!("{AUDIT}/export"), &[]).await.is(403);
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get("/northwind/console/audit").await.is(200).hides("Maya").hides("Dora");
}

#[tokio::test]
async fn it_is_filtered_by_person_kind_of_thing_and_day() {
    let sky = with_a_past().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.get(&format!("{AUDIT}?noun=contact")).await.is(200).says("Dora").hides("becomes viewer");
    maya.get(&format!("{AUDIT}?noun=staff")).await.is(200).says("becomes viewer");
    maya.get(&format!("{AUDIT}?actor=worker")).await.is(200).says("No entry fits");
    maya.get(&format!("{AUDIT}?q=nobody%25")).await.is(200).says("No entry fits");
    maya.get(&format!("{AUDIT}?q=MAYA")).await.is(200).says("becomes viewer");
    maya.get(&format!("{AUDIT}?to=2001-01-01")).await.is(200).says("No entry fits");
    maya.get(&format!("{AUDIT}?from=2001-01-01&noun=made-up")).await.is(200).says("becomes viewer");
}

#[tokio::test]
async fn older_entries_follow_page_by_page_and_each_stands_once() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let contact = format!("/skyline/console/contacts/{}", sky.dora.contact());
    for _ in 0..30 {
        maya.post(&format!("{contact}/deactivate"), &[]).await.is(303);
        maya.post(&format!("{contact}/reactivate"), &[]).await.is(303);
    }
    let first = maya.get(&format!("{AUDIT}?noun=contact")).await;
    let older =
        first.is(200).links("?").into_iter().find(|link| link.contains("after=")).expect("older ones");
    let second = maya.get(&format!("{AUDIT}{older}")).await;
    let rows = |page: &Page| page.html().matches("<time datetime").count();
    assert_eq!((rows(&first), rows(second.is(200))), (50, 10));
}

#[tokio::test]
async fn it_is_taken_along_as_a_file_that_no_spreadsheet_acts_on() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let account = [("name", "=cmd|' /C calc'!A0"), ("kind", "charter-client"), ("payment_days", "14")];
    maya.post("/skyline/console/accounts", &account).await.is(303);
    let file = maya.post(&format!("{AUDIT}/export"), &[("noun", "account")]).await;
    file.is(200);
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(file.html().contains("'=cmd|"), "{}", file.html());
    maya.get(AUDIT).await.is(200).says("The audit was exported");
    // Long after signing in it takes a fresh proof.
    sky.clock.advance_seconds(660);
    maya.post(&format!("{AUDIT}/export"), &[]).await.is(403).says("Confirm that it is you");
}

#[tokio::test]
async fn the_database_changes_and_removes_nothing_of_it() {
    let sky = with_a_past().await;
    for statement in [
        "UPDATE activities SET actor_name = 'Nobody'",
        "DELETE FROM activities",
        "UPDATE audit_seals SET link_hash = ''",
        "DELETE FROM audit_seals",
    ] {
        let refused = owner_says(&sky, statement).await.expect_err(statement);
        assert!(refused.contains("only added to"), "{statement}: {refused}");
    }
    for table in ["activities", "audit_seals"] {
        // PostgreSQL knows no such word, and says so.
        let replacing = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
        let refused = owner_says(&sky, &replacing).await.expect_err("refused");
        assert!(refused.contains("only added to") || refused.contains("syntax error"), "{table}: {refused}");
    }
    assert_eq!(fault(&sky).await, None);
}

#[tokio::test]
async fn an_entry_that_was_altered_is_found() {
    let sky = with_a_past().await;
    unguarded(&sky, "activities").await;
    owner_says(&sky, "UPDATE activities SET actor_name = 'Nobody' WHERE event = 'contact.deactivated'")
        .await
        .expect("altered");
    assert!(matches!(fault(&sky).await, Some(Fault::Altered(_))));
}

#[tokio::test]
async fn an_entry_that_was_removed_is_found_with_its_link_or_without() {
    let sky = with_a_past().await;
    unguarded(&sky, "activities").await;
    let which = "id IN (SELECT activity_id FROM audit_seals WHERE number = 1)";
    owner_says(&sky, &format!("DELETE FROM activities WHERE {which}")).await.expect("removed");
    assert!(matches!(fault(&sky).await, Some(Fault::Gone(_))));
    unguarded(&sky, "audit_seals").await;
    let orphans = "activity_id NOT IN (SELECT id FROM activities)";
    owner_says(&sky, &format!("DELETE FROM audit_seals WHERE {orphans}")).await.expect("removed");
    assert!(matches!(fault(&sky).await, Some(Fault::Broken(_))));
}

#[tokio::test]
async fn an_entry_that_was_kept_out_of_the_chain_is_found() {
    let sky = with_a_past().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let contact = format!("/skyline/console/contacts/{}", sky.dora.contact());
    maya.post(&format!("{contact}/deactivate"), &[]).await.is(303);
    owner_says(&sky, "DELETE FROM audit_waiting").await.expect("removed");
    assert!(matches!(fault(&sky).await, Some(Fault::Unlinked(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_nodes_at_once_make_one_chain() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let contact = format!("/skyline/console/contacts/{}", sky.dora.contact());
    for _ in 0..5 {
        maya.post(&format!("{contact}/deactivate"), &[]).await.is(303);
        maya.post(&format!("{contact}/reactivate"), &[]).await.is(303);
    }
    let nodes: Vec<_> = (0..8)
        .map(|_| {
            let database = sky.database.clone();
            tokio::spawn(async move { audit::seal(&database).await })
        })
        .collect();
    for node in nodes {
        node.await.expect("a node").expect("it gives way");
    }
    audit::seal(&sky.database).await.expect("sealed");
    let chain = audit::verify(&sky.database, sky.workspace).await.expect("readable");
    assert_eq!((chain.fault, chain.waiting), (None, 0));
    assert!(chain.links >= 10);
}
