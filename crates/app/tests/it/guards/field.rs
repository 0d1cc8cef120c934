//! Where no technicians are sent there is no page of field service, whatever lies in its tables.

use portico_web::routes::{Audience, Route, all};

use super::samples::Samples;
use crate::world::Skyline;

/// What belongs to field service, as addresses name it.
const NOUNS: [&str; 12] = [
    "asks",
    "board",
    "field",
    "fields",
    "import",
    "jobs",
    "map",
    "ratings",
    "sites",
    "templates",
    "workers",
    "work",
];

fn is_field(route: &Route) -> bool {
    route.path.split('/').skip(2).any(|part| NOUNS.contains(&part))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_that_sends_no_technicians_knows_no_address_of_field_service() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    sky.stops_sending_technicians().await;
    let (mut claire, mut maya) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.maya).await);
    let mut phone = sky.browser();
    phone.set_cookie("__Host-work", &samples.phone);
    let mut found = Vec::new();
    let mut asked = 0;
    for route in all().filter(|route| is_field(route)) {
        let browser = match route.audience {
            Audience::Client => &mut claire,
            Audience::Staff(_) => &mut maya,
            Audience::Worker => &mut phone,
            Audience::Anyone | Audience::Demo => continue,
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
