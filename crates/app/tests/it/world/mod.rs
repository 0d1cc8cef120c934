//! The world that every test of this suite plays in.
//!
//! ```ignore
//! use crate::world::Skyline;
//!
//! #[tokio::test]
//! async fn a_foreign_quote_is_not_found() {
//!     let sky = Skyline::open().await;              // a database of its own, migrated, with the people of `people.rs`
//!     let mut claire = sky.signed_in(&sky.claire).await; // a browser with her session; `sky.browser()` is a stranger's
//!     let page = claire.get("/skyline/portal").await;
//!     page.is(200).says("Claire");                  // panics with the page's text when it is otherwise
//!     let page = claire.post("/skyline/portal/account", &[("account", "…")]).await; // the form token is filled in
//!     page.is(303);
//!     let next = claire.follow(page).await;         // GETs where a redirect leads
//!     sky.clock.advance_seconds(60);                // nothing waits for the wall clock
//!     let mut stream = claire.listen("/skyline/portal/live").await; // `stream.next()` is a noun; nothing when it ends
//!     let staff = sky.staff(&sky.maya).await;       // principals, for verbs: `staff.authorize::<ManageQuotes>()`
//!     let client = sky.client(&sky.claire).await;
//!     let mut work = sky.database.begin(staff.clone()).await.expect("a change");
//!     // … verbs …, work.commit()
//!     let (page, statements) = sky.queries(claire.get("/skyline/portal")).await;
//!     let mails = sky.mails().await;                // deliveries of both workspaces, oldest first
//! }
//! ```
//!
//! People (`people.rs`): **skyline** – staff maya (admin), olga (operations), sam (sales), rob (dispatcher), ada
//! (accounting), vera (viewer); clients claire (owner) and daniel (requester) of Harcourt Holdings, dora (owner) of
//! Marchetti Family Office; ivy (invited), ian (contact inactive) and rita (removed), all of Harcourt Holdings.
//! **northwind** – another operator: nina (admin), otto (owner of Otto & Sons).
//!
//! `Northwind::open()` (`northwind.rs`) is the same world with **northwind** as a company that sends technicians: staff nora
//! (admin) and omar (dispatcher); clients rosa (owner of Harbor Point) and lena_elsewhere (owner of Elsewhere Bakery); the
//! worker marcus; the template Repair, shown to clients; the site Harbor Point East. Its people come with a browser:
//! `world.nora.get("/northwind/console/jobs").await`.
//!
//! `PORTICO_TEST_DATABASE=postgres` with `PORTICO_TEST_POSTGRES_URL` runs everything on PostgreSQL instead of SQLite.
//! Write no test that knows which of the two it is on.

mod browser;
mod every_id;
mod forms;
mod home;
mod mailbox;
mod northwind;
mod northwind_rows;
mod page;
mod people;
mod provider;
mod rows;
mod skyline;
mod stream;

pub(crate) use browser::Browser;
pub(crate) use every_id::EveryId;
pub(crate) use forms::PostForm;
pub(crate) use northwind::{Northwind, Somebody};
pub(crate) use northwind_rows::{field_line, template_form};
pub(crate) use page::Page;
pub(crate) use people::{Is, Person};
pub(crate) use provider::{CLIENT_ID, CLIENT_SECRET, Provider};
pub(crate) use skyline::{BASE_URL, Skyline, key};
pub(crate) use stream::Stream;
