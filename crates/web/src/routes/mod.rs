//! The table of contents: every address of the product with who may come there.
//!
//! The router and the test of who gets where are both made from these tables, so that no address escapes the test.

mod audit;
mod console;
mod field_directory;
mod handler;
mod identity;
mod invitations;
mod jobs;
mod leads;
mod notices;
mod portal;
mod portal_jobs;
mod public;
mod templates;
mod tracking;
mod worker_app;

use axum::Router;

use crate::app::App;

/// Who an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody, signed in or not.
    Anyone,
    /// Only in the demo; unknown elsewhere.
    Demo,
    /// A signed-in client of the workspace.
    Client,
    /// A worker of the workspace, signed in on their phone.
    Worker,
    /// Staff of the workspace whose role holds this permission.
    Staff(&'static str),
}

/// One address and method.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// GET or POST.
    pub method: &'static str,
    /// With `{workspace}`, `{id}` and `{item}`.
    pub path: &'static str,
    /// Who it is for.
    pub audience: Audience,
}

/// Declares addresses: `GET "/path" => handler, audience;`. A staff page names its permission type.
macro_rules! table {
    ($($method:ident $path:literal => $handler:path, $audience:expr;)+) => {
        /// The addresses of this part.
        pub(super) const ROUTES: &[$crate::routes::Route] = &[
            $($crate::routes::Route { method: stringify!($method), path: $path, audience: $audience }),+
        ];
        /// Their router.
        pub(super) fn router() -> axum::Router<$crate::app::App> {
            axum::Router::new()$(.route($path, $crate::routes::table!(@ $method $handler)))+
        }
    };
    (@ GET $handler:path) => { axum::routing::get($crate::routes::handler::Answers::into_any($handler)) };
    (@ POST $handler:path) => { axum::routing::post($crate::routes::handler::Answers::into_any($handler)) };
}
pub(crate) use table;

/// Every address of the product.
pub fn all() -> impl Iterator<Item = &'static Route> {
    [
        public::ROUTES,
        portal::ROUTES,
        console::ROUTES,
        field_directory::ROUTES,
        audit::ROUTES,
        identity::ROUTES,
        invitations::ROUTES,
        jobs::ROUTES,
        leads::ROUTES,
        notices::ROUTES,
        portal_jobs::ROUTES,
        templates::ROUTES,
        tracking::ROUTES,
        worker_app::ROUTES,
    ]
    .into_iter()
    .flatten()
}

/// All handlers, before the layers.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(public::router())
        .merge(portal::router())
        .merge(console::router())
        .merge(field_directory::router())
        .merge(audit::router())
        .merge(identity::router())
        .merge(invitations::router())
        .merge(jobs::router())
        .merge(leads::router())
        .merge(notices::router())
        .merge(portal_jobs::router())
        .merge(templates::router())
        .merge(tracking::router())
        .merge(worker_app::router())
        .merge(crate::assets::routes())
        .fallback(crate::public::unknown)
        .layer(axum::middleware::from_fn_with_state(app.clone(), crate::public::brand_errors))
        .layer(axum::middleware::from_fn_with_state(app.clone(), crate::public::known_host))
        .layer(axum::middleware::from_fn_with_state(app.clone(), crate::extract::give_browser))
        .with_state(app)
}
