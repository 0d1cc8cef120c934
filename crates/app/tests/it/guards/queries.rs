//! How much a page asks of the database: a fixed, small number of statements, however many rows it shows.

use portico_web::routes::{Audience, all};

use super::samples::Samples;
use crate::world::Skyline;

/// Statements of one page at the most: the workspace, the person, the marks of the navigation and the page itself.
const MOST: u64 = 8;
/// The tests' browsers make the product forget the workspace before each page; that costs these.
const FOR_THE_WORKSPACE: u64 = 2;

/// The statements of every page, by its address.
async fn counted(things: usize) -> Vec<(&'static str, u64)> {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, things).await;
    let (mut claire, mut maya) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.maya).await);
    let mut phone = sky.browser();
    phone.set_cookie("__Host-work", &samples.phone);
    let mut counts = Vec::new();
    for route in all().filter(|route| route.method == "GET") {
        let browser = match route.audience {
            Audience::Client => &mut claire,
            Audience::Staff(_) => &mut maya,
            Audience::Worker => &mut phone,
            Audience::Anyone | Audience::Demo => continue,
        };
        let mut paths = vec![samples.path(route, "skyline")];
        if route.path.contains("/console/quotes/{id}") {
            paths.push(samples.path_to(route, "skyline", "quotes not yet sent"));
        }
        for path in paths {
            // The first look may be an event of its own, such as a quote seen for the first time.
            browser.get(&path).await;
            let (page, statements) = sky.queries(browser.get(&path)).await;
            if page.status.is_success() {
                counts.push((route.path, statements - FOR_THE_WORKSPACE));
            }
        }
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_more_than_eight_times_or_more_often_the_more_there_is() {
    let (few, many) = (counted(1).await, counted(30).await);
    let mut faults = Vec::new();
    for ((path, few), (_, many)) in few.into_iter().zip(many) {
        if many > few {
            faults.push(format!("{path}: {few} statements for one thing, {many} for thirty"));
        }
        if many.max(few) > MOST {
            faults.push(format!("{path}: {} statements, more than {MOST}", many.max(few)));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
