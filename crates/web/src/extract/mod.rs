//! What a handler asks of a request: the workspace it is for, the browser it comes from, the person behind it, and the
//! form it brings. Nobody reaches a row without passing through here.

mod client;
mod desk;
mod form;
mod holder;
mod id;
mod multipart;
mod on_site;
mod place;
mod proved;
mod sent;
mod visitor;

pub(crate) use client::{ACCOUNT_COOKIE, CLIENT_COOKIE, VIEW_COOKIE};
pub use client::{Client, ClientHere, FieldClient};
pub(crate) use desk::STAFF_COOKIE;
pub use desk::{CharterDesk, Desk, FieldDesk};
pub use form::{Filled, Form};
pub use holder::Holder;
pub use id::{Id, Item, Token};
pub use multipart::{Multipart, Upload};
pub use on_site::OnSite;
pub(crate) use on_site::WORKER_COOKIE;
pub use place::{Here, Place};
pub use proved::Proved;
pub use sent::Sent;
pub use visitor::Visitor;
pub(crate) use visitor::{expired_cookie, fresh_cookie, give_browser};
