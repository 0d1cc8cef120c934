//! The list of jobs: found through page by page, by number and words; and how many questions it takes.

use portico_domain::field::jobs::JobStatus;
use portico_domain::id::JobId;

use super::jobs::{JOBS, at};
use crate::world::Northwind;

#[tokio::test]
async fn the_list_is_found_through_page_by_page_and_by_number_and_words() {
    let world = Northwind::open().await;
    let mut last = world.job_in(JobStatus::Scheduled).await;
    for _ in 0..59 {
        last = world.job_in(JobStatus::Scheduled).await;
    }
    let done = world.job_in(JobStatus::Finished).await;
    let first = world.omar.get(JOBS).await;
    first.is(200).hides(&done.reference());
    assert_eq!(first.links(&format!("{JOBS}/01")).len(), 50);
    let next =
        first.links(&format!("{JOBS}?")).into_iter().find(|link| link.contains("after=")).expect("a page");
    let second = world.omar.get(&next).await;
    assert_eq!(second.is(200).links(&format!("{JOBS}/01")).len(), 10);
    assert!(!second.links(JOBS).iter().any(|link| link.contains("after=")));

    world.omar.get(&format!("{JOBS}?tab=finished")).await.is(200).says(&done.reference());
    let by_number = world.omar.get(&format!("{JOBS}?tab=all&q={}", last.reference())).await;
    assert_eq!(by_number.is(200).links(&format!("{JOBS}/01")), [at(&last)]);
    let words = world.omar.get(&format!("{JOBS}?tab=all&q=east+boiler")).await;
    assert_eq!(words.is(200).links(&format!("{JOBS}/01")).len(), 50);
    world.omar.get(&format!("{JOBS}?q=zebra")).await.is(200).says("No job fits");
    // There are more of that day than a page holds, and of one moment none comes first: so by number as well.
    let number = last.reference();
    let narrowed = async |by: String| world.omar.get(&format!("{JOBS}?tab=all&q={number}&{by}")).await;
    assert_eq!(narrowed("day=2026-11-22".to_owned()).await.is(200).links(&format!("{JOBS}/01")), [at(&last)]);
    narrowed("day=2026-11-23".to_owned()).await.is(200).says("No job fits");
    let marcus = format!("who=worker-{}", world.marcus.id);
    assert_eq!(narrowed(marcus).await.is(200).links(&format!("{JOBS}/01")), [at(&last)]);
    narrowed("who=nobody".to_owned()).await.is(200).says("No job fits");
    for odd in ["tab=x", "after=x", "day=x", "who=team-x", "template=x", "site=x"] {
        world.omar.get(&format!("{JOBS}?{odd}")).await.is(200);
    }
    world.omar.get(&format!("/northwind/console/search?q={}", last.reference())).await.is(200).says("J-");
    world.omar.get("/northwind/console/search?q=boiler").await.is(200).says("Boiler B2");
}

#[tokio::test]
async fn the_home_of_the_staff_counts_late_and_unassigned_jobs() {
    let world = Northwind::open().await;
    world.job_in(JobStatus::Unassigned).await;
    let late = world.job_in(JobStatus::Published).await;
    world.clock.advance_seconds(28 * 3600);
    // The night has ended the session of the day before.
    let mut omar = world.signed_in(&world.omar).await;
    omar.get("/northwind/console").await.is(200).says("Late jobs 1").says("Unassigned jobs 1");
    let page = omar.get(&format!("{JOBS}?tab=late")).await;
    page.is(200).says(&late.reference()).says("2 h late");
}

#[tokio::test]
async fn a_job_that_is_not_there_is_not_found() {
    let world = Northwind::open().await;
    let nothing = JobId::new(world.clock.now());
    for path in ["", "/edit", "/plan", "/finish"] {
        world.omar.get(&format!("{JOBS}/{nothing}{path}")).await.is(404);
    }
    for action in ["plan", "publish", "set-out", "start", "pause", "resume", "finish", "cancel", "follow-up"]
    {
        world.omar.post(&format!("{JOBS}/{nothing}/{action}"), &[]).await.is(404);
    }
}

#[tokio::test]
async fn no_page_of_jobs_asks_more_than_eight_times_however_many_there_are() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Started).await;
    let planned = world.job_in(JobStatus::Scheduled).await;
    let new = format!("{JOBS}/new?account={}&template={}", world.site.account_id, world.repair.template.id);
    let pages = [
        JOBS.to_owned(),
        format!("{JOBS}?tab=all&account={}", world.site.account_id),
        new,
        at(&job),
        format!("{}/edit", at(&job)),
        format!("{}/finish", at(&job)),
        format!("{}/plan", at(&planned)),
    ];
    let mut before = Vec::new();
    for path in &pages {
        let (page, asked) = world.queries(world.omar.get(path)).await;
        page.is(200);
        // Two of them are for the workspace, which the tests' browsers make the product forget.
        assert!(asked <= 10, "{path}: {asked}");
        before.push(asked);
    }
    for _ in 0..30 {
        world.job_in(JobStatus::Scheduled).await;
    }
    for (path, before) in pages.iter().zip(before) {
        let (_, asked) = world.queries(world.omar.get(path)).await;
        assert!(asked <= before, "{path}: {before} for few, {asked} for many");
    }
}

#[tokio::test]
async fn a_filter_is_kept_under_a_name_by_whoever_made_it_and_by_nobody_else() {
    let world = Northwind::open().await;
    let filters = format!("{JOBS}/filters");
    let query = "tab=finished&day=today&after=01890000000070008000000000000000&odd=1";
    let page = world.omar.post(&filters, &[("name", "Done today"), ("query", query)]).await;
    // The page somebody is on is no part of it, nor is what the list does not know.
    assert_eq!(page.leads_to(), format!("{JOBS}?tab=finished&day=today"));
    world.omar.follow(page).await.is(200).says("The filter is saved").says("Done today");
    let list = world.omar.get(JOBS).await;
    assert!(list.links(JOBS).contains(&format!("{JOBS}?tab=finished&day=today")), "the filter is a link");
    world.nora.get(JOBS).await.is(200).hides("Done today");

    // The same name again means the new filter; a name is needed, and what else was chosen stays.
    let page = world.omar.post(&filters, &[("name", "Done today"), ("query", "tab=all")]).await;
    let list = world.omar.follow(page).await;
    let kept = |link: &str| list.links(JOBS).contains(&format!("{JOBS}?{link}"));
    assert!(list.html().matches("Done today").count() < 4 && kept("tab=all"), "there is one of that name");
    let page = world.omar.post(&filters, &[("name", " "), ("query", "tab=late")]).await;
    page.is(422);
    assert_eq!(page.field("query").as_deref(), Some("tab=late"));

    let html = world.omar.get(JOBS).await.html();
    let (_, rest) = html.split_once(&format!("action=\"{filters}/")).expect("a form");
    let (id, _) = rest.split_once("/remove").expect("a form");
    let action = format!("{filters}/{id}/remove");
    world.nora.post(&action, &[]).await.is(404);
    let page = world.omar.post(&action, &[]).await;
    world.omar.follow(page).await.is(200).says("The filter is forgotten").hides("Done today");
}
