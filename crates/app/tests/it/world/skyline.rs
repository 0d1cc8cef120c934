//! One operator with its people, another beside it, and the pages of both.

use std::sync::Arc;

use axum::Router;
use portico_documents::Paper;
use portico_domain::access::{PortalUser, Staff};
use portico_domain::clock::Clock;
use portico_domain::database::Database;
use portico_domain::id::WorkspaceId;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::people::sessions::{self, Browser as SessionBrowser};
use portico_domain::secret::ServerKey;
use portico_web::app::{App, Setup};
use portico_web::layers;
use portico_web::oidc::Reach;
use portico_web::routes;
use portico_web::server::TrustedProxies;

use super::home::{self, Home};
use super::people::{self, Is, Person};
use super::{Browser, rows};

/// The world of one test.
pub(crate) struct Skyline {
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) workspace: WorkspaceId,
    pub(crate) northwind: WorkspaceId,
    pub(crate) maya: Person,
    pub(crate) olga: Person,
    pub(crate) sam: Person,
    pub(crate) rob: Person,
    pub(crate) ada: Person,
    pub(crate) vera: Person,
    pub(crate) claire: Person,
    pub(crate) daniel: Person,
    pub(crate) dora: Person,
    pub(crate) ivy: Person,
    pub(crate) ian: Person,
    pub(crate) rita: Person,
    pub(crate) nina: Person,
    pub(crate) otto: Person,
    home: Home,
}

/// How the installation of these tests is reached.
pub(crate) const BASE_URL: &str = "https://portal.example";

impl Skyline {
    /// A fresh world at [`rows::NOW`].
    pub(crate) async fn open() -> Self {
        Self::open_with(|_| ()).await
    }

    /// A fresh world whose installation differs.
    pub(crate) async fn open_with(differ: impl FnOnce(&mut Setup)) -> Self {
        let clock = Clock::standing_at(rows::NOW);
        let (database, home) = home::open(clock.clone()).await;
        let mut setup = Setup {
            base_url: BASE_URL.to_owned(),
            trusted_proxies: TrustedProxies::default(),
            outbox: None,
            demo_secret: None,
            even_answers: std::time::Duration::ZERO,
            max_streams: 100,
            reach: Reach::Private,
        };
        differ(&mut setup);
        let app = App::new(database.clone(), key(), Arc::new(Paper::new()), setup);
        let settings = layers::Settings { https: true, ..layers::Settings::default() };
        let router = layers::wrap(routes::router(app.clone()), settings);
        let people = people::of(&database, "skyline").await;
        let others = people::of(&database, "northwind").await;
        let named = |name| people::find(&people, name);
        Self {
            workspace: named("maya").workspace,
            northwind: people::find(&others, "nina").workspace,
            maya: named("maya"),
            olga: named("olga"),
            sam: named("sam"),
            rob: named("rob"),
            ada: named("ada"),
            vera: named("vera"),
            claire: named("claire"),
            daniel: named("daniel"),
            dora: named("dora"),
            ivy: named("ivy"),
            ian: named("ian"),
            rita: named("rita"),
            nina: people::find(&others, "nina"),
            otto: people::find(&others, "otto"),
            database,
            clock,
            app,
            router,
            home,
        }
    }

    /// Where the database is reached.
    pub(crate) fn url(&self) -> String {
        self.home.url()
    }

    /// Asserts that the database finds no fault with itself.
    pub(crate) async fn is_sound(&self) {
        self.home.is_sound().await;
    }

    /// Takes the charter module from Skyline Air.
    pub(crate) async fn stops_flying(&self) {
        self.home.run("UPDATE workspaces SET has_charter = FALSE WHERE slug = 'skyline'").await;
    }

    /// Gives both operators the field module, beside what they have.
    pub(crate) async fn sends_technicians_too(&self) {
        self.home.run("UPDATE workspaces SET has_field = TRUE").await;
    }

    /// Takes the field module away again.
    pub(crate) async fn stops_sending_technicians(&self) {
        self.home.run("UPDATE workspaces SET has_field = FALSE").await;
    }

    /// Lets the owners of accounts invite colleagues.
    pub(crate) async fn owners_may_invite(&self) {
        self.home.run("UPDATE portal_settings SET owners_invite = TRUE").await;
    }

    /// Forbids it again.
    pub(crate) async fn owners_may_not_invite(&self) {
        self.home.run("UPDATE portal_settings SET owners_invite = FALSE").await;
    }

    /// Puts a list of features in place as it was stored by builds that knew of no payments.
    pub(crate) async fn has_an_old_list_of_features(&self) {
        self.home.run("UPDATE portal_settings SET features = '[\"invoices\"]'").await;
    }

    /// Makes the operator beside this one a company that sends technicians and flies nobody.
    pub(super) async fn northwind_sends_technicians(&self) {
        let change = "UPDATE workspaces SET has_charter = FALSE, has_field = TRUE, name = 'Northwind HVAC', \
            time_zone = 'America/Chicago' WHERE slug = 'northwind'";
        self.home.run(change).await;
    }

    /// A stranger's browser.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone(), self.app.clone())
    }

    /// Somebody's browser with a session just opened, whether or not they may still come in.
    pub(crate) async fn signed_in(&self, who: &Person) -> Browser {
        let mut browser = self.browser();
        let name = match who.is {
            Is::Staff(_) => "__Host-desk",
            Is::Client { .. } => "__Host-sid",
        };
        browser.set_cookie(name, &self.session(who).await);
        browser
    }

    /// Somebody more of Harcourt Holdings, in the portal in this role.
    pub(crate) async fn joined(&self, name: &'static str, role: MembershipRole) -> Person {
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let client = (name, "More", role, "Harcourt Holdings", PortalUserStatus::Active, true);
        rows::join(&work, self.workspace, self.claire.account(), &client).await;
        work.commit().await.expect("committed");
        people::find(&people::of(&self.database, "skyline").await, name)
    }

    /// A session's secret for somebody.
    pub(crate) async fn session(&self, who: &Person) -> String {
        let browser = SessionBrowser { user_agent: "Tests".to_owned(), network: "192.0.2.0/24".to_owned() };
        let mut work = self.database.begin(system_in(who.workspace)).await.expect("a change");
        let session = match who.is {
            Is::Staff(id) => sessions::open_for_staff(&mut work, id, &browser).await,
            Is::Client { user, .. } => sessions::open_for_portal_user(&mut work, user, &browser, 720).await,
        };
        work.commit().await.expect("committed");
        session.expect("a session").token
    }

    /// A member of staff, to act through verbs.
    pub(crate) async fn staff(&self, who: &Person) -> Staff {
        let token = self.session(who).await;
        let staff = sessions::recognise_staff(&self.database, who.workspace, &token).await.expect("readable");
        staff.unwrap_or_else(|| panic!("{} may not come in", who.email))
    }

    /// A client, to act through verbs.
    pub(crate) async fn client(&self, who: &Person) -> PortalUser {
        let token = self.session(who).await;
        let client = sessions::recognise_portal_user(&self.database, who.workspace, &token, 720).await;
        client.expect("readable").unwrap_or_else(|| panic!("{} may not come in", who.email))
    }

    /// What something answers, and how many statements it took. A page is always asked as if its workspace were not remembered.
    pub(crate) async fn queries<T>(&self, work: impl Future<Output = T>) -> (T, u64) {
        let before = self.database.queries();
        let done = work.await;
        (done, self.database.queries() - before)
    }
}

/// The key of all these worlds.
pub(crate) fn key() -> ServerKey {
    ServerKey::from_hex(&"0123456789abcdef".repeat(4)).expect("64 hexadecimal digits")
}
