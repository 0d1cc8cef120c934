//! What an open page hears, and when it stops hearing.

use portico_domain::activity::Noun;
use portico_domain::id::{AccountId, WorkspaceId};
use portico_domain::live::Announcement;
use portico_domain::outbox::system_in;
use portico_domain::portal;

use crate::world::Skyline;

const PORTAL: &str = "/skyline/portal/live";
const CONSOLE: &str = "/skyline/console/live";

/// Tells of changes to things of an account, in this order.
async fn tell(sky: &Skyline, workspace: WorkspaceId, account: Option<AccountId>, nouns: &[Noun]) {
    let mut work = sky.database.begin(system_in(workspace)).await.expect("a change");
    for noun in nouns {
        work.announce(*noun, workspace.0, account);
    }
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_deactivated_colleague_hears_nothing_more() {
    let sky = Skyline::open().await;
    let (mut maya, mut sam) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.sam).await);
    let mut stream = sam.listen(CONSOLE).await;
    let deactivate = format!("/skyline/console/team/{}/deactivate", sky.sam.staff());
    maya.post(&deactivate, &[("version", "1")]).await.is(303);
    tell(&sky, sky.workspace, None, &[Noun::Trip]).await;
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn a_client_made_inactive_hears_nothing_more_and_others_go_on_hearing() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    let (mut hers, mut his) = (claire.listen(PORTAL).await, daniel.listen(PORTAL).await);
    let deactivate = format!("/skyline/console/contacts/{}/deactivate", sky.claire.contact());
    sam.post(&deactivate, &[]).await.is(303);
    tell(&sky, sky.workspace, Some(sky.claire.account()), &[Noun::Trip]).await;
    assert_eq!(hers.next().await, None);
    assert_eq!(his.next().await.as_deref(), Some("trip"));
}

#[tokio::test]
async fn a_closed_portal_tells_its_clients_nothing_more() {
    let sky = Skyline::open().await;
    let (mut maya, mut claire) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.claire).await);
    let mut otto = sky.signed_in(&sky.otto).await;
    let (mut hers, mut elsewhere) =
        (claire.listen(PORTAL).await, otto.listen("/northwind/portal/live").await);
    let mut at_the_desk = maya.listen(CONSOLE).await;
    let reader = sky.database.reader(system_in(sky.workspace));
    let version = portal::settings(&reader).await.expect("readable").expect("a portal").version.to_string();
    maya.post("/skyline/console/portal/disable", &[("version", &version)]).await.is(303);
    assert_eq!(hers.next().await, None);
    assert_eq!(at_the_desk.next().await.as_deref(), Some("portal"));
    tell(&sky, sky.northwind, Some(sky.otto.account()), &[Noun::Quote]).await;
    assert_eq!(elsewhere.next().await.as_deref(), Some("quote"));
}

#[tokio::test]
async fn a_client_with_another_account_begins_to_listen_anew() {
    let sky = Skyline::open().await;
    let (mut sam, mut claire) = (sky.signed_in(&sky.sam).await, sky.signed_in(&sky.claire).await);
    let mut stream = claire.listen(PORTAL).await;
    let places = format!("/skyline/console/contacts/{}/accounts", sky.claire.contact());
    let other = sky.dora.account();
    sam.post(&places, &[("account", &other.to_string()), ("role", "billing")]).await.is(303);
    assert_eq!(stream.next().await, None);
    let mut again = claire.listen(PORTAL).await;
    tell(&sky, sky.workspace, Some(other), &[Noun::Trip, Noun::Invoice]).await;
    assert_eq!(again.next().await.as_deref(), Some("invoice"));
}

#[tokio::test]
async fn nobody_hears_of_things_that_their_role_does_not_open() {
    let sky = Skyline::open().await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    let (mut ada, mut rob) = (sky.signed_in(&sky.ada).await, sky.signed_in(&sky.rob).await);
    let mut dora = sky.signed_in(&sky.dora).await;
    let (mut owner, mut requester) = (claire.listen(PORTAL).await, daniel.listen(PORTAL).await);
    let (mut books, mut dispatch) = (ada.listen(CONSOLE).await, rob.listen(CONSOLE).await);
    let mut stranger = dora.listen(PORTAL).await;
    let harcourt = Some(sky.claire.account());
    tell(&sky, sky.northwind, Some(sky.otto.account()), &[Noun::Trip]).await;
    tell(&sky, sky.workspace, None, &[Noun::Staff]).await;
    tell(&sky, sky.workspace, harcourt, &[Noun::Deal, Noun::Request, Noun::Invoice, Noun::Trip]).await;
    tell(&sky, sky.workspace, Some(sky.dora.account()), &[Noun::Thread]).await;
    for noun in ["request", "invoice", "trip"] {
        assert_eq!(owner.next().await.as_deref(), Some(noun), "the owner");
    }
    for noun in ["request", "trip"] {
        assert_eq!(requester.next().await.as_deref(), Some(noun), "without a hand in the bills");
    }
    for noun in ["invoice", "trip", "thread"] {
        assert_eq!(books.next().await.as_deref(), Some(noun), "accounting");
    }
    for noun in ["deal", "request", "trip", "thread"] {
        assert_eq!(dispatch.next().await.as_deref(), Some(noun), "the dispatcher");
    }
    assert_eq!(stranger.next().await.as_deref(), Some("thread"), "another account");
}

#[tokio::test]
async fn a_busy_company_keeps_no_page_open_for_somebody_whose_time_is_up() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut stream = sam.listen(CONSOLE).await;
    sky.clock.advance_seconds(9 * 3600);
    let said =
        Announcement { workspace: sky.workspace, account: None, noun: Noun::Trip, id: sky.workspace.0 };
    // Something is said whenever the page has heard the last thing: the look at the session comes all the same.
    let ends = async {
        loop {
            sky.database.live().announce(vec![said]);
            if stream.next().await.is_none() {
                break;
            }
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), ends).await.expect("the page stops hearing");
}

#[tokio::test]
async fn a_sixth_open_page_of_one_person_waits_until_another_is_closed() {
    let sky = Skyline::open().await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    let mut open = Vec::new();
    for _ in 0..5 {
        open.push(claire.listen(PORTAL).await);
    }
    claire.get(PORTAL).await.is(429);
    daniel.get(PORTAL).await.is(200);
    open.pop();
    claire.get(PORTAL).await.is(200);
}

#[tokio::test]
async fn what_happens_between_a_page_and_its_stream_is_not_missed() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let html = claire.get("/skyline/portal").await.html();
    let (_, rest) = html.split_once("data-live=\"/").expect("a stream");
    let stream = format!("/{}", rest.split('"').next().expect("its address"));
    let other = sky.dora.account();
    let mut quiet = claire.listen(&stream).await;
    tell(&sky, sky.workspace, Some(other), &[Noun::Trip]).await;
    let mut late = claire.listen(&stream).await;
    assert_eq!(late.next().await.as_deref(), Some("page"));
    // A page that missed nothing is told nothing.
    tell(&sky, sky.workspace, Some(sky.claire.account()), &[Noun::Quote]).await;
    assert_eq!(quiet.next().await.as_deref(), Some("quote"));
}
