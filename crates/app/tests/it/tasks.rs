//! Console > Deliveries > Tasks: work in the background, and what becomes of work that was given up.

use portico_domain::id::QuoteId;
use portico_domain::outbox::{self, Outcome, Task, system_in};

use crate::world::Skyline;

/// Work that was tried once and given up.
async fn given_up(sky: &Skyline) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let task = Task::ExpireQuote { quote: QuoteId::new(sky.clock.now()) };
    work.enqueue(task, "a task of this test").await.expect("asked for");
    work.commit().await.expect("committed");
    let claimed = outbox::claim(&sky.database, 10).await.expect("claimed");
    for task in &claimed {
        let outcome = Outcome::Dead("the quote has gone astray".to_owned());
        assert!(outbox::settle(&sky.database, task, outcome).await.expect("settled"));
    }
    assert_eq!(claimed.len(), 1);
}

#[tokio::test]
async fn work_that_was_given_up_is_counted_shown_and_given_another_life() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let nothing = maya.get("/skyline/console/deliveries/tasks").await;
    nothing.is(200).says("Nothing here");
    given_up(&sky).await;
    maya.get("/skyline/console/deliveries").await.is(200).says("Tasks 1").says("Deliveries 1");
    let page = maya.get("/skyline/console/deliveries/tasks?state=dead").await;
    page.is(200).says("Ending a quote").says("Given up").says("the quote has gone astray").says("EST");
    let revive =
        page.links("/skyline/console/deliveries/tasks/").into_iter().find(|link| link.ends_with("/revive"));
    maya.post(&revive.expect("another life"), &[]).await.is(303);
    maya.get("/skyline/console/deliveries/tasks?state=dead").await.is(200).hides("Ending a quote");
    maya.get("/skyline/console/deliveries/tasks?state=queued").await.is(200).says("Ending a quote");
    sky.signed_in(&sky.nina)
        .await
        .get("/northwind/console/deliveries/tasks")
        .await
        .is(200)
        .hides("Ending a quote");
}

#[tokio::test]
async fn a_long_list_of_tasks_goes_on_where_it_ended() {
    let sky = Skyline::open().await;
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    for number in 0..60 {
        let task = Task::ExpireQuote { quote: QuoteId::new(sky.clock.now()) };
        work.enqueue(task, &format!("task {number}")).await.expect("asked for");
    }
    work.commit().await.expect("committed");
    let mut maya = sky.signed_in(&sky.maya).await;
    let first = maya.get("/skyline/console/deliveries/tasks?state=queued").await;
    assert_eq!(first.is(200).html().matches("Ending a quote").count(), 50);
    let next = first.links("/skyline/console/deliveries/tasks?state=queued&before=");
    let second = maya.get(next.first().expect("more")).await;
    assert_eq!(second.is(200).html().matches("Ending a quote").count(), 10);
}
