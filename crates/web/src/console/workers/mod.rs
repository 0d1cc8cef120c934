//! Workers in the console: who goes out, with their phones and trackers.

mod form;
mod keys;
mod list;
mod phones;
mod photo;
mod save;
mod show;

pub(crate) use keys::{after_issue, issue, revoke};
pub(crate) use list::{add_team, list};
pub(crate) use phones::{revoke as revoke_phone, send_link};
pub(crate) use photo::{change as change_photo, show as show_photo};
pub(crate) use save::{create, edit, new, update};
pub(crate) use show::show;
