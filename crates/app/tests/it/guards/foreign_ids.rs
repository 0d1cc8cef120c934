//! Every id that a page of the product would send, exchanged for one of another company, of another client, and for one that
//! was never given: whoever sends it gets the same answer, and nothing is kept of it.

use portico_web::routes::{Audience, all};

use super::access_matrix::part_of;
use super::samples::Samples;
use super::sweep::Sweep;
use crate::world::Skyline;

/// The addresses of pages of an audience, with a thing for each place.
fn pages(samples: &Samples, side: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for route in all().filter(|route| route.method == "GET") {
        let is_side = match route.audience {
            Audience::Client => side == "portal",
            Audience::Staff(_) => side == "console",
            Audience::Worker => side == "work",
            Audience::Anyone | Audience::Demo => false,
        };
        if is_side {
            pages.push(samples.path(route, "skyline"));
            if route.path.contains("/console/quotes/{id}") {
                pages.push(samples.path_to(route, "skyline", "quotes not yet sent"));
            }
        }
    }
    pages
}

/// Sweeps those pages of a side that are to be looked at, as Claire, as Maya, or as the worker.
async fn sweep(side: &'static str, least: usize, looks_at: fn(&str) -> bool) {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    sky.northwind_has_all_of_it_too().await;
    let mut stranger = None;
    let browser = match side {
        "portal" => {
            sky.has_some_of_it_too(&sky.dora).await;
            stranger = Some(&sky.dora);
            sky.signed_in(&sky.claire).await
        }
        "work" => {
            let mut phone = sky.browser();
            phone.set_cookie("__Host-work", &samples.phone);
            phone
        }
        _ => sky.signed_in(&sky.maya).await,
    };
    let mut sweep = Sweep::begin(&sky, browser, stranger).await;
    sweep.pages(&format!("/skyline/{side}"), pages(&samples, side), looks_at).await;
    sweep.ends(least).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_what_a_client_sends_is_like_one_never_given() {
    sweep("portal", 25, |_| true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_what_staff_send_about_sales_is_like_one_never_given() {
    sweep("console", 25, |path| part_of(path) == 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_what_staff_send_about_trips_and_invoices_is_like_one_never_given() {
    sweep("console", 25, |path| part_of(path) == 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_what_staff_send_about_field_service_is_like_one_never_given() {
    sweep("console", 25, |path| part_of(path) == 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_whatever_else_staff_send_is_like_one_never_given() {
    sweep("console", 25, |path| part_of(path) == 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_id_in_what_a_worker_sends_is_like_one_never_given() {
    sweep("work", 5, |_| true).await;
}
