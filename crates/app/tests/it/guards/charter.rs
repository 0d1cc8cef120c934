//! Where no charters are flown there is no page of the charter part (P1), whatever lies in its tables.

use portico_web::routes::{Audience, Route, all};

use super::samples::Samples;
use crate::world::Skyline;

/// What belongs to the charter part, as addresses name it.
const NOUNS: [&str; 9] =
    ["airports", "aircraft", "deals", "fbos", "passengers", "quotes", "requests", "schedule", "trips"];

fn is_charter(route: &Route) -> bool {
    route.path.split('/').skip(3).any(|part| NOUNS.contains(&part))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_that_flies_no_charters_knows_no_charter_address() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    sky.stops_flying().await;
    let (mut claire, mut maya) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.maya).await);
    let mut found = Vec::new();
    let mut asked = 0;
    for route in all().filter(|route| is_charter(route)) {
        let browser = match route.audience {
            Audience::Client => &mut claire,
            Audience::Staff(_) => &mut maya,
            Audience::Anyone | Audience::Demo | Audience::Worker => continue,
        };
        let path = samples.path(route, "skyline");
        let page =
            if route.method == "GET" { browser.get(&path).await } else { browser.post(&path, &[]).await };
        asked += 1;
        if page.status != 404 {
            found.push(format!("{} answers {}", page.asked, page.status));
        }
    }
    assert!(asked > 70, "only {asked} addresses were asked");
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
