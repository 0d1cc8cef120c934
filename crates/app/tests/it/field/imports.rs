//! Clients, sites and jobs from a file of another system: tried first, every bad row named, then put in, once.

use portico_domain::database::Sight as _;
use portico_domain::field::{jobs, sites};
use portico_domain::outbox::system_in;
use portico_domain::people::{accounts, contacts, portal_users};

use crate::world::{Northwind, Page};

const IMPORT: &str = "/northwind/console/import";

/// What is in the directory, by name and title.
#[derive(Debug, PartialEq, Eq)]
struct Directory {
    clients: Vec<String>,
    people: usize,
    invited: usize,
    sites: Vec<String>,
    jobs: Vec<String>,
}

impl Northwind {
    async fn directory(&self) -> Directory {
        let reader = self.database.reader(system_in(self.workspace));
        let all = reader.all(reader.visible::<accounts::row::Entity>()).await.expect("readable");
        let mut clients: Vec<String> = all.into_iter().map(|one| one.name).collect();
        let all = reader.all(reader.visible::<sites::row::Entity>()).await.expect("readable");
        let mut sites: Vec<String> = all.into_iter().map(|one| one.name).collect();
        let all = reader.all(reader.visible::<jobs::row::Entity>()).await.expect("readable");
        let mut jobs: Vec<String> = all.into_iter().map(|one| one.title).collect();
        clients.sort();
        sites.sort();
        jobs.sort();
        Directory {
            clients,
            people: reader.all(reader.visible::<contacts::row::Entity>()).await.expect("readable").len(),
            invited: reader.all(reader.visible::<portal_users::row::Entity>()).await.expect("readable").len(),
            sites,
            jobs,
        }
    }

    /// Brings a file as Omar and opens where it leads; the address too.
    async fn brings(&self, kind: &str, file: &'static str) -> (String, Page) {
        let files = [("file", "clients.csv", "text/csv", file.as_bytes())];
        let page = self.omar.post_files(IMPORT, &[("kind", kind)], &files).await;
        let at = page.leads_to().to_owned();
        (at.split('?').next().unwrap_or_default().to_owned(), self.omar.follow(page).await)
    }

    /// Puts in what was tried.
    async fn applies(&self, at: &str) -> Page {
        let page = self.omar.post(&format!("{at}/apply"), &[]).await;
        self.omar.follow(page).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_only_tried_until_somebody_says_so_and_then_its_rows_go_in_once() {
    let world = Northwind::open().await;
    let before = world.directory().await;
    let file = "external_id,name,company,contact_first_name,contact_last_name,contact_email\n\
                C-1,Pier Nine Cafe,yes,Ada,Quist,ada@piernine.example\n\
                C-1,Pier Nine Cafe,yes,Bo,Quist,bo@piernine.example\n\
                ,Harbor Point,,,,\n";
    let (at, page) = world.brings("clients", file).await;
    page.is(200).says("What would happen").says("Nothing has changed yet").says("Import 3 rows");
    assert_eq!(world.directory().await, before, "a file that is tried changes nothing");

    world.applies(&at).await.is(200).says("Every row is in").says("3");
    let after = world.directory().await;
    assert_eq!(after.clients.len(), before.clients.len() + 1, "{:?}", after.clients);
    assert_eq!(after.people, before.people + 2, "two people act for the new client");
    assert_eq!(after.invited, before.invited, "a file invites nobody");

    world.applies(&at).await.is(200).says("Every row is in");
    let (again, page) = world.brings("clients", file).await;
    page.is(200).says("Import 3 rows");
    world.applies(&again).await.is(200);
    assert_eq!(world.directory().await, after, "the same file again makes nothing new");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_bad_row_is_named_and_nothing_of_the_file_goes_in() {
    let world = Northwind::open().await;
    let before = world.directory().await;
    let file = "client,name,address,latitude,internal\n\
                Harbor Point,West,\"1 West Street, Minneapolis\",,no\n\
                Nobody Ltd,North,1 North Street,,no\n\
                Harbor Point,South,1 South Street,120,maybe\n\
                Harbor Point,West,1 West Street,,no\n\
                Harbor Point,East\n";
    let (at, page) = world.brings("sites", file).await;
    page.is(200)
        .says("4 rows cannot be taken")
        .says("Nobody Ltd")
        .says("No client has this name or external_id")
        .says("longitude")
        .says("Write yes or no")
        .says("An earlier row of this file means the same")
        .says("This row has 2 cells, the first row has 5")
        .hides("Import 5 rows");
    let list = world.omar.get(&format!("{at}/problems.csv")).await;
    list.is(200).says("Nobody Ltd").says("maybe");
    // The button is not there; who sends its form all the same is shown the list again.
    world.applies(&at).await.is(200).says("4 rows cannot be taken");
    assert_eq!(world.directory().await, before, "nothing of a file with a bad row goes in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_planned_where_its_row_has_a_day_and_clocks_that_jump_are_asked_about() {
    let world = Northwind::open().await;
    let good = "external_id,template,client,site,title,day,time,worker\n\
                J-1,Repair,Harbor Point,Harbor Point East,Valve drips,2026-12-01,09:00,Marcus Hale\n\
                J-2,Repair,Harbor Point,Harbor Point East,Fan hums,,,\n";
    let (at, page) = world.brings("jobs", good).await;
    page.is(200).says("Import 2 rows");
    world.applies(&at).await.is(200).says("Every row is in");
    let list = world.omar.get("/northwind/console/jobs?tab=all").await;
    list.is(200).says("Valve drips").says("Fan hums").says("Marcus Hale").says("Unassigned");

    let bad = "external_id,template,client,site,title,day,time,worker\n\
               J-3,Repair,Harbor Point,Harbor Point East,Skips,2027-03-14,02:30,Marcus Hale\n\
               J-4,Repair,Harbor Point,Harbor Point East,Twice,2026-11-01,01:30,Marcus Hale\n\
               J-5,Repair,Harbor Point,Bakery,Foreign,2026-12-01,09:00,Nobody\n\
               J-6,Inspection,Harbor Point,Harbor Point East,Unknown,,,Marcus Hale\n";
    let (_, page) = world.brings("jobs", bad).await;
    page.is(200)
        .says("Clocks jump over this time on that day")
        .says("Clocks show this time twice on that day")
        .says("This client has no site of this name")
        .says("No worker in use has this name")
        .says("No template in use has this name");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_is_refused_with_the_kind_that_was_chosen_kept() {
    let world = Northwind::open().await;
    let send = async |file: &'static [u8]| {
        let files = [("file", "x.csv", "text/csv", file)];
        world.omar.post_files(IMPORT, &[("kind", "sites")], &files).await
    };
    send(b"client,name,address\n").await.is(422).says("There are no rows in this file");
    send(b"client,name,address\n\xff\xfe,b,c\n").await.is(422).says("not a CSV file in UTF-8");
    send(b"client,name,address,role\na,b,c,owner\n").await.is(422).says("A file gives nobody rights");
    send(b"client,name\na,b\n").await.is(422).says("The column \u{201c}address\u{201d} is missing");
    world.omar.post_files(IMPORT, &[("kind", "sites")], &[]).await.is(422).says("Choose a file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_thrown_away_is_gone() {
    let world = Northwind::open().await;
    let before = world.directory().await;
    let (at, page) = world.brings("clients", "name\nPier Nine Cafe\n").await;
    page.is(200).says("Import 1 row");
    let page = world.omar.post(&format!("{at}/discard"), &[]).await;
    world.omar.follow(page).await.is(200).says("The file is gone");
    world.omar.get(&at).await.is(404);
    world.omar.post(&format!("{at}/apply"), &[]).await.is(404);
    assert_eq!(world.directory().await, before);
}
