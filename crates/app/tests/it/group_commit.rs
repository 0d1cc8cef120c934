//! Many writers at once: whoever was answered is on disk, whoever gave up harmed nobody.

use std::time::Duration;

use portico_domain::access::System;
use portico_domain::activity::Noun;
use portico_domain::charter::fbos;
use portico_domain::database::{Database, Sight as _, UnitOfWork};
use portico_domain::id::{FboId, WorkspaceId};
use portico_domain::outbox::system_in;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::Skyline;

const WRITERS: usize = 64;

async fn write(work: &UnitOfWork<System>, id: FboId, workspace: WorkspaceId) -> portico_domain::Result<()> {
    let row = fbos::row::Model {
        id,
        workspace_id: workspace,
        airport: "KTEB".to_owned(),
        name: format!("Handler {id}"),
        phone: String::new(),
        address: String::new(),
        hours: String::new(),
        notes: String::new(),
        created_at: work.now(),
        updated_at: work.now(),
    };
    work.insert(row.into_active_model().reset_all()).await.map(drop)
}

async fn begun(database: &Database, workspace: WorkspaceId, id: FboId) -> UnitOfWork<System> {
    let work = database.begin(system_in(workspace)).await.expect("a change begins");
    write(&work, id, workspace).await.expect("a row is written");
    work
}

async fn kept(sky: &Skyline) -> Vec<FboId> {
    let reader = sky.database.reader(system_in(sky.workspace));
    let rows = reader.all(reader.visible::<fbos::row::Entity>()).await.expect("readable");
    rows.into_iter().map(|row| row.id).collect()
}

fn ids(sky: &Skyline) -> Vec<FboId> {
    (0..WRITERS).map(|_| FboId::new(sky.clock.now())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_writers_at_once_are_all_kept() {
    let sky = Skyline::open().await;
    let ids = ids(&sky);
    let mut writers = tokio::task::JoinSet::new();
    for id in ids.clone() {
        let (database, workspace) = (sky.database.clone(), sky.workspace);
        writers.spawn(async move { begun(&database, workspace, id).await.commit().await });
    }
    while let Some(ended) = writers.join_next().await {
        ended.expect("no panic").expect("acknowledged");
    }
    let kept = kept(&sky).await;
    assert!(ids.iter().all(|id| kept.contains(id)), "{} of {WRITERS} are kept", kept.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_given_up_does_not_take_its_neighbours_along() {
    let sky = Skyline::open().await;
    let ids = ids(&sky);
    let mut writers = tokio::task::JoinSet::new();
    for (number, id) in ids.iter().copied().enumerate() {
        let (database, workspace) = (sky.database.clone(), sky.workspace);
        writers.spawn(async move {
            match number % 4 {
                // Dropped before its commit: nothing of it may stay.
                1 => drop(begun(&database, workspace, id).await),
                // Gives up while it waits for its turn.
                2 => {
                    let turn =
                        tokio::time::timeout(Duration::ZERO, database.begin(system_in(workspace))).await;
                    drop(turn);
                }
                // A row that the database refuses: its own change fails, no other.
                3 => {
                    let work = begun(&database, workspace, id).await;
                    assert!(write(&work, id, workspace).await.is_err(), "one id, two rows");
                }
                _ => begun(&database, workspace, id).await.commit().await.expect("acknowledged"),
            }
        });
    }
    while let Some(ended) = writers.join_next().await {
        ended.expect("no panic");
    }
    let kept = kept(&sky).await;
    for (number, id) in ids.iter().enumerate() {
        assert_eq!(kept.contains(id), number % 4 == 0, "writer {number}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_who_goes_away_during_the_commit_leaves_the_writer_free() {
    let sky = Skyline::open().await;
    for round in 0..20 {
        let id = FboId::new(sky.clock.now());
        let work = begun(&sky.database, sky.workspace, id).await;
        // Zero to a few turns of the commit's own work, then nobody asks any more.
        let mut commit = Box::pin(work.commit());
        for _ in 0..round {
            let polled = futures_util::future::poll_immediate(&mut commit).await;
            if polled.is_some() {
                break;
            }
        }
        drop(commit);
    }
    let id = FboId::new(sky.clock.now());
    let next = begun(&sky.database, sky.workspace, id).await;
    tokio::time::timeout(Duration::from_secs(5), next.commit())
        .await
        .expect("the writer is free")
        .expect("acknowledged");
    assert!(kept(&sky).await.contains(&id));
}

#[tokio::test]
async fn what_is_not_committed_is_seen_by_nobody() {
    let sky = Skyline::open().await;
    let id = FboId::new(sky.clock.now());
    let work = begun(&sky.database, sky.workspace, id).await;
    assert!(!kept(&sky).await.contains(&id));
    work.commit().await.expect("acknowledged");
    assert!(kept(&sky).await.contains(&id));
}

#[tokio::test(flavor = "multi_thread")]
async fn open_pages_are_told_of_a_change_even_when_its_maker_goes_away() {
    let sky = Skyline::open().await;
    let mut heard = sky.database.live().subscribe();
    let id = FboId::new(sky.clock.now());
    let mut work = begun(&sky.database, sky.workspace, id).await;
    work.announce(Noun::Fbo, id.0, None);
    let mut commit = Box::pin(work.commit());
    let _ = futures_util::future::poll_immediate(&mut commit).await;
    drop(commit);
    let said = tokio::time::timeout(Duration::from_secs(5), heard.recv()).await.expect("in time");
    assert_eq!(said.expect("the hub is open").id, id.0);
    assert!(kept(&sky).await.contains(&id), "what is told of is there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_sends_a_form_many_times_at_once_is_always_led_to_something_that_is_there() {
    let sky = Skyline::open().await;
    for round in 0..5 {
        let key = format!("hasty-{round}");
        let mut presses = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (mut claire, key) = (sky.signed_in(&sky.claire).await, key.clone());
            presses.spawn(async move {
                let fields = [("subject", "Hasty"), ("body", "Sent often"), ("form_key", key.as_str())];
                let page = claire.post("/skyline/portal/messages", &fields).await;
                let there = page.is(303).leads_to().to_owned();
                claire.get(there.split('#').next().unwrap_or_default()).await.is(200).says("Sent often");
                there
            });
        }
        let mut led = Vec::new();
        while let Some(there) = presses.join_next().await {
            led.push(there.expect("an answer"));
        }
        led.dedup();
        assert_eq!(led.len(), 1, "{led:?}");
    }
}
