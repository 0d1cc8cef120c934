//! Requests: asked for in the portal, worked through at the desk; every row of their table of states, with its refusals.

mod asking;
mod desk;
mod drafts;
mod states;

use portico_domain::access::permissions::ManageRequests;
use portico_domain::access::{Authorized, Staff};
use portico_domain::charter::requests::{self, AskedLeg, Request};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::{AlternativeId, RequestId};
use portico_domain::outbox::system_in;
use portico_domain::{Error, activity};

use crate::world::{Browser, Page, Person, Skyline};

const NEW: &str = "/skyline/portal/requests/new";
const SEND: &str = "/skyline/portal/requests";
const QUEUE: &str = "/skyline/console/requests";

/// Teterboro to Palm Beach on 3 December, two people.
const TRIP: [(&str, &str); 6] = [
    ("legs.0.from", "KTEB"),
    ("legs.0.to", "KDJT"),
    ("legs.0.date", "2026-12-03"),
    ("legs.0.time", "16:00"),
    ("flexibility", "two-hours"),
    ("passenger_count", "2"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        TRIP.iter().copied().filter(|(name, _)| more.iter().all(|(other, _)| other != name)).collect();
    fields.extend_from_slice(more);
    fields
}

fn id_in(page: &Page) -> RequestId {
    page.is(303)
        .leads_to()
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("the address of a request")
}

async fn sent(browser: &mut Browser) -> RequestId {
    id_in(&browser.post(SEND, &with(&[])).await)
}

async fn found(sky: &Skyline, id: RequestId) -> Request {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<requests::row::Entity>(id).await.expect("a request")
}

async fn events(sky: &Skyline, id: RequestId) -> Vec<String> {
    let reader = sky.database.reader(system_in(sky.workspace));
    let mut all = activity::of_object(&reader, id.0, 50).await.expect("a history");
    all.reverse();
    all.iter().map(|one| one.event.to_string()).collect()
}

/// A change by a member of staff with the right to it.
async fn at_the_desk(sky: &Skyline, who: &Person) -> (UnitOfWork<Staff>, Authorized<ManageRequests>) {
    let staff = sky.staff(who).await;
    let work = sky.database.begin(staff.clone()).await.expect("a change");
    (work, staff.authorize().expect("the right to it"))
}

fn proposed() -> Vec<AskedLeg> {
    let leg = AskedLeg {
        from: "KTEB".into(),
        to: "KDJT".into(),
        date: "2026-12-04".into(),
        time: "09:00".into(),
        ..AskedLeg::default()
    };
    vec![leg]
}

async fn proposal(sky: &Skyline, id: RequestId) -> AlternativeId {
    let (mut work, by) = at_the_desk(sky, &sky.sam).await;
    let request = work.one_for_update::<requests::row::Entity>(id).await.expect("a request");
    let (_, alternative) =
        requests::propose_alternative(&mut work, &by, request, &proposed(), "A day later is free.")
            .await
            .expect("proposed");
    work.commit().await.expect("committed");
    alternative.id
}

async fn quoted(sky: &Skyline, id: RequestId) -> Result<Request, Error> {
    let (mut work, _) = at_the_desk(sky, &sky.sam).await;
    let request = requests::mark_quoted(&mut work, id).await?;
    work.commit().await.expect("committed");
    Ok(request)
}

async fn accepted(sky: &Skyline, id: RequestId) -> Result<Request, Error> {
    let mut work = sky.database.begin(sky.client(&sky.claire).await).await.expect("a change");
    let request = requests::mark_accepted(&mut work, id).await?;
    work.commit().await.expect("committed");
    Ok(request)
}

async fn expired(sky: &Skyline, id: RequestId) -> Option<Request> {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let request = requests::expire(&mut work, id).await.expect("looked at");
    work.commit().await.expect("committed");
    request
}

async fn declined(sky: &Skyline, id: RequestId) -> Page {
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{QUEUE}/{id}/decline"), &[("reason", "The runway is closed that week.")]).await
}
